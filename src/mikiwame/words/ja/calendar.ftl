### When exams are held, and by when a certification could be held.

title = { $name }{ $state }  { $day }現在
title_all = { $market }  これから{ $months }か月の試験  { $day }現在
title_by = { $market }  { $by }までに取れるか  { $day }現在

day = { $day }（{ $weekday }）
over = { $when }（終わった可能性あり）
sure = 次は{ $sure }（{ $month }月分は終わった可能性あり）
at_any_time = いつでも
any_time = 随時
every_month = 毎月
month = { $month }月
other_trade = { $name }[別の職種]
labelled = { $label }: { $said }
name_of = { $name }（{ $label }）
closed = { $said }（申込みは締切済み）
doubted = { $said }（{ $doubts }）
sentence = { $said }。

## Why no sitting is known

unknown = 日程は不明（{ $because }）
days_over = 出典にある試験日は{ $day }までで、次の日程は不明
some_day_within = 出典は「{ $text }」とだけ記し、その間のどの日かは不明
no_such_day = 「{ $text }」にあたる日は、この先になし
no_month = 出典は「{ $text }」とだけ記し、月も日も不明

## What sources print of the day and of the application

printed = 「{ $text }」[{ $source } { $day }]
finer = 日については、ほかの出典に{ $printed }とあります。
deadline_printed = 申込みについて出典に{ $texts }とあります。どの回のものかは主催団体に確かめてください
deadline_window = 申込みは{ $opens }から{ $closes }まで
deadline_day = 申込みは{ $closes }まで
deadline_over = 申込みは{ $closes }に締め切られました
deadline_silent = 申込みの締切は、どの出典にも書かれていません
source = 出典: 「{ $text }」[{ $source } { $day }]
source_doubtful = 出典: 「{ $text }」[{ $source } { $day }] （{ $doubts }）
ending = 終了の出典: [{ $source }] { $title } { $url }

## Whether it could be held by a day

chance_none = 今日のほかに、この先の試験は不明
chance_any_time = 随時受けられます。申込みが間に合うか、合否が{ $until }までにわかるかは不明
chance_result_unknown = { $when }に試験があります。申込みが間に合うか、合否が{ $until }までにわかるかは不明
chance_day_unknown = { $when }に試験があるが、日がわからず、{ $until }までに受けられるか不明
chance_held_later = 次の試験は{ $when }で、{ $until }より後
chance_begun = { $when }の試験がこれからか、もう済んだかは、日がわからず不明

grounds-result_unknown = その日までに試験がある（合否もわかるかは不明）
grounds-day_unknown = その日までに試験があるか不明
grounds-held_later = 次の試験はその日より後
grounds-no_sitting_known = 次の試験が不明
grounds-ended = 終了

## How a sitting is known

bases-printed = 出典にある日
bases-rule = 出典の決まりから数えた日
bases-month = 月だけがわかる
bases-any_time = いつでも受けられる
bases-counted_back = 試験日{ $day }からさかのぼって数えた日（{ $basis }）
bases-withdrawn = 前に示され、いまは示されていない日。出典のいまの記載

## On a terminal, and in a file

days = 日がわかる試験
months = 月だけがわかる試験（日は主催団体に確かめる）
no_sitting = 次の試験がわからない資格
ask_deadlines = 申込みの締切と合格発表の日は、どの資格も主催団体に確かめてください。
note = 日程は変わることがあります。申し込む前に、主催団体のページで確かめてください。
way_to_one = 1つの資格の日程と出典は mikiwame calendar 資格名{ $options } で見られます。
way_to_file = カレンダーに入れるには mikiwame calendar { $slug } --ics { $slug }.ics{ $options }
written = 日のわかる試験日を { $file } に書きました。
events-sitting = { $name } 試験日（予定）
events-held_within = { $name } 実施期間（予定）
events-applying = { $name } 申込期間（予定）
events-deadline = { $name } 申込期限（予定）
events-result = { $name } 結果発表日（予定）
events-withdrawn = { $name } 出典がこの日程を示さなくなりました
subscription = { $name }の試験日
subscription_all = { $market }の試験日
subscription_some = { $names }の試験日
event_basis = { $basis }: 「{ $text }」
event_basis_doubtful = { $basis }: 「{ $text }」（{ $doubts }）
event_source = 出典: { $title }（{ $kind }、{ $day }）
refused_only = 資格の略号をコンマで区切って書いてください（例: ?only=one,two）。この市場にない略号があります。
refused_many = ひとつのカレンダーに入れられる資格は{ $most }件までです。減らすか、市場全体のカレンダーを使ってください。
