"""Gives the labels of a figure (grades, audiences, parts of the exam) out of the words that stand around it."""

import re
from collections.abc import Sequence
from typing import Final

from mikiwame.notation.calendar import SESSION, YEAR
from mikiwame.notation.figures import blank
from mikiwame.notation.label_words import AUDIENCE, GRADE, MODE, PART, SEVERAL_GRADES
from mikiwame.notation.places import REGIONAL_LABEL

Labels = tuple[str | None, ...]

_COURSE = "[\u4e00-\u9fff\u30a1-\u30feA-Za-z]{1,12}(?:コース|プラン|クラス|パック)"
_WORD = f"(?:{GRADE}|{AUDIENCE}|{PART}|{MODE}|{REGIONAL_LABEL.pattern})"
_SPLIT_WORD = f"(?:{GRADE}|{AUDIENCE}|医科|歯科)"

_GRADE_HEADING = re.compile(r"((?:準)?[0-9]級)\s?[:(|]?\s?[^0-9級、,・と&+/]{1,12}$")
_KNOWN = re.compile(
    f"{SEVERAL_GRADES}|{PART}{GRADE}|{GRADE}{PART}|{GRADE}{AUDIENCE}|{MODE}{AUDIENCE}|{MODE}(?:[+・]{MODE}){{0,3}}"
    f"|{_WORD}(?:[・+&と/]{_WORD}){{0,5}}|{_COURSE}"
)
_SPLIT = re.compile(f"{_SPLIT_WORD}(?:(?:・|と|および|及び|、|/){_SPLIT_WORD}){{1,5}}")
_BETWEEN_SPLIT = re.compile("・|と|および|及び|、|/")
_LAST_GRADE = re.compile(f"(?:{PART})?(?:{GRADE})$")
_LAST_KNOWN = re.compile(f"(?:^|[のはがでも])({_WORD})$")

_SESSIONS: Final = re.compile(
    rf"{YEAR.pattern}|{SESSION.pattern}|[0-9]{{1,2}}\s?月(?:期|度|実施|試験)?|[0-9]{{1,3}}\s?(?:問|題|点)"
    rf"|[0-9]{{1,2}}(?:会場|か所)"
)
# Words of the field itself, with the particle behind them; "Xの合格率が" leaves X standing alone.
_FIELD_WORDS = re.compile(
    "(?:の|に(?:は)?|における)?(?:平均|例年の?|毎回の?|毎年の?)?(?:受験|受検|検定|試験|審査|認定試験|年間"
    "|総)?"
    "(?:(?<![般体員生人者常引割別定BbトンN])(?:料金|価格|費用)|手数料|受験料|受検料|検定料|審査料|試験料"
    "|合格率|試験時間|制限時間|検定時間|所要時間|解答時間|受験者数|受検者数"
    "|合格者数|受講料|受講費用?|講座費用|講座料金|受験料金|検定料金|受講料金|受験費用|学費|授業料)"
    "(?:は|が|も|:|で|の)?"
)
_SEGMENT = re.compile(r"\.{2,}|(?<![0-9級]),|,(?![0-9準])|[\s、。:;()【】「」『』<>●■◆○◎★☆▼▲└├│※→!?|*=]|/(?!ラ)")
_PARTICLES = re.compile(
    "(?:の場合に?は?|(?:に)?ついて|に関して|の方|だと|では|には|でも|なら|とも|は|が|で|も|に|の|を|と|より"
    "|へ|、){1,3}$"
)
# "1級と2級は各5,000円", "学科、実技ともに60分": every one of the words has the figure.
_EACH = re.compile("(?:各々|各|それぞれ|いずれも|どちらも|両方とも|ともに|共に|とも|一律)\\s?$")
_NAMELESS = re.compile(
    "試験|検定|資格|認定|合格|平均|全国|全体|近年|最近|過去|例年|毎年|毎回|毎月|年間|年度|年|今|昨|前回"
    "|以上|以下|税|消費|同じ|どちら"
    "|どの|いずれ|各|全|約|結果|難易|目安|実績|公式|発表|推移|数$|率|料|費|額|合計|者$|師$|士$|問|回|"
    "時間|現在|なし|あり|不明|未定|うち|最低|最高|最大|最小|およそ|程度|人|名|金|予定|以外|以内|当日|場合"
    "|総|第"
)
_LOOSE = re.compile(
    r"[\u4e00-\u9fff\u30a1-\u30feA-Za-z0-9・+&々]{1,20}(?:のみ|だけ"
    r"|および[\u4e00-\u9fff\u30a1-\u30fe]{1,10}|付き?|なし|あり)?"
)
_NOTHING: Labels = (None,)


