"""Gives every figure of a text with its unit, its range or bound and its hedge, and the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from mikiwame.notation.numbers import NUMBER, read_number, read_scale

_BEFORE = "(?:約|およそ|おおよそ|おおむね|概ね|凡そ|ほぼ|だいたい|大体|ざっと|推定|推計)"
_APPROXIMATE_AFTER = (
    "台(?:前半|後半)?|程度|程|前後|位(?!置)|くらい|ぐらい|ほど|強|弱|余り|あまり|余|内外|に近い|近く|見込み?"
)
_AT_LEAST = "以上|超え?|を?超える|を?超えて|を?[超越]え(?:る|て)?|を?上回る|を?上回り|を?突破|オーバー"
_AT_MOST = "以下|未満|以内|を?下回る|を?下回り|を?切る|に満たない"
_BETWEEN = r"\s?+(?:~|-|から(?!は)|より|ないし|乃至)\s?+"

# How far to look for the words that say what a figure is. It also keeps the reading of a long text linear.
WORDS_BEFORE = 60
WORDS_AFTER = 40
# The range "5~6万人" shares its 万; "5,000~1万人" does not.
_SHARED_SCALE_BELOW = 1000

_OWN_BRACKET = re.compile(r"\s?\([^()]*\)")


@dataclass(frozen=True)
class Figure:
    """One figure or range; an open end is None."""

    start: int
    end: int
    low: float | None
    high: float | None
    approx: bool
    unit: str


class Placed(Protocol):
    """Anything that stands from ``start`` to ``end`` in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


@dataclass(frozen=True)
class Surroundings:
    """The words before a figure (back to the figure before it) and after it (up to the next)."""

    before: str
    after: str


def scan_figures(text: str, unit: str, *, whole: bool, prefix: str = "(?!)") -> list[Figure]:
    """Give the figures that carry ``unit`` (a regular expression), or ``prefix`` before them, in their order."""
    found = (_weigh_figure(match, whole=whole) for match in _compile(unit, prefix).finditer(text))
    return _join_bounds(text, [figure for figure in found if figure])


def look_around(text: str, placed: Sequence[Placed]) -> list[Surroundings]:
    """Give what stands before and after each of ``placed``, at most a sentence each."""
    starts = [*(thing.start for thing in placed), len(text)]
    surroundings, end = list[Surroundings](), 0
    # "(1級)7,700円 (2級)6,600円": here the brackets stand before their figures.
    bracketed_first = text[: starts[0]].rstrip().endswith(")")
    for index, thing in enumerate(placed):
        before = text[max(end, thing.start - WORDS_BEFORE) : thing.start]
        after = text[thing.end : min(starts[index + 1], thing.end + WORDS_AFTER)]
        # "5,000円(一般)、3,000円(学生)": a bracket directly behind a figure is said of that figure.
        own = _OWN_BRACKET.match(before) if index and not bracketed_first else None
        surroundings.append(Surroundings(before[own.end() :] if own else before, after))
        end = thing.end
    return surroundings


def bracket_depths(text: str) -> list[int]:
    """Give for each character the place of the bracket it stands in, or -1 outside brackets."""
    depths, opened = [], [-1]
    for place, letter in enumerate(text):
        if letter == ")" and len(opened) > 1:
            opened.pop()
        depths.append(opened[-1])
        if letter == "(":
            opened.append(place)
    return depths


@cache
def _compile(unit: str, prefix: str) -> re.Pattern[str]:
    tail = f"(?:{_APPROXIMATE_AFTER}|{_AT_LEAST}|{_AT_MOST})"
    return re.compile(
        rf"(?P<hedge>{_BEFORE}\s?+)?+(?P<prefix>{prefix})?+\s?+(?P<inner_hedge>{_BEFORE}\s?+)?+"
        rf"(?P<first>{NUMBER})\s?+(?P<first_unit>{unit})?+"
        rf"(?P<first_tail>(?:\s?+{tail})*+)"
        rf"(?:{_BETWEEN}(?P<second_hedge>{_BEFORE})?+\s?+(?:{prefix})?+"
        rf"(?P<second>{NUMBER})\s?+(?P<second_unit>{unit})?+(?P<tail>(?:\s?+{tail})*+)"
        r"(?(second_unit)|(?(prefix)|(?!))))?+"
    )


def _weigh_figure(match: re.Match[str], *, whole: bool) -> Figure | None:
    unit = match["second_unit"] or match["first_unit"] or match["prefix"]
    low = read_number(match["first"], whole=whole)
    if unit is None or low is None:
        return None
    tails = match["first_tail"] + (match["tail"] or "")
    approx = bool(match["hedge"] or match["inner_hedge"] or match["second_hedge"]) or bool(
        re.search(_APPROXIMATE_AFTER, tails)
    )
    ends = _find_ends(match, low, tails, whole=whole)
    return Figure(match.start(), match.end(), *ends, approx, unit)


def _find_ends(match: re.Match[str], low: float, tails: str, *, whole: bool) -> tuple[float | None, float | None]:
    if match["second"]:
        return _find_range(match, low, tails, whole=whole)
    if "台" in tails:
        return _find_decade(low, low, tails, match["first_unit"])
    if re.search(_AT_LEAST, tails):
        return low, None
    return (None, low) if re.search(_AT_MOST, tails) else (low, low)


def _find_range(match: re.Match[str], low: float, tails: str, *, whole: bool) -> tuple[float | None, float | None]:
    high = read_number(match["second"], whole=whole)
    if high is None:
        return low, low
    if not match["first_unit"] and read_scale(match["first"]) == 1 and low < _SHARED_SCALE_BELOW:
        low *= read_scale(match["second"])
    if "台" in tails:
        return _find_decade(low, high, tails, match["second_unit"])
    return min(low, high), max(low, high)


def _find_decade(low: float, high: float, tails: str, unit: str | None) -> tuple[float | None, float | None]:
    """``60%台`` is 60 to 70, ``7割台`` 7 to 8, ``65%台`` 65 to 66, ``5,000人台`` 5,000 to 6,000."""
    width = 1.0
    while unit != "割" and high > 0 and high % (width * 10) == 0:
        width *= 10
    half = width / 2
    return low + half * ("台後半" in tails), high + width - half * ("台前半" in tails)


def _join_bounds(text: str, figures: list[Figure]) -> list[Figure]:
    """``80%以上90%未満`` is one range."""
    joined: list[Figure] = []
    for figure in figures:
        before = joined[-1] if joined else None
        if before and _closes(before, figure) and not text[before.end : figure.start].strip("、,・ "):
            approx = before.approx or figure.approx
            joined[-1] = Figure(before.start, figure.end, before.low, figure.high, approx, figure.unit)
        else:
            joined.append(figure)
    return joined


def _closes(before: Figure, figure: Figure) -> bool:
    return before.high is None and figure.low is None and before.unit == figure.unit


def blank(text: str, pattern: re.Pattern[str]) -> str:
    """Give the text with each match as spaces, so that the places of everything else stay."""
    return pattern.sub(lambda match: " " * len(match.group()), text)
