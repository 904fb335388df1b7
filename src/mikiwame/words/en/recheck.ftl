### What `mikiwame recheck` says of each figure and at its end.

outcome-same = unchanged
outcome-moved = to be looked at
outcome-changed = changed
outcome-gone = gone
outcome-unreadable = unreadable
outcome-unreachable = not looked at

line = { $source }: { $certification } { $field }, { $outcome }: "{ $text }"
line_found = { $source }: { $certification } { $field }, { $outcome }: "{ $text }", now "{ $found }"
line_without = { $source }: { $certification } { $field }, { $outcome }
reason = { $because }
frozen = { $source }: { $because }
looking = Looking at kept pages
summary = { $count ->
    [one] { $count } figure looked up: { $outcomes }.
   *[other] { $count } figures looked up: { $outcomes }.
}
summary_part = { $count } { $outcome }
lost = { $source }: { $count ->
    [one] { $count } figure { $outcome }.
   *[other] { $count } figures { $outcome }.
} { $because }
renewable = { $count ->
    [one] { $count } figure can be given a new day of reading. Use --write.
   *[other] { $count } figures can be given a new day of reading. Use --write.
}
renewed = { $count ->
    [one] { $count } figure has a new day of reading. Files written: { $files }.
   *[other] { $count } figures have a new day of reading. Files written: { $files }.
}
nothing = There is no figure to look up.

same = The same words stand under the same headings.
same_bytes = The page is, to the byte, the one from which the figure was accepted.
same_by_hand = The printed words stand under a heading of the field, for this certification.
other_words = Other words stand under its headings.
other_place = The page tells the field with other words under other headings.
other_heading = Its words stand under other headings, or beside other words.
other_certification = Its words stand for another certification, or the page no longer says for which.
other_address = The page now stands at { $address }. Change the address in the source.
among_others = Other words stand under the very same headings, and it has other neighbours than before.
in_doubt = Its words stand there, but the page leaves open what they are true of: accept them from the page with mikiwame accept.
unsure = Its words stand there, but reading the page now leaves a doubt about them. See the reason with mikiwame read.
within = Its words stand among others under a heading of the field.
no_heading = Its words stand on the page, under no heading that tells the field and the certification.
nothing_there = The page says nothing of the field any more.
withheld = Nothing is printed that could be found again: look whether it is still withheld.
no_address = The source has no address.
never_fetched = The page was never fetched. Run mikiwame fetch.
damaged = The kept page is damaged. Run mikiwame fetch again.

frozen_edition = The site links to "{ $words }" ({ $address }), while the newest year on this page is { $own }.
frozen_replaced = The link "{ $words }" on { $from } led here before, and now leads to { $address }.
frozen_site = The newest day on this page is { $own }, while { $address } names { $day }.
