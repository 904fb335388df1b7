"""Codes counted by NumPy at first and by SciPy after: the same counts."""

import numpy as np
import pytest

from mikiwame.ranking import codes
from mikiwame.ranking.codes import CodeCounter
from mikiwame.ranking.counting import count_ranks


@pytest.mark.parametrize("is_paid", [False, True])
@pytest.mark.parametrize("times", [200, 8192])
def test_each_code_is_counted_and_the_counter_used_again(
    is_paid: bool, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codes, "PAYS", -1 if is_paid else 1 << 60)
    counter = CodeCounter(5, 12, times)
    rows = np.array([[0, 4, 4], [4, 2, 0]], np.uint16)

    assert counter.count(rows).tolist() == [2, 0, 1, 0, 3]
    assert counter.count(rows[:1, 1:]).tolist() == [0, 0, 0, 0, 2]
    assert counter.count(np.full((4, 3), 3, np.uint16)).tolist() == [0, 0, 0, 12, 0]


def test_a_number_as_often_as_can_be_is_not_cut_off() -> None:
    counter = CodeCounter(2, 255, 255)

    assert counter._count_sparsely(np.ones((1, 255), np.uint16)).tolist() == [0, 255]


def test_many_alternatives_are_counted_alike_before_and_after(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(7)
    values, weights = random.random((90, 4)), random.dirichlet(np.ones(4), 30_000)
    monkeypatch.setattr(codes, "PAYS", 1 << 60)
    before = count_ranks(values, weights)
    monkeypatch.setattr(codes, "PAYS", -1)
    after = count_ranks(values, weights)

    np.testing.assert_array_equal(before.ranks, after.ranks)
    np.testing.assert_array_equal(before.first_weights, after.first_weights)
