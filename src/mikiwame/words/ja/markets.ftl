### Several markets side by side: the front door of a site that has more than one, and `mikiwame markets`.

title = 資格を分野から選ぶ
description = 分野ごとに、資格を公表された事実で比べ、要らないときは要らないと答えます。
lead = 知りたい分野を選んでください。
heading = 分野
holds = 資格{ $certifications }件、出典{ $sources }件
recommended = 最初に比べるなら: { $names }
none_recommended = すすめる条件を満たす資格はない
newest = 出典の確認は{ $day }まで
enter = { $market }を見る
shared = いくつもの分野にある団体
shared_lead = 同じ名前で出典に出てくる団体です。名前が似ているだけの団体は含みません。
organisation = { $name }
held = 「{ $name }」（{ $market }）
default = * は --market を付けないときの分野
column-market = 名前
column-title = 分野
column-holds = 中身
column-recommended = おすすめ
other_markets = ほかの分野
missing = そのアドレスにはページがありません
in_market = ■ { $market }
