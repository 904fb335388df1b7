### Why a file cannot be read as the text that it should be, or not as YAML, and what to do about it.

no_plain_file = 通常のファイルではありません。ファイルを置くか、取り除いてください。
dead_link = リンク先のファイルがありません。リンクを直すか、取り除いてください。
too_large = ファイルが大きすぎます（{ $size }バイト、読めるのは{ $most }バイトまで）。分けるか、取り除いてください。
no_such_file = このファイルがありません。作ってください。
cannot_be_read = 読めません（{ $because }）。ファイルとその権限を確かめてください。
encoding = UTF-8ではなく{ $name }のようです。UTF-8で保存してください。
encoding_by_byte = UTF-8ではなく{ $name }のようです（バイト{ $byte }）。UTF-8で保存してください。
no_encoding = ここにUTF-8ではないバイト{ $byte }があります。UTF-8のテキストとして保存するか、取り除いてください。
forbidden = { $character }はYAMLに書けない文字です。取り除いてください。
lone_return = この行の途中に{ $character }があり、行が切れています。取り除いてください。

empty = ファイルが空です。中身を書くか、取り除いてください。
only_comments = ファイルにはコメントしかありません。中身を書くか、取り除いてください。
no_mapping = キーと値の組になっていません。`キー: 値` の行で書いてください。
file_too_deep = ファイルの入れ子が深すぎます。{ $levels }段までにしてください。
too_deep = 入れ子が深すぎます。{ $levels }段までにしてください。
no_plain_yaml = ここで使えるYAMLではありません（{ $problem }）。値をそのまま書いてください。
stopped = YAMLとして読めません（{ $problem }）。直してください。`: ` や ` #` を含む値は引用符で囲みます。
problem = パーサーの説明: 「{ $said }」
problem-no_colon = コロンのないキーがあります
problem-second_colon = 1行に2つ目のコロンとスペースがあります
problem-hyphen = 項目を始められないところにハイフンがあります
problem-level = 上の段に属さない行があります
problem-no_value = 値のあるべきところに記号があります
problem-first_sign = 値の先頭に使えない記号があります
problem-no_comma = 項目の後にコンマか閉じ括弧がありません
problem-end = 値がファイルの終わりまで続いています
problem-alias = ほかの場所の値を指すエイリアスがあります
problem-documents = 1つのファイルに複数の文書があります
problem-escape = 組み合わせられない記号の前に「\」があります
problem-after_end = 文書の終わりの後に何かあります
still_open = ここで開いた括弧が{ $line }行目でも閉じていません。閉じて、中の項目はコンマで区切ってください。
never_closed = ここで開いた引用符が閉じていません。値の終わりで閉じてください。
anchor = アンカー（&{ $name }）は使えません。使う場所に値をそのまま書いてください。
tag = タグ（{ $name }）は使えません。消してください。値はすべて文字として読みます。
key_no_word = キーは1つの語にしてください。`キー: 値` と書きます。
key_twice = 「{ $key }」というキーがまたあります（{ $line }行目にもあります）。どちらか1つにしてください。
odd_key = 「{ $key }」というキーに{ $character }が入っています。`{ $key }:` と書いてください。
odd_indent_of_key = 「{ $key }」の前の字下げに{ $character }が入っています。半角スペースで字下げしてください。

merge_marker = マージの印「{ $mark }」が残っています。正しいほうを残し、この行を消してください。
merge_markers = マージの印「{ $mark }」が残っています。正しいほうを残し、この行と{ $count ->
   *[other] { $lines }
}行目を消してください。
odd_indent = この行の字下げに{ $character }が入っています。半角スペースで字下げしてください。
odd_colon = 「{ $key }」の後が、半角コロンではなく{ $character }です。
odd_blank = 「{ $key }」のコロンの後が、半角スペースではなく{ $character }です。
odd_hyphen = この項目の先頭が、半角ハイフンではなく{ $character }です。
no_space = 「{ $key }」のコロンの後にスペースがありません。
no_space_of_item = この項目の先頭のハイフンの後にスペースがありません。
no_colon = 「{ $key }」の後にコロンがありません。
told = { $what }{ $remedy }
write = `{ $right }` と書いてください。
one_colon = そこにはコロンとスペースを1つずつ書いてください。
open_quotation = ここで開いた引用符 { $mark } が閉じていません。閉じてください。
open_bracket = ここで開いた括弧「{ $opener }」が閉じていません。「{ $closer }」で閉じてください。
unquoted_sign = この値の先頭の「{ $sign }」は、YAMLでは別の意味になります。全体を引用符で囲んでください: `{ $right }`。
unquoted_colon = この値の「: 」は、YAMLではキーの終わりと読まれます。全体を引用符で囲んでください: `{ $right }`。
step = この行の字下げは{ $here }文字、上の行は{ $above }文字です。同じ桁にそろえてください。
split_figure = 括弧の中のコンマで数字が切れ、「{ $first }」と「{ $second }」の2つの値になっています。["…", "…"] のようにそれぞれ引用符で囲むか、ハイフンを付けて1行に1つずつ書いてください。
cut_by_comment = 値が「#{ $comment }」の前で終わっています。YAMLはそこからをコメントと読みます。ページの文言なら全体を引用符で囲み、自分のメモなら別の行に書いてください。
