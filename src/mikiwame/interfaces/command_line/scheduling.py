"""`mikiwame calendar`: when each exam is held, by when a certification could be held, and the days as a file."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from mikiwame.answers.names import pick_category
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    CategoryOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_certification,
    pick_day,
    read_date,
    repeat_options,
    say_no_address,
)
from mikiwame.interfaces.command_line.printing import (
    fit,
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_lines,
    wrap_japanese,
)
from mikiwame.pipeline import Comparison, compare
from mikiwame.publishing.calendar import BASES, COUNT, MONTHS_AHEAD, OVER, list_calendar, list_chances, may_be_over
from mikiwame.publishing.calendar_file import NOTE, write_ics
from mikiwame.publishing.ranking import say_state
from mikiwame.publishing.words import write_day, write_some_day
from mikiwame.publishing.writing import write_file
from mikiwame.vocabulary.complaints import MikiwameError

Row = dict[str, Any]

EXAMPLES = (
    "mikiwame calendar --category general",
    "mikiwame calendar NAME --count 12",
    "mikiwame calendar --by 2027-03-31",
    "mikiwame calendar NAME --ics exam.ics",
)

GROUNDS = {
    "result_unknown": "その日までに試験がある(合否もわかるかは不明)",
    "day_unknown": "その日までに試験があるか不明",
    "held_later": "次の試験はその日より後",
    "no_sitting_known": "次の試験が不明",
    "ended": "終了",
}
"""Ground of an answer -> the heading over its certifications, best first."""

DAY, NAME = 18, 42
"""Columns of the tables that a whole day takes, and a name."""

EVERY = 12
"""Months a year."""


def calendar_command(
    name: Annotated[
        str | None,
        typer.Argument(help="Only this certification: its slug, as `compare` lists it, or a name.", metavar="[NAME]"),
    ] = None,
    category: CategoryOption = None,
    count: Annotated[
        int | None, typer.Option(min=1, max=100, help=f"Sittings of NAME to list. Default: {COUNT}.", metavar="N")
    ] = None,
    by: Annotated[
        date | None,
        typer.Option("--by", help="Could it be held by this day?", metavar="YYYY-MM-DD", parser=read_date),
    ] = None,
    ics: Annotated[
        Path | None,
        typer.Option("--ics", help="Write the days of NAME into this calendar file too.", metavar="FILE.ics"),
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show when the exams are held, from which source, and which of them come before a day."""
    _require_sense(name, category, count, ics)
    files = open_catalogue(catalogue, market)
    slug = pick_certification(files, name) if name else None
    comparison = compare(files, pick_day(on, files), pick_category(files, category))
    if by and by < comparison.on:
        raise MikiwameError(f"--by {by}: this day lies before {comparison.on}. Name a later one.")
    if slug and ics:
        write_file(ics, write_ics(comparison, slug, count or COUNT), "calendar file")
    rows = list_chances(comparison, by, slug) if by else list_calendar(comparison, slug, count or COUNT)
    if print_data(rows, format):
        return
    console = open_console()
    options = repeat_options(market, catalogue, on)
    if slug:
        _print_one(console, comparison, slug, rows)
        print_lines(console, _write_way_on(slug, rows, ics, options))
    else:
        _print_all(console, comparison, rows, by)
        print_lines(console, [NOTE, f"1つの資格の日程と出典は mikiwame calendar 資格名{options} で見られます。"])


def _require_sense(name: str | None, category: str | None, count: int | None, ics: Path | None) -> None:
    if name and category:
        raise typer.BadParameter("A NAME is of one category already. Leave out --category or the NAME.")
    if not name and (count or ics):
        raise typer.BadParameter("--count and --ics are for one certification. Name it: mikiwame calendar NAME.")


def _write_way_on(slug: str, rows: Sequence[Row], ics: Path | None, options: str) -> list[str]:
    if ics:
        return [NOTE, f"日のわかる試験日を {ics} に書きました。"]
    if any(row["exact"] for row in rows):
        return [NOTE, f"カレンダーに入れるには mikiwame calendar {slug} --ics {slug}.ics{options}"]
    return [NOTE] if any(row["first"] for row in rows) else []


def _print_one(console: Console, comparison: Comparison, slug: str, rows: Sequence[Row]) -> None:
    name = comparison.catalogue.certifications[slug].name
    for part in wrap_japanese(f"{name}{say_state(comparison, slug)}  {write_day(comparison.on)}現在", console.width):
        console.print(part, style="bold")
    grid = make_grid("", "")
    for when, basis in dict.fromkeys(_list_sittings(rows)):
        grid.add_row(f"  {when}", basis)
    if grid.row_count:
        print_grid(console, grid)
    print_lines(console, [f"{_write_label(row)}{row['because']}。" for row in rows if row["because"]], indent="  ")
    print_lines(console, dict.fromkeys(line for row in rows for line in (*_write_ending(row), *_write_source(row))))


