"""`mikiwame ties`: who stands behind whom, each tie with its source, and which organisations one hand holds."""

from collections.abc import Hashable, Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer
from rich.cells import cell_len, set_cell_size
from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.ties import Group, Tie
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_day,
)
from mikiwame.interfaces.command_line.printing import (
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_heading,
    print_lines,
)
from mikiwame.publishing.pictures import draw_ties, write_picture
from mikiwame.vocabulary.reasons import Term
from mikiwame.words import Words
from mikiwame.words.documents import write_rows

EXAMPLES = (
    "mikiwame ties",
    "mikiwame ties --picture ties.svg",
    "mikiwame ties --format csv",
)


def ties_command(
    picture: Annotated[
        Path | None, typer.Option("--picture", help="Draw the ties into this file too.", metavar="FILE.svg")
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show which organisations teach, place, run or own for which organisers, and who says so."""
    files, words = open_catalogue(catalogue, market), open_words()
    day = Day(files, pick_day(on, files))
    if picture:
        write_picture(picture, draw_ties(words, day.comparison))
    if print_data(write_rows(day.ties, words, format), format):
        return
    console = open_console()
    print_heading(console, words("ties.heading", market=day.market.title, day=day.on))
    _print_ties(console, day.ties, words)
    _print_groups(console, day.groups, words)
    _print_sources(console, day.ties, words)


def _print_ties(console: Console, ties: Sequence[Tie], words: Words) -> None:
    """Below each organisation its ties, all certifications of one tie and one source on a line."""
    if not ties:
        print_lines(console, [words("ties.none")])
    source_width = max((cell_len(tie.source) for tie in ties), default=0)
    tie_width = max((cell_len(words.say_value(tie.tie_name)) for tie in ties), default=0)
    for _, own in groupby(ties, key=lambda tie: tie.organisation):
        gathered = list(_gather(own).values())
        first = gathered[0][0]
        console.print()
        print_lines(console, [words("ties.organisation", name=first.organisation_name, form=Term("forms", first.form))])
        grid = make_grid("", "", "", shares=(None, 1, None))
        for same in gathered:
            name = set_cell_size(f"  {words.say_value(same[0].tie_name)}", tie_width + 2)
            source = set_cell_size(same[0].source, source_width)
            grid.add_row(name, _say_other(same, words), f"{source}\n{same[0].on.isoformat()}")
        print_grid(console, grid)


def _say_other(same: Sequence[Tie], words: Words) -> str:
    count = sum(tie.certification is not None for tie in same)
    return words("ties.to_some", name=same[0].to_name, count=count) if count else words("ties.to", name=same[0].to_name)


def _gather(ties: Iterable[Tie]) -> dict[Hashable, list[Tie]]:
    """Ties that differ in their certification alone, in the order of the first of each."""
    gathered: dict[Hashable, list[Tie]] = {}
    for tie in ties:
        gathered.setdefault((tie.tie, tie.to, tie.source, tie.on), []).append(tie)
    return gathered


def _print_groups(console: Console, groups: Sequence[Group], words: Words) -> None:
    """The groups of several members; the rest is only counted."""
    joined = [group for group in groups if len(group.members) > 1]
    console.print()
    console.print(words("ties.groups"), style="bold")
    print_lines(console, [_say_group(group, words) for group in joined] or [words("ties.no_group")], "  ")


def _say_group(group: Group, words: Words) -> str:
    return words(
        "ties.group",
        names=words.list([words.say_value(name) for name in group.names]),
        organises=group.certifications.organises,
        teaches=group.certifications.teaches_for,
        sources=", ".join(group.sources),
    )


def _print_sources(console: Console, ties: Sequence[Tie], words: Words) -> None:
    console.print()
    for slug, tie in sorted({tie.source: tie for tie in ties}.items()):
        print_lines(console, [f"[{slug}] {words.say_value(tie.title)} {tie.url or ''}".rstrip()])
