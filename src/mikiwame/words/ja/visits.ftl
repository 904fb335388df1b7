### The editor's desk: which pages to look at first, and what to find there.

heading = { $market }: 次に見るページ（{ $day }の時点）
summary = { $count ->
   *[other] { $count }ページ、約{ $minutes }分。全部では{ $all }ページ、約{ $whole }分。
}
none = いま見直すものはありません。
visit = { $number }. { $title }（約{ $minutes }分）
chance = おすすめが変わる見込み { $share }
no_chance = おすすめは変わらない見込み
read_on = { $day }時点のページ
no_source = まだ出典にないページ
comma = 、
ask = 主催団体に尋ねる
in_short = { $number }. 見込み{ $chance }: { $title }
figure_of = { $name } { $field }: { $because }
titled = { $title }［{ $name }］
figure = { $field }: { $because }
labelled = { $field }（{ $label }）
and_more = ほか{ $count }項目

why-held_back = 「{ $text }」は確認待ち（{ $found }）
why-inconsistent = 「{ $text }」はほかの記載と合わない（{ $found }）
why-disputed = 「{ $text }」は出典により異なる
why-stale = 「{ $text }」は古い（{ $day }の値）
why-undated = 「{ $text }」は日付のない写し（{ $day }に読んだ）
why-may_turn = 「{ $text }」は{ $day }の値。変わっていれば、おすすめが変わりうる
why-unknown = まだわからない
