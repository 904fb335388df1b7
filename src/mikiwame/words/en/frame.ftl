### What stands around every page.

# The language's own name for itself, shown to readers of the others.
language = English
# The language and country by which other sites know the language of a shared page.
locale = en_US
languages = Language
operator = Published by
contact = Contact
attribution = Name to credit when you use the data: { $attribution }
source = source { $number }
whose = { $day } · { $kind } { $source }
whose_undated = undated (copy read { $day }) · { $kind } { $source }

# Before a link that earns its publisher money, and on the first screen of a page with one; the law asks for the word.
paid = Advertisement
paid_notice = Advertisement: this page has links for which its publisher is paid. Each has the word “Advertisement” before it. Payment changes neither scores nor order.
