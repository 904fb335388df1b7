### What is held true of one thing, or why nothing is.

withheld = 主催団体が公表していない
waits = 出典の値は確認待ち
over = 出典の値は{ $day }までのもの
not_in_force = 出典の値は、まだ始まっていないか、もう終わったもの
stale = { $day }の値で、{ $field }の期限の{ $months }か月を過ぎた
undated = 日付のない写しだけが出典で、いつの値かわからない

quoted = 「{ $text }」
announced = { $day }から{ $value }
announced_of = { $label }は{ $day }から{ $value }

doubt-stale = 古い
doubt-undated = 日付なし
doubt-disputed = 出典により異なる
doubt-inconsistent = 数字が合わない
doubts = ({ $doubts })
