"""`mikiwame diff`: what edits of a catalogue turned in facts, order, recommendation, advice and cost."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from mikiwame.answers.day import Day
from mikiwame.answers.edits import Edits, find_edits
from mikiwame.catalogue import Catalogue, find_market
from mikiwame.catalogue.revisions import list_commits, open_revision
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_day,
    show_work,
)
from mikiwame.interfaces.command_line.printing import open_console, print_data, print_lines
from mikiwame.pipeline import load
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import Words
from mikiwame.words.documents import write_document
from mikiwame.words.edits import Part, say_commits, say_edits, write_comment

EXAMPLES = (
    "mikiwame diff",
    "mikiwame diff v1.2",
    "mikiwame diff origin/main --comment > comment.md",
    "mikiwame diff ../catalogue-of-last-week --format json",
)


def diff_command(
    revision: Annotated[
        str,
        typer.Argument(
            help="The state to compare with: a revision of the catalogue's git repository, or a copy of its folder.",
            metavar="[REV|DIR]",
        ),
    ] = "HEAD",
    comment: Annotated[
        bool, typer.Option("--comment", help="Print Markdown, for a comment on a proposed change.")
    ] = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show what the edits since a revision changed: what is recommended, the order and why, advice, cost, facts."""
    folder = find_market(catalogue or find_shipped_catalogue(), market)
    files, words = open_catalogue(catalogue, market), open_words()
    after = Day(files, pick_day(on, files))
    with show_work("comparing_states"), open_revision(folder, revision) as older:
        before = Day(_load_older(older, revision), after.on)
        edits = replace(find_edits(before, after), commits=tuple(list_commits(folder, revision)))
    if print_data(write_document(edits, words), format):
        return
    names = {slug: one.name for day in (before, after) for slug, one in day.catalogue.certifications.items()}
    title = words("edits.title", market=after.market.title, revision=revision, day=after.on)
    parts = [*say_commits(edits.commits, words), *([] if edits.none else say_edits(edits, names, words))]
    remarks = _list_remarks(edits, words)
    if comment:
        typer.echo(write_comment(title, parts, remarks), nl=False)
    else:
        _print_edits(title, parts, remarks)


def _load_older(folder: Path, revision: str) -> Catalogue:
    """The older state, of which there may be no source yet, since a market is committed before its first page is read.

    :raises MikiwameError: with its faults as its own, since the present files may have none.
    """
    try:
        return load(folder, begun=True)
    except MikiwameError as error:
        of_old = [replace(one, file=f"{revision}:{one.file}") for one in error.complaints]
        raise MikiwameError(of_old) from None


def _list_remarks(edits: Edits, words: Words) -> list[str]:
    """What stands below the parts: that nothing changed, and how much was only confirmed."""
    nothing = [] if edits.facts or edits.order or edits.advice or edits.cost else [words("edits.none")]
    return [*nothing, *([words("edits.confirmed", count=edits.confirmed)] if edits.confirmed else [])]


def _print_edits(title: str, parts: list[Part], remarks: list[str]) -> None:
    console = open_console()
    console.print(title, style="bold")
    for part in parts:
        console.print()
        console.print(part.heading, style="bold")
        for line, below in part.lines:
            print_lines(console, [line], "  ")
            print_lines(console, below, "    ")
    if remarks:
        print_lines(console, ["", *remarks])
