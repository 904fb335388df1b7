### What is held true of one thing, or why nothing is.

withheld = the organiser does not publish it
waits = an editor has yet to confirm what sources print
over = what sources print was valid until { $day }
long_ago = what sources print is of { $day }, too old to tell of today
unread = the source only says “{ $text }” ({ $source })
not_in_force = what sources print is not valid yet, or no longer valid
stale = dated { $day }: more than { $months } months old, so it needs checking again ({ $field })
undated = found only in undated copies, so its age is unknown

agreeing =
    { $count ->
        [0] later changed by its source
        [one] one source
       *[other] { $count } sources agree
    }
not_on_this_day = not of this day

quoted = “{ $text }”
announced = { $value } from { $day }
announced_of = { $label }: { $value } from { $day }

doubt-held = the value we hold
doubt-stale = old
doubt-undated = undated
doubt-gone = page no longer there
doubt-disputed = disputed
doubt-suspended = not offered at present
doubt-tied = undecided between sources
doubt-inconsistent = inconsistent
doubts = ({ $doubts })

about = about { $figure }
derived = { $figure } (worked out from “{ $text }”)
of_period = { $figure } ({ $period })
of_sitting = { $value } ({ $sitting })
one_sitting = { $sitting } only, not the whole year
tied = Sources differ, and nothing decides between them
of_label = { $field } ({ $label })

often_in = { $often } ({ $months })
halls = { $count ->
    [one] one exam hall
   *[other] { $count } exam halls
}
label-grade = grade { $grade }
label-below = pre-grade { $grade }
label-written = written
label-practical = practical
label-both_parts = written and practical
label-general = general
label-individual = individuals
label-group = groups
label-member = members
label-student = course students
label-correspondence = correspondence
label-classroom = classroom
label-classroom_correspondence = classroom and correspondence
label-materials_only = materials only
label-classroom_only = classroom only
label-school = students
label-online = online exam
label-nationwide = nationwide paper exam
label-home = at home
label-hall = exam hall
label-data_entry = data entry
label-software = with software
label-no_software = without software
label-basic = basic subjects
label-specialist = specialist subjects
label-partly_passed = some subjects passed
label-special_course = special course
label-optional = optional subjects
label-handling = handling fee
label-calculation = calculation
label-essay = essay
label-commercial = commercial bookkeeping
label-industrial = industrial bookkeeping
label-accounting = accounting
label-costing = cost accounting
label-analysis = financial analysis
label-statements = financial statements
label-advanced = advanced
label-intermediate = intermediate
label-elementary = elementary
label-morning = morning
label-afternoon = afternoon

## heading: the table of `mikiwame facts`

heading_line = { $name }{ $state }  as of { $day }
heading-field = Field
heading-value = Value (as the source prints it) and source
heading-standing = Standing
heading-when = When
heading-printed = Value (as the source prints it)
heading-source = Source
unknown = unknown ({ $because })
ask = For the current value ({ $field }), ask the organiser (or, about a course, the school): { $organisers }
nobody_tells = No source says anything about this ({ $field }). Ask the organiser (or, about a course, the school): { $organisers }
organiser_unknown = (no source names the organiser either)
waiting = waiting for an editor: “{ $text }” { $cited }: { $because }
other = also “{ $text }” { $cited }
others = { $count } more (--all shows them)
since = from { $day }
until = until { $day }
because_until = { $days }: { $because }
span = ({ $days })
history_none = No source says anything.
history_note = * marks the value that holds today. A year alone means the value of that year; an undated copy may be of any age.
year = { $year }
sitting = sitting no. { $number }
past_of = { $about }: { $text }
past_withheld = not published
