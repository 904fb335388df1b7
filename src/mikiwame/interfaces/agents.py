"""`mikiwame mcp`: the command that opens the door for agents, and so stands beside the doors."""

import logging
from pathlib import Path
from typing import Annotated

import typer

from mikiwame.catalogue import find_market, list_markets
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import DEFAULT_MARKET, CatalogueOption, DayOption, read_port, read_today
from mikiwame.interfaces.sockets import open_socket

EXAMPLES = (
    "mikiwame mcp",
    "mikiwame mcp --market bookkeeping --lang en",
    "mikiwame mcp --http --port 8765",
    "mikiwame mcp --catalogue DIR",
)

HOST, PORT = "127.0.0.1", 8765


def mcp_command(
    http: Annotated[
        bool, typer.Option("--http", help="Answer over HTTP at /mcp, in place of standard input and output.")
    ] = False,
    host: Annotated[
        str, typer.Option(help="With --http: address to listen at; 0.0.0.0 is all of them.", metavar="HOST")
    ] = HOST,
    port: Annotated[
        int,
        typer.Option(help="With --http: port to listen at; 0 takes a free one.", metavar="PORT", parser=read_port),
    ] = PORT,
    market: Annotated[
        str | None, typer.Option("--market", help="Only this market. Default: all of the catalogue.", metavar="NAME")
    ] = None,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Answer agents over the Model Context Protocol: tools to find, compare, explain, advise and verify; all only read.

    An agent's program starts this command and speaks with it over standard input and output; docs/agents.md has the
    setting for it. With --http many agents ask one server.
    """
    # Imported here: the protocol takes longer to load than most commands to run.
    from mikiwame.interfaces.mcp import Library, create_server, serve_http, serve_streams

    # Before the protocol sets up its own, which breaks every line in pieces.
    logging.basicConfig(level=logging.WARNING, format="mikiwame: %(message)s")
    library = Library(_list_folders(catalogue, market), lambda files: on or read_today(files))
    server = create_server(library, open_words().language)
    if not http:
        serve_streams(server)
        return
    with open_socket(host, port) as opened:
        print(f"http://{f'[{host}]' if ':' in host else host}:{opened.getsockname()[1]}/mcp", flush=True)
        serve_http(server, opened, host)


def _list_folders(catalogue: Path | None, market: str | None) -> dict[str, Path]:
    """Markets by name; the first is the one that commands mean where none is named, where there is that one."""
    root = catalogue or find_shipped_catalogue()
    folders = [find_market(root, market)] if market else list_markets(root)
    named = {folder.resolve().name: folder for folder in folders}
    return dict(sorted(named.items(), key=lambda one: (one[0] != DEFAULT_MARKET, one[0])))
