"""`mikiwame rank`: a register of many markets as tables, ranked into tables."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import polars as pl
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from mikiwame.catalogue import remember
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.language import open_words, tell_waiting
from mikiwame.interfaces.command_line.options import DayOption, read_clock
from mikiwame.interfaces.command_line.refusing import OptionError, refuse_unknown
from mikiwame.publishing.swapping import check_replaceable, prepare_beside, swap
from mikiwame.scale import (
    ASKED,
    ENGINES,
    MARKS,
    SUMMARY,
    WRITTEN,
    Asked,
    Ranked,
    Told,
    count_ranked,
    count_unreadable,
    rank_tables,
    renew_tables,
)
from mikiwame.vocabulary.complaints import OutputError
from mikiwame.vocabulary.reasons import Reason, Value

EXAMPLES = (
    "mikiwame rank register --out ranked",
    "mikiwame rank data/medical-office data/bookkeeping --out ranked --on 2026-11-22",
    "mikiwame rank register --out ranked --firmness close",
    "mikiwame rank register --rules rules --out ranked --engine spark --master local[4]",
)

SOON = 1.0
"""Seconds after which a terminal shows how far the work is."""


def read_engine(text: str) -> str:
    if text not in ENGINES:
        raise refuse_unknown(text, ENGINES)
    return text


def read_firmness(text: str) -> Asked:
    for asked in ASKED:
        if asked == text:
            return asked
    raise refuse_unknown(text, ASKED)


def rank_command(
    claims: Annotated[
        list[Path],
        typer.Argument(
            help="Folders of the tables: claims, certifications, and, where there are any, organisations, ties, events "
            "and markets, each as a file or a folder of files (Parquet, CSV, JSONL). `mikiwame export` "
            "writes them.",
            metavar="CLAIMS...",
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            help="Folder for the tables of the ranking. A former ranking there is replaced when all is written; with "
            "anything else in it the folder is refused.",
            metavar="DIR",
        ),
    ],
    rules: Annotated[
        Path | None,
        typer.Option(
            help="Where the rules of the markets are, market.yaml and criteria: a folder of markets, or one market for "
            "all. Default: the catalogue shipped.",
            metavar="DIR",
        ),
    ] = None,
    engine: Annotated[
        str, typer.Option(help=f"What computes: {', '.join(ENGINES)}.", parser=read_engine, metavar="NAME")
    ] = "polars",
    master: Annotated[
        str | None,
        typer.Option(help="Of Spark: where it runs. Default: the session there is, or local[*].", metavar="URL"),
    ] = None,
    on: DayOption = None,
    firmness: Annotated[
        str,
        typer.Option(
            help="Of which categories to measure how firm the order is, by drawing weights: none, close (whose first "
            "two are within 0.05 of each other), or all. On Polars.",
            parser=read_firmness,
            metavar="WHICH",
        ),
    ] = "none",
    anew: Annotated[
        bool, typer.Option("--anew", help="Rank every market, also those of which no row has changed since.")
    ] = False,
) -> None:
    """Rank a register of any number of markets: tables of claims in, tables of facts, findings and order out."""
    if master is not None and engine != "spark":
        raise OptionError(Reason("asked.master_of_spark"), "--master")
    if firmness != "none" and engine != "polars":
        raise OptionError(Reason("asked.firmness_of_polars"), "--firmness")
    of, started = read_firmness(firmness), time.monotonic()
    check_replaceable(out, MARKS, WRITTEN, lambda path: path.match("part-*.parquet"))
    remember()
    try:
        with prepare_beside(out, tell_waiting) as beside, _show_progress() as told:
            named, day = rules or find_shipped_catalogue(), _pick(on)
            if anew or engine != "polars":
                ranked = Ranked(rank_tables(claims, named, day, beside, told, engine, master, of))
            else:
                ranked = renew_tables(claims, named, day, beside, out, told, of)
            swap(out, beside)
    except OSError as error:
        raise OutputError.at(out, Reason("files.folder_unwritable", {"because": error.strerror})) from None
    words, folder = open_words(), str(out)
    if ranked.why:
        print(words("working.anew", folder=folder, why=ranked.why), file=sys.stderr)
    code = "working.ranked_part" if ranked.anew < ranked.markets else "working.ranked"
    counts: dict[str, Value] = {"claims": ranked.claims, "anew": ranked.anew, "markets": ranked.markets}
    print(words(code, folder=folder, **counts, seconds=f"{time.monotonic() - started:.1f}"))
    summary = pl.read_parquet(out / SUMMARY)
    certifications, placed = count_ranked(summary)
    print(words("working.placed", certifications=certifications, placed=placed))
    if unreadable := count_unreadable(summary):
        kept = out / "claims"
        where = str(kept) if kept.exists() else words.list([str(one) for one in claims])
        print(words("working.unreadable", count=unreadable, where=where))


def _pick(on: date | None) -> date:
    return on or read_clock()


@contextmanager
def _show_progress() -> Iterator[Told]:
    """A bar on a terminal's standard error, for work that takes longer than ``SOON``."""
    console, started = Console(stderr=True), time.monotonic()
    columns = (TextColumn(open_words()("working.claims")), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None, visible=False)

        def tell(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=time.monotonic() - started > SOON)

        yield tell
