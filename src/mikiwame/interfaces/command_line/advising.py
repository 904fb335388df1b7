"""`mikiwame advise`: what one person should do, and why, what it costs, when, and what would change it."""

import sys
from typing import Annotated

import typer
from rich.console import Console
from typer.models import OptionInfo

from mikiwame.answers import Day
from mikiwame.answers.advice import list_advice_lines
from mikiwame.interfaces.command_line.asking import ask_person
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_day,
    repeat_options,
)
from mikiwame.interfaces.command_line.printing import PLAIN_WIDTH, CleanConsole, open_console, print_data, print_json
from mikiwame.interfaces.command_line.receipts import ReceiptOption, keep_receipt
from mikiwame.interfaces.command_line.showing_advice import show_advice
from mikiwame.interfaces.command_line.telling import MarketCommand, list_told, read_told
from mikiwame.vocabulary.persons import SHARED_VALUES, Person
from mikiwame.words import Words
from mikiwame.words.documents import write_document, write_rows

EXAMPLES = (
    "mikiwame advise --ask",
    "mikiwame advise --age 30s --experience none --situation looking",
    "mikiwame advise --age 20s --experience none --aim knowing-beforehand --study self --budget 10000",
    "mikiwame advise --situation moving-to-ward --by 2027-03-31 --format json",
)

COMMAND = MarketCommand

UNTIL_INTERRUPTED = 130
"""Exit status of a program that somebody ended by Ctrl-C: 128 and the number of the signal."""


def _option(item: str, told: str) -> OptionInfo:
    option: OptionInfo = typer.Option(help=told, metavar="|".join(SHARED_VALUES[item]))
    return option


def advise_command(
    ctx: typer.Context,
    age: Annotated[str | None, _option("age", "Years, like 34, or the age band.")] = None,
    place: Annotated[
        str | None, typer.Option(help="Prefecture, in Japanese or Latin letters, like Tokyo.", metavar="NAME")
    ] = None,
    budget: Annotated[str | None, typer.Option(help="Yen to spend in all, like 30000.", metavar="YEN")] = None,
    study: Annotated[str | None, _option("study", "By oneself or with a course.")] = None,
    computers: Annotated[str | None, _option("computers", "At ease with computers or not.")] = None,
    in_view: Annotated[
        str | None,
        typer.Option("--in-view", help="Employer, school or agency in view: name or slug.", metavar="NAME"),
    ] = None,
    insured: Annotated[str | None, _option("insured", "Years in employment insurance, for training benefits.")] = None,
    by: Annotated[str | None, typer.Option(help="Day by which to have sat the exam.", metavar="YYYY-MM-DD")] = None,
    tell: Annotated[
        list[str] | None,
        typer.Option("--tell", help="Any item that the market asks for; can be repeated.", metavar="ITEM=VALUE"),
    ] = None,
    ask: Annotated[bool, typer.Option("--ask", help="Ask for what is not given.")] = False,
    whole: Annotated[
        bool, typer.Option("--all", help="Show the details, the certifications turned down and the sources too.")
    ] = False,
    receipt: ReceiptOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Advise one person: whether to take a certification at all, which, why, what it costs and when it can be sat.

    Every answer is optional. What is not said stays unknown, and the advice tells what saying it would change.
    """
    shared = {
        "age": age,
        "place": place,
        "budget": budget,
        "study": study,
        "computers": computers,
        "in_view": in_view,
        "by": by,
        "insured": insured,
    }
    words = open_words()
    try:
        files = open_catalogue(catalogue, market)
        day = pick_day(on, files)
        person = read_told(files, list_told(ctx, shared, tell or ()), day)
        if ask:
            person = ask_person(_open_talk(format), files, person, day, words)
        known = Day(files, day)
        keep_receipt(
            receipt, known, words, "advise", {"person": {item: str(answer) for item, answer in person.items()}}
        )
        _print_answer(known, person, format, repeat_options(market, catalogue, on), whole, words)
    except KeyboardInterrupt:
        typer.echo(f"\n{words('advising.interrupted')}", err=True)
        raise typer.Exit(UNTIL_INTERRUPTED) from None


def _print_answer(day: Day, person: Person, format: str, options: str, whole: bool, words: Words) -> None:
    answer = day.advise(person)
    if format == "json":
        print_json(write_document(answer, words))
    elif not print_data(write_rows(list_advice_lines(answer), words, format), format):
        show_advice(open_console(), day, person, answer, options, whole, words)


def _open_talk(format: str) -> Console:
    """Where the conversation goes: not into an answer that is data."""
    if format == "table":
        return open_console()
    width = None if sys.stderr.isatty() else PLAIN_WIDTH
    return CleanConsole(stderr=True, width=width, highlight=False, emoji=False, markup=False)
