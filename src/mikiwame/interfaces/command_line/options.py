"""The options that every command shares, and the catalogue they lead to."""

import shlex
import unicodedata
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mikiwame.catalogue import Catalogue, find_market, list_markets, open_compiled, read_site, remember
from mikiwame.catalogue.reading import USUAL
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.refusing import OptionError, refuse_unknown
from mikiwame.notation.days import read_whole_day
from mikiwame.notation.spelling import level
from mikiwame.pipeline import load
from mikiwame.publishing.open_data import FORMATS
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.reasons import Reason, Value
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.vocabulary.zones import read_zone

Format = str
"""``table`` for people, ``json``, or the name of a format of ``open_data``."""

FORMAT_NAMES = tuple(dict.fromkeys(["table", "json", *sorted(one.name for one in FORMATS)]))


def read_date(text: str) -> date:
    try:
        return read_whole_day(text)
    except UnfitError as error:
        raise OptionError(error.reason) from None


def read_format(text: str) -> Format:
    if text not in FORMAT_NAMES:
        raise refuse_unknown(text, FORMAT_NAMES)
    return text


def read_picture(text: str) -> Path:
    if not text.lower().endswith(".svg"):
        raise OptionError(Reason("asked.no_svg", {"text": text}))
    return Path(text)


def make_reader(least: int, most: int, because: Reason | None = None) -> Callable[[str], int]:
    """A reader of whole numbers from ``least`` to ``most``, for an option's ``parser``; ``because``: why no others."""

    def read(text: str) -> int:
        written = unicodedata.normalize("NFKC", str(text)).replace(",", "")
        if not written.lstrip("-").isdecimal():
            raise OptionError(Reason("asked.no_whole_number", {"text": text, "least": least, "most": most}))
        if not least <= int(written) <= most:
            values: dict[str, Value] = {"text": written, "least": least, "most": most}
            if because:
                raise OptionError(Reason("asked.out_of_range_since", {**values, "because": because}))
            raise OptionError(Reason("asked.out_of_range", values))
        return int(written)

    read.__name__ = "NUMBER"
    return read


read_port = make_reader(0, 65_535)

MarketOption = Annotated[
    str,
    typer.Option("--market", help="Which market of the catalogue.", metavar="NAME", envvar="MIKIWAME_MARKET"),
]
AllMarketsOption = Annotated[
    bool,
    typer.Option("--all", help="Every market of the catalogue, each below its own name, behind one front door."),
]
CatalogueOption = Annotated[
    Path | None,
    typer.Option(
        "--catalogue",
        help="Folder of markets, one market, or a file of `mikiwame compile`. Default: the catalogue shipped.",
        metavar="DIR",
        envvar="MIKIWAME_CATALOGUE",
    ),
]
DayOption = Annotated[
    date | None,
    typer.Option(
        "--on",
        help="The day to look at. Default: today, in the time zone of the market.",
        metavar="YYYY-MM-DD",
        parser=read_date,
    ),
]
SiteOption = Annotated[
    Path | None,
    typer.Option(
        "--site",
        help="Who publishes the site, in place of the market's own site.yaml: name, colours, contact.",
        metavar="FILE",
    ),
]
CategoryOption = Annotated[
    str | None,
    typer.Option("--category", help="Only this category: its slug, its title or how that begins.", metavar="NAME"),
]
FormatOption = Annotated[
    Format,
    typer.Option(
        "--format",
        help="How to print the answer; csv-bom is CSV for spreadsheets such as Excel, jsonl one JSON object per line.",
        parser=read_format,
        metavar=f"[{'|'.join(FORMAT_NAMES)}]",
    ),
]
SlugArgument = Annotated[
    str, typer.Argument(help="The certification: its slug, as `compare` lists it, or a name.", metavar="NAME")
]

DEFAULT_MARKET = USUAL


def open_catalogue(catalogue: Path | None, market: str, site: Path | None = None, *, begun: bool = False) -> Catalogue:
    """:param site: a file that takes the place of the market's own ``site.yaml``; ``begun``: as ``load`` has it.

    :raises MikiwameError: when there is no such market or it, or the file, has faults.
    """
    with show_work("reading_catalogue"):
        if catalogue and catalogue.is_file():
            files = open_compiled(catalogue)
        else:
            folder = find_market(catalogue or find_shipped_catalogue(), market)
            remember()
            files = load(folder, begun=begun)
    if site:
        files.site = read_site(site)
    return files


def open_all(catalogue: Path | None, site: Path | None = None) -> dict[str, Catalogue]:
    """Every market of the catalogue by its name; else as :func:`open_catalogue`."""
    if catalogue and catalogue.is_file():
        alone = open_catalogue(catalogue, "", site)
        return {alone.slug: alone}
    folders = list_markets(catalogue or find_shipped_catalogue())
    return {folder.resolve().name: open_catalogue(folder, "", site) for folder in folders}


def show_work(work: str) -> AbstractContextManager[object]:
    """A sign of life on a terminal's standard error while something takes its time, a message of ``working``; nothing
    elsewhere.
    """
    console = Console(stderr=True)
    return console.status(open_words()(f"working.{work}")) if console.is_terminal else nullcontext()


def read_today(catalogue: Catalogue) -> date:
    """Today where the market is, whatever zone this machine is set to."""
    return read_clock(catalogue.market.timezone if catalogue.market else None)


def read_clock(zone: str | None = None) -> date:
    """Today in a zone, or in that of the machine."""
    return datetime.now(read_zone(zone) if zone else None).date()


def read_moment() -> datetime:
    """Now, in UTC; with :func:`read_clock` the only place that reads the clock."""
    return datetime.now(UTC)


def say_no_address() -> str:
    """In place of a source's address where it has none."""
    return open_words()("commands.no_address")


def pick_day(on: date | None, catalogue: Catalogue) -> date:
    """The day asked for, or today in the market; of one to come standard error says so."""
    today = read_today(catalogue)
    if on and on > today:
        typer.echo(open_words()("commands.day_to_come", day=on), err=True)
    return on or today


def pick_certification(catalogue: Catalogue, text: str) -> str:
    """The slug that a text names; where that took a guess, standard error says which it was read as.

    :raises MikiwameError: as ``resolve_certification``.
    """
    # Imported here: commands that are asked for no certification need no answers.
    from mikiwame.answers.names import resolve_certification

    slug = resolve_certification(catalogue, text)
    name = catalogue.certifications[slug].name
    if text != slug and level(text) != level(name):
        shown = "".join(letter for letter in text if letter.isprintable())
        typer.echo(open_words()("commands.read_as", asked=shown, name=name, slug=slug), err=True)
    return slug


def repeat_options(market: str, catalogue: Path | None, on: date | None) -> str:
    """The shared options as they were typed, for commands that an answer names."""
    language = open_words().language
    options = [
        f"--market {market}" if market != DEFAULT_MARKET else "",
        f"--catalogue {shlex.quote(str(catalogue))}" if catalogue else "",
        f"--on {on}" if on else "",
        f"--lang {language}" if language != LANGUAGES[0] else "",
    ]
    return "".join(f" {option}" for option in options if option)
