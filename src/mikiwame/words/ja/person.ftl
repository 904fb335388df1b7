### What every market asks of a person, and how answers are shown.

names-age = 年齢
names-place = 住んでいる所
names-budget = 予算
names-study = 勉強の方法
names-computers = パソコン
names-in_view = 考えている会社や学校
names-by = 受けたい期日
names-insured = 雇用保険

questions-age = 年齢はどれにあたりますか。
questions-place = どの都道府県に住んでいますか。
questions-budget = 使える金額は合わせて何円までですか。
questions-study = どうやって勉強しますか。
questions-computers = パソコンは使い慣れていますか。
questions-in_view = 考えている勤め先・学校・紹介会社はありますか。
questions-by = いつまでに試験を受けたいですか。
questions-insured = 雇用保険に入って、合わせて何年になりますか。

hints-place = 例: 東京
hints-budget = 例: 30000 か 3万円
hints-in_view = 名前で
hints-in_view_like = 名前で（例: { $example }）
hints-by = 例: 2027-03-31 か 2027年3月

age-under-20 = 10代
age-20s = 20代
age-30s = 30代
age-40s = 40代
age-50-or-over = 50代以上
study-self = 独学
study-course = 講座を受ける
computers-comfortable = 使い慣れている
computers-uneasy = 苦手
insured-never = 入ったことがない
insured-under-1 = 1年未満
insured-1-to-3 = 1年以上3年未満
insured-3-or-more = 3年以上

budget = { $budget }まで
by = { $day }まで
said = { $item }: { $answer }
