### On what terms an exam is sat and learnt for.

mark_of = { $mark } out of { $full }
mark_of_questions = { $mark } out of { $full }
mark_each = { $mark } in each
mark_whole = { $mark } overall
mark_adjusted = { $mark } (adjusted for difficulty)
mark_floors = { $mark }, and a minimum in each subject

form-choice = multiple choice
form-fill-in = fill in the blanks
form-typed = typed answers
form-written = written answers
form-essay = essay
form-computer = tasks on a computer
form-documents = drawing up documents
claims-made = preparing medical claims
claims-checked = checking medical claims
claims-made_checked = preparing and checking medical claims
claims-checked_made = preparing and checking medical claims
by_hand = by hand

window = { $first } to { $last }
season = { $first } to { $last } each year
yearless = { $first } to { $last } (year not told)
on_yearless = on { $day } (year not told)
until_yearless = until { $day } (year not told)
applied_within = from { $opens } to { $closes } before the exam
applied_from = from { $time } before the exam
applied_until = up to { $time } before the exam
any_time = at any time
way-web = online
way-post = by post
way-in_person = in person
way-shop = through bookshops
way-school = through a school
rule = { $rule }
applied-payment = payment: { $quote }
applied-papers = needed: { $quote }
applied-form = application form: { $quote }
applied-places = places: { $quote }
applied-changes = changes: { $quote }
applied-not_by = not accepted: { $quote }
applied-early = early application: { $quote }
applied-account = registration: { $quote }
applied-together = several at once: { $quote }
applied-again = applying again: { $quote }
applied-hours = hours: { $quote }
applied-groups = groups and individuals: { $quote }

result_at_once = right after the exam
result_on = on { $day }
result_after-exam = { $time } after the exam
result_after-receipt = { $time } after the answers arrive
result_within-exam = within { $time } of the exam
result_within-receipt = within { $time } of the answers arriving
told_by-post = by post
told_by-email = by email
told_by-web = on the web

exempt-yes = parts already passed need not be retaken
exempt-no = parts already passed must be retaken too
exempt_for = a part once passed need not be retaken for { $time }
exempt_parts = freed from { $parts }
exempt_parts_for = freed from { $parts } for { $time }
exempt_forever = for good
retake-yes = can be retaken
retake-no = cannot be retaken
retake_fee = { $fee } to retake
unlimited-yes = as many attempts as you like
unlimited-no = a limited number of attempts
wait = a wait of { $time } before the next attempt
wait_for_result = no further attempt before the result is known
most_times = no more than { $times } attempts
most_times_within = no more than { $times } attempts within { $time }

renewal-yes = must be renewed
renewal-no = never needs renewing
renewal_every = renewed every { $time }
renewal_optional = { $renewal } (optional)
renewal_fee = renewal fee { $fee }

official-yes = official textbook available
prices = { $low } to { $high }
official-no = no official textbook
on_sale-yes = textbooks on general sale
on_sale-no = no textbooks on sale
included-yes = books included in the course fee
included-no = books to be paid for besides the course fee

support_questions-yes = you can ask questions
support_questions-no = no questions to the teachers
support_corrections-yes = exercises are marked
support_corrections-no = exercises are not marked
support_placement-yes = help with finding work
support_placement-no = no help with finding work

refund-yes = refunds given
refund-no = no refunds
refund_share = { $share } refunded
refund_within = to be claimed within { $time }
refund_unless = with an exception: “{ $quote }”
conditions = conditions apply

training-general = general training benefit
training-specific = specific general training benefit
training-practical = professional practical training benefit
training-any = benefit
aid_share = { $share } of the course fee
aid_cap = up to { $cap }
aid_floor = nothing paid up to { $floor }
aid_within = to be claimed within { $time }
aid_at_most = at most { $share } of the course fee
aid_cap_a_year = up to { $cap } a year
aid_covered-yes = the course is covered
aid_covered-no = the course is not covered
aid_scheme = “{ $name }”

revision = the fee schedule as revised in { $revision }
edition_of = the edition of { $revision }
as_of = as of { $day }
law_of = the law in force on { $day }
law_of_each_year = the law in force on { $day } of each year
law_of_year_before = the law in force on { $day } of the year before the exam
asked_since = for exams from { $month }

study_a_day = at { $time } a day
mode_since = { $mode } (since { $day })
mode_denied = not { $mode }
open_book-yes = books allowed
open_book-no = no books allowed
open_book-partly = books allowed in some parts only
open_book_in = books allowed only in { $parts }
open_book_not_in = no books allowed in { $parts }
device-yes = { $things }: allowed
device-no = { $things }: not allowed
