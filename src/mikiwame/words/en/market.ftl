title = { $market } at a glance
description = { $market } at a glance: the kinds of work, the scores, and the ties between organisers, schools and staffing companies, in pictures and tables.
categories = Kinds of work
first = Choose your first certification here
extra_on = Builds on { $titles }
count = { $count ->
    [one] { $count } certification
   *[other] { $count } certifications
}
list = Certifications in “{ $title }”
unranked = Certifications without a rank
unknown = too much is unknown
trade = of another trade
ended = ended
scores = Scores in “{ $category }”
scores_alt = A chart of the scores: a bar for each certification shows its rank and the range of its score. The table on the comparison page says the same.
acceptability = Which ranks are likely
acceptability_alt = A chart of how often each certification took each rank when the weights were varied.
acceptability_note = The result of recalculating under many different views of what matters.
ties = Who is connected to whom
ties_note = These are the ties that sources report, as they report them. A tie is not in itself a sign of anything wrong.
ties_alt = A chart of the ties between organisations. The list below says the same.
ties_list = List of ties
ties_of = For: { $names }
groups = Organisations linked by management, ownership or address
groups_row = { $names }: together they organise { $organises ->
    [one] one exam
   *[other] { $organises } exams
} and offer courses for { $teaches }
groups_none = No source says so.
