### Why a printed text is not read as a value: the text as it is printed, what is amiss, and what to do.

empty = 本文が空です。
page = 「{ $text }」には1つの値にしては数字が多すぎます。この資格のものだけを書いてください。
grade_left_out = 「{ $text }」はある級を除いていますが、どの級のことかを挙げていません。
denied = 「{ $text }」の「{ $word }」は、内容を打ち消しているかもしれません。
row = 「{ $text }」には、合格率が合格者数÷受験者数と合わない行があります（{ $word }）。
several_exams = 「{ $text }」は複数の試験を挙げています。
no_field = 「{ $word }」という項目はありません。
too_long = 本文が{ $most }字を超えています。値だけを書いてください。
withheld_mark = 「{ $text }」はページの文言ではありません。出典のファイルに { $mark } と書いてください。
unclear_number = 「{ $text }」の「{ $word }」は、1つの数かいくつかの数かわかりません。空白を入れずに書いてください。
letter = 「{ $text }」の「{ $word }」は、数字の「{ $digit }」のところに英字の「{ $letter }」が入っています。ページを見直してください。
group = 「{ $text }」の「{ $word }」は、「{ $group }」のところの桁が合いません。金額の区切りは3桁ごとで、0からは始まりません。ページを見直してください。
year = 「{ $text }」の「{ $word }」は、ページに書かれる年ではありません。ページを見直してください。
negative = 「{ $text }」の「{ $word }」が0を下回っています。ページを見直してください。
reversed = 「{ $text }」の範囲は、終わりが始まりより小さくなっています。
other_matter = 「{ $text }」の「{ $word }」のため、この試験の現在の値とは言えません。
label = 「{ $text }」の区分のところにある「{ $word }」は、言葉ではありません。
unclear_pieces = 「{ $text }」の「{ $word }」は、1つの数かいくつかの数かわかりません。
some_people = 「{ $text }」の「{ $word }」は一部の人だけのことです。
some_grades = 「{ $text }」の「{ $word }」は一部の級や段階だけのことです。
stranger = 「{ $text }」の「{ $word }」は、ここでは読み方のわからない言葉です。
unread_number = 「{ $text }」の「{ $word }」が何の数かわかりません。
absent = 出典そのものに値がありません。

account-other = 「{ $text }」の「{ $word }」が、読み取った値に入りません。
account-end = 「{ $text }」には、値に幅があるという言葉がありません。
account-label = 「{ $text }」の「{ $word }」が、どの数字の区分かわかりません。
account-turn = 「{ $text }」の「{ $word }」のため、この値がどんな場合にも当てはまるとは限りません。

aid-turn = 「{ $text }」は「{ $word }」のため、給付の内容を言い切っていません。
aid-several = 「{ $text }」からは、給付の割合・上限・条件が1つに決まりません。

application-turn = 「{ $text }」の「{ $word }」は、申込みの時期や方法のことではありません。
application-one_sitting = 「{ $text }」は複数ある回のうち1回だけの申込期間です。回ごとに区分を付けて書いてください。
application-before_exam = 「{ $text }」にある試験前の時期は、申込みの締切とは限りません。
application-season = 「{ $text }」は年に一度の時期だけで、日が書かれていません。
application-day = 「{ $text }」にある日は、申込みの日とは限りません。
application-nothing = 「{ $text }」には、申込みの日も方法も書かれていません。

certificate_fee-turn = 「{ $text }」は「{ $word }」のため、認定証の料金と言い切れません。
certificate_fee-several = 「{ $text }」からは、認定証の料金が1つに決まりません。
certificate_fee-free = 「{ $text }」では、何が無料なのかわかりません。

content-turn = 「{ $text }」は「{ $word }」のため、試験全体のこととは言い切れません。
content-part_open = 「{ $text }」には、どの科目のことかわからない言葉や数字があります。
content-several = 「{ $text }」には問題数がいくつもあります。
content-books = 「{ $text }」は一部の科目で資料の持込みを認めています。それは open_book に書いてください。
content-aside = 「{ $text }」は科目の名を挙げて別のことを述べています。
content-nothing = 「{ $text }」には、科目・出題形式・問題数のどれも書かれていません。

