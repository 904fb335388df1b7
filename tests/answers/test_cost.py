"""The cost with its sources, on the shipped catalogue and on a small one."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

import pytest
from tests.saying import refused

from mikiwame.advice.cost_terms import STUDIES, Condition, Study
from mikiwame.answers.cost import find_cost, list_cost_lines
from mikiwame.answers.cost_shapes import CostAnswer, PlainSum
from mikiwame.answers.cost_words import round_yen
from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.reasons import Figure, Reason, Term, Value, join

WORKED = date(2026, 11, 22)


def explain_cost(
    comparison: Comparison, slug: str, studies: Sequence[Study] = STUDIES, conditions: Collection[Condition] = ()
) -> CostAnswer:
    return find_cost(comparison, Evidence(comparison), slug, studies, conditions)


def span(plain: PlainSum | None) -> tuple[int, int | None]:
    assert plain is not None
    return plain.low, plain.high


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


def test_the_words_say_plain_sums_then_what_is_not_counted_then_the_average(run: Callable[..., Comparison]) -> None:
    alone = explain_cost(run(), "alpha", ["self"]).study[0]

    # 5,000 once, and 5,000 * 100 / 60 = 8,333.33 on average.
    names = join([Term("parts", part) for part in ("materials", "certificate", "postage")])
    five = Figure(5_000, 5_000, "yen")
    mean: dict[str, Value] = {"amount": Figure(8_333, 8_333, "yen"), "rate": "60", "times": "1.67"}
    said = [
        Reason("cost.once_sum", {"amount": five}),
        Reason("cost.again", {"amount": five}),
        Reason("cost.besides", {"names": names}),
        Reason("cost.average", mean),
    ]
    assert alone.words == Reason(
        "cost.told", {"says": join([Reason("cost.full", {"said": one}) for one in said], "sentences")}
    )


def test_medical_clerk_costs_at_once_and_again_what_the_example_by_hand_says(
    shipped: Callable[..., Comparison],
) -> None:
    """docs/cost.md: 8,800 yen once; with the course 47,850 to 91,850 yen, 9,570 to 18,370 yen of it back for some."""
    alone, taught = explain_cost(shipped(WORKED), "medical-clerk").study

    assert span(alone.once) == (8_800, 8_800)
    assert span(alone.again) == (8_800, 8_800)
    assert span(alone.average) == (11_473, 11_473)
    # 8,800 + 47,850 and 8,800 + 91,850.
    assert span(taught.once) == (56_650, 100_650)
    assert span(taught.again) == (8_800, 8_800)
    # 56,650 - 9,570 and 100,650 - 18,370.
    benefit = taught.conditional[0]
    assert (benefit.once_sum_low, benefit.once_sum_high) == (47_080, 82_280)


TERMS = """
title: 資格の手引き
kind: comparison
url: https://example.org/guide
readings:
  - on: 2026-06-01
    says:
      alpha:
        exam_fee:
          - "8,000円"
          - {text: "3,000円", label: 科目合格者}
        eligibility: なし
        course_cost: "40,000円"
        certificate_fee: 合格後の認定証の交付料は無料です。
        retake: 科目合格後2年間は、残りの科目のみを受検してこれに合格すれば、合格が認定されます。
        aid: 雇用保険の被保険者期間が3年以上ある方に、受講料の20%(上限10万円)を支給
        refund: 不合格だった場合、受講料を全額返金します
        upkeep: 2年ごとに更新、更新料5,500円
"""


def test_terms_of_sitting_again_aid_refund_and_upkeep_are_told_with_their_quotes(
    write: Callable[[str, str], None], run: Callable[..., Comparison]
) -> None:
    write("sources/guide.yaml", TERMS)
    alone, taught = explain_cost(run(), "alpha").study

    assert alone.again is not None
    assert [(one.label, one.low) for one in alone.again.partial] == [("科目合格者", 3_000)]
    assert alone.again.words.code == "cost.again_partial"
    assert [rule.text for rule in alone.again.rules] == [
        "科目合格後2年間は、残りの科目のみを受検してこれに合格すれば、合格が認定されます。"
    ]
    # The certificate is free: known, and nothing to pay.
    assert [(term.part, term.low, term.high) for term in alone.terms] == [
        ("exam_fee", 8_000, None),
        ("certificate", 0, 0),
    ]
    assert span(alone.once) == (8_000, 8_000)
    # A fifth of 40,000, below the cap: never taken off by itself.
    aid = taught.conditional[0]
    assert (aid.low, aid.once_sum_low) == (8_000, 40_000)
    assert [(one.code, one.number) for one in aid.conditions] == [("insured", 3)]
    assert "3年以上" in aid.conditions[0].quote
    assert [[one.code for one in refund.conditions] for refund in taught.refunds] == [["failed"]]
    assert [one.text for one in taught.upkeep] == ["2年ごとに更新、更新料5,500円"]
    assert span(taught.once) == (48_000, 48_000)


def test_without_a_pass_rate_the_plain_sum_stands_and_there_is_no_average(
    write: Callable[[str, str], None], run: Callable[..., Comparison]
) -> None:
    write("sources/guide.yaml", TERMS)
    alone = explain_cost(run(), "alpha", ["self"]).study[0]

    assert alone.average is None
    assert (alone.low, alone.high) == (8_000, None)
    assert "sittings" not in [one.part for one in alone.on_top]


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
    with refused('"delta" is not among the certifications compared'):
        explain_cost(run(), "delta")


@pytest.mark.parametrize(("amount", "whole"), [(0.5, 1), (1.5, 2), (2.5, 3), (11_473.27, 11_473)])
def test_half_a_yen_is_rounded_up(amount: float, whole: int) -> None:
    assert round_yen(amount) == whole
