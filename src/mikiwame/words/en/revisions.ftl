### Why a market cannot be had as it stood at another time, and what to do about it.

market_not_there = "{ $market }" is not in revision "{ $revision }". If it is new, run git add and git commit, and edits from then on are compared; else name a later revision.
cannot_be_laid_out = Revision "{ $revision }" cannot be laid out: { $because }. Name another, or a copy of its folder.
no_revision = There is no revision "{ $revision }" of the catalogue, and no such folder. Name one that `git log` shows.
no_git = git is not installed. Install it, or name an older copy of the folder.
no_answer = git did not answer within { $seconds } seconds. Try again.
no_history = { $folder } has no history that git can read ({ $because }). Keep the catalogue in a git repository, or name an older copy of the folder.
market_renamed = There is no market "{ $market }" here, now or in the git history. { $folder } has the very files that the receipt is of, so it may have been renamed. Answers tell the name of their market: copy the folder to one called "{ $market }", and verify with --catalogue { $market }.
market_never_there = There is no market "{ $market }" here, now or in the git history; there are: { $names }. Give --catalogue the folder in which it was, with its history.
