### Which of two to take for what.

heading = どちらを選ぶ？
take = { $what }で選ぶなら、{ $name }。
reason = { $what }（{ $own }、もう一方は{ $other }）
none = { $name }のほうがはっきりよい、と言える点は見つかっていません。
nothing = どちらか一方がはっきりよい、と言える点は見つかっていません。
level = { $what }は、どちらもほぼ同じです。
