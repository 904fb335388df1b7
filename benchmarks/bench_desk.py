"""The desk's order of readings against oldest first and against chance, on the catalogue's own past.

An editor stands on a past day and reads one figure after another; what each reading tells is what the catalogue told on
a later day. Counted are the readings until the later day's recommendation is reached and stays. Prints, for each pair
of days between which the recommendation changed, the count for each order; chance is the mean over 200 seeds.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import mean

import numpy as np
import polars as pl

from mikiwame.answers.day import Day
from mikiwame.answers.visits import TOLD, Visits
from mikiwame.pipeline import load
from mikiwame.vocabulary.days import count_days

MARKET = Path(__file__).parents[1] / "catalogue" / "medical-office"
DAYS = tuple(date(year, month, day) for year in range(2020, 2026) for month, day in ((6, 30), (12, 31)))
LAST = date(2026, 11, 28)
SEEDS = 200
TOLERANCE = 1e-6

Figure = tuple[str, str]
"""Certification and field."""


@dataclass(frozen=True)
class Board:
    """What decides a recommendation on one day; one row per certification, one column per criterion.

    ``low``, ``high`` and ``known`` are the findings, not a number where a criterion does not apply; ``is_open`` is
    whether anyone may sit it.
    """

    low: np.ndarray
    high: np.ndarray
    known: np.ndarray
    is_open: np.ndarray


class Past:
    """Two days of the market, and what is recommended when some figures of the earlier are those of the later."""

    def __init__(self, earlier: Day, later: Day) -> None:
        self.market = later.market
        self.criteria = earlier.comparison.criteria
        runs = [set(_list_candidates(day)) for day in (earlier, later)]
        self.slugs = sorted(runs[0] & runs[1])
        self.weights = np.array([one.weight for one in self.criteria])
        self.boards = [self._take(day) for day in (earlier, later)]
        for day, board in zip((earlier, later), self.boards, strict=True):
            self._compare_with_product(day, board)

    def _take(self, day: Day) -> Board:
        shape = len(self.slugs), len(self.criteria)
        low, high, known = np.full(shape, np.nan), np.full(shape, np.nan), np.zeros(shape, bool)
        columns = {one.slug: number for number, one in enumerate(self.criteria)}
        rows = {slug: number for number, slug in enumerate(self.slugs)}
        findings = day.comparison.findings.select("certification", "criterion", "low", "high", "known")
        for slug, criterion, least, most, is_known in findings.iter_rows():
            if slug in rows:
                place = rows[slug], columns[criterion]
                low[place], high[place], known[place] = least, most, is_known
        states = dict(day.comparison.ranking.select("certification", "eligibility").iter_rows())
        return Board(low, high, known, np.array([states[slug] == "open" for slug in self.slugs]))

    def _score(self, board: Board) -> tuple[np.ndarray, np.ndarray]:
        applies = ~np.isnan(board.low)
        weights = np.where(applies, self.weights, 0)
        total = weights.sum(axis=1)
        middle = np.nan_to_num((board.low + board.high) / 2)
        return (weights * middle).sum(axis=1) / total, (weights * ~board.known).sum(axis=1) / total

    def _compare_with_product(self, day: Day, board: Board) -> None:
        """What is reckoned here is what the product says."""
        told = dict(day.comparison.ranking.select("certification", "score").iter_rows())
        scores, _ = self._score(board)
        if not np.allclose(scores, [told[slug] for slug in self.slugs], atol=TOLERANCE):
            raise AssertionError("The scores reckoned here are not the product's.")

    def recommend(self, board: Board) -> frozenset[str]:
        scores, unknown = self._score(board)
        places = {
            slug: round(float(scores[number]), 9)
            for number, slug in enumerate(self.slugs)
            if board.is_open[number] and unknown[number] <= self.market.unknown_limit
        }
        most = self.market.recommend_at_most
        return frozenset(
            slug for slug, points in places.items() if sum(other >= points for other in places.values()) <= most
        )

    def list_figures(self) -> list[Figure]:
        fields = dict.fromkeys(field for one in self.criteria for field in one.reads if field != "independence")
        return [(slug, field) for slug in self.slugs for field in fields]

    def count_readings(self, order: Sequence[Figure]) -> int:
        """Readings until the later recommendation is reached and stays."""
        aim = self.recommend(self.boards[1])
        reached = 0
        for count, board in enumerate(self._read(order)):
            if self.recommend(board) != aim:
                reached = count + 1
        return reached

    def _read(self, order: Sequence[Figure]) -> Iterator[Board]:
        """The board before any reading and after each. A criterion is told anew when all its figures were read.

        Ties between organisations are no figures on a page: they are known on both days.
        """
        earlier, later = self.boards
        low, high, known, is_open = (
            part.copy() for part in (earlier.low, earlier.high, earlier.known, earlier.is_open)
        )
        rows = {slug: number for number, slug in enumerate(self.slugs)}
        ahead = {
            (slug, number): {field for field in one.reads if field != "independence"}
            for slug in self.slugs
            for number, one in enumerate(self.criteria)
        }
        for (slug, number), fields in ahead.items():
            if not fields:
                place = rows[slug], number
                low[place], high[place], known[place] = later.low[place], later.high[place], later.known[place]
        yield Board(low, high, known, is_open)
        for slug, field in order:
            row = rows[slug]
            for number in range(len(self.criteria)):
                left = ahead[slug, number]
                if field in left:
                    left.discard(field)
                    if not left:
                        place = row, number
                        low[place], high[place], known[place] = later.low[place], later.high[place], later.known[place]
            if field == "eligibility":
                is_open[row] = later.is_open[row]
            yield Board(low, high, known, is_open)


def _list_candidates(day: Day) -> list[str]:
    table = day.comparison.ranking.filter(
        pl.col("category") == day.market.beginners, pl.col("life") == "running", pl.col("score_low").is_not_null()
    )
    return table["certification"].to_list()


def order_by_desk(day: Day, figures: Sequence[Figure]) -> list[Figure]:
    """By the chance that a reading turns the recommendation, as the desk finds it."""
    desk = Visits(day)
    days = _find_days(day, figures)
    today = count_days(day.on)

    def worth(figure: Figure) -> float:
        on = days.get(figure)
        moved = TOLD if on is None else desk.paces.of(figure[1]).find_chance(today - on)
        return moved * desk.find_turns(*figure)

    return sorted(figures, key=lambda figure: -worth(figure))


def order_by_age(day: Day, figures: Sequence[Figure]) -> list[Figure]:
    """The oldest first, then what nobody has told."""
    days = _find_days(day, figures)
    return sorted(figures, key=lambda figure: days.get(figure, 10**9))


def _find_days(day: Day, figures: Sequence[Figure]) -> Mapping[Figure, int]:
    """The day of the newest fact of each figure that is known."""
    days: dict[Figure, int] = {}
    for slug in {slug for slug, _ in figures}:
        for fact in day.facts(slug):
            if fact.known and fact.on is not None:
                days[slug, fact.field] = max(days.get((slug, fact.field), 0), count_days(fact.on))
    return days


def main() -> None:
    """Print one line per pair of days, and the sums."""
    catalogue = load(MARKET)
    days = [Day(catalogue, on) for on in (*DAYS, LAST)]
    sums: dict[str, list[float]] = {"desk": [], "oldest first": [], "chance": []}
    for earlier, later in [*pairwise(days), *((day, days[-1]) for day in days[:-2])]:
        past = Past(earlier, later)
        if past.recommend(past.boards[0]) == past.recommend(past.boards[1]):
            continue
        figures = past.list_figures()
        counts = {
            "desk": float(past.count_readings(order_by_desk(earlier, figures))),
            "oldest first": float(past.count_readings(order_by_age(earlier, figures))),
            "chance": mean(past.count_readings(_shuffle(figures, seed)) for seed in range(SEEDS)),
        }
        for name, count in counts.items():
            sums[name].append(count)
        told = ", ".join(f"{name} {count:.0f}" for name, count in counts.items())
        print(f"{earlier.on} to {later.on}, {len(figures)} figures: {told}")
    for name, all_counts in sums.items():
        print(f"readings until the recommendation is that of the later day, {name}: {mean(all_counts):.1f} on average")


def _shuffle(figures: Sequence[Figure], seed: int) -> list[Figure]:
    places = np.random.default_rng(seed).permutation(len(figures))
    return [figures[place] for place in places]


if __name__ == "__main__":
    main()
