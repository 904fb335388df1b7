"""`mikiwame calendar`: when each exam is held, by when a certification could be held, and the days as a file."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.calendar import COUNT, MONTHS_AHEAD, Occurrence, Prospect
from mikiwame.answers.names import pick_category
from mikiwame.answers.ranking import find_end
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    CategoryOption,
    DayOption,
    FormatOption,
    MarketOption,
    make_reader,
    open_catalogue,
    pick_certification,
    pick_day,
    read_date,
    repeat_options,
    say_no_address,
)
from mikiwame.interfaces.command_line.printing import (
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_lines,
    wrap_japanese,
)
from mikiwame.interfaces.command_line.receipts import ReceiptOption, keep_receipt, refuse_receipt
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.publishing.calendar_file import write_ics
from mikiwame.publishing.writing import write_file
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import PartDay, Reason, Term, Value, join
from mikiwame.words import Words
from mikiwame.words.documents import write_rows
from mikiwame.words.facts import say_timetable
from mikiwame.words.ranking import say_state
from mikiwame.words.sittings import say_applying, say_when

EXAMPLES = (
    "mikiwame calendar --category general",
    "mikiwame calendar NAME --count 12",
    "mikiwame calendar --by 2027-03-31",
    "mikiwame calendar NAME --ics exam.ics",
)

GROUNDS = ("result_unknown", "day_unknown", "held_later", "no_sitting_known", "ended")
"""Grounds of an answer, best first."""

EVERY = 12
"""Months per year."""


def calendar_command(
    name: Annotated[
        str | None,
        typer.Argument(help="Only this certification: its slug, as `compare` lists it, or a name.", metavar="[NAME]"),
    ] = None,
    category: CategoryOption = None,
    count: Annotated[
        int | None,
        typer.Option(help=f"Sittings of NAME to list. Default: {COUNT}.", metavar="N", parser=make_reader(1, 100)),
    ] = None,
    by: Annotated[
        date | None,
        typer.Option("--by", help="Could it be held by this day?", metavar="YYYY-MM-DD", parser=read_date),
    ] = None,
    ics: Annotated[
        Path | None,
        typer.Option("--ics", help="Write the days of NAME into this calendar file too.", metavar="FILE.ics"),
    ] = None,
    receipt: ReceiptOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show when the exams are held, from which source, and which of them come before a day."""
    _require_sense(name, category, count, ics)
    files, words = open_catalogue(catalogue, market), open_words()
    slug = pick_certification(files, name) if name else None
    day = Day(files, pick_day(on, files))
    if by and by < day.on:
        raise MikiwameError(Reason("asked.day_past", {"option": "--by", "day": by, "on": day.on}))
    if slug and ics:
        write_file(ics, write_ics(day, slug, words, count or COUNT))
    refuse_receipt(receipt, {"--by": by, "--category": category})
    keep_receipt(receipt, day, words, "calendar", {"certification": slug, "count": count or COUNT})
    wanted = pick_category(files, category, words.language)
    found = day.prospects(by, slug) if by else day.calendar(slug, count or COUNT)
    shown = [one for one in found if wanted in (None, files.certifications[one.slug].category)]
    if print_data(write_rows(shown, words, format), format):
        return
    printer = _Printer(open_console(), day, words, repeat_options(market, catalogue, on))
    if slug:
        printer.print_one(slug, shown, ics)
    else:
        printer.print_all(shown, by)


def _require_sense(name: str | None, category: str | None, count: int | None, ics: Path | None) -> None:
    if name and category:
        raise OptionError(Reason("asked.name_and_category"))
    if not name and (count or ics):
        raise OptionError(Reason("asked.count_without_name"))


