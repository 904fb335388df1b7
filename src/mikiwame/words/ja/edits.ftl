### What edits of a catalogue changed: for the editor, and as a comment on a proposed change.

title = { $market }: 「{ $revision }」からの編集で変わったこと（{ $day }の時点）
none = 変わった値はありません。
confirmed = 値は同じで、出典か日付だけが新しくなった事実: { $count }件

heading-commits = この間のコミット
heading-recommended = おすすめ
heading-order = 順位
heading-advice = 助言
heading-cost = 費用
heading-facts = 事実

commit = { $day } { $subject }
commits_more = ほか{ $count }件

recommended_same = 変わりません: { $names }
recommended_changed = { $before } → { $after }
recommended_none = 変わりません: おすすめの資格はありません
nobody = なし

place = { $name }: { $before } → { $after }
standing = { $rank }位（{ $score }）
standing_unranked = 順位なし（{ $score }）
standing_none = 順位なし
standing_absent = 載っていない
cause = 「{ $short }」で{ $points }（{ $because }）
up = +{ $points }
down = −{ $points }
cause_rule = 基準か重みの編集による
scores = 点だけが変わったもの: { $names }

fact = { $name }の{ $field }: { $before } → { $after }
labelled = { $field }（{ $label }）
printed = 「{ $text }」
printed_standing = 「{ $text }」［{ $standing }］
gone = 値なし

persons_more = { $persons }と、ほか{ $count }通りの人
values = { $field } { $before } → { $after }
advice = { $person }: { $before } → { $after }
person_any = 何も答えない人
person = 「{ $item }: { $answer }」と答えた人
told = { $verdict }（{ $names }）
told_bare = { $verdict }

verdicts-take = 取るなら1つ
verdicts-choose_between = いくつかから選ぶ
verdicts-none_needed = 取らなくてよい
verdicts-wait = 待つ
verdicts-cannot_say = 何とも言えない

cost = { $name }（{ $study }）: { $before } → { $after }
cost_unknown = わからない
studies-self = 独学
studies-course = 講座
