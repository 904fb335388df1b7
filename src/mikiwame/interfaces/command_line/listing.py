"""`mikiwame facts`: what is known of one certification, each figure with its source, its day and who says otherwise."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.announced import Announced
from mikiwame.answers.doubts import find_unknown
from mikiwame.answers.facts import Claim, Fact, HeldBack, Other
from mikiwame.answers.history import PastValue
from mikiwame.answers.ranking import find_end
from mikiwame.catalogue import Catalogue
from mikiwame.facts.weighing import VALUELESS
from mikiwame.interfaces.command_line.history import history_rows_or_picture, print_history
from mikiwame.interfaces.command_line.language import open_words
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
from mikiwame.interfaces.command_line.printing import (
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_heading,
    print_lines,
)
from mikiwame.interfaces.command_line.receipts import ReceiptOption, keep_receipt, refuse_receipt
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words
from mikiwame.words.documents import write_rows
from mikiwame.words.exam import say_mode
from mikiwame.words.facts import cite, say_label, say_printed, say_read_terms, say_sitting, say_standing
from mikiwame.words.ranking import say_state

OTHERS = 3
"""Other values shown beside a fact in the table."""

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
    receipt: ReceiptOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show what is known of one certification, with source and day, or every claim behind it."""
    files = open_catalogue(catalogue, market)
    slug = pick_certification(files, name)
    words = open_words()
    day = Day(files, pick_day(on, files))
    if field not in (None, "independence", *FIELDS):
        raise MikiwameError(Reason("asked.no_field", {"field": field, "known": ", ".join(FIELDS)}))
    refuse_receipt(receipt, {"--history": history, "--picture": picture})
    keep_receipt(receipt, day, words, "facts", {"certification": slug, "field": field, "all": all_claims})
    rows: Sequence[Claim | Fact] = ()
    past: Sequence[PastValue] = ()
    if history or picture:
        past = history_rows_or_picture(day.evidence, slug, _require_field(field), picture)
    else:
        rows = _list_rows(day, slug, field, all_claims=all_claims)
    if print_data(write_rows([*rows, *past], words, format), format):
        return
    console = open_console()
    state = say_state(find_end(day.comparison, slug), words)
    name = files.certifications[slug].name
    print_heading(console, words("facts.heading_line", name=name, state=state, day=day.on))
    if history or picture:
        print_history(console, past, words)
    else:
        _print_facts(console, rows, words)
        if field is not None and all(row.standing == "unknown" for row in rows):
            print_lines(console, [_say_whom_to_ask(files, slug, field, rows, words)])
        _print_sources(console, files, rows)


def _list_rows(day: Day, slug: str, field: str | None, *, all_claims: bool) -> Sequence[Claim | Fact]:
    if all_claims:
        return [one for one in day.claims(slug) if field in (None, one.field)]
    return day.facts(slug) if field is None else day.field(slug, field)


def _say_whom_to_ask(files: Catalogue, slug: str, field: str, rows: Sequence[Claim | Fact], words: Words) -> str:
    """Who knows what no source tells today: the organisers, with their own sites where they are known."""
    organisers = [files.organisations[one] for one in files.certifications[slug].organisers]
    named = [f"{one.name} {one.web}" if one.web else one.name for one in organisers]
    never = all(row.source is None and row.because == find_unknown(None, None) for row in rows if isinstance(row, Fact))
    return words(
        "facts.nobody_tells" if never else "facts.ask",
        field=words.term("fields", field),
        organisers=words.list(named, "terms") if named else words("facts.organiser_unknown"),
    )


def _require_field(field: str | None) -> str:
    if field is None:
        raise OptionError(Reason("asked.field_of_history"))
    return field


def _print_sources(console: Console, files: Catalogue, rows: Sequence[Claim | Fact]) -> None:
    """What each source is, for who wants to read it."""
    console.print()
    announced = {one.source for row in rows if isinstance(row, Fact) for one in row.announced}
    named = {row.source for row in rows} | announced | {one.source for row in rows for one in row.held_back}
    for slug in sorted(name for name in named if name):
        source = files.sources[slug]
        print_lines(console, [f"[{slug}] {source.title} {source.url or say_no_address()}"])