def _list_sittings(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """When and how that is known; what can be sat at any time is one line, not one a month."""
    return [
        ("随時" if row["basis"] == "any_time" else _write_label(row) + _write_when(row), BASES[row["basis"]])
        for row in rows
        if row["first"] and not row["because"]
    ]


def _write_label(row: Row) -> str:
    return f"{row['label']}: " if row["label"] else ""


def _write_when(row: Row) -> str:
    day = write_some_day(row["first"] if row["exact"] else row["first"][:7])
    if row["exact"]:
        return f"{day}({row['weekday']})"
    return f"{day}{OVER}" if may_be_over(row) else day


def _write_ending(row: Row) -> list[str]:
    """Whose word it is that the exam has ended."""
    return [f"終了の出典: [{one['source']}] {one['title']} {one['url'] or say_no_address()}" for one in row["ending"]]


def _write_source(row: Row) -> list[str]:
    """What the source prints, whose word it is, what to doubt in it, and what is known of the application."""
    if row["source"] is None:
        return []
    doubts = f" ({row['doubts']})" if row["doubts"] else ""
    finer = [f"日については、ほかの出典に{one}とあります。" for one in row["finer"]]
    day = "日付なし" if "日付なし" in row["doubts"] else row["on"]
    return [
        f"出典: 「{row['text']}」[{row['source']} {day}]{doubts}",
        f"      {row['source_title']} {row['url'] or say_no_address()}",
        *finer,
        *([f"{row['deadline_because']}。"] if row["first"] else []),
    ]


def _print_all(console: Console, comparison: Comparison, rows: Sequence[Row], by: date | None) -> None:
    span = f"{write_day(by)}までに取れるか" if by else f"これから{MONTHS_AHEAD}か月の試験"
    console.print(f"{comparison.market.title}  {span}  {write_day(comparison.on)}現在", style="bold")
    if by:
        _print_chances(console, rows)
        return
    _print_days(console, [row for row in rows if row["exact"]])
    _print_months(console, [row for row in rows if row["first"] and not row["exact"]])
    _print_unknown(console, [row for row in rows if not row["first"]])


def _print_days(console: Console, rows: Sequence[Row]) -> None:
    if not rows:
        return
    console.print("\n日がわかる試験", style="bold")
    grid = make_grid("", "")
    for when, held in groupby(rows, key=_write_when):
        for number, row in enumerate(held):
            named = fit(console, f"{row['name']}{row['label'] or ''}{_write_doubts(row)}", console.width - DAY - 4)
            grid.add_row("" if number else when, named)
    print_grid(console, grid)


def _print_months(console: Console, rows: Sequence[Row]) -> None:
    """One line a certification, since most of these are held in many months."""
    if not rows:
        return
    console.print("\n月だけがわかる試験(日は主催団体に確かめる)", style="bold")
    tables: dict[tuple[str, str | None], list[Row]] = {}
    for row in rows:
        tables.setdefault((row["slug"], row["label"]), []).append(row)
    _print_named(console, [(held[0], _write_months(held)) for held in tables.values()])


def _print_named(console: Console, rows: Sequence[tuple[Row, str]]) -> None:
    grid = make_grid("", "")
    for row, text in rows:
        name = fit(console, f"{row['name']}{row['label'] or ''}", NAME)
        grid.add_row(name, fit(console, f"{text}{_write_doubts(row)}", console.width - NAME - 4))
    print_grid(console, grid)


def _write_months(rows: Sequence[Row]) -> str:
    """``12月・翌1月``; ``毎月`` where no month of those shown is left out."""
    if rows[0]["basis"] == "any_time":
        return "随時"
    months = [date.fromisoformat(row["first"]) for row in rows]
    span = (months[-1].year - months[0].year) * EVERY + months[-1].month - months[0].month + 1
    if len(months) == span > MONTHS_AHEAD:
        return "毎月"
    years = [
        f"{day.year}年" if not number or day.year != months[number - 1].year else ""
        for number, day in enumerate(months)
    ]
    return "・".join(f"{year}{day.month}月" for year, day in zip(years, months, strict=True))


def _print_unknown(console: Console, rows: Sequence[Row]) -> None:
    if not rows:
        return
    console.print("\n次の試験がわからない資格", style="bold")
    for row in rows:
        print_lines(console, [f"{row['name']}{row['label'] or ''}: {row['because']}"])
    console.print()


def _print_chances(console: Console, rows: Sequence[Row]) -> None:
    order = list(GROUNDS)
    for ground, held in groupby(
        sorted(rows, key=lambda row: order.index(row["ground"])), key=lambda row: row["ground"]
    ):
        console.print(f"\n{GROUNDS[ground]}", style="bold")
        _print_named(console, [(row, _write_short(row)) for row in held])
    console.print()
    print_lines(console, ["申込みの締切と合格発表の日は、どの資格も主催団体に確かめてください。"])


def _write_short(row: Row) -> str:
    if row["first"] is None:
        return str(row["because"])
    return "随時" if row["basis"] == "any_time" else _write_when(row)


def _write_doubts(row: Row) -> str:
    return f"({row['doubts']})" if row["doubts"] else ""
