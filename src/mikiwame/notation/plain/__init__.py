"""Reads short texts on terms by grammars of which a text is the whole, where no reader of longer ones takes them."""

from collections.abc import Callable, Mapping
from typing import Final, cast

from mikiwame.notation.calendar import find_years
from mikiwame.notation.normalise import LONGEST_TEXT, normalise
from mikiwame.notation.plain import applications, editions, modes, results
from mikiwame.notation.plain.conditions import is_of_papers
from mikiwame.notation.plain.labels import cut
from mikiwame.notation.told_shapes import NOTHING
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Remarked, ResultDay, Terms, Told, list_told

_LONGEST: Final = 140
"""Letters of a text that is looked at; a longer one is a page's."""
_Reader = Callable[[str], Terms | None]
_OWN: Final[Mapping[str, Callable[[str, _Reader], Terms | None]]] = {
    "application": applications.read,
    "based_on": lambda text, _: editions.read(text),
    "mode": lambda text, _: modes.read(text),
    "result_day": lambda text, _: results.read(text),
}
_HEADS: Final = {
    "based_on": editions.HEADS,
    "mode": modes.HEADS,
    "result_day": results.HEADS,
    "application": applications.HEADS,
}
_ASIDES: Final = {"based_on": editions.ASIDES, "result_day": results.ASIDES, "application": applications.ASIDES}
_NOTHING: Final[Mapping[str, Terms]] = {**NOTHING, "mode": {"kind": "mode", "modes": []}}
FIELDS: Final = frozenset(_OWN)
# What leaves open what is so, or tells what somebody heard or went through.
_OPEN: Final = re.compile(
    "異な|違[いうっ]|問い?合わ?せ|詳細|詳しく|こちら|要項|未定|調整中|不明|かも|らしい|噂|思[いわうっ]|私|僕|自分の時|でした|だったので|そうです|模試|模擬|[?？]|例えば|たとえば|など$|可能性|検討|で(?:は)?な[いくし]|ではあり|場合によ|未発表|確認して|ご確認|他の(?:試験|検定|資格)|別の(?:試験|検定|資格)"
)
_BLANKS: Final = re.compile("\\s+(?=[()（）【】「」、。:%円人名分割])|(?<=[()【】「」、。:])\\s+")
_ASIDE: Final = re.compile("(?P<said>[^※]{2,}?)(?:\\((?P<bracketed>[^()]+)\\)|※(?P<noted>[^※]+))。?")


def squeeze(text: str) -> str:
    """The normalised text without the blanks that a page may add beside brackets, stops and units."""
    return _BLANKS.sub("", text)


def read_plainly(field: str, printed: str, read: _Reader) -> Terms | None:
    """Give what a short text tells, or None where some of it is left.

    :param read: reads a piece by all that is asked of a text; None where it is not read.
    """
    if field not in FIELDS or len(printed) > _LONGEST:
        return None
    text = squeeze(normalise(printed))
    if not text or _OPEN.search(text) or is_of_another(field, printed):
        return None

    further = applications.read_further if field == "application" else None

    def read_piece(said: str) -> Terms | None:
        return _OWN[field](said, read) or read(said) or (further(said, read) if further else None)

    told = _OWN[field](text, read) or _read_labelled(field, text, read_piece) or _read_beside(field, text, read_piece)
    return told or (further(text, read) if further else None)


def is_of_another(field: str, printed: str) -> bool:
    """Whether a text tells a day, way or edition of something else, or of two things what the readers take for one."""
    return field in _ANOTHER and bool(_ANOTHER[field].search(normalise(printed[:LONGEST_TEXT])))


_ANOTHER: Final = {
    "mode": re.compile("^[^。、]{0,10}(?:会場|CBT|IBT|在宅|オンライン)ではなく"),
    "result_day": re.compile(
        "(?:ネット|[Ww][Ee][Bb]|WEB|サイト|HP|ホームページ|マイページ|速報|掲示)(?:での?)?(?:発表|掲載|公開|掲示)(?:日)?(?:の|から|より|後)、?約?[0-9]"
        "|(?:すぐ|即時|即座|直ちに|その場|当日)[^。0-9]{0,30}(?:され|でき|わかり|分かり|出)[^。0-9]{0,4}、[^。]*[0-9]\\s?(?:週間|日|か月)[^。]*(?:公式|正式|最終)"
    ),
    "application": re.compile(
        "(?:方法|手続き|案内|日程|要項)(?:は|を|に(?:ついて|関して)は)、?[^。、]{0,10}(?:HP|ホームページ|サイト|[Ww][Ee][Bb](?:サイト|ページ)?)(?:へ(?:。|$)|を(?:ご覧|参照|ご?確認)|に(?:掲載|記載)|で(?:ご?確認|ご?案内))"
    ),
}


