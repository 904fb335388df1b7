### What a command, a question or a call asks for that there is not, or that does not go together, and what to do.

option = { $option } に誤りがあります: { $fault }
none_of = 「{ $text }」は選べません。次のどれかを書いてください: { $known }。
named = { $slug }（{ $name }）
no_whole_number = 「{ $text }」は整数ではありません。{ $least }から{ $most }までの数字で書いてください。
out_of_range = { $text }は{ $least }から{ $most }までの範囲にありません。
out_of_range_since = { $text }は{ $least }から{ $most }までの範囲にありません。{ $because }
draws = 少なすぎると確かなことが言えず、多すぎると時間がかかります。
no_svg = 「{ $text }」は .svg で終わっていません。図はSVGだけで描きます。ファイル名.svg と書いてください。
no_factor = 「{ $text }」は倍率になりません。1以上の数を書いてください。
no_pair = 「{ $text }」は「項目=答え」の形になっていません。
field_and_text = 項目と本文を書くか、--jsonl を付けてください。
field_of_history = --history と --picture は1つの項目を示します。--field で指定してください。
whole_of_html = --whole は --format html のときだけ使えます。Markdownはいつも全文です。
name_and_category = 名前を指定すれば分類は決まります。--category か名前のどちらかを省いてください。
count_without_name = --count と --ics は1つの資格に使います。mikiwame calendar の後に資格の名前を書いてください。
master_of_spark = 指定できるのはSparkのときだけです。--engine spark を付けてください。
firmness_of_polars = 測れるのはPolarsだけです。--engine を省いてください。
proxy_without_reports = --trust-proxy は、--reports で受け取る報告の送り主を見分けるためのものです。--reports も指定してください。
pages_without_web = ページの取り込みはブラウザーで行います。mikiwame desk --web の後にページを書いてください。
stripped_without_base = --stripped は、プロキシが --base をどう扱うかを示します。--base のパスも指定してください。
metrics_host_alone = --metrics-host は --metrics の待ち受け先です。--metrics でポートも指定してください。
no_base = --base: 「{ $text }」はアドレスではありません。{ $remedy }
base_no_path = --base: 「{ $text }」はアドレス全体です。サーバーにはパスだけを指定してください。
base_example = https://example.org/mikiwame か、/mikiwame のようなパスを書いてください。
base_scheme = 「{ $address }」のように、https:// などから書いてください。
base_scheme_or_path = 「{ $address }」のように https:// などから書くか、パスなら「{ $path }」と書いてください。

