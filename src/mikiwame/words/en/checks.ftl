### What the editor's desk says of a market's files.

complaint = { $field } of { $certification }: { $found }: { $cited }. { $action }
labelled = { $field } ({ $label })
also = { $first }, and { $second }
cited = "{ $text }" ({ $field }, { $source }, { $day })
cited_more = { $cited }; and { $count } more
read_on = read { $day }


found-rate-misfit = passers / examinees is { $rate }, not the printed pass rate
found-rates-in-text = the numbers in the text make { $rates }, not the printed pass rate
found-passing-mark = the pass rate is the passing mark ({ $rate }), and no other voice gives a rate near it
found-passing-mark-alone = the pass rate is the passing mark ({ $rate }), and no other voice gives a rate
found-mixed-grades = fees by grade do not go together
found-lonely-label = the label "{ $label }" is known to one voice only
found-examinees-outlier = another voice gives more than three times as many examinees
found-contradiction = one page gives values that cannot both hold
found-weekday = { $day } is printed as ({ $printed }) but is a ({ $true })
found-months = { $months } months are named for { $sittings } sittings a year
found-month = { $day } is in a month that no source states
found-crowd = { $days } days in { $year } for { $sittings } sittings a year
found-rule = { $day } is not a day of the rule that is stated
found-after = a sitting after the last one of { $day }
found-late = pages read after the last sitting of { $day } still speak of sittings

action-rate-misfit = Read the page again; if it prints this, look for the organiser's numbers.
action-rate-is-passing-mark = Look for the organiser's pass rate; until then do not rely on this one.
action-mixed-grades = Ask the organiser's page which fee each grade has now, and date the others.
action-schedule-misfit = Read the page again, and add the organiser's timetable of that year.
action-status-misfit = Look for the organiser's notice, and correct the page's reading or the life event.
action-status-misfit-note = Do not take these pages for news; when the organiser announces a sitting, add its page.
action-lonely-label = Check that the label names a grade or audience, and whether the others mean the same.
action-examinees-outlier = Find out whether they count sittings or years, and add the period to each.
action-contradiction = Read the page again, and give each its label, period or round.

inconsistent = { $said }
unreadable = { $field } of { $certification }: { $because }
held_back = { $field } of { $certification }: "{ $text }" is held back, since { $because }. Read the page again; correct the text, or add `confirmed: the reason` beside it.
announced = { $field } of { $certification }: "{ $text }" is announced: it counts from { $day } on. If it holds already, correct the day.
quoted = "{ $text }" ({ $source }, { $day })
quoted_undated = "{ $text }" ({ $source }, undated, read { $day })
beside = { $first }; { $second }
disputed = { $field } of { $certification } is disputed: { $cited } against { $rivals }. Ask the organiser.
stale = { $field } of { $certification } is stale: { $cited }. Read its page again.
unconfirmed = { $fields }: no page of the organiser confirms it. Look there first.
next = next: { $fields } could move the score by { $points }. Look it up.
read = { $field } of { $certification }: { $said }

visits = Pages to look at first, and how likely they change the recommendation (all: mikiwame desk)
warnings = { $shown } of { $count } warnings, the weightiest first
rest = Besides: { $counts }. To see everything: --all; of one file: mikiwame check FILE.
count-held_back = { $count } held back
count-inconsistent = { $count } that do not go together
count-disputed = { $count } disputed
count-unreadable = { $count } unreadable
count-announced = { $count } announced
count-stale = { $count } old
count-unconfirmed = { $count ->
    [one] one certification not confirmed by its organiser
   *[other] { $count } certifications not confirmed by their organisers
}
count-next = { $count } worth looking up
count-other = { $count } more
how_read = { $file }: how each text of { $certification } was read
line = line { $line }
checked = { $files ->
    [one] Checked 1 file of { $market }: { $counts }.
   *[other] Checked { $files } files of { $market }: { $counts }.
}
number-error = { $count ->
    [0] no errors
    [one] 1 error
   *[other] { $count } errors
}
number-warning = { $count ->
    [0] no warnings
    [one] 1 warning
   *[other] { $count } warnings
}
number-note = { $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
}
texts_read = { $count ->
    [one] 1 text read.
   *[other] { $count } texts read.
}
errors_first = Mend the errors first: until then no command answers, and doubts and readings are not all shown.
elsewhere = { $count ->
    [one] Other files have 1 error, so that doubts could not be looked for here. Run `mikiwame check` to see it.
   *[other] Other files have { $count } errors, so that doubts could not be looked for here. Run `mikiwame check` to see them.
}
