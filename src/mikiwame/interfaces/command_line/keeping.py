"""What `fetch` and `recheck` share: the folder of kept pages, who asks, and pages asked for with a sign of life."""

import importlib.metadata
import re
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer
from rich.console import Console
from rich.progress import Progress

from mikiwame.answers.fetched import fetch_all, list_addresses
from mikiwame.answers.rechecked import read_decided
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import make_reader
from mikiwame.reading.fetching import Fetcher, Limits, Network
from mikiwame.reading.keeping import Shelf, Visit
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

SourcesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        help="Only these sources, by the names of their files. Default: every source.",
        show_default=False,
    ),
]
KeptOption = Annotated[
    Path | None,
    typer.Option(
        "--kept",
        help="The private folder of kept pages. Default: mikiwame/kept/MARKET in your data folder.",
        metavar="DIR",
    ),
]
ContactOption = Annotated[
    str | None,
    typer.Option(
        "--contact",
        help="Who asks, told to every site: an e-mail or web address. Default: that of the market's site.yaml.",
        metavar="ADDRESS",
    ),
]
PrivateOption = Annotated[
    bool, typer.Option("--allow-private", help="Also ask hosts of private networks and this machine.")
]
AnewOption = Annotated[bool, typer.Option("--anew", help="Ask even where what is kept is still good by its site.")]
LargestOption = Annotated[
    int,
    typer.Option(
        "--largest",
        help="Megabytes of a page at the most.",
        metavar="NUMBER",
        parser=make_reader(1, 100),
    ),
]
PruneOption = Annotated[
    int | None,
    typer.Option(
        "--prune",
        help="Afterwards keep only so many versions of each page, and those that figures were accepted from.",
        metavar="NUMBER",
        parser=make_reader(2, 1000),
    ),
]
SecondsOption = Annotated[
    int,
    typer.Option(
        "--seconds",
        help="Seconds that one page may take altogether.",
        metavar="NUMBER",
        parser=make_reader(1, 600),
    ),
]

LARGEST = 20
SECONDS = 60

MEGABYTE = 1_000_000

LOST = 4
"""The exit status where something could not be looked at."""

CONTACT = re.compile(r"(mailto:)?[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|https?://[!-~]+")


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def measure(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


def find_contact(contact: str | None, files: Catalogue) -> str:
    """Whom a site can turn to.

    :raises MikiwameError: where nobody is named: a program that asks without a name is rightly locked out.
    """
    site = files.site
    found = contact or (site and (site.contact or site.corrections)) or ""
    if not CONTACT.fullmatch(found):
        raise MikiwameError(
            Reason("asked.no_contact", {"text": found, "example": "editor@example.org"})
            if found
            else Reason("asked.contact_needed")
        )
    return found


def fetch_pages(
    files: Catalogue,
    sources: Sequence[str],
    folder: Path,
    contact: str,
    limits: Limits,
    *,
    allow_private: bool = False,
    anew: bool = False,
) -> list[Visit]:
    """Ask for the pages of these sources and keep what comes.

    :raises MikiwameError: where the folder takes nothing.
    """
    addresses = list_addresses(files, sources)
    version = importlib.metadata.version("mikiwame")
    with (
        Shelf.open_to_write(folder) as shelf,
        Network(SystemClock(), contact, version, limits, allow_private=allow_private) as network,
        Progress(
            console=Console(stderr=True), disable=not Console(stderr=True).is_terminal, transient=True
        ) as progress,
    ):
        task = progress.add_task(open_words()("fetch.asking"), total=len(addresses))
        visits = []
        for visit in fetch_all(Fetcher(network, shelf), addresses, anew=anew):
            visits.append(visit)
            progress.update(task, advance=1, description=urlsplit(visit.address).hostname or "")
        return visits


def prune_pages(files: Catalogue, market: Path, sources: Sequence[str], folder: Path, newest: int) -> int:
    """Delete what is kept of these sources and needed no more; the number of files.

    :param market: the market's folder.
    :raises MikiwameError: where the folder takes nothing.
    """
    digests = {one.page for decided in read_decided(market, sources).values() for one in decided}
    with Shelf.open_to_write(folder) as shelf:
        return shelf.prune(list_addresses(files, sources), newest, digests)


def make_limits(largest: int, seconds: int) -> Limits:
    return Limits(largest=largest * MEGABYTE, seconds=float(seconds))
