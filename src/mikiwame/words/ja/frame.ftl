### What stands around every page.

# The language's own name for itself, shown to readers of the others.
language = 日本語
# The language and country by which other sites know the language of a shared page.
locale = ja_JP
languages = 言語
operator = 運営
contact = 問い合わせ
attribution = 使うときに示す名:{ $attribution }
source = 出典{ $number }
whose = { $day }・{ $kind } { $source }
whose_undated = 日付なし（{ $day }に読んだ写し）・{ $kind } { $source }

# Before a link that earns its publisher money, and on the first screen of a page with one; the law asks for the word.
paid = 広告
paid_notice = 広告:このページには、掲載者が報酬を受けるリンクがあり、その前に「広告」と書いています。報酬は点数にも順番にも入りません。
