yen = { $amount }円
yen_range = { $low }~{ $high }円
points = { $points }点
points_range = { $low }~{ $high }点
