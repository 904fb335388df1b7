"""One field over the years as a picture: every published figure at its day, each with its source."""

from collections.abc import Sequence
from typing import Any

from mikiwame.pipeline import Comparison
from mikiwame.publishing.figures import say_figure
from mikiwame.publishing.history import list_history
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
from mikiwame.publishing.words import name_field, write_day
from mikiwame.vocabulary.complaints import MikiwameError

Row = dict[str, Any]

HEIGHT = 240
LEFT, RIGHT = 62, 12
"""Pixels of the plot and of the margins beside it; the left one holds the values of the axis."""

LINE = 18
"""Pixels from one line of small text to the next."""


def draw_history(comparison: Comparison, slug: str, field: str, width: int = WIDTH) -> Picture:
    """Draw one field of one certification over the years.

    :param width: pixels; letters keep their size at any width.
    :raises MikiwameError: when no source gives a figure, so that there is nothing to draw.
    """
    rows = list_history(comparison, slug, field)
    figures = pick_figures(rows)
    if not figures:
        raise MikiwameError(f"No source gives a figure for {field} of {slug}. Ask for another field.")
    copies = gather_copies(figures)
    frame = make_frame(copies, comparison.on, width - LEFT - RIGHT, HEIGHT)
    points = place_points(copies, frame)
    heading = f"{name_field(field)}の移り変わり"
    name = comparison.catalogue.certifications[slug].name
    title = f"{name}の{heading}({write_day(comparison.on)}現在)"
    return _compose((heading, name, title), points, frame, _write_notes(points, len(rows) - len(figures)))


def _compose(headings: tuple[str, str, str], points: Sequence[Point], frame: Frame, notes: Sequence[str]) -> Picture:
    """Heading, legend, plot and notes, one below the other."""
    heading, name, title = headings
    width = frame.width + LEFT + RIGHT
    names = wrap_text(name, width - 24, SMALL)
    styles = style_series(points)
    legend = _place_legend(styles, width)
    top = 34 + LINE * (len(names) + legend[-1][2] + 1) + 12
    lines = [line for note in notes for line in wrap_text(note, width - 24, SMALL)]
    bottom = top + HEIGHT + 42
    root = start_picture(width, bottom + LINE * len(lines), title, _describe(points))
    add_text(root, 12, 26, heading, LARGE, font_weight="bold")
    for number, line in enumerate(names):
        add_text(root, 12, 46 + LINE * number, line, SMALL, fill=PALE)
    for series, x, row in legend:
        _draw_key(root, x, 46 + LINE * (len(names) + row) + 4, series, styles[series])
    draw_plot(root, LEFT, top, points, frame, styles)
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


def _describe(points: Sequence[Point]) -> str:
    """The picture in a few sentences: how many figures, the first, the last, the ends, and those that hold today."""
    dated = [point.row for point in points if point.row["dated"]]
    said = [f"出典のある数値{sum(len(point.copies) for point in points)}件。"]
    if dated:
        said.append(f"最も古いのは{say_row(dated[0])}、最も新しいのは{say_row(dated[-1])}。")
    by_value = sorted((point.row for point in points), key=lambda row: row["low"] or row["high"] or 0)
    said.append(f"最小は{say_figure(by_value[0])}、最大は{say_figure(by_value[-1])}。")
    held = [row for point in points for row in point.copies if row["held"]]
    said += [f"現在の値は{row['label'] or ''}{say_figure(row)}({say_when(row)}、{row['title']})。" for row in held]
    return "".join(said)


def _write_notes(points: Sequence[Point], others: int) -> list[str]:
    notes = ["点は数値、縦の帯は幅のある数値。"]
    if any(point.held for point in points):
        notes[0] += "囲みと太字は現在の値。"
    if any(not point.row["dated"] for point in points):
        notes.append("灰色の欄の白抜きは日付のない写し(いつの値か不明)。")
    if any(point.row["dated"] and point.row["period"] for point in points):
        notes.append("年だけが分かる数値は、その年の中に置いた。")
    if others:
        notes.append(f"ほかに、数値でない記載や単位の異なる値が{others}件。")
    return notes
