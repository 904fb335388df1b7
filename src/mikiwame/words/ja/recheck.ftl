### What `mikiwame recheck` says of each figure and at its end.

outcome-same = 変更なし
outcome-moved = 要確認
outcome-changed = 変更あり
outcome-gone = 記載なし
outcome-unreadable = 読み取れず
outcome-unreachable = 未確認

line = { $source }：{ $certification } { $field } {"["}{ $outcome }{"]"}「{ $text }」
line_found = { $source }：{ $certification } { $field } {"["}{ $outcome }{"]"}「{ $text }」→「{ $found }」
line_without = { $source }：{ $certification } { $field } {"["}{ $outcome }{"]"}
reason = { $because }
frozen = { $source }：{ $because }
looking = 保存したページを確認しています
summary = { $count }件を確認しました：{ $outcomes }。
summary_part = { $outcome }{ $count }件
lost = { $source }：{ $outcome }{ $count }件。{ $because }
renewable = { $count }件は読んだ日を新しくできます。書き込むには--writeを付けてください。
renewed = { $count }件の読んだ日を新しくしました。書き込んだファイル：{ $files }
nothing = 確認する値がありません。

same = 同じ見出しの下に同じ文言があります。
same_bytes = 値を採ったときのページと1バイトも違いません。
same_by_hand = この資格の、その項目の見出しの下に、同じ文言があります。
other_words = 見出しの下の文言が変わっています。
other_place = その項目は、別の見出しの下に別の文言で書かれています。
other_heading = 同じ文言がありますが、見出しか前後の文言が変わっています。
other_certification = 同じ文言がありますが、別の資格のものか、どの資格のものか分からなくなっています。
other_address = ページが{ $address }に移っています。出典のURLを書き換えてください。
among_others = まったく同じ見出しの下にほかの文言もあり、並びが前と違います。
in_doubt = 同じ文言がありますが、何についての値かがページからは決まりません。mikiwame acceptでページから採り直してください。
unsure = 同じ文言がありますが、いまのページからは確実に読み取れません。理由はmikiwame readで確かめられます。
within = その項目の見出しの下に、ほかの文言と一緒に書かれています。
no_heading = 同じ文言がページにありますが、項目と資格の分かる見出しの下ではありません。
nothing_there = その項目の記載がなくなっています。
withheld = 非公表のため、探す文言がありません。いまも非公表かを見てください。
no_address = 出典にURLがありません。
never_fetched = まだ取得していないページです。mikiwame fetchを実行してください。
damaged = 保存したページが壊れています。mikiwame fetchをもう一度実行してください。

frozen_edition = サイトに「{ $words }」（{ $address }）へのリンクがあり、このページの最も新しい年は{ $own }年です。
frozen_replaced = { $from }の「{ $words }」のリンクは、前はこのページを、いまは{ $address }を指しています。
frozen_site = このページの最も新しい日付は{ $own }ですが、{ $address }には{ $day }の日付があります。
