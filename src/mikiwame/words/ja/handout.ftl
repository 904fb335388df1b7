### One sheet of paper, for people who advise others and for those who read better on paper.

title = { $market }：1枚でわかるまとめ
description = { $market }の種類、初めての人にすすめる資格、学校への質問を、A4用紙1枚にまとめました。
how = A4用紙1枚に印刷できます。
print = 印刷する
kinds = どんな仕事の資格があるか
first = 最初の1つはここから
extras = 仕事に合わせて足すもの
apart = 別の職場や仕事のもの
take = { $count ->
    [1] 取るなら、これ
   *[other] 取るなら、{ $count }つのどちらか
}
asks = 講座を申し込む前に、学校にたずねる{ $count }つのこと
whence = いつの、どこの情報か
as_of = { $day }現在の情報です。費用と日程は変わるので、申し込む前に、主催団体の案内で確かめてください。
newer = 新しい内容と出典は { $address } にあります。
code = { $address } を開くQRコード
