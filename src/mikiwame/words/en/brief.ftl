### One certification in five plain lines.

sitting = One sitting
course = With a course
when = When
passing = To pass
whom = For whom
unknown = No published figure has been found
sitting_again = If you fail, { $sum } again.
sitting_besides = If you fail, { $sum } again. Not included (price unknown): { $name } and the like.
with_fee = { $sum }, exam fee included
course_off = { $sum } if you qualify ({ $name })
rule = { $rule }
mark = { $mark }
mark_unknown = The passing mark has not been found
rate = Pass rate: { $rate }
reasons = Better than the other on: { $reasons }
several = differs by grade
labelled = { $label }: { $value }
