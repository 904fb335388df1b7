"""Which points bear their value in figures, and where it stands without covering anything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mikiwame.publishing.pictures.drawing import SMALL, measure_text
from mikiwame.publishing.pictures.points import Frame, Point
from mikiwame.words import Words

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""

FEW = 14
"""With more points only the telling ones bear a label: those held, each series' first and last, the two extremes."""

MARK = 7
"""Pixels around a point that no label may cover."""


@dataclass(frozen=True)
class Label:
    """A text with the pixels of its middle."""

    text: str
    across: float
    down: float
    held: bool


def place_labels(points: Sequence[Point], frame: Frame, words: Words) -> list[Label]:
    """Labels for the points, the most telling first; one that finds no free place is left out (its point says it)."""
    taken = [box for point in points for box in _box_ends(point, frame)]
    bars = [_box_of_bar(point, frame) for point in points]
    labels = []
    for point in _rank_points(points):
        text = _say_figure(point, words)
        wide = measure_text(text, SMALL)
        # A value that holds today must be readable: where all else is full it may cover the bar of a range.
        for covered in ([*taken, *bars], taken if point.held else None):
            place = _find_free(_list_places(point, frame, wide), wide, frame, covered)
            if place:
                taken.append(_box_of_text(*place, wide))
                labels.append(Label(text, *place, point.held))
                break
    return labels


def _say_figure(point: Point, words: Words) -> str:
    figure = words.figure(point.row.figure)
    count = len(point.copies)
    return words("pictures.history-copies", figure=figure, count=count) if count > 1 else figure


def _find_free(
    places: Iterable[tuple[float, float]], wide: float, frame: Frame, covered: Sequence[Box] | None
) -> tuple[float, float] | None:
    """The first of the places where a text covers none of the boxes; none at all when there are no boxes to ask."""
    for place in places if covered is not None else ():
        box = _box_of_text(*place, wide)
        if _is_within(box, frame) and not any(_overlaps(box, other) for other in covered or ()):
            return place
    return None


def _rank_points(points: Sequence[Point]) -> list[Point]:
    held = [point for point in points if point.held]
    dated = [point for point in points if point.row.dated] or list(points)
    by_value = sorted(dated, key=lambda point: point.high)
    last = {point.series: point for point in dated}.values()
    first = {point.series: point for point in reversed(dated)}.values()
    telling = [*held, *last, *first, by_value[0], by_value[-1]]
    others = points if len(points) <= FEW else []
    return list({id(point): point for point in (*telling, *others)}.values())


def _list_places(point: Point, frame: Frame, width: float) -> Iterable[tuple[float, float]]:
    """Above, below, right and left of a point, pushed in from the edges of the frame."""
    across, top = frame.find_pixel(point.x, point.high)
    _, bottom = frame.find_pixel(point.x, point.low)
    inner = min(max(across, width / 2 + 2), frame.width - width / 2 - 2)
    yield inner, top - 16
    yield inner, bottom + 16
    yield across + width / 2 + 11, (top + bottom) / 2
    yield across - width / 2 - 11, (top + bottom) / 2
    for down in (top - 14, bottom + 14):
        yield across + width / 2 + 6, down
        yield across - width / 2 - 6, down


def _box_ends(point: Point, frame: Frame) -> list[Box]:
    places = (frame.find_pixel(point.x, value) for value in (point.low, point.high))
    return [(across - MARK, down - MARK, across + MARK, down + MARK) for across, down in places]


def _box_of_bar(point: Point, frame: Frame) -> Box:
    across, top = frame.find_pixel(point.x, point.high)
    _, bottom = frame.find_pixel(point.x, point.low)
    return across - MARK, top - MARK, across + MARK, bottom + MARK


def _box_of_text(across: float, down: float, width: float) -> Box:
    return across - width / 2 - 2, down - SMALL / 2 - 1, across + width / 2 + 2, down + SMALL / 2 + 1


def _is_within(box: Box, frame: Frame) -> bool:
    return box[0] >= 0 and box[1] >= SMALL + 6 and box[2] <= frame.width and box[3] <= frame.height


def _overlaps(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
