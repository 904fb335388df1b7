### How firm an order is, in words.

share_least = under 1%
share_most = over 99%
reversed = { $word } the other way round

varied-all = any weights
varied-ordinal = any weights in the order of those given
varied-around = each weight from half to double
varied-bounded = any weights within the bounds given
tried = In “{ $title }”, with { $varied } and every possible value of what is unknown, the share of trials in which each stayed in the top { $places }: { $kept }.
kept = “{ $name }” { $share }
neighbours-between = Which of the two comes first: { $between }.
neighbours-next = Whether it stays above the next, “{ $name }”: { $next }.
neighbours-both = Which of the two comes first: { $between }. Whether they stay above the next, “{ $name }”: { $next }.
pair-cannot_say = “cannot say”, as too many values are unknown
pair-certain = “certain” (whatever the weights and unknown values)
pair-word = “{ $word }” ({ $share })
pair-reversed = “{ $word }” (“{ $name }” comes out above: { $share })
