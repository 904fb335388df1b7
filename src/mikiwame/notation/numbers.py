"""Gives the value of a printed number: commas, 億 万 千, and a dot that is a decimal point or parts thousands."""

from typing import Final

from mikiwame.vocabulary import patterns as re

# No count of people or yen on such a page needs more; it also keeps int() far from its own limit of digits.
MOST_DIGITS: Final = 12

_FIGURE = r"[0-9]++(?:[,.・][0-9]++)*+"
NUMBER: Final = rf"(?<![0-9])(?<![0-9][.,])(?:{_FIGURE}(?:千万|百万|億|万|千|百)?+)++"
"""A regular expression for one printed number, linear in the length of the text."""

_PIECE = re.compile(rf"({_FIGURE})(千万|百万|億|万|千|百)?")
_SCALES = {"": 1, "百": 100, "千": 1000, "万": 10_000, "百万": 10**6, "千万": 10**7, "億": 10**8}
_GROUP = 3


def read_number(printed: str, *, whole: bool) -> float | None:
    """Give the value of ``printed``, or None where its commas and dots make no number.

    ``whole`` says that the thing counted has no fractions (yen, persons), so that ``8.800`` is 8,800.
    """
    total = 0.0
    for figure, scale in _PIECE.findall(printed):
        value = _read_figure(figure, whole=whole and not scale)
        if value is None:
            return None
        total += value * _SCALES[scale]
    return round(total, 6) if total < 10**MOST_DIGITS else None


def read_scale(printed: str) -> int:
    """Give what the number's last word multiplies by (``6万`` 10,000; ``600`` 1)."""
    pieces = _PIECE.findall(printed)
    return _SCALES[pieces[-1][1]] if pieces else 1


def _read_figure(figure: str, *, whole: bool) -> float | None:
    groups = re.split("[,.・]", figure)
    if sum(map(len, groups)) > MOST_DIGITS:
        return None
    if len(groups) == 1 or _parts_thousands(figure, groups, whole=whole):
        return float("".join(groups))
    if "," in figure[: -len(groups[-1]) - 1]:
        return _read_figure(figure[: -len(groups[-1]) - 1], whole=True)
    return float(f"{groups[0]}.{groups[1]}") if len(groups) == 2 and "," not in figure else None


def _parts_thousands(figure: str, groups: list[str], *, whole: bool) -> bool:
    signs = set(re.sub("[0-9]", "", figure))
    by_three = len(groups[0]) <= _GROUP and all(len(group) == _GROUP for group in groups[1:])
    return by_three and (whole or signs == {","})
