### Why a printed text is not read as a value: the text as it is printed, what is amiss, and what to do.

empty = The text is empty.
page = "{ $text }" has too many figures for one value. Write only those of this certification.
grade_left_out = "{ $text }" leaves a grade out and does not name those that it is of.
denied = "{ $word }" in "{ $text }" may deny what it says.
row = "{ $text }" has a row whose rate is not its passed by its sat ("{ $word }").
several_exams = "{ $text }" names several exams.
no_field = There is no field "{ $word }".
too_long = The text is longer than { $most } characters. Write only the value.
withheld_mark = "{ $text }" is no print of a page. Write { $mark } in the source file.
unclear_number = "{ $word }" in "{ $text }" may be one number or several. Write each without blanks.
letter = "{ $word }" in "{ $text }" has the letter { $letter } in place of the digit { $digit }. Look at the page again.
group = "{ $word }" in "{ $text }" can be no amount, because of "{ $group }": an amount is parted into groups of three digits and does not begin with 0. Look at the page again.
year = "{ $word }" in "{ $text }" is no year that a page speaks of. Look at the page again.
negative = "{ $word }" in "{ $text }" is below zero. Look at the page again.
reversed = "{ $text }" has a range that ends below its beginning.
other_matter = "{ $text }" says "{ $word }", so it may not be what holds for this exam today.
label = "{ $text }" has "{ $word }" in the place of a label, which is no word.
unclear_pieces = "{ $word }" in "{ $text }" may be one number or several.
some_people = "{ $word }" in "{ $text }" is of some people only.
some_grades = "{ $word }" in "{ $text }" is of some grades or stages only.
stranger = "{ $word }" in "{ $text }" is no word that is known here.
unread_number = "{ $text }" has "{ $word }", and does not say what that number is of.
absent = The source itself gives no value here.

account-other = "{ $text }" has "{ $word }", which its reading would leave out.
account-end = "{ $text }" has no word for the range that would be read from it.
account-label = "{ $text }" does not say whether "{ $word }" names its figure.
account-turn = "{ $text }" has "{ $word }", which may make the value one of some cases only.

aid-turn = "{ $word }" in "{ $text }" makes it no sure word on what the aid pays.
aid-several = "{ $text }" does not tell one share, cap or condition of the aid.

application-turn = "{ $word }" in "{ $text }" is not about when and how one applies.
application-one_sitting = "{ $text }" has a window for one of several sittings. Write each with its label.
application-before_exam = "{ $text }" has a time before the exam of which it isn't sure whether one applies till then.
application-season = "{ $text }" has a season of one year, whose days it doesn't tell.
application-day = "{ $text }" has a day of which it isn't sure whether one applies then.
application-nothing = "{ $text }" tells neither days nor ways of applying.

certificate_fee-turn = "{ $word }" in "{ $text }" makes it no sure fee for the certificate.
certificate_fee-several = "{ $text }" does not name one fee for the certificate.
certificate_fee-free = "{ $text }" doesn't say what is free.

content-turn = "{ $word }" in "{ $text }" makes it no sure word for the whole exam.
content-part_open = "{ $text }" has a word or figure of which it isn't sure what part it is of.
content-several = "{ $text }" has several numbers of questions.
content-books = "{ $text }" allows books in some part. Write that as open_book.
content-aside = "{ $text }" names parts only to say something else of them.
content-nothing = "{ $text }" tells neither parts, forms nor questions.

duration-contradiction = "{ $text }" says that there is no limit and names a length too.
duration-break = "{ $text }" has a length that holds a break. Write how long the exam itself lasts.
duration-study = "{ $text }" is time for study, not the length of the exam.
duration-range = "{ $text }" is a range of minutes, not one length. Write each part's own.
duration-some_later = "{ $text }" has lengths of which only some hold from a day that it names.
duration-unsaid = "{ $text }" does not say that the exam lasts so long.
duration-not_apart = "{ $text }" has a length or a beginning that it does not tell apart from the exam's.
duration-several = "{ $text }" has several lengths and does not say what each is of.
duration-other = "{ $text }" names a length of time, but not how long the exam lasts.
duration-none = "{ $text }" gives no length of an exam in hours or minutes. One is printed with { $unit } or { $other }.

edition-turn = "{ $word }" in "{ $text }" leaves open which schedule the exam asks.
edition-day = "{ $text }" does not name one day of the law.
edition-revision = "{ $text }" does not name one revision of one schedule.

