title = { $market }を名前で探す
description = { $market }の正式な名前と別の呼び名の一覧。名前の似た別の資格に気をつけるところも書いています。
lead = ブラウザーの「ページ内検索」で名前を探せます。
query = 資格の名前
go = 探す
found = 「{ $asked }」に近い名前
none = 「{ $asked }」に近い名前の資格は見つかりません。探したのは正式な名前と別の呼び名の文字で、漢字の読みからは探せません。
matched = 一致した呼び名: { $name }
all = すべての名前
aliases = 別の呼び名
beware = まちがえやすい名前

## How an organisation that was typed leads to a certification

through-runs = { $name }が主催
through-teaches_for = { $name }に講座がある

## Names taken for each other

twins = 名前の似た別の資格があります: { $twins }{ $more ->
    [0] {""}
   *[other] 、ほか{ $more }件
}。
everyday = 「{ $word }」は{ $count }件のほかの資格の名にも入っている言葉です。{ $names }
twin = 「{ $name }」（{ $differs }）
twin_alike = 「{ $name }」（主催・状態・仕事の種類は同じ）
differs-organiser = 主催は{ $own }でなく{ $other }
differs-organiser_too = 主催は同じ{ $shared }と、{ $rest }
differs-organiser_alone = 主催は{ $shared }だけで、{ $rest }は加わらない
organiser_unknown = 出典に名前のない団体
differs-state = 状態は{ $own }でなく{ $other }
differs-category = 仕事の種類は{ $own }でなく{ $other }
life-running = 実施中
life-ending = 終了予定（{ $day }）
life-ended = 終了（{ $day }）
life-unknown = 不明

## On a terminal

column-slug = 資格
column-name = 名前
column-matched = 一致した名前
column-beware = 注意
no_twins = 似た名前はありません
none_alike = 名前の似たほかの資格はありません。
matched_through = { $matched }（{ $through }）
nothing = この名前に近い資格は見つかりません。
try_otherwise = 資格と団体の正式な名前と別の呼び名の文字を探しました。漢字の読みは資料集にないので、読みがなからは探せません。漢字か名前の一部（「技能審査」など）で探すか、mikiwame compare の一覧から選んでください。
way_on = 詳しくは mikiwame explain { $slug } で見られます。
