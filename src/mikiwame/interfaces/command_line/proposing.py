"""`mikiwame read`: what pages offer to the catalogue, each figure with its quote, place, and what it would change."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.names import index_certifications
from mikiwame.answers.proposed import ProposedValue, find_dictionary, list_proposed, say_because
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_certification,
    pick_day,
)
from mikiwame.interfaces.command_line.printing import (
    drop_driving,
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_lines,
)
from mikiwame.interfaces.kept_pages import find_kept
from mikiwame.reading.opening import open_pages
from mikiwame.reading.pages import read_page
from mikiwame.reading.proposals import Heading, PageReading
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.words import Words
from mikiwame.words.documents import Document, write_rows

HEADS = 10
"""Unknown headings of a page that are named; most pages have a few, and a long table would fill the screen."""

EXAMPLES = (
    "mikiwame read page.html",
    "mikiwame read pages/ guide.pdf --format csv",
    "mikiwame read guide.pdf --certification SLUG --pictures pictures/",
    "mikiwame read https://example.org/exam",
)

PagesArgument = Annotated[
    list[str],
    typer.Argument(
        help="Pages: files (HTML, PDF, text, Markdown), folders of them, WARC archives, addresses that were fetched.",
        metavar="PAGE...",
    ),
]
CertificationOption = Annotated[
    str | None,
    typer.Option("--certification", help="What the pages are of, where none of their headings tells.", metavar="NAME"),
]
PicturesOption = Annotated[
    Path | None,
    typer.Option(
        "--pictures", help="Folder for pictures of places in PDFs that two engines read differently.", metavar="DIR"
    ),
]
KeptOption = Annotated[
    Path | None,
    typer.Option(
        "--kept",
        help="The folder of kept pages, for addresses. Default: as `fetch` has it.",
        metavar="DIR",
    ),
]


def read_command(
    pages: PagesArgument,
    certification: CertificationOption = None,
    pictures: PicturesOption = None,
    kept: KeptOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Read pages into proposals: each figure in its field, with its quote and place. Nothing is accepted by itself."""
    files, words = open_catalogue(catalogue, market, begun=True), open_words()
    slug = pick_certification(files, certification) if certification else None
    day = Day(files, pick_day(on, files))
    readings = list(_read_all(pages, files, slug, pictures, find_kept(kept, files)))
    rows = [row for reading in readings for row in list_proposed(reading, day.evidence)]
    if print_data(_write(rows, words, format), format):
        for reading in readings:
            typer.echo(drop_driving(f"{reading.address}: {_say_counts(reading, words)}"), err=True)
    else:
        console = open_console()
        for reading in readings:
            _print_page(console, reading, list_proposed(reading, day.evidence), words)
    unread = [_complain(reading, words) for reading in readings if reading.unread]
    if unread:
        raise MikiwameError(unread)


def _read_all(
    pages: Iterable[str], files: Catalogue, slug: str | None, pictures: Path | None, kept: Path
) -> Iterable[PageReading]:
    names, dictionary = index_certifications(files), find_dictionary(files)
    for name in pages:
        for page in open_pages(name, kept):
            yield read_page(
                page.content,
                names=names,
                headings=dictionary,
                content_type=page.content_type,
                address=page.address,
                certification=slug,
                pictures=pictures,
            )


def _write(rows: Sequence[ProposedValue], words: Words, format: str) -> list[Document]:
    return write_rows(rows, words, format)


def _complain(reading: PageReading, words: Words) -> Complaint:
    said = words.say(say_because(reading.unread)) if reading.unread else ""
    return Complaint(reading.address or "", 0, "error", said)


def _print_page(console: Console, reading: PageReading, rows: Sequence[ProposedValue], words: Words) -> None:
    console.print(f"{reading.address or ''}  {reading.title or ''}", style="bold", soft_wrap=True)
    if reading.unread:
        return
    print_lines(console, _say_page(reading, words), indent="")
    if rows:
        columns = (words(f"reading.column-{name}") for name in ("field", "text", "certification", "change", "heading"))
        grid = make_grid(*columns, shares=(2, 4, 2, 3, 3))
        for row in rows:
            grid.add_row(*_say_row(row, words), style="" if row.because is None else "dim")
        print_grid(console, grid)
    console.print()


def _say_page(reading: PageReading, words: Words) -> list[str]:
    days = [words(f"reading.day-{one.kind}", day=one.day, quote=one.quote) for one in reading.days]
    unseen = [f"{one.kind} {one.count}" for one in reading.unseen]
    return [
        _say_counts(reading, words),
        words("reading.other_cells", other=reading.counts.unknown),
        *_say_unknown(reading, words),
        *days,
        *([words("reading.unseen", kinds=words.list(unseen))] if unseen else []),
    ]


def _say_unknown(reading: PageReading, words: Words) -> list[str]:
    """The heads that the dictionary does not have, each once, which an editor may add to it."""
    known = {one.heading for one in (*reading.proposals, *reading.refused)}
    known |= {one.cell.heading for one in reading.ignored}
    heads = [_name_head(one.heading) for one in reading.cells if one.heading not in known]
    named = [drop_driving(one) for one in dict.fromkeys(heads) if one]
    return [words("reading.other_heads", heads=words.list(named[:HEADS]))] if named else []


def _name_head(heading: Heading) -> str:
    """The head nearest to a cell; empty where it has none."""
    return heading.row or heading.column or heading.caption or next(reversed(heading.section), "")


def _say_counts(reading: PageReading, words: Words) -> str:
    """How the invariant of reading comes out on a page."""
    counts = reading.counts
    return words(
        "reading.counts",
        known=counts.known,
        proposed=counts.proposed,
        refused=counts.refused,
        ignored=counts.ignored,
    )


def _say_row(row: ProposedValue, words: Words) -> tuple[str, ...]:
    heading = row.heading
    over = " / ".join(filter(None, (*heading.section[-1:], heading.caption, heading.row, heading.column)))
    text = " ".join(filter(None, (row.label, row.period, row.text + (row.unit or ""))))
    return words.term("fields", row.field), text, row.certification or "?", _say_change(row, words), over


def _say_change(row: ProposedValue, words: Words) -> str:
    if row.because:
        return words.say(row.because)
    if row.would_change is None:
        return ""
    present = words.list(row.would_change.present, "terms")
    return words(f"reading.change-{row.would_change.change}", present=present)