def goes_before(plain: Terms, other: Reading) -> bool:
    """Whether the plain reading counts: where the other is none, or has lost of whom or what each value is."""
    if other["kind"] == "unreadable":
        return not other.get("absent")
    if plain["kind"] == "result" and other["kind"] == "result" and "of" not in other and _counts_else(plain, other):
        return True
    told, others = plain.get("of", []), other.get("of", [])
    if plain["kind"] == "application" and "of" not in plain:
        if any(other.get(key) and other.get(key) != plain.get(key) for key in _DAYS):
            return False
        if not set(cast(list[str], other.get("ways", []))) <= set(plain["ways"]) and not is_of_papers(plain):
            return False
        if not others and any(plain.get(key) and not other.get(key) for key in _DAYS):
            return True
    if others:
        return isinstance(told, list) and isinstance(others, list) and len(told) > len(others)
    return other["kind"] != "withheld" and any(key in plain and key not in other for key in _ADDED)


def _counts_else(plain: ResultDay, other: ResultDay) -> bool:
    """The year of a day, what one counts from, and that it is only about so long, may have been passed over."""
    days = plain["date"] is not None and other["date"] is None
    return days or (plain["approx"], plain["counted_from"]) != (other["approx"], other["counted_from"])


_DAYS: Final = ("windows", "season", "seasons", "yearless", "deadline", "opens", "closes", "any_time")
_ADDED: Final = ("of", "remarks", "rule", "conditions", "yearless")


def _read_labelled(field: str, text: str, read: _Reader, *, least: int = 2) -> Terms | None:
    pieces = cut(text, _HEADS[field])
    if len(pieces) < least and any(_NOT_ALONE.search(piece.label) for piece in pieces):
        return None
    if field in ("mode", "application") and any(_IS_WAY.match(piece.label) for piece in pieces[: len(pieces) < least]):
        return None
    later = [piece for piece in pieces[1:] if _LATER.fullmatch(piece.said)]
    told = [(piece.label, read(piece.said)) for piece in pieces if piece not in later]
    if not told or any(value is None or "of" in value or _lost_year(text, value) for _, value in told):
        return None
    of = [Told(label=label, told=_of_one_year(label, cast(Terms, value))) for label, value in told]
    reading = cast(Terms, {**_NOTHING[field], "of": of})
    return _remark(reading, [f"{piece.label}は{piece.said}" for piece in later]) if later else reading


# "2018年度まではCBT": what is so until then says nothing of today.
_NOT_ALONE: Final = re.compile("(?:まで|から|以降|より)$|^(?:海外|国内|従来|これまで|通常|最[短長])")
# "WEB受験:自宅や職場": one way, said twice.
_IS_WAY: Final = re.compile(
    "(?:[A-Z]BT|[Ww][Ee][Bb]|ネット|オンライン|会場|在宅|インターネット|ペーパー|自宅|郵便|郵送|窓口)"
)
# "他会場は後日": of whom nothing can be told yet.
_LATER: Final = re.compile("後日(?:発表)?|追って(?:発表|通知|連絡)?|未公表")


def _of_one_year(label: str, told: Terms) -> Terms:
    """``第48回:9/1~10/2`` comes once, in a year that is not told."""
    if told["kind"] != "application" or not told["season"] or not _SITTING.match(label):
        return told
    season = told["season"]
    return {**told, "season": None, "yearless": [{"from": season["from"], "to": season["to"]}]}


_SITTING: Final = re.compile("第[0-9]+回")


def _remark(reading: Terms, remarks: list[str]) -> Terms:
    return cast(Terms, {**cast(Remarked, reading), "remarks": remarks})


def _lost_year(text: str, value: Terms) -> bool:
    """Whether a text with a year has a day without one."""
    return "yearless" in value and bool(find_years(text))


def _read_beside(field: str, text: str, read: _Reader) -> Terms | None:
    """``9/30(一部地域は10/2)``: the value of all, and the exception of some with its own."""
    found = _ASIDE.fullmatch(text)
    aside = (found["bracketed"] or found["noted"]) if found else ""
    if not found or not aside:
        return None
    other = _read_labelled(field, aside, read, least=1)
    said = found["said"].strip()
    of = _read_labelled(field, said, read, least=1)
    if other and of:
        return cast(Terms, {**of, "of": [*list_told(of), *list_told(other)]})
    if not other and not (field in _ASIDES and _ASIDES[field].fullmatch(aside)):
        return None
    told = read(said)
    if told is None or "of" in told or "remarks" in told:
        return None
    return _remark(told, [aside])
