"""Rows of a history as points on paper: where each stands, and the frame they share."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mikiwame.answers.history import PastValue
from mikiwame.words import Words

COLUMN = 15
"""Pixels for each copy without a day, and of the margins beside them."""

APART = 11
"""Pixels between points of the same day and value."""

WIDEST_BAND = 0.4
"""Share of the width that the band takes at most beside dated values."""

_ONE_NUMBER = re.compile(r"\D*([0-9]+)\D*")
"""What a source calls a sitting by its number, whatever stands around the number."""

MARGIN = 0.4
"""Years left free before the first."""

LEAST_BAND = 64
"""Pixels of the band for copies without a day: its heading must fit."""


@dataclass(frozen=True)
class Point:
    """One value on the paper: ``x`` in years, ``low`` to ``high`` in its unit (alike for a plain figure).

    ``copies`` are the rows that say so: several where sources of one kind say the same of the same day, or of none.
    """

    copies: tuple[PastValue, ...]
    series: str
    x: float
    low: float
    high: float

    @property
    def row(self) -> PastValue:
        return self.copies[0]

    @property
    def held(self) -> bool:
        return any(row.held for row in self.copies)


@dataclass(frozen=True)
class Frame:
    """What the points stand in: years ``first`` to ``end``, a band behind them, values ``low`` to ``high``; pixels."""

    first: float
    end: float
    band: float
    low: float
    high: float
    step: float
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Pixels a year."""
        return (self.width - self.band) / (self.end - self.first) if self.end > self.first else 1.0

    @property
    def last(self) -> float:
        """The right end in years, the band for copies without a day included."""
        return self.first + self.width / self.scale

    def find_pixel(self, x: float, value: float) -> tuple[float, float]:
        return (x - self.first) * self.scale, self.height * (self.high - value) / (self.high - self.low)

    def find_place(self, across: float, down: float) -> tuple[float, float]:
        """The year and value at a pixel: the way back of :meth:`find_pixel`."""
        return self.first + across / self.scale, self.high - down * (self.high - self.low) / self.height

    def list_years(self, apart: float) -> list[int]:
        """Years to write below the axis, at least ``apart`` pixels from each other."""
        steps = [1, 2, 5, 10, 20, 50, 100]
        step = next((one for one in steps if one * self.scale >= apart), steps[-1])
        return [year for year in range(math.ceil(self.first), int(self.end)) if year % step == 0]

    def list_values(self) -> list[float]:
        """Values to write beside the axis."""
        count = round((self.high - self.low) / self.step)
        return [self.low + number * self.step for number in range(count + 1)]


def pick_figures(rows: Sequence[PastValue]) -> list[PastValue]:
    """The rows that are figures of one unit, the most frequent: two units make two pictures. None where none is."""
    figures = [row for row in rows if row.low is not None or row.high is not None]
    units = [row.unit for row in figures]
    chosen = max(sorted(set(units), key=str), key=units.count, default=None)
    return [row for row in figures if row.unit == chosen]


def name_series(rows: Sequence[PastValue], words: Words) -> list[str]:
    """What each row is told apart by: its label where the rows have several, else the kind of its source."""
    if len({row.label for row in rows}) > 1:
        return [row.label or words("pictures.history-unlabelled") for row in rows]
    return [words.term("source_kinds", row.source_kind) for row in rows]


def gather_copies(rows: Sequence[PastValue]) -> list[tuple[PastValue, ...]]:
    """Rows of one kind of source that say the same value of the same label and day together; of no day likewise."""
    gathered: dict[object, list[PastValue]] = {}
    for row in rows:
        when = (row.day, row.period, row.round) if row.dated else None
        gathered.setdefault((row.label, row.low, row.high, row.source_kind, when), []).append(row)
    return [tuple(copies) for copies in gathered.values()]


def make_frame(copies: Sequence[tuple[PastValue, ...]], on: date, width: float, height: float) -> Frame:
    """A frame that holds every row, with whole years from the first to that of ``on`` and round values."""
    rows = [row for row, *_ in copies]
    years = [row.day.year for row in rows if row.dated]
    first, end = (min(years) - MARGIN, max(*years, on.year) + 1) if years else (0, 0)
    columns = len(rows) - len(years)
    band = min(max(LEAST_BAND, COLUMN * (columns + 1)), width * (WIDEST_BAND if years else 1)) if columns else 0
    ends = [end for row in rows for end in (row.low, row.high) if end is not None]
    low, high, step = _round_range(min(ends), max(ends), whole=rows[0].unit == "percent")
    return Frame(first, end, band if years else width, low, high, step, width, height)


