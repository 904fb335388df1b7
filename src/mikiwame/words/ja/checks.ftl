### What the editor's desk says of a market's files.

complaint = { $certification }の{ $field }: { $found }: { $cited }。{ $action }
labelled = { $field }（{ $label }）
also = { $first }。また、{ $second }
cited = 「{ $text }」（{ $field }、{ $source }、{ $day }）
cited_more = { $cited }、ほか{ $count }件
read_on = { $day }に読んだ


found-rate-misfit = 合格者数÷受験者数は{ $rate }で、書かれた合格率と違います
found-rates-in-text = 原文の人数から計算すると{ $rates }で、書かれた合格率と違います
found-passing-mark = 合格率が合格基準（{ $rate }）と同じで、これに近い合格率を挙げる出典がほかにありません
found-passing-mark-alone = 合格率が合格基準（{ $rate }）と同じで、合格率を挙げる出典がほかにありません
found-mixed-grades = 級ごとの受験料がそろいません
found-lonely-label = 「{ $label }」という区分を挙げる出典は1つだけです
found-examinees-outlier = 3倍を超える受験者数を挙げる出典があります
found-contradiction = 1つのページに、両立しない値があります
found-weekday = { $day }は（{ $printed }）と書かれているが、（{ $true }）です
found-months = 月は{ $months }つ書かれているが、試験は年に{ $sittings }回です
found-month = { $day }は、どの出典も挙げていない月です
found-crowd = { $year }年に{ $days }日あるが、試験は年に{ $sittings }回です
found-rule = { $day }は、書かれた規則に合う日ではありません
found-after = 最後の試験（{ $day }）より後の試験です
found-late = 最後の試験（{ $day }）より後に読んだページが、まだ試験があるように書いています

action-rate-misfit = ページを読み直し、そう書かれていれば、主催団体の人数を探してください。
action-rate-is-passing-mark = 主催団体の合格率を探してください。それまではこの値を当てにしないでください。
action-mixed-grades = いまの級ごとの受験料を主催団体のページで確かめ、ほかの値には日付を入れてください。
action-schedule-misfit = ページを読み直し、その年の主催団体の日程を加えてください。
action-status-misfit = 主催団体の告知を探し、ページの読みか、できごとの日を直してください。
action-status-misfit-note = 新しい知らせとは受け取らず、主催団体が試験を告知したら、そのページを加えてください。
action-lonely-label = その区分が級や対象の名か、ほかの出典が同じものを指していないかを確かめてください。
action-examinees-outlier = 1回の人数か1年の人数かを確かめ、それぞれに期間を入れてください。
action-contradiction = ページを読み直し、それぞれに区分か期間か回を入れてください。

inconsistent = { $said }
unreadable = { $certification }の{ $field }: 値として読めません。{ $because }
held_back = { $certification }の{ $field }: 「{ $text }」は確認待ちです（{ $because }）。ページを読み直して本文を直すか、`confirmed: 理由` を添えてください。
announced = { $certification }の{ $field }: 「{ $text }」は予告で、{ $day }から数えます。もう始まっていれば、日を直してください。
quoted = 「{ $text }」（{ $source }、{ $day }）
quoted_undated = 「{ $text }」（{ $source }、日付なし、{ $day }に読んだ）
beside = { $first }、{ $second }
disputed = { $certification }の{ $field }は出典により異なります: { $cited }に対して{ $rivals }。主催団体に尋ねてください。
stale = { $certification }の{ $field }は古くなっています: { $cited }。ページを読み直してください。
unconfirmed = { $fields }: 主催団体のページで確かめられていません。まずそこを見てください。
next = 次に調べること: { $fields }がわかれば、点が{ $points }動くかもしれません。
read = { $certification }の{ $field }: { $said }

visits = まず見るページと、おすすめが変わる見込み（すべては mikiwame desk）
warnings = 確かめてほしいもの { $count }件のうち、おもな{ $shown }件
rest = ほかに、{ $counts }。すべて見るには --all、1ファイルだけなら mikiwame check ファイル名。
count-held_back = 確認待ち{ $count }件
count-inconsistent = 合わない値{ $count }件
count-disputed = 出典により異なる値{ $count }件
count-unreadable = 読めない値{ $count }件
count-announced = 予告{ $count }件
count-stale = 古い値{ $count }件
count-unconfirmed = 主催団体で確かめていない資格{ $count }件
count-next = 次に調べること{ $count }件
count-other = その他の指摘{ $count }件
how_read = { $file }: { $certification }の値の読み方
line = { $line }行目
checked = { $market }の{ $files }ファイルを調べました: { $counts }。
number-error = 誤り{ $count }件
number-warning = 警告{ $count }件
number-note = 覚え書き{ $count }件
texts_read = { $count }個の値を読みました。
errors_first = まず誤りを直してください。それまで、どのコマンドも答えられず、疑わしい値や読み方もすべては示せません。
elsewhere = ほかのファイルに誤りが{ $count }件あるため、疑わしい値をここでは調べられませんでした。mikiwame check で見られます。
