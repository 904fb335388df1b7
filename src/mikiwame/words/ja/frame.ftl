### What stands around every page.

# The language's own name for itself, shown to readers of the others.
language = 日本語
languages = 言語
source = 出典{ $number }
whose = { $day }・{ $kind } { $source }
whose_undated = 日付なし({ $day }に読んだ写し)・{ $kind } { $source }
