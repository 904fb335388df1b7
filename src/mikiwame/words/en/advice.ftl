title = { $market }: advice for you
description = { $market }: answer { $count ->
    [one] one question
   *[other] { $count } questions
} and learn whether you need one and, if so, which, with reasons and sources. Your answers are not stored.
answer_description = { $market }: advice that fits your answers, with reasons and sources, the cost, the next exam, and what other answers would change.
lead = { $count ->
    [one] One question is
   *[other] { $count } questions are
} enough to say whether you need a certification at all. Your answers are not stored. You can share the address of the result.
progress = Question { $number } of { $of }
skip = I don't want to say, or don't know
finish = See the result with your answers so far
settled = Whatever you answer from here on, the result stays the same.
settled_go = See the result
given = Your answers
unsaid = not answered
change = Change
why = Why
next = What to do next
chosen = Candidates
anyway = If you want one all the same
anyway_note = You don't need one, but if you take one, choose from these.
because = Why this one
offers = What may come off, and whether it does for you
warnings = Note
questions = What to ask the school before you apply
further = Good to know
changes = What other answers would change
rejected_count = { $count ->
    [one] Show { $count } certification
   *[other] Show { $count } certifications
}
rejected_more = { $count ->
    [one] The other one is in the comparison
   *[other] The other { $count } are in the comparison
}
rejected = Certifications we don't recommend, and why
again = Start again
form = Ask with more detail
form_go = Get advice
form_unsaid = No answer
refused_hint = The answer to “{ $name }” could not be read. Write it again ({ $hint }).
refused_list = The answer to “{ $name }” could not be read. Choose one from the list.
