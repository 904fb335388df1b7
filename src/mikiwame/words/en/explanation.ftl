### Why a certification has its points.

facts = { $facts }
withheld = { $field }: the organiser does not publish it
not_applicable = { $field }: { $because }
unknown = { $field }: unknown ({ $because })
nothing = no source tells what holds today: { $fields }
monthly = { $field }: “{ $text }”, so the total is unknown
printed = { $field }: “{ $text }”
openness = { $field }: { $openness }
inapplicable = not applicable ({ $reason }; its weight goes to the other criteria)
only = this criterion is only for { $titles }

organised = organised by { $name } ({ $form })
organiser_unknown = no source names the organiser
itself-school = { $name } itself runs courses
itself-staffing = { $name } itself places staff
no_ties = no tie to a school or staffing company was found
tie-runs = { $one } runs { $other }
tie-owns = { $one } owns { $other }
tie-requires_course = you need the course of { $other } to sit the exam
tie-teaches_for = { $one } offers courses for it
tie-teaches_for-elsewhere = { $one } offers courses for another certification of the same organiser
tie-places_for = { $one } employs those who pass, or finds them jobs
tie-places_for-elsewhere = { $one } employs those who pass another certification of the same organiser, or finds them jobs
tie-member_of = its members include { $one }
tie-member_of-elsewhere = its members include { $one }

## The table on a terminal

heading = { $name }: why it has its score, as of { $day }
column-criterion = Criterion
column-value = Value
column-weight = Weight
column-points = Points
column-because = Why
column-not_applicable = n/a
scale = Scale: { $scale }
sum = The total is { $points } out of 100 (points = value × weight ÷ sum of weights × 100).
sum_exact = There is no range: every criterion has a single value.
sum_spread = The range of { $width } is that of the published values themselves. No value is unknown.
sum_unknown = All of the range of { $width } is due to unknown values.
sum_partly_unknown = Of the range of { $width }, { $share } is due to unknown values.
sum_widest = Most of it comes from “{ $short }” ({ $what }): { $points }.
source = [{ $slug }] { $title } ({ $on }) { $address }