eligibility-exempt = "{ $text }" says who is exempt from some part, not who may sit.
eligibility-age = "{ $text }" asks for an age above { $most } years. Look at the page again.
eligibility-both = "{ $text }" says both that anybody may sit and what is asked. Copy what holds for this exam.
eligibility-silent = "{ $text }" states no condition that a reader can name, such as an age, schooling, membership, work or another certification. Copy what the page says of who may sit.

fee-odd_range = "{ $text }" has a range whose first number may be no amount.
fee-replaced = "{ $text }" has only the price that another takes the place of.
fee-tax_open = "{ $text }" names a tax and does not say whether its price holds it.
fee-for_some = "{ $text }" has a price that holds only for some, or no longer.
fee-others = "{ $text }" has prices of other exams or of exams in general beside its own.
fee-added = "{ $text }" adds an amount and does not say what it is paid for.
fee-for_what = "{ $text }" has an amount and does not say what it is paid for.
fee-word = "{ $text }" has a word beside a price that no label of it holds.
fee-instalments = "{ $text }" has instalments of several amounts and not what they come to.
fee-tense = "{ $text }" does not say whether its price is the one before the change or the one after it.
fee-which_changes = "{ $text }" does not say which of its prices changes.
fee-stray = "{ $text }" has a price behind those with a name that does not say what it is of.
fee-several = "{ $text }" has several prices and does not say what each is of.
fee-twice = "{ $text }" has two prices for "{ $word }" and does not tell them apart.
fee-total = "{ $text }" has a total of several things or an amount that not everybody pays, not the fee itself.
fee-no_price = "{ $text }" has an amount that is no price.
fee-no_unit = "{ $text }" has no unit. Write the amount with { $unit } behind it.
fee-none = "{ $text }" has no amount. An amount is printed with { $unit } or { $other }.
fee-page = "{ $text }" has { $count } amounts: that is a page, not a value.
fee-denied = "{ $text }" says of its amount that it is not the price.
fee-pay = "{ $text }" has what somebody earns, not the fee itself.
fee-other_money = "{ $text }" has a fine, a prize, a sum of a business or a limit, not the fee itself.
fee-tax_only = "{ $text }" has only a tax, not the fee itself.
fee-discount = "{ $text }" has what is taken off, given back or given away, not the fee itself.
fee-step = "{ $text }" has what is added step by step, not the fee itself.
fee-part = "{ $text }" has a part of another amount, not the fee itself.

mark-turn = "{ $word }" in "{ $text }" makes its figures no sure passing mark.
mark-no_unit = "{ $text }" has no mark with a unit. A passing mark is printed like { $form }.
mark-unclear = "{ $text }" has a figure of which it isn't sure what must reach it.

materials-turn = "{ $word }" in "{ $text }" makes it no sure word on what to study with.
materials-range = "{ $text }" has a price that is a range or a guess.
materials-grade = "{ $text }" has the price of one grade's book.
materials-unquoted = "{ $text }" names a book in no quotes.
materials-nothing = "{ $text }" names no book, or a price of which it isn't sure what it buys.

mode-turn = "{ $word }" in "{ $text }" leaves open which ways there are to sit the exam.
mode-parts = "{ $text }" has ways of its parts. Write each with its label.
mode-some = "{ $text }" is of the students of one school, or of groups alone.
mode-nothing = "{ $text }" names no way of sitting the exam that is known.

open_book-turn = "{ $word }" in "{ $text }" leaves open whether books are allowed.
open_book-nothing = "{ $text }" does not say whether books may be used in the exam.
open_book-part = "{ $text }" does not say in which part books may be used.

people-many_years = "{ $text }" is a total of many years, not of one year or sitting.
people-several = "{ $text }" has several figures and does not say what each is of.
people-one_school = "{ $text }" counts those of one school, not all of a sitting.
people-some_passers = "{ $text }" counts some of those who passed.
people-all_passed = "{ $text }" counts a group of which all passed, not all of a sitting.
people-unsaid = "{ $text }" does not say that it is so many.
people-sexes = "{ $text }" counts men and women, and does not say of both how many they are.
people-bare = "{ $text }" has a number without its { $unit } or { $other }.
people-compared = "{ $text }" says by how much the number differs from another, and not the number.
people-share = "{ $text }" is a share, not a number of persons.
people-none = "{ $text }" has no number. A count is printed with { $unit } or { $other }.
people-not_examinees = "{ $text }" counts persons, but not the examinees.
people-not_passers = "{ $text }" counts persons, but not the passers.

