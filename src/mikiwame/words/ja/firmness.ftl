### How firm an order is, in words.

share_least = 1%未満
share_most = 99%超
reversed = 逆が{ $word }

varied-all = 大切さをあらゆる組み合わせに
varied-ordinal = 大切さを、与えた大切さの大小の順を守って
varied-around = 大切さをそれぞれ半分から2倍まで
varied-bounded = 大切さを、与えた範囲の中で
tried = 「{ $title }」の中で、{ $varied }、不明な値もさまざまに変えて試すと、{ $places }位までに入る割合は、{ $kept }です。
kept = 「{ $name }」は{ $share }
neighbours-between = 2つのどちらが上かは{ $between }です。
neighbours-next = 次の「{ $name }」より上かは{ $next }です。
neighbours-both = 2つのどちらが上かは{ $between }、次の「{ $name }」より上かは{ $next }です。
pair-cannot_say = 不明な値が多くて「言えない」
pair-certain = 「確か」（大切さと不明な値がどうであっても）
pair-word = 「{ $word }」（{ $share }）
pair-reversed = 「{ $word }」（「{ $name }」のほうが上: { $share }）
