### What the tools for agents say of their results.

order = 順位は、公開した基準をどれだけ満たすかを表し、資格の良し悪しそのものではありません。
facts = { $name }：わかっている事実は{ $known }件、わからないものは{ $unknown }件です。
explain = { $name }：100点満点で{ $score }点、分野全体で{ $rank }位です。
explain_no_score = { $name }には当てはまる基準がないため、点数はありません。
calendar = { $count }回分の試験があります。次は{ $name }、{ $day }です。
calendar_none = これからの試験の日は、どの出典にもありません。
names = 候補は{ $count }件です。最も近いのは{ $name }（{ $slug }）です。
names_none = 似た名前の資格はありません。
changes = 変化のあった日は{ $count }日、いちばん新しいのは{ $day }です。
changes_none = まだ変化はありません。
across = { $known }件の資格で値がわかり、{ $unknown }件ではわかりません。
across_lowest = いちばん小さいのは{ $names }です。
ties = わかっている関係は{ $count }件です。
ties_none = わかっている関係はありません。
