"""`mikiwame recheck`: each figure looked up again on the newest kept page of its source."""

import functools
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from mikiwame.answers.fetched import pick_sources
from mikiwame.answers.rechecked import Rechecked, conclude, make_read, plan, read_decided, renew
from mikiwame.catalogue import Catalogue, find_market
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.keeping import (
    LARGEST,
    LOST,
    SECONDS,
    ContactOption,
    KeptOption,
    PrivateOption,
    SourcesArgument,
    fetch_pages,
    find_contact,
    make_limits,
)
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
from mikiwame.interfaces.command_line.printing import open_console, print_data, print_lines
from mikiwame.interfaces.kept_pages import find_kept
from mikiwame.reading.keeping import Shelf
from mikiwame.reading.rechecking import OUTCOMES, Figure, look_at_all
from mikiwame.reading.rechecking.outcomes import LOST as NOT_LOOKED_AT
from mikiwame.vocabulary.zones import read_zone
from mikiwame.words import Words
from mikiwame.words.documents import write_rows

CHANGED = 3
"""The exit status where a person has to look at something; it goes before that of what could not be looked at."""

EXAMPLES = (
    "mikiwame recheck",
    "mikiwame recheck jme-care-clerk --format json",
    "mikiwame recheck --fetch --contact editor@example.org",
    "mikiwame recheck --fetch --write --contact editor@example.org",
)


def recheck_command(
    sources: SourcesArgument = None,
    fetch: Annotated[bool, typer.Option("--fetch", help="Ask for the pages first, as `fetch` does.")] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Give what stands unchanged the day on which its page was seen.")
    ] = False,
    contact: ContactOption = None,
    kept: KeptOption = None,
    allow_private: PrivateOption = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Look up each figure again on its kept page.

    Exit status 0 when all stand unchanged, 3 when something changed and waits for a person, else 4 when something
    could not be looked at.
    """
    files, words = open_catalogue(catalogue, market), open_words()
    home = find_market(catalogue or find_shipped_catalogue(), market)
    slugs, folder = pick_sources(files, sources or ()), find_kept(kept, files)
    if fetch:
        limits = make_limits(LARGEST, SECONDS)
        fetch_pages(files, slugs, folder, find_contact(contact, files), limits, allow_private=allow_private)
    rows, renewed = _look(files, home, slugs, folder, pick_day(on, files))
    written = renew(files, home, renewed) if write else []
    if not print_data(write_rows(rows, words, format), format):
        _print_rows(rows, words)
        _print_renewed(len(renewed), written, words)
    status = find_status(rows)
    if status:
        raise typer.Exit(status)


def _look(
    files: Catalogue, home: Path, slugs: Sequence[str], folder: Path, on: date
) -> tuple[list[Rechecked], dict[Figure, date]]:
    decided = read_decided(home, slugs)
    jobs, without = plan(files, slugs, Shelf(folder).list_addresses(), decided, on)
    pages = look_at_all(folder, jobs, functools.partial(make_read, home))
    console = Console(stderr=True)
    looked = track(
        pages,
        open_words()("recheck.looking"),
        total=len(jobs),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    zone = files.market.timezone if files.market else None
    return conclude(files, jobs, list(looked), without, read_zone(zone) if zone else None)


def find_status(rows: Sequence[Rechecked]) -> int:
    """0 where all stands unchanged, 3 where a person has to look, 4 where nothing but some page is missing."""
    if any(row.outcome not in ("same", *NOT_LOOKED_AT) or row.left_behind for row in rows):
        return CHANGED
    return LOST if any(row.outcome in NOT_LOOKED_AT for row in rows) else 0


def _print_rows(rows: Sequence[Rechecked], words: Words) -> None:
    """What a person has to look at with its reason, a line for each source that was not looked at, and the counts."""
    console = open_console()
    if not rows:
        print_lines(console, [words("recheck.nothing")])
        return
    for row in rows:
        if row.outcome not in ("same", *NOT_LOOKED_AT):
            print_lines(console, [_say_row(row, words)])
            print_lines(console, [words("recheck.reason", because=row.because)], indent="  ")
    print_lines(console, _list_lost(rows, words))
    frozen = {row.source: row.frozen for row in rows if row.frozen}
    print_lines(console, (words("recheck.frozen", source=slug, because=one) for slug, one in frozen.items()))
    counts = Counter(row.outcome for row in rows)
    parts = [
        words("recheck.summary_part", count=counts[one], outcome=words(f"recheck.outcome-{one}"))
        for one in OUTCOMES
        if counts[one]
    ]
    print_lines(console, [words("recheck.summary", count=len(rows), outcomes=words.list(parts, "terms"))])


def _say_row(row: Rechecked, words: Words) -> str:
    form = "line_without" if row.text is None else "line_found" if row.found else "line"
    return words(
        f"recheck.{form}",
        source=row.source,
        certification=row.certification,
        field=words.term("fields", row.field),
        outcome=words(f"recheck.outcome-{row.outcome}"),
        text=row.text,
        found=row.found,
    )


def _list_lost(rows: Sequence[Rechecked], words: Words) -> list[str]:
    """One line for all the figures of a source that could not be looked at for the same reason."""
    lost = [row for row in rows if row.outcome in NOT_LOOKED_AT]
    counts = Counter((row.source, row.outcome, words.say(row.because)) for row in lost)
    return [
        words("recheck.lost", source=slug, count=count, outcome=words(f"recheck.outcome-{outcome}"), because=because)
        for (slug, outcome, because), count in counts.items()
    ]


def _print_renewed(count: int, written: Sequence[str], words: Words) -> None:
    if written:
        said = words("recheck.renewed", count=count, files=words.list(written, "terms"))
        print_lines(open_console(), [said])
    elif count:
        print_lines(open_console(), [words("recheck.renewable", count=count)])
