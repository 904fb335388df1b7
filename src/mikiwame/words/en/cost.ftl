### What it costs to pass, term by term. The messages of a reason have no full stop, and neither has `sentence` here.

sentence = { $because }

## Why a way of study leads nowhere, or what to know before

no_self_study = you cannot sit the exam without taking a course (who may sit: “{ $text }”)
course_is_condition = you may sit the exam only if you take a course (who may sit: “{ $text }”)
eligibility = who may sit: “{ $text }”
eligibility_unknown = who may sit is unknown, so check whether you may

## How a term is counted

once = paid once
once_courses_vary = paid once; depends on which course you choose
each_sitting = paid every time you sit
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

## The sum

sum = The known costs add up to { $amount }.
sum_without = The known costs add up to { $amount }. Not included because unknown: { $more }.
sum_none = No amount is known, so there is no sum. Unknown: { $more }.
sum_impossible = You cannot get it this way: { $because }.
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
term = { $sign } { $name }: { $reckoned }
term_labelled = { $sign } { $name } ({ $label }): { $reckoned }
term_told = + { $name }: { $amount } (as above)
one_choice = - { $label }: { $reckoned }
reductions = Cheaper for some people (not taken off the sum)
reduction = - { $name }: { $amount } off, which makes the sum { $sum }
unknowns = Unknown (this does not mean ¥0, and it is not in the sum)
unknown = - { $names }: { $because }
cited = { $what } “{ $text }” [{ $source } { $day }]
cited_doubtful = { $what } “{ $text }” [{ $source } { $day }] * { $doubt }
price_announced = { $words } [{ $source } { $day }]
legend_times = The number of sittings is an average: some pass the first time, others sit more often. It assumes that the chance to pass is the same every time.
legend_yen = Amounts are rounded to whole yen.
legend_grade = To look at only one of several prices, write --grade "{ $label }".
legend_doubts = * old: past the date when it should be checked again. * sources disagree: another source prints another value. Check with the organiser before you apply.
