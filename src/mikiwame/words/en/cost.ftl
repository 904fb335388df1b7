### What it costs to pass, term by term. The messages of a reason have no full stop, and neither has `sentence` here.

sentence = { $because }

## Why a way of study leads nowhere, or what to know before

no_self_study = you cannot sit the exam without taking a course (who may sit: “{ $text }”)
course_is_condition = you may sit the exam only if you take a course (who may sit: “{ $text }”)
eligibility = who may sit: “{ $text }”
eligibility_unknown = who may sit is unknown, so check whether you may

## How a term is counted

once = paid once
books_vary = depends on which books you buy; the higher figure is for all of them
once_courses_vary = paid once; depends on which course you choose
each_sitting = paid every time you sit
wished = paid only if you want it
ways_vary = depends on how you study
from_one_month = a monthly price: this is what it costs if you finish in one month
from_one_sitting = the pass rate is unknown: this is what it costs if you pass the first time
mean = the average cost if you keep sitting until you pass; average number of sittings = 100 ÷ pass rate (%)
mean_partly = { mean }; for grades whose pass rate is unknown, what it costs if you pass the first time
mean_several = { mean }; depends on which one you sit
mean_partly_several = { mean_partly }; depends on which one you sit

## Why something is not counted

silent = no source says
absent = the source itself gives no value: “{ $text }”
withheld = the organiser does not publish it
rate_unknown = the pass rate is unknown ({ $because })
rate_unknown_of = the pass rate of { $labels } is unknown
materials_in_course_silent = no source says whether the course includes them
materials_unpriced = sources say only “{ $text }”, without a price
only_materials = sources give a price for materials only: “{ $text }”
months_vary = how many months you need is up to you
tax_on_top = before tax, so consumption tax comes on top: { $names }

## What may come off

benefit_condition = only if you qualify for a training benefit and the course is covered by it
benefit = { benefit_condition }: { $amount } back
benefit_at_most = { benefit_condition }: up to { $amount } back
benefit_course_unknown = { benefit_condition }; the course cost is unknown, so the amount is too
benefit_amount_silent = { benefit_condition }; the source does not say how much
share = { $share } of the course cost
share_capped = { $share } of the course cost, at most { $cap },
amount = { $cap }
back = money back { $when }; no source says how much
back_in_short = money back { $when } (amount unknown)
back_from = only if you get a job through { $agencies }
back_through_any = only if you get a job through an agency or the like

## The reckoning of one price

choice = { $total }
choice_mean = { $price } ÷ pass rate of { $rate }% ({ $times } sittings on average) = { $total }
choice_from_sitting = { $price } × { $times } or more sittings = { $total }
choice_from_month = { $price } × { $times } or more months = { $total }
about = about { $rate }

## The sums: the plain ones first

told = { $says }
full = { $said }.
once_sum = It costs { $amount } if you pass the first time
once_sum_of = It costs { $amount } if you pass the first time ({ $parts })
once_known = The known costs alone come to { $amount } if you pass the first time
once_known_of = The known costs alone come to { $amount } if you pass the first time ({ $parts })
part = { $name } { $amount }
plus = { $first } + { $then }
minus = { $first } − { $then }
again = If you fail, each further sitting costs { $amount }
again_partial = If you fail, each further sitting costs { $amount } ({ $partial })
partial = { $amount } for { $label }
partial_unknown = no source gives the exam fee for those exempted
less = Cheaper for some people: { $because }
less_sum = Cheaper for some people: { $because } ({ $sum } if you pass the first time)
besides = Not included because unknown: { $names }
at_wish = Optional and not included: { $parts }
average = If you keep sitting until you pass, at a pass rate of { $rate }%, it takes { $times } sittings and { $amount } on average
average_several = If you keep sitting until you pass, it costs { $amount } on average, depending on which one you sit
average_unknown = The pass rate is unknown, so there is no average
sum_none = No amount is known, so there is no sum
sum_impossible = You cannot get it this way: { $because }.
said = { $said }
renewal_unknown = renewal fee unknown

## What must hold before money comes off or back

needs-course = you take a course
needs-entitled = you are entitled to a training benefit
needs-through_agency = you get the job through that agency
needs-insured = you are covered by employment insurance
needs_number-insured = you have been covered by employment insurance for at least { $number } years
needs-designated = you take a course designated by the government
needs-finished = you complete the course
needs-failed = you fail the exam
needs-called_off = the exam or the course is called off
needs-corrections_done = you hand in all the assignments
needs-corrections_score = you reach the required score in the assignments
needs_number-corrections_score = you score at least { $number }% in the assignments
needs-sat_exam = you sit the exam
needs-paid_in_time = you pay on time
needs-asked_in_time = you ask in time
needs-returned = you return the materials
needs-dissatisfied = you are not satisfied
needs-unopened = you have not opened the materials
needs-more = there are further conditions
needs-other = what the source says holds

announced = { $field }: { $said }
announced_in_line = { $field } { $said }
doubt = { $what }: { $doubt }

## On a terminal

title = { $name }{ $state }: cost to pass, as of { $day }
ended = It can no longer be taken. What follows is for reference only.
heading = ■ { $study }: { $amount }
heading_impossible = not possible
heading_unknown = unknown
heading_without = { $amount } + what is unknown
heading_lacking = { $amount } + { $parts } (unknown), and more
beware = Note: { $because }
term = { $sign } { $name }: { $amount }
term_told = + { $name }: { $amount } (as above)
labelled = { $name } ({ $label })
term_each = + { $name } (one sitting): { $amount }
one_choice = - { $label }: { $reckoned }
again_line = If you fail, each further sitting: another { $amount }
again_partial_line = - { $label }: { $amount }
rule_line = - { $words }
reductions = Cheaper for some people (not taken off the sums)
reduction = - { $name }: { $amount } off, which makes it { $sum } if you pass the first time
needs = Condition: { $words } (“{ $quote }”)
refunds = Money back
upkeep = After you pass
wishes = Optional (not in the sums)
wish = - { $name }: { $amount }
unknowns = Unknown (this does not mean ¥0, and it is not in the sums)
unknown = - { $names }: { $because }
averages = Average if you keep sitting until you pass: { $amount }
average_term = - { $name }: { $reckoned }
cited = { $what } “{ $text }” [{ $source } { $day }]
cited_doubtful = { $what } “{ $text }” [{ $source } { $day }] * { $doubt }
price_announced = { $words } [{ $source } { $day }]
legend_times = The number of sittings is an average: some pass the first time, others sit more often. It assumes that the chance to pass is the same every time.
legend_yen = Amounts are rounded to whole yen.
legend_grade = To look at only one of several prices, write --grade "{ $label }".
legend_doubts = * old: past the date when it should be checked again. * sources disagree: another source prints another value. Check with the organiser before you apply.
