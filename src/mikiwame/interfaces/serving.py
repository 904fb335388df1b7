"""`mikiwame serve`: the command that opens the door of HTTP, and so stands beside the doors."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mikiwame.catalogue import Catalogue, find_market, list_markets
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    AllMarketsOption,
    CatalogueOption,
    DayOption,
    MarketOption,
    SiteOption,
    open_all,
    open_catalogue,
    pick_day,
    read_port,
    read_today,
    show_work,
)
from mikiwame.interfaces.command_line.publishing_site import read_base
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.interfaces.keeping_reports import (
    KeepReportsOption,
    MetricsHostOption,
    MetricsOption,
    PerDayOption,
    PerSenderOption,
    TrustOption,
    keep_reports,
)
from mikiwame.reports import LIMITS, Limits
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

if TYPE_CHECKING:
    from starlette.types import ASGIApp

EXAMPLES = (
    "mikiwame serve",
    "mikiwame serve --port 8080 --on 2026-11-22",
    "mikiwame serve --host 0.0.0.0 --catalogue DIR --market NAME",
    "mikiwame serve --base /mikiwame --stripped",
    "mikiwame serve --site our-site.yaml",
    "mikiwame serve --all",
    "mikiwame serve --catalogue DIR --watch",
    "mikiwame serve --reports sqlite:///reports.db --trust-proxy 127.0.0.1",
    "mikiwame serve --reports postgresql://mikiwame@db.example/reports --metrics 9100",
)

HOST, PORT = "127.0.0.1", 8000


def serve_command(
    host: Annotated[str, typer.Option(help="Address to listen at; 0.0.0.0 is all of them.", metavar="HOST")] = HOST,
    port: Annotated[
        int, typer.Option(help="Port to listen at; 0 takes a free one.", metavar="PORT", parser=read_port)
    ] = PORT,
    base: Annotated[str, typer.Option(help="URL prefix, e.g. /mikiwame.", metavar="PATH")] = "",
    stripped: Annotated[
        bool, typer.Option("--stripped", help="A proxy takes the path of --base off before it asks this server.")
    ] = False,
    market: MarketOption = DEFAULT_MARKET,
    every: AllMarketsOption = False,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    site: SiteOption = None,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Show each edit of the catalogue as it is saved; of a faulty one, its faults."),
    ] = False,
    reports: KeepReportsOption = None,
    per_sender: PerSenderOption = LIMITS.per_sender,
    per_day: PerDayOption = LIMITS.per_day,
    trust_proxy: TrustOption = None,
    metrics: MetricsOption = None,
    metrics_host: MetricsHostOption = None,
) -> None:
    """Serve the site and the JSON API until stopped (Ctrl-C); each new day is shown as it comes."""
    # Imported here: the server takes longer to load than most commands to run.
    from mikiwame.interfaces.http import create_app, create_apps, open_socket, serve
    from mikiwame.interfaces.http.metrics import open_metrics
    from mikiwame.interfaces.http.watching import Watched

    limits, proxies = Limits(per_sender, per_day), trust_proxy or []
    path = _read_path(base)
    if stripped and not path:
        raise OptionError(Reason("asked.stripped_without_base"))
    if metrics_host and metrics is None:
        raise OptionError(Reason("asked.metrics_host_alone"))
    with (
        open_socket(host, port) as opened,
        keep_reports(reports, limits, proxies) as reporting,
        open_metrics(metrics_host or host, metrics, reporting) as watching,
    ):

        def make() -> "ASGIApp":
            # Imported here, as the server is.
            from mikiwame.words.checks import say_error

            try:
                return read()
            except MikiwameError as error:
                raise say_error(error, open_words()) from None

        def read() -> "ASGIApp":
            files = open_all(catalogue, site) if every else {market: open_catalogue(catalogue, market, site)}
            known = {name: (one, _tell_day(on, one)) for name, one in files.items()}
            build = partial(create_apps, known) if every else partial(create_app, *known[market])
            return build(path, stripped=stripped, reporting=reporting, watch=watching)

        with show_work("preparing_pages"):
            app = Watched(make, _list_watched(catalogue, market, every, site), _tell_edit) if watch else make()
        print(f"{_write_address(host, opened.getsockname()[1])}{'' if stripped else path}/", flush=True)
        serve(app, opened)


def _list_watched(catalogue: Path | None, market: str, every: bool, site: Path | None) -> list[Path]:
    """Where edits are looked for."""
    root = catalogue or find_shipped_catalogue()
    return [*(list_markets(root) if every else [find_market(root, market)]), *([site] if site else [])]


def _tell_edit(faults: str) -> None:
    words = open_words()
    typer.echo(f"{words('commands.watch_faulty')}\n{faults}" if faults else words("commands.watch_shown"), err=True)


def _tell_day(on: date | None, files: Catalogue) -> Callable[[], date]:
    """What tells the day of a market: the one asked for, or today's there."""
    asked = pick_day(on, files) if on else None
    return lambda: asked or read_today(files)


def _read_path(text: str) -> str:
    """A path alone: which host it is on is the server's own affair."""
    base = read_base(text)
    if "://" in base:
        raise OptionError(Reason("asked.base_no_path", {"text": text}))
    return base


def _write_address(host: str, port: int) -> str:
    """An address that a browser on this machine can open."""
    named = {"0.0.0.0": HOST, "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{named}:{port}"
