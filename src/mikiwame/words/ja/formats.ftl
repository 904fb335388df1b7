yen = { $amount }円
yen_range = { $low }~{ $high }円
points = { $points }点
points_range = { $low }~{ $high }点

age-years = { $count }年
age-months = { $count }か月
age-days = { $count }日
age-two = { $larger }と{ $smaller }
ago = { $age }前
ago_none = 当日
