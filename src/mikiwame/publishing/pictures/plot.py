"""Points of a history on their paper: axes, values with their sources, ranges, and a ring around what holds today."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from mikiwame.publishing.pictures.drawing import INK, PALE, PAPER, SMALL, Element, add, add_text
from mikiwame.publishing.pictures.labelling import place_labels
from mikiwame.publishing.pictures.points import Frame, Point, say_point
from mikiwame.vocabulary.reasons import Figure
from mikiwame.words import Words


class Style(NamedTuple):
    """How the points of a series look; ``shape`` is a path around 0, 0 with a radius of about 1."""

    color: str
    shape: str


SERIES = (
    Style("#0b3c6f", "M-1,0A1,1 0 1 1 1,0A1,1 0 1 1 -1,0Z"),
    Style("#c2410c", "M-0.9,-0.9H0.9V0.9H-0.9Z"),
    Style("#0f766e", "M0,-1.1L1.1,0.9H-1.1Z"),
    Style("#6b21a8", "M0,-1.25L1.25,0L0,1.25L-1.25,0Z"),
    Style("#7c5a00", "M0,1.1L1.1,-0.9H-1.1Z"),
    Style("#334155", "M-1.1,-0.4H-0.4V-1.1H0.4V-0.4H1.1V0.4H0.4V1.1H-0.4V0.4H-1.1Z"),
    Style("#9d174d", "M-1.3,-0.6H1.3V0.6H-1.3Z"),
    Style("#3f6212", "M-0.6,-1.3H0.6V1.3H-0.6Z"),
)
"""The shape alone tells series apart in grey. Each colour has 4.5:1 on white."""

RADIUS, SMALLER = 5, 3.5
RING = 20
MANY = 30
"""With more points than this each is drawn smaller."""

TREND = 3
"""Figures of one series on one page from which a line joins them."""

YEARS_APART = 52
"""Pixels between two years written below the axis."""

EDGE = 1.5
"""Pixels of the line around a point."""


def style_series(points: Sequence[Point]) -> dict[str, Style]:
    """Series -> its colour and shape, in the order of their names; those without a label last."""
    named = {point.series: point.row.label is None for point in points}
    names = sorted(named, key=lambda name: (named[name], name))
    return {name: SERIES[number % len(SERIES)] for number, name in enumerate(names)}


def draw_shape(
    parent: Element, x: float, y: float, style: Style, radius: float, hollow: bool = False, **attributes: object
) -> Element:
    """A point of a series, or the sample of one in a legend."""
    return add(
        parent,
        "path",
        d=style.shape,
        fill=PAPER if hollow else style.color,
        stroke=style.color,
        stroke_width=EDGE / radius,
        transform=f"translate({x:.2f},{y:.2f}) scale({radius:g})",
        **attributes,
    )


def draw_plot(
    root: Element,
    left: float,
    top: float,
    points: Sequence[Point],
    frame: Frame,
    styles: dict[str, Style],
    words: Words,
) -> None:
    """The plot with its upper left corner at a place; each point has a title, which a pointer shows."""
    plot = add(root, "g", transform=f"translate({left:g},{top:g})")
    behind = add(plot, "g", aria_hidden="true")
    _draw_axes(behind, frame, points[0].row.unit, words)
    figures = [point for point in points if point.low == point.high]
    ranges = [point for point in points if point.low != point.high]
    _draw_trends(behind, figures, frame, styles)
    _draw_cases(behind, [point for point in ranges if point.held], frame)
    _draw_ranges(plot, ranges, frame, styles, words)
    for point in figures:
        if point.held:
            x, y = frame.find_pixel(point.x, point.low)
            add(behind, "circle", cx=x, cy=y, r=(RING - 1) / 2, fill=PAPER, stroke=INK, stroke_width=EDGE)
    radius = RADIUS if len(figures) <= MANY else SMALLER
    for point in figures:
        place = frame.find_pixel(point.x, point.low)
        hollow = not point.row.dated
        _tell(draw_shape(plot, *place, styles[point.series], radius, hollow), point, words)
    _draw_labels(add(plot, "g", aria_hidden="true", text_anchor="middle"), points, frame, words)


def _tell(element: Element, point: Point, words: Words) -> None:
    """What the point says, to a screen reader and to a pointer that rests on it."""
    said = say_point(point, words)
    element.set("role", "graphics-symbol")
    element.set("aria-label", said)
    add(element, "title").text = said


def _draw_axes(plot: Element, frame: Frame, unit: str | None, words: Words) -> None:
    """Years below, values at the left with a faint line for each, and the grey field for copies without a day.

    Lines stand on halves of pixels, where they are sharp.
    """
    values = add(plot, "g", text_anchor="end")
    for value in frame.list_values():
        _, y = frame.find_pixel(0, value)
        add(values, "path", d=f"M0.5 {y + 0.5:.2f}H{frame.width + 0.5:g}", stroke="#dddddd", stroke_width=1)
        add_text(values, -1.5, y + 4.5, words.figure(Figure(value, value, unit)), SMALL)
    floor = frame.height + 0.5
    add(plot, "path", d=f"M0.5 {floor:g}H{frame.width + 0.5:g}", stroke=PALE, stroke_width=1)
    if frame.band:
        add(plot, "rect", x=frame.width - frame.band, y=0, width=frame.band, height=frame.height, fill="#efefef")
    years = add(plot, "g", text_anchor="middle")
    if frame.band:
        add_text(years, frame.width - frame.band / 2, 15, words("pictures.history-undated"), SMALL, fill=PALE)
    for year in frame.list_years(YEARS_APART):
        x, _ = frame.find_pixel(year + 0.5, 0)
        add_text(years, x + 0.5, floor + 15, words("pictures.history-year", year=str(year)), SMALL)


def _draw_trends(plot: Element, figures: Sequence[Point], frame: Frame, styles: dict[str, Style]) -> None:
    """A thin line through the figures of one series that one page tells, where it tells several."""
    told: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in figures:
        if point.row.dated:
            told[point.series, point.row.source].append(point)
    for (series, _), points in told.items():
        if len(points) >= TREND:
            places = (frame.find_pixel(point.x, point.low) for point in sorted(points, key=lambda point: point.x))
            path = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in places)
            add(plot, "path", d=path, fill="none", stroke=styles[series].color, stroke_width=1, opacity=0.5)


def _draw_cases(plot: Element, ranges: Sequence[Point], frame: Frame) -> None:
    """A long ring around each range that holds today: a white bar on a black one."""
    for color, width in ((INK, RING), (PAPER, RING - 3)):
        for point in ranges:
            add(plot, "path", d=_find_bar(point, frame), stroke=color, stroke_width=width, stroke_linecap="round")


def _draw_ranges(plot: Element, ranges: Sequence[Point], frame: Frame, styles: dict[str, Style], words: Words) -> None:
    """A bar from end to end, and the shape of the series at both ends."""
    for point in ranges:
        color = styles[point.series].color
        _tell(add(plot, "path", d=_find_bar(point, frame), stroke=color, stroke_width=5, opacity=0.45), point, words)
    for point in ranges:
        for value in (point.low, point.high):
            place = frame.find_pixel(point.x, value)
            draw_shape(plot, *place, styles[point.series], SMALLER, not point.row.dated, aria_hidden="true")


def _find_bar(point: Point, frame: Frame) -> str:
    (x, low), (_, high) = (frame.find_pixel(point.x, value) for value in (point.low, point.high))
    return f"M{x:.2f} {low:.2f}V{high:.2f}"


def _draw_labels(plot: Element, points: Sequence[Point], frame: Frame, words: Words) -> None:
    """Values in figures, bold where they hold today, each on a white edge that keeps it clear of lines."""
    edge = {"stroke": PAPER, "stroke_width": 3, "stroke_opacity": 0.8, "paint_order": "stroke"}
    for label in sorted(place_labels(points, frame, words), key=lambda label: label.held):
        weight = "bold" if label.held else "normal"
        add_text(plot, label.across, label.down + 4, label.text, SMALL, font_weight=weight, **edge)
