### What stands around every page.

# The language's own name for itself, shown to readers of the others.
language = English
languages = Language
source = source { $number }
whose = { $day } · { $kind } { $source }
whose_undated = undated (copy read { $day }) · { $kind } { $source }
