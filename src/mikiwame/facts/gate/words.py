"""Why a claim is held back, in English for the editor's desk."""

from collections.abc import Mapping
from typing import Any

BECAUSE = {
    "day-out-of-time": "its day is before 1950, or further ahead than anybody announces",
    "year-out-of-time": "it is of a year that the page cannot know, or before 1950",
    "date-out-of-time": "it names a sitting before 1950, or more than two years after the page was read",
    "impossible-rate": "a rate lies between 0 and 100%",
    "passers-over-examinees": "of its row or year more people would pass than sit ({others})",
    "rate-misfits-row": "its row makes another rate of it, or of the rate beside it ({others})",
    "free-beside-priced": "others name a price for the same ({others})",
    "jump": "it is more than three times from what the others give ({others})",
    "outvoted": "at least twice as many voices say otherwise",
    "unlike-other-labels": "it is more than three times from what the other labels have ({others})",
    "outside-market": "one voice alone gives it, and it is more than three times outside the market ({others})",
}


def say_because(rule: str, held: Mapping[str, Any]) -> str:
    """The reason in half a sentence. ``held`` has ``least``, ``greatest`` and ``unit``."""
    return BECAUSE[rule].format(others=say_band(held["least"], held["greatest"], held["unit"]))


UNITS = {"yen": " yen", "yen/month": " yen a month", "percent": "%", "people": " people", "minutes": " minutes"}


def say_band(least: float | None, greatest: float | None, unit: str | None) -> str:
    if least is None or greatest is None:
        return ""
    first, last = f"{round(least, 1):,.12g}", f"{round(greatest, 1):,.12g}"
    return f"{first}{f' to {last}' * (last != first)}{UNITS.get(unit or '', ' a year')}"
