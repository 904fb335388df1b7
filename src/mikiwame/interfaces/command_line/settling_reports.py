"""What an editor decides of a report: kept with it, and written into the market's `corrections.yaml` for readers."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mikiwame.answers import Day
from mikiwame.catalogue import Catalogue, find_market
from mikiwame.catalogue.correction_files import NAME
from mikiwame.catalogue.corrections import (
    NewCorrection,
    NewReply,
    add_correction,
    add_reply,
    check_corrections,
)
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.catalogue.writing import Opened, open_file, write_files
from mikiwame.interfaces.command_line.options import open_catalogue, pick_day
from mikiwame.interfaces.command_line.showing_reports import find_report
from mikiwame.reports import Erased, Report, Settled, State
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words

if TYPE_CHECKING:
    from mikiwame.reports.store import Store


@dataclass(frozen=True)
class Decision:
    """``new`` is what is right, where the reader's own words are not to be published."""

    state: State
    because: str
    source: str | None
    new: str | None


@dataclass(frozen=True)
class _Files:
    """The market of a report, and its file of corrections as it is now."""

    catalogue: Catalogue
    opened: Opened
    on: date

    def check(self, text: str) -> str:
        """:raises MikiwameError: where a market would have an error in its corrections with this text."""
        errors = check_corrections(self.catalogue, text)
        if errors:
            raise MikiwameError(errors)
        return text

    def write(self, text: str) -> None:
        write_files({self.opened: text})


def settle_report(
    store: "Store", reference: str, decision: Decision, catalogue: Path | None, on: date | None, words: Words
) -> None:
    """Settle a report and write it down for readers, or neither.

    :raises MikiwameError: where the entry would be an error in the catalogue, or cannot be written; where it would say
        that a figure was corrected which the catalogue still shows.
    """
    report = find_report(store, reference)
    files = _open_files(report, catalogue, on)
    text = files.check(add_correction(files.opened.text, _make_entry(report, decision, files.on)))
    if decision.state == "accepted" and _still_says(files, report):
        told = report.shown.text or words("reports.unknown")
        raise MikiwameError(Reason("reports.still", {"name": report.shown.certification, "text": told}))
    # Settled first: done again after a failure in between, the same command finishes what is missing.
    store.settle(report.reference, Settled(decision.state, files.on, decision.because))
    files.write(text)
    print(words("reports.written", number=report.reference, file=NAME))


def dismiss_report(store: "Store", reference: str, because: str, on: date, words: Words) -> None:
    """Settle a report of which readers see nothing.

    :raises MikiwameError: without a reason, and for a report that has an entry already.
    """
    report = find_report(store, reference)
    if report.state not in ("open", "dismissed"):
        raise MikiwameError(Reason("stored.has_entry", {"reference": report.reference, "file": NAME}))
    if not because.strip():
        raise MikiwameError(Reason("stored.because_for_editors"))
    store.settle(report.reference, Settled("dismissed", on, because))
    print(words("reports.dismissed", number=report.reference))


def erase_report(store: "Store", reference: str, because: str, on: date, words: Words) -> None:
    """Delete all that a report holds; the log says that something was erased and why, not what.

    :raises MikiwameError: without a reason, and where there is no such report.
    """
    report = find_report(store, reference)
    if not because.strip():
        raise MikiwameError(Reason("stored.because_without_report"))
    store.erase(report.reference, Erased(on, " ".join(because.split())))
    print(words("reports.erased"))
    if report.state in ("accepted", "refused"):
        print(words("reports.erased_entry", number=report.reference, file=NAME))


def write_reply(
    store: "Store",
    reference: str,
    organisation: str,
    text: str,
    catalogue: Path | None,
    on: date | None,
    words: Words,
) -> None:
    """Write an organiser's word into the entry of a report.

    :raises MikiwameError: where there is no such organisation, or no entry yet.
    """
    report = find_report(store, reference)
    files = _open_files(report, catalogue, on)
    files.write(files.check(add_reply(files.opened.text, report.reference, NewReply(organisation, files.on, text))))
    print(words("reports.written", number=report.reference, file=NAME))


def _open_files(report: Report, catalogue: Path | None, on: date | None) -> _Files:
    market = report.shown.market
    folder = find_market(catalogue or find_shipped_catalogue(), market)
    if folder.resolve().name != market:
        raise MikiwameError(Reason("stored.other_market", {"market": market, "folder": str(folder)}))
    files = open_catalogue(catalogue, market)
    return _Files(files, open_file(folder, NAME), pick_day(on, files))


def _make_entry(report: Report, decision: Decision, on: date) -> NewCorrection:
    corrected = decision.state == "accepted"
    return NewCorrection(
        report=report.reference,
        outcome="corrected" if corrected else "refused",
        on=on,
        certification=report.shown.certification,
        field=report.shown.field,
        label=report.shown.label,
        old=report.shown.text,
        new=decision.new or report.said.right if corrected else None,
        because=decision.because,
        source=decision.source,
    )


def _still_says(files: _Files, report: Report) -> bool:
    """Whether the catalogue shows what was reported as wrong all the same."""
    shown = report.shown
    facts = Day(files.catalogue, files.on).field(shown.certification, shown.field)
    held = [fact.text if fact.known else None for fact in facts if fact.label == shown.label]
    return shown.text in held
