### Who stands behind whom: ties between organisations, and the groups that they make.

heading = { $market }  団体のつながり  { $day }現在
none = つながりの出典は見つかっていません。
organisation = { $name }（{ $form }）
to = → { $name }
to_some = → { $name } { $count }件
groups = 運営・所有・同じ住所でつながる団体
group = { $names }: 主催{ $organises }件、講座{ $teaches }件 [{ $sources }]
no_group = そのような出典は見つかっていません。

## sentences: a tie as a clause

sentences-runs = { $one }が{ $other }を運営
sentences-owns = { $one }が{ $other }を所有
sentences-founded = { $one }が{ $other }を設立
sentences-member_of = { $one }が{ $other }に加盟
sentences-shares_address = { $one }と{ $other }が同じ住所を公表
sentences-teaches_for = { $one }が{ $other }の試験の講座を開く
sentences-requires_course = { $one }の試験は{ $other }の講座の受講が条件
sentences-places_for = { $one }が{ $other }の修了者・合格者を雇用・紹介
sentences-cash_back = { $one }の試験は{ $other }からの就職で返金がある
