### What edits of a catalogue changed: for the editor, and as a comment on a proposed change.

title = { $market }: what the edits since “{ $revision }” changed, as of { $day }
none = No value changed.
confirmed = { $count ->
    [one] One fact has the same value from a newer or another source.
   *[other] { $count } facts have the same values from newer or other sources.
}

heading-commits = Commits since then
heading-recommended = Recommended
heading-order = Order
heading-advice = Advice
heading-cost = Cost
heading-facts = Facts

commit = { $day } { $subject }
commits_more = { $count } more

recommended_same = unchanged: { $names }
recommended_changed = { $before } → { $after }
recommended_none = unchanged: none is recommended
nobody = none

place = { $name }: { $before } → { $after }
standing = rank { $rank } ({ $score })
standing_unranked = no rank ({ $score })
standing_none = no rank
standing_absent = not listed
cause = { $points } by “{ $short }” ({ $because })
up = +{ $points }
down = −{ $points }
cause_rule = its scale or the weights were edited
scores = Only the score changed: { $names }

fact = { $name }, { $field }: { $before } → { $after }
labelled = { $field } ({ $label })
printed = “{ $text }”
printed_standing = “{ $text }” [{ $standing }]
gone = no value

persons_more = { $persons } and { $count } others
values = { $field } { $before } → { $after }
advice = { $person }: { $before } → { $after }
person_any = somebody who answers nothing
person = somebody who answers “{ $item }: { $answer }”
told = { $verdict } ({ $names })
told_bare = { $verdict }

verdicts-take = take one
verdicts-choose_between = choose between several
verdicts-none_needed = none needed
verdicts-wait = wait
verdicts-cannot_say = cannot say

cost = { $name } ({ $study }): { $before } → { $after }
cost_unknown = unknown
studies-self = self-study
studies-course = with a course
