### What was read in a published text, for its editor.

printed = "{ $text }" → { $said }
not_applicable = not applicable
remarked = { $said } (“{ $remark }”)
since = { $said }, from { $day }
from = { $said } from { $day }
until = { $said } until { $day }
taxed = { $said } ({ $tax })
tax-excluded = tax not included
tax-mixed = tax not included in some
about = about { $said }
of_period = { $said } ({ $period })
labelled = { $label }: { $said }
no_limit = no time limit

any_time = at any time
per_year = { $times ->
    [one] once a year
   *[other] { $times } times a year
}
per_year_about = { $times ->
    [one] about once a year
   *[other] about { $times } times a year
}
every_month = every month
in_months = in { $months }
month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
on = on { $days }
rule-week = the { $week ->
    [-1] last
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[other] fifth
} { $day }
rule-span = the { $day } from the { $first ->
    [21] 21st
    [22] 22nd
    [23] 23rd
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $first }th
} to the { $last ->
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $last }th
}
rule-span_of_year = the { $day } from { $first } to { $last }
rule-monthly = { $days } of each month
rule-in_months = { $days } of { $months }
rule-other = on set days
season = a season from { $first } to { $last }
window = open from { $first } to { $last }
no_days = a schedule without days

home = at home
not_home = not at home
halls = halls: { $count }
prefectures = prefectures: { $count }
proctored = proctored
unproctored = not proctored
no_venue = a venue without number

eligibility-open = open to all
eligibility-de_facto_course = in practice only after a course
eligibility-course_required = only after a course
eligibility-experience = only with experience
eligibility-other = another condition
excepting = { $state }, except { $grades }

text = kept as text
withheld = not published by the organiser
no_value = no value: { $because }
not_read = NOT READ: { $because }
