"""Reads a printed text of a field of terms: by the readers of sentences, and by the grammars of short texts."""

from collections.abc import Callable
from functools import partial
from typing import Final, cast

from mikiwame.notation.absence import find_emptiness
from mikiwame.notation.account.turned_whole import find_turned_whole
from mikiwame.notation.full_marks import complete_marks, counts_people, loses_floor
from mikiwame.notation.normalise import normalise
from mikiwame.notation.plain import FIELDS as PLAIN
from mikiwame.notation.plain import goes_before, is_of_another, read_plainly
from mikiwame.notation.plain_terms import read_plain_term
from mikiwame.notation.short import read_short, tells_more
from mikiwame.notation.terms import read_term
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import ExamContent, Terms


def read_term_text(field: str, printed: str, read_price: Callable[[str], Reading]) -> Reading:
    """Give the value of a text without lone surrogates; what nobody makes out stays a free text, read by people.

    :param read_price: reads a price as that of an exam is read.
    """
    read = _read_all(field, printed, read_price)
    plain = normalise(printed)
    if read["kind"] == "mark" and (counts_people(plain) or loses_floor(plain, read["marks"])):
        return {"kind": "text", "text": printed}
    if read["kind"] == "mark":
        complete_marks(normalise(printed), read["marks"])
    if read["kind"] == "content":
        _add_sheets(plain, read)
    if read["kind"] == "content" and _loses_part(normalise(printed), read):
        return {"kind": "text", "text": printed}
    told = read_plain_term(field, printed, read)
    if told is read or (_has_value(told) and not _is_turned(field, normalise(printed), told)):
        return told
    # What the other reader made of it has lost something, too, or it wouldn't have been read anew.
    return {"kind": "text", "text": printed}


# "ロールプレイ10分、口頭試問5分": two parts with their lengths, of which a reader of names knows one.
_LENGTH: Final = re.compile("[0-9]\\s?分(?!類|野|析)")


def _loses_part(text: str, read: ExamContent) -> bool:
    """Whether a text gives the lengths of more parts than the one that was read of it by its name."""
    bare = len(read["parts"]) == 1 and not read["parts"][0]["forms"] and read["parts"][0]["questions"] is None
    return (bare and len(_LENGTH.findall(text)) > 1) or _loses_sheets(text, read)


# "点検3問・作成1枚": tasks that are counted by the sheet, beside those that are counted as questions.
_SHEETS: Final = re.compile("(?:作成|点検)\\s?(?P<number>[0-9]{1,2})枚")
_ASKED: Final = re.compile("(?<![第0-9])(?P<number>[0-9]{1,3})[問題](?!題)")


_QUESTIONS_AND_SHEETS: Final = re.compile(
    "(?:作成|点検)\\s?(?P<asked>[0-9]{1,2})[問題][・、と]\\s?(?:明細書|レセプト)?の?(?P<task>作成|点検)\\s?(?P<sheets>[0-9]{1,2})枚"
)
_TASK: Final = re.compile("作成|点検")


def _add_sheets(text: str, read: ExamContent) -> None:
    """``明細書点検3問・作成1枚``: both are tasks of the part read with the questions, unless it is one of them."""
    found = _QUESTIONS_AND_SHEETS.search(text)
    parts = [part for part in read["parts"] if found and part["questions"] == int(found["asked"])]
    if not found or len(parts) != 1 or len(_SHEETS.findall(text)) != 1 or not _loses_sheets(text, read):
        return
    sheets = int(found["sheets"])
    if _TASK.search(parts[0]["label"] or ""):
        read["parts"].append({"label": found["task"], "forms": [], "questions": sheets})
    else:
        parts[0]["questions"] = int(found["asked"]) + sheets


def _loses_sheets(text: str, read: ExamContent) -> bool:
    """Whether the numbers read of a text are those of its questions alone, without those of its sheets."""
    sheets, asked = (sum(int(one["number"]) for one in found.finditer(text)) for found in (_SHEETS, _ASKED))
    told = sum(part["questions"] or 0 for part in read["parts"])
    return sheets > 0 and told > 0 and told == asked


