"""Parts off what a text on books or ways to sit keeps its value to: ``オンライン検定の場合、``, ``医療事務※``.

A scope that nothing else is known of is kept as it is printed, so that a value of some is told with whom it is of.
"""

from dataclasses import dataclass
from typing import Final

from mikiwame.notation.absence import refuse
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import Terms

_Read = Terms | Money | Unreadable | Withheld

_LETTER: Final = "[^。、0-9|:はが※()【】「」]"
_NAME: Final = f"(?P<scope>{_LETTER}{{2,24}}?|{_LETTER}{{0,10}}準?[0-9]{{1,2}}級{_LETTER}{{0,6}}?)"
_LINK: Final = "(?:また|なお|その点|ただし|但し|ちなみに|一方(?:で)?)?、?\\s?"
_SCOPE: Final = (
    re.compile(
        f"^[\\s●■◆・-]*{_LINK}{_NAME}"
        "(?:の場合(?:は|には|に限り|、)|となれば|であれば|なら(?:ば)?(?=、))、?\\s?(?=.{4})"
    ),
    re.compile("^[\\s●■◆・-]*【(?P<scope>[^【】]{2,16})】\\s?(?=.{4})"),
    re.compile(f"^[\\s●■◆・-]*{_NAME}(?:\\s?\\([^()]*\\))?\\s?※\\s?(?=.{{4}})"),
)
_PART: Final = "第?[一二三1-3]次|学科|実技|筆記|面接|口述|準?[0-9]{1,2}級(?:[・、~と]\\s?準?[0-9]{1,2}級)*"
_OF_PART: Final = re.compile(f"^[\\s●■◆・-]*(?P<scope>(?:{_PART})(?:試験|検定)?)\\s?(?:[:|]|は、?)\\s?(?=.{{3}})")
_OTHER_PART: Final = re.compile(_PART)
# What tells nothing of whom, or denies, or is an opening of its own.
_NO_SCOPE: Final = re.compile(
    "ない|ません|できる|環境|準備|用意|以外|除|でも$|^(?:試験|受験|受検|本|当|この|その|そ|こ|実際|通常|一般|原則|すべて|全て|万一|もし)|持ち?込|参照|資料|テキスト|教材|参考書|禁止|不可|^(?:その他|備考|注意事項|持ち物|受験方法|試験方法|試験形式)$"
)
_ROW_HEAD: Final = re.compile("^(?:その他|備考|持ち物|注意事項|受験上の注意|試験中の注意)\\s?[|:]\\s?")


@dataclass(frozen=True)
class Scoped:
    """A text without what it is kept to, and that as it is printed."""

    label: str
    text: str


def part_off_scope(text: str, *, parts: bool = False) -> Scoped | None:
    """Give the scope before a normalised text and the rest; None where it has none.

    :param parts: whether a part or grade with a colon or は is a scope, and a name before a note none.
    """
    for pattern in (*_SCOPE[:2], _OF_PART if parts else _SCOPE[2]):
        found = pattern.match(text)
        rest = text[found.end() :] if found else ""
        # "学科は会場のみ、面接はオンラインのみ": the rest is of another part.
        shared = pattern is _OF_PART and _OTHER_PART.search(rest)
        if found and not shared and not _NO_SCOPE.search(found["scope"]):
            return Scoped(found["scope"].strip(), rest)
    return None


def put_scope(reading: _Read, label: str) -> _Read:
    """Give a reading that says what alone it is of; one that is of some already has no place for more."""
    if reading["kind"] == "open_book":
        if reading["parts"] or "label" in reading:
            return refuse("open_book-part", label)
        if reading["allowed"] == "yes":
            return {**reading, "allowed": "partly", "parts": [label]}
        return {**reading, "label": label}
    if reading["kind"] == "mode":
        return {**reading, "label": label}
    return reading


def drop_row_head(text: str) -> str:
    """``その他 | 教材の持ち込み可``: a head that tells nothing of its row."""
    return _ROW_HEAD.sub("", text)
