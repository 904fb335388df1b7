### ページから値を取り込むとき: 端末での問いと、手元のブラウザで開く画面。

## 何を決めるか

page = ページ: { $title }
page_untitled = 題のないページ
file = 書き込み先: { $file }
file_new = 書き込み先: { $file }（新しいファイル）
elsewhere = ご注意: この出典のURLは { $address } で、開いたページ（{ $page }）と違います。出典の指定を確かめてください。
decided_before = { $count }件は前に決めたので、もう尋ねません。
nothing_new = 新しく決めることはありません。
nothing_found = このページからは、決める値が見つかりません。
progress = { $number }/{ $count }
figure = { $certification }の{ $field }
figure_labelled = { $certification }の{ $field }（{ $label }）
figure_of_none = 資格のわからない値: { $field }
labelled_of_none = 資格のわからない値: { $field }（{ $label }）
page_day = ページの日付
page_day-updated = 更新日
page_day-published = 公開日
page_day-valid = 値の時点
would_write = 書く内容: { $written }
printed_as = { $text }と読む
quote = ページ
context = { $before }【{ $text }】{ $after }
headings = 見出し
offered = 提案
present = いまの事実
present_none = まだない
present_fact = { $value }（{ $source }、{ $day }）
change = 変化
change-new = まだ知られていない値です。
change-same = いまの事実と同じ値です。
change-differs = いまの事実と違う値です。
change-past = いま知られている値より前の時期の値です。
change-unread = 値として読めません（{ $because }）。本文のまま残ります。
change-fault = このままでは書けません。{ $because }
change-day = このページの読みに、ページ自身の日付として書きます。
refused = このままでは提案できない: { $because }

fault-no-text = 本文がありません。直すか、却下してください。
fault-no-field = そのような項目はありません。直してください。
fault-no-certification = どの資格の値か分かりません。資格を選んでください。
fault-no-period = 年は西暦の年(YYYY)か年月(YYYY-MM)で書きます。直してください。
fault-refused = 読み取りに疑いがあります。直してから採用するか、却下してください。

unknown_field = 「{ $text }」という項目はありません。項目: { $fields }

status-open = 未決
status-accepted = 採用
status-rejected = 却下
status-skipped = 後回し

part-text = 本文
part-label = 区分
part-period = 年
part-round = 回
part-unit = 単位
part-certification = 資格
part-confirmed = 疑わしい値が正しい理由
part-field = 項目

## 端末

keys = a 採用 · r 却下 · e 直す · s 後回し · t この表の残りを採用 · u 戻す · q 終える
keys_end = Enter 書き込む · u 戻す · q 書かずに終える
which_part = 直すところ: { $parts }
edit = { $part }（空にすると消えます）:
done_accepted = 採用{ $accepted }件、却下{ $rejected }件、後回し{ $left }件。
taken =
    { $count ->
        [0] この表には、そのまま採用できる値がありません。残りは後回しにしました（u で戻せます）。
       *[other] { $count }件を採用しました。
    }
nothing_to_undo = 戻すものはありません。
written = 書きました: { $files }
nothing_written = 何も書いていません。
no_terminal = 一つずつ決めるには端末が要ります。端末で実行するか、mikiwame desk --web を使ってください。

## 書き込むと変わること

effects = 書き込むと変わること
effect = { $title }: { $before } → { $after }
effect_renewed = { $title }: 値は変わらず、新しい根拠が付く: { $now }
effect_none = なし
effect_order = { $certification }の順位: { $before } → { $after }
effect_rank = { $rank }位
effect_unranked = 順位なし
no_effects = いまの答えは何も変わりません。

## ブラウザの画面

desk_title = 取り込みの机
desk_frame = 元のページ（安全に表示するため、スクリプト・画像・リンクは取り除いてあります）
desk_frame_none = このページは、ここには表示できません。元のファイルを見てください。
desk_list = 提案の一覧
desk_accept = 採用
desk_reject = 却下
desk_skip = 後回し
desk_group = この表の残りを採用
desk_undo = 戻す
desk_edit = 直す
desk_save = この内容にする
desk_next = 次
desk_previous = 前
desk_write = 書き込む
desk_quit = このページを終える
desk_keys = キー: j 次、k 前、a 採用、r 却下、e 直す、s 後回し、t この表の残り、u 戻す、w 書き込む
desk_pages = ページの一覧
desk_page_open = { $count }件が未決
desk_page_done = 決めることはありません
desk_written = 書き込みました: { $files }
desk_end = 終えるときは、端末で Ctrl-C を押してください。
desk_at = この画面はこの計算機だけで開けます: { $address }
desk_stale = この画面は古くなっています。最新の状態を表示しました。
