"""Cuts a short text into names and values, each letter of which has its place: ``3級 50時間、2級 150時間``.

A value is what the grammar of a field knows whole; what stands before it is its name, kept as printed. A text of which
one piece is neither is none of these.
"""

from collections.abc import Callable
from typing import Final, NamedTuple, TypeVar

from mikiwame.vocabulary import patterns as re

T = TypeVar("T")

LONGEST: Final = 90
"""Letters of a text that is short."""
_MOST: Final = 8
_LONGEST_NAME: Final = 24
_AT_MARKS: Final = re.compile("\\s*([()、。:/・+→])\\s*")
_AT_UNITS: Final = re.compile(
    "(?<=[0-9])\\s+(?=[円%人名分時か年月日週回科問単点通枚])|(?<=[^\\sA-Za-z0-9])\\s+(?=(?:まで|以内|以上"
    "|程度|ごと)(?:[^一-龠]|$))"
)
_EDGES: Final = re.compile("^[\\s※●■◆・*]+|[\\s。]+$")
# What parts one item of a list from the next, in order of how sure it is.
_CUTS: Final = (
    re.compile("[/／;]"),
    re.compile("。|(?<=です)が、|(?<=ます)が、|(?<=ません)が、"),
    re.compile("、"),
    re.compile("→"),
    re.compile("\\+"),
    re.compile("\\s"),
    re.compile("(?<=[円年月間日料])・|(?<=無料)・|(?<=[hH])・"),
)
# Names that would turn what stands behind them, or that are no names at all.
_NO_NAME: Final = re.compile(
    "ない|なし|ません|不|[?？!！。=×]|または|又は|もしくは|だけで|思|らしい|そう|かも|たぶん|例|旧|私|僕|"
    "俺|自分|筆者|管理人|当方|ため|ので|ただし|但し|また|なお|それ|これ|この|その|上記|以下|今回|昨年|来"
    "年|去年"
    "|予定|見込|推定|他の|別の|ほかの|[0-9]\\s?(?:円|時間|(?:か月|週間?)(?!以内|以降)|分|%|割|点|問|ペー"
    "ジ)|(?<![制第])[0-9](?:年|日)間?$|[(（][^)）]*$|^[^(（]*[)）]|前回|、|^[年月]$|から$|より$|(?<![A-Za-z目部])[0-9],?$|^[^【]*】|改定|改正|変更[前後]|"
    "[はがにもの]$"
)
_OF_NUMBER: Final = frozenset("0123456789,.")
_LETTER: Final = re.compile("[一-龠ァ-ヶーA-Za-zぁ-ん]")
_LEAD: Final = (
    "(?:について(?:は)?|に関して(?:は)?|(?<![ぁ-ん])の(?:方|人|かた)は|(?<![るたい])(?:の)?場合は?|(?<![ぁ-ん])の(?:方|人)|(?<=の方)は|の"
    "場合|は|では|には|なら(?:ば)?|であれば|だと|(?<!ま)で|が|を|も|:|に)?[、:\\s]*"
)
_FROM_NAME: Final = re.compile(f"{_LEAD}$")
_OVER_ALL: Final = re.compile("^(?P<head>[^0-9()]{1,14}?)[:\\s](?=[^:]*[\\s:、/・].*[0-9無なー])")


class Item(NamedTuple):
    """A name as printed, and the value behind it."""

    name: str
    value: str


def level(text: str) -> str:
    """A normalised text without blanks at marks and units, nor bullets and a full stop at its ends."""
    return _EDGES.sub("", _AT_UNITS.sub("", _AT_MARKS.sub(r"\1", text))).strip()


def take_name(printed: str) -> str | None:
    """A name as it may be kept, without what leads from it to its value; None where it could be none."""
    name = _EDGES.sub("", _FROM_NAME.sub("", printed.strip(" ・、:"))).strip(" ・、:【】「」")
    name = name[1:-1] if name[:1] == "(" and name.find(")") == len(name) - 1 else name
    if not name or len(name) > _LONGEST_NAME or _NO_NAME.search(name) or not _LETTER.search(name):
        return None
    return None if name.count("(") != name.count(")") else name


def read_items(
    text: str, read: Callable[[str], T | None], known: Callable[[str], bool] | None = None
) -> list[tuple[str, T]] | None:
    """Give each name of a list with its value, or None where a piece of it is none or two names are alike.

    :param known: which names may be; any that ``take_name`` takes where it is None.
    """
    for cut in _CUTS:
        pieces = [one for one in cut.split(text) if one.strip()]
        if not 1 < len(pieces) <= _MOST:
            continue
        told = [read_item(one, read) for one in _join_names(pieces, read)]
        items = [one for one in told if one is not None]
        if len(items) < 2 or len(items) < len(told):
            continue
        names = [name for name, _ in items]
        if len(set(names)) == len(names) and all(known is None or known(name) for name in names):
            return items
    return None


def _join_names(pieces: list[str], read: Callable[[str], T | None]) -> list[str]:
    """``3級 | 50時間`` of a text cut at each blank: a name that stands before its value."""
    joined, name = list[str](), ""
    for piece in pieces:
        said = f"{name} {piece}".strip()
        if read_item(said, read):
            joined.append(said)
            name = ""
        else:
            name = said
    return [*joined, name] if name else joined


def read_item(said: str, read: Callable[[str], T | None]) -> tuple[str, T] | None:
    """The shortest name before a value, or the one in a bracket behind it."""
    plain = said.strip(" 、。")
    for place in range(1, min(len(plain), _LONGEST_NAME + 8)):
        if plain[place - 1] in _OF_NUMBER and plain[place] in _OF_NUMBER:
            continue
        rest = plain[place:].strip(" :")
        value = read(rest) if rest else None
        name = take_name(plain[:place]) if value is not None else None
        if value is not None and name:
            return name, value
    for pattern in _BRACKETED:
        found = pattern.fullmatch(plain)
        value = read(found["value"]) if found else None
        name = take_name(found["name"]) if found and value is not None else None
        if name and value is not None:
            return name, value
    return None


_BRACKETED: Final = (
    re.compile("(?P<value>[^()]+)\\((?P<name>[^()]{1,20})\\)"),
    re.compile("[(【](?P<name>[^()【】]{1,20})[)】](?P<value>.+)"),
    re.compile("(?P<name>[^()]{1,24})\\((?P<value>[^()]+)\\)"),
)
