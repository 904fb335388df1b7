yen = ¥{ $amount }
yen_range = ¥{ $low }–{ $high }
points = { $points } points
points_range = { $low }–{ $high } points

age-years = { $count ->
    [one] one year
   *[other] { $count } years
}
age-months = { $count ->
    [one] one month
   *[other] { $count } months
}
age-days = { $count ->
    [one] one day
   *[other] { $count } days
}
age-two = { $larger } and { $smaller }
ago = { $age } old
ago_none = from the same day
