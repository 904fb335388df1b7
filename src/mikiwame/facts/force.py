"""Which claims hold on a day: what is announced holds from a later one, and what has ended holds no longer."""

from datetime import date

import narwhals as nw

from mikiwame.vocabulary.days import count_days


def is_known(on: date) -> nw.Expr:
    """Whether a source says it by ``on``, of whatever day it holds."""
    return nw.col("day") <= count_days(on)


def is_announced(on: date) -> nw.Expr:
    """Whether it holds only from a day after ``on``."""
    return (nw.col("since") > count_days(on)).fill_null(False)


def has_ended(on: date) -> nw.Expr:
    """Whether its last day, by its own text or by the editor's word, lies before ``on``."""
    return (nw.col("until") < count_days(on)).fill_null(False)


def is_in_force(on: date) -> nw.Expr:
    """Whether it is known by ``on`` and holds on that day."""
    return is_known(on) & ~is_announced(on) & ~has_ended(on)
