### 受験や学習の条件。

mark_of = { $full }点満点中{ $mark }
mark_of_questions = { $full }問中{ $mark }
mark_each = それぞれ{ $mark }
mark_whole = 全体で{ $mark }
mark_adjusted = { $mark }（難易度により変わる）
mark_floors = { $mark }（科目ごとの基準点もある）

form-choice = 選択式
form-fill-in = 穴埋め
form-typed = 入力式
form-written = 記述式
form-essay = 論述
form-computer = コンピュータの操作
form-documents = 書類作成
claims-made = レセプトの作成
claims-checked = レセプトの点検
claims-made_checked = レセプトの作成と点検
claims-checked_made = レセプトの作成と点検
by_hand = 手書き

window = { $first }から{ $last }まで
season = 毎年{ $first }から{ $last }まで
yearless = { $first }から{ $last }まで（年の記載なし）
on_yearless = { $day }（年の記載なし）
until_yearless = { $day }まで（年の記載なし）
applied_within = 試験の{ $opens }前から{ $closes }前まで
applied_from = 試験の{ $time }前から
applied_until = 試験の{ $time }前まで
any_time = 随時
way-web = インターネット
way-post = 郵送
way-in_person = 窓口
way-shop = 店頭
way-school = 学校を通じて
rule = { $rule }
applied-payment = 支払い：{ $quote }
applied-papers = 必要なもの：{ $quote }
applied-form = 願書：{ $quote }
applied-places = 定員：{ $quote }
applied-changes = 変更・取消：{ $quote }
applied-not_by = 受け付けない方法：{ $quote }
applied-early = 早期申込：{ $quote }
applied-account = 登録：{ $quote }
applied-together = 併願：{ $quote }
applied-again = 再受験：{ $quote }
applied-hours = 受付時間：{ $quote }
applied-groups = 団体・個人：{ $quote }

result_at_once = 終了後すぐ
result_on = { $day }
result_after-exam = 試験の{ $time }後
result_after-receipt = 答案の到着から{ $time }後
result_within-exam = 試験から{ $time }以内
result_within-receipt = 答案の到着から{ $time }以内
told_by-post = 郵送
told_by-email = メール
told_by-web = 画面で確認

exempt-yes = 合格した科目は次から免除
exempt-no = 合格した科目も受け直す
exempt_for = 合格した科目は{ $time }免除
exempt_parts = { $parts }を免除
exempt_parts_for = { $parts }を{ $time }免除
exempt_forever = 期限なし
retake-yes = 再受験できる
retake-no = 再受験できない
retake_fee = 再受験料{ $fee }
unlimited-yes = 何度でも受けられる
unlimited-no = 受けられる回数に限りがある
wait = 受け直しまで{ $time }あける
wait_for_result = 結果が出るまで再受験不可
most_times = { $times }回まで
most_times_within = { $time }に{ $times }回まで

renewal-yes = 更新あり
renewal-no = 更新なし
renewal_every = { $time }ごとに更新
renewal_optional = { $renewal }（任意）
renewal_fee = 更新料{ $fee }

official-yes = 公式の教材あり
prices = { $low }から{ $high }
official-no = 公式の教材なし
on_sale-yes = 市販の教材あり
on_sale-no = 市販の教材なし
included-yes = 教材費は受講料に含む
included-no = 教材費は受講料と別

support_questions-yes = 質問できる
support_questions-no = 質問はできない
support_corrections-yes = 添削あり
support_corrections-no = 添削なし
support_placement-yes = 就職の支援あり
support_placement-no = 就職の支援なし

refund-yes = 返金あり
refund-no = 返金なし
refund_share = { $share }を返金
refund_within = 申し出は{ $time }以内
refund_unless = 例外あり（「{ $quote }」）
conditions = 条件あり

training-general = 一般教育訓練給付金
training-specific = 特定一般教育訓練給付金
training-practical = 専門実践教育訓練給付金
training-any = 給付金
aid_share = 受講料の{ $share }
aid_cap = 上限{ $cap }
aid_floor = { $floor }以下は支給なし
aid_within = 申請は{ $time }以内
aid_at_most = 受講料の最大{ $share }
aid_cap_a_year = 年間上限{ $cap }
aid_covered-yes = 対象講座
aid_covered-no = 対象外
aid_scheme = 「{ $name }」

revision = { $revision }改定の点数表・報酬表
edition_of = { $revision }の版
as_of = { $day }現在
law_of = { $day }現在の法令
law_of_each_year = 毎年{ $day }現在の法令
law_of_year_before = 試験の前年の{ $day }現在の法令
asked_since = { $month }の試験から

study_a_day = 1日{ $time }の学習
mode_since = { $mode }（{ $day }から）
mode_denied = { $mode }は不可
open_book-yes = 持ち込み可
open_book-no = 持ち込み不可
open_book-partly = 一部の科目だけ持ち込み可
open_book_in = { $parts }だけ持ち込み可
open_book_not_in = { $parts }は持ち込み不可
device-yes = { $things }は使用可
device-no = { $things }は使用不可
