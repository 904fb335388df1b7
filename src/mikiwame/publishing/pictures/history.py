"""One field over the years as a picture: every published figure at its day, each with its source."""

from collections.abc import Sequence
from datetime import date

from mikiwame.answers.history import PastValue
from mikiwame.publishing.pictures.drawing import (
    LARGE,
    PALE,
    SMALL,
    WIDTH,
    Element,
    Picture,
    add_text,
    finish_picture,
    measure_text,
    start_picture,
    wrap_text,
)
from mikiwame.publishing.pictures.plot import RADIUS, Style, draw_plot, draw_shape, style_series
from mikiwame.publishing.pictures.points import (
    Frame,
    Point,
    gather_copies,
    make_frame,
    pick_figures,
    place_points,
    say_row,
    say_when,
)
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason, Term
from mikiwame.words import Words

HEIGHT = 240
LEFT, RIGHT = 62, 12
"""Pixels of the plot and of the margins beside it; the left one holds the values of the axis."""

LINE = 18
"""Pixels from one line of small text to the next."""


def draw_history(
    words: Words, rows: Sequence[PastValue], name: str, field: str, on: date, width: int = WIDTH
) -> Picture:
    """Draw one field of one certification over the years.

    :param width: pixels; letters keep their size at any width.
    :raises MikiwameError: when no source gives a figure, so that there is nothing to draw.
    """
    figures = pick_figures(rows)
    if not figures:
        raise MikiwameError(Reason("asked.no_figures", {"field": field, "name": name}))
    copies = gather_copies(figures)
    frame = make_frame(copies, on, width - LEFT - RIGHT, HEIGHT)
    points = place_points(copies, frame, words)
    heading = words("pictures.history-heading", field=Term("fields", field))
    heading = heading[:1].upper() + heading[1:]
    title = words("pictures.history-title", name=name, heading=heading, day=on)
    notes = _write_notes(points, len(rows) - len(figures), words)
    return _compose((heading, name, title), points, frame, notes, words)


def _compose(
    headings: tuple[str, str, str], points: Sequence[Point], frame: Frame, notes: Sequence[str], words: Words
) -> Picture:
    """Heading, legend, plot and notes, one below the other."""
    heading, name, title = headings
    width = frame.width + LEFT + RIGHT
    names = wrap_text(name, width - 24, SMALL)
    styles = style_series(points)
    legend = _place_legend(styles, width)
    top = 34 + LINE * (len(names) + legend[-1][2] + 1) + 12
    lines = [line for note in notes for line in wrap_text(note, width - 24, SMALL)]
    bottom = top + HEIGHT + 42
    root = start_picture(width, bottom + LINE * len(lines), title, _describe(points, words), words.language)
    add_text(root, 12, 26, heading, LARGE, font_weight="bold")
    for number, line in enumerate(names):
        add_text(root, 12, 46 + LINE * number, line, SMALL, fill=PALE)
    for series, x, row in legend:
        _draw_key(root, x, 46 + LINE * (len(names) + row) + 4, series, styles[series])
    draw_plot(root, LEFT, top, points, frame, styles, words)
    for number, line in enumerate(lines):
        add_text(root, 12, bottom + LINE * number, line, SMALL, fill=PALE)
    return finish_picture(root)


def _place_legend(styles: dict[str, Style], width: float) -> list[tuple[str, float, int]]:
    """Each series with the pixel and the line where its key stands."""
    placed = []
    x, line = 12.0, 0
    for series in styles:
        wide = 18 + measure_text(series, SMALL) + 14
        if x + wide > width - 12 and x > 12:
            x, line = 12.0, line + 1
        placed.append((series, x, line))
        x += wide
    return placed


def _draw_key(root: Element, x: float, y: float, series: str, style: Style) -> None:
    draw_shape(root, x + RADIUS, y - 4, style, RADIUS)
    add_text(root, x + 16, y, series, SMALL)


def _describe(points: Sequence[Point], words: Words) -> str:
    """The picture in a few sentences: how many figures, the first, the last, the ends, and those that hold today."""
    dated = [point.row for point in points if point.row.dated]
    said = [words("pictures.history-count", count=sum(len(point.copies) for point in points))]
    if dated:
        first, last = say_row(dated[0], words), say_row(dated[-1], words)
        said.append(words("pictures.history-days", first=first, last=last))
    by_value = sorted((point.row for point in points), key=lambda row: row.low or row.high or 0)
    said.append(words("pictures.history-ends", least=by_value[0].figure, most=by_value[-1].figure))
    said += [_say_held(row, words) for point in points for row in point.copies if row.held]
    return "".join(said)


def _say_held(row: PastValue, words: Words) -> str:
    when, label = say_when(row, words), row.label or ""
    return words("pictures.history-held", label=label, figure=row.figure, when=when, title=row.title)


def _write_notes(points: Sequence[Point], others: int, words: Words) -> list[str]:
    notes = [words("pictures.history-note_points")]
    if any(point.held for point in points):
        notes[0] += words("pictures.history-note_held")
    if any(not point.row.dated for point in points):
        notes.append(words("pictures.history-note_undated"))
    if any(point.row.dated and point.row.period for point in points):
        notes.append(words("pictures.history-note_years"))
    if others:
        notes.append(words("pictures.history-note_others", count=others))
    return notes
