yen = { $amount }円
yen_range = { $low }〜{ $high }円
points = { $points }点
points_range = { $low }〜{ $high }点
range = { $low }〜{ $high }
at_least = { $figure }以上
at_most = { $figure }以下
taxed = { $figure }（{ $tax }）

## figure: a number, or a range of numbers, with its unit; $count is 2 where it is not one whole number

figure-yen = { $count ->
   *[other] { $figure }円
}
figure-yen_month = { $count ->
   *[other] { $figure }円/月
}
figure-percent = { $count ->
   *[other] { $figure }%
}
figure-people = { $count ->
   *[other] { $figure }人
}
figure-minutes = { $count ->
   *[other] { $figure }分
}
figure-per_year = { $count ->
   *[other] 年{ $figure }回
}
figure-hours = { $count ->
   *[other] { $figure }時間
}
figure-days = { $count ->
   *[other] { $figure }日
}
figure-weeks = { $count ->
   *[other] { $figure }週間
}
figure-months = { $count ->
   *[other] { $figure }か月
}
figure-years = { $count ->
   *[other] { $figure }年
}
figure-fiscal_years = { $count ->
   *[other] { $figure }年度
}
figure-sittings = { $count ->
   *[other] 次の試験{ $figure }回
}
figure-points = { $count ->
   *[other] { $figure }点
}
figure-questions = { $count ->
   *[other] { $figure }問
}
figure-deviation = { $count ->
   *[other] 偏差値{ $figure }
}

## age: how long ago

age-years = { $count }年
age-months = { $count }か月
age-days = { $count }日
age-two = { $larger }と{ $smaller }
ago = { $age }前
ago_none = 当日
