### How much of an order rests on the weights chosen and on figures nobody published.

heading = { $market }: how firm the order is, as of { $day }
tried = Tried { $draws } times with { $varied } and all possible unknown values, each equally likely (random seed { $seed }).
unused = No. and span are for these weights. The shares try all weights, so they do not use these.
bounds = Bounds, of a total weight of 100%: { $bounds }.
bound = { $short } { $low }–{ $high }
bound_exact = { $short } { $low }
column-place = No.
column-name = Certification
column-span = Span
column-first = { $place ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $place }th
}
column-confidence = 1st at its
    best weights
span = { $best }–{ $worst }
never = never
legend_place = No.: the rank with today’s weights. – means no rank, because unknown facts carry more than { $limit } of the weight.
legend_span = Span: with today’s weights, the best and the worst rank that any unknown values can lead to.
legend_first = 1st and so on: the share of trials with that rank (sampling error about { $error } at most).
legend_confidence = 1st at its best weights: take the mean of the weights that put it first, vary only the unknown values, and count how often it comes first. It says nothing of the certification’s standing. “never” means it never came first.
neighbours = Neighbours in the order
neighbour = { $word }  { $said }{ $certain }{ $differs }
above = “{ $above }” above “{ $below }”: { $share }
below = “{ $below }”, below, comes out above “{ $above }”: { $share }
certain = , always
differs = . Their order depends on how unknown values are treated
legend_words = Certain: above in { $firm } of the trials or more, or always; likely: in { $leaning } or more; even: in fewer. Cannot say: unknown facts carry more than { $limit } of the weight of one of the two. “Below” marks one that is listed lower but comes out above more often.
picture_title = { $market }: share of trials at each rank