no_certification = 「{ $text }」という資格はありません。{ $remedy }
see_compare = .compare() で見られます。
no_name_like = 「{ $text }」に近い名前の資格はありません。一覧は `mikiwame compare` で見られます。
unclear_name = 「{ $text }」では資格が1つに決まりません。次のどれかのスラッグを書いてください: { $near }。
in_several_names = 「{ $text }」は{ $count }の資格の名前に入っています。どれかのスラッグを書いてください: { $names }。
in_many_names = 「{ $text }」は{ $count }の資格の名前に入っています。どれかのスラッグを書いてください: { $names }、ほか{ $more }。
no_slug = このスラッグの資格はありません。一覧は `compare` で見られます。
not_compared = 「{ $slug }」は比べている資格の中にありません。中にあるものを指定してください。
other_trade = 「{ $slug }」は別の職種の資格で、ほかとは比べていません。比べているものを指定してください。
with_itself = 「{ $slug }」を自分自身とは比べられません。2つの違う資格を指定してください。
against_itself = --against: 「{ $text }」も{ $name }（{ $slug }）と読めるため、自分自身とは比べられません。別の資格をスラッグで指定してください。一覧は `mikiwame compare` で見られます。
picture_of_two = --picture は1つの資格を描きます。--against を省くか、2つを別々に描いてください。
no_category = 「{ $category }」という分類はありません。次のどれかを書いてください: { $known }。
begins_several = 「{ $text }」で始まる分類がいくつもあります。次のどれかを書いてください: { $known }。
no_field = 「{ $field }」という項目はありません。次のどれかを書いてください: { $known }。
no_field_like = 「{ $field }」という項目はありません。{ $remedy }
no_figures = { $name }の{ $field }には、数字を挙げる出典がありません。ほかの項目にしてください。
no_criterion = 「{ $criterion }」という観点はありません。次のどれかを書いてください: { $known }。
no_criterion_applies = { $slug } に当てはまる観点がありません。観点の applies_to を広げるか、観点を足してください。
no_policy = unknown: 「{ $policy }」は選べません。次のどれかを書いてください: { $known }。
no_method = 「{ $method }」という方法はありません。次のどれかを書いてください: { $known }。
no_format = 「{ $name }」という形式はありません。次のどれかを書いてください: { $known }。
no_market = 「{ $market }」という市場はありません。次のどれかを書いてください: { $known }。
several_markets = { $markets }の資格かもしれません。どの市場かを `market` で指定してください。
no_sound_market = 市場の market.yaml に誤りがあります。`mikiwame check` を実行してください。
no_language = 「{ $language }」という言語はありません。次のどれかを書いてください: { $known }。
no_source = 「{ $slug }」という出典はありません。出典は sources/ のファイル名で指定します。
no_grade = 「{ $grade }」という級や対象はありません。{ $remedy }
no_grades = この資格には級や対象の区分がないので、省いてください。
no_coming_day = { $slug }: これからの試験日を示す出典がないため、カレンダーのファイルに入れるものがありません。わかっていることは `mikiwame calendar { $slug }` で見られます。日は主催団体に尋ねてください。
no_coming_day_printed = { $slug }: これからの試験日を示す出典がないため（「{ $printed }」とだけあります）、カレンダーのファイルに入れるものがありません。わかっていることは `mikiwame calendar { $slug }` で見られます。日は主催団体に尋ねてください。
cell_too_long = { $sheet }の{ $row }行目: 文が{ $count }字あります。表計算のセルに入るのは{ $most }字までです。json など別の形式にしてください。
all_ended = どれも終了しているため、順位の確かさは測れません。
all_ended_by = { $day }までに、どの資格も終了しています。--on でもっと前の日を指定してください。
no_receipt_with = { $option } を付けた答えの控えは作れません。どちらかを省いてください。
factor_alone = --factor は --admit around のときだけ使えます。それも書くか、--factor を省いてください。
two_regions = --bounds と --admit は別々の範囲を表します。どちらか1つにしてください。

no_stars = この日までに星を付けた評者がいません。別の分類・市場・日にしてください。
several_reviewers = 星を付けた評者が何人もいます: { $names }。--reviewer で1つ選んでください。
no_reviewer = ここに星を付けた評者に「{ $reviewer }」はいません。次のどれかを書いてください: { $names }。
stars_of = { $certification }の星: { $fault }
other_stars = 「{ $text }」は、同じ日の { $place } と違います。どちらか1つにしてください。
other_scale = 「{ $text }」は{ $most }点満点、ほかは{ $others }点満点です。満点をそろえてください。

no_text = { $found } は文字列ではありません。印刷されている文を "{ $example }" のように渡してください。
no_person = { $found } は、相談する人ではありません。mw.Person(age="30s") のように渡してください。
no_item = 「{ $item }」という質問項目はありません。次のどれかを書いてください: { $known }。
answer_unknown = { $item }: 「{ $answer }」は選べません。次のどれかを書いてください: { $known }。
answer_not_there = { $item }: 「{ $answer }」がありません。先にそれを作ってください。
answer_needed = { $item }: 答えが必要です。
answer_needed_by_set = { $item }: 答えが必要です。--set { $item }=答え の形で指定してください。
answer_needed_yet = { $item }: 答えが必要です。何も書き込んでいません。
set = --set { $text }: 「項目=答え」と書いてください。項目は { $known } のどれかです。
no_choice = { $item }: { $number }は1から{ $most }までの番号ではありません。
no_age = 「{ $text }」は年齢ではありません。34 のように歳を書くか、次のどれかを書いてください: { $known }。
no_budget = budget: 「{ $text }」は{ $most }円までの金額ではありません。30000 か { $example } のように書いてください。
no_prefecture = place: 「{ $text }」は47都道府県のどれでもありません。{ $short } か { $long } のように書いてください。
no_organisation = in_view: 「{ $text }」という団体はカタログにありません。{ $remedy }
meant_one_of = 次のどれかでしょうか: { $names }。
leave_out = 何もわかっていない団体なので、省いてください。
day_past = { $option }: { $day }は{ $on }より前です。もっと後の日を書いてください。
day_to_come = on: { $day }は、{ $on }の時点でまだ来ていません。ページを読んだ日を書いてください。
day_wanted = { $option }: 2026-11-22 のように日付を書いてください。

