title = How we compare
description = { $market }: by which criteria and weights we compare them, how we treat unknown values, how sure we can be, and what we refuse to say.
lead = Each criterion below turns published facts into points. The points, multiplied by the weights, add up to a score out of 100. Criteria and weights are always somebody’s opinion, so we show them all and let you change them.
criteria = Criteria and weights
most = up to { $points }
weight = weight { $weight }
reads = What it looks at
scale = How it is scored
why = Why it matters
only = Applied to { $titles } only.
recommend = How recommendations are chosen
recommend_text = In “{ $beginners }”, we look at the certifications that are still held, that anyone may sit and about which enough is known, and recommend up to { $places } of them by score. If a tie keeps us from narrowing them down to { $places }, we recommend none.
unknown = How unknown values are treated
unknown_text = An unknown value is neither zero nor average. We calculate with the whole range from the lowest to the highest score that is possible, and show scores as ranges. The rank goes by the middle of the range.
unknown_limit = {" "}If unknown facts carry more than { $limit } of the weight of a certification, it gets no rank.
facts = How certain the facts are
facts_text = When several sources report the same thing, we choose one by how recent it is and whose word it is. The other values are kept, not deleted.
standing = Status
means = Meaning
freshness = How long a figure counts as fresh
freshness_text = Older values are marked “old”. They still count in the score, but need checking again.
months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
firmness = The words for how sure we are
firmness_text = We recalculate { $draws } times, varying the weights and the unknown values. The word tells how often one certification came out above the other.
firm = Came out above in { $share } of cases or more.
leaning = Came out above in { $share } of cases or more.
tied = The difference is smaller than that. Either choice is fine.
cannot_say = Too many values are unknown to say which is above.
refuse = What we refuse to say
refusals-1 = Anything that sounds like a guarantee to pass. A pass rate is the share of past examinees, not your chance.
refusals-2 = Effects on jobs or pay. We have found no source with figures showing that these certifications get people hired.
refusals-3 = Figures without a source. Where something is unknown, we say why.
refusals-4 = Accusations against organisations or schools. We only report the ties that sources state, each with its date.
refusals-5 = “The best certification”, or how many people were satisfied. There is no best without saying what was compared and when.

standings-agreed = Independent sources state the same value.
standings-single = Only one source states it.
standings-disputed = At least one source states another value. The certification’s page shows which.
standings-suspended = Nobody can take the exam this way at present. It may be offered again, so we show what last applied.
standings-withheld = We looked at what the organiser publishes, and it was not there.
standings-unknown = Nobody has looked yet, or we looked and did not find it.
