### The advice to one person: the verdict, the candidates, what speaks against the others, what would change it.

## The verdict

quoted = 「{ $text }」
take = 取るなら{ $name }です。
level = { $said }{ $last }と次の{ $next }の順は「ほぼ同じ」で、大切さの置き方や不明な値しだいで入れかわります。
choose_two = 取るなら{ $one }か{ $other }のどちらか1つです。
choose_several = 取るなら{ $names }か{ $last }のどれか1つです。
wait = その日までに確実に受けられる試験がありません。次の試験まで待つのがよいでしょう。
wait_until = その日までに確実に受けられる試験がありません。{ $day }以降の試験まで待つのがよいでしょう。
none_needed = いまのあなたに資格は必要ありません。
none_needed_so_far = いまうかがった範囲では、資格は必要ありません。
lack-unsaid = { $items }のどれかがわからないと、どうすればよいかは言えません。
lack-no_rule = この市場には、あなたの答えにあてはまる助言の規則がないので、何も言えません。
lack-limits = あなたの条件をすべて満たす資格がないので、これがよいとは言えません。
lack-no_candidate = すすめる条件を満たす資格が見つからないので、これがよいとは言えません。
said = { $says }
unknown_organisation = 「{ $name }」については何も知りません。この会社については触れずに答えます。
unknown_organisation_near = 「{ $name }」については何も知りません。この会社については触れずに答えます。知っている近い名前: { $near }。
but = ただし、{ $told }ため、今回は候補になりません。
but_one = { $name }は、{ $reasons }
and_also = { $first }、また{ $then }

## What would change it

change = { $if } → { $outcome }
if_unsaid = { $item }を決めていなければ
if_said = { $item }が{ $answers }なら
if_said_like = { $item }が{ $answers }などなら
outcome-none_needed = 資格は必要ない
outcome-none_needed_so_far = それだけなら、資格は必要ない
outcome-take = 取るなら{ $names }
outcome-wait = 次の試験まで待つ
outcome-cannot_say = これがよいとは言えない

## A candidate

points = { $points }
point = { $short }（{ $because }）
tie = { $tie }（「{ $text }」）
line = { $parts }
cost = { $terms }
cost_unknown = 費用は不明
plus = { $first }+{ $then }
term = { $name }{ $amount }{ $tax }
term_mean = { $name }{ $amount }{ $tax }（受け直しをならすと平均{ $mean }）
tax-none = { "" }
tax-excluded = （税別）
tax-mixed = （一部は税別）
unknown_term = { $name }（不明）
course_needed = 講座を受けないと受験できない
venue-home = 在宅
venue-everywhere = 全都道府県で受験
venue-halls = 会場で受験
venue-unknown = 場所は不明
any_time = 随時
every_month = 毎月
months_run = { $first }〜{ $last }月に毎月
months = { $months }月
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
per_year = 年{ $count }回
no_fixed_month = 決まった月はない
dates_unknown = 日程は不明
results-exact = { $fields }を公表
results-rough = { $fields }は概数だけ
results-elsewhere = { $fields }は主催団体以外の情報だけ
results-unknown = { $fields }は不明
next = 次は{ $when }
next_month = 次は{ $when }（日は不明）
next_after = 次は{ $when }（{ $begun }の分は終わった可能性あり）
next_month_after = 次は{ $when }（日は不明。{ $begun }の分は終わった可能性あり）
check = 申し込む前に、{ $what }確かめてください（どの出典にも書かれていません）。
check_too = { $first }、{ $then }
check_materials = 教材の値段は書店などで
check_course = 教材費が講座費用に含まれるかは学校に
check_small = { $names }は主催団体に

## A limit of the person and what stands against it

behind = 標準の大切さでは、わからない値をどう見積もっても、すすめた資格に点でほぼ確実に及ばない
no_way = この方法では受験できない
budget_unknown = 費用がわからず、予算に収まるかわからない
budget_out = わかっている費用は、1回で受かっても{ $least }で、予算の{ $budget }を超える
budget_mean_above = わかっている費用は、1回で受かっても{ $least }、平均では{ $mean }で、予算の{ $budget }を超えることがある
budget_may = わかっている費用は、1回で受かっても{ $least }、平均で{ $mean }なので、予算の{ $budget }を超えることがある
budget_open = わかっている費用は、1回で受かっても{ $least }、上の額がわからず、予算の{ $budget }を超えることがある
place_out = 会場が限られ、{ $place }には会場がない
place_halls = 会場が限られ、{ $place }で受けられるかわからない
place_unknown = 試験の場所がわからず、{ $place }で受けられるかわからない
day_unknown = { $when }に試験があるが、日がわからず、{ $by }までに受けられるかわからない
dates_unknown_by = 日程がわからず、{ $by }までに受けられるかわからない
day_late = 次に確実に受けられるのは{ $when }で、{ $by }に間に合わない
late = { $by }に間に合わない
result_unknown = 試験は{ $by }までにあるが、合格がわかる日は不明

