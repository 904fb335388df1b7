### One certification in five plain lines.

sitting = 1回いくら
course = 講座なら
when = いつ受けられる
passing = 合格の目安
whom = どんな人向け
unknown = 公表された情報が見つかっていません
sitting_again = 落ちたら、もう{ $sum }。
sitting_besides = 落ちたら、もう{ $sum }。{ $name }などは別。
regions = わかっている地域の額。受ける地域で違うことがあります。落ちたら、もう一度かかります。
with_fee = { $sum }（受験料こみ）
course_off = 条件に合えば{ $sum }
mark = { $mark }で合格
mark_unknown = 合格点は見つかっていません
rate = 合格率は{ $rate }
reasons = { $reasons }で選ぶ人に
several = 級などで違う
labelled = { $label }{ $value }
