skip = 本文へ
menu = 主なページ
more = そのほかのページ
as_of = { $day }現在の情報から作ったページです。
no_payment = 点数と順位は公表された事実と基準だけから計算し、広告や報酬が入る余地はありません。
source = 出典
sources = 出典
no_link = リンクのない出典
of = （{ $name }）
no_day = 日付なし
reckoning = 計算の内訳
why = 理由
crumbs = いまいる場所
method = 点数の付け方
to_front = はじめのページへ
pages-advice = 相談
pages-compare = 比べる
pages-market = 全体図
pages-names = 名前で探す
footer_pages-method = 比べ方
footer_pages-article = 読み物
footer_pages-changes = 変更の記録
footer_pages-corrections = 訂正の記録
footer_pages-data = データ
footer_pages-handout = 1枚のまとめ
footer_pages-about = このサイトについて

# What stands between and around texts.

dot = ・
comma = 、
sentence = { $said }。
quoted = 「{ $text }」
