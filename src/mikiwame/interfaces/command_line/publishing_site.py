"""`mikiwame publish`: the whole site as plain files, in one step, in the place of the one that was there."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    MarketOption,
    open_catalogue,
    pick_day,
)

EXAMPLES = (
    "mikiwame publish site",
    "mikiwame publish site --base https://example.org/mikiwame",
    "mikiwame publish site --on 2026-11-22",
)

NO_BASE = (
    "Left out: sitemap.xml, canonical links and whole addresses in the feed. "
    "They need the address of the site: --base https://example.org"
)

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")


def publish_command(
    folder: Annotated[Path, typer.Argument(help="Folder for the site: new, empty, or a former site.", metavar="DIR")],
    base: Annotated[
        str,
        typer.Option(
            help="Where the site will be: https://example.org, or only a path such as /mikiwame.", metavar="URL"
        ),
    ] = "",
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Write the whole site into a folder for any plain file server; the old one stays until the new one is whole."""
    # Imported here: the templates and pictures take longer to load than most commands to run.
    from mikiwame.publishing.pages import build_site
    from mikiwame.publishing.publish import publish

    place = read_base(base)
    site = build_site(open_catalogue(catalogue, market), pick_day(on), place)
    with _show_progress() as tell:
        count = publish(site, folder, tell)
    print(f"{folder}: {count} files")
    if "://" not in place:
        print(NO_BASE, file=sys.stderr)


def read_base(text: str) -> str:
    """An address or a path that may stand before all paths, without a slash at its end.

    :raises typer.BadParameter: for what is neither.
    """
    try:
        parts = urlsplit(text)
        plain = not (parts.query or parts.fragment or parts.username or parts.password)
        host = parts.netloc.isascii() and " " not in parts.netloc and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        plain = host = False
    sound = plain and set(parts.path) <= _PLAIN and ".." not in parts.path and "//" not in parts.path
    whole = sound and parts.scheme in ("http", "https") and host
    only_path = sound and not parts.scheme and not parts.netloc
    if not (whole or only_path):
        raise typer.BadParameter(f'--base: "{text}" is no address. Write it like https://example.org/mikiwame.')
    path = parts.path.strip("/")
    return (f"{parts.scheme}://{parts.netloc}" if whole else "") + (f"/{path}" if path else "")


@contextmanager
def _show_progress() -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal's standard error; nothing elsewhere."""
    columns = (TextColumn("Writing the pages"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda done, of: progress.update(task, completed=done, total=of)
