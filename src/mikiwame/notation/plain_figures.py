"""Figures that say nothing but themselves, as most cells of a table do: 4,007人, 32.5%, 8,800円.

They are read as the readers of whole texts would, some hundred times as fast.
"""

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, People, Rate

_PERSONS = re.compile("([1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}|[1-9][0-9]{0,6})[人名]")
_PERCENT = re.compile(r"([1-9][0-9]?(?:\.[0-9]{1,2})?)%")

_YEN = re.compile("([1-9][0-9]{2,5}|[1-9][0-9]{0,2},[0-9]{3})円")

_COUNTED = ("examinees", "passers")


def read_plain(field: str, text: str) -> Money | People | Rate | None:
    """The value of a fee, a count of persons or a pass rate with its unit and nothing else, None for any other text."""
    if field in _COUNTED and (persons := _PERSONS.fullmatch(text)):
        count = int(persons[1].replace(",", ""))
        return {
            "kind": "people",
            "values": [{"label": None, "low": count, "high": count, "approx": False, "period": None}],
        }
    if field == "pass_rate" and (percent := _PERCENT.fullmatch(text)):
        share = float(percent[1])
        return {
            "kind": "rate",
            "values": [{"label": None, "low": share, "high": share, "approx": False, "period": None}],
        }
    if field == "exam_fee" and (yen := _YEN.fullmatch(text)):
        fee = int(yen[1].replace(",", ""))
        return {"kind": "money", "amounts": [{"label": None, "low": fee, "high": fee, "per": "once"}]}
    return None
