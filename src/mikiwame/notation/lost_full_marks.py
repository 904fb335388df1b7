"""Gives marks the full marks that a text prints once for several of them: ``1級140点、2級130点(200点満点)``."""

from typing import Final

from mikiwame.notation.label_words import GRADE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Mark, PassingMark

_GRADES: Final = re.compile(f"{GRADE}(?:\\s?[・、~,と]\\s?{GRADE})*")
# At the end of a list of grades that no full stop and no cell parts.
_FULL_AT_END: Final = re.compile("^[^。|/※(]*\\((?:満点)?(?P<full>[0-9]{2,4})点(?:満点)?中?\\)\\s?。?$")
_FULL_OF_EACH: Final = re.compile(
    "(?:とも|共)に?、?\\s?(?P<full>[0-9]{2,4})点(?:満点)?(?:中|のうち|で)、?\\s?(?P<low>[0-9]{1,4})点"
)
# "とも70点(3級は60点)": what is said of all holds of the one grade, but for its figure.
_OTHERWISE: Final = re.compile(
    f"[点%割](?:以上)?\\s?\\(\\s?(?P<grade>{GRADE})(?:のみ|だけ)?は、?\\s?[0-9]{{1,4}}\\s?[点%割](?:以上)?\\s?\\)"
)


def keep_full_marks(text: str, told: PassingMark) -> PassingMark:
    """Give the reading with the full marks of those of its marks for which they are printed too."""
    marks = _put_behind_all(text, told["marks"])
    marks = _put_before_each(text, marks)
    return {**told, "marks": _put_beside(text, marks)}


def _put_behind_all(text: str, marks: list[Mark]) -> list[Mark]:
    found = _FULL_AT_END.match(text)
    full = int(found["full"]) if found else 0
    own = all(mark["label"] and _GRADES.fullmatch(mark["label"]) for mark in marks)
    fits = all(mark["unit"] == "points" and mark["high"] <= full for mark in marks)
    if not (own and fits) or marks[-1]["of"] != full or any(mark["of"] is not None for mark in marks[:-1]):
        return marks
    return [{**mark, "of": full} for mark in marks]


def _put_before_each(text: str, marks: list[Mark]) -> list[Mark]:
    found = _FULL_OF_EACH.search(text)
    first = marks[0]
    if not found or not first["each"] or first["unit"] != "points" or first["of"] is not None:
        return marks
    full, low = int(found["full"]), int(found["low"])
    return [{**first, "of": full}, *marks[1:]] if first["low"] == low <= full else marks


def _put_beside(text: str, marks: list[Mark]) -> list[Mark]:
    found = _OTHERWISE.search(text)
    if not found or len(marks) != 2 or marks[1]["label"] != found["grade"]:
        return marks
    first, other = marks
    full = first["of"] if first["unit"] == other["unit"] == "points" else None
    fits = full is not None and other["of"] is None and other["high"] <= full
    # "1級・2級とも70点": each grade has it, and no part of one.
    of_parts = first["each"] and not _GRADES.fullmatch(first["label"] or "")
    return [first, {**other, "each": of_parts or other["each"], "of": full if fits else other["of"]}]
