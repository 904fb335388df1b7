"""`mikiwame facts`: what is known of one certification, each figure with its source, its day and who says otherwise."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from mikiwame.interfaces.command_line.history import history_rows_or_picture, print_history
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    SlugArgument,
    open_catalogue,
    pick_certification,
    pick_day,
    read_picture,
    say_no_address,
)
from mikiwame.interfaces.command_line.printing import fit, make_grid, open_console, print_data, print_grid, print_lines
from mikiwame.pipeline import Comparison, compare
from mikiwame.publishing.evidence import list_claims, list_facts, mark_facts
from mikiwame.publishing.ranking import say_state
from mikiwame.publishing.words import STANDINGS, UNKNOWN_CLAIMS, name_field, write_day, write_tax
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.fields import FIELDS

Row = dict[str, Any]

OTHERS = 3
"""Other values shown beside a fact in the table."""

VALUE = 44
"""Columns of the table for what is printed."""

EXAMPLES = (
    "mikiwame facts SLUG",
    "mikiwame facts SLUG --all --format csv",
    "mikiwame facts SLUG --field exam_fee --on 2021-06-01",
    "mikiwame facts SLUG --field exam_fee --history --picture fee.svg",
)


def facts_command(
    name: SlugArgument,
    all_claims: Annotated[bool, typer.Option("--all", help="Every claim, not only those that hold.")] = False,
    field: Annotated[str | None, typer.Option(help="Only this field.", metavar="FIELD")] = None,
    history: Annotated[bool, typer.Option("--history", help="The field's values over the years.")] = False,
    picture: Annotated[
        Path | None, typer.Option(help="Draw the history into this file too.", metavar="FILE.svg", parser=read_picture)
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show what is known of one certification, with source and day, or every claim behind it."""
    files = open_catalogue(catalogue, market)
    slug = pick_certification(files, name)
    comparison = compare(files, pick_day(on, files))
    if field not in (None, "independence", *FIELDS):
        raise MikiwameError(f'There is no field "{field}". Use one of: {", ".join(FIELDS)}.')
    if history or picture:
        rows = history_rows_or_picture(comparison, slug, _require_field(field), picture)
    else:
        rows = list_claims(comparison, slug) if all_claims else _list_marked(comparison, slug)
        rows = [row for row in rows if field in (None, row["field"])]
    if print_data(rows, format):
        return
    console = open_console()
    state = say_state(comparison, slug)
    console.print(f"{files.certifications[slug].name}{state}  {write_day(comparison.on)}現在", style="bold")
    if history or picture:
        print_history(console, rows)
    else:
        _print_facts(console, rows)
        _print_sources(console, comparison, rows)


def _list_marked(comparison: Comparison, slug: str) -> list[Row]:
    return mark_facts(comparison, slug, list_facts(comparison, slug))


def _require_field(field: str | None) -> str:
    if field is None:
        raise typer.BadParameter("--history and --picture show one field. Name it with --field.")
    return field


def _print_sources(console: Console, comparison: Comparison, rows: Sequence[Row]) -> None:
    """What each source is, for who wants to read it."""
    console.print()
    sources = comparison.catalogue.sources
    named = {one["source"] for row in rows for one in (row, *row.get("announced", ()), *row.get("held_back", ()))}
    for slug in sorted(named - {None}):
        print_lines(console, [f"[{slug}] {sources[slug].title} {sources[slug].url or say_no_address()}"])


_SHOWN_ONCE = ("field", "text", "source", "on", "since", "until")


def _print_facts(console: Console, rows: Sequence[Row]) -> None:
    grid = make_grid("項目", "値(出典の表記のまま)と出典", "状態", shares=(None, 1, None))
    # One printed text can give several values (a fee for each grade); it is shown once for each source.
    once = {tuple(row.get(name) for name in _SHOWN_ONCE): row for row in rows}
    for row in once.values():
        doubts = {"古い": row["stale"], "数字が合わない": row.get("inconsistent")}
        doubted = "・".join(word for word, holds in doubts.items() if holds)
        standing = STANDINGS[row["standing"]] + (f"\n({doubted})" if doubted else "")
        grid.add_row(name_field(row["field"]), _write_value(console, row), standing)
    print_grid(console, grid)


def _write_value(console: Console, row: Row) -> str:
    """The printed text; for what is not known the reason, never a dash; below it what is announced and what waits."""
    announced = (f"  {one['words']}{_cite(one)}" for one in row.get("announced", ()))
    waiting = (f"  確認待ち「{one['text']}」{_cite(one)}: {one['because']}" for one in row.get("held_back", ()))
    lines = [*_list_lines(row), *announced, *waiting, *_list_others(row)]
    return "\n".join(fit(console, line, VALUE) for line in lines)


def _list_lines(row: Row) -> list[str]:
    if row["kind"] == "withheld" and not ("held" in row and row["text"]):
        cited = [f"  {_cite(row)}"] if "held" in row else []
        return ["主催団体が公表していない", *cited, *_list_days(row)]
    if row["standing"] == "unknown" and (row["kind"] in UNKNOWN_CLAIMS or row["text"] is None):
        kind = row["kind"] if row["kind"] in UNKNOWN_CLAIMS else None
        known = row.get("because") if kind is None else None
        return [f"不明({known or UNKNOWN_CLAIMS[kind].format(text=row['text'])})", *_list_days(row)]
    return [row["text"] + write_tax(row["tax"]), f"  {_cite(row)}", *_list_days(row)]


def _list_others(row: Row) -> list[str]:
    if row["standing"] in ("withheld", "unknown"):
        return []
    others = dict.fromkeys(
        f"ほかに「{one['text']}」{_cite(one)}" for one in row["others"] if one["text"] != row["text"]
    )
    more = [f"ほか{len(others) - OTHERS}件(--all で全部)"] if len(others) > OTHERS else []
    return [*(f"  {other}" for other in list(others)[:OTHERS]), *more]


def _list_days(row: Row) -> list[str]:
    """From when and how long a claim holds, with the reason for which an editor ended it."""
    since = f"{row['since']}から" if row.get("since") else ""
    until = f"{row['until']}まで" if row.get("until") else ""
    because = f": {row['because_until']}" if row.get("because_until") else ""
    return [f"  ({since}{until}{because})"] if since or until else []


def _cite(row: Row) -> str:
    return f"[{row['source']} {row['on'] if row['dated'] else '日付なし'}]"
