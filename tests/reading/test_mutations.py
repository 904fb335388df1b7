"""A slice of what ``benchmarks/bench_recheck.py`` measures: figures looked up on pages that change by seed."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

from tests.reading.exam_pages import make_page
from tests.reading.mutations import AFTER, MARKET, keep, list_accepted, make_figure, run_mutations

from mikiwame.answers.rechecked import make_read
from mikiwame.reading.keeping import Exchange, Shelf, Visit
from mikiwame.reading.rechecking import look_at_all


def test_no_figure_is_confirmed_that_is_another_and_none_is_lost() -> None:
    tallies = run_mutations(7, 40, make_read(MARKET))

    for tally in tallies.values():
        assert tally.figures > 200
        assert (tally.false, tally.lost) == (0, 0)
        assert tally.again >= 0.95 * tally.whole > 80


def test_several_processes_find_what_one_does(market: Path, tmp_path: Path) -> None:
    """Each begins clean, and hands its answers over in the order of the pages."""
    random, names = Random(3), {"alpha": "アルファ検定", "beta": "ベータ検定", "gamma": "ガンマ検定"}
    folder, read, jobs = tmp_path / "kept", make_read(market), []
    with Shelf.open_to_write(folder) as shelf:
        for number in range(6):
            page = replace(make_page(random, names), encoding="utf-8")
            kept = keep(page, f"https://one.example/{number}")
            figures = tuple(make_figure(anchor, anchored=False) for _, anchor in list_accepted(page, read(kept)))
            visit = Visit(address=kept.address, when=AFTER, outcome="new", digest=kept.digest, status=200)
            shelf.add(visit, [Exchange(kept.address, AFTER, 200, "OK", (), kept.content)])
            jobs.append((kept.address, figures))

    one, two = (list(look_at_all(folder, jobs, partial(make_read, market), count)) for count in (1, 2))

    assert one == two
    assert [looked.address for looked in one] == [address for address, _ in jobs]
    assert sum(len(looked.found) for looked in one) > 10
