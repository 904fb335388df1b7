"""Kills a writer of kept pages many times at any moment, and looks at what it leaves; run as a program of its own.

Prints how many kills there were and how many pages were kept by then.
"""

import multiprocessing
import os
import random
import signal
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mikiwame.reading.keeping import Exchange, Shelf, Visit
from mikiwame.reading.keeping.shelf import PART, digest

ADDRESS = "https://one.example/a"
BODY = os.urandom(40_000)


def write(folder: Path, start: int) -> None:
    """Keep one version of the page after another, and write the index in between, until killed."""
    with Shelf.open_to_write(folder) as shelf:
        for number in range(start, start + 100_000):
            content = number.to_bytes(4, "big") + BODY
            when = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
            visit = Visit(address=ADDRESS, when=when, outcome="changed", digest=digest(content), status=200)
            shelf.add(visit, [Exchange(ADDRESS, when, 200, "OK", (("Content-Type", "text/html"),), content)])
            if number % 5 == 0:
                shelf.write_index()


def check(folder: Path, least: int) -> int:
    """How many visits are there; each of them whole, and none that was there before is lost."""
    shelf = Shelf(folder)
    visits = shelf.list_visits(ADDRESS)
    assert len(visits) >= least
    for page, _ in zip(shelf.list_pages(ADDRESS), range(3), strict=False):
        assert digest(page.content) == page.digest
        assert len(page.content) == len(BODY) + 4
    assert len(list(folder.rglob("*.gz"))) == len(visits)
    return len(visits)


def main(folder: Path, kills: int) -> None:
    context = multiprocessing.get_context("fork")
    pauses = random.Random(20261128)
    kept = 0
    for kill in range(kills):
        writer = context.Process(target=write, args=(folder, kill * 100_000))
        writer.start()
        time.sleep(pauses.uniform(0.005, 0.07))
        os.kill(writer.pid or 0, signal.SIGKILL)
        writer.join()
        kept = check(folder, kept)
    with Shelf.open_to_write(folder):
        pass
    assert list(folder.rglob(f"*{PART}")) == []
    print(kills, kept)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
