"""Pages that change by seed, what was accepted of them, and what is found of that afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from tests.reading.exam_pages import Key, Page, make_page, mutate

from mikiwame.pipeline import load
from mikiwame.reading.decisions import Decided, Written
from mikiwame.reading.keeping import KeptPage, Visit
from mikiwame.reading.keeping.shelf import digest
from mikiwame.reading.proposals import PageReading
from mikiwame.reading.rechecking import Figure, Found, ReadPage
from mikiwame.reading.rechecking.levelling import level
from mikiwame.reading.rechecking.rechecking import Task, look

MARKET = Path(__file__).parents[2] / "catalogue" / "medical-office"

BEFORE, AFTER = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 11, 28, tzinfo=UTC)


@dataclass
class Tally:
    """What became of figures: ``false`` were confirmed and are others, ``lost`` have no outcome, ``again`` were found
    of the ``whole`` ones, whose words and headings stayed; ``same`` of them were confirmed.
    """

    figures: int = 0
    false: int = 0
    lost: int = 0
    whole: int = 0
    again: int = 0
    same: int = 0

    def __str__(self) -> str:
        again, same = (f"{part / max(self.whole, 1):.1%}" for part in (self.again, self.same))
        return (
            f"{self.figures} figures: {self.false} falsely confirmed, {self.lost} lost; "
            f"of {self.whole} that stayed {again} found again, {same} confirmed"
        )


def keep(page: Page, address: str = "https://one.example/exam") -> KeptPage:
    content, content_type = page.write()
    return KeptPage(address, address, content, content_type, digest(content), AFTER, BEFORE)


def list_accepted(page: Page, reading: PageReading) -> list[tuple[Key, Decided]]:
    """What an editor accepts of a page: all that was read as the page means it."""
    accepted: list[tuple[Key, Decided]] = []
    for number, one in enumerate(reading.proposals):
        key = one.certification or "", one.field, one.label
        if level(page.values.get(key, "")) == level(one.text):
            written = Written(certification=one.certification, field=one.field, text=one.text, label=one.label)
            told = {"key": str(number), "decision": "accepted", "on": BEFORE.date(), "page": reading.digest}
            shown = {"quote": one.quote, "heading": one.heading, "place": one.place, "rule": one.rule}
            accepted.append((key, Decided.model_validate({**told, **shown, "written": written})))
    return accepted


def make_figure(anchor: Decided, *, anchored: bool) -> Figure:
    said = anchor.written
    return Figure(
        source="page",
        certification=said.certification or "",
        field=said.field,
        text=said.text,
        label=said.label,
        unit=None,
        period=None,
        round=None,
        reading=0,
        on=date(2026, 6, 1),
        anchor=anchor if anchored else None,
    )


def try_mutation(random: Random, names: Mapping[str, str], read: ReadPage, tallies: Mapping[bool, Tally]) -> None:
    """One page, what was accepted of it, and what of that is found on the page that it became."""
    page = make_page(random, names)
    accepted = list_accepted(page, read(keep(page)))
    later, touched = mutate(page, random)
    kept = keep(later)
    reading = read(kept)
    for anchored, tally in tallies.items():
        figures = tuple(make_figure(anchor, anchored=anchored) for _, anchor in accepted)
        visit = Visit(address=kept.address, when=AFTER, outcome="changed", digest=kept.digest)
        looked = look(Task(kept.address, figures, visit, kept), lambda _: reading)
        tally.lost += len(figures) - len(looked.found)
        for (key, anchor), found in zip(accepted, looked.found, strict=True):
            gone = later.year != page.year or key in later.struck
            count(tally, anchor, found, None if gone else later.values.get(key), touched=touched)


def count(tally: Tally, anchor: Decided, found: Found, now: str | None, *, touched: bool) -> None:
    stayed = now is not None and level(now) == level(anchor.written.text)
    tally.figures += 1
    tally.false += found.outcome == "same" and not stayed
    if stayed and not touched:
        tally.whole += 1
        tally.same += found.outcome == "same"
        holds = level(anchor.written.text) in level(found.found or "")
        tally.again += found.outcome in ("same", "moved") and holds


def run_mutations(seed: int, times: int, read: ReadPage) -> dict[bool, Tally]:
    """By whether the figures were accepted from the page or typed in."""
    names = {slug: one.name for slug, one in load(MARKET).certifications.items()}
    tallies = {True: Tally(), False: Tally()}
    for number in range(times):
        try_mutation(Random(f"{seed} {number}"), names, read, tallies)
    return tallies
