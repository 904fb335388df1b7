### What stands in pictures, and what a screen reader is told of them.

as_of = { $day }現在。
nothing = 示す資格がありません。
row = { $said }。
share_least = 1%未満
share_most = 99%超
points = { $points }点
points_range = { $low }〜{ $high }点
range = { $low }〜{ $high }
joint = ・

## history: the values of one field over the years

history-heading = { $field }の移り変わり
history-title = { $name }の{ $heading }（{ $day }現在）
history-count = 出典のある数値{ $count }件。
history-days = 最も古いのは{ $first }、最も新しいのは{ $last }。
history-ends = 最小は{ $least }、最大は{ $most }。
history-held = 現在の値は{ $label }{ $figure }（{ $when }、{ $title }）。
history-note_points = 点は数値、縦の帯は幅のある数値。
history-note_held = 囲みと太字は現在の値。
history-note_undated = 灰色の欄の白抜きは日付のない写し（いつの値か不明）。
history-note_years = 年だけが分かる数値は、その年の中に置きました。
history-note_others = ほかに、数値でない記載や単位の異なる値が{ $count }件。
history-unlabelled = 区分の記載なし
history-undated = 日付なし
history-year = { $year }年
history-copies = { $figure }（{ $count }件）
history-sitting = 第{ $number }回
history-of_copy = 日付のない写し（{ $day }に読んだ）{ $sitting }
history-of_year = { $year }年{ $sitting }
history-of_day = { $day }{ $sitting }
history-said = { $when } { $figure }（出典: { $title }、{ $kind }、{ $source }）
history-said_held = { $when } { $figure }、現在の値（出典: { $title }、{ $kind }、{ $source }）
history-labelled = { $label } { $figure }

## scores: each certification's score

scores-title = { $category }の点数
scores-spread = 帯は点数の幅。値が不明か、公表された値に幅があると広くなります。
scores-mark_interval = 太い縦線は、その真ん中。
scores-mark_worst_case = 太い縦線は、不明な値をいちばん悪いものとみた点。
scores-mark_redistribute = 太い縦線は、不明な値の大切さを、わかっている基準に分けた点（帯の外に出るときは帯の端）。
scores-mark_exclude = 太い縦線は、その真ん中。不明な値のある資格には、順位を付けません。
scores-recommended = おすすめ
scores-badge = おすすめ
scores-no_rank = 順位なし
scores-rank = { $place ->
   *[other] { $place }位
}
scores-said = { $place } { $name } { $points }
scores-said_spread = { $place } { $name } { $points }（幅は{ $spread }）

## ranks: how often each rank came

ranks-title = { $category }: 何位になりやすいか
ranks-note = 何を大切にするかと不明な点をいろいろに変えて何度も計算し、その順位になった割合。左の濃い部分が長いほど、上位が確か。四捨五入のため、足すと1%ずれることがあります。
ranks-place_1 = 1位
ranks-place_2 = 2位
ranks-place_3 = 3位
ranks-place_later = 4位以下
ranks-top = { $count ->
    [1] 1位
    [2] 1位か2位
   *[other] 1〜{ $count }位
}
ranks-share = { $place } { $share }
ranks-said = { $name }: { $places }（{ $top }）

## parts: what a score is made of

parts-title = { $name }の点の内訳
parts-sure = 確実な点
parts-spread = 幅のある点
parts-unknown = 不明な点
parts-empty = 取れない点
parts-note_length = 棒の全長は、その項目の大切さ（満点）。合計の棒だけは、全長が100点。点は四捨五入。
parts-note_keys = 「幅のある点」は公表された値に幅がある部分、「不明な点」は値が分からない部分。
parts-nothing = 示す項目がありません。
parts-sum = 合計
parts-sum_unknown = 合計（不明な点を含む）
parts-name_unknown = { $short }（不明）
parts-weight = 大切さ { $share }
parts-said = { $name } 大切さ{ $share } { $points }

## map: where a beginner starts, what goes on top, what to choose instead

map-title = { $market }の地図
map-first = 最初の1つはここから
map-base = 基礎になるもの
map-on_top = あとから足すもの
map-instead = 働きたい場所や仕事が決まっているなら
map-trades = 別の職種
map-count = { $count ->
   *[other] 資格{ $count }件
}
map-said = { $title }（{ $facts }）
map-added = { $categories }に足す

## road: from now to the result

road-title = { $name }: 合格までの道のり
road-said = { $name }: { $told }
road-now = いま
road-learn = 学び始める
road-learn_for = 学び始める（{ $time }）
road-either = 独学、または講座 { $cost }
road-either_unknown = 独学、または講座（費用はわからない）
road-course = 講座 { $cost }
road-course_unknown = 講座（費用はわからない）
road-apply = 申込み
road-window = { $opens }から{ $closes }まで
road-deadline_unknown = 締切は不明。主催団体の案内で確認
road-fee = 受験料 { $fee }
road-fee_unknown = 受験料はわからない
road-sit = 試験
road-sit_unknown = 次の日程はわからない
road-mark = 合格の目安: { $mark }
road-result = 結果
road-result_unknown = 発表の日はわからない
road-certificate = 認定料・登録料 { $fee }
road-certificate_free = 認定料・登録料はかからない
road-certificate_unknown = 認定料・登録料はわからない
road-again = 落ちたら、受けるたびにもう{ $fee }

## sellers: the organisers of one certification and everybody tied to them

sellers-title = { $name }の主催団体と、つながるスクール・会社

## ties: who stands behind whom

ties-heading = 団体のつながり
ties-title = { $market }をめぐる団体のつながり（{ $day }現在）
ties-note = 左は主催団体、右はスクール・人材会社など。矢印は元から先へ。
ties-key = { $name }: { $sentence }
ties-one = 元
ties-other = 先
ties-alone = つながりの出典が見つかっていない団体
ties-alone_said = つながりの出典が見つかっていない団体: { $names }。
ties-said = { $sentence }（出典: { $sources }）
ties-said_some = { $sentence }、{ $count }件の資格（出典: { $sources }）
ties-label = { $name } { $count }件
ties-organises = 主催{ $count }件
ties-teaches = 講座{ $count }件
ties-form_company = 株式会社など
ties-form_general_foundation = 一般財団法人
ties-form_public_foundation = 公益財団法人
ties-form_general_association = 一般社団法人
ties-form_public_association = 公益社団法人
ties-form_npo = NPO法人
ties-form_society = 学会
ties-form_chamber = 商工会議所
ties-form_brand = 法人格なし
ties-form_unknown = 法人の種類不明
