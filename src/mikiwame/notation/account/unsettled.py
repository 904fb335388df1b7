"""Accounts for a figure on terms that a text says of each of several things, or leaves open beside another.

``それぞれ5年``, ``各5,500円`` and ``5,000円又は不明`` hold one figure, and none of them says that it is that of the
whole. A reading that says so itself, as a mark of each part does, is not asked.
"""

from functools import cache
from typing import Final

from mikiwame.vocabulary import patterns as re

_UNITS: Final = {
    "application": "(?:か月|週間|日)",
    "result_day": "(?:か月|週間|日)",
    "retake": "(?:年|か月|日)",
    "certificate_fee": "円",
    "upkeep": "(?:年|円|か月)",
    "study_time": "(?:時間|か月|年)",
    "refund": "(?:日|%|週間)",
    "aid": "[%割円]",
    "materials": "円",
    "passing_mark": "[%割点]",
    "exam_content": "[問題]",
}
_IN_PARTS: Final = frozenset(["passing_mark", "exam_content"])
_OF_EACH: Final = frozenset([*_UNITS]) - _IN_PARTS - {"materials"}
_NUMBER: Final = "約?\\s?[0-9][0-9,.]*"
_EITHER: Final = (
    "(?:以上|以内|程度|間|後|ごと|前後)?[、,]?\\s?(?:または|又は|もしくは|あるいは|ないし|か)、?\\s?"
    "(?:不明|未定|未確認|未公[表開]|非公[表開]|要確認|別|その他|それ以[上外下]|なし|無し|無期限(?!の))"
)
_TIMES: Final = "前?\\s?[×x✕]\\s?[2-9](?![0-9]*\\s?=)"
_ONE: Final = "(?:1|一)(?:科目|教科|課目|人|名|級|部門|分野|単位|冊|か所|講座)"


def find_unsettled(field: str, text: str) -> str | None:
    """Give the words of a normalised text by which its figure is no single one of the whole, or None."""
    pattern = _compile(field)
    found = pattern.search(text) if pattern else None
    return found.group().strip() if found else None


@cache
def _compile(field: str) -> re.Pattern[str] | None:
    unit = _UNITS.get(field)
    if unit is None:
        return None
    words = [f"{_NUMBER}{unit}{_EITHER}"]
    if field in _IN_PARTS:
        words.append(f"{_NUMBER}\\s?{unit}(?:以上)?\\s?\\({_ONE}(?:あたり|につき|当たり|のみ)?\\)")
    if field == "passing_mark":
        words.append(f"(?<![全総])[2-9]\\s?(?:分野|科目|領域|部門|教科)(?:において|で)、?\\s?{_NUMBER}{unit}")
    if field in _OF_EACH:
        words += [
            f"(?:それぞれ|各々|各(?:科目|分野|級|試験|講座|種|人)?)(?:に)?、?\\s?{_NUMBER}\\s?{unit}",
            f"{_ONE}(?:につき|あたり|当たり|ごとに)、?\\s?{_NUMBER}\\s?{unit}",
            f"{_NUMBER}\\s?{unit}(?:間|以内|後|前)?\\s?\\({_ONE}(?:あたり|につき|当たり|分|のみ)?\\)",
        ]
    if field == "application":
        words += [f"{_NUMBER}{unit}{_TIMES}", f"{_NUMBER}{unit}前?(?:のうち|の中の)"]
    return re.compile("|".join(words))
