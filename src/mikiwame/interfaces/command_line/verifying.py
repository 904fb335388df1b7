"""`mikiwame verify`: an answer computed again from its receipt, byte for byte, or what differs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from mikiwame.answers import Day
from mikiwame.catalogue import list_markets, remember
from mikiwame.catalogue.earlier import open_digest, open_former
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import CatalogueOption, FormatOption, show_work
from mikiwame.interfaces.command_line.printing import open_console, print_data, print_json, print_lines
from mikiwame.pipeline import load
from mikiwame.publishing.questions.receipts import LARGEST, Receipt, Verdict, describe_verdict, read_receipt, verify
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words

EXAMPLES = (
    "mikiwame compare --category general --receipt receipt.json",
    "mikiwame verify receipt.json",
    "mikiwame verify receipt.json --format json",
    "mikiwame verify - < receipt.json",
)

_LONGEST = 80
"""Characters of a value in a line."""

DOES_NOT_HOLD = 1
"""Exit status of a receipt that does not hold."""


def verify_command(
    receipt: Annotated[str, typer.Argument(help="The file of the receipt, or - for standard input.", metavar="FILE")],
    catalogue: CatalogueOption = None,
    format: FormatOption = "table",
) -> None:
    """Compute an answer again from its receipt, and tell whether it comes out the same or what differs.

    The catalogue is taken as the receipt names it: as it stands, or from its git history. The exit status is 0 where
    the receipt holds and 1 where it does not.
    """
    words, told = open_words(), read_receipt(_read(receipt))

    @contextmanager
    def open_day(market: str, digest: str, on: date) -> Iterator[Day | None]:
        remember()
        folder = _find_folder(catalogue or find_shipped_catalogue(), market)
        if folder is None:
            with open_former(list_markets(catalogue or find_shipped_catalogue()), market, digest) as former:
                yield Day(load(former), on)
            return
        files = load(folder)
        if files.digest == digest:
            yield Day(files, on)
            return
        with open_digest(folder, digest) as laid:
            yield Day(load(laid), on) if laid else None

    with show_work("computing_again"):
        verdict = verify(told, open_day)
    _print(verdict, told, words, format)
    if not verdict.holds:
        raise typer.Exit(DOES_NOT_HOLD)


def _find_folder(catalogue: Path, market: str) -> Path | None:
    """Of the market; None where none has its name."""
    return next((folder for folder in list_markets(catalogue) if folder.resolve().name == market), None)


def _read(name: str) -> bytes:
    """:raises MikiwameError: when the file cannot be read."""
    try:
        with sys.stdin.buffer if name == "-" else Path(name).open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise MikiwameError.at(name, Reason("receipts.cannot_be_read", {"because": error.strerror})) from None


def _print(verdict: Verdict, told: Receipt, words: Words, format: str) -> None:
    if format == "json":
        print_json(describe_verdict(verdict))
        return
    rows = [{"holds": verdict.holds, **row} for row in describe_verdict(verdict)["differs"]]  # type: ignore[union-attr,dict-item]
    if print_data(rows, format):
        return
    asked = str(told.question.get("ask", ""))
    code = "receipts.holds" if verdict.holds else "receipts.fails"
    lines = [words(code, ask=asked, market=told.market, day=told.on)]
    lines += [
        words(f"receipts.differs-{one.part}", told=_show(one.told), found=_show(one.found)) for one in verdict.differs
    ]
    print_lines(open_console(), lines)


def _show(value: object) -> str:
    """A value as short as a line takes it."""
    text = "–" if value is None else str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
