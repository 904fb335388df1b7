title = 質問を読み取れませんでした
description = 住所に書かれた答えを読み取れませんでした。
