title = { $market } at a glance
description = The categories of { $market } and how they overlap, the scores, and the ties between organisers, schools and staffing companies, as pictures and tables.
categories = Categories and how they overlap
categories_alt = A picture of the categories and how they overlap. The lists below say the same.
first = Start here for a first certificate
extra_on = Adds to { $titles }
count = { $count ->
    [one] { $count } certificate
   *[other] { $count } certificates
}
list = Certificates in “{ $title }”
unranked = Certificates without a rank
unknown = too much is unknown
trade = of another trade
ended = ended
scores = Scores in “{ $category }”
scores_alt = A picture of the scores: bars show each rank and the range of its score. The table on the comparison page says the same.
acceptability = Which ranks are likely
acceptability_alt = A picture of rank shares: how often each certificate took each rank when the weights were varied.
acceptability_note = The result of recalculating under many different views of what matters.
ties = Who is tied to whom
ties_note = These are the ties that sources state, as they state them. A tie is not a sign of anything bad.
ties_alt = A picture of the ties between organisations. The list below says the same.
ties_list = List of ties
ties_of = For: { $names }
groups = Organisations linked by management, ownership or address
groups_row = { $names }: organises { $organises }, teaches { $teaches }
groups_none = No source says so.
