### When exams are held, and by when a certification could be held.

title = { $name }{ $state }: exam dates, as of { $day }
title_all = { $market }: exams in the next { $months } months, as of { $day }
title_by = { $market }: can you hold one by { $by }? As of { $day }

day = { $weekday }, { $day }
over = { $when } (may be over)
sure = { $sure } (the one in { $month } may be over)
at_any_time = at any time
any_time = any time
every_month = every month
month = { $month }
other_trade = { $name } [another trade]
labelled = { $label }: { $said }
name_of = { $name } ({ $label })
closed = { $said } (applications closed)
doubted = { $said } ({ $doubts })
sentence = { $said }

## Why no sitting is known

unknown = the schedule is unknown ({ $because })
days_over = the exam days that sources give end on { $day }; the next one is unknown
some_day_within = the source only says “{ $text }”, not on which day within that time
no_such_day = no coming day fits “{ $text }”
no_month = the source only says “{ $text }”, neither a month nor a day

## What sources print of the day and of the application

printed = “{ $text }” [{ $source } { $day }]
finer = Another source is more precise about the day: { $printed }.
deadline_printed = on when to apply, a source says { $texts }; ask the organiser which exam that is for
deadline_window = apply from { $opens } to { $closes }
deadline_day = apply by { $closes }
deadline_over = applications closed on { $closes }
deadline_silent = no source gives a deadline for applying
source = Source: “{ $text }” [{ $source } { $day }]
source_doubtful = Source: “{ $text }” [{ $source } { $day }] ({ $doubts })
ending = Source on its end: [{ $source }] { $title } { $url }

## Whether it could be held by a day

chance_none = no exam is known besides today’s
chance_any_time = it can be taken at any time; whether you can still apply, and get the result by { $until }, is unknown
chance_result_unknown = there is an exam: { $when }; whether you can still apply, and get the result by { $until }, is unknown
chance_day_unknown = there is an exam in { $when }, but the day is unknown, and so is whether you can sit it by { $until }
chance_held_later = the next exam is { $when }, later than { $until }
chance_begun = the day of the exam in { $when } is unknown, so it may be over already

grounds-result_unknown = There is an exam by then (whether the result comes by then is unknown)
grounds-day_unknown = Unknown whether there is an exam by then
grounds-held_later = The next exam is later
grounds-no_sitting_known = The next exam is unknown
grounds-ended = No longer held

## How a sitting is known

bases-printed = day given by the source
bases-rule = day worked out from the source’s rule
bases-month = only the month is known
bases-any_time = can be taken at any time
bases-counted_back = counted back from the exam day, { $day } ({ $basis })
bases-withdrawn = a day that the source gave before and gives no longer; now it says

## On a terminal, and in a file

days = Exams whose day is known
months = Exams of which only the month is known (ask the organiser for the day)
no_sitting = Certifications whose next exam is unknown
ask_deadlines = Ask the organiser for the deadline for applying and the day of the result.
note = Dates may change. Check the organiser’s page before you apply.
way_to_one = For the dates and sources of one certification: mikiwame calendar NAME{ $options }
way_to_file = To put them into your calendar: mikiwame calendar { $slug } --ics { $slug }.ics{ $options }
written = The exam days that are known are in { $file }.
events-sitting = { $name }: exam day (planned)
events-held_within = { $name }: held within this time (planned)
events-applying = { $name }: time to apply (planned)
events-deadline = { $name }: deadline for applying (planned)
events-result = { $name }: day of the result (planned)
events-withdrawn = { $name }: the source no longer gives this day
subscription = { $name }: exam days
subscription_all = { $market }: exam days
subscription_some = Exam days of { $names }
event_basis = { $basis }: “{ $text }”
event_basis_doubtful = { $basis }: “{ $text }” ({ $doubts })
event_source = Source: { $title } ({ $kind }, { $day })
refused_only = Write the slugs of certifications with commas between, as in ?only=one,two. One of these is none of this market.
refused_many = One calendar holds at most { $most } certifications. Name fewer, or take the calendar of the whole market.
