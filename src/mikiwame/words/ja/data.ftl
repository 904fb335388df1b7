title = データのダウンロード
description = { $title }の比較に使った事実、出典の記載、判定、順位、基準を、JSONとCSVで配っています。
lead = このサイトの表はすべて、ここから持ち帰れます。中身はページと同じもので、同じ日の同じ計算です。
table = 表
count = 件数
files = ファイル
licence = 使ってよい条件
licence_words = 商用も含めて、写す、配る、作り変えることができます。条件は3つで、「{ $attribution }」の名を示すこと、ライセンスへのリンクを付けること、変えたところを書くことです。保証はありません。
licence_sources = 数字と短い表記は、出典が公表した事実です。出典の文章そのものは出典のもので、データには入っていません。
how = CSVは表計算ソフトでそのまま開けるUTF-8です。=や+などで始まる文字の前には、式として動かないよう「'」を付けています。付けていない値はJSONにあります。
package = 列の一覧（Data Package）
sources = 出典とその古さ
sources_how = 日は、出典のページが示す最も新しい日です。示さないページは、こちらが読んだ日です。「根拠」は、いまの事実の根拠になっている値の数です。
source = 出典
day = 日
age = 経過
values = 値
held = 根拠
undated = 日付なし
no_link = リンクなし
number = { $count }件

tables-ranking = 順位。点数とその幅、順位の確かさ、すすめない理由
tables-findings = 判定。資格ごと、基準ごとの値、点、理由、出典
tables-facts = 事実。資格ごと、項目ごとの値、状態、日、出典
tables-claims = 出典の記載。読み取ったすべての値と、そのファイルと行
tables-criteria = 基準。問い、尺度、大切さ、わからないときの扱い、理由
tables-sources = 出典。題名、種類、住所、日、値の数
