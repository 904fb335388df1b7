### What is amiss with the files of a register, or with the tables of one, and what is done about it.

no_xml = このzipには .xml のファイルがありません。登録簿の票が入ったものを指定してください。
folder = これはフォルダです。中のファイルを指定してください。
damaged = 圧縮された中身が壊れているか、途中で切れています（{ $because }）。もう一度ダウンロードしてください。
packed_otherwise = 展開できません（{ $because }）。別のプログラムで展開してください。
unreadable = 読めません（{ $because }）。
version = 書式の版が{ $version }です（知っているのは{ $known }）。新しいものは、それぞれ指摘します。
no_version = 書式の版が書かれていません（知っているのは{ $known }）。新しいものは、それぞれ指摘します。
beside = 票と並んで、知らない <{ $element }> があります。読みません。
outside = どの票にも入らない「{ $text }」があります。読みません。
no_end = { $most }バイトたっても票が終わりません。登録簿のファイルか確かめてください。
after = 票 { $number } の後: { $fault }
document_type = 先頭に文書型宣言があります。登録簿のファイルにはないものなので、何も読みません。
other_root = <{ $wanted }> ではなく <{ $found }> で始まるため、登録簿（{ $register }）ではありません。
broken = XMLが壊れています（{ $because }）。このファイルからは何も読みません。もう一度ダウンロードしてください。
text = <{ $element }> の要素と並んで「{ $text }」があります。読みません。
attribute = <{ $element }> に知らない属性 { $name } があります。読みません。
element-unknown = ここに知らない <{ $element }> があります。中身も読みません。
element-nested = <{ $element }> の中に別の要素があり、文がそろいません。読みません。
element-twice = 1つのはずの <{ $element }> が2つあります。初めのほうを残します。
no_value = <{ $element }> の「{ $text }」は{ $wanted }ではありません。書かれたまま残し、値にはしません。
one_of = { $known }のどれか
wanted-day = 1900年から2199年までの日付（DD/MM/YYYY）
wanted-whole = 9桁までの整数
wanted-percent = 0から100までの割合
wanted-flag = Oui か Non
wanted-level = NIV1 から NIV8 までの水準
wanted-siret = SIRET（14桁の数字で、最後の桁が残りと合うもの）
order = { $early } は{ $first }、{ $late } はそれより前の{ $last }です。どちらも書かれたまま残します。
no_number = この票には <{ $element }> がなく、何の票かわかりません。除きます。
bad_number = <{ $element }> の「{ $number }」はこの登録簿の番号ではありません。この票を除きます。
same_number = 票 { $number } は { $place } にもうあります。こちらを除きます。
of_sheet = { $number }: { $fault }

market_twice = 「{ $market }」という市場が何行もあります。1行だけ残してください。
no_rules = 市場「{ $market }」のための規則「{ $name }」がありません。{ $name }/market.yaml と観点を足すか、市場の表に別の規則を書くか、全部に使う1つの市場のフォルダを --rules で指定してください。
changed = 読んでいる間にファイルが変わりました。書き終わってから、もう一度実行してください。
no_such_folder = このフォルダがありません。登録簿の表のあるフォルダを指定してください。
no_table = { $name } の表がありません。{ $name }.parquet か、そのようなファイル（{ $known }）の入ったフォルダ { $name } を足してください。
format = { $format } として読めません（{ $because }）。ファイルを作り直してください。
not_utf8 = { $format ->
    [csv] 文字コードがUTF-8ではありません。Excelのファイルなら「CSV UTF-8」を選んで保存し直してください。
   *[other] 文字コードがUTF-8ではありません。UTF-8で保存し直してください。
}
column_missing = 列「{ $column }」がありません。足してください。中身は docs/scale.md にあります。
column_type = 列「{ $column }」の型が { $found } です。{ $wanted } で書いてください。
column_empty = 列「{ $column }」に値のないところがあります。値を入れてください。
column_number = 列「{ $column }」が{ $found }になっています。市場ごとに0から{ $most }までの番号にしてください。
some_unread = 列「{ $column }」のない主張のファイルと、あるファイルが混じっています。すべての主張に値を入れるか、どれにも入れないでください（入れなければ、印刷された文から読み取ります）。
no_word = 列「{ $column }」が「{ $found }」になっています。使える語は { $known } です。
no_unit = 列「{ $column }」が「{ $found }」になっていますが、種類「{ $kind }」の値に単位はありません。空にしてください。
named_twice = この行に「{ $column }」が2つあります。1つにしてください。
key_twice = { $key } が何行もあります。行ごとに別のキーにしてください。
no_certification = 市場「{ $market }」に「{ $certification }」という資格がありません。資格の表に足してください。
no_market = 市場「{ $market }」の資格が1つもありません。市場の名前を直すか、資格の表に足してください。
no_rows = { $name } の表に行がなく、順位づけするものがありません。行を足してください。
no_day = 列「{ $column }」の { $found } は日付ではありません。2026-11-22 のように書くか、1970-01-01からの日数で書いてください。
out_of_range = { $most ->
    [none] 列「{ $column }」が{ $found }になっています。{ $least }以上の数にするか、空にしてください。
   *[other] 列「{ $column }」が{ $found }になっています。{ $least }から{ $most }までの数にしてください。
}
low_over_high = 列「high」が{ $found }で、「low」より小さくなっています。入れ替えるか、文を読み直してください。
no_json = 列「{ $column }」が、記法で読んだ形になっていません。空にするか、`mikiwame notation` の出力を書いてください。
table_twice = { $name } の表がいくつもあります（{ $found }）。1つだけ残すか、すべてのファイルをフォルダ { $name } に入れてください。
ending = 拡張子が { $known } のどれでもありません。名前を変えるか、よそに移してください。
no_value_of_type = { $wanted ->
    [whole] 列「{ $column }」の「{ $found }」は整数ではありません。整数で書いてください。
    [flag] 列「{ $column }」の「{ $found }」は true でも false でもありません。どちらかにするか、空にしてください。
   *[other] 列「{ $column }」の「{ $found }」は数ではありません。数で書いてください。
}
text_beside = この文に添えてあるものを読めません（{ $because }）。period、日付、urlのどれかを直してください。
