### Two certifications side by side, and what would change their order.

name = 「{ $name }」
what_fields = { $fields }
what_openness = { $fields }の公表状況

## Which is ahead, and whether it can be otherwise

level = いまの点では、{ $one }と{ $other }は同点です。
level_within = いまの点では、{ $one }と{ $other }は同点です。幅のある値や不明な値しだいで、どちらも最大{ $most }上になります。
ahead = いまの点では、{ $ahead }のほうが{ $lead }高いです。ただし、幅のある値や不明な値しだいで、{ $behind }が最大{ $most }上になることもあります。
ahead_surely = いまの点では、{ $ahead }のほうが{ $lead }高いです。幅のある値や不明な値がどうであっても、{ $behind }が上になることはありません。
hardly = 0.1点足らず

## What a weight does

no_weight = 基準1つの大切さだけをどう変えても、順番は入れ替わりません。
raise = 「{ $criterion }」をもっと大切と見て、大切さを{ $before }から{ $after }に上げると、順番が入れ替わります。
raise_far = { $said }（いまの{ $times }倍を超える変え方で、現実的とはいえません。）
lower = 「{ $criterion }」をそれほど大切でないと見て、大切さを{ $before }から{ $after }に下げると、順番が入れ替わります。
lower_far = { $said }（いまの{ $times }分の1を下回る変え方で、現実的とはいえません。）
almost_nothing = ほとんど0

## What a figure does that nobody knows

figure = { $name }の{ $threshold }とわかれば、順番が入れ替わります。
openness_above = { $name }の{ $fields }がきちんと公表されているとわかれば、順番が入れ替わります。
openness_below = { $name }の{ $fields }があまり公表されていないとわかれば、順番が入れ替わります。
each_alone = （それぞれ、ほかの値を幅の中央と見た場合です。）
nothing_unknown = 不明な値はありません。
nothing_unknown_but_spans = 不明な値はありません。点の幅は、公表された値そのものの幅です。
most_worth = いちばん知る価値があるのは、{ $name }の{ $what }です（{ $why }、{ $name }の点の幅の{ $part }を占めています）。
most_moving = 不明な値のどれか1つがわかっても、順番は入れ替わりません。点をいちばん左右するのは、{ $name }の{ $what }です（{ $why }、{ $name }の点の幅の{ $part }を占めています）。
why_withheld = 主催団体が公表しておらず
why_unknown = まだわかっておらず

## The table on a terminal

heading = 2つの資格を比べる  { $day }現在
heading_changes = 何があれば順番が変わるか
score = { $letter } = { $name }: { $points }（幅は{ $range }）
column-criterion = 基準
column-one = Aの点
column-other = Bの点
column-difference = AとBの差
column-better = よい方
better-own = A
better-own_or_same = Aか同じ
better-same = 同じ
better-other_or_same = Bか同じ
better-other = B
better-open = 決まらない
better-none = 比べない
better-hardly = ほぼ同じ
signed = { $points }点
not_applicable = 対象外
equal = 差がない基準: { $criteria }
legend_points = 点は100点満点の内訳。値に幅があるか不明なら、点にも幅が出ます（*は不明を含む）。
legend_difference = 差は幅の中央どうしの差で、+はAが上。「決まらない」は、どちらがよいとも言えないもの。
legend_unlike = 対象外の基準がある資格では、その大切さを残りの基準に分けるので、同じ値でも点が変わります。「よい方」は値で比べたもの。
