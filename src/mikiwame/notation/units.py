"""Says what is amiss with the unit of a number: another unit, a quotation mark in between, or none at all."""

from typing import Final

from mikiwame.notation.absence import quote
from mikiwame.vocabulary import patterns as re

_OTHER_UNIT: Final = re.compile(
    r"[0-9]\s?[万千億]?\s?(円|点|件|人|名|%|割|分|時間|歳|才|個|か所|校|社|団体|枚|位|倍|問|回|ポイント|組|級|冊)"
)
_QUOTATION: Final = "'`\"‘’‚‛“”„「」『』"
_QUOTED_BETWEEN = re.compile(rf"[0-9]\s?[{_QUOTATION}]\s?(?:円|人|名|%|割|分|時間)")
_QUOTED_NUMBER = re.compile(rf"[{_QUOTATION}]\s?[0-9.,]{{1,12}}\s?[{_QUOTATION}]")
_RATIO = re.compile(r"[0-9]\s?(?:人|名)(?:に|中、?|のうち、?)\s?約?[0-9]{1,7}\s?(?:人|名)")


def explain_unit(text: str, *, of: str, cure: str) -> str:
    """Give the reason why a normalised text with a number in it has no value ``of`` its field, with the cure."""
    if _QUOTED_BETWEEN.search(text):
        return f"{quote(text)} has a quotation mark between the number and its unit. Leave it out."
    other = _OTHER_UNIT.search(text)
    if other and other[1] in cure:
        return f"{quote(text)} has a number, but none that is a value of its field. {cure}"
    if other:
        return f"{quote(text)} has a number in {other[1]}, which is no unit of {of}. {cure}"
    if _QUOTED_NUMBER.search(text):
        return f"{quote(text)} has a number in quotation marks and without a unit. Leave them out. {cure}"
    return f"{quote(text)} has no unit. {cure}"


def is_ratio_of_persons(text: str) -> bool:
    """``5人に3人``: say whether the text counts some persons out of so many."""
    return bool(_RATIO.search(text))
