"""Printed texts, read into values. What can't be read has no value, and is complained of where it is read.

The printed text stays beside its value, in the column whose name ends in ``_text``.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from mikiwame.registers.shapes import Kind, Leaf
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.reasons import Reason, join

Value = str | int | float | bool | None

_LA_POSTE = "356000000"
"""Its establishments are numbered by another rule: their digits add up to a multiple of five."""

_MOST = 50_000
"""Texts of one column that are remembered with their values beyond a batch; most have few, each many times."""


class Reader(dict[str | None, int]):
    """Printed text of one kind of leaf -> the place in ``texts`` of the text without white space around, and in
    ``said`` of what it says. At place 0 is nothing, which is what white space alone is.

    A text is read once for as long as it is remembered.
    """

    def __init__(self, leaf: Leaf) -> None:
        super().__init__({None: 0})
        self._read = find_reading(leaf)
        self.texts: list[str | None] = [None]
        self.said: list[Value] = [None]

    def __missing__(self, printed: str) -> int:
        text = printed.strip()
        if not text:
            return 0
        place = self[printed] = len(self.texts)
        self.texts.append(text)
        self.said.append(self._read(text))
        return place

    def forget_many(self) -> None:
        """Start anew where there are many: no place that was given before holds after it."""
        if len(self) > _MOST:
            self.clear()
            self[None] = 0
            del self.texts[1:], self.said[1:]


def find_reading(leaf: Leaf) -> Callable[[str], Value]:
    """What reads a text without white space around; its value is None where it is not what the leaf is for."""
    return partial(_read_code, leaf.codes) if leaf.kind == "code" else _READERS[leaf.kind]


def is_silent(text: str, leaf: Leaf) -> bool:
    """Whether a text itself says that there is no value."""
    return text in leaf.codes and leaf.codes[text] is None


def describe_shape(leaf: Leaf) -> Reason:
    """What a text should be, for complaints."""
    if leaf.kind == "code":
        return Reason("registers.one_of", {"known": join(list(leaf.codes), "quoted")})
    return Reason(f"registers.wanted-{leaf.kind}")


def _read_day(text: str) -> int | None:
    found = re.fullmatch(r"([0-9]{2})/([0-9]{2})/((?:19|20|21)[0-9]{2})", text)
    if not found:
        return None
    day, month, year = map(int, found.groups())
    try:
        return count_days(date(year, month, day))
    except ValueError:
        return None


def _read_whole(text: str) -> int | None:
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else None


def _read_percent(text: str) -> float | None:
    if not re.fullmatch("[0-9]{1,3}(?:[.,][0-9]+)?", text):
        return None
    share = float(text.replace(",", "."))
    return share if share <= 100 else None


def _read_code(codes: Mapping[str, str | None], text: str) -> str | None:
    return codes.get(text)


def _read_flag(text: str) -> bool | None:
    return {"Oui": True, "Non": False}.get(text)


def _read_level(text: str) -> int | None:
    return int(text[3]) if re.fullmatch("NIV[1-8]", text) else None


def _read_siret(text: str) -> str | None:
    digits = re.sub("[ \u00a0]", "", text)
    return digits if re.fullmatch("[0-9]{14}", digits) and _is_checked(digits) else None


def _is_checked(digits: str) -> bool:
    """Whether the last digit is the one that the others ask for (Luhn)."""
    numbers = [int(digit) for digit in digits]
    doubled = [number * 2 - (9 if number > 4 else 0) for number in numbers[::2]]
    return (sum(doubled) + sum(numbers[1::2])) % 10 == 0 or (digits.startswith(_LA_POSTE) and sum(numbers) % 5 == 0)


_READERS: Mapping[Kind, Callable[[str], Value]] = {
    "text": str,
    "day": _read_day,
    "whole": _read_whole,
    "percent": _read_percent,
    "flag": _read_flag,
    "level": _read_level,
    "siret": _read_siret,
}
