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
figure-hours = { $count ->
    [one] { $figure } hour
   *[other] { $figure } hours
}
figure-days = { $count ->
    [one] { $figure } day
   *[other] { $figure } days
}
figure-weeks = { $count ->
    [one] { $figure } week
   *[other] { $figure } weeks
}
figure-months = { $count ->
    [one] { $figure } month
   *[other] { $figure } months
}
figure-years = { $count ->
    [one] { $figure } year
   *[other] { $figure } years
}
figure-fiscal_years = { $count ->
    [one] { $figure } fiscal year
   *[other] { $figure } fiscal years
}
figure-sittings = { $count ->
    [one] the next sitting
   *[other] the next { $figure } sittings
}
figure-points = { $count ->
    [one] { $figure } point
   *[other] { $figure } points
}
figure-questions = { $count ->
    [one] { $figure } question
   *[other] { $figure } questions
}
figure-deviation = { $count ->
   *[other] a deviation score of { $figure }
}

## age: how long ago

age-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
age-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
age-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
age-two = { $larger } { $smaller }
ago = { $age } old
ago_none = 0 days old
