### Why a published value waits for an editor to confirm it, by the rule that found it.

day-out-of-time = 日付が1950年より前か、先すぎるため
year-out-of-time = ページを読んだ日にはわからない年か、1950年より前の年の値のため
date-out-of-time = ページを読んだ日から2年より先か、1950年より前の試験日のため
impossible-rate = 率は0〜100%のはずのため
passers-over-examinees = 同じ行または同じ年の合格者数が受験者数を超えるため（{ $others }）
rate-misfits-row = 同じ行の受験者数・合格者数・合格率が合わないため（計算では{ $others }）
free-beside-priced = ほかの出典には値段がある（{ $others }）ため
jump = ほかの値（{ $others }）と3倍を超えて違うため
outvoted = 2倍以上の出典が別のことを伝えているため
unlike-other-labels = ほかの区分の値（{ $others }）と3倍を超えて違うため
outside-market = 出典が1つだけで、ほかの資格の値（{ $others }）の幅を3倍を超えて外れるため
