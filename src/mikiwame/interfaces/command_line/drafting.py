"""`mikiwame draft`: a pile of collected claims -> a market's folder for a person to finish."""

from pathlib import Path
from typing import Annotated

import typer

from mikiwame.catalogue.decided_names import decide_names, read_names
from mikiwame.catalogue.drafting import draft_market, write_draft
from mikiwame.catalogue.heaps import read_heap
from mikiwame.catalogue.reading import is_slug
from mikiwame.interfaces.command_line.options import DayOption, read_clock
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.vocabulary.reasons import Reason

EXAMPLES = (
    "mikiwame draft dental-office claims.jsonl",
    "mikiwame draft dental-office pages.csv more.xlsx --into my-markets --on 2026-11-27",
    "mikiwame draft dental-office claims.jsonl --names first/dental-office/names.csv --into second",
)


def draft_command(
    market: Annotated[
        str, typer.Argument(help="The market's name: lower-case letters, digits, hyphens.", metavar="MARKET")
    ],
    files: Annotated[
        list[Path],
        typer.Argument(
            help="JSON lines, CSV or XLSX. Headings: certification (your own sign for it), credential (its name), "
            "field, raw (the text as printed), source_url, source_kind, as_of, note.",
            metavar="FILE...",
        ),
    ],
    into: Annotated[
        Path, typer.Option("--into", help="Folder of markets in which to make the new one.", metavar="DIR")
    ] = Path(),
    names: Annotated[
        Path | None,
        typer.Option(
            "--names", help="names.csv of an earlier draft, with the slugs that you gave the names.", metavar="FILE"
        ),
    ] = None,
    on: DayOption = None,
) -> None:
    """Make a market's folder from claims. What takes judgement is asked in its README.md; likeness merges nothing."""
    if not is_slug(market):
        raise OptionError(Reason("form.no_slug", {"text": market}))
    claims = [one for file in files for one in read_heap(file)]
    if names:
        claims = decide_names(claims, read_names(names), names.name)
    draft = draft_market(market, claims, on or read_clock())
    write_draft(draft, into / market)
    sources = sum(name.startswith("sources/") for name in draft.files)
    print(f"{into / market}: {len(claims)} claims of {draft.certifications} certifications from {sources} sources")
    asked = ", ".join(f"{len(one)} {kind}" for kind, one in draft.questions.items())
    print(f"{sum(map(len, draft.questions.values()))} decisions are open, listed in README.md: {asked}")
