### 見直しの机: ページごとに、一つずつキーで決める。

## 何を尋ねるか

page = ページ { $number }/{ $count }: { $title }
page_asks = このページで見るもの: { $count }件
page_done = このページは済みました。
progress = { $number }/{ $count }
matter = { $certification }の{ $field }
told = いまの記載
told_none = まだどの出典にもない
text = { $text }（{ $read }）
text_labelled = { $label }: { $text }（{ $read }）
reason = 見る理由
against = 合わない記載
found = 決めたこと
on_page = 見るページ
other_page = この値は { $source } のもので、このページのものではありません。ページの記載どおりに入れてください。

answer-unchanged = 変わらず
answer-new = 新しい値: { $text }
answer-withheld = 載せていない
answer-printed_so = 印刷どおり
answer-gone = ページなし
answer-later = あとで（{ $day }から）
answer-skipped = 飛ばした

fault-no-page = ページがありません。主催団体に尋ね、答えのページを mikiwame accept で取り込んでください。
fault-nothing-told = まだ記載がないので、これは選べません。n で値を入れるか、x（載せていない）か l（あとで）を選んでください。
fault-other-page = この値は別の出典のものです。n で、このページの記載どおりに入れてください。
fault-odd = この値は疑わしいままです。ページにそのとおり印刷されているなら p、違っていたら n を選んでください。
fault-unreadable = 値として読めません。{ $because }
fault-reason = 理由が要ります。
fault-day = { $day }より後の日を YYYY-MM-DD で書いてください。

## 端末

keys = a 変わらず · n 新しい値 · p 印刷どおり · x 載せていない · g ページなし · l あとで · s 飛ばす · u 戻す · q 終える
keys_end = Enter 書き込む · u 戻す · q 書かずに終える
ask_text = ページの記載（空にすると、なくなった記載になります）:
ask_text_labelled = { $label }の記載（空にすると、なくなった記載になります）:
ask_period = いつの値か（年か年月、なければ空）:
ask_reason = 理由:
ask_reason_or_none = 理由（なくてもよい）:
ask_until = いつから（YYYY-MM-DD）:
ask_title = 新しい出典の題:
ask_right = 疑わしい値ですが、正しいものとして使いますか。 y はい · n いいえ（そのまま確認待ち）
no_longer = ページにもう載っていない
understood = { $text } を{ $read }と読みました。
done = 決めた{ $settled }件、飛ばした{ $left }件。
written = 書きました: { $files }
nothing_written = 何も書いていません。
nothing = いま見直すものはありません。
no_terminal = 一つずつ決めるには端末が要ります。端末で実行するか、mikiwame desk --web を使ってください。
nothing_to_undo = 戻すものはありません。

## ブラウザの画面

desk_title = 見直しの机
desk_list = ページの一覧
desk_open = { $count }件
desk_done = 済み
desk_matters = このページで見るもの
desk_unchanged = 変わらず
desk_new = 新しい値
desk_printed_so = 印刷どおり
desk_withheld = 載せていない
desk_gone = ページなし
desk_later = あとで
desk_skip = 飛ばす
desk_undo = 戻す
desk_next = 次
desk_previous = 前
desk_write = 書き込む
desk_save = この内容にする
desk_text = 記載
desk_period = いつの値か
desk_reason = 理由
desk_until = いつから
desk_source_title = 新しい出典の題
desk_right = 疑わしいが正しいものとして使う
desk_visit = ページを別のタブで開く
desk_keys = キー: j 次、k 前、a 変わらず、n 新しい値、p 印刷どおり、x 載せていない、g ページなし、l あとで、s 飛ばす、u 戻す、w 書き込む。入力を終えるには Enter、やめるには Esc。
desk_left = ほかに開いた画面で決めたことがあります。最新の状態を表示しました。
