"""One field over the years as a picture: every published figure at its day, each with its source."""

from collections.abc import Sequence
from typing import Any, Literal, cast
from xml.etree import ElementTree

import altair as alt
import vl_convert

from mikiwame.pipeline import Comparison
from mikiwame.publishing.figures import UNITS, say_figure
from mikiwame.publishing.history import list_history
from mikiwame.publishing.pictures.drawing import (
    FONTS,
    INK,
    LARGE,
    NAMESPACE,
    PALE,
    PAPER,
    SMALL,
    WIDTH,
    Element,
    add,
    add_text,
    finish_picture,
    measure_text,
    start_picture,
    wrap_text,
)
from mikiwame.publishing.pictures.labelling import place_labels
from mikiwame.publishing.pictures.points import (
    UNLABELLED,
    Frame,
    Point,
    gather_copies,
    make_frame,
    pick_figures,
    place_points,
    say_point,
    say_row,
    say_when,
)
from mikiwame.publishing.words import name_field, write_day
from mikiwame.vocabulary.complaints import MikiwameError

Row = dict[str, Any]

HEIGHT = 240
LEFT, RIGHT = 62, 12
"""Pixels of the plot and of the margins beside it; the left one holds the values of the axis."""

SERIES = (
    ("#0b3c6f", "M-1,0A1,1 0 1 1 1,0A1,1 0 1 1 -1,0Z"),
    ("#c2410c", "M-0.9,-0.9H0.9V0.9H-0.9Z"),
    ("#0f766e", "M0,-1.1L1.1,0.9H-1.1Z"),
    ("#6b21a8", "M0,-1.25L1.25,0L0,1.25L-1.25,0Z"),
    ("#7c5a00", "M0,1.1L1.1,-0.9H-1.1Z"),
    ("#334155", "M-1.1,-0.4H-0.4V-1.1H0.4V-0.4H1.1V0.4H0.4V1.1H-0.4V0.4H-1.1Z"),
    ("#9d174d", "M-1.3,-0.6H1.3V0.6H-1.3Z"),
    ("#3f6212", "M-0.6,-1.3H0.6V1.3H-0.6Z"),
)
"""Colour and shape of each series; the shape alone tells them apart in grey. Each colour has 4.5:1 on white."""

RADIUS, SMALLER = 5, 3.5
RING = 20
MANY = 30
"""With more points than this each is drawn smaller."""

LINE = 18
"""Pixels from one line of small text to the next."""


