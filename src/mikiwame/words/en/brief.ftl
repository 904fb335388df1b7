### One certification in five plain lines.

sitting = One try
course = Course
when = When
passing = To pass
whom = For whom
unknown = Nothing published has been found
sitting_again = { $sum } again if you fail.
sitting_besides = { $sum } again if you fail; { $name } extra.
regions = In the regions known; others may differ. Paid again if you fail.
with_fee = { $sum } with the exam
course_off = { $sum } if you qualify
mark = { $mark }
mark_unknown = The passing mark has not been found
rate = Pass rate: { $rate }
reasons = Better on: { $reasons }
several = differs by grade
labelled = { $label }: { $value }
