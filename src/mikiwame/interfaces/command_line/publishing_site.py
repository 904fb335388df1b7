"""`mikiwame publish`: the whole site as plain files, in one step, in the place of the one that was there."""

import gc
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from mikiwame.interfaces.command_line.language import open_words, tell_waiting
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
)
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.vocabulary.reasons import Reason

EXAMPLES = (
    "mikiwame publish site",
    "mikiwame publish site --base https://example.org/mikiwame",
    "mikiwame publish site --on 2026-11-22",
    "mikiwame publish site --site our-site.yaml",
    "mikiwame publish site --all",
)

SELDOM = 50_000
"""Objects after which Python looks for rings that nobody holds; at its own 700 that is a twentieth of all the work."""

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")

_SCHEMES = ("http", "https")

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*+(?<![.-]))?|[0-9a-f:]*:[0-9a-f:.]*")
"""A name or an address of IPv4, or one of IPv6; names of other scripts are written as the network has them, xn--…."""


def publish_command(
    folder: Annotated[Path, typer.Argument(help="Folder for the site: new, empty, or a former site.", metavar="DIR")],
    base: Annotated[
        str,
        typer.Option(
            help="Where the site will be: https://example.org, or only a path such as /mikiwame.", metavar="URL"
        ),
    ] = "",
    market: MarketOption = DEFAULT_MARKET,
    every: AllMarketsOption = False,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    site: SiteOption = None,
) -> None:
    """Write the whole site into a folder for any plain file server; the old one stays until the new one is whole."""
    # Imported here: the templates and pictures take longer to load than most commands to run.
    from mikiwame.publishing.pages import Door, Site, build_site
    from mikiwame.publishing.publish import publish

    asked = read_base(base)
    files = open_all(catalogue, site) if every else {market: open_catalogue(catalogue, market, site)}
    place = asked or next(iter(files.values())).publisher.address or ""
    path = urlsplit(place).path.rstrip("/") if "://" in place else place
    pages: Door | Site
    if every:
        place = place.rstrip("/")
        days = {name: pick_day(on, one) for name, one in files.items()}
        sites = {name: build_site(one, days[name], f"{place}/{name}", door=path) for name, one in files.items()}
        pages = Door(sites, place)
    else:
        pages = build_site(files[market], pick_day(on, files[market]), place)
    with _show_progress() as tell, _collect_seldom():
        count = publish(pages, folder, tell, tell_waiting)
    words = open_words()
    print(words("working.files", folder=str(folder), count=count))
    if "://" not in place:
        print(words("working.no_base"), file=sys.stderr)


def read_base(text: str) -> str:
    """An address or a path that may stand before all paths, without a slash at its end.

    :raises OptionError: for what is neither.
    """
    if text.startswith("/") and _is_path(text):
        return text.rstrip("/")
    address = _read_address(text)
    if text and address is None:
        raise OptionError(Reason("asked.no_base", {"text": text, "remedy": _explain_how(text)}))
    return address or ""


def _explain_how(text: str) -> Reason:
    """What was probably meant by an address without its scheme; an example for all else."""
    plain = text.strip().strip("/")
    whole = _read_address(f"https://{plain}")
    if whole is None or plain.partition(":")[0] in _SCHEMES:
        return Reason("asked.base_example")
    if _is_path(f"/{plain}"):
        return Reason("asked.base_scheme_or_path", {"address": whole, "path": f"/{plain}"})
    return Reason("asked.base_scheme", {"address": whole})


def _is_path(text: str) -> bool:
    return set(text) <= _PLAIN and ".." not in text and "//" not in text


def _read_address(text: str) -> str | None:
    """Null for what is no plain address of a web site: with a name to log in, a question, or blanks."""
    try:
        parts = urlsplit(text)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    host = parts.hostname or ""
    named = f"[{host}]" if ":" in host else host
    # Put together again it must be the same: what was dropped on the way (line ends, a lone ? or :) is no address.
    written = f"{parts.scheme}://{named}{port}{parts.path}"
    sound = parts.scheme in _SCHEMES and _HOST.fullmatch(host) and _is_path(parts.path)
    if not sound or written.casefold() != text.casefold():
        return None
    return f"{parts.scheme}://{named}{port}{parts.path.rstrip('/')}"


@contextmanager
def _collect_seldom() -> Iterator[None]:
    """Pages are made of many objects that die at once; what is kept is looked through for rings less often."""
    former = gc.get_threshold()
    gc.set_threshold(SELDOM, *former[1:])
    try:
        yield
    finally:
        gc.set_threshold(*former)


@contextmanager
def _show_progress() -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal's standard error; nothing elsewhere."""
    columns = (
        TextColumn(open_words()("working.writing_pages")),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda done, of: progress.update(task, completed=done, total=of)
