"""`mikiwame accept`: the figures of pages, one key each, into the catalogue's files."""

from typing import Annotated

import typer

from mikiwame.answers import Day
from mikiwame.answers.proposed import say_because
from mikiwame.catalogue import find_market
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.keys import hold_keys, require_terminal
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    MarketOption,
    open_catalogue,
    pick_certification,
    pick_day,
)
from mikiwame.interfaces.command_line.printing import open_console, print_lines
from mikiwame.interfaces.command_line.proposing import CertificationOption, KeptOption, PagesArgument
from mikiwame.interfaces.command_line.walking import Walk
from mikiwame.interfaces.workbench import Workbench, lay_out
from mikiwame.reading.entering import Wish
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.words import Words
from mikiwame.words.checks import say_faults

EXAMPLES = (
    "mikiwame accept page.html",
    "mikiwame accept outline.pdf --source SLUG --certification SLUG",
    "mikiwame accept page.html --address https://example.org/exam/ --kind organiser",
    "mikiwame accept kept-pages/ --by MY-NAME --lang en",
)

SourceOption = Annotated[
    str | None,
    typer.Option("--source", help="The source that the page is, by its slug. Default: by its address.", metavar="SLUG"),
]
KindOption = Annotated[
    str | None, typer.Option("--kind", help="Of a source that is new: its kind, such as organiser.", metavar="KIND")
]
TitleOption = Annotated[
    str | None, typer.Option("--title", help="Of a source that is new: its title. Default: the page's.", metavar="TEXT")
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", help="Who decides, kept with each decision.", metavar="NAME"),
]
AddressOption = Annotated[
    str | None, typer.Option("--address", help="The address of a page that is given as a file.", metavar="URL")
]


def accept_command(
    pages: PagesArgument,
    source: SourceOption = None,
    kind: KindOption = None,
    title: TitleOption = None,
    by: ByOption = None,
    address: AddressOption = None,
    certification: CertificationOption = None,
    kept: KeptOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Walk through what pages offer and write what is accepted: a accepts, r rejects, e edits, u takes back."""
    words = open_words()
    require_terminal(words("entering.no_terminal"))
    files = open_catalogue(catalogue, market, begun=True)
    slug = pick_certification(files, certification) if certification else None
    laid_out = lay_out(pages, files, address, slug, kept)
    folder, day = find_market(catalogue or find_shipped_catalogue(), market), pick_day(on, files)
    bench = Workbench(folder, laid_out, day, Wish(source, kind, title, by), Day(files, day))
    walk_through(bench, words)


def walk_through(bench: Workbench, words: Words) -> None:
    """Each page in turn.

    :raises MikiwameError: with what cannot be read, after the pages that can.
    """
    console, unread = open_console(), list[Complaint]()
    for number, page in enumerate(bench.pages):
        if page.reading.unread:
            because = words.say(say_because(page.reading.unread))
            unread.append(Complaint(page.reading.address or "", 0, "error", because))
            continue
        try:
            walk = Walk(bench, number, words, console)
            with hold_keys():
                written = walk.run()
        except MikiwameError as error:
            unread += say_faults(error, words)
            continue
        told = words("entering.written", files=words.list(written)) if written else words("entering.nothing_written")
        print_lines(console, [told])
    if unread:
        raise MikiwameError(unread)
