title = { $market }: find one by name
description = { $market }: their official names, what else they are called, and which names are easily confused.
lead = Use your browser’s “find in page” to look for a name.
query = Name of a certification
go = Find
found = Names close to “{ $asked }”
none = No certification has a name close to “{ $asked }”. The letters of official names and other names were searched; the kana of a kanji name find nothing.
matched = Matching name: { $name }
all = All names
aliases = Also called
beware = Easily confused with

## How an organisation that was typed leads to a certification

through-runs = organised by { $name }
through-teaches_for = { $name } offers courses for it

## Names taken for each other

twins = Not to be confused with { $twins }{ $more ->
    [0] {""}
   *[other] , and { $more } more
}.
everyday = “{ $word }” is also part of the names of { $count } other { $count ->
    [one] certification
   *[other] certifications
}. { $names }
twin = “{ $name }” ({ $differs })
twin_alike = “{ $name }” (same organiser, status and category)
differs-organiser = organised by { $other } rather than { $own }
differs-organiser_too = organised by the same { $shared } together with { $rest }
differs-organiser_alone = organised by { $shared } alone, without { $rest }
organiser_unknown = a body that no source names
differs-state = { $other } rather than { $own }
differs-category = in the category “{ $other }” rather than “{ $own }”
life-running = still held
life-ending = to end on { $day }
life-ended = ended on { $day }
life-unknown = of unknown status

## On a terminal

column-slug = Certification
column-name = Name
column-matched = Matched name
column-beware = Not to be confused
no_twins = No similar names
none_alike = No other certification has a similar name.
matched_through = { $matched } ({ $through })
nothing = No certification has a name like this.
try_otherwise = The letters of official names and other names, of certifications and organisations, were searched. The catalogue has no readings of kanji, so their kana find nothing: try kanji or part of the name, or choose from the list that “mikiwame compare” shows.
way_on = For details: mikiwame explain { $slug }
