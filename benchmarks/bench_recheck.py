"""Figures looked up again on pages that changed: how often one is confirmed that is another, and how often one is
found again where the layout alone changed; how long 1,000 kept pages take; and how the time for pages that stand still
grows with their site.

    python -m benchmarks.bench_recheck [SEED]
"""

import functools
import gzip
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from random import Random

from tests.reading.exam_pages import OF_WORDS, Key, make_page, mutate
from tests.reading.mutations import AFTER, MARKET, run_mutations

from benchmarks.measuring import Row
from mikiwame.answers.rechecked import make_read
from mikiwame.notation.newest import Newest
from mikiwame.pipeline import load
from mikiwame.reading.keeping import Exchange, Shelf, Visit
from mikiwame.reading.keeping.shelf import digest
from mikiwame.reading.rechecking import Figure, Job, Looked, Outcome, find_all_frozen, look_at_all
from mikiwame.reading.rechecking.signs import Signs

MUTATIONS = 1000
PAGES = 1000
SITES = (100, 400)
"""Pages of a small site and of a large one, which should take as many times longer as it has more pages."""

DRESSING = 120
"""Links around the text of a page, which make it some 30 kB."""


def fill_shelf(folder: Path, names: Mapping[str, str]) -> Iterator[Job]:
    """Keep pages that changed, and give the jobs to look at them for all that they said before."""
    random = Random(1)
    with Shelf.open_to_write(folder) as shelf:
        for number in range(PAGES):
            page = make_page(random, names, dressing=DRESSING)
            content, kind = mutate(page, random)[0].write()
            address = f"https://site{number // 5}.example/exam/{number}.html"
            when = AFTER + timedelta(seconds=number)
            told = {"outcome": "new", "digest": digest(content), "status": 200, "content_type": kind}
            visit = Visit.model_validate({"address": address, "when": when, **told})
            shelf.add(visit, [Exchange(address, when, 200, "OK", (("Content-Type", kind),), content)])
            yield address, tuple(type_in(key, text) for key, text in page.values.items())


def type_in(key: Key, text: str) -> Figure:
    slug, field, label = key
    return Figure("page", slug, field, text, label, None, None, None, 0, AFTER.date())


def make_site(pages: int) -> list[Looked]:
    """Pages of one site, each with a hundred links of its own to years and editions, now and before."""
    newest = Newest(AFTER.date(), AFTER.date(), 2027)
    looked = []
    for number in range(pages):
        address = f"https://site.example/{number}"
        links = [(f"令和{turn % 8 + 1}年度 第{number}-{turn}回 試験要項", f"{address}/{turn}") for turn in range(100)]
        former = [(words, f"{link}/old") for words, link in links]
        title = f"令和9年度 第{number}-1回 試験要項"
        now, before = (Signs(address, newest, (title,), tuple(of_one)) for of_one in (links, former))
        looked.append(Looked(address, (), AFTER, now, before))
    return looked


def time_frozen(pages: int) -> float:
    """Seconds to look for pages of one site that stand still."""
    looked = make_site(pages)
    start = time.perf_counter()
    find_all_frozen(looked)
    return time.perf_counter() - start


def time_unpacking(folder: Path) -> float:
    """Seconds of processor time that it takes to read the kept pages from their files, and no more."""
    start = time.process_time()
    for path in folder.rglob("*.gz"):
        with gzip.open(path) as file:
            while file.read(1 << 20):
                pass
    return time.process_time() - start


def main() -> None:
    """Print a line for figures that were accepted, one for those typed in, one for the time of many pages, and one for
    that of one large site.
    """
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 20261128
    read = make_read(MARKET)
    for anchored, tally in run_mutations(seed, MUTATIONS, read).items():
        kind = "accepted" if anchored else "typed in"
        print(f"{MUTATIONS} mutations (seed {seed}, {len(OF_WORDS)} kinds of words), {kind}: {tally}")
    names = {slug: one.name for slug, one in load(MARKET).certifications.items()}
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept) / "kept"
        jobs = list(fill_shelf(folder, names))
        size = sum(path.stat().st_size for path in folder.rglob("*.gz"))
        start, cpu = time.perf_counter(), os.times()
        outcomes = Counter[Outcome]()
        for looked in look_at_all(folder, jobs, functools.partial(make_read, MARKET)):
            outcomes.update(found.outcome for found in looked.found)
        took = time.perf_counter() - start
        spent = sum(os.times()[:4]) - sum(cpu[:4])
        bare = time_unpacking(folder)
        Row(
            f"looking again at {len(jobs)} kept pages ({size / 1e6:.0f} MB compressed)",
            f"{took:.1f} s, {spent:.1f} s of processor time; {dict(outcomes)}",
            f"unpacking them alone (zlib): {bare:.1f} s",
            f"{spent / bare:.1f} times as long",
        ).report()
    few, many = map(time_frozen, SITES)
    print(f"one site of {SITES[0]} pages: {few:.2f} s; of {SITES[1]}: {many:.2f} s, {many / few:.1f} times as long")


if __name__ == "__main__":
    main()
