"""Figures looked up again on pages that changed: how often one is confirmed that is another, and how often one is
found again where the layout alone changed; and how long 1,000 kept pages take.

    python -m benchmarks.bench_recheck [SEED]
"""

import functools
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from benchmarks.exam_pages import OF_WORDS, Key, Page, make_page, mutate
from mikiwame.answers.rechecked import make_read
from mikiwame.pipeline import load
from mikiwame.reading.decisions import Decided, Written
from mikiwame.reading.keeping import Exchange, KeptPage, Shelf, Visit
from mikiwame.reading.keeping.shelf import digest
from mikiwame.reading.proposals import PageReading
from mikiwame.reading.rechecking import Figure, Found, Outcome, ReadPage, look_at_all
from mikiwame.reading.rechecking.levelling import level
from mikiwame.reading.rechecking.rechecking import Task, look

MARKET = Path(__file__).parents[1] / "catalogue" / "medical-office"
MUTATIONS = 1000
PAGES = 1000
DRESSING = 120
"""Links around the text of a page, which make it some 30 kB."""

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
    accepted = []
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
            count(tally, anchor, found, later.values.get(key), touched=touched)


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


def fill_shelf(folder: Path, names: Mapping[str, str], read: ReadPage) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """Keep pages and give the jobs to look at them, each page changed since its figures were accepted."""
    random = Random(1)
    pages = [make_page(random, names, dressing=DRESSING) for _ in range(PAGES)]
    with Shelf.open_to_write(folder) as shelf:
        for number, page in enumerate(pages):
            address = f"https://site{number // 5}.example/exam/{number}.html"
            accepted = list_accepted(page, read(keep(page))) if number < 100 else []
            later, _ = mutate(page, random)
            content, kind = later.write()
            when = AFTER + timedelta(seconds=number)
            visit = Visit(
                address=address, when=when, outcome="new", digest=digest(content), status=200, content_type=kind
            )
            shelf.add(visit, [Exchange(address, when, 200, "OK", (("Content-Type", kind),), content)])
            yield address, tuple(make_figure(anchor, anchored=True) for _, anchor in accepted)


def main() -> None:
    """Print a line for figures that were accepted, one for those typed in, and one for the time of many pages."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 20261128
    read = make_read(MARKET)
    for anchored, tally in run_mutations(seed, MUTATIONS, read).items():
        kind = "accepted" if anchored else "typed in"
        print(f"{MUTATIONS} mutations (seed {seed}, {len(OF_WORDS)} kinds of words), {kind}: {tally}")
    names = {slug: one.name for slug, one in load(MARKET).certifications.items()}
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept) / "kept"
        jobs = list(fill_shelf(folder, names, read))
        size = sum(path.stat().st_size for path in folder.rglob("*.gz"))
        start, cpu = time.perf_counter(), os.times()
        outcomes = Counter[Outcome]()
        for looked in look_at_all(folder, jobs, functools.partial(make_read, MARKET)):
            outcomes.update(found.outcome for found in looked.found)
        took = time.perf_counter() - start
        spent = sum(os.times()[:4]) - sum(cpu[:4])
        print(
            f"{len(jobs)} kept pages ({size / 1e6:.0f} MB compressed): {took:.1f} s, {spent:.1f} s of CPU on "
            f"{os.cpu_count()} cores; {dict(outcomes)}"
        )


if __name__ == "__main__":
    main()
