"""Accounts for what stands around a value of the terms: further sentences and notes, cells, brackets, ends of clauses.

``60点以上 ※一部例外あり``, ``更新は5年ごと。実技は別に定める。``, ``受講料の20%(条件あり)``: the reader takes its
value out of such a text as if nothing stood there. What surrounds a value is mostly one of few things, so that each
piece must speak of the field, or be of a kind known to change nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from mikiwame.notation.account.beside import find_beside
from mikiwame.notation.account.edge_words import BEHIND, CUES, ENDS, LEADS, OF_ITS_WORD, OPENINGS
from mikiwame.notation.account.heads_of_fields import HEADS
from mikiwame.notation.places import BARE_PLACE
from mikiwame.vocabulary import patterns as re

_PIECE: Final = re.compile("[^。\n※|]+")
_BRACKET: Final = re.compile("[(\\[【〔]([^()\\[\\]【】〔〕]*)[)\\]】〕]")
# What takes back, narrows or moves what a piece before it says.
_LIMITS: Final = re.compile(
    "例外|この限り|別に[^。、]{0,6}定め|別に(?:なり|なって|必要)|異な|除[くき外]|対象外|に限[るりら]|のみ(?!合格)"
    "|話(?:です|である)|[一1つの]例(?:です|である|に)"
    "|変更(?:に|と|する|の|され|予定)|改[定正訂](?:予定|され)|廃止|中止|停止|休止|旧[制試要]|今後"
    "|実際(?:に)?は|しかし|他[のの社校]"
    "|同[じ様](?:です|である|$)|目標|理想|半分|その倍|要(?:確認|問|相談|申|審査)|未確認|先着"
    "|(?<!合格)条件(?:が|は|に|あ)|希望者"
    "|別(?:途|日程|料金|日)|一部(?!合格|免除)|上限|回数制限|期限あり|最大$|予定$|見込|までの?規定"
    "|は別(?:です)?$|[0-9]年度?まで(?!の?間)"
)
_ANSWER: Final = re.compile("なし|あり|無し?|有り?|不要|必要|可|不可")
_ASKED_BY_MODE: Final = frozenset(["open_book", "proctored"])
"""The fields of which a row on the form of an exam may tell."""
_HEAD_OF_MODE: Final = re.compile("(?:試験|受[験検])の?(?:形式|方式|方法|形態|概要)")
_WORDLESS: Final = re.compile("[\\s・、。,.:;!~()\\[\\]「」『』【】〔〕/0-9○〇●■◆◇◎☆★*→⇒>-]*")


def find_loose_edge(field: str, text: str, labels: str) -> str | None:
    """Give what stands at a normalised text on terms and neither is of its value nor harmless, or None.

    :param labels: all labels of the reading, normalised: what they name is told apart already.
    """
    if field not in CUES:
        return None
    return (
        _find_piece(field, text, labels)
        or _find_gloss(field, text, labels)
        or next((found.group().strip() for found in _list_turned(field, text) if not _is_named(found, labels)), None)
    )


def _find_piece(field: str, text: str, labels: str) -> str | None:
    """The first sentence, note, line or cell that says nothing of the field, or takes something back."""
    cue, harmless = _compile_pieces(field)
    pieces = [found.group().strip() for found in _PIECE.finditer(text)]
    if len(pieces) == 1:
        return None
    for place, piece in enumerate(pieces):
        if _WORDLESS.fullmatch(piece) or (labels and piece.strip("【】[]・■●◆:試験") in labels):
            continue
        bare = harmless.sub(" ", piece)
        if _WORDLESS.fullmatch(bare):
            continue
        limit = _LIMITS.search(bare) if place else None
        if limit and not any(one in piece for one in labels.split()):
            return piece
        if not (cue.search(piece) or _is_head_or_answer(field, pieces, place)):
            return piece
    return None


def _is_head_or_answer(field: str, pieces: Sequence[str], place: int) -> bool:
    """``更新の有無 | なし``: a head, and the answer next to one."""
    head = _compile_head(field)
    if field in _ASKED_BY_MODE and place == 0 and _HEAD_OF_MODE.fullmatch(pieces[0]):
        return True
    if head.fullmatch(pieces[place]):
        return True
    return bool(place == 1 and len(pieces) == 2 and _ANSWER.fullmatch(pieces[1]) and head.fullmatch(pieces[0]))


def _find_gloss(field: str, text: str, labels: str) -> str | None:
    """The first bracket in which a word is left over when all that may stand in one is taken out."""
    brackets = list(_BRACKET.finditer(text))
    if not brackets or not _compile_pieces(field)[0].search(_BRACKET.sub(" ", text)):
        return None
    for found in brackets:
        said = found[1]
        if labels and said.strip(" :") in labels:
            continue
        if field == "mode":
            said = BARE_PLACE.sub("", said)
        if not any(_WORDLESS.fullmatch(known.sub("", said)) for known in _compile_glosses(field)):
            return found.group()
    return None


def _list_turned(field: str, text: str) -> Iterator[re.Match[str]]:
    """What opens the text, leads to a figure, stands behind one, ends the text or changes the field's own word."""
    turns = _compile_turns(field)
    opened = turns.opening.match(text)
    if opened:
        yield opened
    for digit in _DIGIT.finditer(text):
        yield from turns.lead.finditer(text, max(0, digit.start() - _REACH), digit.end() + _UNIT)
    yield from turns.behind.finditer(text)
    yield from turns.end.finditer(text, max(0, len(text) - _END_OF_TEXT))
    if turns.word and _ITS.search(text):
        yield from turns.word.finditer(text)


_DIGIT: Final = re.compile("(?<![0-9,.])[0-9]")
_UNIT: Final = 8
_REACH: Final = 20
"""How far before a figure the words stand that lead to it."""
_END_OF_TEXT: Final = 40
_ITS: Final = re.compile(OF_ITS_WORD)


def _is_named(found: re.Match[str], labels: str) -> bool:
    """Say whether a label has the part, grade or kind of people of which a figure is."""
    head = found.groupdict().get("head")
    return bool(head and head in labels)


@cache
def _compile_pieces(field: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(CUES[field]), re.compile(find_beside(field).pieces)


@cache
def _compile_head(field: str) -> re.Pattern[str]:
    head = HEADS.get(field, "(?!)")
    before = "[\\s・●■◆【]*(?:試験|検定|資格|受[験検]|登録|の|・)*"
    return re.compile(f"{before}(?:{head})(?:制度)?(?:の有無|科目|について)?[\\s】:]*")


@cache
def _compile_glosses(field: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of the field before those of all, and behind them, as a short word may be part of a longer one."""
    beside = find_beside(field)
    own, every = beside.glosses, beside.every_gloss
    return re.compile(f"{own}|{every}"), re.compile(f"{every}|{own}")


class _Turns(NamedTuple):
    opening: re.Pattern[str]
    lead: re.Pattern[str]
    behind: re.Pattern[str]
    end: re.Pattern[str]
    word: re.Pattern[str] | None


@cache
def _compile_turns(field: str) -> _Turns:
    opening, lead, behind, end = (
        re.compile("|".join(table[each] for each in ("*", field) if each in table))
        for table in (OPENINGS, LEADS, BEHIND, ENDS)
    )
    head = None if field in _BOUNDED_BY_NAME else HEADS.get(field)
    return _Turns(opening, lead, behind, end, re.compile(f"(?:{head}){OF_ITS_WORD}") if head else None)


_BOUNDED_BY_NAME: Final = frozenset(["aid", "upkeep"])
"""The fields in which an upper bound is a value of its own."""
