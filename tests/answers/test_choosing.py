"""Which of two to take for what: only what is known of both and lies far enough apart is a reason."""

from dataclasses import replace

import pytest
from tests.conftest import build_shipped_site

from mikiwame.answers.choosing import ENOUGH, MOST, choose_by
from mikiwame.answers.difference import Difference

PAIR = ("medical-office-practitioner", "medical-clerk")


@pytest.fixture(scope="module")
def difference() -> Difference:
    return build_shipped_site().known.explain_against(*PAIR)


def test_the_cheaper_is_taken_for_its_fee_and_the_other_for_its_sittings(difference: Difference) -> None:
    """5,000 yen against 8,800 on a scale from 3,000 to 15,000; nine sittings a year against twelve."""
    choice = choose_by(difference)

    assert choice.own == ("exam-fee",)
    assert choice.other == ("sittings-a-year",)


def test_what_differs_by_little_is_level_and_no_reason(difference: Difference) -> None:
    """Pass rates of 79.1 and 76.7 %: 0.02 of the scale a point between 70 and 85, so 0.048 apart."""
    choice = choose_by(difference)
    row = next(row for row in difference.rows if row.criterion == "not-too-easy")

    assert row.better == "other"
    assert row.other is not None
    assert row.own is not None
    assert row.other[0] - row.own[1] == pytest.approx(0.048)
    assert row.other[0] - row.own[1] < ENOUGH
    assert "not-too-easy" in choice.level


def test_what_is_not_known_of_one_is_neither_a_reason_nor_level(difference: Difference) -> None:
    unknown = {row.criterion for row in difference.rows if not (row.own_known and row.other_known)}
    choice = choose_by(difference)

    assert unknown
    assert not unknown & {*choice.own, *choice.other, *choice.level}


def test_at_most_the_weightiest_few_are_named_the_weightiest_first(difference: Difference) -> None:
    """Weights of 1 to 5 of the same gap: 5, 4 and 3 are named."""
    row = next(row for row in difference.rows if row.better == "own")
    rows = tuple(
        replace(row, criterion=f"of-{share}", share=float(share), other_share=float(share)) for share in range(1, 6)
    )

    assert choose_by(replace(difference, rows=rows)).own == ("of-5", "of-4", "of-3")
    assert MOST == 3
