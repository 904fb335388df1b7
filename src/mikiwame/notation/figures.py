"""Gives every figure of a text with its unit, its range or bound and its hedge, and the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from mikiwame.notation.numbers import NUMBER, read_number, read_scale
from mikiwame.vocabulary import patterns as re

_BEFORE = "(?:約|およそ|おおよそ|おおむね|概ね|凡そ|ほぼ|だいたい|大体|ざっと|推定|推計)"
_APPROXIMATE_AFTER = (
    "台(?:の?(?:前半|後半|半ば|なかば|中盤|中ほど))?|程度|程|前後|位(?!置)|くらい|ぐらい|ほど|強|弱|余り|あまり|余|内外"
    "|に?近い|近く|見込み?|規模"
)
_AT_LEAST = "以上|超え?|[をも]?[超越]え(?:る|て)?|[をも]?上回る|[をも]?上回り|を?突破|オーバー"
_AT_MOST = "以下|未満|以内|[をも]?下回る|[をも]?下回り|[をも]?切る|に[はも]?満たない"
_BETWEEN = r"\s?+(?:~|-|から(?!は)|より|ないし|乃至)\s?+"

# How far to look for the words that say what a figure is. It also keeps the reading of a long text linear.
WORDS_BEFORE = 60
WORDS_AFTER = 40
# More figures than that are a whole page, of which no reader would take the values of one cell.
MOST_FIGURES = 100
# The range "5~6万人" shares its 万; "5,000~1万人" does not.
_SHARED_SCALE_BELOW = 1000

CHANGED = re.compile(
    r"\s?(?:\([^()]{0,8}\))?\s?(?:に|へと?)\s?(?:値上|値下|改定|改訂|変更|引き?上|引き?下|変わ|なり|なる|なっ|増|減"
    "|上昇|上が|下が|低下|アップ|ダウン|伸び|拡大|縮小)"
)
"""What stands behind the second of two figures when it has taken the place of the first."""

DIFFERENCE = re.compile(
    r"[^\s、。]{0,12}[0-9.,]+\s?(?:ポイント|pt|人|名|円|%)(?:も|ほど|以上|程度)?\s?(?:少な|多[いく]|低[いく]|高[いく]|安[いく]|増|減|上回|下回"
    "|上昇|低下|アップ|ダウン|プラス|マイナス)[^、。0-9%]{0,8}"
)
"""By how much a figure differs from another; what stands behind it is the figure itself."""

_DIFFERS = re.compile(
    r"(?:も|ほど|以上|程度)?\s?(?:少な[いく]|多[いく]|低[いく]|高[いく]|増(?!や)|減|の?(?:増加|減少|値上|値下|引き?上|引き?下)|上回|下回|(?:プラス|マイナス)(?=$|[\s、。)]))"
)
_NEIGHBOURS = re.compile(r"(?<![0-9.,、級])([1-9])\s?[、,・]\s?([1-9])(?=割|[万千百](?![0-9]))")
# "6割台半ば": the middle of the decade, told as widely as people mean it.
_MIDDLE = re.compile("台の?(?:半ば|なかば|中盤|中ほど)")
_MIDDLE_FROM, _MIDDLE_TO = 0.3, 0.7
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
    ends = _find_changed(match, whole=whole) or _find_ends(match, low, tails, whole=whole)
    return Figure(match.start(), match.end(), *ends, approx, unit)


def _find_changed(match: re.Match[str], *, whole: bool) -> tuple[float, float] | None:
    """``25,000円から28,000円に値上げ`` has the new value, where ``25,000円から28,000円`` is a range."""
    if not match["second"] or not re.search("から|より", match.group()):
        return None
    new = read_number(match["second"], whole=whole) if CHANGED.match(match.string, match.end()) else None
    return None if new is None else (new, new)


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
    decade, closing = _find_decade(low, high, tails, match["second_unit"]) if "台" in tails else (low, high)
    if "台" in match["first_tail"] and "台" not in (match["tail"] or ""):
        # "2万円台~13万円", "20%台後半~30%前後"
        return decade, high
    if "台" in tails:
        return decade, closing
    return min(low, high), max(low, high)


def _find_decade(low: float, high: float, tails: str, unit: str | None) -> tuple[float | None, float | None]:
    """``60%台`` is 60 to 70, ``7割台`` 7 to 8, ``5,000人台`` 5,000 to 6,000, ``60%台半ば`` 63 to 67."""
    width = 1.0
    while unit != "割" and high > 0 and high % (width * 10) == 0:
        width *= 10
    if _MIDDLE.search(tails):
        return low + width * _MIDDLE_FROM, high + width * _MIDDLE_TO
    half = width / 2
    return low + half * ("後半" in tails), high + width - half * ("前半" in tails)


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


def drop_differences(text: str, figures: list[Figure]) -> list[Figure]:
    """Of ``120人少ない3,456人`` only the figure itself stays."""
    return [figure for figure in figures if not _is_difference(text, figure)]


def _is_difference(text: str, figure: Figure) -> bool:
    exceeds = re.search("[^をもに][上下]回る$", text[figure.start : figure.end])
    return bool(_DIFFERS.match(text, figure.end) or (exceeds and re.match(r"\s?約?[0-9]", text[figure.end :])))


def join_neighbours(text: str) -> str:
    """``4、5万円``, ``7、8割``: two neighbouring digits before one unit are a range."""
    return _NEIGHBOURS.sub(_join_pair, text)


def _join_pair(match: re.Match[str]) -> str:
    follows = int(match[2]) == int(match[1]) + 1
    return f"{match[1]}~{match[2]}" if follows else match.group()


def blank(text: str, pattern: re.Pattern[str]) -> str:
    """Give the text with each match as spaces, so that the places of everything else stay."""
    return pattern.sub(lambda match: " " * len(match.group()), text)
