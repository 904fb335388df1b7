### A scale point by point, and where it passes a value.

of_field = { $field }{ $points }
points = { $points }
point = { $number }で{ $worth }
point_below = { $number }以下で{ $worth }
point_above = { $number }以上で{ $worth }
state = 「{ $state }」は{ $worth }
state_range = 「{ $state }」は{ $low }から{ $high }
worth-none = 0点
worth-full = 満点
worth-part = 満点の{ $share }

number-yen = { $number }円
number-percent = { $number }%
number-people = { $number }人
number-minutes = { $number }分
number-per_year = 年に{ $number }回
number-halls = 会場{ $number }か所

threshold = { $field }が{ $said }
quoted = 「{ $state }」
or = { $first }か、{ $second }
span-from = { $number }以上
span-up_to = { $number }以下
span-within = { $low }以上{ $high }以下
rate-above = { $number }より高い
rate-below = { $number }より低い
rate-within = { $low }より高く{ $high }より低い
rate-any = 0%以上
