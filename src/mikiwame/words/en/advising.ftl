### The advice to one person: the verdict, the candidates, what speaks against the others, what would change it.

## The verdict

quoted = “{ $text }”
take = If you take one, take { $name }.
level = { $said } { $last } and the next one, { $next }, are about even: their order turns with what matters to you and with what is unknown.
choose_two = If you take one, take either { $one } or { $other }.
choose_several = If you take one, take { $names } or { $last }.
wait = No exam is sure to be held by that day. It is best to wait for the next one.
wait_until = No exam is sure to be held by that day. It is best to wait for one on { $day } or later.
none_needed = You don't need a certification.
none_needed_so_far = From what you have said so far, you don't need a certification.
lack-unsaid = To advise you, we need to know at least one of your { $items }.
lack-no_rule = No piece of advice here fits your answers, so we cannot say anything.
lack-limits = No certification meets all your conditions, so we cannot recommend one.
lack-no_candidate = No certification qualifies for a recommendation, so we cannot name one.
said = { $says }
unknown_organisation = We do not know “{ $name }”, so the answer leaves it out.
unknown_organisation_near = We do not know “{ $name }”, so the answer leaves it out. Similar names that we know: { $near }.
but = However, { $told }, so it is not a candidate this time.
but_one = { $name }: { $reasons }
and_also = { $first }, and also { $then }

## What would change it

change = { $if } → { $outcome }
if_unsaid = without “{ $item }”
if_said = { $item }: { $answers }
if_said_like = { $item }, for example: { $answers }
outcome-none_needed = no certification needed
outcome-none_needed_so_far = no certification needed, from that alone
outcome-take = take { $names }
outcome-wait = wait for the next exam
outcome-cannot_say = we cannot recommend one

## A candidate

points = { $points }
point = { $short } ({ $because })
tie = { $tie } (“{ $text }”)
line = { $parts }
cost = { $terms }
cost_unknown = cost unknown
plus = { $first } + { $then }
term = { $name } { $amount }{ $tax }
term_mean = { $name } { $amount }{ $tax } (on average { $mean } with resits)
tax-none = { "" }
tax-excluded = { " " }(before tax)
tax-mixed = { " " }(partly before tax)
unknown_term = { $name } (unknown)
course_needed = a course is required
venue-home = at home
venue-everywhere = in every prefecture
venue-halls = in exam halls
venue-unknown = place unknown
any_time = at any time
every_month = every month
months_run = every month from { $first } to { $last }
months = in { $months }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
per_year = { $count ->
    [one] once a year
   *[other] { $count } times a year
}
no_fixed_month = no fixed month
dates_unknown = dates unknown
results-exact = { $fields } published
results-rough = { $fields } published only roughly
results-elsewhere = { $fields } only from others than the organiser
results-unknown = { $fields } unknown
next = next exam { $when }
next_month = next exam { $when } (day unknown)
next_after = next exam { $begun } or, if that is over, { $when }
next_month_after = next exam { $begun } or, if that is over, { $when } (days unknown)
check = Before you apply, { $what } (no source says).
check_too = { $first }; { $then }
check_materials = find out what study materials cost, for example in a bookshop
check_course = ask the school whether the course fee includes study materials
check_small = ask the organiser about { $names }

## A limit of the person and what stands against it

behind = by the standard weights, scores lower than the one recommended, almost whatever the unknown figures are
no_way = the exam cannot be taken this way
budget_unknown = the cost is unknown, so it may not fit your budget
budget_out = the known costs are { $least } even if you pass the first time, more than your budget of { $budget }
budget_mean_above = the known costs are { $least } if you pass the first time and { $mean } on average, which may exceed your budget of { $budget }
budget_may = the known costs are { $least } if you pass the first time and { $mean } on average, which may exceed your budget of { $budget }
budget_open = the known costs are { $least } if you pass the first time, with no upper limit known, which may exceed your budget of { $budget }
place_out = there are few exam halls, and none in { $place }
place_halls = there are few exam halls, and it is unknown whether one is in { $place }
place_unknown = where it is held is unknown, so we cannot say whether you can sit it in { $place }
day_unknown = there is an exam in { $when }, but its day is unknown, so we cannot say whether it is by { $by }
dates_unknown_by = the dates are unknown, so we cannot say whether you can sit it by { $by }
day_late = the first exam you can count on is { $when }, which is after { $by }
late = it is too late for { $by }
result_unknown = there is an exam by { $by }, but the day of the result is unknown

