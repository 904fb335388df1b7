### Why a certification has its points.

facts = { $facts }
withheld = { $field }は主催団体が公表していない
not_applicable = { $field }は{ $because }
unknown = { $field }は不明({ $because })
monthly = { $field }は「{ $text }」で、総額がわからない
printed = { $field }は「{ $text }」
openness = { $field }: { $openness }
inapplicable = 対象外({ $reason }で、重みは残りの基準に分ける)
only = 「{ $titles }」だけに当てる基準

organised = 主催は{ $name }({ $form })
business = { $name }はみずから講座・人材事業を営む
no_ties = スクールや人材会社とのつながりは見つかっていない
tie-runs = { $one }が{ $other }を運営
tie-owns = { $one }が{ $other }を所有
tie-teaches_for = { $one }が講座を開く
tie-teaches_for-elsewhere = { $one }が同じ団体の別の資格の講座を開く
tie-places_for = { $one }が合格者などを雇用・紹介
tie-places_for-elsewhere = { $one }が同じ団体の別の資格の合格者などを雇用・紹介
