title = { $market }は必要？ 取るならどれ？
description = { $market }は必要か、取るならどれかを、公表された事実だけから答えます。すべての数字に日付と出典があります。
cost = 費用
firm = どれくらい確かか
firm_between = 2つのどちらが上かは「{ $word }」。
firm_next = 次の{ $name }より上であることは「{ $word }」。
firm_words = 言葉の意味
you_asked = あなたの場合は？ { $question }
asked = はじめに知っておくこと
asked_all = よく聞かれることをすべて見る
check = 申し込む前に「公式の案内」で確かめてください。
ask = 申し込む前に主催団体に確かめてください。
day = { $day }の情報です。
days = { $first }〜{ $last }の情報です。
which = 2つのうち、どちら？
which_all = 2つを並べて比べる
asks = 講座の前に、学校に聞くこと
official = 公式の案内
details = くわしく
more = この答えの理由
you_note = { $count }つの質問で、資格が要るかどうかから答えます。答えは記録しません。
rejected = ほかの資格をすすめない理由
kinds = 仕事の種類から選ぶ
compare = すべての資格を比べる
answer = 答え
or = か
tied = すすめる条件を満たす資格の点数が同じで、絞りきれません。
nothing = いまわかっている事実では、すすめられる資格はありません。
as_of = { $day }現在。
firm_how = 何を大事にするかと、まだわからない値を、いろいろに変えて{ $draws }回計算し直しました。
firm_share = { $name }が{ $places }位までに入った割合
cards = すすめる資格の中身
take = 取るなら、{ $names }{ $count ->
    [1] です。
    [2] のどちらか1つです。
   *[other] のどれか1つです。
}
