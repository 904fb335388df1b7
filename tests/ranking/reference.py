"""Rank counts in plain Python, to be read and to be agreed with: slow, and fractions all the way."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

Numbers = Sequence[Sequence[float]]
TIE = Fraction(1, 10**12)


def count_ranks(values: Numbers, weights: Numbers) -> tuple[list[list[Fraction]], list[list[Fraction]]]:
    """The draws in which each alternative takes each place, and the sums of the weights with which it is first."""
    scale = Fraction(max(map(max, values))) - Fraction(min(map(min, values)))
    ranks = [[Fraction(0)] * len(values) for _ in values]
    first_weights = [[Fraction(0)] * len(values[0]) for _ in values]
    for draw in weights:
        place = 0
        for group in group_ties(add_up(values, draw), TIE * scale):
            share = Fraction(1, len(group))
            for member in group:
                for shared in range(place, place + len(group)):
                    ranks[member][shared] += share
                if place == 0:
                    first_weights[member] = [
                        old + share * Fraction(new) for old, new in zip(first_weights[member], draw, strict=True)
                    ]
            place += len(group)
    return ranks, first_weights


def add_up(values: Numbers, draw: Sequence[float]) -> list[Fraction]:
    """The exact score of each alternative."""
    return [sum((Fraction(w) * Fraction(v) for w, v in zip(draw, row, strict=True)), Fraction(0)) for row in values]


def group_ties(scores: Sequence[Fraction], tie: Fraction) -> list[list[int]]:
    """The alternatives, best first, in groups in which each is tied with its neighbour."""
    order = sorted(range(len(scores)), key=lambda one: -scores[one])
    groups = [order[:1]]
    for better, worse in pairwise(order):
        if scores[better] - scores[worse] <= tie:
            groups[-1].append(worse)
        else:
            groups.append([worse])
    return groups


def is_clear(values: Numbers, weights: Numbers) -> bool:
    """Whether no gap is so near the limit of a tie that rounding may judge it either way."""
    scale = Fraction(max(map(max, values))) - Fraction(min(map(min, values)))
    gaps = [
        abs(better - worse)
        for draw in weights
        for scores in [sorted(add_up(values, draw))]
        for better, worse in pairwise(scores)
    ]
    return not any(TIE * scale / 2 < gap < TIE * scale * 2 for gap in gaps)
