### What people ask of a market.

title = { $market }についてよく聞かれること
description = { $market }についてよく聞かれる{ $count }の質問に、出典を示して答えます。わからないことは、だれに聞けばよいかを答えます。
lead = 聞かれることに1つずつ答えます。出典がないことは「わからない」と言い、だれに聞けばよいかを書きます。
labelled = { $label }は{ $value }
of_field = { $field }（{ $values }）
lacking = 不明
unknown = わかっていません。
official = 主催団体の案内で確かめる
see = くわしく
all = よく聞かれること