def read_labels(before: str, *, loose: bool = False) -> Labels:
    """Give the labels that the words before a figure name: mostly one, ``(None,)`` where they name none.

    ``loose`` also takes an unknown short noun that stands directly before the figure.
    """
    each = _EACH.search(before)
    if each:
        before = before[: each.start()].replace("、", "・")
    segments = _split_segments(before)
    for nearness, segment in enumerate(reversed(segments)):
        labels = name_labels(segment, loose=loose and nearness == 0)
        if labels != _NOTHING:
            return _divide(labels) if each else labels
    return _NOTHING


def _divide(labels: Labels) -> Labels:
    return tuple(word for label in labels if label for word in _BETWEEN_SPLIT.split(label))


def carry_grades(labels: Sequence[Labels], befores: Sequence[str]) -> list[Labels]:
    """``1級:筆記90分・実技60分``: a grade with parts or audiences under it stands before each of them."""
    carried, grade = list[Labels](), None
    for names, before in zip(labels, befores, strict=True):
        heading = _GRADE_HEADING.search(before)
        grade = heading[1] if heading else (None if any(map(_names_grade, names)) else grade)
        divides = grade and names != _NOTHING and not any(map(_names_grade, names))
        carried.append(tuple(f"{grade} {name}" for name in names) if divides else names)
    return carried


def is_mode(label: str | None) -> bool:
    """Say whether the label is a way of sitting or learning (CBT, 在宅, 通信) and no part or audience."""
    return bool(label and re.fullmatch(MODE, label))


def _names_grade(label: str | None) -> bool:
    return bool(label and "級" in label)


def name_labels(segment: str, *, loose: bool = False) -> Labels:
    """Give the labels that one phrase names."""
    phrase = _PARTICLES.sub("", segment.strip("・+ ")).strip("・+ ")
    if not phrase:
        return _NOTHING
    if _SPLIT.fullmatch(phrase):
        return tuple(_BETWEEN_SPLIT.split(phrase))
    if _KNOWN.fullmatch(phrase):
        return (phrase,)
    last = _LAST_GRADE.search(phrase) or _LAST_KNOWN.search(phrase)
    if last:
        return (last[last.lastindex or 0],)
    return (phrase,) if loose and _LOOSE.fullmatch(phrase) and not _NAMELESS.search(phrase) else _NOTHING


def _split_segments(before: str) -> list[str]:
    unnamed = _FIELD_WORDS.sub(": ", blank(before, _SESSIONS))
    return [segment for segment in _SEGMENT.split(unnamed) if segment and segment.strip("・+ ")]


def follow_labels(after: str) -> Labels:
    """Give the labels that a bracket directly behind a figure names (``5,000円(一般)``)."""
    bracket = re.match(r"\s?[(「]([^()「」]{1,20})[)」]", after)
    phrase = _PARTICLES.sub("", bracket[1].strip()) if bracket else ""
    if _SPLIT.fullmatch(phrase):
        return tuple(_BETWEEN_SPLIT.split(phrase))
    return (phrase,) if _KNOWN.fullmatch(phrase) else _NOTHING
