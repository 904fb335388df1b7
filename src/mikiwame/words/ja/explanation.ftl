### Why a certification has its points.

facts = { $facts }
withheld = { $field }は主催団体が公表していない
not_applicable = { $field }は{ $because }
unknown = { $field }は不明（{ $because }）
nothing = { $fields }について、いまの値を書いた出典がない
monthly = { $field }は「{ $text }」で、総額がわからない
printed = { $field }は「{ $text }」
openness = { $field }: { $openness }
inapplicable = 対象外（{ $reason }で、その大切さは残りの基準に分ける）
only = 「{ $titles }」だけに当てる基準

organised = 主催は{ $name }（{ $form }）
organiser_unknown = 主催団体の名前は出典にない
itself-school = { $name }はみずから講座を開く
itself-staffing = { $name }はみずから人材の紹介や派遣をする
no_ties = スクールや人材会社とのつながりは見つかっていない
tie-runs = { $one }が{ $other }を運営
tie-owns = { $one }が{ $other }を所有
tie-requires_course = 受験には{ $other }の講座が要る
tie-teaches_for = { $one }が講座を開く
tie-teaches_for-elsewhere = { $one }が同じ団体の別の資格の講座を開く
tie-places_for = { $one }が合格者などを雇用・紹介
tie-places_for-elsewhere = { $one }が同じ団体の別の資格の合格者などを雇用・紹介
tie-member_of = { $one }が加盟
tie-member_of-elsewhere = { $one }が加盟

## The table on a terminal

heading = { $name }  { $day }現在
column-criterion = 基準
column-value = 値
column-weight = 大切さ
column-points = 点
column-because = なぜ
column-not_applicable = 対象外
scale = 尺度: { $scale }
sum = 合計は{ $points }（100点満点。点=値×大切さ÷大切さの合計×100）。
sum_exact = 幅はありません。どの基準の値も1つに決まっています。
sum_spread = 幅の{ $width }は、公表された値そのものの幅です。不明な値はありません。
sum_unknown = 幅の{ $width }はすべて、不明な値によるものです。
sum_partly_unknown = 幅の{ $width }のうち{ $share }は、不明な値によるものです。
sum_widest = いちばん大きいのは「{ $short }」（{ $what }）の{ $points }です。
source = [{ $slug }] { $title }（{ $on }） { $address }