def draw_history(comparison: Comparison, slug: str, field: str, width: int = WIDTH) -> str:
    """Draw one field of one certification over the years, as the text of an SVG.

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


def _compose(headings: tuple[str, str, str], points: Sequence[Point], frame: Frame, notes: Sequence[str]) -> str:
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
    root.append(_draw_plot(points, frame, styles, top))
    for number, line in enumerate(lines):
        add_text(root, 12, bottom + LINE * number, line, SMALL, fill=PALE)
    return finish_picture(root)


def style_series(points: Sequence[Point]) -> dict[str, tuple[str, str]]:
    """Series -> its colour and shape, in the order of their names."""
    names = sorted({point.series for point in points}, key=lambda name: (name == UNLABELLED, name))
    return {name: SERIES[number % len(SERIES)] for number, name in enumerate(names)}


def _place_legend(styles: dict[str, tuple[str, str]], width: float) -> list[tuple[str, float, int]]:
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


def _draw_key(root: Element, x: float, y: float, series: str, style: tuple[str, str]) -> None:
    color, shape = style
    add(root, "path", d=shape, fill=color, transform=f"translate({x + RADIUS:g},{y - 4:g}) scale({RADIUS})")
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


def _draw_plot(points: Sequence[Point], frame: Frame, styles: dict[str, tuple[str, str]], top: float) -> Element:
    """The plot as Vega draws it, in a group of our own: each point gets a title, which a pointer shows."""
    chart = _layer(points, frame, styles)
    version = ".".join(alt.SCHEMA_VERSION.lstrip("v").split(".")[:2])
    drawn = vl_convert.vegalite_to_svg(chart.to_dict(), vl_version=version, allowed_base_urls=[])
    plot = ElementTree.fromstring(drawn).findall(f"{{{NAMESPACE}}}g")[0]  # noqa: S314 - written by vl-convert in this process
    plot.set("transform", f"translate({LEFT},{top:g})")
    for element in plot.iter():
        element.attrib.pop("aria-roledescription", None)
        if element.get("role") == "graphics-symbol":
            add(element, "title").text = element.get("aria-label")
    return plot


def _layer(points: Sequence[Point], frame: Frame, styles: dict[str, tuple[str, str]]) -> alt.LayerChart:
    marks = [_write_mark(point, styles[point.series]) for point in points]
    ranges = [mark for mark in marks if mark["low"] != mark["high"]]
    figures = [mark for mark in marks if mark["low"] == mark["high"]]
    layers = [
        *(_draw_band(frame) if frame.band else ()),
        _draw_trends(figures),
        *_draw_cases([mark for mark in ranges if mark["held"]]),
        _draw_ranges(ranges),
        _draw_ends(ranges),
        _draw_rings([mark for mark in figures if mark["held"]]),
        _draw_points(figures),
        *_draw_labels(points, frame),
    ]
    layered = alt.LayerChart(layer=layers).encode(_scale_years(frame), _scale_values(frame, points[0].row["unit"]))
    plain = layered.properties(width=frame.width, height=frame.height, padding=0)
    return cast("alt.LayerChart", plain.configure(font=FONTS).configure_view(stroke=None))


def _write_mark(point: Point, style: tuple[str, str]) -> Row:
    color, shape = style
    dated = point.row["dated"]
    return {
        "x": point.x,
        "low": point.low,
        "high": point.high,
        "color": color,
        "fill": color if dated else PAPER,
        "shape": shape,
        "held": point.held,
        "trend": f"{point.series} {point.row['source']}" if dated and point.low == point.high else None,
        "said": say_point(point),
    }


def _scale_years(frame: Frame) -> alt.X:
    axis = alt.Axis(
        values=[year + 0.5 for year in frame.list_years(apart=52)],
        labelExpr="floor(datum.value) + '年'",
        labelFontSize=SMALL,
        labelColor=INK,
        labelOverlap=False,
        labelBound=False,
        labelFlush=False,
        labelPadding=6,
        grid=False,
        ticks=False,
        aria=False,
        title=None,
        domainColor=PALE,
    )
    return alt.X("x:Q", axis=axis, scale=alt.Scale(domain=[frame.first, frame.last], nice=False, zero=False))


def _scale_values(frame: Frame, unit: str | None) -> alt.Y:
    axis = alt.Axis(
        values=frame.list_values(),
        labelExpr=f"format(datum.value, ',~r') + '{UNITS.get(unit, '')}'",
        labelFontSize=SMALL,
        labelColor=INK,
        labelOverlap=False,
        labelBound=False,
        grid=True,
        gridColor="#dddddd",
        ticks=False,
        domain=False,
        aria=False,
        title=None,
    )
    return alt.Y("low:Q", axis=axis, scale=alt.Scale(domain=[frame.low, frame.high], nice=False, zero=False))


def _chart(rows: Sequence[Row]) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=list(rows)))


def _draw_band(frame: Frame) -> list[alt.Chart]:
    """The grey field at the right for copies that are no points in time."""
    place = {"x": frame.end, "last": frame.last, "low": frame.low, "high": frame.high}
    middle, high = frame.find_place(frame.width - frame.band / 2, 11)
    heading = {"x": middle, "low": high, "said": "日付なし"}
    band = _chart([place]).mark_rect(fill="#efefef", aria=False).encode(x2="last:Q", y2="high:Q")
    text = _chart([heading]).mark_text(fontSize=SMALL, color=PALE, aria=False).encode(text="said:N")
    return [band, text]


def _draw_trends(marks: Sequence[Row]) -> alt.Chart:
    """A thin line through the figures of one series that one page tells, where it tells three or more."""
    trends = [mark["trend"] for mark in marks]
    drawn = [mark for mark in marks if mark["trend"] and trends.count(mark["trend"]) >= 3]
    line: alt.Chart = _chart(drawn).mark_line(strokeWidth=1, opacity=0.5, aria=False)
    return line.encode(alt.Detail("trend:N"), alt.Color("color:N", scale=None))


def _draw_ranges(marks: Sequence[Row]) -> alt.Chart:
    bar: alt.Chart = _chart(marks).mark_rule(strokeWidth=5, opacity=0.45)
    return bar.encode(alt.Y2("high:Q"), alt.Color("color:N", scale=None), alt.Description("said:N"))


def _draw_cases(marks: Sequence[Row]) -> list[alt.Chart]:
    """A long ring around each range that holds today: a white bar on a black one."""
    bars = (
        _chart(marks).mark_rule(stroke=color, strokeWidth=width, strokeCap="round", aria=False)
        for color, width in ((INK, RING), (PAPER, RING - 3))
    )
    return [bar.encode(y2="high:Q") for bar in bars]


def _draw_rings(marks: Sequence[Row]) -> alt.Chart:
    ring: alt.Chart = _chart(marks).mark_point(
        size=(RING - 1) ** 2, strokeWidth=1.5, stroke=INK, fill=PAPER, opacity=1, aria=False
    )
    return ring


def _draw_ends(marks: Sequence[Row]) -> alt.Chart:
    """The shape of the series at both ends of a range."""
    ends = [{**mark, "low": mark[end]} for mark in marks for end in ("low", "high")]
    return _shape_points(_chart(ends).mark_point(size=4 * SMALLER**2, strokeWidth=1.5, opacity=1, aria=False))


def _draw_points(marks: Sequence[Row]) -> alt.Chart:
    radius = RADIUS if len(marks) <= MANY else SMALLER
    drawn = _shape_points(_chart(marks).mark_point(size=4 * radius**2, strokeWidth=1.5, opacity=1))
    return drawn.encode(description="said:N")


def _shape_points(drawn: alt.Chart) -> alt.Chart:
    """Colours and shapes as the rows give them, with no scale between."""
    return drawn.encode(
        stroke=alt.Stroke("color:N", scale=None),
        fill=alt.Fill("fill:N", scale=None),
        shape=alt.Shape("shape:N", scale=None),
    )


def _draw_labels(points: Sequence[Point], frame: Frame) -> list[alt.Chart]:
    """Values in figures, bold where they hold today, each on a white edge that keeps it clear of lines."""
    labels = place_labels(points, frame)
    charts = []
    for held in (False, True):
        placed = [(label.text, *frame.find_place(label.across, label.down)) for label in labels if label.held is held]
        rows = [{"x": x, "low": low, "said": text} for text, x, low in placed]
        weight: Literal["bold", "normal"] = "bold" if held else "normal"
        for edge in ({"stroke": PAPER, "strokeWidth": 3, "opacity": 0.8}, {"color": INK}):
            mark = _chart(rows).mark_text(fontSize=SMALL, fontWeight=weight, baseline="middle", aria=False, **edge)
            charts.append(mark.encode(text="said:N"))
    return charts
