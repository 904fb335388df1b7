title = 質問を読み取れませんでした
description = URLに書かれた答えを読み取れませんでした。
