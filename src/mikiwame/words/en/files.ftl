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

missing = There is no { $shelf }/{ $slug }.yaml. { $remedy }
of_other_shelf = { $other }/{ $slug }.yaml is no part of { $shelf }/: name a file of { $shelf }/ here.
add_or_correct = Add that file or correct "{ $slug }".
add_or_remove = Add that file or remove "{ $slug }".
add_name = Add it or correct the name.
no_category = "{ $name }" is none of the categories here. { $remedy }
undeclared_category = market.yaml has no category "{ $name }". { $remedy }
undeclared_kind = market.yaml has no source kind "{ $name }". { $remedy }
nothing_to_be_over = There is no advice/{ $slug }.yaml to be over. { $remedy }
opposite = This and "{ $other }" can fire together and take opposite stances. Name the one that yields in `over` of the other.
over_in_a_circle = These are over each other in a circle: { $circle }. Remove one.
no_item = "{ $item }" is not an item with a list of answers. { $remedy }
unknown_item = Unknown key "{ $item }". { $remedy }
no_answer = { $place }: "{ $answer }" is no answer. Use one of: { $words }.
meant = Did you mean "{ $word }"?
meant_of = Did you mean "{ $word }"? Use one of: { $words }.
use_one = Use one of: { $words }.