## Why the others are not for this person

reasons = { $reasons }
barred = { $say }
barred_too = { $say } Also: { $own }.
other_category = not a category to choose from, by your answers ({ $category })
closed = { $eligibility }
unranked = too little is known of it to rank it
place_within = qualifies, but ranks { $place } in its category

## On a terminal

heading = { $market }: advice for you, as of { $day }
your_answers = Your answers: { $answers }
no_answers = Your answers: none yet.
verdict = Verdict: { $sentence }
anyway = If you want one all the same, choose from these
candidate = ■ { $name }: { $line }
candidate_named = ■ { $name } ({ $slug })
warning = Note: { $warning }.
changes = If your answers change
item = - { $says }
rule = - { $says } { $but } [{ $source }]
cited = { $says } [{ $source }]
why = Why
why_yielding = This applies too, but the reasons above take precedence
next_steps = What to do next
numbered = { $number }. { $step }
ask_school = What to ask the school
ease = Reconsider one of your conditions: { $says }
say_more = Add an answer and ask again: { $questions }
details = The candidates in detail
good = Good points: { $because } { $cited }
cost_line = Cost ({ $study }): { $sum } { $cited }
offer = { $name }: { $words }.
offer-fails = Does not hold for you: { $conditions }.
offer-holds = Holds for you: { $conditions }.
offer-untold = Not told yet: { $conditions }.
offer_asked = { $said }
offer_quoted = { $words } (“{ $quote }”)
offer_cited = { $says } { $cited }
sittings_unknown = Next exam: unknown ({ $because }).
sittings_nothing = Next exam: unknown (dates unknown).
sittings_with_times = Next exam: { $days } { $cited }.
sitting_open_until = { $day } (apply by { $closes })
sitting_closed = { $day } (applications closed)
sittings = Next exam: { $days } { $cited }; { $deadline }.
month_over = { $month } (day unknown, may be over already)
month_only = { $month } (day unknown)
unsaid = What you have not told us yet
others = Why not the other certifications
other = - { $names }: { $because }
other_categories = - { $names } ({ $count ->
    [one] { $count } certification
   *[other] { $count } certifications
}): { $because }
by_rule = not candidates, for the reason given under “Why”
not_to_choose = not a category to choose from, by your answers
sources = Sources
more = Add --all to see the sources, why not the other certifications, and what you have not told us yet.
way_ask = To answer questions one by one: mikiwame advise --ask{ $options }
way_cost = What it costs in detail: mikiwame cost { $slug }{ $options }
way_calendar = Exam dates: mikiwame calendar { $slug }{ $options }
way_explain = Why this score: mikiwame explain { $slug }{ $options }
interrupted = Stopped. Nothing was saved.

## The conversation on a terminal

greeting = A few questions follow. To skip one that you don't want to answer or don't know, just press Enter. Ctrl-C ends it.
skipped = This question is skipped.
hint = { " " }({ $hint })
sure_budget = Is your budget { $budget }? (Yes: Enter; to correct it: the amount)
unknown_name = We do not know “{ $name }”. The advice goes by your other answers.
unknown_name_near = We do not know “{ $name }”. Similar names: { $near }.
name_again = If it is one of these, type the name; if not, just press Enter.
unread_choice = “{ $shown }” could not be read. Type a number from 1 to { $count }, or just press Enter.
unread = “{ $shown }” could not be read. Type it again ({ $hint }), or just press Enter.
unread_day = “{ $shown }” could not be read or is in the past. Type it again ({ $hint }), or just press Enter.
put_right = Is this right? (Yes: Enter; to correct one: its number)
put_right_again = Type a number from 1 to { $count }, or just press Enter.
heard = What you said
heard_nothing = You said nothing.
heard_item = { $number }. { $said }
no_answer = (no answer)
