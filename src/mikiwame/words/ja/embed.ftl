### A certification as a card on the page of somebody else, and the text by which it gets there.

description = { $name }の費用、日程、合格の目安を、短くまとめたカードです。
recommended = 初めての人にすすめる資格
as_of = { $day }現在。
more = 出典とくわしい比較（{ $site }）
snippet = このカードを自分のサイトにのせる
snippet_how = 次の文を、ページのHTMLに貼ってください。内容は、いつも最新になります。
copy = コピーする
copied = コピーしました
look = カードを見る