proctored-turn = "{ $word }" in "{ $text }" leaves open whether this exam is watched.
proctored-nothing = "{ $text }" does not say whether candidates are watched.

rate-above_hundred = "{ $text }" has a percentage above 100, which no pass rate can be.
rate-several = "{ $text }" has several rates and does not say what each is of.
rate-ratio = "{ $text }" is a ratio of persons, which is not read as a rate. Write the rate with its { $unit } or { $other }.
rate-none = "{ $text }" has no number. A rate is printed in { $unit } or { $other }.
rate-one_school = "{ $text }" gives the rate of one school, not of all who sat.
rate-unsaid = "{ $text }" does not say that the rate is so high.
rate-bare = "{ $text }" has a number without its { $unit } or { $other }.
rate-sittings = "{ $text }" has several sittings and does not say which is the last.
rate-failed = "{ $text }" is the share of those who failed, not of those who passed.
rate-mark = "{ $text }" is the mark to pass with, not the share of those who passed.
rate-no_share = "{ $text }" is not a share of those who passed.

refund-turn = "{ $word }" in "{ $text }" leaves open whether money comes back.
refund-time = "{ $text }" has a length of time that is none for money to come back.
refund-nothing = "{ $text }" does not say when money comes back.
refund-condition = "{ $word }" in "{ $text }" is a condition that is not known here.

residue-places = "{ $text }" has places beside several grades, stages or ways of sitting.
residue-places_apart = "{ $text }" has "{ $word }", which may set some places apart.
residue-months = "{ $text }" has months beside several grades or stages.
residue-month = "{ $text }" has "{ $word }", and does not say what is then.
residue-not_all = "{ $text }" is not the same for all.
residue-span = "{ $text }" has a span of days beside a day, and does not say which is the exam's.
residue-behind = "{ $text }" has "{ $word }" behind a figure, which may turn what it says.
residue-before = "{ $text }" has "{ $word }" before a figure, which may turn what it says.
residue-stranger = "{ $text }" has "{ $word }" at a figure, which may make it that of something else.
residue-grade = "{ $text }" names "{ $word }", and no figure is said to be of it.
residue-rest = "{ $text }" has "{ $word }", and does not name which they are.
residue-sum = "{ $text }" has a length for all that is not the sum of those with a name.
residue-unused = "{ $text }" has "{ $word }", and does not say what takes so long.
residue-head = "{ $text }" also names "{ $word }", and does not say which figure is of it.
residue-time = "{ $text }" speaks of several years ("{ $word }"), and does not say of which the figure is.
residue-only = "{ $text }" keeps its value to some by "{ $word }".
residue-other_exam = "{ $text }" also names another exam, "{ $word }", and does not say whose figure it is.
residue-clause = "{ $text }" has "{ $word }", which may make its time or place that of something else.
residue-listed_place = "{ $text }" names "{ $word }" as one of the places.
residue-nameless = "{ $text }" has a figure without a name beside those with one.
residue-former = "{ $text }" tells what was so before a change.
residue-number = "{ $text }" has the number "{ $word }" and does not say what it counts.
residue-halls = "{ $text }" counts other halls than it lists.

result_day-turn = "{ $word }" in "{ $text }" makes it no sure word for when results come.
result_day-place = "{ $word }" in "{ $text }" is one place of several.
result_day-certificate = "{ $text }" is on the certificate and not on the result.
result_day-time = "{ $text }" has a length of time that is none of waiting for results.
result_day-several = "{ $text }" does not tell one day or one wait for the results.
result_day-from_when = "{ $text }" does not say from when the wait is counted.

retake-turn = "{ $word }" in "{ $text }" is not about sitting the exam again.
retake-bracket = "{ $text }" has a limit in a bracket of which it isn't sure what it bounds.
retake-time = "{ $text }" has a length of time of which it isn't sure what it bounds.
retake-nothing = "{ $text }" says nothing of sitting the exam again.

