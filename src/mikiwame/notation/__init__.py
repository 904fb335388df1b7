"""Gives the value of a published text: ``read(field, text)``; nothing else in the product turns text to numbers."""

from mikiwame.notation.belonging import find_condition, find_field
from mikiwame.notation.naming import names_label
from mikiwame.notation.news import comes_every_year, find_news_period
from mikiwame.notation.qualifiers import sort_label
from mikiwame.vocabulary.readings import Clues, Reading

__all__ = [
    "comes_every_year",
    "find_condition",
    "find_field",
    "find_news_period",
    "names_label",
    "read",
    "read_clues",
    "sort_label",
]


def read(field: str, text: str, *, apart: bool = True) -> Reading:
    """Give what a careful person reads out of ``text`` standing in ``field``, in the shape of the field's kind.

    Yen, percent, persons and minutes as printed; months 1 to 12; days in ISO 8601. Never raises: an unknown field,
    a text longer than ``LONGEST_TEXT`` and a text without a value are ``unreadable``, each with its reason. Fields of
    kind text are kept as printed, whatever they say. A lone surrogate comes back as U+FFFD, so that every reading can
    be written as UTF-8.

    :param apart: whether days and places of several grades or parts are read, each as one of ``others``; where they are
        not, such a text is unreadable, for those who part it themselves.
    """
    # Its many readers are loaded only where a text is read: most commands recall what an earlier one read.
    from mikiwame.notation.last_look import look_again
    from mikiwame.notation.reading import read_field
    from mikiwame.notation.respelt import read_respelt
    from mikiwame.notation.settled_labels import settle_labels

    reading = read_field(field, text, apart=apart)
    reading = read_respelt(field, text, reading, lambda said: read_field(field, said, apart=apart))
    return look_again(field, text, settle_labels(field, text, reading))


def read_clues(field: str, text: str) -> Clues:
    """What the text tells beside its value, of each sort that counts for the field."""
    from mikiwame.notation.clues import find_clues

    return find_clues(field, text)
