"""What a score is made of: for each criterion its weight as a bar, and how much of it is sure, spread or unknown."""

import math
from collections.abc import Sequence
from functools import partial

from mikiwame.publishing.pictures.drawing import PALE, SMALL, WIDTH, Element, Picture, add
from mikiwame.publishing.pictures.rows import (
    BAR,
    EDGE,
    HATCHED,
    Row,
    check_order,
    clean_text,
    draw_keys,
    draw_lines,
    draw_part,
    draw_rows,
    draw_value,
    fit_text,
    say_percent,
    say_points,
    start_row,
)

PLOT = 272
"""Pixels of the greatest weight, and in the last row of 100 points; beside it stand the points."""

WEIGHT = 96
"""Pixels kept free beside a criterion's name for its weight."""

SURE, SPREAD, EMPTY = "#0b3c6f", "#6895c4", "#ffffff"
KEYS = ((SURE, "確実な点"), (SPREAD, "幅のある点"), (HATCHED, "不明な点"), (EMPTY, "取れない点"))
NOTES = (
    "棒の全長は、その項目の重み(満点)。合計の棒だけは、全長が100点。点は四捨五入。",
    "「幅のある点」は公表された値に幅がある部分、「不明な点」は値が分からない部分。",
)
NOTHING = "示す項目がありません。"
SUM, UNKNOWN = "合計", "不明"


def draw_contributions(rows: Sequence[Row], title: str, description: str) -> Picture:
    """Draw what each criterion adds to one score, and the sum.

    :param rows: each with ``short`` (the criterion's name), ``weight`` (its share of all weights, 0..1), ``low`` and
        ``high`` (its contribution, weight times finding, 0..weight), ``known``; in the order drawn.
    :param description: what the picture shows; the data in words are added to it for screen readers.
    :raises MikiwameError: when a row's numbers are not ``0 <= low <= high <= weight <= 1``.
    """
    for row in rows:
        check_order(row, ("low", "high", "weight"), "short")
    full = max((row["weight"] for row in rows), default=0.0) or 1.0
    draws = [partial(_draw_row, row, PLOT / full) for row in rows]
    said = "".join(f"{_say_row(row)}。" for row in rows) or NOTHING
    if rows:
        total = _add_up(rows)
        draws.append(partial(_draw_row, total, PLOT))
        said += f"{_say_row(total)}。"
    return draw_rows(title, NOTES if rows else (NOTHING,), f"{description}{said}", draws, _draw_legend)


def _add_up(rows: Sequence[Row]) -> Row:
    """The row of sums; ``spread`` is the width that published ranges leave, the rest of the width is unknown."""
    weight, low, high = (math.fsum(row[key] for row in rows) for key in ("weight", "low", "high"))
    spread = math.fsum(_find_spread(row) for row in rows)
    known = all(row["known"] for row in rows)
    return {"short": SUM, "weight": weight, "low": low, "high": high, "spread": spread, "known": known}


def _find_spread(row: Row) -> float:
    width: float = row["high"] - row["low"]
    return float(row.get("spread", width if row["known"] else 0))


def _name(row: Row) -> str:
    if row["known"]:
        return str(row["short"])
    return f"{row['short']}({UNKNOWN}{'な点を含む' if _is_sum(row) else ''})"


def _is_sum(row: Row) -> bool:
    return "spread" in row


def _say_row(row: Row) -> str:
    return clean_text(f"{_name(row)} 重み{say_percent(row['weight'])} {say_points(row['low'], row['high'])}")


def _draw_legend(body: Element, y: float) -> float:
    return draw_keys(body, y, KEYS)


def _draw_row(row: Row, scale: float, body: Element, y: float) -> float:
    """Name and weight, and below them the bar with its points; ``scale`` is in pixels for the whole score."""
    group = start_row(body, _say_row(row))
    weight = "bold" if _is_sum(row) else "normal"
    draw_value(group, y + 12, f"重み {say_percent(row['weight'])}", SMALL, fill=PALE)
    lines = fit_text(_name(row), WIDTH - 2 * EDGE - WEIGHT)
    y = draw_lines(group, EDGE, y + 12, lines, font_weight=weight) - 10
    _draw_bar(group, row, scale, y)
    draw_value(group, y + 13, say_points(row["low"], row["high"]), SMALL, font_weight="bold")
    return y + BAR


def _draw_bar(group: Element, row: Row, scale: float, y: float) -> None:
    """What is sure, what published ranges leave open, what is unknown, within a frame as long as the weight."""
    spread = _find_spread(row)
    parts = ((row["low"], SURE, "sure"), (spread, SPREAD, "spread"))
    x = float(EDGE)
    for share, fill, name in (*parts, (row["high"] - row["low"] - spread, HATCHED, "unknown")):
        draw_part(group, x, y, share * scale, BAR, fill, name)
        x += share * scale
    frame = {"class": "weight", "fill": "none", "stroke": PALE, "stroke_width": 1}
    add(group, "rect", x=EDGE, y=y, width=row["weight"] * scale, height=BAR, **frame)
