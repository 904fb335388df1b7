### Words of the product's own, which stand within sentences and as labels.

## fields

fields-exam_fee = 受験料
fields-course_cost = 講座費用
fields-extra_fee = その他の費用
fields-pass_rate = 合格率
fields-examinees = 受験者数
fields-passers = 合格者数
fields-duration = 試験時間
fields-schedule = 試験日程
fields-venue = 試験場所
fields-eligibility = 受験資格
fields-organiser = 主催団体
fields-school = 資格スクール
fields-stars = 筆者の評価
fields-application = 申込み
fields-passing_mark = 合格基準
fields-exam_content = 出題内容
fields-result_day = 合格発表
fields-retake = 再受験・科目免除
fields-certificate_fee = 認定料・登録料
fields-upkeep = 資格の更新
fields-study_time = 学習時間
fields-materials = 教材
fields-subscription = 月払いの講座
fields-support = 受講中の支援
fields-refund = 返金
fields-aid = 給付金
fields-based_on = 出題の基準
fields-mode = 受け方
fields-open_book = 持ち込み資料
fields-proctored = 試験中の監督
fields-status = 実施状況
fields-benefit = 特典
fields-name_alias = 別の呼び名
fields-independence = 独立性
fields-stated = ページの日付

## standings

standings-agreed = 複数の出典が一致
standings-single = 出典は1つ
standings-disputed = 出典により異なる
standings-suspended = いまは行われていない
standings-withheld = 主催団体が非公表
standings-unknown = 不明

## firmness

firmness-firm = 確か
firmness-leaning = たぶん上
firmness-tied = ほぼ同じ
firmness-cannot_say = 言えない

## source_kinds

source_kinds-government = 官公庁
source_kinds-organiser = 主催団体
source_kinds-school = スクール
source_kinds-staffing = 人材会社
source_kinds-reviewer = 個人ブログ
source_kinds-comparison = 比較サイト
source_kinds-media = メディア

## openness

openness-exact = 明示
openness-rough = 概数のみ
openness-outdated = 古い
openness-elsewhere = 主催団体以外の情報だけ
openness-withheld = 非公表
openness-not_found = 見つからない
openness-unreadable = 出典の表記から読み取れない
openness-not_applicable = この資格にはない
openness-none = 未調査

## parts: what the cost to pass is made of

parts-exam_fee = 受験料
parts-sittings = 受かるまでの回数
parts-course_cost = 講座費用
parts-months = 受講する月数
parts-materials = 教材費
parts-certificate = 認定料・登録料
parts-postage = 郵送料・振込手数料
parts-other_fee = その他の費用
parts-tax = 消費税
parts-training_benefit = 講座費用への給付
parts-cash_back = 受験料などの返金
parts-refund = 返金
parts-tie = 団体どうしのつながり
parts-sum = 合計
parts-once = 1回で受かったとき
parts-again = 落ちたあとの1回
parts-average = 受かるまでの平均

## counters: what is counted until it is passed

counters-sitting = 回
counters-month = か月

## studies: ways of study

studies-self = 独学の場合
studies-course = 講座を受ける場合

## weekdays, from Monday

weekdays-0 = 月
weekdays-1 = 火
weekdays-2 = 水
weekdays-3 = 木
weekdays-4 = 金
weekdays-5 = 土
weekdays-6 = 日

## months

months-1 = 1
months-2 = 2
months-3 = 3
months-4 = 4
months-5 = 5
months-6 = 6
months-7 = 7
months-8 = 8
months-9 = 9
months-10 = 10
months-11 = 11
months-12 = 12

## eligibility

eligibility-de_facto_course = 受験できるのは実質的に講座の受講生だけ
eligibility-course_required = 受験するには講座の修了が必要
eligibility-experience = 受験するには実務経験が必要
eligibility-other = 受験資格に条件がある
eligibility-none = だれでも受験できるかどうかが不明

## unknown_claims

unknown_claims-absent = 出典でも「{ $text }」
unknown_claims-not_applicable = この資格にはないもの（出典では「{ $text }」）
unknown_claims-unreadable = 出典の表記「{ $text }」からは読み取れない
unknown_claims-elsewhere = 出典の「{ $text }」は、ほかの項目の値
unknown_claims-none = どの出典にも記載がない

## states

states-open = だれでも
states-de_facto_course = 実質的に受講生だけ
states-course_required = 講座が必要
states-experience = 実務経験が必要
states-other = その他の条件
states-home = 自宅
states-everywhere = 全都道府県
states-halls = 会場
states-any_time = 随時
states-per_year = 年に決まった回数
states-made = レセプトを作成
states-checked = レセプトを点検
states-by_hand = 手書き
states-documents = 書類を作成
states-computer = コンピュータを操作
states-essay = 論述
states-written = 記述
states-typed = 入力
states-fill-in = 穴埋め
states-choice = 選択式
states-web = インターネット
states-post = 郵送
states-in-person = 窓口
states-shop = 店頭
states-school = スクールを通じて
states-yes = あり
states-partly = 一部
states-no = なし
states-integrated = スクールや人材会社と一体
states-own_course = みずから講座も開く主催
states-required_course = 特定のスクールの受講が条件
states-company_with_school = スクールと結ぶ会社
states-nonprofit_with_school = スクールと結ぶ非営利団体
states-no_tie_found = つながりが見つからない

## taxes

taxes-excluded = 税別
taxes-mixed = 一部は税別

## forms

forms-company = 株式会社など
forms-general_foundation = 一般財団法人
forms-public_foundation = 公益財団法人
forms-general_association = 一般社団法人
forms-public_association = 公益社団法人
forms-npo = 特定非営利活動法人
forms-society = 学会
forms-chamber = 商工会議所
forms-brand = 法人格のない名称
forms-unknown = 法人の種類は不明
## ties: between organisations

ties-runs = 運営
ties-owns = 所有
ties-founded = 設立
ties-member_of = 加盟
ties-shares_address = 同じ住所
ties-teaches_for = 講座
ties-requires_course = 受講条件
ties-places_for = 雇用・紹介
ties-cash_back = 返金

## roles: of organisations

roles-organiser = 主催団体
roles-school = スクール
roles-staffing = 人材会社
roles-parent = 親会社

## modes: how one sits an exam or learns for it

modes-home = 在宅
modes-hall = 会場
modes-online = オンライン
modes-online-proctored = オンライン（監督あり）
modes-test-centre = テストセンター
modes-classroom = 通学
modes-correspondence = 通信
modes-classroom_correspondence = 通学と通信
