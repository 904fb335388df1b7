### Two certifications side by side, and what would change their order.

name = { $name }
what_fields = { $fields }
what_openness = how far it publishes { $fields }

## Which is ahead, and whether it can be otherwise

level = By today’s scores, { $one } and { $other } are level.
level_within = By today’s scores, { $one } and { $other } are level. Depending on values that are unknown or have a range, either could be ahead by up to { $most }.
ahead = By today’s scores, { $ahead } is { $lead } ahead. Depending on values that are unknown or have a range, though, { $behind } could be ahead by up to { $most }.
ahead_surely = By today’s scores, { $ahead } is { $lead } ahead. Whatever the values that are unknown or have a range, { $behind } cannot be ahead.
hardly = less than 0.1 points

## What a weight does

no_weight = No change to the weight of a single criterion would reverse the order.
raise = If “{ $criterion }” mattered more, raising its weight from { $before } to { $after } would reverse the order.
raise_far = { $said } (That is more than { $times } times its weight today, which is hardly realistic.)
lower = If “{ $criterion }” mattered less, lowering its weight from { $before } to { $after } would reverse the order.
lower_far = { $said } (That is less than one { $times }th of its weight today, which is hardly realistic.)
almost_nothing = almost 0

## What a figure does that nobody knows

figure = The order would be reversed if this became known of { $name }: { $threshold }.
openness_above = The order would be reversed if { $name } turned out to publish this properly: { $fields }.
openness_below = The order would be reversed if { $name } turned out to publish little of this: { $fields }.
each_alone = (In each case, all other values are taken at the middle of their range.)
nothing_unknown = No value is unknown.
nothing_unknown_but_spans = No value is unknown. The ranges of the scores are those of the published values themselves.
most_worth = What is most worth finding out about { $name }: { $what } ({ $why } and accounts for { $part } of the range of its score).
most_moving = No single unknown value could reverse the order. What would change a score most is, for { $name }: { $what } ({ $why } and accounts for { $part } of the range of its score).
why_withheld = the organiser does not publish it; it is unknown
why_unknown = it is not known yet

## The table on a terminal

heading = Two certifications compared, as of { $day }
heading_changes = What would change the order
score = { $letter } = { $name }: { $points } (range { $range })
column-criterion = Criterion
column-one = A
column-other = B
column-difference = A − B
column-better = Better
better-own = A
better-own_or_same = A or same
better-same = same
better-other_or_same = B or same
better-other = B
better-open = open
better-none = not compared
better-hardly = about the same
signed = { $points }
not_applicable = n/a
equal = No difference in: { $criteria }
legend_points = Points are parts of 100. Where a value is unknown or has a range, the points have a range too (* marks the unknown).
legend_difference = Differences are between the middles of the ranges; + means that A is ahead. “open”: neither can be said to be better.
legend_unlike = Where a criterion does not apply to a certification, its weight goes to the others, so the same value may give other points. “Better” compares the values.
