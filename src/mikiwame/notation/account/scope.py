"""Accounts for how much of a thing a figure is of: of one subject, of each of several, of a part, so many times over.

``5,000円×2``, ``60分のうち``, ``各25問`` and ``1科目につき`` hold the figure and say that it is not that of the whole.
A reading with a label says of which part its figure is; one without is of all.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re

_UNITS: Final = {
    **dict.fromkeys(("exam_fee", "course_cost", "extra_fee", "subscription", "certificate_fee"), "円"),
    "pass_rate": "[%割]",
    **dict.fromkeys(("examinees", "passers"), "[人名]"),
    "duration": "(?:時間|分)",
    "passing_mark": "[%割点]",
    "exam_content": "[問題]",
    "study_time": "(?:時間|か月)",
    "upkeep": "年",
    "retake": "年",
    "aid": "[%割]",
    "result_day": "(?:か月|週間|日)",
    "refund": "(?:日間?|%)",
}
_ONE: Final = "(?:1|一)(?:科目|教科|課目|人|名|級|部門|分野|単位|枚|冊|か所)"
# Instalments, sums that are worked out and lengths so many times over are read by themselves.
_TIMES: Final = r"\s?[×x✕]\s?[2-9](?![0-9]*\s?(?:回|か月|=|問|枚|[0-9点]))"
_PART_OF: Final = "(?:のうち|の中の|の内、)"
_FOR_ONE: Final = frozenset(["exam_fee", "course_cost", "extra_fee", "certificate_fee", "duration", "study_time"])
_LESS: Final = frozenset(["duration", "passing_mark", "exam_content"])
"""The fields in which a bracket says how long or how many marks one of the parts has."""


def find_scope(field: str, text: str, labels: Sequence[str]) -> str | None:
    """Give the words of a normalised text that make its figure one of less or more than the whole, or None."""
    pattern = _compile(field)
    if pattern is None:
        return None
    named = normalise(" ".join(labels))
    for found in pattern.finditer(text):
        one = found.groupdict().get("one")
        if not (one and one in named):
            return found.group().strip()
    if field == "exam_content" and len(labels) < _SEVERAL:
        each = _EACH_QUESTION.search(text)
        return each.group() if each else None
    return None


_SEVERAL: Final = 2
# "各25問": of the parts that the reading has no name for, each has so many.
_EACH_QUESTION: Final = re.compile(
    r"(?:各(?:科目|分野|領域|部門|部)?|それぞれ)(?:に)?\s?[0-9]{1,3}\s?[問題](?!の?(?:選択肢|うち|中))"
)


@cache
def _compile(field: str) -> re.Pattern[str] | None:
    unit = _UNITS.get(field)
    if unit is None:
        return None
    figure = f"[0-9万千]\\s?{unit}"
    words = [f"{figure}間?{_PART_OF}"]
    if field != "duration":
        words.append(f"{figure}{_TIMES}")
    if field not in _LESS:
        words.append(f"{figure}(?:間|後|以内)?\\s?\\((?P<one>{_ONE})(?:あたり|につき|当たり|分|の場合|のみ)?\\)")
    if field in _FOR_ONE:
        words.append(f"{_ONE}(?:につき|あたり|当たり|ごとに)、?約?[0-9]")
    return re.compile("|".join(words))
