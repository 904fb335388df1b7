"""`mikiwame article`: the whole comparison as one text for a blog or a printer."""

from pathlib import Path
from typing import Annotated

import typer

from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    MarketOption,
    open_catalogue,
    pick_day,
    show_work,
)
from mikiwame.interfaces.command_line.publishing_site import read_base
from mikiwame.interfaces.command_line.refusing import OptionError, make_chooser
from mikiwame.publishing.article_files import ArticleFormat, write_article
from mikiwame.publishing.writing import write_file
from mikiwame.vocabulary.reasons import Reason

EXAMPLES = (
    "mikiwame article --out article.md",
    "mikiwame article --format html --whole --out article.html",
    "mikiwame article --lang en --out article.md",
    "mikiwame article --base https://example.org --on 2026-11-22",
)


def article_command(
    format: Annotated[
        ArticleFormat,
        typer.Option(
            "--format", help="Markdown (GitHub's) or HTML.", metavar="[md|html]", parser=make_chooser("md", "html")
        ),
    ] = "md",
    whole: Annotated[
        bool, typer.Option("--whole", help="Of HTML a page that stands alone, not a piece for one.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", help="Write into this file. Default: print.", metavar="FILE")
    ] = None,
    base: Annotated[str, typer.Option(help="Where the site is, so that names link to it.", metavar="URL")] = "",
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Write the whole comparison as one text, made from the catalogue alone, in the order that a reader needs."""
    if whole and format != "html":
        raise OptionError(Reason("asked.whole_of_html"))
    files = open_catalogue(catalogue, market)
    with show_work("writing_article"):
        text = write_article(files, pick_day(on, files), format, open_words(), read_base(base), whole=whole)
    if out:
        write_file(out, text.encode("utf-8"))
    else:
        print(text, end="")
