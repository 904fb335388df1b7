"""What became of the figures of a market when their pages were looked at again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from pathlib import Path

from mikiwame.answers.fetched import find_address
from mikiwame.answers.names import index_certifications
from mikiwame.catalogue import Catalogue
from mikiwame.catalogue.writing import open_file, open_source, write_files
from mikiwame.pipeline import load
from mikiwame.reading.decisions import Decided, read_decisions
from mikiwame.reading.dictionary import open_dictionary
from mikiwame.reading.fetching.addresses import name_host
from mikiwame.reading.keeping import KeptPage
from mikiwame.reading.pages import read_page
from mikiwame.reading.proposals import PageReading
from mikiwame.reading.rechecking import (
    Confirmed,
    Figure,
    Found,
    Job,
    Looked,
    Outcome,
    ReadPage,
    find_all_frozen,
    list_figures,
    list_redated,
    redate,
)
from mikiwame.vocabulary.reasons import Reason


def make_read(market: Path) -> ReadPage:
    """What reads a page for the market in this folder; a process of its own makes its own."""
    files = load(market)
    names, headings = index_certifications(files), open_dictionary(files.headings)

    def read(page: KeptPage) -> PageReading:
        return read_page(
            page.content, names=names, headings=headings, content_type=page.content_type, address=page.final
        )

    return read


@dataclass(frozen=True, slots=True)
class Rechecked:
    """One figure. ``text`` is what its file says, ``found`` what the page shows in its place.

    ``read_on``: the day of its reading. ``seen``: when its page was last seen as it was looked at. ``renews_to``:
    the day that its reading can be given without a person. ``frozen``: why the page may have been left behind.
    """

    source: str
    certification: str
    field: str
    text: str | None
    outcome: Outcome
    found: str | None
    because: Reason
    label: str | None
    url: str | None
    read_on: date
    seen: datetime | None
    renews_to: date | None
    frozen: Reason | None
    left_behind: bool
    """Whether the site itself names a newer page in this one's place."""


def read_decided(market: Path, sources: Iterable[str]) -> dict[str, list[Decided]]:
    """What was accepted from pages and rejected, by source.

    :raises MikiwameError: for a file with a line that is no decision.
    """
    opened = {slug: open_file(market, f"proposals/{slug}.jsonl") for slug in sources}
    return {slug: read_decisions(one.text, one.name) for slug, one in opened.items() if one.before}


def plan(
    files: Catalogue, sources: Sequence[str], kept: Sequence[str], decided: Mapping[str, Sequence[Decided]], on: date
) -> tuple[list[Job], list[Figure]]:
    """The pages to look at with their figures, and the figures of sources that have no address.

    :param kept: the addresses that were ever asked for; those of the same sites are looked at for where these go on.
    """
    jobs: dict[str, list[Figure]] = {}
    without: list[Figure] = []
    for slug in sources:
        address = find_address(files, slug)
        found = list_figures(files, slug, on, decided)
        (without if address is None else jobs.setdefault(address, [])).extend(found)
    hosts = {name_host(address) for address in jobs}
    beside = [one for one in kept if one not in jobs and name_host(one) in hosts]
    return [*((address, tuple(figures)) for address, figures in jobs.items()), *((one, ()) for one in beside)], without


def conclude(
    files: Catalogue, jobs: Sequence[Job], looked: Sequence[Looked], without: Iterable[Figure], zone: tzinfo | None
) -> tuple[list[Rechecked], dict[Figure, date]]:
    """A row for each figure, by source, and the figures whose days can be renewed with the days.

    :param looked: what became of each job, in their order.
    :param zone: the time zone in which a page's moment is a day.
    """
    frozen = find_all_frozen(looked)
    rows = [
        _describe(files, figure, Found("unreachable", None, Reason("recheck.no_address")), None) for figure in without
    ]
    figures = list(without)
    for (address, of_page), one in zip(jobs, looked, strict=True):
        for figure, found in zip(of_page, one.found, strict=True):
            row = _describe(files, figure, found, one.seen)
            left = frozen.get(address)
            rows.append(replace(row, frozen=left.because, left_behind=left.sure) if left else row)
            figures.append(figure)
    confirmed = [
        Confirmed(figure, row.seen.astimezone(zone).date())
        for figure, row in zip(figures, rows, strict=True)
        if row.outcome == "same" and row.seen and not row.left_behind
    ]
    renewed = list_redated(files, confirmed)
    told = [replace(row, renews_to=renewed.get(figure)) for figure, row in zip(figures, rows, strict=True)]
    return sorted(told, key=lambda row: row.source), renewed


def _describe(files: Catalogue, figure: Figure, found: Found, seen: datetime | None) -> Rechecked:
    return Rechecked(
        source=figure.source,
        certification=figure.certification,
        field=figure.field,
        text=figure.text,
        outcome=found.outcome,
        found=found.found,
        because=found.because,
        label=figure.label,
        url=files.sources[figure.source].url,
        read_on=figure.on,
        seen=seen,
        renews_to=None,
        frozen=None,
        left_behind=False,
    )


def renew(files: Catalogue, market: Path, renewed: Mapping[Figure, date]) -> list[str]:
    """Write the new days into the files of the sources; the names of those written.

    :raises MikiwameError: where one of them can't be changed safely; then none is written.
    """
    by_source: dict[str, dict[Figure, date]] = {}
    for figure, day in renewed.items():
        by_source.setdefault(figure.source, {})[figure] = day
    opened = {open_source(market, slug): days for slug, days in by_source.items()}
    write_files({one: redate(files, one, days) for one, days in opened.items()})
    return [one.name for one in opened]