duration-contradiction = 「{ $text }」は時間制限なしとしながら、時間も挙げています。
duration-break = 「{ $text }」の時間には休憩が入っています。試験そのものの時間を書いてください。
duration-study = 「{ $text }」は学習時間で、試験時間ではありません。
duration-range = 「{ $text }」は時間の幅です。科目ごとの時間を書いてください。
duration-some_later = 「{ $text }」の時間のうち、書かれた日から変わるのは一部だけです。
duration-unsaid = 「{ $text }」は、試験時間がその長さだと述べていません。
duration-not_apart = 「{ $text }」には、試験時間と区別できない時間や開始時刻があります。
duration-several = 「{ $text }」には時間がいくつもあり、何の時間かわかりません。
duration-other = 「{ $text }」の時間は、試験時間ではありません。
duration-none = 「{ $text }」には試験時間がありません。「{ $unit }」か「{ $other }」を付けて書きます。

edition-turn = 「{ $text }」は「{ $word }」のため、どの点数表によるのか決まりません。
edition-day = 「{ $text }」からは、法令の基準日が1つに決まりません。
edition-revision = 「{ $text }」からは、どの改定の点数表か決まりません。

eligibility-exempt = 「{ $text }」は免除される人のことで、受験資格ではありません。
eligibility-age = 「{ $text }」は{ $most }歳を超える年齢を求めています。ページを見直してください。
eligibility-both = 「{ $text }」は、誰でも受けられるとも、条件があるとも述べています。この試験に当てはまるところを写してください。
eligibility-silent = 「{ $text }」には、年齢・学歴・会員資格・実務経験・ほかの資格といった条件が書かれていません。誰が受けられるかを述べたところを写してください。

fee-odd_range = 「{ $text }」の幅の初めの数字は、金額ではないかもしれません。
fee-replaced = 「{ $text }」には、改定前の金額しかありません。
fee-tax_open = 「{ $text }」は税に触れていますが、金額が税込みか税別かわかりません。
fee-for_some = 「{ $text }」の金額は一部の人だけのものか、もう終わっています。
fee-others = 「{ $text }」には、ほかの試験や一般的な相場の金額が並んでいます。
fee-added = 「{ $text }」は金額を加えていますが、何の代金かわかりません。
fee-for_what = 「{ $text }」の金額は、何の代金かわかりません。
fee-word = 「{ $text }」の金額のそばに、区分として読めない言葉があります。
fee-instalments = 「{ $text }」は額の違う分割払いで、合計が書かれていません。
fee-tense = 「{ $text }」の金額が、改定の前のものか後のものかわかりません。
fee-which_changes = 「{ $text }」では、どの金額が変わるのかわかりません。
fee-stray = 「{ $text }」では、区分のある金額の後に、何のものかわからない金額があります。
fee-several = 「{ $text }」には金額がいくつもあり、何の金額かわかりません。
fee-twice = 「{ $text }」には「{ $word }」の金額が2つあり、違いがわかりません。
fee-total = 「{ $text }」の金額はいくつかの合計か、全員が払うものではなく、料金そのものではありません。
fee-no_price = 「{ $text }」の金額は料金ではありません。
fee-no_unit = 「{ $text }」に単位がありません。金額の後に「{ $unit }」を付けてください。
fee-none = 「{ $text }」に金額がありません。金額には「{ $unit }」か「{ $other }」を付けます。
fee-page = 「{ $text }」には金額が{ $count }あり、1つの値ではなくページ全体のようです。
fee-denied = 「{ $text }」は、その金額が料金ではないと述べています。
fee-pay = 「{ $text }」の金額は収入で、料金そのものではありません。
fee-other_money = 「{ $text }」の金額は罰金・賞金・事業の金額・限度額などで、料金そのものではありません。
fee-tax_only = 「{ $text }」の金額は税だけで、料金そのものではありません。
fee-discount = 「{ $text }」の金額は割引・返金・進呈の額で、料金そのものではありません。
fee-step = 「{ $text }」の金額は段階ごとに加わる額で、料金そのものではありません。
fee-part = 「{ $text }」の金額は別の金額の内訳で、料金そのものではありません。

