"""Says what is amiss with the unit of a number: another unit, a quotation mark in between, or none at all."""

from typing import Final, Literal

from mikiwame.notation.absence import refuse
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Unreadable

_UNITS: Final = {"rate": ("%", "割"), "people": ("人", "名"), "duration": ("分", "時間")}
_OTHER_UNIT: Final = re.compile(
    r"[0-9]\s?[万千億]?\s?(円|点|件|人|名|%|割|分|時間|歳|才|個|か所|校|社|団体|枚|位|倍|問|回|ポイント|組|級|冊)"
)
_QUOTATION: Final = "'`\"‘’‚‛“”„「」『』"
_QUOTED_BETWEEN = re.compile(rf"[0-9]\s?[{_QUOTATION}]\s?(?:円|人|名|%|割|分|時間)")
_QUOTED_NUMBER = re.compile(rf"[{_QUOTATION}]\s?[0-9.,]{{1,12}}\s?[{_QUOTATION}]")
_RATIO = re.compile(r"[0-9]\s?(?:人|名)(?:に|中、?|のうち、?)\s?約?[0-9]{1,7}\s?(?:人|名)")


def refuse_unit(text: str, kind: Literal["rate", "people", "duration"]) -> Unreadable:
    """Refuse a normalised text with a number in it that is no value of its field, with the units that one has."""
    unit, other = _UNITS[kind]
    if _QUOTED_BETWEEN.search(text):
        return refuse("unit-quotation", text)
    found = _OTHER_UNIT.search(text)
    if found and found[1] in (unit, other):
        return refuse("unit-none_of_field", text, kind=kind, unit=unit, other=other)
    if found:
        return refuse("unit-strange", text, kind=kind, unit=unit, other=other, found=found[1])
    if _QUOTED_NUMBER.search(text):
        return refuse("unit-quoted_number", text, kind=kind, unit=unit, other=other)
    return refuse("unit-lacking", text, kind=kind, unit=unit, other=other)


def is_ratio_of_persons(text: str) -> bool:
    """``5人に3人``: say whether the text counts some persons out of so many."""
    return bool(_RATIO.search(text))
