### Readers' reports, for the editor who settles them.

count = 読んだ方の知らせ { $count }件
waiting = 読んだ方の知らせが{ $count }件、待っています: mikiwame reports list
number = 受付番号
of = どの値か
shown = ページの値
source = 出典
right = 正しくは
where = それがわかるページ
note = 補足
received = 受付
state = 状況
because = 理由
unknown = 不明
state-open = まだ確かめていない
state-accepted = 直した
state-refused = 直していない
state-dismissed = 取り上げていない
dismissed = { $number }: 取り上げないことにしました（公開しません）
by_organiser = （主催団体から）
organiser = 主催団体の者だと書いています。本当かどうかは、団体に問い合わせて確かめてください。
next = 1件ずつ見るには mikiwame reports show 受付番号、決めるには accept・refuse・dismiss のどれかを使います。
written = { $number }: { $file } に書きました
still = { $name }: いまも「{ $text }」のままです。先に、正しい値を出典のファイルに入れてから（mikiwame desk、accept、または手で）、採用してください。
backed_up = { $file }: { $count }件を書き出しました
restored = { $file }: { $count }件を戻しました
upgraded = 表の版: { $before } → { $after }
