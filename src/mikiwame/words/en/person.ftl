### What every market asks of a person, and how answers are shown.

names-age = age
names-place = where you live
names-budget = budget
names-study = way of studying
names-computers = computers
names-in_view = company or school in view
names-by = deadline
names-insured = employment insurance

questions-age = How old are you?
questions-place = Which prefecture do you live in?
questions-budget = How much can you spend in all, in yen?
questions-study = How will you study?
questions-computers = Are you used to computers?
questions-in_view = Do you have an employer, a school or an agency in view?
questions-by = By when do you want to sit the exam?
questions-insured = How long have you been covered by employment insurance in all?

hints-place = e.g. Tokyo
hints-budget = e.g. 30000
hints-in_view = its name
hints-in_view_like = its name, e.g. { $example }
hints-by = e.g. 2027-03-31 or 2027-03

age-under-20 = under 20
age-20s = 20s
age-30s = 30s
age-40s = 40s
age-50-or-over = 50 or over
study-self = on my own
study-course = with a course
computers-comfortable = used to them
computers-uneasy = not used to them
insured-never = never
insured-under-1 = less than a year
insured-1-to-3 = 1 to 3 years
insured-3-or-more = 3 years or more

budget = up to { $budget }
by = by { $day }
said = { $item }: { $answer }