def _round_range(low: float, high: float, whole: bool) -> tuple[float, float, float]:
    """A range of at most six round steps around both ends, with room for a label; a share stays within 0 and 100."""
    spread = max(high - low, high * 0.1, 1)
    rough = spread / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(one * power for one in (1, 2, 5, 10) if one * power >= rough)
    bottom, top = math.floor((low - step / 4) / step) * step, math.ceil((high + step / 4) / step) * step
    return max(0.0, bottom), min(top, 100.0) if whole else top, step


def place_points(copies: Sequence[tuple[PastValue, ...]], frame: Frame, words: Words) -> list[Point]:
    """Each row at its day; figures of a whole year within it, its sittings side by side; copies in the band."""
    rows = [row for row, *_ in copies]
    series = name_series(rows, words)
    shares = _share_years(rows)
    band = sorted((number for number, row in enumerate(rows) if not row.dated), key=lambda one: (series[one], one))
    column = (frame.last - frame.end) / (len(band) + 1)
    points = []
    for number, row in enumerate(rows):
        x = frame.end + (band.index(number) + 1) * column if number in band else _find_year(row, shares[number])
        points.append(Point(copies[number], series[number], x, *find_ends(row)))
    return _move_apart(points, frame)


def _move_apart(points: Sequence[Point], frame: Frame) -> list[Point]:
    """Points of the same day and value side by side, so that none hides another."""
    standing: Counter[tuple[float, float, float]] = Counter()
    moved = []
    for point in points:
        place = (point.x, point.low, point.high)
        moved.append(replace(point, x=point.x + standing[place] * APART / frame.scale))
        standing[place] += 1
    return moved


def find_ends(row: PastValue) -> tuple[float, float]:
    """Both ends of a figure; a value with one open end stands at the end that it has."""
    low, high = (row.high if row.low is None else row.low), (row.low if row.high is None else row.high)
    if low is None or high is None:
        raise ValueError(f"{row.text} is no figure.")
    return low, high


def _share_years(rows: Sequence[PastValue]) -> list[float | None]:
    """For figures of a whole year the part of it where each stands; None for those that have a day."""
    alike: dict[tuple[str, str | None, str], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row.period and is_of_year(row):
            alike[row.period, row.label, row.source].append(number)
    shares: list[float | None] = [None] * len(rows)
    for numbers in alike.values():
        for place, number in enumerate(numbers):
            shares[number] = (place + 1) / (len(numbers) + 1)
    return shares


def _find_year(row: PastValue, share: float | None) -> float:
    if share is not None:
        return row.day.year + share
    return row.day.year + (row.day.timetuple().tm_yday - 1) / 366


def is_of_year(row: PastValue) -> bool:
    """Whether the value is of a whole year, so that its day only says that the year is over."""
    return row.dated and bool(row.period) and row.day.isoformat() == f"{row.period}-12-31"


def say_when(row: PastValue, words: Words) -> str:
    """The sitting, year or day that the value is of; for a copy without a day, that and when it was read."""
    sitting = row.round or ""
    if number := _ONE_NUMBER.fullmatch(sitting):
        sitting = words("pictures.history-sitting", number=number[1])
    if not row.dated:
        return words("pictures.history-of_copy", day=row.on, sitting=sitting)
    if is_of_year(row):
        return words("pictures.history-of_year", year=row.period, sitting=sitting)
    return words("pictures.history-of_day", day=row.day, sitting=sitting)


def say_point(point: Point, words: Words) -> str:
    """Everything that a point stands for, a line per source."""
    return "\n".join(say_row(row, words) for row in point.copies)


def say_row(row: PastValue, words: Words) -> str:
    """When, what, and the page that says so."""
    figure = words.figure(row.figure)
    if row.label:
        figure = words("pictures.history-labelled", label=row.label, figure=figure)
    return words(
        "pictures.history-said_held" if row.held else "pictures.history-said",
        when=say_when(row, words),
        figure=figure,
        title=row.title,
        kind=words.term("source_kinds", row.source_kind),
        source=row.source,
    )
