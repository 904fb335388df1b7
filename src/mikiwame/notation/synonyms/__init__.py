"""The words that say the same in a field, a module per field: pattern -> the word that its readers know.

They are put in one after the other, so that a later one may build on an earlier one. A pattern may be no wider than
its word: what also means something else belongs behind a look at its neighbours.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from mikiwame.notation.synonyms import (
    aid,
    application,
    based_on,
    certificate_fee,
    course_cost,
    duration,
    eligibility,
    exam_content,
    exam_fee,
    figures,
    materials,
    mode,
    open_book,
    passing_mark,
    proctored,
    refund,
    result_day,
    retake,
    schedule,
    study_time,
    support,
    upkeep,
    venue,
)
from mikiwame.vocabulary import patterns as re

_LISTS: Final[Mapping[str, Sequence[tuple[str, str]]]] = {
    "aid": aid.SAME,
    "application": application.SAME,
    "based_on": based_on.SAME,
    "certificate_fee": certificate_fee.SAME,
    "course_cost": course_cost.SAME,
    "duration": duration.SAME,
    "eligibility": eligibility.SAME,
    "exam_content": exam_content.SAME,
    "exam_fee": exam_fee.SAME,
    "extra_fee": (exam_fee.UNTAXED,),
    "examinees": figures.SAME,
    "pass_rate": figures.SAME,
    "passers": figures.SAME,
    "materials": materials.SAME,
    "mode": mode.SAME,
    "open_book": open_book.SAME,
    "passing_mark": passing_mark.SAME,
    "proctored": proctored.SAME,
    "refund": refund.SAME,
    "result_day": result_day.SAME,
    "retake": retake.SAME,
    "schedule": schedule.SAME,
    "study_time": study_time.SAME,
    "subscription": (exam_fee.UNTAXED,),
    "support": support.SAME,
    "upkeep": upkeep.SAME,
    "venue": venue.SAME,
}
SAME: Final[Mapping[str, Sequence[tuple[re.Pattern[str], str]]]] = {
    field: [(re.compile(pattern), same) for pattern, same in pairs] for field, pairs in _LISTS.items()
}
"""Field -> what is put for what, in order."""

FIRST: Final[Mapping[str, re.Pattern[str]]] = {
    "eligibility": re.compile("."),
    "pass_rate": re.compile("この(?:数|[0-9]{1,2})年"),
}
"""Field -> what a text has that is read in the known words at once, as a reader would take it and miss something."""
