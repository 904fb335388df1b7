### Why something in the files of a market is doubted or refused, and what to do about it.

day_early = { $key }: { $day }は{ $year }年より前です。年を直してください。
day_ahead = on: { $day }は{ $on }より後なので、ここで読んだ値はまだ数えられません。日を直してください。
day_stated = stated: { $day }はページを読んだ日（{ $on }）より後なので、その日からの予告として扱います。日を直すか、ページに日付がなければ消してください。
twice = 「{ $name }」は{ $other }の名前でもあります。ファイルをどちらか1つにしてください。
shared_name = 「{ $name }」は{ $other }の名前でもあります。どちらかから外すか、略さずに書いてください。
shared_alias = 「{ $name }」は{ $other }の別名でもあります。どちらかから外すか、略さずに書いてください。
shared_address = url: { $url }は{ $other }のアドレスでもあります。1つのページの読みは1つのファイルにまとめてください。
owned_by_itself = { $circle }: 自分を所有・運営する団体を所有・運営することはできません。どれか1つの関係の向きを直してください。
paying = { $url }は載せた人に報酬が支払われるリンクなので、{ $kind }ではありません。`kind: paid` と書くか、ページ自身のアドレスにしてください。
tracked = { $url }には、どこから来たかの印が付いています。utm_ などを除いたアドレスを書いてください。
heavy = weight: { $weight }は{ $most }を超えています。1を基準に、ほかの観点と比べて重みを付けてください。
deciding_alone = weight: { $weight }はほかの重みの合計より大きく、これだけで順位が決まります。意図したものでなければ、下げてください。
no_text_in = { $name }: 市場の題名にある{ $languages }の文がありません。{ $form } と書いてください。

missing = { $shelf }/{ $slug }.yaml がありません。{ $remedy }
of_other_shelf = { $other }/{ $slug }.yaml は { $shelf }/ のファイルではありません。{ $shelf }/ にあるものを書いてください。
add_or_correct = そのファイルを足すか、「{ $slug }」を直してください。
add_or_remove = そのファイルを足すか、「{ $slug }」を消してください。
add_name = 足すか、名前を直してください。
no_category = 「{ $name }」は、ここにある分類ではありません。{ $remedy }
undeclared_category = market.yaml に「{ $name }」という分類がありません。{ $remedy }
undeclared_kind = market.yaml に「{ $name }」という出典の種類がありません。{ $remedy }
nothing_to_be_over = 優先する相手の advice/{ $slug }.yaml がありません。{ $remedy }
opposite = これと「{ $other }」は同時に当てはまり、反対のことを勧めます。譲るほうを、もう一方の `over` に書いてください。
over_in_a_circle = 互いに優先し合って一回りしています: { $circle }。どれか1つを消してください。
no_item = 「{ $item }」は、答えの一覧のある項目ではありません。{ $remedy }
unknown_item = 「{ $item }」というキーは知られていません。{ $remedy }
no_answer = { $place }: 「{ $answer }」という答えはありません。次のどれかを書いてください: { $words }。
meant = 「{ $word }」のことでしょうか。
meant_of = 「{ $word }」のことでしょうか。書けるのは次のどれかです: { $words }。
use_one = 次のどれかを書いてください: { $words }。
