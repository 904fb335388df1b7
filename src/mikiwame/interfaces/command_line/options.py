"""The options that every command shares, and the catalogue they lead to."""

import importlib.resources
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from mikiwame.catalogue import Catalogue, find_market
from mikiwame.pipeline import load
from mikiwame.vocabulary.days import read_day

Format = Literal["table", "json", "csv"]


def find_shipped_catalogue() -> Path:
    """The catalogue that comes with the program: in the package, or beside ``src`` in a checkout."""
    packaged = Path(str(importlib.resources.files("mikiwame"))) / "shipped_catalogue"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[4] / "catalogue"


def read_date(text: str) -> date:
    try:
        day = read_day(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    if day.first != day.last:
        raise typer.BadParameter(f'"{text}" is not one day. Write it like 2026-11-22.')
    return day.first


MarketOption = Annotated[str, typer.Option("--market", help="Which market of the catalogue.", metavar="NAME")]
CatalogueOption = Annotated[
    Path | None,
    typer.Option(
        "--catalogue", help="Folder of markets, or one market. Default: the catalogue shipped.", metavar="DIR"
    ),
]
DayOption = Annotated[
    date | None,
    typer.Option("--on", help="The day to look at. Default: today.", metavar="YYYY-MM-DD", parser=read_date),
]
FormatOption = Annotated[Format, typer.Option("--format", help="How to print the answer.")]
SlugArgument = Annotated[
    str, typer.Argument(help="The certification: its slug, as `compare` lists it, or a name.", metavar="NAME")
]

DEFAULT_MARKET = "medical-office"


def open_catalogue(catalogue: Path | None, market: str) -> Catalogue:
    """:raises MikiwameError: when there is no such market or it has faults."""
    folder = find_market(catalogue or find_shipped_catalogue(), market)
    with show_work("Reading the catalogue …"):
        return load(folder)


def show_work(words: str) -> AbstractContextManager[object]:
    """A sign of life on a terminal's standard error while something takes its time; nothing elsewhere."""
    return Console(stderr=True).status(words)


def pick_day(on: date | None) -> date:
    """The day asked for, or today. This is the one place that reads the clock."""
    return on or date.today()


def repeat_options(market: str, catalogue: Path | None, on: date | None) -> str:
    """The shared options as they were typed, for commands that an answer names."""
    options = [
        f"--market {market}" if market != DEFAULT_MARKET else "",
        f"--catalogue {catalogue}" if catalogue else "",
        f"--on {on}" if on else "",
    ]
    return "".join(f" {option}" for option in options if option)


def show_examples(*examples: str) -> str:
    """Examples for the end of a command's help; the marks keep each on its own line."""
    return "\b\nExamples:\n" + "\n".join(f"  {example}" for example in examples)
