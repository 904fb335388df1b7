"""`mikiwame fetch`: the pages of the sources, asked for politely and kept."""

from collections import Counter
from collections.abc import Sequence

import typer

from mikiwame.answers.fetched import Fetched, find_address, list_fetched, pick_sources
from mikiwame.catalogue import find_market
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.keeping import (
    LARGEST,
    LOST,
    SECONDS,
    AnewOption,
    ContactOption,
    KeptOption,
    LargestOption,
    PrivateOption,
    PruneOption,
    SecondsOption,
    SourcesArgument,
    fetch_pages,
    find_contact,
    make_limits,
    prune_pages,
)
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    FormatOption,
    MarketOption,
    open_catalogue,
)
from mikiwame.interfaces.command_line.printing import open_console, print_data, print_lines
from mikiwame.interfaces.kept_pages import find_kept
from mikiwame.reading.keeping.visits import HAD, OUTCOMES
from mikiwame.words import Words
from mikiwame.words.documents import write_rows

EXAMPLES = (
    "mikiwame fetch --contact editor@example.org",
    "mikiwame fetch jme-ibt jme-care-clerk --contact https://example.org/about",
    "mikiwame fetch --prune 5 --contact editor@example.org",
    "mikiwame fetch --kept ~/pages --contact editor@example.org --format json",
)


def fetch_command(
    sources: SourcesArgument = None,
    contact: ContactOption = None,
    kept: KeptOption = None,
    anew: AnewOption = False,
    largest: LargestOption = LARGEST,
    seconds: SecondsOption = SECONDS,
    prune: PruneOption = None,
    allow_private: PrivateOption = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    format: FormatOption = "table",
) -> None:
    """Ask for the pages of the sources and keep them. Exit status 4 when one of them could not be had."""
    files, words = open_catalogue(catalogue, market), open_words()
    slugs = pick_sources(files, sources or ())
    folder = find_kept(kept, files)
    visits = fetch_pages(
        files,
        slugs,
        folder,
        find_contact(contact, files),
        make_limits(largest, seconds),
        allow_private=allow_private,
        anew=anew,
    )
    rows = list_fetched(files, slugs, visits)
    if not print_data(write_rows(rows, words, format), format):
        _print_rows(rows, str(folder), words)
    if prune:
        place = find_market(catalogue or find_shipped_catalogue(), market)
        count = prune_pages(files, place, slugs, folder, prune)
        typer.echo(words("fetch.pruned", count=count), err=True)
    without = sum(find_address(files, slug) is None for slug in slugs)
    if without:
        typer.echo(words("fetch.no_addresses", count=without), err=True)
    if any(row.outcome not in HAD for row in rows):
        raise typer.Exit(LOST)


def _print_rows(rows: Sequence[Fetched], folder: str, words: Words) -> None:
    """A line for each page that is new, changed or was not had, and how many there are of each kind."""
    console = open_console()
    quiet = ("unchanged", "fresh")
    print_lines(console, (say_fetched(row, words) for row in rows if row.outcome not in quiet))
    if not rows:
        print_lines(console, [words("fetch.nothing")])
        return
    counts = Counter(row.outcome for row in rows)
    parts = [
        words("fetch.summary_part", count=counts[one], outcome=words(f"fetch.outcome-{one}"))
        for one in OUTCOMES
        if counts[one]
    ]
    summary = words("fetch.summary", count=len(rows), outcomes=words.list(parts, "terms"))
    print_lines(console, [summary, words("fetch.kept_in", folder=folder)])


def say_fetched(row: Fetched, words: Words) -> str:
    outcome = words(f"fetch.outcome-{row.outcome}")
    if row.because is None:
        return words("fetch.line", source=row.source, outcome=outcome)
    return words("fetch.line_because", source=row.source, outcome=outcome, because=row.because)
