### What a comparison says: who is recommended, what speaks against the others, and what it rests on.

excluded = { $reasons }
stopped_ended = ended with the exam of { $when }
stopped_ending = ends after the exam of { $when }
dissolved_ended = its organiser was dissolved in { $when }
dissolved_ending = its organiser will be dissolved in { $when }
category_added = builds on a basic certification ({ $category }), so it is not one to begin with
category_other = not in the category for beginners ({ $category })
category_trade = belongs to another trade ({ $category }) and is not compared with the others
closed = { $eligibility }
unknown = { $share } of the weight rests on unknown facts, so it gets no rank
unknown_policy = { $share } of the weight rests on unknown facts, and this comparison does not rank certifications with unknown values
tied = qualifies, but a tie keeps us from narrowing the candidates down to { $places }
behind = qualifies, but ranks { $place } among the candidates
behind_by = qualifies, but ranks { $place } among the candidates (behind on { $losses })

quoted = “{ $name }”
premise = { $text } [{ $source }]
verdict-take = If you take one, take { $names }.
verdict-tied = { $names } have the same score, so we cannot narrow the choice down to { $places }.
verdict-elsewhere = None of these is in the category to choose a first certification from ({ $title }).
verdict-none = On the facts known on this day, there is no certification we can recommend to a beginner.
recommended = Recommended: { $names }.
recommended_none = Recommended: none.

facts = As of { $day }, this rests on { $count ->
    [one] one sourced fact
   *[other] { $count } sourced facts
} dated { $days } (the newest is { $age }).
facts_none = As of { $day }, no facts are known.
facts_from_to = from { $first } to { $last }
weak_ones = Of these, { $kinds }.
weak-stale = { $count ->
    [one] one is old and needs checking again
   *[other] { $count } are old and need checking again
}
weak-undated = { $count ->
    [one] one rests only on an undated copy
   *[other] { $count } rest only on undated copies
}
weak-disputed = { $count ->
    [one] one is disputed between sources
   *[other] { $count } are disputed between sources
}
weak_none = None of them is old or disputed.
way_on = See why with “mikiwame explain { $slug }{ $options }”, and the figures with their sources with “mikiwame facts { $slug }{ $options }”.

state = {" "}({ $end })
scope = As of { $day }: { $count ->
    [one] one certification
   *[other] { $count } certifications
} in “{ $category }”.
scope_all = As of { $day }: { $count ->
    [one] one certification
   *[other] { $count } certifications
} in all categories.
weights = Weights: { $changed }.
weights_some = Weights: { $changed } (the others unchanged).
weight = { $short } set to { $weight }
policy_line = Unknown values: { $policy }.
policy-interval = taken as the middle of what is possible
policy-worst_case = taken as the worst that is possible
policy-redistribute = their weight goes to the criteria that are known
policy-exclude = a certification with unknown values gets no rank
method_line = How the score is calculated: { $method }.
method-sum = values times weights, added up (weighted mean)
method-product = values raised to the power of their weights and multiplied (weighted geometric mean), so that a weakness is hard to make up for

## The table on a terminal

heading = { $market }: { $count } compared, as of { $day }
column-place = No.
column-name = Certification
column-score = Pts
column-next = Above next?
rank-ended = end
rank-none = –
row-recommended = recommended
row-ended = ended
next_ahead = { $word } (lower)
legend_score = Points are 0 to 100. The line shows how far unknown facts can move them; O marks the points that decide the rank. At most { $places } are recommended.
legend_place = No. – means no rank (unknown facts carry more than { $limit } of the weight, or there is no score); “end” means it has ended.
legend_next = “Above next?” tells whether it stays above the one right below it when weights and unknown values are varied. Certain: in { $firm } of the trials or more, or always; likely: in { $leaning } or more; even: in fewer. Cannot say: unknown facts carry more than { $limit } of the weight of one of the two. (lower): the one below comes out above more often. Blank: there is none below to compare with, or it has no rank.
one = Recommended: { $name }
strengths = Strengths: { $named }
weaknesses = Weaknesses: { $named }
named = { $short } ({ $because })
value_of = { $label }: { $value }
value_doubted = { $value } ({ $doubt })
source_line = [{ $slug }] { $title } ({ $kind }) { $url }
picture_title = { $market }: scores and ranks
