"""A sitting to come, in words: when it is, by its name where it has one, and when one can apply for it."""

from mikiwame.answers.calendar import Occurrence
from mikiwame.vocabulary import patterns as re
from mikiwame.words.speaking import Words

_NUMBERED = re.compile("第([0-9]+)回")


def say_when(one: Occurrence, words: Words) -> str:
    """The day with its weekday or the month, with the name of the sitting and whether it may be over; empty without."""
    when = words.say_value(one.when)
    if when and one.round:
        number = _NUMBERED.fullmatch(one.round)
        name = words("facts.sitting", number=number[1]) if number else one.round
        when = words("facts.of_sitting", value=when, sitting=name)
    return words("calendar.over", when=when) if one.may_be_over else when


def say_applying(one: Occurrence, words: Words) -> str:
    """When one can apply for this very sitting; empty where its source doesn't tell."""
    return words.say_value(one.deadline_because) if one.deadline else ""
