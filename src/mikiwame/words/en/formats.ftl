yen = ¥{ $amount }
yen_range = ¥{ $low }–{ $high }
points = { $points } points
points_range = { $low }–{ $high } points
