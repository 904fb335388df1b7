"""Reads of which part, grade or way to sit a text says that books may be used, with its name as printed.

``領域Iは持ち込み可。領域IIは不可``: each statement names its own, what it says of it is read as a text of its own, and
one statement that is neither makes the whole none of these.
"""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.printed_scopes import name_scope, part_scopes
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import OpenBook, Terms

_Read = Terms | Money | Unreadable | Withheld
_MOST: Final = 6
_STATEMENT: Final = re.compile(
    "(?<=。)\\s*|(?<=[るす可OK])(?:が|けれど)、(?=[^。、]{1,20}(?:は|では|の場合))|、(?=(?:但し|ただし)|[^。、]{1,12}(?:は|では)(?:持ち?込み?)?(?:不可|禁止|可))"
)
_OPENING: Final = re.compile("^(?:また|なお|ちなみに|その点|但し|ただし|一方(?:で)?|そして)、?\\s?|^[\\s●■◆※・]+")
_AS_CASE: Final = re.compile("(?:とも?なれば|であれば|だと)、")
_OWN: Final = re.compile(
    "(?:資料|テキスト|教材|参考書|ノート|書籍|電卓)(?:など|等)?(?:の)?(?:持ち?込み?|参照|使用)?|持ち?込み?(?:物|品)?|(?:試験|受[験検]|検定|実施)(?:方式|形式|方法|形態|会場|概要|内容|中|時|当日)?|会場|当日"
)
# "会場受験 ※教材の持ち込みOK": what the note is on.
_NOTED: Final = re.compile("^(?P<name>[^\\s※:。、|]{2,40})\\s?※\\s?(?P<said>[^※]+)$")
# "通信添削の課題は教科書を見て": what one learns by is no part of the exam.
_LEARNT: Final = re.compile("添削|課題|宿題|レポート|練習|講義|授業|学習|コース|プラン|模擬|模試")
_ASIDE: Final = re.compile("\\([^()0-9]*\\)")


def read_books_apart(text: str, read: Callable[[str], _Read]) -> OpenBook | None:
    """Give what a normalised text says of each part that it names, or None where it says it otherwise."""
    parts, denied = list[str](), list[str]()
    statements = [one for one in _STATEMENT.split(text) if one and one.strip(" 。")]
    if not 0 < len(statements) <= _MOST:
        return None
    for statement in statements:
        told = _read_statement(
            _AS_CASE.sub("の場合、", _OPENING.sub("", _OPENING.sub("", statement)).strip(" 。")), read
        )
        if told is None:
            return None
        (parts if told[1] else denied).append(told[0])
    if len({*parts, *denied}) < len(parts) + len(denied):
        return None
    reading: OpenBook = {"kind": "open_book", "allowed": "partly", "parts": parts}
    return {**reading, "denied": denied} if denied else reading


def _read_statement(said: str, read: Callable[[str], _Read]) -> tuple[str, bool] | None:
    noted = _NOTED.match(said)
    name = name_scope(_ASIDE.sub("", noted["name"])) if noted else None
    scopes = [(noted["name"], noted["said"])] if noted and name else part_scopes(said, _OWN)
    for scope, rest in scopes:
        if _OWN.fullmatch(scope) or _LEARNT.search(scope):
            continue
        told = read(rest.strip(" 、:"))
        if told["kind"] == "open_book" and not told["parts"] and told["allowed"] != "partly":
            return scope, told["allowed"] == "yes"
    return None
