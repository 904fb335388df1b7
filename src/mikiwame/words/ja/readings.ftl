### What was read in a published text, for its editor.

printed = 「{ $text }」→ { $said }
not_applicable = この資格にはないもの
remarked = { $said }（「{ $remark }」）
since = { $said }（{ $day }から）
from = { $said }（{ $day }から）
until = { $said }（{ $day }まで）
taxed = { $said }（{ $tax }）
tax-excluded = 税別
tax-mixed = 一部は税別
about = 約{ $said }
of_period = { $said }（{ $period }）
labelled = { $label }: { $said }
no_limit = 時間制限なし

any_time = 随時
per_year = 年{ $times }回
per_year_about = 年{ $times }回ほど
every_month = 毎月
in_months = { $months }
month = { $month }月
on = { $days }
rule-week = { $week ->
    [-1] 最終{ $day }
   *[other] 第{ $week }{ $day }
}
rule-span = { $first }~{ $last }日の{ $day }
rule-span_of_year = { $first }から{ $last }までの{ $day }
rule-monthly = 毎月{ $days }
rule-in_months = { $months }の{ $days }
rule-other = 決まった日
season = 毎年{ $first }から{ $last }まで
window = { $first }から{ $last }まで
no_days = 日のない日程

home = 自宅
not_home = 自宅ではない
halls = 会場{ $count }か所
prefectures = { $count }都道府県
proctored = 監督あり
unproctored = 監督なし
no_venue = 数のない会場

eligibility-open = だれでも
eligibility-de_facto_course = 実質的に講座の受講生だけ
eligibility-course_required = 講座の修了が必要
eligibility-experience = 実務経験が必要
eligibility-other = その他の条件
excepting = { $state }（{ $grades }は別）

text = 文のまま
withheld = 主催団体が非公表
no_value = 値なし: { $because }
not_read = 読み取れない: { $because }
