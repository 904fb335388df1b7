### A scale point by point, and where it passes a value.

of_field = { $field }: { $points }
points = { $points }
point = { $worth } at { $number }
point_below = { $worth } at { $number } or less
point_above = { $worth } at { $number } or more
state = { $worth } for “{ $state }”
state_range = { $low } to { $high } for “{ $state }”
worth-none = no points
worth-full = full points
worth-part = { $share } of the points

number-yen = ¥{ $number }
number-percent = { $number }%
number-people = { $number } people
number-minutes = { $number } minutes
number-per_year = { $number ->
    [one] once a year
   *[other] { $number } times a year
}
number-halls = { $number ->
    [one] one hall
   *[other] { $number } halls
}

threshold = { $field }: { $said }
quoted = “{ $state }”
or = { $first }, or { $second }
span-from = { $number } or more
span-up_to = { $number } or less
span-within = { $low } to { $high }
rate-above = above { $number }
rate-below = below { $number }
rate-within = above { $low } and below { $high }
rate-any = 0% or more
