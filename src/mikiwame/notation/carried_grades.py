"""Gives a part that goes on after one of a grade the name of that grade: ``1級1次は筆記、2次は面接``.

The second stage is that grade's, too. By itself its label would be of every grade, whatever the field tells of it.
Where it could be of more than one grade, the text stays with people.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, cast

from mikiwame.notation.cells.items import GRADE, PART
from mikiwame.notation.normalise import drop_surrogates, normalise
from mikiwame.notation.terms import READERS as TERMS
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Mark

_HEAD: Final = re.compile(f"(?P<grade>{GRADE})(?P<joint>[\\sの]?)(?P<part>{PART})")
_OF_GRADE: Final = re.compile(GRADE)
_PART: Final = re.compile(PART)
# What is said of every grade, of those who sit, and of no part of one.
_OF_ALL: Final = re.compile("共通|各級|全級|どの級|すべての級|全ての級|いずれの級|級を問わず|級とも")


def carry_grades(field: str, text: str, reading: Reading) -> Reading:
    """Give the reading with a grade at each label that has lost it, or the text where it may be of several."""
    if field not in TERMS or reading["kind"] in ("text", "unreadable", "withheld"):
        return reading
    plain = normalise(drop_surrogates(text))
    if reading["kind"] == "mark":
        if _WORTH.search(plain) and any(mark["each"] for mark in reading["marks"]):
            return {"kind": "text", "text": drop_surrogates(text)}
        _carry_part(reading["marks"], plain)
        _give_full_marks(reading["marks"], plain)
    labels = _list_labels(reading, plain)
    if not any(map(_HEAD.match, labels)):
        return reading
    named = _name(labels, plain)
    if named is None:
        return {"kind": "text", "text": drop_surrogates(text)}
    if reading["kind"] == "mark" and "conditions" in reading:
        reading["conditions"] = _carry_into(reading["conditions"], labels)
    changed = {old: new for old, new in zip(labels, named, strict=True) if old != new}
    return cast(Reading, _rename(reading, changed)) if changed else reading


# "1問ごとに5点": what an answer is worth, and no floor.
_WORTH: Final = re.compile(
    "(?:1問|1題|各問)(?:ごと|につき|あたり|当たり)?(?:に|で|の配点は?)?\\s?[0-9]{1,2}点(?!以上|満点)"
)
# "学科60点以上、実技は各課題30点以上かつ合計70点以上": the sum of what stands in the same clause.
_SUM_OF_CLAUSE: Final = "[^、。]*(?:かつ|且つ)、?(?:[2-9全](?:科目|課題|題|問|分野)の?)?(?:合計|合わせて|計)"
# "学科は各科目6割以上、3科目合わせて7割以上": the sum of what one part has.
_SUM_OF_THESE: Final = "は[^。]*[、つ]、?(?:[2-9]|全)(?:科目|課題|題|問|分野)(?:の|を)?(?:合計|合わせて|合算)"


def _carry_part(marks: Sequence[Mark], text: str) -> None:
    """Name the sum that a clause on one of several parts goes on with."""
    labels = {mark["label"] for mark in marks if mark["label"]}
    for before, mark in pairwise(marks):
        label = before["label"]
        if not label or not before["each"] or mark["label"] or mark["each"]:
            continue
        sums = _SUM_OF_CLAUSE if len(labels) > 1 else _SUM_OF_THESE
        if re.search(f"{re.escape(label.split(' ')[-1])}{sums}", text):
            mark["label"] = label


# "各科目50点以上、合計180点以上(各100点満点)": of each, and not of the sum.
_FULL_OF_EACH: Final = re.compile("\\(各(?:科目|課題|分野|題)?(?P<full>[0-9]{2,3})点満点\\)")


def _give_full_marks(marks: Sequence[Mark], text: str) -> None:
    full = _FULL_OF_EACH.search(text)
    for mark in marks if full else ():
        if (
            full
            and mark["each"]
            and mark["unit"] == "points"
            and mark["of"] is None
            and mark["low"] <= int(full["full"])
        ):
            mark["of"] = int(full["full"])


def _name(labels: Sequence[str], text: str) -> list[str] | None:
    """The labels with their grades; None where one may be of more than one of them."""
    named, told = list[str](), dict[str, list[str]]()
    grade, joint = "", ""
    for label in labels:
        head, part = _HEAD.match(label), _PART.match(label)
        if head:
            grade, joint = head["grade"], head["joint"]
            alone = label.startswith(("のみ", "だけ"), head.end())
            told.setdefault(grade, []).append(f"{head['part']}のみ" if alone else head["part"])
        elif _OF_GRADE.match(label):
            grade = ""
        elif part and grade:
            others = [parts for name, parts in told.items() if name != grade]
            if _OF_ALL.search(text) or any(_leaves_open(parts, told[grade], part.group()) for parts in others):
                return None
            told[grade].append(part.group())
            named.append(f"{grade}{joint}{label}")
            continue
        named.append(label)
    return named if len(set(named)) == len(set(labels)) or len(labels) > len(set(labels)) else None


def _carry_into(conditions: Sequence[str], labels: Sequence[str]) -> list[str]:
    """``1級1次は70%、2次はA判定以上``: the condition is that grade's, too."""
    heads = {(head["grade"], head["joint"]) for label in labels if (head := _HEAD.match(label))}
    grade = "".join(next(iter(heads))) if len(heads) == 1 else ""
    return [f"{grade}{one}" if _PART.match(one) else one for one in conditions]


def _leaves_open(others: Sequence[str], own: Sequence[str], part: str) -> bool:
    """Whether a part may go on after an earlier grade as well (``2級学科…、1級学科…、実技…``)."""
    return part not in others and others[-1] == own[-1]


def _list_labels(reading: Reading, text: str) -> list[str]:
    """The labels of a reading in the order of its text."""
    match reading["kind"]:
        case "content":
            return [part["label"] or "" for part in reading["parts"]]
        case "mark":
            return [mark["label"] or "" for mark in reading["marks"]]
        case "open_book":
            names = [*reading["parts"], *reading.get("denied", [])]
            return sorted(names, key=lambda name: text.find(name.split(" ")[0]))
    told = cast(Sequence[Mapping[str, str]], reading.get("of", ()))
    return [one["label"] for one in told]


def _rename(said: object, changed: Mapping[str, str]) -> object:
    if isinstance(said, Mapping):
        return {
            key: changed.get(one, one)
            if key == "label" and isinstance(one, str)
            else [changed.get(name, name) for name in one]
            if key in ("parts", "denied") and one and isinstance(one[0], str)
            else _rename(one, changed)
            for key, one in said.items()
        }
    return [_rename(one, changed) for one in said] if isinstance(said, list) else said