## Why the others are not for this person

reasons = { $reasons }
barred = { $say }
barred_too = { $say }{ $own }
other_category = あなたの答えから選ぶ仕事の種類ではない（{ $category }）
closed = { $eligibility }
unranked = わかっている事実が少なく、順位を付けられない
place_within = 条件は満たすが、この種類の中で{ $place }番目

## On a terminal

heading = { $market }  あなたへの助言  { $day }現在
your_answers = あなたの答え: { $answers }
no_answers = あなたの答え: まだ何もありません。
verdict = 結論: { $sentence }
anyway = それでも取るなら、この中から
candidate = ■ { $name }: { $line }
candidate_named = ■ { $name }（{ $slug }）
warning = 注意: { $warning }。
changes = 答えが変わると
item = ・{ $says }
rule = ・{ $says }{ $but }[{ $source }]
cited = { $says }[{ $source }]
why = なぜ
why_yielding = これもあてはまるが、上の理由を優先する
next_steps = 次にすること
numbered = { $number }. { $step }
ask_school = 学校に聞くこと
ease = 条件を見直す: { $says }
say_more = 答えを足して、もう一度相談する: { $questions }
details = 候補のくわしいこと
good = よい点: { $because }{ $cited }
cost_line = 費用（{ $study }）: { $sum }{ $cited }
offer = { $name }: { $words }。
offer-fails = 当てはまらない: { $conditions }。
offer-holds = 当てはまる: { $conditions }。
offer-untold = まだわからない: { $conditions }。
offer_asked = { $said }
offer_quoted = { $words }（「{ $quote }」）
offer_cited = { $says }{ $cited }
sittings_unknown = 次の試験: わかりません（{ $because }）。
sittings_nothing = 次の試験: わかりません（日程が不明）。
sittings = 次の試験: { $days }{ $cited }。{ $deadline }。
sittings_with_times = 次の試験: { $days }{ $cited }。
sitting_open_until = { $day }（申込みは{ $closes }まで）
sitting_closed = { $day }（申込みは締め切られた）
month_over = { $month }（日はわからず、もう終わったかもしれない）
month_only = { $month }（日はわからない）
unsaid = まだうかがっていないこと
others = ほかの資格をすすめない理由
other = ・{ $names }: { $because }
other_categories = ・{ $names }の{ $count }件: { $because }
by_rule = 上の「なぜ」に書いた理由で、候補になりません
not_to_choose = あなたの答えから選ぶ仕事の種類ではありません
sources = 出典
more = 出典、ほかの資格をすすめない理由、まだうかがっていないことは、同じ指定に --all を付けると出ます。
way_ask = 質問に答えながら進めるには「mikiwame advise --ask{ $options }」。
way_cost = 費用の内訳: mikiwame cost { $slug }{ $options }
way_calendar = 試験の日: mikiwame calendar { $slug }{ $options }
way_explain = 点の理由: mikiwame explain { $slug }{ $options }
interrupted = 中断しました。何も保存していません。

## The conversation on a terminal

greeting = いくつか質問します。答えたくないものや、わからないものは、Enterだけで飛ばせます。やめるにはCtrl-C。
skipped = この質問は飛ばします。
hint = （{ $hint }）
sure_budget = 予算は{ $budget }でよいですか（はい: Enter、直す: 金額）。
unknown_name = 「{ $name }」については何も知りません。ほかの答えから助言します。
unknown_name_near = 「{ $name }」については何も知りません。近い名前: { $near }。
name_again = この中にあればその名前を、なければEnterだけを入力してください。
unread_choice = 「{ $shown }」は読み取れませんでした。1から{ $count }の番号か、Enterだけを入力してください。
unread = 「{ $shown }」は読み取れないです。{ $hint }のように入力するか、Enterだけを入力してください。
unread_day = 「{ $shown }」は読み取れないか、もう過ぎた日です。{ $hint }のように入力するか、Enterだけを入力してください。
put_right = これでよいですか（はい: Enter、直す: 番号）。
put_right_again = 1から{ $count }の番号か、Enterだけを入力してください。
heard = うかがったこと
heard_nothing = 何もうかがいませんでした。
heard_item = { $number }. { $said }
no_answer = （答えなし）
