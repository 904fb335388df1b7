"""The cost with its sources, on the shipped catalogue and on a small one."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

import pytest

from mikiwame.advice.cost_terms import STUDIES, Condition, Study
from mikiwame.answers.cost import find_cost, list_cost_lines
from mikiwame.answers.cost_shapes import CostAnswer
from mikiwame.answers.cost_words import round_yen
from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Figure, Reason, Term, join

WORKED = date(2026, 11, 22)


def explain_cost(
    comparison: Comparison, slug: str, studies: Sequence[Study] = STUDIES, conditions: Collection[Condition] = ()
) -> CostAnswer:
    return find_cost(comparison, Evidence(comparison), slug, studies, conditions)


def test_medical_clerk_costs_what_the_example_by_hand_says(shipped: Callable[..., Comparison]) -> None:
    """docs/cost.md: 8,800 yen, 76.7%, course 47,850 to 91,850 yen, a fifth of it as benefit, below its cap."""
    answer = explain_cost(shipped(WORKED), "medical-clerk")
    alone, taught = answer.study

    # 880,000 / 76.7: 76.7 * 11,473 = 879,979.1, and 20.9 / 76.7 = 0.27.
    assert (alone.low, alone.high) == (11_473, 11_473)
    # 47,850 + 11,473.27 = 59,323.27 and 91,850 + 11,473.27 = 103,323.27.
    assert (taught.low, taught.high) == (59_323, 103_323)
    # 47,850 / 5 = 9,570 and 91,850 / 5 = 18,370.
    benefit = taught.conditional[0]
    assert (benefit.low, benefit.high) == (9_570, 18_370)
    assert (benefit.sum_low, benefit.sum_high) == (59_323 - 9_570, 103_323 - 18_370)


def test_medical_clerk_with_the_benefit_costs_what_the_example_by_hand_says(shipped: Callable[..., Comparison]) -> None:
    answer = explain_cost(shipped(WORKED), "medical-clerk", ["course"], ["training_benefit"])

    # 59,323.27 - 9,570 = 49,753.27 and 103,323.27 - 18,370 = 84,953.27.
    assert (answer.study[0].low, answer.study[0].high) == (49_753, 84_953)


def test_every_term_of_every_certification_names_its_source(shipped: Callable[..., Comparison]) -> None:
    comparison = shipped(WORKED)
    for slug in comparison.ranking["certification"].to_list():
        for study in explain_cost(comparison, slug).study:
            assert all(term.sources for term in (*study.terms, *study.conditional)), slug
            assert all(one.because for one in study.unknown), slug
            assert study.low != 0, slug
            assert study.high is None or (study.low or 0) <= study.high, slug


def test_a_range_of_pass_rates_is_seen_as_a_range(
    write: Callable[[str, str], None], run: Callable[..., Comparison]
) -> None:
    write(
        "sources/guide.yaml",
        """
        title: 資格の手引き
        kind: comparison
        url: https://example.org/guide
        readings:
          - on: 2026-06-01
            says:
              alpha: {exam_fee: "8,800円", pass_rate: 60~80%, eligibility: なし}
        """,
    )
    alone = explain_cost(run(), "alpha", ["self"]).study[0]

    # 8,800 * 100 / 80 = 11,000 and 8,800 * 100 / 60 = 14,666.67.
    assert (alone.low, alone.high) == (11_000, 14_667)
    said = alone.terms[0].choices[0].words
    assert said.values["rate"] == Reason("formats.range", {"low": "60", "high": "80"})
    assert said.values["times"] == Reason("formats.range", {"low": "1.25", "high": "1.67"})
    assert said.values["total"] == Figure(11_000, 14_667, "yen")
    assert [source.url for source in alone.terms[0].sources] == ["https://example.org/guide"] * 2


def test_the_words_name_what_is_not_counted(run: Callable[..., Comparison]) -> None:
    alone = explain_cost(run(), "alpha", ["self"]).study[0]

    # 5,000 * 100 / 60 = 8,333.33.
    more = join([Term("parts", part) for part in ("materials", "certificate", "postage")])
    assert alone.words == Reason("cost.sum_without", {"amount": Figure(8_333, 8_333, "yen"), "more": more})


def test_where_a_course_is_required_self_study_is_not_possible(run: Callable[..., Comparison]) -> None:
    alone, taught = explain_cost(run(), "beta").study

    assert (alone.possible, alone.low, alone.terms) == (False, None, ())
    assert alone.sources[0].text == "講座受講完了者"
    # The pass rate is 不明: the fee once, and nobody knows how often.
    assert (taught.possible, taught.low, taught.high) == (True, 8_000, None)


def test_a_figure_without_a_day_is_doubted(run: Callable[..., Comparison]) -> None:
    term = explain_cost(run(), "alpha", ["self"]).study[0].terms[0]

    assert Reason("facts.doubt-undated") in term.sources[0].doubt.values


def test_money_back_through_a_tie_is_named_with_its_agency(
    write: Callable[[str, str], None], run: Callable[..., Comparison]
) -> None:
    write(
        "organisations/north.yaml",
        """
        name: 北協会
        form: npo
        roles: [organiser]
        ties:
          - {kind: cash_back, to: south, certification: alpha, source: guide, text: 就職でキャッシュバックあり}
        """,
    )
    comparison = run()

    unknown = explain_cost(comparison, "alpha", ["self"]).study[0].unknown[-1]

    assert (unknown.sign, unknown.condition) == ("-", "cash_back")
    assert unknown.because.values["when"] == Reason("cost.back_from", {"agencies": join(["南会社"])})
    assert explain_cost(comparison, "gamma", ["self"]).study[0].unknown[-1].sign == "+"


def test_the_lines_of_data_end_with_the_sum_of_each_way(run: Callable[..., Comparison]) -> None:
    lines = list_cost_lines(explain_cost(run(), "alpha"))

    assert [(line.study, line.low) for line in lines if line.kind == "sum"] == [
        ("self", 8_333),
        ("course", 8_333),
    ]
    assert {line.low for line in lines if line.kind == "unknown"} == {None}


def test_a_certification_that_is_not_compared_is_refused(run: Callable[..., Comparison]) -> None:
    with pytest.raises(MikiwameError, match='"delta" is not among the certifications compared'):
        explain_cost(run(), "delta")


@pytest.mark.parametrize(("amount", "whole"), [(0.5, 1), (1.5, 2), (2.5, 3), (11_473.27, 11_473)])
def test_half_a_yen_is_rounded_up(amount: float, whole: int) -> None:
    assert round_yen(amount) == whole
