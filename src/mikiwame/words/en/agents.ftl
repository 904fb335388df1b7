### What the tools for agents say of their results.

order = The order says how well the declared criteria are met, not how good a certification is.
facts = { $name }: { $known } { $known ->
        [one] fact
       *[other] facts
    } known, { $unknown } unknown.
explain = { $name }: { $score } of 100 points, place { $rank } in the whole market.
explain_no_score = { $name } has no score: no criterion can be asked of it.
calendar = { $count } { $count ->
        [one] sitting
       *[other] sittings
    } listed; the next is { $name }, { $day }.
calendar_none = No sitting to come is known.
names = { $count } { $count ->
        [one] certification
       *[other] certifications
    } may be meant, most likely { $name } ({ $slug }).
names_none = No certification has a name like this.
changes = { $count } { $count ->
        [one] day
       *[other] days
    } with changes, the newest { $day }.
changes_none = Nothing has changed yet.
across = Known of { $known } { $known ->
        [one] certification
       *[other] certifications
    }, unknown of { $unknown }.
across_lowest = The lowest: { $names }.
ties = { $count } { $count ->
        [one] tie
       *[other] ties
    } known.
ties_none = No tie is known.
