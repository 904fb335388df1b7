"""What a certification has not is neither unknown nor nothing: its criteria do not apply to it."""

from collections.abc import Callable
from typing import Any

import pytest

from mikiwame.answers.explanation import Explanations
from mikiwame.pipeline import Comparison
from mikiwame.words import speak

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

GUIDE = """
    title: 資格の手引き
    kind: comparison
    url: https://example.org/guide
    readings:
      - on: 2026-06-01
        says:
          alpha: {{exam_fee: "5,000円", eligibility: なし}}
          beta: {{exam_fee: {fee}, eligibility: 講座受講完了者}}
          gamma: {{exam_fee: "6,000円", eligibility: なし}}
    """
NONE = "{text: ―, not_applicable: true}"


def describe(comparison: Comparison, slug: str) -> dict[str, Any]:
    return next(row for row in comparison.ranking.iter_rows(named=True) if row["certification"] == slug)


def test_a_dash_alone_is_unknown(write: Write, run: Run) -> None:
    write("sources/guide.yaml", GUIDE.format(fee="―"))

    beta = describe(run(), "beta")

    # The fee weighs 1 of 4 and may be anything; no course is required would be 3 of 4.
    assert (beta["score_low"], beta["score_high"], beta["unknown_share"]) == (0, 0.25, 0.25)


def test_a_dash_that_says_there_is_none_gives_its_weight_to_the_rest(write: Write, run: Run) -> None:
    write("sources/guide.yaml", GUIDE.format(fee=NONE))

    beta = describe(run(), "beta")

    assert (beta["score_low"], beta["score_high"], beta["unknown_share"]) == (0, 0, 0)


def test_the_explanation_says_that_there_is_none(write: Write, run: Run) -> None:
    write("sources/guide.yaml", GUIDE.format(fee=NONE))

    rows = {row.criterion: row for row in Explanations(run()).explain("beta")}

    assert rows["fee"].applicable is False
    assert rows["fee"].low is None
    assert "受験料はこの資格にはないもの（出典では「―」）" in speak("ja").say(rows["fee"].because)
    assert rows["open"].share == pytest.approx(1)


def test_a_criterion_of_several_fields_asks_of_those_that_there_are(write: Write, run: Run) -> None:
    write("sources/guide.yaml", GUIDE.format(fee=NONE))
    write(
        "criteria/published.yaml",
        """
        question: 公表されているか
        group: 公平
        reads: [exam_fee, eligibility]
        scale: {exact: 1, rough: 0.5, withheld: 0, not_found: 0}
        weight: 4
        why: 公表されているほどよい
        """,
    )

    rows = {row.criterion: row for row in Explanations(run()).explain("beta")}

    assert (rows["published"].low, rows["published"].high) == (1, 1)
