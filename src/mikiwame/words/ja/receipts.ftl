### The receipts of answers, and what `mikiwame verify` finds.

holds = 控えのとおりです。「{ $ask }」（{ $market }、{ $day }）の答えをもう一度計算すると、1バイトの違いもなく同じになります。
fails = 控えのとおりになりません：「{ $ask }」（{ $market }、{ $day }）

differs-form = この控えの書式は{ $told }、このプログラムの書式は{ $found }です。控えを書いた版を使ってください。
differs-version = この控えを書いた版は{ $told }、このプログラムの版は{ $found }です。同じ計算をするには、その版を入れてください。
differs-seal = 封が控えの中身と合いません。書かれたあとに、どこかが書き換えられています。
differs-market = 分野：控えでは{ $told }、資料では{ $found }です。
differs-catalogue = いまの資料にも、そのgitの履歴にも、{ $told }という要約値の状態がありません。控えを書いたときの資料を--catalogueで指定してください。履歴の一部だけを写した複製なら、git fetch --unshallowで全部の履歴を取り寄せてください。
differs-on = 日付：控えでは{ $told }、計算では{ $found }です。
differs-question = 質問：控えでは{ $told }ですが、正しくは{ $found }と書かれます。
differs-weights = 重み：控えでは{ $told }、答えのもとになるのは{ $found }です。
differs-draws = 試行の回数：控えでは{ $told }、答えのもとになるのは{ $found }です。
differs-seed = 乱数の種：控えでは{ $told }、答えのもとになるのは{ $found }です。
differs-answer = 答えが違います：控えでは{ $told }、計算では{ $found }です。

too_long = 控えではありません（{ $most }字を超えています）。控えのファイルを指定してください。
no_receipt = 控えではありません。{ $because }控えのファイルを、書き換えずに指定してください。
cannot_be_read = 読めません（{ $because }）。控えのファイルを指定してください。
