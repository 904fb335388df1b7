### What is held true of one thing, or why nothing is.

withheld = 主催団体が公表していない
waits = 出典の値は確認待ち
over = 出典の値は{ $day }までのもの
long_ago = 出典の値は{ $day }のもので、いまを示さない
unread = 出典は「{ $text }」とだけ書いている（{ $source }）
not_in_force = 出典の値は、まだ始まっていないか、もう終わったもの
stale = { $day }の値で、{ $field }の期限の{ $months }か月を過ぎた
undated = 日付のない写しだけが出典で、いつの値かわからない

agreeing =
    { $count ->
        [0] 出典がのちに改めた値
        [1] 出典は1つ
       *[other] { $count }件の出典が一致
    }
not_on_this_day = この日の値ではない

quoted = 「{ $text }」
announced = { $day }から{ $value }
announced_of = { $label }は{ $day }から{ $value }

doubt-held = 採用した値
doubt-stale = 古い
doubt-undated = 日付なし
doubt-gone = 元のページはもうない
doubt-disputed = 出典により異なる
doubt-suspended = いまは行われていない
doubt-tied = 決め手がない
doubt-inconsistent = 数字が合わない
doubts = （{ $doubts }）

about = 約{ $figure }
derived = { $figure }（「{ $text }」から計算）
of_period = { $figure }（{ $period }）
of_sitting = { $value }（{ $sitting }）
one_sitting = { $sitting }の1回分
tied = 出典が割れていて、どれかに決められない
of_label = { $field }（{ $label }）

often_in = { $often }（{ $months }）
halls = { $count }か所の会場
label-grade = { $grade }級
label-below = 準{ $grade }級
label-written = 学科
label-practical = 実技
label-both_parts = 学科・実技
label-general = 一般
label-individual = 個人
label-group = 団体
label-member = 会員
label-student = 受講生
label-correspondence = 通信
label-classroom = 通学
label-classroom_correspondence = 通学と通信
label-materials_only = 教材のみ
label-classroom_only = 通学のみ
label-school = 学生
label-online = ネット試験
label-nationwide = 統一試験
label-home = 在宅受験
label-hall = 会場受験
label-data_entry = 実技入力
label-software = ソフトあり
label-no_software = ソフトなし
label-basic = 基礎科目
label-specialist = 専門科目
label-partly_passed = 科目合格者
label-special_course = 特別研修
label-optional = オプション科目
label-handling = 事務手数料
label-calculation = 計算問題
label-essay = 論述
label-commercial = 商業簿記
label-industrial = 工業簿記
label-accounting = 会計
label-costing = 原価計算
label-analysis = 財務分析
label-statements = 財務諸表
label-advanced = 上級
label-intermediate = 中級
label-elementary = 初級
label-morning = 午前
label-afternoon = 午後

## heading: the table of `mikiwame facts`

heading_line = { $name }{ $state }  { $day }現在
heading-field = 項目
heading-value = 値（出典の表記のまま）と出典
heading-standing = 状態
heading-when = いつ
heading-printed = 値（出典の表記のまま）
heading-source = 出典
unknown = 不明（{ $because }）
ask = { $field }のいまの値は、主催団体に（講座のことは学校に）聞いてください: { $organisers }
nobody_tells = { $field }は、どの出典にも書かれていません。主催団体に（講座のことは学校に）聞いてください: { $organisers }
organiser_unknown = （主催団体の名前も出典にありません）
waiting = 確認待ち「{ $text }」{ $cited }: { $because }
other = ほかに「{ $text }」{ $cited }
others = ほか{ $count }件（--all で全部）
since = { $day }から
until = { $day }まで
because_until = { $days }: { $because }
span = （{ $days }）
history_none = どの出典にも書かれていません。
history_note = *は現在の値。年だけのものはその年の値、日付のない写しはいつの値か分かりません。
year = { $year }年
sitting = 第{ $number }回
past_of = { $about }: { $text }
past_withheld = 公表していない
