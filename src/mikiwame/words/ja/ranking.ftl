### What a comparison says: who is recommended, what speaks against the others, and what it rests on.

excluded = { $reasons }
stopped_ended = { $when }の試験で終了した
stopped_ending = { $when }の試験を最後に終了する
dissolved_ended = 主催団体が{ $when }に解散した
dissolved_ending = 主催団体が{ $when }に解散する
category_added = あとから足す仕事の種類（{ $category }）で、最初の1つには向かない
category_other = 最初に選ぶ仕事の種類ではない（{ $category }）
category_trade = 別の職種の資格（{ $category }）で、ほかの資格とは比べない
closed = { $eligibility }
unknown = わからない点が多く（大切さの{ $share }）、比べられない
unknown_policy = わからない点があり（大切さの{ $share }）、不明のある資格はこの比べ方では順位から外す
tied = 条件は満たすが、同点の候補があり{ $places }つまでに絞れない
behind = 条件は満たすが、候補の中で{ $place }番目
behind_by = 条件は満たすが、候補の中で{ $place }番目（{ $losses }で劣る）

quoted = 「{ $name }」
premise = { $text }[{ $source }]{" "}
verdict-take = 取るなら{ $names }です。
verdict-tied = { $names }は同点で、{ $places }つまでには絞れません。
verdict-elsewhere = ここにあるのは、初心者が最初に選ぶ仕事の種類（{ $title }）の資格ではありません。
verdict-none = この日までにわかっている事実では、初心者にすすめられる資格はありません。
recommended = おすすめ: { $names }。
recommended_none = おすすめ: なし。

facts = { $day }の時点で、{ $days }の出典による{ $count }件の事実に基づきます（最新は{ $age }）。
facts_none = { $day }の時点で知られている事実はありません。
facts_from_to = { $first }から{ $last }まで
weak_ones = うち{ $kinds }あります。
weak-stale = 古く、確かめ直す時期のものが{ $count }件
weak-undated = 日付のない写しだけが出典のものが{ $count }件
weak-disputed = 出典により異なるものが{ $count }件
weak_none = 古い事実や食い違う事実はありません。
way_on = 理由は「mikiwame explain { $slug }{ $options }」、数字と出典は「mikiwame facts { $slug }{ $options }」で見られます。

state = （{ $end }）
scope = { $day }現在、「{ $category }」の{ $count }件。
scope_all = { $day }現在、すべての仕事の種類の{ $count }件。
weights = 大切さ: { $changed }。
weights_some = 大切さ: { $changed }（ほかは標準）。
weight = { $short }を{ $weight }に変更
policy_line = 不明な値: { $policy }。
policy-interval = 中ほどとみる
policy-worst_case = いちばん悪いものとみる
policy-redistribute = その大切さを、わかっている基準に分ける
policy-exclude = 不明な値のある資格には、順位を付けない
method_line = 点の付け方: { $method }。
method-sum = 大切さに応じて足す（加重平均）
method-product = 大切さを指数にして掛けるので、弱いところをほかの基準では埋めにくい（加重幾何平均）

## The table on a terminal

heading = { $market }  { $count }件を比較  { $day }現在
column-place = 順
column-name = 資格
column-score = 点
column-next = 次との順
rank-ended = 終
rank-none = ―
row-recommended = おすすめ
row-ended = 終了
next_ahead = { $word }↓
legend_score = 点は0〜100。線は不明な事実しだいで動く幅、Oは順位を決める点。おすすめは{ $places }つまで。
legend_place = 順の―は順位を付けないもの（不明な事実が大切さの{ $limit }を超えるか、点を付けないもの）、終はもう終了したもの。
legend_next = 次との順は、大切さと不明な値をさまざまに変えても、すぐ下の資格より上といえるか: 確かは試した{ $firm }以上か必ず、たぶん上は{ $leaning }以上、ほぼ同じはそれ未満。言えないは、どちらかの不明な事実が大切さの{ $limit }を超えるもの。↓は、下の資格が上になるほうが多いもの。空白は、比べる下の資格がないか、順位がないもの。
one = おすすめ: { $name }
strengths = 強み: { $named }
weaknesses = 弱み: { $named }
named = { $short }（{ $because }）
value_of = { $label } { $value }
value_doubted = { $value }（{ $doubt }）
source_line = [{ $slug }] { $title }（{ $kind }） { $url }
picture_title = { $market } 点と順位
