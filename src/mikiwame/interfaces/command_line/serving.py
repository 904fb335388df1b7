"""`mikiwame serve`: the site and the JSON API on this machine."""

from typing import Annotated

import typer

from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    MarketOption,
    open_catalogue,
    pick_day,
    show_work,
)

EXAMPLES = (
    "mikiwame serve",
    "mikiwame serve --port 8080 --on 2026-11-22",
    "mikiwame serve --host 0.0.0.0 --catalogue DIR --market NAME",
)

HOST, PORT = "127.0.0.1", 8000


def serve_command(
    host: Annotated[str, typer.Option(help="Address to listen at; 0.0.0.0 is all of them.", metavar="HOST")] = HOST,
    port: Annotated[int, typer.Option(help="Port to listen at; 0 takes a free one.", min=0, max=65535)] = PORT,
    base: Annotated[str, typer.Option(help="Path before all others, like /mikiwame.", metavar="PATH")] = "",
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Serve the site and the JSON API until stopped (Ctrl-C); each new day is shown as it comes."""
    # Imported here: the server takes longer to load than most commands to run.
    from mikiwame.interfaces.http import create_app, open_socket, serve

    path = _read_base(base)
    files = open_catalogue(catalogue, market)
    with open_socket(host, port) as opened:
        with show_work("Preparing the pages …"):
            app = create_app(files, lambda: pick_day(on), path)
        print(f"{_write_address(host, opened.getsockname()[1])}{path}/", flush=True)
        serve(app, opened)


def _read_base(text: str) -> str:
    path = text.strip("/")
    if any(not (one.isascii() and (one.isalnum() or one in "-_./")) for one in path) or ".." in path or "//" in path:
        raise typer.BadParameter(f'--base: "{text}" is no plain path. Write it like /mikiwame.')
    return f"/{path}" if path else ""


def _write_address(host: str, port: int) -> str:
    """An address that a browser on this machine can open."""
    named = {"0.0.0.0": HOST, "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{named}:{port}"