def _print_facts(console: Console, rows: Sequence[Claim | Fact], words: Words) -> None:
    headings = (words(f"facts.heading-{name}") for name in ("field", "value", "standing"))
    grid = make_grid(*headings, shares=(2, 6, 3))
    # One printed text can give several values (a fee for each grade); it is shown once for each source.
    once: dict[tuple[object, ...], list[Claim | Fact]] = {}
    for row in rows:
        once.setdefault((row.field, row.text, row.source, row.on, *_bound(row)), []).append(row)
    for alike in once.values():
        name, row = _say_field(alike, words), alike[-1]
        grid.add_row(name, _say_row(row, words), _say_standing(row, words))
    print_grid(console, grid)


def _say_field(rows: Sequence[Claim | Fact], words: Words) -> str:
    """The name of the field, below it what its value is true of, unless its text or several values tell that."""
    field, label = words.term("fields", rows[0].field), say_label(rows[0], words)
    modes = {row.mode for row in rows}
    if len(rows) > 1 and (mode := modes.pop()) and not modes:
        return f"{field}\n({say_mode(mode, words)})"
    told = len(rows) > 1 or not label or (rows[0].label or label) in (rows[0].text or "")
    return field if told else f"{field}\n({label})"


def _bound(row: Claim | Fact) -> tuple[date | None, date | None]:
    return (row.since, row.until) if isinstance(row, Claim) else (None, None)


def _say_standing(row: Claim | Fact, words: Words) -> str:
    doubts = {
        "held": isinstance(row, Claim) and row.held,
        "stale": row.stale,
        "tied": isinstance(row, Fact) and row.tied,
        "inconsistent": isinstance(row, Fact) and bool(row.inconsistent),
    }
    said = [words(f"facts.doubt-{name}") for name, holds in doubts.items() if holds]
    standing = say_standing(row, words)
    return f"{standing}\n{words('facts.doubts', doubts=words.list(said, 'terms'))}" if said else standing


def _say_row(row: Claim | Fact, words: Words) -> str:
    """The printed text; for what is not known the reason, never a dash; below it what is announced and what waits."""
    announced = row.announced if isinstance(row, Fact) else ()
    lines = [
        *_list_lines(row, words),
        *(f"  {words.say(one.words)}{_cite(one, words)}" for one in announced),
        *(f"  {_say_waiting(one, words)}" for one in row.held_back),
        *_list_others(row, words),
    ]
    return "\n".join(lines)


def _say_waiting(one: HeldBack, words: Words) -> str:
    return words("facts.waiting", text=one.text, cited=_cite(one, words), because=one.because)


def _list_lines(row: Claim | Fact, words: Words) -> list[str]:
    if row.kind == "withheld" and not (isinstance(row, Claim) and row.text):
        cited = [f"  {_cite(row, words)}"] if isinstance(row, Claim) else []
        return [words("facts.withheld"), *cited, *_list_days(row, words)]
    if row.standing == "unknown" and (row.kind in VALUELESS or row.text is None):
        because = row.because if isinstance(row, Fact) and row.kind not in VALUELESS else None
        said = words("facts.unknown", because=because or find_unknown(row.kind, row.text))
        return [said, *_list_days(row, words)]
    sitting = say_sitting(row, words)
    printed, read = say_printed(row, words), say_read_terms(row, words)
    return [
        words("facts.of_sitting", value=printed, sitting=sitting) if sitting else printed,
        *([f"  = {read}"] if read else []),
        f"  {_cite(row, words)}",
        *_list_days(row, words),
    ]


def _list_others(row: Claim | Fact, words: Words) -> list[str]:
    if row.standing in ("withheld", "unknown"):
        return []
    others = list(
        dict.fromkeys(
            words("facts.other", text=one.text, cited=_cite(one, words)) for one in row.others if one.text != row.text
        )
    )
    more = [words("facts.others", count=len(others) - OTHERS)] if len(others) > OTHERS else []
    return [f"  {line}" for line in (*others[:OTHERS], *more)]


def _list_days(row: Claim | Fact, words: Words) -> list[str]:
    """From when and how long a claim holds, with the reason for which an editor ended it."""
    since, until = _bound(row)
    days = "".join(
        words(f"facts.{name}", day=str(day)) for name, day in (("since", since), ("until", until)) if day is not None
    )
    if not days:
        return []
    because = row.because_until if isinstance(row, Claim) else None
    said = words("facts.because_until", days=days, because=because) if because else days
    return [f"  {words('facts.span', days=said)}"]


def _cite(said: Claim | Fact | Other | Announced | HeldBack, words: Words) -> str:
    return cite(said.source, said.on, words, dated=bool(said.dated))
