### Why rows of a workbook, or of another file of claims, cannot be read, and what to do about it.

unreadable = ブックとして読めません（{ $because }）。.xlsx で保存し直してください。
no_workbook = ブックではないか、開けません。.xlsx で保存し直してください。
too_large = 展開すると{ $size }バイトあります。{ $most }バイトまでに分けてください。
hidden_sheet = このシートは非表示です。表示するか、取り除いてください。
merged = { $cells }: セルが結合されています。結合を解いて、それぞれに書いてください。
hidden_row = { $number }行目が非表示です。表示するか、取り除いてください。
hidden_column = { $letters }列が非表示です。表示するか、取り除いてください。
no_headings = 1行目に見出しがありません。{ $headings } のうち要るものを書いてください。
heading_twice = 見出しの「{ $name }」が2つあります。どちらか1つにしてください。
at = { $cell }: { $fault }
struck_out = 取り消し線が引かれています。消すか、線を外してください。
formula = 数式です。値に置き換えてください。
error = エラー（{ $value }）です。ページにあるとおりの文言を書いてください。
truth_value = 真偽値で、ページの文言ではありません。文字列で書いてください。
date = 日付か時刻です。ページにあるとおり、文字列で書いてください。
shown_otherwise = 数{ $value }が書式「{ $shape }」で表示されています。ページにあるとおり、文字列で書いてください。
long_number = 数{ $value }は長く、全部は表示されません。文字列で書いてください。
no_object = JSONのオブジェクトではありません。1行に1つずつ書いてください。
incomplete = 名前・項目・本文が必要です。足りないものを書き足してください。
nameless = 名前がありません。主張にあるとおりに書いてください。
two_slugs = 「{ $name }」には、上の行に別のslug（{ $other }）があります。どちらか1つにしてください。
no_such_name = 「{ $name }」という名前の主張はありません。主張にあるとおりに書くか、行を取り除いてください。
