title = ページが見つかりません
description = このURLのページはありません。名前が変わったか、URLの写し間違いかもしれません。