mark-turn = 「{ $text }」は「{ $word }」のため、数字が合格基準とは言い切れません。
mark-no_unit = 「{ $text }」には単位の付いた合格基準がありません。「{ $form }」のように書きます。
mark-unclear = 「{ $text }」には、何がその点に届けばよいのかわからない数字があります。

materials-turn = 「{ $text }」は「{ $word }」のため、教材を言い切っていません。
materials-range = 「{ $text }」の価格は幅があるか、見込みです。
materials-grade = 「{ $text }」は1つの級の教材の価格です。
materials-unquoted = 「{ $text }」の書名が、かぎ括弧に入っていません。
materials-nothing = 「{ $text }」には書名がないか、何の価格かわからない価格があります。

mode-turn = 「{ $text }」は「{ $word }」のため、受け方が決まりません。
mode-parts = 「{ $text }」は科目ごとに受け方が違います。それぞれに区分を付けて書いてください。
mode-some = 「{ $text }」は、ある学校の受講生か団体だけのことです。
mode-nothing = 「{ $text }」には、知られている受け方がありません。

open_book-turn = 「{ $text }」は「{ $word }」のため、資料を持ち込めるか決まりません。
open_book-nothing = 「{ $text }」には、試験で資料を使えるかどうかが書かれていません。
open_book-part = 「{ $text }」では、どの科目で資料を使えるのかわかりません。

people-many_years = 「{ $text }」は何年分もの合計で、1年や1回の人数ではありません。
people-several = 「{ $text }」には数字がいくつもあり、何の数かわかりません。
people-one_school = 「{ $text }」は1つの学校の人数で、全体の人数ではありません。
people-some_passers = 「{ $text }」は合格者の一部の人数です。
people-all_passed = 「{ $text }」は全員が合格した集まりの人数で、全体の人数ではありません。
people-unsaid = 「{ $text }」は、その人数だと言い切っていません。
people-sexes = 「{ $text }」は男女に触れていますが、両方の人数が書かれていません。
people-bare = 「{ $text }」には「{ $unit }」も「{ $other }」も付かない数字があります。
people-compared = 「{ $text }」はほかの人数との差で、人数そのものではありません。
people-share = 「{ $text }」は割合で、人数ではありません。
people-none = 「{ $text }」に数字がありません。人数には「{ $unit }」か「{ $other }」を付けます。
people-not_examinees = 「{ $text }」は人数ですが、受験者数ではありません。
people-not_passers = 「{ $text }」は人数ですが、合格者数ではありません。

proctored-turn = 「{ $text }」は「{ $word }」のため、試験に監督がいるか決まりません。
proctored-nothing = 「{ $text }」には、監督がいるかどうかが書かれていません。

rate-above_hundred = 「{ $text }」には100を超える割合があり、合格率ではありえません。
rate-several = 「{ $text }」には率がいくつもあり、何の率かわかりません。
rate-ratio = 「{ $text }」は人数の比で、合格率としては読みません。「{ $unit }」か「{ $other }」で書いてください。
rate-none = 「{ $text }」に数字がありません。率には「{ $unit }」か「{ $other }」を付けます。
rate-one_school = 「{ $text }」は1つの学校の率で、受験者全体の率ではありません。
rate-unsaid = 「{ $text }」は、合格率がその値だと言い切っていません。
rate-bare = 「{ $text }」には「{ $unit }」も「{ $other }」も付かない数字があります。
rate-sittings = 「{ $text }」には複数の回があり、どれが最後かわかりません。
rate-failed = 「{ $text }」は不合格の割合で、合格率ではありません。
rate-mark = 「{ $text }」は合格に必要な得点で、合格率ではありません。
rate-no_share = 「{ $text }」は合格者の割合ではありません。

refund-turn = 「{ $text }」は「{ $word }」のため、返金されるか決まりません。
refund-time = 「{ $text }」の期間は、返金の期間ではありません。
refund-nothing = 「{ $text }」には、どんなときに返金されるかが書かれていません。
refund-condition = 「{ $text }」の「{ $word }」は、読み方のわからない条件です。

