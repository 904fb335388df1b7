### Why a page may not stand: it hides who pays, or boasts without grounds.

no_rel = 報酬のあるリンク「{ $to }」に rel="{ $missing }" がありません。`kind: paid` と書いてください。
no_label = 報酬のあるリンク「{ $to }」に「{ $label }」の表示がありません。リンクのすぐ前に書いてください。
late_label = 報酬のあるリンクがあるのに、最初の画面に「{ $label }」の表示がありません。見出しの下に書いてください。
boast = 「{ $text }」の根拠がありません。同じ段落や項目に出典を示すか、消してください。
status = サイトのこのアドレスが状態{ $status }を返します。プログラムの不具合です。
