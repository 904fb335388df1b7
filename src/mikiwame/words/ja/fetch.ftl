### What `mikiwame fetch` says of each address and at its end.

outcome-new = 初めて保存
outcome-changed = 変更あり（保存）
outcome-unchanged = 変更なし
outcome-fresh = 取得不要（保存済みのものがまだ有効）
outcome-gone = ページなし
outcome-elsewhere = 別のサイトへ転送
outcome-refused = 取得せず
outcome-unreadable = 保存できず
outcome-busy = 混雑中
outcome-unreachable = 接続できず

line = { $source }：{ $outcome }
line_because = { $source }：{ $outcome }。{ $because }
asking = ページを取得しています
summary = { $count }ページを確認しました：{ $outcomes }。
summary_part = { $outcome }{ $count }件
kept_in = 保存先：{ $folder }
pruned = 古い保存ファイルを{ $count }個削除しました。
no_addresses = URLのない出典が{ $count }件あり、取得できません。
nothing = URLのある出典がないため、取得するものがありません。

busy = { $host }は{ $seconds }秒待つよう求めています。時間をおいてもう一度お試しください。
stays_busy = サイトが混雑中です（ステータス{ $status }、{ $count }回試行）。時間をおいてもう一度お試しください。
too_slow = { $seconds }秒たっても応答が終わりませんでした。
no_such_host = { $host }のアドレスが見つかりません。
private = { $host }は社内などの非公開のネットワークを指しています（{ $address }）。意図したものなら--allow-privateを付けてください。
too_large = ページが{ $bytes }バイトを超えています。大きなページを許すには--largestを指定してください。
broken_coding = 圧縮されたページが壊れています。
unknown_coding = 求めていない方式で圧縮されています（{ $coding }）。
no_connection = { $host }に接続できません（{ $because }）。
broken_answer = サーバーの応答がHTTPの形でないか、途中で切れています（{ $because }）。
robots = { $site }のrobots.txtが、このページをプログラムで読むことを認めていません。
robots_unreachable = { $site }のrobots.txtを確認できないため（ステータス{ $status }）、このサイトはいま取得できません。
elsewhere = 別のサイトへ転送されます：{ $location }。移転したのであれば、出典のURLを書き換えてください。
unencrypted = 暗号化されないURLへ転送されます：{ $location }
redirects = 転送が{ $count }回を超えました。
no_address = 「{ $address }」はページのURLではありません。
gone = サーバーによると、このページはありません（ステータス{ $status }）。
status = サーバーの応答はステータス{ $status }でした。
empty = ページが空です。
