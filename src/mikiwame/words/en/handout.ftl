### One sheet of paper, for people who advise others and for those who read better on paper.

title = { $market } on one page
description = { $market }: the kinds of work, what to take first, and what to ask a school, on one sheet of A4.
how = Prints on one sheet of A4.
print = Print
kinds = Which kinds of work there are
first = Start here
extras = To add, depending on your work
apart = For other workplaces and jobs
take = { $count ->
    [1] If you take one, take this
   *[other] If you take one, take either of these
}
asks = Before you sign up for a course: { $count ->
    [one] one question
   *[other] { $count } questions
} to ask the school
whence = Where this is from
as_of = As of { $day }. Costs and dates change, so check with the organiser before you apply.
newer = For updates and sources, see { $address }
code = QR code for { $address }
