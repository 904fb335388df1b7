"""Reads the days and places of several grades or parts, each behind or before its name, as one reading for each.

``1次試験:8月上旬 2次試験:10月下旬``, ``【1級】全国主要都市 【2級】自宅`` and ``5月(筆記)、7月(技能)`` are
as many texts as they have names. Where each of them is read by itself, and nothing is left between them, the first
reading holds the others; otherwise the text is refused as one that differs by part.
"""

from collections.abc import Callable, Mapping
from typing import Final

from mikiwame.notation.exams_apart import places_another, tells_exams_apart
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.notation.scoped import ABOUT, BLANK, BULLET, FIELDS, GRADES, HALVES, OTHER, PART, SCOPE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading, Schedule, Venue

_OF_EXAM: Final = "(?:[\u4e00-\u9fff]{2,10}(?:士|者|師|試験|検定))?"
_STARTS: Final = "(?:^|(?<=[\\s、。/|・)】〕]))"
_NAMED: Final = f"(?:{SCOPE}(?:[・と]{PART})*)"
_AHEAD: Final = f"(?=[0-9]|翌年|毎[年月]|例年|全国|年|随時|{REGION_OR_PLACE.pattern})"
_HEAD: Final = re.compile(
    f"{BULLET}[【〔\\[<〈(](?P<bracket>{_NAMED})(?:試験|検定)?[】〕\\]>〉)]\\s?:?\\s?"
    f"|{_STARTS}{BULLET}(?:(?P<colon>{_NAMED})(?:試験|検定)?(?:\\([^()]{{1,10}}\\))?{ABOUT}\\s?(?::"
    "|…+|>|・{2,}|\\.{3,})\\s?"
    f"|(?P<topic>{_NAMED}){_OF_EXAM}(?:試験|検定)?(?:\\([^()]{{1,10}}\\))?{ABOUT}(?:は|が|では)、?"
    f"|(?P<blank>{_NAMED})(?:試験|検定)?\\s{_AHEAD})"
)
_TAILS: Final = re.compile(f"(?P<said>[^()]+?)\\s?\\((?P<label>{SCOPE})\\)[、・/\\s]*")
# What may stand before the first name: the field's own word.
_TOPIC: Final = re.compile(
    "^[\\s●■・◆※]*(?:(?:試験|検定|受[験検]|実施|開催)(?:日程?|会場|地|時期|場所|回数)?(?:は|:|、)\\s?)?"
    "(?:[<〈【(][^\\s<>()]{2,8}年度[>〉】)]\\s?)?"
)
_JOINTS: Final = " 、。/|・●■◆○□※\t-"
_SEVERAL: Final = 2
_LONGEST: Final = 400
"""Letters of a text of parts; a longer one is a page's."""
_GRADE: Final = re.compile(GRADES)
_A_PART: Final = re.compile(f"{PART}(?:[・と]{PART})*")
_ONE_GRADE: Final = re.compile("準?[0-9]{1,2}(?=[・、,~級])|準?[一二三四]級|[初中上]級|第[0-9一二三四]種|[甲乙丙]種")
_Read = Callable[[str], Reading]


def read_each(field: str, text: str, read: _Read) -> Reading | None:
    """Give the readings of a normalised text on several grades or parts in one; None where it is of fewer."""
    if field not in FIELDS or len(text) > _LONGEST:
        return None
    told = _split_by_tails(text) or _split_by_heads(_TOPIC.sub("", text))
    if len(told) < _SEVERAL or any(not said or OTHER.search(said) for said in told.values()) or _overlap(list(told)):
        return None
    if any(tells_exams_apart(f"{label} {said}") or places_another(said) for label, said in told.items()):
        return None
    if field == "venue" and any(map(HALVES.search, told.values())):
        return None
    readings = [(label, read(said)) for label, said in told.items()]
    return _join_schedules(readings) or _join_venues(readings)


def _join_schedules(readings: list[tuple[str, Reading]]) -> Schedule | None:
    named: list[Schedule] = [{**one, "label": label} for label, one in readings if one["kind"] == "schedule"]
    return {**named[0], "others": named[1:]} if len(named) == len(readings) else None


def _join_venues(readings: list[tuple[str, Reading]]) -> Venue | None:
    named: list[Venue] = [{**one, "label": label} for label, one in readings if one["kind"] == "venue"]
    return {**named[0], "others": named[1:]} if len(named) == len(readings) else None


def _overlap(labels: list[str]) -> bool:
    """``3級は毎月、2級、3級は隔月``: whether a grade stands in two names that no part tells apart."""
    graded = [label for label in labels if not _A_PART.search(label)]
    grades = [grade for label in graded for grade in set(_ONE_GRADE.findall(label))]
    return len(set(grades)) < len(grades)


def _split_by_tails(text: str) -> Mapping[str, str]:
    """``4月(学科)、6月(実技) 9月(学科)、11月(実技)``: what is said of each, one time after another."""
    pieces = list(_TAILS.finditer(text))
    if (
        not pieces
        or "".join(piece.group() for piece in pieces) != text
        or not all(piece[("label")] for piece in pieces)
    ):
        return {}
    told: dict[str, str] = {}
    for piece in pieces:
        label, said = BLANK.sub("", piece["label"]), piece["said"].strip(_JOINTS)
        told[label] = f"{told[label]}、{said}" if label in told else said
    return told


def _split_by_heads(text: str) -> Mapping[str, str]:
    """Behind each name what is said of it; a grade right before the name of a part is of all parts until the next."""
    heads = [head for head in _HEAD.finditer(text) if _find_label(head)]
    if not heads or heads[0].start():
        return {}
    told: dict[str, str] = {}
    grade = ""
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        label = _find_label(head)
        said = text[head.end() : following.start() if following else len(text)].strip(_JOINTS)
        if not said and _GRADE.fullmatch(label):
            grade = label
            continue
        if _GRADE.match(label):
            grade = ""
        name = f"{grade} {label}" if grade and _A_PART.fullmatch(label) else label
        if name in told:
            return {}
        told[name] = said
    return told


def _find_label(head: re.Match[str]) -> str:
    return BLANK.sub("", next(filter(None, head.groupdict().values()), ""))
