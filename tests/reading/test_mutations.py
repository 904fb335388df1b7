"""A slice of what ``benchmarks/bench_recheck.py`` measures: figures looked up on pages that change by seed."""

from tests.reading.mutations import MARKET, run_mutations

from mikiwame.answers.rechecked import make_read


def test_no_figure_is_confirmed_that_is_another_and_none_is_lost() -> None:
    tallies = run_mutations(7, 60, make_read(MARKET))

    for tally in tallies.values():
        assert tally.figures > 300
        assert (tally.false, tally.lost) == (0, 0)
        assert tally.again >= 0.95 * tally.whole > 100
