"""`mikiwame facts --history`: the values of one field over the years, as a table or as a picture."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from mikiwame.interfaces.command_line.printing import fit, make_grid, print_grid, print_lines
from mikiwame.pipeline import Comparison
from mikiwame.publishing.history import list_history
from mikiwame.publishing.pictures import draw_history, write_picture
from mikiwame.publishing.words import SOURCE_KINDS
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.fields import FIELDS

Row = dict[str, Any]

EXAMPLES = (
    "mikiwame facts SLUG --field exam_fee --history",
    "mikiwame facts SLUG --field pass_rate --history --picture pass-rate.svg",
)

DAY, SOURCE = 12, 32
"""Columns of the table that days and sources take; the values have the rest."""


def history_rows_or_picture(comparison: Comparison, slug: str, field: str, picture: Path | None = None) -> list[Row]:
    """The history of a field, which is also drawn into the file ``picture`` where one is named.

    :raises MikiwameError: for a field that there is none of, a history without any figure to draw, or a file that
        can't be written.
    """
    if field not in FIELDS:
        raise MikiwameError(f'There is no field "{field}". Use one of: {", ".join(FIELDS)}.')
    if picture:
        write_picture(picture, draw_history(comparison, slug, field))
    return list_history(comparison, slug, field)


def print_history(console: Console, rows: Sequence[Row]) -> None:
    """One line a value: its day, the printed text, and whose word it is; ``*`` stands before what holds today."""
    if not rows:
        print_lines(console, ["どの出典にも記載がない。"])
        return
    grid = make_grid("いつ", "値(出典の表記のまま)", "出典", shares=(None, 1, None))
    for row in rows:
        value = fit(console, _write_value(row), console.width - DAY - SOURCE - 6)
        kind: str = row["source_kind"]
        source = f"{fit(console, row['source'], SOURCE)}\n{SOURCE_KINDS.get(kind, kind)}"
        mark = "*" if row["held"] else " "
        grid.add_row(f"{mark}{_write_day(row)}", value, source, style="bold" if row["held"] else "")
    print_grid(console, grid)
    print_lines(console, ["*は現在の値。年だけのものはその年の値、日付のない写しはいつの値か分からない。"])


def _write_day(row: Row) -> str:
    if not row["dated"]:
        return "日付なし"
    of_year = row["period"] and row["day"] == f"{row['period']}-12-31"
    return f"{row['period']}年" if of_year else str(row["day"])


def _write_value(row: Row) -> str:
    """The printed text, with the label and the sitting that the page names outside it."""
    sitting = f"第{row['round']}回" if (row["round"] or "").isdigit() else row["round"] or ""
    about = [part for part in (row["label"] or "", sitting) if part and part not in row["text"]]
    text = row["text"] or "公表していない"
    return f"{'・'.join(about)}: {text}" if about else text
