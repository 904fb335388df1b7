### What `mikiwame new` asks and says.

ask-title = 表題（印刷されているとおりに）
ask-title_en = 英語の表題
ask-category = 区分のスラッグ
ask-category_title = 区分の表題
ask-source_kinds = 出典の種類（重く見る順に）
ask-timezone = 時間帯
ask-name = 名称（印刷されているとおりに）
ask-form = 法人の形
ask-roles = 役割
ask-web = その団体のサイト
ask-organisers = 主催者のスラッグ
ask-kind = 出典の種類
ask-url = ページのアドレス
ask-on = ページを読んだ日
ask-certification = ページが伝える資格のスラッグ
ask-field = 何について書いてあるか
ask-text = ページに印刷されている文字のとおりに
usual = 【{ $answer }】
choices = （{ $choices }）

written = 書きました：{ $path }
others = この分野について、ほかに{ $count }件の指摘があります：mikiwame check{ $options }

next-catalogue = 次は：mikiwame new market 名前 --catalogue { $folder }/catalogue
next-market = 次は：mikiwame new organisation 名前{ $options }。criteria/ の2つの基準は例です。何を問うか、どれだけ重く見るかを直してください。
next-organisation = 次は：mikiwame new certification 名前{ $options } --set organisers={ $name }
next-certification = 次は：mikiwame new source 名前{ $options } --set certification={ $name }
next-source = 次は、ページのほかの数字も書き足して（mikiwame accept なら読み取った値から選べます）、確かめます：mikiwame check{ $options }