residue-places = 「{ $text }」では、場所が級・段階・受け方ごとに並んでいます。
residue-places_apart = 「{ $text }」の「{ $word }」は、一部の場所だけのことかもしれません。
residue-months = 「{ $text }」では、月が級や段階ごとに並んでいます。
residue-month = 「{ $text }」の「{ $word }」が何の時期かわかりません。
residue-not_all = 「{ $text }」は全員に同じではありません。
residue-span = 「{ $text }」には期間と日があり、どちらが試験のものかわかりません。
residue-behind = 「{ $text }」の数字の後の「{ $word }」は、意味を変えるかもしれません。
residue-before = 「{ $text }」の数字の前の「{ $word }」は、意味を変えるかもしれません。
residue-stranger = 「{ $text }」の数字のそばに「{ $word }」があり、別のものの数字かもしれません。
residue-grade = 「{ $text }」は「{ $word }」を挙げていますが、その数字がありません。
residue-rest = 「{ $text }」の「{ $word }」が何を指すのかわかりません。
residue-sum = 「{ $text }」の全体の時間が、区分ごとの時間の合計と合いません。
residue-unused = 「{ $text }」の「{ $word }」が何の時間かわかりません。
residue-head = 「{ $text }」の「{ $word }」に当たる数字がどれかわかりません。
residue-time = 「{ $text }」の「{ $word }」は複数の年にまたがり、どの年の数字かわかりません。
residue-only = 「{ $text }」の「{ $word }」のため、この値が誰にでも当てはまるとは限りません。
residue-other_exam = 「{ $text }」には別の試験「{ $word }」も出てくるため、どの試験の数字かわかりません。
residue-clause = 「{ $text }」の「{ $word }」が何を指すのかわからず、その時期や場所が誰にでも当てはまるとは限りません。
residue-listed_place = 「{ $text }」の「{ $word }」は、並んだ場所の1つにすぎません。
residue-nameless = 「{ $text }」には、区分のある数字に並んで、区分のない数字があります。
residue-former = 「{ $text }」は変わる前のことを述べています。
residue-number = 「{ $text }」の数字「{ $word }」が何の数かわかりません。
residue-halls = 「{ $text }」の会場数が、挙げられた場所の数と合いません。

result_day-turn = 「{ $text }」は「{ $word }」のため、結果の出る時期を言い切っていません。
result_day-place = 「{ $text }」の「{ $word }」は、いくつかある場所の1つです。
result_day-certificate = 「{ $text }」は認定証のことで、合否の結果のことではありません。
result_day-time = 「{ $text }」の期間は、結果を待つ期間ではありません。
result_day-several = 「{ $text }」からは、結果の出る日や期間が1つに決まりません。
result_day-from_when = 「{ $text }」では、いつから数えるのかわかりません。

retake-turn = 「{ $text }」の「{ $word }」は、再受験のことではありません。
retake-bracket = 「{ $text }」の括弧内の制限は、何の制限かわかりません。
retake-time = 「{ $text }」の期間は、何の期間かわかりません。
retake-nothing = 「{ $text }」には、再受験のことが書かれていません。

