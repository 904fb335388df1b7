"""Reads labels of two words (``大気1種``, ``電気2種``) by putting a grade in the place of each.

The readers know grades by their form. A grade with a name before it that no list has is half known to them: they would
take the half for the whole, or take two of them for one. Here the whole of such a label stands as one grade that the
text doesn't have, and the reading gets the label as it is printed.
"""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.label_words import AUDIENCE, FORM, MODE, PART
from mikiwame.notation.places import PREFECTURES
from mikiwame.notation.printed import list_rows
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

_NUMBER: Final = "第?(?:[1-9]|[一二三四五])"
_GRADE: Final = f"(?:準?{_NUMBER}級|{_NUMBER}[種類段]|[甲乙丙]種(?:第?[1-6]類)?|特級)"
_NAME: Final = "[一-龠々ァ-ヶー]{2,9}?(?:関係)?"
_START: Final = r"(?:^|(?<=[\s、,/・:|*●■◆(【\[]))"
# Behind the label stands its figure, or what leads to it.
_LEADS: Final = r"(?=\s?[)】\]]?\s?[:はが|…]?\s?(?:約|およそ)?\s?[¥0-9])"
_LABEL: Final = re.compile(f"{_START}(?P<name>{_NAME})(?P<grade>{_GRADE}){_LEADS}")
# "大気関係第1種公害防止管理者 | 12,300円": the head of a row, all of it.
_ROW: Final = re.compile(
    f"^(?P<label>(?P<name>{_NAME})(?P<grade>{_GRADE})(?P<tail>[一-龠々ァ-ヶー]{{0,10}}))\\s?\\|\\s?(?=[0-9])"
)
_READ: Final = re.compile(f"(?:{PART}|{AUDIENCE}|{MODE}|{FORM})")
# What tells of another figure, time or way, or of everything, is no name of a grade.
_NO_NAME: Final = re.compile(
    "[料費額金率税数者回日年月分円%]$|合格|受[験検]|試験|検定|資格|講[座習]|時間|前回|今回|旧|新|他|各|全|両|同時|免除|併願"
    "|合計|平均|以[上下外内]|第|準$|約|別|計$|次$|のみ|だけ|または|追加"
)
_NO_TAIL: Final = re.compile("[料費額金率税数日年月分円%]$|合格|受[験検]|申し?込|免除|のみ|だけ")
_MOST: Final = 9
_FIELDS: Final = frozenset(["exam_fee", "course_cost", "pass_rate", "examinees", "passers", "duration"])
_Reader = Callable[[str], Reading]


def read_with_stand_ins(field: str, text: str, read: _Reader) -> Reading | None:
    """Give the reading of a normalised text whose labels are names with grades; None where it has none or is refused.

    One label alone is read so at the head of a row only: elsewhere the name is mostly that of the exam.
    """
    if field not in _FIELDS:
        return None
    labels = _list_labels(text)
    stand_ins = [f"{number}級" for number in range(1, _MOST + 1) if f"{number}級" not in text]
    if not labels or len(labels) > len(stand_ins):
        return None
    named = dict(zip(labels, stand_ins, strict=False))
    stood = _LABEL.sub(lambda found: named.get(found.group(), found.group()), text)
    row = _ROW.match(text)
    if row and row["label"] in named:
        stood = named[row["label"]] + text[row.end("label") :]
    return _name_again(read(stood), {stand_in: label for label, stand_in in named.items()})


def _list_labels(text: str) -> list[str]:
    found = list(_LABEL.finditer(text))
    names = {match["name"] for match in found}
    if len(names) > 1 and not any(map(_NO_NAME.search, names)) and any(map(_is_name, names)):
        whole = [match.group() for match in found]
        return whole if len(set(whole)) == len(whole) else []
    row = _ROW.match(text)
    return [row["label"]] if row and _is_name(row["name"]) and not _NO_TAIL.search(row["tail"]) else []


def _is_name(name: str) -> bool:
    return not (_NO_NAME.search(name) or _READ.fullmatch(name) or name in PREFECTURES)


def _name_again(reading: Reading, printed: dict[str, str]) -> Reading | None:
    """None unless every label of a reading is a stand-in and every stand-in has its figure."""
    rows = list_rows(reading)
    if {row["label"] for row in rows} != set(printed):
        return None
    for row in rows:
        row["label"] = printed[row["label"] or ""]
    return reading
