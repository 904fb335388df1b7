### Why a market cannot be had as it stood at another time, and what to do about it.

market_not_there = 「{ $market }」は版「{ $revision }」にまだありません。はじめてのときは、git add と git commit のあとの編集から比べられます。そうでなければ、もっと後の版を指定してください。
cannot_be_laid_out = 版「{ $revision }」を取り出せません（{ $because }）。別の版か、そのフォルダの写しを指定してください。
no_revision = カタログに「{ $revision }」という版も、そのようなフォルダもありません。`git log` に出る版を指定してください。
no_git = git がありません。導入するか、フォルダの古い写しを指定してください。
no_answer = git から{ $seconds }秒たっても応答がありません。もう一度実行してください。
no_history = { $folder } には git で読める履歴がありません（{ $because }）。カタログを git で管理するか、フォルダの古い写しを指定してください。
market_renamed = 「{ $market }」という市場は、いまも git の履歴にもありません。{ $folder } が控えのもとになったファイルと同じなので、名前が変わったのかもしれません。答えには市場の名前が入るため、フォルダを「{ $market }」という名前で写し、--catalogue { $market } を付けて確かめてください。
market_never_there = 「{ $market }」という市場は、いまも git の履歴にもありません（あるのは { $names }）。履歴ごとあったフォルダを --catalogue で指定してください。
