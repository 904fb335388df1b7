"""`mikiwame export`: the data of a market as files, in every format or those asked for."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from mikiwame.answers import Day
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
    show_work,
)
from mikiwame.interfaces.command_line.publishing_site import read_base
from mikiwame.interfaces.command_line.refusing import refuse_unknown
from mikiwame.publishing.open_data.dataset import Dataset
from mikiwame.publishing.open_data.exporting import Export, find_export, list_exports, write_files
from mikiwame.publishing.writing import write_file
from mikiwame.vocabulary.complaints import OutputError
from mikiwame.vocabulary.reasons import Reason

EXAMPLES = (
    "mikiwame export data",
    "mikiwame export data --format parquet --format xlsx",
    "mikiwame export data --format ctdl --base https://example.org --on 2026-11-22",
    "mikiwame export data --all --lang en",
)

NAMES = tuple(export.name for export in list_exports())


def read_export(text: str) -> str:
    if text not in NAMES:
        raise refuse_unknown(text, NAMES)
    return text


def export_command(
    folder: Annotated[Path, typer.Argument(help="Folder for the files; made where there is none.", metavar="DIR")],
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            help=f"Which format; may be given several times. Default: all. One of {', '.join(NAMES)}.",
            parser=read_export,
            metavar="NAME",
        ),
    ] = None,
    base: Annotated[
        str,
        typer.Option(
            help="Where the site is that has the data too, so that files name whole addresses.", metavar="URL"
        ),
    ] = "",
    market: MarketOption = DEFAULT_MARKET,
    every: AllMarketsOption = False,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    site: SiteOption = None,
) -> None:
    """Write the tables and their descriptions as files: the same as at /data of the site, in the language of --lang."""
    asked = read_base(base)
    files = open_all(catalogue, site) if every else {market: open_catalogue(catalogue, market, site)}
    exports = [find_export(name) for name in formats] if formats else list_exports()
    for name, one in files.items():
        place = asked or one.publisher.address or ""
        below = f"{place}/{name}" if every else place
        data = Dataset(Day(one, pick_day(on, one)), open_words(), below if "://" in place else None)
        count = _write_all(data, exports, folder / name if every else folder)
        print(open_words()("working.files", folder=str(folder / name if every else folder), count=count))


def _write_all(data: Dataset, exports: Sequence[Export], folder: Path) -> int:
    """All are made before the first is written, so that a fault leaves the folder as it was."""
    with show_work("making_files"):
        files = {path: content for export in exports for path, content in write_files(export, data)}
    for path, content in files.items():
        try:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError.at(folder, Reason("files.folder_unwritable", {"because": error.strerror})) from None
        write_file(folder / path, content)
    return len(files)