_LONG: Final = re.compile("。|.{48}")


def _holds_sentences(told: Terms) -> bool:
    """Whether a condition of a reading is as long as a sentence or two, of which somebody has to make something."""
    conditions = told.get("conditions", [])
    return isinstance(conditions, list) and any(_LONG.search(one["quote"]) for one in conditions)


_NO_CONDITION: Final = re.compile("。|[0-9]円|.{48}")
"""A sentence or two of which somebody has to make something, and sums that may be the value."""


_STATED: Final = ("covered", "offered", "questions", "corrections", "placement")
"""What is None where a text says nothing of it, so that a no is a value."""


def _has_value(told: Reading) -> bool:
    """Whether a reading has more than words of the text: those alone are a text."""
    words = ("kind", "remarks", "conditions")
    conditions = told.get("conditions", [])
    if isinstance(conditions, list) and any(_NO_CONDITION.search(one["quote"]) for one in conditions):
        return False
    coded = isinstance(conditions, list) and any(one["code"] != "other" for one in conditions)
    stated = any(told.get(key) is not None for key in _STATED)
    return coded or stated or any(one not in (None, [], False) for key, one in told.items() if key not in words)


# What a remark or a condition tells in so many words: what is left out, what differs, and by what.
_TOLD_BESIDE: Final = re.compile("除|異な|違|変わ|変動|ごと|によ")


def _is_turned(field: str, text: str, told: Reading) -> bool:
    """Whether a text turns what was read of it, whatever stands as printed beside the value."""
    if told["kind"] in ("text", "unreadable", "withheld"):
        return False
    value = {key: one for key, one in told.items() if key not in ("remarks", "conditions", "unless")}
    turned = find_turned_whole(field, text, cast(Terms, {"conditions": [], **value}))
    return turned is not None and not _TOLD_BESIDE.search(turned)


def is_unlike_its_sentence(printed: str, reading: Reading, read: Callable[[str], Reading]) -> bool:
    """Whether the one sentence of a text that has a value says another one by itself than all of the text.

    A reader of short texts and one of long ones must not differ in what they make of one statement.
    """
    sentences = [one for one in _SENTENCE.findall(printed) if one.strip()]
    if len(sentences) < 2 or len(printed) > _LONGEST_TEXT or reading["kind"] in ("unreadable", "withheld", "text"):
        return False
    alone = [one for one in map(read, sentences) if one["kind"] not in ("unreadable", "withheld", "text")]
    whole = dict(reading)
    return len(alone) == 1 and any(
        one not in (None, [], False) and whole.get(key) != one for key, one in alone[0].items() if key != "remarks"
    )


_SENTENCE: Final = re.compile("[^。]+。?")
_LONGEST_TEXT: Final = 200
"""Letters of a text of a few sentences; a longer one is told by running text."""


def _read_all(field: str, printed: str, read_price: Callable[[str], Reading]) -> Reading:
    empty = find_emptiness(printed)
    if empty:
        return empty
    if is_of_another(field, printed):
        return {"kind": "text", "text": printed}
    read = read_term(field, printed)
    plain = read_plainly(field, printed, partial(_read_piece, field)) if field in PLAIN else None
    if plain is not None and goes_before(plain, read) and not _holds_sentences(plain):
        return plain
    is_open = read["kind"] == "unreadable" and not read.get("absent")
    short = read_short(field, printed, read_price)
    if short and "changes" not in short and find_turned_whole(field, normalise(printed), short):
        short = None
    if short and (is_open or (read["kind"] != "unreadable" and tells_more(short, read))):
        return short
    return {"kind": "text", "text": printed} if is_open else read


def _read_piece(field: str, said: str) -> Terms | None:
    """What a piece of a text tells by itself, or None."""
    read = read_term(field, said)
    return None if read["kind"] in ("unreadable", "withheld", "money") else cast(Terms, read)
