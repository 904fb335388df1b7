### What is held true of one thing, or why nothing is.

withheld = the organiser does not publish it
waits = what sources print is waiting for an editor to confirm it
over = what sources print held until { $day }
not_in_force = what sources print has not started to hold yet, or no longer holds
stale = from { $day }, more than { $months } months ago, which is too old for { $field }
undated = only undated copies say so, so its age is unknown

quoted = “{ $text }”
announced = { $value } from { $day }
announced_of = { $label }: { $value } from { $day }

doubt-stale = old
doubt-undated = undated
doubt-disputed = sources disagree
doubt-inconsistent = figures do not add up
doubts = ({ $doubts })
