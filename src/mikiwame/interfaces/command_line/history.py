"""`mikiwame facts --history`: the values of one field over the years, as a table or as a picture."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from mikiwame.answers.facts import Evidence
from mikiwame.answers.history import PastValue, list_history
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.printing import make_grid, print_grid, print_lines
from mikiwame.publishing.pictures import draw_history, write_picture
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words

EXAMPLES = (
    "mikiwame facts SLUG --field exam_fee --history",
    "mikiwame facts SLUG --field pass_rate --history --picture pass-rate.svg",
)


def history_rows_or_picture(evidence: Evidence, slug: str, field: str, picture: Path | None = None) -> list[PastValue]:
    """The history of a field, which is also drawn into the file ``picture`` where one is named.

    :raises MikiwameError: for an unknown field, a history without any figure to draw, or a file that can't be written.
    """
    if field not in FIELDS:
        raise MikiwameError(Reason("asked.no_field", {"field": field, "known": ", ".join(FIELDS)}))
    values = list_history(evidence, slug, field)
    if picture:
        on, name = evidence.comparison.on, evidence.comparison.catalogue.certifications[slug].name
        write_picture(picture, draw_history(open_words(), values, name, field, on))
    return values


def print_history(console: Console, rows: Sequence[PastValue], words: Words) -> None:
    """One line per value: its day, the printed text, and whose word it is; ``*`` stands before what holds today."""
    if not rows:
        print_lines(console, [words("facts.history_none")])
        return
    headings = (words(f"facts.heading-{name}") for name in ("when", "printed", "source"))
    grid = make_grid(*headings, shares=(None, 1, None))
    for row in rows:
        source = f"{row.source}\n{words.term('source_kinds', row.source_kind)}"
        day = f"{'*' if row.held else ' '}{_say_day(row, words)}"
        grid.add_row(day, say_past_value(row, words), source, style="bold" if row.held else "")
    print_grid(console, grid)
    print_lines(console, [words("facts.history_note")])


def _say_day(row: PastValue, words: Words) -> str:
    if not row.dated:
        return words("facts.doubt-undated")
    of_year = row.period and str(row.day) == f"{row.period}-12-31"
    return words("facts.year", year=row.period) if of_year else str(row.day)


def say_past_value(row: PastValue, words: Words) -> str:
    """The printed text, with the label and the sitting that the page names outside it."""
    sitting = row.round or ""
    if sitting.isdigit():
        sitting = words("facts.sitting", number=sitting)
    about = [part for part in (row.label or "", sitting) if part and part not in (row.text or "")]
    text = row.text or words("facts.past_withheld")
    return words("facts.past_of", about=words.list(about, "terms"), text=text) if about else text
