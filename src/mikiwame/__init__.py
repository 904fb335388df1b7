"""Mikiwame (見極め): which certification, if any, is worth one person's time and money.

>>> import mikiwame as mw
>>> day = mw.load("medical-office").on("2026-11-27")
>>> day.compare("general").ranking            # a data frame, best first
>>> day["medical-clerk"].facts.exam_fee       # the fee, with its source and its day
>>> day.advise(mw.Person(age="30s"))          # what one person should do
>>> mw.read("exam_fee", "8,800円")            # how a printed text is read

Each name is loaded when it is first used, so that importing the package costs nothing.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mikiwame.interfaces.notebook import Certification, Compared, Day, Facts, Market, load
    from mikiwame.ranking import Bounded, Ordinal, Simplex, measure_robustness
    from mikiwame.ranking.calibration import calibrate
    from mikiwame.vocabulary.complaints import MikiwameError
    from mikiwame.vocabulary.persons import Person
    from mikiwame.words.unread import read

__all__ = [
    "Bounded",
    "Certification",
    "Compared",
    "Day",
    "Facts",
    "Market",
    "MikiwameError",
    "Ordinal",
    "Person",
    "Simplex",
    "calibrate",
    "load",
    "measure_robustness",
    "read",
]

_HOMES = {
    **dict.fromkeys(("Certification", "Compared", "Day", "Facts", "Market", "load"), "interfaces.notebook"),
    **dict.fromkeys(("Bounded", "Ordinal", "Simplex", "measure_robustness"), "ranking"),
    "read": "words.unread",
    "calibrate": "ranking.calibration",
    "MikiwameError": "vocabulary.complaints",
    "Person": "vocabulary.persons",
}
"""Name -> the module that it comes from."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"mikiwame has no {name!r}. It has: {', '.join(__all__)}.")
    found: object = getattr(importlib.import_module(f"mikiwame.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
