### What is said of pages that were read into proposals.

## Why something is not proposed

two_headings = 行と列の見出しが別の項目を指す（「{ $one }」「{ $other }」）
several_fields = 見出し「{ $heading }」は複数の項目を指し、値の数が合わない
something_else = 「{ $heading }」はどの項目の値でもない
unknown_name = 「{ $words }」はカタログにない資格の名前らしい
unknown_heading = 見出しの「{ $words }」の意味が分からない
several_names = どの資格の値か分からない（{ $names }）
no_certification = どの資格の値か、ページに書かれていません。分かる場合は --certification で指定してください
total = 年や回ごとの表の「{ $heading }」で、どの期間の値でもない
uneven_row = 行のセルが見出しより多く、どの見出しの値か分からない
rows_alike = 同じ表に違う値があり、何の違いかが分からない
taken_together = 複数の級をあわせて受けるときの料金かもしれない（{ $grades }）
absent = 値がないと書かれている
unreadable = 値を読み取れません。{ $because }
net_price = 給付などを引いた後の額で、価格ではない
no_stars = 星や点数が書かれていない
prose = 値のほかにも何かを述べている文。値だけを書き写してください
picture = 文字でなく画像で示されている（「{ $shows }」）
broken_text = 文字化けした文字がある
course_section = 「{ $heading }」は講座や教材などの見出しで、試験の値とは限らない
coming = 「{ $words }」とあり、これから先の値らしい
introduced = 前の文「{ $sentence }」に年や回があるが、どの値のことか分からない
control_characters = 画面を操る文字か、目に見えない文字がある
engines_differ = 2つの方法で読んだ文字が違います（もう一方は「{ $other }」）{ $picture ->
    [none] {""}
   *[other] 。画像: { $picture }
}

## Why a whole page was not read

too_large = ページが大きすぎます（{ $most }バイトまで）。必要な部分だけを保存してください。
too_many_pages = { $pages }ページは多すぎて読めません（上限{ $most }ページ）。必要なページだけを保存してください。
empty_page = 何も書かれていません。ページを保存し直してください。
unknown_format = 読める形式（HTML、PDF、テキスト、Markdown）ではありません。
broken_pdf = PDFとして開けません（{ $error }）。壊れているか、パスワードがかかっています。保存し直してください。
too_wide = 表のセルが多すぎて読めません（上限{ $most }個）。必要な部分だけを保存してください。
too_deep = 入れ子が深すぎて、ページの全体を読めません。本文だけを保存してください。
no_text = このPDFには文字がなく、画像だけです。文字のあるPDFを探すか、人が読んでください。

## On a terminal

column-field = 項目
column-text = 書かれた文字
column-certification = 資格
column-change = いまの事実との違い
column-heading = 見出し
change-adds = 新しい
change-confirms = いまと同じ
change-changes = { $present } から変わる
change-past = いまより前の時期の値
counts = 知っている見出しの値{ $known }件 = 提案{ $proposed }件 + 理由のある見送り{ $refused }件 + わざと外したもの{ $ignored }件
other_cells = 知らない見出しの欄: { $other }件
other_heads = 知らない見出し: { $heads }
day-updated = 更新日らしい日: { $day }（「{ $quote }」）
day-published = 公開日らしい日: { $day }（「{ $quote }」）
day-valid = この日現在とある: { $day }（「{ $quote }」）
unseen = 読まなかったもの: { $kinds }
