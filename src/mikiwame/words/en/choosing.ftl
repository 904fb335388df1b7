### Which of two to take for what.

heading = Which to choose
take = { $name } is better on: { $what }.
reason = { $what } ({ $own }, against { $other })
none = Nothing is known in which { $name } is clearly better.
nothing = Nothing is known in which one is clearly better than the other.
level = About level: { $what }.