schedule-several = "{ $text }" tells of several exams, places or years. Write one line for each.
schedule-one_year = "{ $text }" tells of one year what is not so in others. Write what holds.
schedule-not_for_all = "{ $text }" has a different timetable for some sittings, places or stages. Write one line for each.
schedule-other_exam = "{ $text }" speaks of another exam too. Write only when this one is held.
schedule-second_chance = "{ $text }" tells of a second chance or of a day put off. Write only the regular sittings.
schedule-shut = "{ $text }" tells when the exam is not held in words that are not understood. Write when it is held.
schedule-counts = "{ $text }" has several numbers of times a year. Write the one that holds.
schedule-from_a_day = "{ $text }" has one timetable before a day and another from it. Write one line for each.
schedule-other_days = "{ $text }" gives the days of something else than the exam.
schedule-none = "{ $text }" names no day, month or number of times a year. A schedule is printed like { $form }.
schedule-unlike = "{ $text }" has a different timetable for some grades, months or ways of sitting. Write one line for each.
schedule-denied = "{ $text }" tells when the exam is not held, or no longer. Write when it is held.
schedule-not_everywhere = "{ $text }" is not the same everywhere. Write when it is held at one place.
schedule-impossible = "{ $text }" names "{ $word }", and the calendar has no such day. Look at the page again.
schedule-one_place = "{ $text }" tells when the exam is held at one place and says that it is not so at others.
schedule-remark = "{ $text }" has a day of the exam behind a remark. Write one line for each.
schedule-remark_count = "{ $text }" has another number of times a year in a remark. Write one line for each.
schedule-range = "{ $text }" gives a range of times a year, not one number.
schedule-until = "{ $text }" tells until when something holds. Write what holds now.
schedule-reversed = "{ $text }" has a span of days that ends before it begins. Look at the page again.
schedule-span_and_months = "{ $text }" has a span of days beside months. Write only when the exam is held.
schedule-none_in = "{ $text }" tells in which months the exam is not held. Write those in which it is.
schedule-two_ways = "{ $text }" has a span of days and a day for two ways of sitting. Write one line for each.
schedule-any_time = "{ $text }" has fixed sittings and any time side by side. Write one line for each.

study_time-turn = "{ $word }" in "{ $text }" makes it no sure time of study.
study_time-several = "{ $text }" does not give one time of study in hours or months.

support-turn = "{ $word }" in "{ $text }" makes it no sure word on what a course offers.
support-nothing = "{ $text }" names neither questions, corrections nor help to find work.

unit-quotation = "{ $text }" has a quotation mark between the number and its unit. Leave it out.
unit-none_of_field = "{ $text }" has a number, but none that is a value of its field. { $kind ->
    [rate] Write the rate with its { $unit } or { $other }.
    [people] Write the number with { $unit } or { $other }.
   *[other] Write the length with { $unit } or { $other }.
}
unit-strange = "{ $text }" has a number in { $found }, which is no unit of { $kind ->
    [rate] a rate
    [people] persons
   *[other] time
}. { $kind ->
    [rate] Write the rate with its { $unit } or { $other }.
    [people] Write the number with { $unit } or { $other }.
   *[other] Write the length with { $unit } or { $other }.
}
unit-quoted_number = "{ $text }" has a number in quotation marks and without a unit. Leave them out. { $kind ->
    [rate] Write the rate with its { $unit } or { $other }.
    [people] Write the number with { $unit } or { $other }.
   *[other] Write the length with { $unit } or { $other }.
}
unit-lacking = "{ $text }" has no unit. { $kind ->
    [rate] Write the rate with its { $unit } or { $other }.
    [people] Write the number with { $unit } or { $other }.
   *[other] Write the length with { $unit } or { $other }.
}

upkeep-turn = "{ $word }" in "{ $text }" makes it no sure word on renewal.
upkeep-contradiction = "{ $text }" denies a renewal beside figures.
upkeep-nothing = "{ $text }" does not say whether, how often and at what price a certificate is renewed.

venue-not_there = "{ $text }" tells where the exam is not held. Write where it is.
venue-former = "{ $text }" tells where the exam was held formerly.
venue-absence = "{ $text }" says that there is no value, and something more.
venue-stopped = "{ $text }" tells where the exam is not held, not where it is.
venue-none = "{ $text }" names no place. A venue is printed like { $form } or { $other }.
venue-prefectures = "{ $text }" has a number of prefectures that Japan, which has { $most }, cannot have.
venue-left_out = "{ $text }" names the places that are left out. Write where the exam is held.
venue-other_exam = "{ $text }" speaks of another exam too. Write only where this one is held.
venue-for_some = "{ $text }" has other places for some grades, stages or sittings. Write one line for each.
venue-partly_counted = "{ $text }" names some places and only counts the others. Write how many there are in all.
venue-counts = "{ $text }" has several numbers of halls. Write the one that holds.
