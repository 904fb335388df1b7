### The editor's desk: which pages to look at first, and what to find there.

heading = { $market }: pages to look at next, as of { $day }
summary = { $count ->
    [one] One page, about { $minutes } minutes. All: { $all } pages, about { $whole } minutes.
   *[other] { $count } pages, about { $minutes } minutes. All: { $all } pages, about { $whole } minutes.
}
none = Nothing needs another look today.
visit = { $number }. { $title } (about { $minutes } minutes)
chance = { $share } likely to change what is recommended
no_chance = not likely to change what is recommended
read_on = page as of { $day }
no_source = not a source yet
comma = {"; "}
ask = ask the organiser
in_short = { $number }. { $chance } likely: { $title }
figure_of = { $name }, { $field }: { $because }
titled = { $title } [{ $name }]
figure = { $field }: { $because }
labelled = { $field } ({ $label })
and_more = and { $count } more

why-held_back = “{ $text }” is held back ({ $found })
why-inconsistent = “{ $text }” does not go with what else is printed ({ $found })
why-disputed = sources disagree with “{ $text }”
why-stale = “{ $text }” is old, of { $day }
why-undated = “{ $text }” is an undated copy (read { $day })
why-may_turn = “{ $text }” is of { $day }; another value could change the recommendation
why-unknown = not known yet
