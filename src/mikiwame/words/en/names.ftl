title = Find { $market } certificates by name
description = The official names of { $market } certificates and what else they are called, with warnings about other certificates whose names look alike.
lead = Use your browser’s “find on page” to look for a name.
query = Name of a certificate
go = Find
found = Names close to “{ $asked }”
none = No certificate has a name close to “{ $asked }”.
matched = Matching name: { $name }
all = All names
aliases = Also called
beware = Easily confused with

## How an organisation that was typed leads to a certification

through-runs = run by { $name }
through-teaches_for = { $name } teaches for it

## Names taken for each other

twins = Other certificates have almost the same name: { $twins }{ $more ->
    [0] {""}
   *[other] , and { $more } more
}.
everyday = “{ $word }” is also part of the names of { $count } other { $count ->
    [one] certificate
   *[other] certificates
}. { $names }
twin = { $name } ({ $differs })
twin_alike = { $name } (same organiser, status and category)
differs-organiser = run by { $other }, not { $own }
differs-state = status: { $other }, not { $own }
differs-category = category: { $other }, not { $own }
life-running = running
life-ending = ending ({ $day })
life-ended = ended ({ $day })
life-unknown = unknown

## On a terminal

column-slug = Certificate
column-name = Name
column-matched = Matched name
column-beware = Beware
no_twins = No similar names
matched_through = { $matched } ({ $through })
nothing = No certificate has a name like this.
try_otherwise = Try kanji instead of kana, try part of the name, or choose from the list that mikiwame compare shows.
way_on = For details: mikiwame explain { $slug }
