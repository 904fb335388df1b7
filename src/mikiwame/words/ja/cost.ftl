### What it costs to pass, term by term. The messages of a reason have no full stop: `sentence` gives it one.

sentence = { $because }。

## Why a way of study leads nowhere, or what to know before

no_self_study = 講座を受けずに受験することはできない（受験資格は「{ $text }」）
course_is_condition = 講座を受けることが受験の条件になっている（受験資格は「{ $text }」）
eligibility = 受験資格は「{ $text }」
eligibility_unknown = 受験資格が不明なので、だれでも受験できるかどうかを確かめてください

## How a term is counted

once = 1回だけ払う
books_vary = どの本を買うかで変わり、上の額は全部買ったとき
once_courses_vary = 1回だけ払い、どの講座を選ぶかで変わる
each_sitting = 受けるたびに払う
wished = 希望する人だけが払う
ways_vary = 受け方によって変わる
from_one_month = 1か月ごとの料金なので、1か月で終えたときの額から
from_one_sitting = 合格率がわからないので、1回で受かったときの額から
mean = 受かるまで受け直すと考えた平均の額。平均の回数=100÷合格率（%）
mean_partly = { mean }。合格率がわからない級は、1回で受かったときの額から
mean_several = { mean }。どれを受けるかで変わる
mean_partly_several = { mean_partly }。どれを受けるかで変わる

## Why something is not counted

silent = どの出典にも書かれていない
absent = 出典でも「{ $text }」
withheld = 主催団体が公表していない
rate_unknown = 合格率がわからない（{ $because }）
rate_unknown_of = { $labels }の合格率がわからない
materials_in_course_silent = 講座費用に含まれるかどうかは、どの出典にも書かれていない
materials_unpriced = 出典にあるのは「{ $text }」だけで、値段は書かれていない
only_materials = 出典にあるのは教材だけの値段「{ $text }」
months_vary = 何か月かかるかは人による
tax_on_top = { $names }は税別の額なので、消費税は別にかかる

## What may come off

benefit_condition = 教育訓練給付などを受けられる人で、講座がその対象の場合だけ
benefit = { benefit_condition }、{ $amount }が戻る
benefit_at_most = { benefit_condition }、{ $amount }までが戻る
benefit_course_unknown = { benefit_condition }。講座費用がわからないので、いくらになるかもわからない
benefit_amount_silent = { benefit_condition }。いくらかは書かれていない
share = 講座費用の{ $share }
share_capped = 講座費用の{ $share }、上限{ $cap }
amount = { $cap }
back = { $when }返金があるが、いくら返るかはどの出典にも書かれていない
back_in_short = { $when }返金がある（額は不明）
back_from = { $agencies }から就職した場合だけ
back_through_any = 紹介会社などを通じて就職した場合だけ

## The reckoning of one price

choice = { $total }
choice_mean = { $price } ÷ 合格率{ $rate }%（平均{ $times }回分） = { $total }
choice_from_sitting = { $price } × { $times }回以上 = { $total }
choice_from_month = { $price } × { $times }か月以上 = { $total }
about = 約{ $rate }

## The sums: the plain ones first

told = { $says }
full = { $said }。
once_sum = 1回で受かれば{ $amount }
once_sum_of = 1回で受かれば{ $amount }（{ $parts }）
once_known = 1回で受かれば、わかっている分だけで{ $amount }
once_known_of = 1回で受かれば、わかっている分だけで{ $amount }（{ $parts }）
part = { $name }{ $amount }
plus = { $first }+{ $then }
minus = { $first }-{ $then }
again = 落ちたら、受けるたびにもう{ $amount }
again_partial = 落ちたら、受けるたびにもう{ $amount }（{ $partial }）
partial = { $label }は{ $amount }
partial_unknown = 免除されるときの受験料は、どの出典にも書かれていない
less = 人によっては安くなる: { $because }
less_sum = 人によっては安くなる: { $because }（1回で受かれば{ $sum }）
besides = わからないので入っていないもの: { $names }
at_wish = 希望する人だけが払うもの（合計には入れていない）: { $parts }
average = 合格率{ $rate }%で受かるまで受け直すと、平均{ $times }回、{ $amount }
average_several = 受かるまで受け直すと、平均{ $amount }（どれを受けるかで変わる）
average_unknown = 合格率がわからないので、受かるまでの平均は出せません
sum_none = 金額のわかるものがないので、合計は出せません
sum_impossible = この方法では取れません。{ $because }。
said = { $said }
renewal_unknown = 更新料は不明

## What must hold before money comes off or back

needs-course = 講座を受ける
needs-entitled = 教育訓練給付などを受ける資格がある
needs-through_agency = その会社から就職する
needs-insured = 雇用保険に入っている
needs_number-insured = 雇用保険に{ $number }年以上入っている
needs-designated = 国が指定した講座を受ける
needs-finished = 講座を修了する
needs-failed = 試験に落ちた
needs-called_off = 試験や講座が中止になった
needs-corrections_done = 添削の課題を全部出す
needs-corrections_score = 添削で決められた点を取る
needs_number-corrections_score = 添削で{ $number }%以上取る
needs-sat_exam = 試験を受ける
needs-paid_in_time = 期日までに払う
needs-asked_in_time = 期限までに申し出る
needs-returned = 教材を返す
needs-dissatisfied = 満足できなかった
needs-unopened = 教材を開けていない
needs-more = ほかにも条件がある
needs-other = 次のことが必要

announced = { $field }: { $said }
announced_in_line = { $field }は{ $said }
doubt = { $what }: { $doubt }

## On a terminal

title = { $name }{ $state }  合格までの費用  { $day }現在
ended = もう受けられません。以下は参考です。
heading = ■ { $study }: { $amount }
heading_impossible = 取れません
heading_unknown = わかりません
heading_without = { $amount } + わからないもの
heading_lacking = { $amount } + 額の不明な{ $parts }など
beware = 注意: { $because }。
term = { $sign } { $name }: { $amount }
term_told = + { $name }: { $amount }（上と同じ）
labelled = { $name }（{ $label }）
term_each = + { $name }（1回）: { $amount }
one_choice = ・{ $label }: { $reckoned }
again_line = 落ちたら、受けるたびに: もう{ $amount }
again_partial_line = ・{ $label }: { $amount }
rule_line = ・{ $words }
reductions = 人によっては安くなるもの（合計からは引いていません）
reduction = ・{ $name }: { $amount }安くなり、1回で受かれば{ $sum }
needs = 条件: { $words }（「{ $quote }」）
refunds = 返金
upkeep = 取ったあと
wishes = 希望する人だけが払うもの（合計には入れていません）
wish = ・{ $name }: { $amount }
unknowns = わからないもの（0円という意味ではなく、合計に入っていません）
unknown = ・{ $names }: { $because }
averages = 受かるまで受け直すと考えた平均: { $amount }
average_term = ・{ $name }: { $reckoned }
cited = { $what }「{ $text }」[{ $source } { $day }]
cited_doubtful = { $what }「{ $text }」[{ $source } { $day }] ※{ $doubt }
price_announced = { $words } [{ $source } { $day }]
legend_times = 回数は平均です。1回で受かる人も、もっと受ける人もいます。何回受けても受かる見込みは同じだとみなしています。
legend_yen = 金額は1円未満を四捨五入しています。
legend_grade = いくつかある額のうち1つだけで見るには、--grade "{ $label }" のように書きます。
legend_doubts = ※古いは見直しの期限を過ぎた値、※出典により異なるは別の値を書く出典もある値です。申し込む前に主催団体に確かめてください。
