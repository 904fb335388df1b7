yen = ¥{ $amount }
yen_range = ¥{ $low }–{ $high }
points = { $points } points
points_range = { $low }–{ $high } points
range = { $low }–{ $high }
at_least = at least { $figure }
at_most = at most { $figure }
taxed = { $figure } ({ $tax })

## figure: a number, or a range of numbers, with its unit; $count is 2 where it is not one whole number

figure-yen = { $count ->
   *[other] ¥{ $figure }
}
figure-yen_month = { $count ->
   *[other] ¥{ $figure } a month
}
figure-percent = { $count ->
   *[other] { $figure }%
}
figure-people = { $count ->
    [one] { $figure } person
   *[other] { $figure } people
}
figure-minutes = { $count ->
    [one] { $figure } minute
   *[other] { $figure } minutes
}
figure-per_year = { $count ->
    [one] once a year
   *[other] { $figure } times a year
}
