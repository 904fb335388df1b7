"""The ranking as a picture: each certification's score as an interval from 0 to 100 points, best first."""

from collections.abc import Sequence
from dataclasses import dataclass
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
    check_order,
    clean_text,
    draw_lines,
    draw_part,
    draw_rows,
    draw_value,
    fit_text,
    say_points,
    say_rows,
    start_row,
    write_ends,
)
from mikiwame.ranking import Policy
from mikiwame.words import Words

LEFT, PLOT = 72, 224
"""Pixels before the bars, where ranks stand, and of 100 points; right of the plot stand the values."""

TICKS = (0, 25, 50, 75, 100)
STRONG, WEAK, TRACK = "#2b6cb0", "#8593a3", "#eeeeee"
"""Fills of the recommended, of the others, and of the whole scale. The first two have 3:1 on white, and words tell
the same."""


@dataclass(frozen=True, slots=True)
class ScoreBar:
    """A certification on the picture; all scores 0..1, ``note`` may be empty."""

    name: str
    rank: int | None
    score: float
    score_low: float
    score_high: float
    recommended: bool = False
    note: str = ""


def draw_scores(
    words: Words,
    bars: Sequence[ScoreBar],
    title: str,
    description: str,
    policy: Policy = "interval",
    settings: Sequence[str] = (),
) -> Picture:
    """Draw scores with their intervals. Bars without a rank come last, else in the order given.

    :param description: what the picture shows; the data in words are added to it for screen readers.
    :param policy: for the unknown, by which the scores were made; ``settings``: sentences on the day, what is shown and
        what was asked for otherwise than usual, to stand below the title.
    :raises MikiwameError: when a bar's numbers are not ``0 <= score_low <= score <= score_high <= 1``.
    """
    for bar in bars:
        check_order(bar.name, {"score_low": bar.score_low, "score": bar.score, "score_high": bar.score_high})
    ordered = sorted(bars, key=lambda bar: (bar.rank is None, bar.rank or 0))
    nothing = words("pictures.nothing")
    note = words("pictures.scores-spread") + words(f"pictures.scores-mark_{policy}") if bars else nothing
    said = say_rows([_say_bar(bar, words) for bar in ordered], nothing, words)
    draws = [partial(_draw_row, bar, words) for bar in ordered]
    return draw_rows(words, title, (*settings, note), f"{description}{said}", draws, partial(_draw_axis, words))


def _say_place(bar: ScoreBar, words: Words) -> str:
    return words("pictures.scores-no_rank") if bar.rank is None else words("pictures.scores-rank", place=bar.rank)


def _say_bar(bar: ScoreBar, words: Words) -> str:
    spread = say_points(bar.score_low, bar.score_high, words)
    middle = say_points(bar.score, bar.score, words)
    code = "pictures.scores-said" if middle == spread else "pictures.scores-said_spread"
    values = {"spread": spread} if middle != spread else {}
    said = words(code, place=_say_place(bar, words), name=bar.name, points=middle, **values)
    marks = (words("pictures.scores-recommended") if bar.recommended else "", bar.note)
    return clean_text(words.list([said, *(mark for mark in marks if mark)]))


def _draw_axis(words: Words, body: Element, y: float) -> float:
    """The numbers of the scale above the first row."""
    for tick in TICKS:
        said = words("pictures.points", points=str(tick)) if tick == TICKS[-1] else str(tick)
        add_text(body, _find(tick / 100), y + 12, said, SMALL, text_anchor="middle", fill=PALE)
    return y + LINE


def _find(share: float) -> float:
    return LEFT + PLOT * share


def _draw_row(bar: ScoreBar, words: Words, body: Element, top: float) -> float:
    group = start_row(body, _say_bar(bar, words))
    left = _draw_place(group, bar, words, top)
    y = draw_lines(group, LEFT, top + 12, fit_text(bar.name, WIDTH - EDGE - LEFT)) - 10
    _draw_bar(group, bar, y)
    draw_value(group, y + 13, say_points(bar.score, bar.score, words), font_weight="bold")
    ends = write_ends(bar.score_low, bar.score_high)
    below = y + BAR + 15
    if len(ends) > 1:
        draw_value(group, below, words("pictures.range", low=ends[0], high=ends[1]), SMALL, fill=PALE)
    lines = fit_text(bar.note, PLOT, SMALL) if bar.note else []
    draw_lines(group, LEFT, below, lines, SMALL, fill=PALE)
    return max(left, y + BAR + LINE * max(len(lines), len(ends) > 1))


def _draw_place(group: Element, bar: ScoreBar, words: Words, top: float) -> float:
    """The rank, and below it a label when the certification is recommended."""
    size, weight = (SMALL, "normal") if bar.rank is None else (LARGE, "bold")
    add_text(group, EDGE, top + 13, _say_place(bar, words), size, font_weight=weight)
    if not bar.recommended:
        return top + 16
    add(group, "rect", x=EDGE, y=top + 20, width=54, height=19, rx=3, fill=STRONG)
    add_text(group, EDGE + 3, top + 34, words("pictures.scores-badge"), SMALL, fill=PAPER, font_weight="bold")
    return top + 39


def _draw_bar(group: Element, bar: ScoreBar, y: float) -> None:
    """The scale with its faint lines, the interval, and a mark at the score that stands out above and below."""
    draw_part(group, LEFT, y + 3, PLOT, BAR - 6, TRACK)
    for tick in TICKS:
        add(group, "path", d=f"M{_find(tick / 100):g} {y:g}V{y + BAR:g}", stroke="#c4c4c4", stroke_width=1)
    low, high = _find(bar.score_low), _find(bar.score_high)
    draw_part(group, low, y + 3, high - low, BAR - 6, STRONG if bar.recommended else WEAK, "interval")
    draw_part(group, _find(bar.score) - 1.5, y - 1, 3, BAR + 2, INK, "mark")
