### Why something in the files of a market is doubted or refused, and what to do about it.

day_early = { $key }: { $day } is before { $year }. Correct the year.
day_ahead = on: { $day } is after { $on }, so nothing that is read here counts yet. Correct the day.
day_stated = stated: { $day } is after the page was read ({ $on }), so it counts as announced from that day on. Correct the day, or leave it out if the page gives none.
twice = "{ $name }" is also the name of { $other }. Keep one of the two files.
shared_name = "{ $name }" is also the name of { $other }. Take it away from one, or write it out in full.
shared_alias = "{ $name }" is also an alias of { $other }. Take it away from one, or write it out in full.
shared_address = url: { $url } is the address of { $other } too. Put the readings of one page in one file.
owned_by_itself = { $circle }: nobody can own or run what owns it. Turn one of the ties round.
paying = { $url } pays whoever shows it, so it is not { $kind }. Write `kind: paid`, or the page's own address.
tracked = { $url } tells whose link was followed. Write the address without utm_ and its like.
heavy = weight: { $weight } is above { $most }. Weigh the criteria against each other from 1.
deciding_alone = weight: { $weight } is more than all the others have together, so it decides alone. Lower it, if this is not meant.
no_text_in = { $name }: there is no text in { $languages }, which the title of the market has. Write { $form }.