class _Printer:
    """Prints a calendar for people."""

    def __init__(self, console: Console, day: Day, words: Words, options: str) -> None:
        """:param options: what was typed, for the commands that the answer names."""
        self._console, self._day, self._words, self._options = console, day, words, options

    def print_one(self, slug: str, found: Sequence[Occurrence], ics: Path | None) -> None:
        name, state = (
            self._day.catalogue.certifications[slug].name,
            say_state(find_end(self._day.comparison, slug), self._words),
        )
        title = self._words("calendar.title", name=name, state=state, day=self._day.on)
        for part in wrap_japanese(title, self._console.width):
            self._console.print(part, style="bold")
        grid = make_grid("", "", shares=(None, 1))
        for when, basis in dict.fromkeys(self._list_sittings(found)):
            grid.add_row(f"  {when}", basis)
        if grid.row_count:
            print_grid(self._console, grid)
        print_lines(self._console, [self._say_gap(one) for one in found if one.because], indent="  ")
        sources = (line for one in found for line in (*self._say_ending(one), *self._say_source(one)))
        print_lines(self._console, dict.fromkeys(sources))
        print_lines(self._console, self._list_ways_on(slug, found, ics))

    def print_all(self, found: Sequence[Occurrence], by: date | None) -> None:
        said: dict[str, Value] = {"market": self._day.market.title, "day": self._day.on}
        title = self._words("calendar.title_by", by=by, **said) if by else self._say_title(said)
        self._console.print(title, style="bold")
        if by:
            self._print_prospects([one for one in found if isinstance(one, Prospect)])
        else:
            self._print_days([one for one in found if one.exact])
            self._print_months([one for one in found if one.first and not one.exact])
            self._print_unknown([one for one in found if not one.first])
        ways = [self._words("calendar.note"), self._words("calendar.way_to_one", options=self._options)]
        print_lines(self._console, ways)

    def _say_title(self, said: Mapping[str, Value]) -> str:
        return self._words("calendar.title_all", months=MONTHS_AHEAD, **said)

    def _list_ways_on(self, slug: str, found: Sequence[Occurrence], ics: Path | None) -> list[str]:
        note = self._words("calendar.note")
        if ics:
            return [note, self._words("calendar.written", file=str(ics))]
        if any(one.exact for one in found):
            return [note, self._words("calendar.way_to_file", slug=slug, options=self._options)]
        return [note] if any(one.first for one in found) else []

    def _list_sittings(self, found: Iterable[Occurrence]) -> list[tuple[str, str]]:
        """When and how that is known; what can be sat at any time is one line, not one per month."""
        return [
            (
                self._words("calendar.any_time") if one.basis == "any_time" else self._label(one, self._say_when(one)),
                "\n".join(filter(None, (self._words(f"calendar.bases-{one.basis}"), say_applying(one, self._words)))),
            )
            for one in found
            if one.first and not one.because
        ]

    def _label(self, one: Occurrence, said: str) -> str:
        label = say_timetable(one.label, one.mode, self._words)
        return self._words("calendar.labelled", label=label, said=said) if label else said

    def _say_when(self, one: Occurrence) -> str:
        return say_when(one, self._words)

    def _say_gap(self, one: Occurrence) -> str:
        return self._label(one, self._words("calendar.sentence", said=one.because))

    def _say_ending(self, one: Occurrence) -> list[str]:
        """Whose word it is that the exam has ended."""
        return [
            self._words("calendar.ending", source=each.source, title=each.title, url=each.url or say_no_address())
            for each in one.ending
        ]

    def _say_source(self, one: Occurrence) -> list[str]:
        """What the source prints, whose word it is, what to doubt in it, and what is known of the application."""
        if one.source is None:
            return []
        on = one.on.isoformat() if one.on and one.dated else self._words("facts.doubt-undated")
        said: dict[str, Value] = {"text": one.text, "source": one.source, "day": on}
        cited = (
            self._words("calendar.source_doubtful", **said, doubts=one.doubts)
            if one.doubts.values
            else self._words("calendar.source", **said)
        )
        return [
            cited,
            f"      {one.source_title} {one.url or say_no_address()}",
            *(self._words("calendar.finer", printed=each) for each in one.finer),
            *([self._words("calendar.sentence", said=one.deadline_because)] if one.first and not one.deadline else []),
        ]

    def _print_heading(self, code: str) -> None:
        self._console.print(f"\n{self._words(code)}", style="bold")

    def _name(self, one: Occurrence) -> str:
        label = say_timetable(one.label, one.mode, self._words)
        name = self._words.say_value(one.name)
        name = self._words("calendar.name_of", name=name, label=label) if label else name
        return self._words("calendar.other_trade", name=name) if one.other_trade else name

    def _doubt(self, one: Occurrence, said: str) -> str:
        return self._words("calendar.doubted", said=said, doubts=one.doubts) if one.doubts.values else said

    def _print_days(self, found: Sequence[Occurrence]) -> None:
        if not found:
            return
        self._print_heading("calendar.days")
        grid = make_grid("", "", shares=(None, 1))
        for when, held in groupby(found, key=self._say_when):
            for number, one in enumerate(held):
                named = self._doubt(one, self._name(one))
                named = self._words("calendar.closed", said=named) if one.closed else named
                grid.add_row("" if number else when, named)
        print_grid(self._console, grid)

    def _print_months(self, found: Sequence[Occurrence]) -> None:
        """One line per certification, since most of these are held in many months."""
        if not found:
            return
        self._print_heading("calendar.months")
        tables: dict[tuple[str, str | None], list[Occurrence]] = {}
        for one in found:
            tables.setdefault((one.slug, one.label), []).append(one)
        self._print_named([(held[0], self._say_months(held)) for held in tables.values()])

    def _print_named(self, rows: Sequence[tuple[Occurrence, str]]) -> None:
        grid = make_grid("", "", shares=(None, 1))
        for one, said in rows:
            grid.add_row(self._name(one), self._doubt(one, said))
        print_grid(self._console, grid)

    def _say_months(self, held: Sequence[Occurrence]) -> str:
        """``12月・翌1月``; ``毎月`` where no month of those shown is left out."""
        if held[0].basis == "any_time":
            return self._words("calendar.any_time")
        months = [one.first for one in held if one.first]
        span = (months[-1].year - months[0].year) * EVERY + months[-1].month - months[0].month + 1
        if len(months) == span > MONTHS_AHEAD:
            return self._words("calendar.every_month")
        years = [None, *(month.year for month in months)]
        said: list[Value] = [
            Reason("calendar.month", {"month": Term("months", str(month.month))})
            if month.year == before
            else PartDay(f"{month:%Y-%m}")
            for before, month in zip(years, months, strict=False)
        ]
        return self._words.say_value(join(said, "terms"))

    def _print_unknown(self, found: Sequence[Occurrence]) -> None:
        if not found:
            return
        self._print_heading("calendar.no_sitting")
        for one in found:
            print_lines(self._console, [self._words("calendar.labelled", label=self._name(one), said=one.because)])
        self._console.print()

    def _print_prospects(self, found: Sequence[Prospect]) -> None:
        best_first = sorted(found, key=lambda one: GROUNDS.index(one.ground))
        for ground, held in groupby(best_first, key=lambda one: one.ground):
            self._print_heading(f"calendar.grounds-{ground}")
            self._print_named([(one, self._say_short(one)) for one in held])
        self._console.print()
        print_lines(self._console, [self._words("calendar.ask_deadlines")])

    def _say_short(self, one: Prospect) -> str:
        if one.first is None:
            return self._words.say_value(one.because)
        return self._words("calendar.any_time") if one.basis == "any_time" else self._say_when(one)
