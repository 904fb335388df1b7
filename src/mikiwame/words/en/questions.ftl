### What people ask of a market.

title = { $market }: what people ask
description = { $count } questions that people ask about { $market }, each answered with its source or with whom to ask.
lead = One question after another, each with an answer. What no source tells we say we don’t know, and whom to ask.
labelled = { $label }: { $value }
of_field = { $field } ({ $values })
lacking = not known
unknown = Not known.
official = Ask the organiser
see = More
all = What people ask
