### How much of an order rests on the weights chosen and on figures nobody published.

heading = { $market }  順位の確かさ  { $day }現在
tried = { $varied }、不明な値もあらゆる値に、偏りなく{ $draws }回変えて試しました（乱数の種 { $seed }）。
unused = 順と幅は、この大切さによります。割合は大切さをすべて試したものなので、この大切さを使いません。
bounds = 大切さの合計を100%とした範囲: { $bounds }。
bound = { $short }は{ $low }〜{ $high }
bound_exact = { $short }は{ $low }
column-place = 順
column-name = 資格
column-span = 幅
column-first = { $place }位
column-confidence = 得意な大切さ
    で1位
span = { $best }〜{ $worst }
never = なし
legend_place = 順: いまの大切さでの順位。―は、不明な事実が大切さの{ $limit }を超えるので順位を付けないもの。
legend_span = 幅: いまの大切さで、不明な値がどうであっても外れない、いちばん上と下の順位。
legend_first = 1位など: その順位になった割合（試行による誤差の目安は{ $error }以下）。
legend_confidence = 得意な大切さで1位: その資格が1位になった大切さの平均をとり、その大切さで不明な値だけを変えたとき1位になる割合。資格の信用を表すものではありません。「なし」は一度も1位になりません。
neighbours = となりどうしの順番
neighbour = { $word }  { $said }{ $certain }{ $differs }
above = 「{ $above }」が「{ $below }」より上: { $share }
below = 下の「{ $below }」のほうが「{ $above }」より上: { $share }
certain = 、必ず
differs = 。不明の扱い方によって順番が変わる
legend_words = 確かは試した{ $firm }以上か必ず、たぶん上は{ $leaning }以上、ほぼ同じはそれ未満で上になるもの。言えないは、どちらかの不明な事実が大切さの{ $limit }を超えるもの。「下の」は、下に並ぶ資格が上になるほうが多いもの。
picture_title = { $market } 各順位になる割合
