"""`mikiwame accept`: the figures of pages, one key each, into the catalogue's files."""

from pathlib import Path
from typing import Annotated

import typer

from mikiwame.interfaces.command_line.keys import require_terminal
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    MarketOption,
)

EXAMPLES = (
    "mikiwame accept page.html",
    "mikiwame accept outline.pdf --source SLUG --certification SLUG",
    "mikiwame accept page.html --address https://example.org/exam/ --kind organiser",
    "mikiwame accept kept-pages/ --by MY-NAME --lang en",
)

PagesArgument = Annotated[
    list[Path], typer.Argument(help="Pages as files or folders: HTML, PDF, text, Markdown or WARC.", metavar="PAGE...")
]
SourceOption = Annotated[
    str | None,
    typer.Option("--source", help="The source that the page is, by its slug. Default: by its address.", metavar="SLUG"),
]
KindOption = Annotated[
    str | None, typer.Option("--kind", help="Of a source that is new: its kind, such as organiser.", metavar="KIND")
]
TitleOption = Annotated[
    str | None, typer.Option("--title", help="Of a source that is new: its title. Default: the page's.", metavar="TEXT")
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", help="Who decides, kept with each decision.", metavar="NAME", envvar="MIKIWAME_EDITOR"),
]
AddressOption = Annotated[
    str | None, typer.Option("--address", help="The address of a page that is given as a file.", metavar="URL")
]
CertificationOption = Annotated[
    str | None,
    typer.Option(
        "--certification", help="The certification that the page is of, where it does not say.", metavar="NAME"
    ),
]


def accept_command(
    pages: PagesArgument,
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
    """Walk through what pages offer and write what is accepted: a accepts, r rejects, e edits, u takes back."""
    words = open_words()
    require_terminal(words("entering.no_terminal"))
