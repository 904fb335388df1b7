"""`mikiwame desk`: the command that opens the editing desk in a browser, and so stands beside the doors."""

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
    MarketOption,
    open_catalogue,
    pick_certification,
    pick_day,
)
from mikiwame.interfaces.command_line.proposing import CertificationOption, PagesArgument
from mikiwame.interfaces.workbench import Workbench, lay_out
from mikiwame.reading.visits import Wish

EXAMPLES = (
    "mikiwame desk --web page.html",
    "mikiwame desk --web kept-pages/ --by MY-NAME --lang en",
    "mikiwame desk --web outline.pdf --source SLUG --certification SLUG",
)

HOST = "127.0.0.1"


def desk_command(
    pages: PagesArgument,
    web: Annotated[bool, typer.Option("--web", help="Work in a browser on this machine.")] = False,
    port: Annotated[int, typer.Option(help="Port to listen at; 0 takes a free one.", min=0, max=65535)] = 0,
    source: SourceOption = None,
    kind: KindOption = None,
    title: TitleOption = None,
    by: ByOption = None,
    address: AddressOption = None,
    certification: CertificationOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Show pages with what they offer beside them, in a browser that alone knows the address, until Ctrl-C."""
    if not web:
        raise typer.BadParameter("Say --web to open the desk in a browser.", param_hint="--web")
    # Imported here: the server takes longer to load than most commands to run.
    from mikiwame.interfaces.desk import create_desk, serve_desk
    from mikiwame.interfaces.sockets import open_socket

    words, files = open_words(), open_catalogue(catalogue, market)
    slug = pick_certification(files, certification) if certification else None
    laid_out = lay_out(pages, files, address, slug)
    folder, day = find_market(catalogue or find_shipped_catalogue(), market), pick_day(on, files)
    bench = Workbench(folder, laid_out, day, Wish(source, kind, title, by), Day(files, day))
    secret = secrets.token_urlsafe(32)
    with open_socket(HOST, port) as opened:
        taken = opened.getsockname()[1]
        print(words("entering.desk_at", address=f"http://{HOST}:{taken}/{secret}/"), flush=True)
        print(words("entering.desk_end"), flush=True)
        serve_desk(create_desk(bench, words, secret, taken), opened)
