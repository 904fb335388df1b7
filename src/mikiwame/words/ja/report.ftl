### The form by which a reader tells that a figure is wrong, and the way to it.

way-figure = この数字は違います
way-other = この内容は違います
way-missing = 知っている方は教えてください
title = { $name }の「{ $field }」について知らせる
description = ページの値がまちがっているとき、正しい値と、それがわかるページを知らせるためのフォームです。
lead = 正しい値と、それがわかるページを知らせてください。編集者が出典で確かめ、直したかどうかと理由を「訂正の記録」にのせます。
not_sent = まだ送られていません。
unknown = どの出典にもありません
shown = いまページに出ている値
which = どの値についてですか
right = 正しくは
right_hint = 例: 8,800円（税込）、合格率62.5%、2026年3月で終了
where = それがわかるページのURL（書ける場合）
where_hint = 公式のページがあれば、早く確かめられます。
note = 補足（書ける場合）
note_hint = 名前や連絡先は書かないでください。
organiser = 主催団体の者です
organiser_hint = 主催団体からの説明や反論は、その団体の方であることを確かめたうえで、団体の言葉としてそのままのせます。
hidden = この欄には何も書かないでください
privacy = Cookieは使いません。送り主のIPアドレスは残しません。1日の件数を数えるためだけに、毎日捨てる鍵で元に戻せない形にして使います。
send = 送る
received = 受け付けました
received_description = 知らせていただいた内容の受付番号と、いまの状況です。
received_how = このページのURLを控えておくと、あとで結果を見られます。
number = 受付番号
state-open = 編集者がこれから確かめます。
state-accepted = 確かめて、直しました。
state-refused = 確かめましたが、直していません。理由は「訂正の記録」にあります。
state-dismissed = 宣伝や、このサイトに載っていないことなどに当たるため、取り上げていません。
refused_empty = 正しい値が書かれていません。
refused_long = 長すぎます。{ $most }字までで書いてください。
refused_characters = 使えない文字（制御文字など）が入っています。取り除いてください。
refused_address = URLの形になっていません。https:// から書いてください。
refused_links = リンクが多すぎます。URLは「それがわかるページのURL」の欄に1つだけ書いてください。
refused_hidden = 何も書かないはずの欄に文字が入っています。空にして、もう一度送ってください。
refused_fast = 表示してすぐに送られました。内容を見直して、もう一度送ってください。
refused_old = フォームを開いてから時間がたちました。内容を見直して、もう一度送ってください。
refused_token = このフォームは、このサイトで開いたものではないようです。内容を見直して、もう一度送ってください。
refused_fact = どの値についてかがわからないか、開いてからページの値が変わりました。選び直してください。
refused_sender = 同じところから送れる1日の件数に達しました。明日、もう一度送ってください。
refused_day = きょう受け付けられる件数に達しました。明日、もう一度送ってください。
refused_trouble = いま保存できませんでした。少し待って、もう一度送ってください。
letter =
    資格: { $name }
    項目: { $field }
    ページ: { $page }
    正しくは:
    それがわかるページ:
