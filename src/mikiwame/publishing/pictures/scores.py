"""The ranking as a picture: each certification's score as an interval from 0 to 100 points, best first."""

from collections.abc import Sequence
from functools import partial

from mikiwame.publishing.pictures.drawing import (
    INK,
    LARGE,
    PALE,
    PAPER,
    SMALL,
    WIDTH,
    Element,
    Picture,
    add,
    add_text,
)
from mikiwame.publishing.pictures.rows import (
    BAR,
    EDGE,
    LINE,
    Row,
    check_order,
    clean_text,
    draw_lines,
    draw_part,
    draw_rows,
    draw_value,
    fit_text,
    say_points,
    start_row,
)
from mikiwame.ranking import Policy

LEFT, PLOT = 72, 224
"""Pixels before the bars, where ranks stand, and of 100 points; right of the plot stand the values."""

TICKS = (0, 25, 50, 75, 100)
STRONG, WEAK, TRACK = "#2b6cb0", "#8593a3", "#eeeeee"
"""Fills of the recommended, of the others, and of the whole scale. The first two have 3:1 on white, and words tell
the same."""

RECOMMENDED, NO_RANK = "おすすめ", "順位なし"
SPREAD = "帯は点数の幅。値が不明か、公表された値に幅があると広くなる。"
MARKS: dict[Policy, str] = {
    "interval": "太い縦線は、その真ん中。",
    "worst_case": "太い縦線は、不明な値をいちばん悪いものとみた点。",
    "redistribute": "太い縦線は、不明な値の重みを、わかっている基準に分けた点(帯の外に出るときは帯の端)。",
    "exclude": "太い縦線は、その真ん中。不明な値のある資格には、順位を付けない。",
}
"""What the mark of a score stands for under each policy for the unknown."""
NOTHING = "示す資格がありません。"


def draw_scores(
    rows: Sequence[Row], title: str, description: str, policy: Policy = "interval", settings: Sequence[str] = ()
) -> Picture:
    """Draw scores with their intervals.

    :param rows: each with ``name``, ``rank`` (a whole number or null), ``score``, ``score_low`` and ``score_high``
        (0..1), ``recommended``, ``note`` (may be empty). Rows without a rank come last, else in the order given.
    :param description: what the picture shows; the data in words are added to it for screen readers.
    :param policy: for the unknown, by which the scores were made; ``settings``: sentences on the day, what is shown and
        what was asked for otherwise than usual, to stand below the title.
    :raises MikiwameError: when a row's numbers are not ``0 <= score_low <= score <= score_high <= 1``.
    """
    for row in rows:
        check_order(row, ("score_low", "score", "score_high"), "name")
    ordered = sorted(rows, key=lambda row: (row["rank"] is None, row["rank"] or 0))
    said = "".join(f"{_say_row(row)}。" for row in ordered) or NOTHING
    draws = [partial(_draw_row, row) for row in ordered]
    notes = (*settings, SPREAD + MARKS[policy]) if rows else (*settings, NOTHING)
    return draw_rows(title, notes, f"{description}{said}", draws, _draw_axis)


def _say_row(row: Row) -> str:
    place = NO_RANK if row["rank"] is None else f"{row['rank']}位"
    spread = say_points(row["score_low"], row["score_high"])
    middle = say_points(row["score"], row["score"])
    points = middle if middle == spread else f"{middle}(幅は{spread})"
    words = "".join(f"、{word}" for word in (RECOMMENDED * row["recommended"], row["note"]) if word)
    return clean_text(f"{place} {row['name']} {points}{words}")


def _draw_axis(body: Element, y: float) -> float:
    """The numbers of the scale above the first row."""
    for tick in TICKS:
        unit = "点" if tick == TICKS[-1] else ""
        add_text(body, _find(tick / 100), y + 12, f"{tick}{unit}", SMALL, text_anchor="middle", fill=PALE)
    return y + LINE


def _find(share: float) -> float:
    return LEFT + PLOT * share


def _draw_row(row: Row, body: Element, top: float) -> float:
    group = start_row(body, _say_row(row))
    left = _draw_place(group, row, top)
    y = draw_lines(group, LEFT, top + 12, fit_text(row["name"], WIDTH - EDGE - LEFT)) - 10
    _draw_bar(group, row, y)
    draw_value(group, y + 13, say_points(row["score"], row["score"]), font_weight="bold")
    spread = say_points(row["score_low"], row["score_high"], "")
    below = y + BAR + 15
    if "~" in spread:
        draw_value(group, below, spread, SMALL, fill=PALE)
    lines = fit_text(row["note"], PLOT, SMALL) if row["note"] else []
    draw_lines(group, LEFT, below, lines, SMALL, fill=PALE)
    return max(left, y + BAR + LINE * max(len(lines), "~" in spread))


def _draw_place(group: Element, row: Row, top: float) -> float:
    """The rank, and below it a label when the certification is recommended."""
    ranked = row["rank"] is not None
    size, weight = (LARGE, "bold") if ranked else (SMALL, "normal")
    add_text(group, EDGE, top + 13, f"{row['rank']}位" if ranked else NO_RANK, size, font_weight=weight)
    if not row["recommended"]:
        return top + 16
    add(group, "rect", x=EDGE, y=top + 20, width=54, height=19, rx=3, fill=STRONG)
    add_text(group, EDGE + 3, top + 34, RECOMMENDED, SMALL, fill=PAPER, font_weight="bold")
    return top + 39


def _draw_bar(group: Element, row: Row, y: float) -> None:
    """The scale with its faint lines, the interval, and a mark at the score that stands out above and below."""
    draw_part(group, LEFT, y + 3, PLOT, BAR - 6, TRACK)
    for tick in TICKS:
        add(group, "path", d=f"M{_find(tick / 100):g} {y:g}V{y + BAR:g}", stroke="#c4c4c4", stroke_width=1)
    low, high = _find(row["score_low"]), _find(row["score_high"])
    draw_part(group, low, y + 3, high - low, BAR - 6, STRONG if row["recommended"] else WEAK, "interval")
    draw_part(group, _find(row["score"]) - 1.5, y - 1, 3, BAR + 2, INK, "mark")
