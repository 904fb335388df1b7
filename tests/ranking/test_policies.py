"""What not knowing does to the score that orders, worked by hand; and criteria that do not apply."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import narwhals as nw
import polars as pl
import pytest
from tests.catalogue.said import load
from tests.saying import refused

from mikiwame.pipeline import Comparison, find_firmness
from mikiwame.ranking import POLICIES, Limits, Policy, measure_firmness, score
from mikiwame.vocabulary.tables import Frame

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

WEIGHTS = {"x": 3.0, "y": 1.0, "z": 2.0}
LIMITS = Limits(firm=0.95, leaning=0.75, unknown=1 / 3)

# Certification, criterion, low, high, known. The range of "half" by z is known as a range: a list of grades.
CELLS = [
    ("half", "x", 0.6, 0.6, True),
    ("half", "y", 0.0, 1.0, False),
    ("half", "z", 0.2, 0.6, True),
    ("even", "x", 0.5, 0.5, True),
    ("even", "y", 0.5, 0.5, True),
    ("even", "z", 0.5, 0.5, True),
    ("best", "x", 0.9, 0.9, True),
    ("best", "y", 0.9, 0.9, True),
    ("best", "z", 0.9, 0.9, True),
    ("dark", "x", 0.0, 1.0, False),
    ("dark", "y", 0.2, 1.0, False),
    ("dark", "z", 0.0, 1.0, False),
]


def tabulate(cells: list[tuple[str, str, float, float, bool]]) -> Frame:
    columns = ["certification", "criterion", "low", "high", "known"]
    return nw.from_native(pl.LazyFrame(cells, schema=columns, orient="row"))


def score_under(policy: Policy) -> dict[str, dict[str, Any]]:
    scores = score(tabulate(CELLS), WEIGHTS, policy).collect().to_native()
    return {row["certification"]: row for row in scores.iter_rows(named=True)}


@pytest.mark.parametrize(
    ("policy", "half", "dark"),
    [
        # half: x gives 3 × 0.6 = 1.8, z the middle 2 × 0.4 = 0.8, y its middle 0.5; of 6.
        # dark: (3 × 0.5 + 1 × 0.6 + 2 × 0.5) / 6
        ("interval", 3.1 / 6, 3.1 / 6),
        # half: y its least, 0. dark: y alone has a least above 0: 0.2 / 6.
        ("worst_case", 2.6 / 6, 0.2 / 6),
        # half: without y's weight, of 5. dark: nothing is known to take over the weight.
        ("redistribute", 2.6 / 5, None),
        ("exclude", None, None),
    ],
)
def test_each_policy_scores_what_is_not_known_in_its_own_way(
    policy: Policy, half: float | None, dark: float | None
) -> None:
    scores = score_under(policy)

    assert scores["half"]["score"] == (None if half is None else pytest.approx(half))
    assert scores["dark"]["score"] == (None if dark is None else pytest.approx(dark))


@pytest.mark.parametrize("policy", POLICIES)
def test_what_is_all_known_has_one_score_under_every_policy(policy: Policy) -> None:
    assert score_under(policy)["even"]["score"] == pytest.approx(0.5)


@pytest.mark.parametrize("policy", POLICIES)
def test_the_range_that_is_possible_is_the_same_under_every_policy(policy: Policy) -> None:
    half = score_under(policy)["half"]

    # Least 1.8 + 0 + 2 × 0.2, greatest 1.8 + 1 + 2 × 0.6; y is 1 of 6.
    assert half["score_low"] == pytest.approx(2.2 / 6)
    assert half["score_high"] == pytest.approx(4.0 / 6)
    assert half["unknown_share"] == pytest.approx(1 / 6)


def test_a_pair_whose_order_differs_between_policies_is_flagged_and_no_other() -> None:
    """half is above even by its middle (3.1 / 6) and below by its worst (2.6 / 6); best is above both under each."""
    names = ["half", "even", "best"]

    firmness = measure_firmness(tabulate(CELLS), names, WEIGHTS, LIMITS, draws=100)

    assert firmness.differs.tolist() == [[False, True, False], [True, False, False], [False, False, False]]


RATE = """
    question: 合格率は高いか
    group: 試験
    reads: pass_rate
    scale: [[0, 0], [100, 1]]
    weight: 2
    why: 例
    """

# By the fee of weight 1 (4,000 yen is 1, 10,000 is 0), self-study of weight 3 and the pass rate of weight 2, of which
# the source says 不明 for beta and nothing for gamma. alpha: 5/6, 1, 0.6; beta: 1/3, 0, ?; gamma: 2/3, 1, ?.
ALPHA = (5 / 6 + 3 + 1.2) / 6
SCORES: dict[Policy, dict[str, float | None]] = {
    "interval": {"alpha": ALPHA, "beta": (1 / 3 + 1) / 6, "gamma": (2 / 3 + 3 + 1) / 6},
    "worst_case": {"alpha": ALPHA, "beta": (1 / 3) / 6, "gamma": (2 / 3 + 3) / 6},
    "redistribute": {"alpha": ALPHA, "beta": (1 / 3) / 4, "gamma": (2 / 3 + 3) / 4},
    "exclude": {"alpha": ALPHA, "beta": None, "gamma": None},
}


def read_column(comparison: Comparison, column: str) -> dict[str, Any]:
    return dict(comparison.ranking.select("certification", column).sort("certification").iter_rows())


@pytest.mark.parametrize("policy", POLICIES)
def test_a_comparison_has_one_policy_for_all(policy: Policy, write: Write, run: Run) -> None:
    write("criteria/rate.yaml", RATE)

    comparison = run(policy=policy)

    expected = {slug: None if one is None else pytest.approx(one) for slug, one in SCORES[policy].items()}
    assert read_column(comparison, "score") == expected
    assert comparison.policy == policy


@pytest.mark.parametrize(
    ("policy", "ranks"),
    [
        ("interval", {"alpha": 1, "beta": 3, "gamma": 2}),
        ("redistribute", {"alpha": 2, "beta": 3, "gamma": 1}),
        ("exclude", {"alpha": 1, "beta": None, "gamma": None}),
    ],
)
def test_the_ranks_follow_the_policy(policy: Policy, ranks: dict[str, int | None], write: Write, run: Run) -> None:
    write("criteria/rate.yaml", RATE)

    assert read_column(run(policy=policy), "rank") == ranks


def test_the_flag_does_not_hang_on_the_policy_of_the_comparison(write: Write, run: Run) -> None:
    """alpha is above gamma by every policy but redistribute."""
    write("criteria/rate.yaml", RATE)

    for policy in POLICIES:
        firmness = find_firmness(run(policy=policy), draws=100)
        assert firmness
        slugs = firmness.table.alternatives
        flagged = {(slugs[one], slugs[two]) for one in range(3) for two in range(3) if firmness.differs[one, two]}
        assert flagged == {("alpha", "gamma"), ("gamma", "alpha")}


def test_a_third_of_the_weight_may_be_unknown(write: Write, run: Run) -> None:
    write("criteria/rate.yaml", RATE)

    assert read_column(run(), "unknown_share") == {
        "alpha": 0,
        "beta": pytest.approx(1 / 3),
        "gamma": pytest.approx(1 / 3),
    }
    assert None not in read_column(run(), "rank").values()


def test_beyond_the_limit_there_is_a_range_and_no_rank(write: Write, run: Run) -> None:
    write("criteria/rate.yaml", RATE.replace("weight: 2", "weight: 2.1"))

    comparison = run()

    assert read_column(comparison, "rank") == {"alpha": 1, "beta": None, "gamma": None}
    # (2/3 + 3) / 6.1 and (2/3 + 3 + 2.1) / 6.1
    assert read_column(comparison, "score_low")["gamma"] == pytest.approx(0.601092896)
    assert read_column(comparison, "score_high")["gamma"] == pytest.approx(0.945355191)


def test_the_limit_is_the_market_s_to_set(market: Path, write: Write, run: Run) -> None:
    write("criteria/rate.yaml", RATE)
    declared = (market / "market.yaml").read_text(encoding="utf-8")

    write("market.yaml", declared + "unknown_limit: 0.3\n")
    assert read_column(run(), "rank") == {"alpha": 1, "beta": None, "gamma": None}
    write("market.yaml", declared + "unknown_limit: 0.34\n")
    assert read_column(run(), "rank") == {"alpha": 1, "beta": 3, "gamma": 2}


def test_what_is_beyond_the_limit_is_not_recommended(market: Path, write: Write, run: Run) -> None:
    """alpha alone qualifies; with its own fee unknown, a quarter of the weight."""
    guide = (market / "sources/guide.yaml").read_text(encoding="utf-8")
    write("sources/guide.yaml", guide.replace('exam_fee: "5,000円", ', ""))
    assert read_column(run(), "recommended")["alpha"]

    write("market.yaml", (market / "market.yaml").read_text(encoding="utf-8") + "unknown_limit: 0.2\n")

    assert not any(read_column(run(), "recommended").values())


FEE = """
    question: 受験料は安いか
    group: 費用
    reads: exam_fee
    scale: [[4000, 1], [10000, 0]]
    weight: 1
    applies_to: [{category}]
    why: 安いほどよい
    """


def test_a_criterion_that_does_not_apply_gives_its_weight_to_the_rest_and_is_not_unknown(
    write: Write, run: Run
) -> None:
    write("criteria/fee.yaml", FEE.format(category="basic"))

    comparison = run()

    # gamma is of another category: self-study alone, 1. alpha as before: (5/6 + 3) / 4.
    assert read_column(comparison, "score") == {
        "alpha": pytest.approx(23 / 24),
        "beta": pytest.approx(1 / 12),
        "gamma": 1,
    }
    assert read_column(comparison, "unknown_share")["gamma"] == 0
    assert read_column(comparison, "score_low")["gamma"] == read_column(comparison, "score_high")["gamma"]


def test_firmness_knows_where_a_criterion_does_not_apply(write: Write, run: Run) -> None:
    write("criteria/fee.yaml", FEE.format(category="basic"))

    firmness = find_firmness(run(), draws=200)
    assert firmness

    applies = dict(zip(firmness.table.alternatives, firmness.table.applicable.tolist(), strict=True))
    assert applies == {"alpha": [True, True], "beta": [True, True], "gamma": [False, True]}
    # gamma has 1 under all weights; alpha less under all but those that leave out the fee.
    places = {slug: place for place, slug in enumerate(firmness.table.alternatives)}
    assert firmness.preference.necessary[places["gamma"], places["alpha"]]
    assert firmness.words[places["gamma"]][places["alpha"]] == "firm"


def test_a_criterion_for_an_undeclared_category_is_a_fault(market: Path, write: Write) -> None:
    write("criteria/fee.yaml", FEE.format(category="basics"))

    told = r'criteria/fee\.yaml:6: market\.yaml has no category "basics"\. Did you mean "basic"\? Use one of: basic'
    with refused(told):
        load(market)


def test_a_criterion_for_no_category_at_all_is_a_fault(market: Path, write: Write) -> None:
    write("criteria/fee.yaml", FEE.format(category=""))

    with refused(r"criteria/fee\.yaml:6: applies_to"):
        load(market)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("unknown_limit: 1.5", "market.yaml:9: unknown_limit"),
        ("firmness: {firm: 0.4}", "market.yaml:9: firmness.firm"),
        ("firmness: {firm: 0.8, leaning: 0.9}", "market.yaml:9: firmness.leaning: `leaning` is above `firm`"),
    ],
)
def test_limits_that_make_no_sense_are_faults(line: str, message: str, market: Path, write: Write) -> None:
    write("market.yaml", (market / "market.yaml").read_text(encoding="utf-8") + line)

    with refused() as error:
        load(market)

    assert message in str(error.value)


def test_a_category_that_a_criterion_does_not_ask_of_is_compared_by_the_others(write: Write, run: Run) -> None:
    write("criteria/fee.yaml", FEE.format(category="basic"))

    firmness = find_firmness(run(category="extra"), draws=100)

    assert firmness
    assert firmness.table.applicable.tolist() == [[False, True]]
    assert firmness.scores.low.tolist() == [1.0]


def test_a_certification_that_no_criterion_asks_of_is_a_fault(write: Write, run: Run) -> None:
    write("criteria/fee.yaml", FEE.format(category="basic"))
    write("criteria/open.yaml", FEE.format(category="basic"))

    with refused("No criterion applies to gamma"):
        run()


def test_where_all_have_ended_there_is_no_order_to_be_firm(write: Write, run: Run) -> None:
    life = "life: [{event: last_sitting, on: 2026-06-01, source: guide}]"
    write("certifications/gamma.yaml", f"{{name: ガンマ検定, category: extra, organisers: [north], {life}}}")

    assert find_firmness(run(category="extra"), draws=100) is None