empty = { $place } が空です。観点を書くか、{ $place } を省いてください。
given_twice = 「{ $name }」が2度書かれています。どちらか1つにしてください。
without_number = 「{ $text }」に数がありません。{ $example } のように書いてください。
weight_above_zero = 「{ $text }」は使えません。0より大きく{ $most }以下の数を書いてください。
weight_from_zero = 「{ $text }」は使えません。0以上{ $most }以下の数を書いてください。
bounds_not_rising = 「{ $text }」は0から1までの小さい順の範囲ではありません。0.1-0.3 のように書いてください。
weightless = { $name }: 当てはまらない観点だけに重みがあります。当てはまる観点にも重みを付けてください。
# $row counts the compared certifications from 0.
weightless_row = 比べている資格の{ $row }番（0番から数えて）: 当てはまらない観点だけに重みがあります。当てはまる観点にも重みを付けてください。
least_above_one = { $criteria }の最小の割合の合計が{ $sum }で、1を超えています。どれかを下げてください。
greatest_below_one = { $criteria }の最大の割合の合計が{ $sum }で、1に足りません。どれかを上げるか、1つを省いてください（省いたものは、どんな割合にもなれます）。

several_sources = アドレスが { $address } の出典がいくつもあります。--source でどれかを指定してください: { $sources }。
no_source_told = どの出典のページかわかりません。--source でスラッグを指定するか、--address でURLを指定してください。
kind_of_new_source = 新しいファイルになります。--kind で出典の種類を指定してください。{ $remedy }
title_of_new_source = 新しいファイルになりますが、ページに題名がありません。--title で指定してください。
seen_later = このページを見たのは{ $seen }で、--on の{ $on }より後です。
address_of_several = --address は1つのページにだけ使えますが、{ $count }ページあります。1ページずつ実行してください。
no_contact = 「{ $text }」はメールやウェブのアドレスではありません。--contact { $example } のように書いてください。
contact_needed = ページを取りに行くサイトには、誰が取りに来たかを伝えます。--contact か、市場の site.yaml に連絡先を書いてください。

no_spark = Sparkが入っていません。`pip install pyspark` を実行するか、--engine spark を省いてください。
spark_failed = Sparkが途中で止まりました（{ $because }）。前の結果はそのままです。メモリを増やすか、--engine spark を省いてください。
no_metrics_library = 稼働状況の数値を出すには、ライブラリを追加してください: pip install "mikiwame[reports]"。
metrics_unserved = { $host }のポート{ $port }では稼働状況の数値を出せません（{ $because }）。--metrics と --metrics-host で別の場所を指定してください。
unserved = { $host }のポート{ $port }では公開できません（{ $because }）。--port か --host で別の場所を指定してください。
no_network = --trust-proxy: 「{ $text }」はアドレスでもネットワークでもありません。127.0.0.1 か 10.0.0.0/24 のように書いてください。

no_question = 質問として読めません。{ $faults }
whole_at_fault = 読み取れません（{ $said }）。
key_missing = 「{ $key }」というキーがありません。
key_unknown = 「{ $key }」というキーはありえません。
key_twice = 「{ $key }」というキーが2つあります。
key_wanted = { $key } は { $wanted } のはずです。
key_at_fault = { $key } が正しくありません（{ $said }）。
no_number = { $text } は数ではありません。
category_beside = 区分は、すべての資格について尋ねるときのものです。区分か資格のどちらかを外してください。
field_wanted = 資格か、すべての資格について並べる項目を1つ指定してください（そのとき all は使えません）。
