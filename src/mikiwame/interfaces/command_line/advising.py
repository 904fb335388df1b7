"""`mikiwame advise`: what one person should do, and why, what it costs, when, and what would change it."""

import sys
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

import typer
from rich.console import Console

from mikiwame.answers.names import resolve_organisation
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line.asking import ask_person, refuse_past, show_text
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
from mikiwame.interfaces.command_line.printing import PLAIN_WIDTH, open_console, print_json, print_rows
from mikiwame.interfaces.command_line.showing_advice import show_advice
from mikiwame.pipeline import Comparison, compare
from mikiwame.publishing.advice import give_advice, open_desk
from mikiwame.publishing.person_reading import read_typed
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.persons import VALUES, Person

Row = dict[str, Any]

EXAMPLES = (
    "mikiwame advise --ask",
    "mikiwame advise --age 30s --experience none --situation looking",
    "mikiwame advise --age 20s --experience none --aim knowing-beforehand --study self --budget 10000",
    "mikiwame advise --situation moving-to-ward --by 2027-03-31 --format json",
)

UNTIL_INTERRUPTED = 130
"""Exit status of a program that somebody ended by Ctrl-C: 128 and the number of the signal."""


def _option(item: str, told: str, **settings: Any) -> Any:
    return typer.Option(help=told, metavar="|".join(VALUES[item]) if item in VALUES else None, **settings)


def advise_command(
    age: Annotated[str | None, _option("age", "Years, like 34, or the age band.")] = None,
    experience: Annotated[str | None, _option("experience", "Office work done so far.")] = None,
    situation: Annotated[str | None, _option("situation", "Where the person stands.")] = None,
    aim: Annotated[str | None, _option("aim", "What it is for.")] = None,
    place: Annotated[str | None, typer.Option(help="Prefecture, like 東京 or 東京都.", metavar="NAME")] = None,
    budget: Annotated[str | None, typer.Option(help="Yen to spend in all, like 30000 or 3万円.", metavar="YEN")] = None,
    study: Annotated[str | None, _option("study", "By oneself or with a course.")] = None,
    computers: Annotated[str | None, _option("computers", "At ease with computers or not.")] = None,
    in_view: Annotated[
        str | None,
        typer.Option("--in-view", help="Employer, school or agency in view: name or slug.", metavar="NAME"),
    ] = None,
    by: Annotated[str | None, typer.Option(help="Day by which to have sat the exam.", metavar="YYYY-MM-DD")] = None,
    ask: Annotated[bool, typer.Option("--ask", help="Ask for what is not given, in Japanese.")] = False,
    whole: Annotated[
        bool, typer.Option("--all", help="Show the details, the certifications turned down and the sources too.")
    ] = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Advise one person: whether to take a certification at all, which, why, what it costs and when it can be sat.

    Every answer is optional. What is not said stays unknown, and the advice tells what saying it would change.
    """
    answers: dict[str, str | None] = {
        "age": age,
        "experience": experience,
        "situation": situation,
        "aim": aim,
        "place": place,
        "budget": budget,
        "study": study,
        "computers": computers,
        "in_view": in_view,
        "by": by,
    }
    try:
        files = open_catalogue(catalogue, market)
        day = pick_day(on, files)
        person = _read_person(files, answers, day)
        if ask:
            person = ask_person(_open_talk(format), files, person, day)
        comparison = compare(files, day)
        _print_answer(comparison, person, format, repeat_options(market, catalogue, on), whole)
    except KeyboardInterrupt:
        typer.echo("\n中断しました。何も保存していません。", err=True)
        raise typer.Exit(UNTIL_INTERRUPTED) from None


def _print_answer(comparison: Comparison, person: Person, format: str, options: str, whole: bool) -> None:
    answer = give_advice(open_desk(comparison), person)
    if format == "json":
        print_json(answer)
    elif format != "table":
        print_rows(list_lines(answer), format)
    else:
        show_advice(open_console(), comparison, person, answer, options, whole)


def _read_person(files: Catalogue, answers: Mapping[str, str | None], on: date) -> Person:
    """The person of the options; an organisation that nobody knows keeps the name typed.

    :raises typer.BadParameter: for a value that its option does not have.
    :raises MikiwameError: for another answer that cannot be read, or a day that is past.
    """
    said: dict[str, Any] = {item: _read(item, text) for item, text in answers.items() if text and text.strip()}
    refuse_past(said.get("by"), on)
    if said.get("in_view"):
        said["in_view"] = _name_organisation(files, said["in_view"])
    return Person(**said)


def _read(item: str, text: str) -> Any:
    try:
        return read_typed(item, text)
    except MikiwameError as error:
        if item not in VALUES:
            raise
        told = error.complaints[0].message.removeprefix(f"{item}: ")
        raise typer.BadParameter(told, param_hint=f"--{item}") from None


def _name_organisation(files: Catalogue, text: str) -> str:
    try:
        return resolve_organisation(files, text)
    except MikiwameError:
        return show_text(text)


def _open_talk(format: str) -> Console:
    """Where the conversation goes: not into an answer that is data."""
    if format == "table":
        return open_console()
    width = None if sys.stderr.isatty() else PLAIN_WIDTH
    return Console(stderr=True, width=width, highlight=False, emoji=False, markup=False)


def list_lines(answer: Row) -> list[Row]:
    """The answer as one row a certification: what becomes of it under the verdict, why, and its cost in yen."""
    groups = (("recommended", "recommended"), ("if_anyway", "if_anyway"), ("rejected", "rejected"))
    return [
        {
            "verdict": answer["verdict"],
            "becomes": becomes,
            "slug": row["slug"],
            "name": row["name"],
            "because": row["because"],
            "cost_low": row.get("cost", {}).get("low"),
            "cost_high": row.get("cost", {}).get("high"),
            "sources": row["sources"],
        }
        for key, becomes in groups
        for row in answer[key]
    ]
