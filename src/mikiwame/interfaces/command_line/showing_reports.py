"""Readers' reports on a terminal and as data. What a reader wrote is shown as text, and no address of it is a link."""

import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mikiwame.interfaces.command_line.printing import make_grid, open_console, print_data, print_grid, print_lines
from mikiwame.reports import Erased, Report, explain_trouble, open_reports
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words
from mikiwame.words.documents import Json

if TYPE_CHECKING:
    from mikiwame.reports.store import Store


def find_report(store: "Store", reference: str) -> Report:
    """The report of a number, typed in whichever way.

    :raises MikiwameError: where there is none.
    """
    plain = reference.strip().upper().replace(" ", "").replace("-", "")
    found = store.find(f"{plain[:4]}-{plain[4:]}")
    if found is None:
        raise MikiwameError(Reason("stored.no_report_at_all", {"reference": reference}))
    return found


def write_report(one: Report) -> dict[str, Json]:
    """A report as data."""
    shown, said, settled = one.shown, one.said, one.settled
    return {
        "report": one.reference,
        "received": one.received.isoformat(timespec="seconds"),
        "state": one.state,
        "market": shown.market,
        "certification": shown.certification,
        "field": shown.field,
        "label": shown.label,
        "shown": shown.text,
        "source": shown.source,
        "on": shown.on.isoformat() if shown.on else None,
        "right": said.right,
        "where": said.where,
        "note": said.note,
        "organiser": said.organiser,
        "language": said.language,
        "settled_on": settled.on.isoformat() if settled else None,
        "because": settled.because if settled else None,
    }


def show_reports(reports: Sequence[Report], format: str, words: Words) -> None:
    """Print the reports, a row each."""
    if print_data([write_report(one) for one in reports], format):
        return
    console = open_console()
    print_lines(console, [words("reports.count", count=len(reports))])
    if not reports:
        return
    headings = [words(f"reports.{name}") for name in ("number", "of", "shown", "right")]
    grid = make_grid(*headings, shares=(None, 2, 1, 1))
    for one in reports:
        shown = one.shown
        whose = words("reports.by_organiser") if one.said.organiser else ""
        about = f"{shown.certification} {_say_field(one, words)}{whose}"
        texts = (about, shown.text or words("reports.unknown"), one.said.right)
        grid.add_row(one.reference, *texts)
    print_grid(console, grid)
    print_lines(console, ["", words("reports.next")])


def show_erased(erased: Sequence[Erased], format: str, words: Words) -> None:
    """Print when and why reports were erased, a row each."""
    if print_data([{"on": one.on.isoformat(), "because": one.because} for one in erased], format):
        return
    lines = [words("reports.erased_line", day=one.on, because=one.because) for one in erased]
    print_lines(open_console(), lines or [words("reports.erased_none")])


def _say_field(one: Report, words: Words) -> str:
    field = words.term("fields", one.shown.field)
    return words("facts.of_label", field=field, label=one.shown.label) if one.shown.label else field


def show_report(one: Report, format: str, words: Words) -> None:
    """Print one report with the commands that settle it."""
    if print_data(write_report(one), format):
        return
    shown, said = one.shown, one.said
    told = {
        "received": one.received.strftime("%Y-%m-%d %H:%M UTC"),
        "state": words(f"reports.state-{one.state}"),
        "of": f"{shown.market} {shown.certification} {_say_field(one, words)}",
        "shown": shown.text or words("reports.unknown"),
        "source": " ".join(filter(None, (shown.source, shown.on.isoformat() if shown.on else None))),
        "right": said.right,
        "where": said.where or "",
        "note": said.note or "",
        "because": one.settled.because if one.settled else "",
    }
    console = open_console()
    console.print(one.reference, style="bold")
    for name, text in told.items():
        first, *more = text.split("\n")
        if text:
            print_lines(console, [f"{words(f'reports.{name}')}: {first}"])
        # Set in, so that no line of a reader's looks like one of ours.
        print_lines(console, more, "  | ")
    if said.organiser:
        print_lines(console, [words("reports.organiser")])
    if one.state == "open":
        source = shlex.quote(shown.source or "SLUG")
        print_lines(
            console,
            [
                "",
                f"mikiwame reports accept {one.reference} --source {source} --because …",
                f"mikiwame reports refuse {one.reference} --because …",
                f"mikiwame reports dismiss {one.reference} --because …",
            ],
        )


def tell_waiting(address: str | None, market: str, words: Words) -> None:
    """A line with how many reports of a market wait; nothing where none does, or nobody keeps any."""
    with explain_trouble():
        waiting = open_reports(address, new=False).count_open(market) if address else 0
    if waiting:
        print_lines(open_console(), ["", words("reports.waiting", count=waiting)])
