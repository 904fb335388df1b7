"""`mikiwame desk`: what an editor should look at first, or the desk in a browser, and so it stands beside the doors."""

import secrets
from typing import Annotated

import typer

from mikiwame.answers import Day
from mikiwame.catalogue import find_market
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.accepting import AddressOption, ByOption, KindOption, SourceOption, TitleOption
from mikiwame.interfaces.command_line.keys import hold_keys, is_terminal, require_terminal
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    make_reader,
    open_catalogue,
    pick_certification,
    pick_day,
    read_port,
)
from mikiwame.interfaces.command_line.printing import open_console, print_lines
from mikiwame.interfaces.command_line.proposing import CertificationOption, KeptOption
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.interfaces.command_line.reporting import WaitingOption
from mikiwame.interfaces.visitbench import VisitBench
from mikiwame.interfaces.workbench import Workbench, lay_out
from mikiwame.reading.entering import Wish
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words

EXAMPLES = (
    "mikiwame desk --minutes 30",
    "mikiwame desk --settle --minutes 30 --by MY-NAME",
    "mikiwame desk --format json",
    "mikiwame desk --web",
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
    web: Annotated[
        bool, typer.Option("--web", help="Settle visits in a browser on this machine; with PAGE, enter its figures.")
    ] = False,
    settle: Annotated[
        bool | None,
        typer.Option(
            "--settle/--list",
            help="Settle each figure with one key, or only list the pages. Default: settle on a terminal.",
            show_default=False,
        ),
    ] = None,
    minutes: Annotated[
        int | None,
        typer.Option(
            "--minutes",
            help="Only the pages to visit that fit into so many minutes.",
            metavar="N",
            parser=make_reader(1, 100_000),
        ),
    ] = None,
    port: Annotated[
        int, typer.Option(help="Port to listen at; 0 takes a free one.", metavar="PORT", parser=read_port)
    ] = 0,
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
    """Go through the pages to visit first and settle each figure with one key; list them where there is no keyboard.

    Keys: a unchanged, n new value, p printed so, x not published, g page gone, l later, s skip, u undo, q quit. What is
    settled is written into the catalogue's files at the end of each page. --web does the same in a browser, or, with
    PAGE, shows pages beside what they offer, until Ctrl-C.
    """
    if pages and not web:
        raise OptionError(Reason("asked.pages_without_web"))
    words, files = open_words(), open_catalogue(catalogue, market, begun=bool(pages))
    day = Day(files, pick_day(on, files))
    folder = find_market(catalogue or find_shipped_catalogue(), market)
    if pages:
        slug = pick_certification(files, certification) if certification else None
        laid_out = lay_out(pages, files, address, slug, kept)
        open_desk(Workbench(folder, laid_out, day.on, Wish(source, kind, title, by), day), port, words)
    elif web:
        open_desk(VisitBench(folder, day.on, Wish(kind=kind, by=by), minutes, day), port, words)
    elif is_asked(settle, format):
        settle_visits(VisitBench(folder, day.on, Wish(kind=kind, by=by), minutes, day), words)
    else:
        # Imported here: who works in the browser has no use for it.
        from mikiwame.interfaces.command_line.visiting import show_visits

        show_visits(day, minutes, format, words)
    if format == "table" and not web:
        from mikiwame.interfaces.command_line.showing_reports import tell_waiting

        tell_waiting(reports, files.slug, words)


def is_asked(settle: bool | None, format: str) -> bool:
    """Whether figures are settled here and now: as told, else where somebody sits at both ends of a terminal."""
    return is_terminal() and format == "table" if settle is None else settle


def settle_visits(bench: VisitBench, words: Words) -> None:
    """Go through the visits on a terminal.

    :raises MikiwameError: where there is none.
    """
    from mikiwame.interfaces.command_line.settling import Settle

    require_terminal(words("settling.no_terminal"))
    console = open_console()
    with hold_keys():
        written = Settle(bench, words, console).run()
    if not written:
        print_lines(console, [words("settling.nothing_written")])


def open_desk(bench: Workbench | VisitBench, port: int, words: Words) -> None:
    """Tell the address and answer the browser until a signal says to stop."""
    # Imported here: the server takes longer to load than most commands to run.
    from mikiwame.interfaces.desk import create_desk, create_visit_desk, serve_desk
    from mikiwame.interfaces.sockets import open_socket

    secret = secrets.token_urlsafe(32)
    with open_socket(HOST, port) as opened:
        taken = opened.getsockname()[1]
        print(words("entering.desk_at", address=f"http://{HOST}:{taken}/{secret}/"), flush=True)
        print(words("entering.desk_end"), flush=True)
        if isinstance(bench, Workbench):
            serve_desk(create_desk(bench, words, secret, taken), opened)
        else:
            serve_desk(create_visit_desk(bench, words, secret, taken), opened)
