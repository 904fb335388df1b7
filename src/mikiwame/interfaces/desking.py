"""`mikiwame desk`: what an editor should look at first, or the desk in a browser, and so it stands beside the doors."""

import secrets
from typing import Annotated

import typer

from mikiwame.answers import Day
from mikiwame.catalogue import find_market
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.accepting import AddressOption, ByOption, KindOption, SourceOption, TitleOption
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
from mikiwame.interfaces.command_line.proposing import CertificationOption, KeptOption
from mikiwame.interfaces.command_line.reporting import WaitingOption
from mikiwame.interfaces.workbench import Workbench, lay_out
from mikiwame.reading.entering import Wish
from mikiwame.words import Words

EXAMPLES = (
    "mikiwame desk --minutes 30",
    "mikiwame desk --web page.html",
    "mikiwame desk --web kept-pages/ --by MY-NAME --lang en",
    "mikiwame desk --web outline.pdf --source SLUG --certification SLUG",
)

HOST = "127.0.0.1"

PagesToEnter = Annotated[
    list[str] | None,
    typer.Argument(help="Pages to enter figures of, with --web: files, folders, WARC.", metavar="[PAGE]..."),
]


def desk_command(
    pages: PagesToEnter = None,
    web: Annotated[bool, typer.Option("--web", help="Enter figures of PAGE in a browser on this machine.")] = False,
    minutes: Annotated[
        int | None,
        typer.Option("--minutes", help="List the pages to visit that fit into so many minutes.", min=1, metavar="N"),
    ] = None,
    port: Annotated[int, typer.Option(help="Port to listen at; 0 takes a free one.", min=0, max=65535)] = 0,
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
    format: FormatOption = "table",
    reports: WaitingOption = None,
) -> None:
    """List the pages to visit first; with --web show pages with what they offer, in a browser, until Ctrl-C."""
    if bool(pages) != web:
        raise typer.BadParameter("--web shows the pages that you name. Write mikiwame desk --web PAGE...")
    words, files = open_words(), open_catalogue(catalogue, market)
    day = Day(files, pick_day(on, files))
    if not pages:
        # Imported here: who works in the browser has no use for it.
        from mikiwame.interfaces.command_line.visiting import show_visits

        show_visits(day, minutes, format, words)
        if format == "table":
            from mikiwame.interfaces.command_line.showing_reports import tell_waiting

            tell_waiting(reports, files.slug, words)
        return
    slug = pick_certification(files, certification) if certification else None
    laid_out = lay_out(pages, files, address, slug, kept)
    folder = find_market(catalogue or find_shipped_catalogue(), market)
    open_desk(Workbench(folder, laid_out, day.on, Wish(source, kind, title, by), day), port, words)


def open_desk(bench: Workbench, port: int, words: Words) -> None:
    """Tell the address and answer the browser until a signal says to stop."""
    # Imported here: the server takes longer to load than most commands to run.
    from mikiwame.interfaces.desk import create_desk, serve_desk
    from mikiwame.interfaces.sockets import open_socket

    secret = secrets.token_urlsafe(32)
    with open_socket(HOST, port) as opened:
        taken = opened.getsockname()[1]
        print(words("entering.desk_at", address=f"http://{HOST}:{taken}/{secret}/"), flush=True)
        print(words("entering.desk_end"), flush=True)
        serve_desk(create_desk(bench, words, secret, taken), opened)
