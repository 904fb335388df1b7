"""Parts of a work in threads: in order, whoever does them, and without one that waits for another for ever."""

import multiprocessing
import threading
from collections.abc import Iterator

import numpy as np
import pytest

from mikiwame.ranking import parallel
from mikiwame.ranking.counting import count_ranks
from mikiwame.ranking.parallel import (
    MOST_THREADS,
    Floats,
    Run,
    cut_evenly,
    cut_runs,
    cut_tapering,
    run_parts,
    share_runs,
)


def test_parts_come_in_order_from_more_works_than_there_are_threads() -> None:
    def outer(start: int, stop: int) -> list[Run]:
        return run_parts(lambda low, high: (start + low, start + high), cut_evenly(stop - start, 1, 4))

    parts = run_parts(outer, cut_evenly(4 * 3 * MOST_THREADS, 4, 3 * MOST_THREADS))

    assert [run for part in parts for run in part] == cut_runs(0, 4 * 3 * MOST_THREADS, 1)


def test_an_error_comes_when_no_thread_works_any_more() -> None:
    begun, failed, done = threading.Event(), threading.Event(), []

    def work(start: int, _stop: int) -> None:
        if start == 1:
            assert begun.wait(10)
            failed.set()
            raise ValueError("part 1")
        begun.set()
        assert failed.wait(10)
        done.append(start)

    with pytest.raises(ValueError, match="part 1"):
        run_parts(work, [(0, 1), (1, 2)])
    assert done == [0]


def test_an_error_in_another_thread_is_raised() -> None:
    begun = threading.Event()

    def work(start: int, _stop: int) -> None:
        if start == 0:
            begun.set()
            raise ValueError("part 0")
        assert begun.wait(10)

    with pytest.raises(ValueError, match="part 0"):
        run_parts(work, [(0, 1), (1, 2)])


@pytest.mark.parametrize("total", [0, 1, 7, 8, 9, 17, 31, 100])
@pytest.mark.parametrize("threads", [1, 2, 5])
@pytest.mark.parametrize("step", [1, 4])
def test_runs_that_taper_are_all_of_the_draws_once(total: int, threads: int, step: int) -> None:
    runs = cut_tapering(total, 8, threads, step)

    assert [draw for run in runs for draw in range(*run)] == list(range(total))
    assert max((stop - start for start, stop in runs), default=0) <= 8
    assert all(stop % step == 0 for _start, stop in runs[:-1])


def test_threads_begin_with_runs_of_unlike_length_and_the_last_is_short() -> None:
    # Of 100: half, four fifths of a half, and the rest for whoever is done first.
    assert cut_tapering(100, 80, 2) == [(0, 50), (50, 90), (90, 100)]
    # More than two runs of full length are taken before.
    assert cut_tapering(100, 40, 2) == [(0, 40), (40, 70), (70, 94), (94, 100)]


def test_each_run_is_taken_once() -> None:
    def take(runs: Iterator[Run]) -> list[Run]:
        return list(runs)

    parts = share_runs(take, cut_runs(0, 50, 3), 4)

    assert len(parts) == 4
    assert sorted(run for part in parts for run in part) == cut_runs(0, 50, 3)


def test_counting_goes_on_after_weights_that_were_refused() -> None:
    random = np.random.default_rng(8)
    values, weights = random.random((30, 3)), random.dirichlet(np.ones(3), 40_000)
    first = count_ranks(values, weights, threads=2)

    with pytest.raises(ValueError, match="do not add up to 1"):
        count_ranks(values, np.concatenate([weights, [[0.5, 0.5, 0.5]]]), threads=2)

    again = count_ranks(values, weights, threads=2)
    np.testing.assert_array_equal(again.ranks, first.ranks)
    np.testing.assert_array_equal(again.first_weights, first.first_weights)
    assert again.ranks.sum() == pytest.approx(30 * 40_000)


def _count_in_child(values: Floats, weights: Floats) -> float:
    return float(count_ranks(values, weights, threads=2).ranks.sum())


def test_a_process_that_forks_counts_with_threads_of_its_own() -> None:
    random = np.random.default_rng(8)
    values, weights = random.random((30, 3)), random.dirichlet(np.ones(3), 40_000)
    count_ranks(values, weights, threads=2)

    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply_async(_count_in_child, (values, weights)).get(60) == pytest.approx(30 * 40_000)


def test_after_an_error_the_others_take_no_more_runs() -> None:
    begun, taken = threading.Event(), []

    def work(runs: Iterator[Run]) -> None:
        for run in runs:
            taken.append(run)
            if run == (0, 1):
                assert begun.wait(10)
                raise ValueError("run 0")
            begun.set()
            threading.Event().wait(0.02)

    with pytest.raises(ValueError, match="run 0"):
        share_runs(work, cut_runs(0, 1000, 1), 2)
    assert len(taken) < 900


def test_where_no_thread_can_be_had_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    parallel._hire_crew.cache_clear()
    monkeypatch.setattr(threading.Thread, "start", refuse)

    assert run_parts(lambda start, stop: (start, stop), cut_runs(0, 5, 1)) == cut_runs(0, 5, 1)
    parallel._hire_crew.cache_clear()


def test_where_threads_run_out_each_part_is_done_once(monkeypatch: pytest.MonkeyPatch) -> None:
    start = threading.Thread.start
    begun: list[threading.Thread] = []
    done: list[int] = []

    def start_one(thread: threading.Thread) -> None:
        if begun:
            raise RuntimeError("can't start new thread")
        begun.append(thread)
        start(thread)

    parallel._hire_crew.cache_clear()
    monkeypatch.setattr(threading.Thread, "start", start_one)

    def work(first: int, _stop: int) -> int:
        threading.Event().wait(0.02)
        done.append(first)
        return first

    assert run_parts(work, cut_runs(0, 4, 1)) == [0, 1, 2, 3]
    assert sorted(done) == [0, 1, 2, 3]
    parallel._hire_crew.cache_clear()
