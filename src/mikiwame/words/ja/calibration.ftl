### What a reviewer's stars say of weights.

unexplained = { $reasons }
collision-higher = 「{ $name }」（{ $stars }）より高い評価ですが、{ $compared }{ $doubt }。
collision-lower = 「{ $name }」（{ $stars }）より低い評価ですが、{ $compared }{ $doubt }。
stars = 星{ $number }
doubt = （{ $criteria }は不明か値に幅があり、中ほどとみなす）
and_more = { $criteria }など
higher-none = まさる基準がありません
higher-alone = { $criteria }でまさるだけで、それを重く見るとほかの星に合いません
higher-both = { $criteria }でまさるだけで、{ $others }で劣ります
lower-none = 劣る基準がありません
lower-alone = { $criteria }で劣るだけで、それを重く見るとほかの星に合いません
lower-both = { $criteria }で劣るだけで、{ $others }でまさります
order-unlike = { $count ->
    [1] この順は
   *[other] これらの順は
}残りの星に合う大切さのうち最も近いものでも、星のとおりになりません。
order-turned = { $count ->
    [1] この順は
   *[other] これらの順は
}残りの星に合うどんな大切さでも逆になります。
order-level = { $count ->
    [1] これは
   *[other] これらは
}残りの星に合うどんな大切さでも同点になります。
order-lost = { $count ->
    [1] この順は
   *[other] これらの順は
}残りの星に合うどんな大切さでも星のとおりの順にはなりません。
instead = ただし、この資格の代わりに別の資格の星をはずす道もあります。

## The verdict

leaning = この評者は、標準より{ $said }見ているようです。
leaning_none = この筆者の大切さが標準と違うとは、この星からは言えません。
heavier = { $names }を重く
lighter = { $names }を軽く
agreement = 星の多い資格ほど点も高いかを、2つずつ比べて数えました。順がいつも合えば1、合うのと逆が半々なら0に近い数です（ケンドールのタウ）。最も合う大切さで{ $found }、標準の大切さで{ $declared }です。星に同順があるので、上限は{ $limit }です。
no_tau = 求まらない値
width-narrow = 大切さはかなり絞られます。最も幅のある{ $ranges }、合い方はほとんど変わりません。
width-wide = この星からは、評者が何をどれだけ重く見たかを絞り切れません。{ $ranges }、合い方はほとんど変わりません。
range = 「{ $short }」の大切さが{ $low }でも{ $high }でも
all_explained = どの星の順にも合う大切さがあります。説明できない星はありません。
fewest = 不明な値や幅のある値を中ほどとみると、少なくとも{ $count }件をはずさないと、どんな大切さでも残りを説明できません。
fewest_some = 不明な値や幅のある値を中ほどとみると、少なくとも{ $count }件をはずさないと、どんな大切さでも残りを説明できません。うち{ $needed }件はどの選び方でもはずれます。
not_fewest = 不明な値や幅のある値を中ほどとみると、{ $count }件をはずせば残りを説明できますが、もっと少なくて済むかは確かめられていません（少なくとも{ $least }件ははずさなければなりません）。
depends = ただし、不明な事実や幅のある事実の値しだいでは、すべて説明できます。
whatever = 不明な事実がどんな値であっても、少なくとも{ $least }件ははずさなければなりません。
limits = 筆者の星は一人の意見で、ここでの点や大切さには使っていません。

## On a terminal

heading = { $reviewer }  { $count }件の星に最も合う大切さ  { $day }現在の事実で
column-criterion = 基準
column-weight = 最も合う大切さ
column-width = その幅
column-nearly = ほぼ合う幅
column-declared = 標準の大切さ
span = { $low }〜{ $high }
legend = その幅は、同じだけよく合う大切さの範囲。ほぼ合う幅は、ずれの合計が5%まで増えてよいとした範囲。
aside-fewest = 同時には説明できない星（はずす数が最も少ない一つの選び方）
aside-one = 同時には説明できない星（はずす一つの選び方）
