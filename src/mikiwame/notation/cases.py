"""Keeps a condition that isn't understood as the label of what holds in it: ``日本国内で受験する場合は24,493円``.

The case stands first and ends with its own word; what stands behind it is read as a text of its own. What is so in
general, but not everywhere alike, keeps the words that say so.
"""

from typing import Final, NamedTuple

from mikiwame.notation.printed import list_rows
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading


class Case(NamedTuple):
    label: str
    said: str


_CASE: Final = re.compile(
    "^[\\s●■・◆※-]*(?:また|なお|ただ|さらに)?、?(?P<label>[^。、:()0-9]{3,26}(?:の|する|した|ている|ていない|い"
    "|な)場合)(?:は|には|:)、?\\s?(?P<said>[^。]{3,60}。?)$"
)
# What holds for most, for none or instead of something else is no case by itself.
_NO_CASE: Final = re.compile(
    "以外|ほとんど|多く|大抵|通常|一般的|いずれ|他の|別の|その|この|資格の|国家資格|試験の場合|検定の場合|不合格"
    "|合格した|キャンセル|欠席|希望|辞退|遅|紛失|再発行|再交付|失効|更新|併|割引|足り|満たな"
)
_MONEY: Final = frozenset(["exam_fee", "course_cost", "extra_fee", "duration"])
# "…に実施され、センターにより実施月は異なります"
_VARIES: Final = re.compile(
    "(?:[、。]|\\s|され、|\\(|※)\\s?(?:ただし、?)?(?P<label>(?:センター|会場|試験地|地域|都道府県|支部|開催地"
    "|実施団体|学校)(?:により|によって|ごとに|毎に)"
    "(?:[^、。()0-9]{0,10}(?:は|が))?(?:異な(?:る|り)|違(?:う|い)))[^。0-9]{0,8}。?\\)?$"
)


def find_case(field: str, text: str) -> Case | None:
    """The case for which alone a normalised text tells its figure, or None."""
    found = _CASE.match(text) if field in _MONEY else None
    if not found or _NO_CASE.search(found["label"]):
        return None
    return Case(found["label"], found["said"])


def name_case(reading: Reading, label: str) -> Reading | None:
    """The same reading of one figure with the case before its label."""
    rows = list_rows(reading)
    if len(rows) != 1:
        return None
    rows[0]["label"] = f"{label} {rows[0]['label']}" if rows[0]["label"] else label
    return reading


def cut_variation(text: str) -> Case | None:
    """The words by which a normalised text says that it isn't so everywhere, and the rest of it."""
    found = _VARIES.search(text)
    return Case(found["label"], text[: found.start()].rstrip("、 ")) if found else None
