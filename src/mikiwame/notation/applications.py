"""Tells whether a printed text speaks of the days of application, which nobody reads into values yet."""

from mikiwame.vocabulary import patterns as re

_APPLICATION = re.compile("願書|申込|申し込み|出願|受付|締切|締め切り")
_SOME_DAY = re.compile(r"[0-9]+\s?月")


def mentions_application(text: str) -> bool:
    """Whether a text on something else, such as the schedule, tells of the application too."""
    return bool(_APPLICATION.search(text))


def names_some_day(text: str) -> bool:
    return bool(_SOME_DAY.search(text))
