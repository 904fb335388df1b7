"""`mikiwame compile`: a market of thousands read once into one file, from which every answer starts in seconds."""

from pathlib import Path
from typing import Annotated

import typer

from mikiwame.catalogue import find_market, remember, write_compiled
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import DEFAULT_MARKET, CatalogueOption, MarketOption, show_work
from mikiwame.pipeline import load

EXAMPLES = (
    "mikiwame compile register.mikiwame --catalogue DIR",
    "mikiwame serve --catalogue register.mikiwame",
    "mikiwame publish site --catalogue register.mikiwame",
)


def compile_command(
    file: Annotated[Path, typer.Argument(help="The file to write; a former one is replaced.", metavar="FILE")],
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
) -> None:
    """Read a market and write it as one file, which --catalogue takes in place of its folder and opens far faster.

    It holds what the files say, and no answer. It is refused once the files have changed, where they are still at their
    place, and by another version of the program. Only what answers takes it: `check`, `desk` and whatever writes into
    files need the folder.
    """
    folder = find_market(catalogue or find_shipped_catalogue(), market)
    remember()
    with show_work("reading_catalogue"):
        files = load(folder)
        write_compiled(files, folder, file)
    count, size = len(files.certifications), file.stat().st_size / 1e6
    told = open_words()(
        "working.compiled", file=str(file), certifications=count, files=len(files.trees), size=f"{size:.1f}"
    )
    print(told)