schedule-several = 「{ $text }」は複数の試験・場所・年について述べています。1行ずつに分けてください。
schedule-one_year = 「{ $text }」はある年だけのことを述べています。いま当てはまることを書いてください。
schedule-not_for_all = 「{ $text }」は回・場所・段階によって日程が違います。1行ずつに分けてください。
schedule-other_exam = 「{ $text }」は別の試験にも触れています。この試験の日程だけを書いてください。
schedule-second_chance = 「{ $text }」は追試や延期の日を述べています。通常の試験だけを書いてください。
schedule-shut = 「{ $text }」の試験のない時期が読み取れません。試験のある時期を書いてください。
schedule-counts = 「{ $text }」には年間の回数がいくつもあります。当てはまるものを書いてください。
schedule-from_a_day = 「{ $text }」は、ある日の前と後で日程が違います。1行ずつに分けてください。
schedule-other_days = 「{ $text }」の日は試験の日ではありません。
schedule-none = 「{ $text }」には日も月も年間の回数もありません。日程は「{ $form }」のように書きます。
schedule-unlike = 「{ $text }」は級・月・受け方によって日程が違います。1行ずつに分けてください。
schedule-denied = 「{ $text }」は試験のない時期か、試験が終わったことを述べています。試験のある時期を書いてください。
schedule-not_everywhere = 「{ $text }」は場所によって違います。1つの場所の日程を書いてください。
schedule-impossible = 「{ $text }」の「{ $word }」は、暦にない日です。ページを見直してください。
schedule-one_place = 「{ $text }」は1つの場所の日程で、ほかの場所では違うとしています。
schedule-remark = 「{ $text }」には、注記の後にも試験日があります。1行ずつに分けてください。
schedule-remark_count = 「{ $text }」の注記にある年間の回数が違います。1行ずつに分けてください。
schedule-range = 「{ $text }」の年間の回数には幅があり、1つに決まりません。
schedule-until = 「{ $text }」は、いつまでかを述べています。いま当てはまることを書いてください。
schedule-reversed = 「{ $text }」の期間は、終わりが始まりより前です。ページを見直してください。
schedule-span_and_months = 「{ $text }」には期間と月が並んでいます。試験のある時期だけを書いてください。
schedule-none_in = 「{ $text }」は試験のない月を述べています。試験のある月を書いてください。
schedule-two_ways = 「{ $text }」には、2つの受け方の期間と日があります。1行ずつに分けてください。
schedule-any_time = 「{ $text }」には、決まった試験日と随時が並んでいます。1行ずつに分けてください。

study_time-turn = 「{ $text }」は「{ $word }」のため、学習時間を言い切っていません。
study_time-several = 「{ $text }」からは、学習時間が何時間か何か月か、1つに決まりません。

support-turn = 「{ $text }」は「{ $word }」のため、講座のサポートを言い切っていません。
support-nothing = 「{ $text }」には、質問・添削・就職支援のどれも書かれていません。

unit-quotation = 「{ $text }」は数字と単位の間に引用符があります。取り除いてください。
unit-none_of_field = 「{ $text }」には数字がありますが、この項目の値ではありません。{ $kind ->
    [rate] 率には
    [people] 人数には
   *[other] 時間には
}「{ $unit }」か「{ $other }」を付けて書いてください。
unit-strange = 「{ $text }」の数字の単位は「{ $found }」で、{ $kind ->
    [rate] 率
    [people] 人数
   *[other] 時間
}の単位ではありません。「{ $unit }」か「{ $other }」を付けて書いてください。
unit-quoted_number = 「{ $text }」の数字は引用符に入っていて、単位がありません。引用符を取り、{ $kind ->
    [rate] 率には
    [people] 人数には
   *[other] 時間には
}「{ $unit }」か「{ $other }」を付けて書いてください。
unit-lacking = 「{ $text }」に単位がありません。{ $kind ->
    [rate] 率には
    [people] 人数には
   *[other] 時間には
}「{ $unit }」か「{ $other }」を付けて書いてください。

upkeep-turn = 「{ $text }」は「{ $word }」のため、更新について言い切っていません。
upkeep-contradiction = 「{ $text }」は更新なしとしながら、数字も挙げています。
upkeep-nothing = 「{ $text }」には、更新があるか、その間隔と料金が書かれていません。

venue-not_there = 「{ $text }」は試験のない場所を述べています。試験のある場所を書いてください。
venue-former = 「{ $text }」は、以前の試験会場を述べています。
venue-absence = 「{ $text }」は、値がないことのほかにも何かを述べています。
venue-stopped = 「{ $text }」は試験のない場所で、試験のある場所ではありません。
venue-none = 「{ $text }」には場所がありません。会場は「{ $form }」か「{ $other }」のように書きます。
venue-prefectures = 「{ $text }」の都道府県の数は、全部で{ $most }しかない日本ではありえません。
venue-left_out = 「{ $text }」は除かれる場所を挙げています。試験のある場所を書いてください。
venue-other_exam = 「{ $text }」は別の試験にも触れています。この試験の場所だけを書いてください。
venue-for_some = 「{ $text }」は級・段階・回によって場所が違います。1行ずつに分けてください。
venue-partly_counted = 「{ $text }」は一部の場所だけを名前で挙げています。全部でいくつかを書いてください。
venue-counts = 「{ $text }」には会場数がいくつもあります。当てはまるものを書いてください。
