### What stands in pictures, and what a screen reader is told of them.

as_of = As of { $day }.{" "}
nothing = There is no certification to show.
row = { $said }.{" "}
share_least = <1%
share_most = >99%
points = { $points } pts
points_range = { $low }–{ $high } pts
range = { $low }–{ $high }
joint = {", "}

## history: the values of one field over the years

history-heading = { $field } over the years
history-title = { $name }: { $heading } (as of { $day })
history-count = { $count ->
    [one] One figure with a source.{" "}
   *[other] { $count } figures with a source.{" "}
}
history-days = Oldest: { $first }; newest: { $last }.{" "}
history-ends = Lowest: { $least }; highest: { $most }.{" "}
history-held = Today’s value: { $label }{ $figure } ({ $when }, { $title }).{" "}
history-note_points = Points are single figures, vertical bars are ranges.{" "}
history-note_held = Ringed and bold: today’s value.
history-note_undated = Hollow points in the grey field are copies without a date (we cannot tell of when).
history-note_years = Figures for a whole year stand somewhere within that year.
history-note_others = { $count ->
    [one] Not shown: one entry that is no figure or has another unit.
   *[other] Not shown: { $count } entries that are no figures or have another unit.
}
history-unlabelled = unlabelled
history-undated = undated
history-year = { $year }
history-copies = { $figure } ({ $count }×)
history-sitting = , sitting { $number }
history-of_copy = undated copy (read { $day }){ $sitting }
history-of_year = { $year }{ $sitting }
history-of_day = { $day }{ $sitting }
history-said = { $when }: { $figure } (source: { $title }, { $kind }, { $source })
history-said_held = { $when }: { $figure }, today’s value (source: { $title }, { $kind }, { $source })
history-labelled = { $label } { $figure }

## scores: each certification's score

scores-title = { $category }: scores
scores-spread = The bar is the range of the score. It is wider where a value is unknown or published as a range.{" "}
scores-mark_interval = The thick line is its middle.
scores-mark_worst_case = The thick line is the score if every unknown value were the worst.
scores-mark_redistribute = The thick line is the score with the weight of unknown values shared among the known criteria (at the end of the bar where it falls outside).
scores-mark_exclude = The thick line is its middle. A certification with an unknown value gets no rank.
scores-recommended = recommended
scores-badge = Pick
scores-no_rank = no rank
scores-rank = { $place ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $place }th
}
scores-said = { $place } { $name } { $points }
scores-said_spread = { $place } { $name } { $points } (range { $spread })

## ranks: how often each rank came

ranks-title = { $category }: likely ranks
ranks-note = We computed the ranking many times with other weights and other values for what is unknown; this is how often each rank came. The longer the dark part at the left, the surer the top place. Shares are rounded, so they may add up to 1% more or less.
ranks-place_1 = 1st
ranks-place_2 = 2nd
ranks-place_3 = 3rd
ranks-place_later = 4th or later
ranks-top = { $count ->
    [1] 1st:
   *[other] top { $count }:
}
ranks-share = { $place } { $share }
ranks-said = { $name }: { $places } ({ $top })

## parts: what a score is made of

parts-title = { $name }: what its score is made of
parts-sure = certain
parts-spread = in a range
parts-unknown = unknown
parts-empty = missed
parts-note_length = Each bar is as long as the weight of its criterion (the most it can give). Only the bar of the total is 100 points long. Points are rounded.
parts-note_keys = “In a range”: the published value is a range. “Unknown”: the value is not known.
parts-nothing = There is no criterion to show.
parts-sum = Total
parts-sum_unknown = Total (with unknown points)
parts-name_unknown = { $short } (unknown)
parts-weight = weight { $share }
parts-said = { $name }, weight { $share }, { $points }

## map: where a beginner starts, what goes on top, what to choose instead

map-title = { $market }: a map
map-first = Your first one: start here
map-base = Basics
map-on_top = To add later
map-instead = If you already know where you want to work
map-trades = Other trades
map-count = { $count ->
    [one] { $count } certification
   *[other] { $count } certifications
}
map-said = { $title } ({ $facts })
map-added = on top of { $categories }

## road: from now to the result

road-title = { $name }: the road to passing
road-said = { $name }: { $told }
road-now = Now
road-learn = Start learning
road-learn_for = Start learning ({ $time })
road-either = On your own, or a course for { $cost }
road-either_unknown = On your own, or a course (cost unknown)
road-course = A course for { $cost }
road-course_unknown = A course (cost unknown)
road-apply = Apply
road-window = { $opens } to { $closes }
road-deadline_unknown = No source gives the deadline: ask the organiser
road-fee = Exam fee { $fee }
road-fee_unknown = Exam fee unknown
road-sit = Exam
road-sit_unknown = Next date unknown
road-mark = To pass: { $mark }
road-result = Result
road-result_unknown = Day of the result unknown
road-certificate = Certificate { $fee }
road-certificate_free = No charge for the certificate
road-certificate_unknown = Charge for the certificate unknown
road-again = If you fail, another { $fee } each time

## sellers: the organisers of one certification and everybody tied to them

sellers-title = { $name }: who sells it

## ties: who stands behind whom

ties-heading = How the organisations are tied
ties-title = { $market }: how the organisations are tied (as of { $day })
ties-note = Left: organisers. Right: schools, staffing firms, parents.
ties-key = { $name }: { $sentence }
ties-one = this
ties-other = that
ties-alone = Organisations for which no source shows a tie
ties-alone_said = Organisations for which no source shows a tie: { $names }.
ties-said = { $sentence } (source: { $sources })
ties-said_some = { $count ->
    [one] { $sentence }, for one certification (source: { $sources })
   *[other] { $sentence }, for { $count } certifications (source: { $sources })
}
ties-label = { $name } ({ $count })
ties-organises = { $count ->
    [one] holds 1 exam
   *[other] holds { $count } exams
}
ties-teaches = { $count ->
    [one] courses for 1
   *[other] courses for { $count }
}
ties-form_company = company
ties-form_general_foundation = foundation
ties-form_public_foundation = public foundation
ties-form_general_association = association
ties-form_public_association = public association
ties-form_npo = non-profit
ties-form_society = learned society
ties-form_chamber = chamber of commerce
ties-form_brand = no legal form
ties-form_unknown = unknown form
