"""What must hold of every way to make one score of findings, and what one more takes."""

from itertools import product

import narwhals as nw
import polars as pl
import pytest

from mikiwame.ranking import METHODS, POLICIES, Policy, methods, score
from mikiwame.ranking.methods.method import Method
from mikiwame.vocabulary.tables import Frame

WEIGHTS = {"x": 3.0, "y": 1.0}

Finding = tuple[float, float, bool]


def score_one(x: Finding, y: Finding, method: str, policy: Policy = "interval") -> dict[str, float]:
    rows = [("a", criterion, *finding) for criterion, finding in (("x", x), ("y", y))]
    findings = pl.LazyFrame(rows, schema=["certification", "criterion", "low", "high", "known"], orient="row")
    scored: dict[str, float] = (
        score(nw.from_native(findings), WEIGHTS, policy, method).collect().to_native().row(0, named=True)
    )
    return scored


def test_the_product_is_the_weighted_geometric_mean() -> None:
    scored = score_one((0.81, 0.81, True), (0.16, 0.16, True), "product")

    # 0.81 ** (3/4) * 0.16 ** (1/4) = 0.9 ** 1.5 * 0.4 ** 0.5 = 0.853815 * 0.632456 = 0.54
    assert scored["score"] == pytest.approx(0.54, abs=1e-6)


@pytest.mark.parametrize("method", METHODS)
def test_a_score_stays_between_its_findings(method: str) -> None:
    for low, high in product((0.2, 0.5, 0.9), repeat=2):
        scored = score_one((low, low, True), (high, high, True), method)

        assert min(low, high) - 1e-9 <= scored["score_low"] <= scored["score_high"] <= max(low, high) + 1e-9


@pytest.mark.parametrize(("method", "policy"), [*product(METHODS, POLICIES)])
def test_a_higher_finding_never_lowers_a_score(method: str, policy: Policy) -> None:
    steps = [score_one((one, one, True), (0.4, 0.4, True), method, policy)["score"] for one in (0, 0.25, 0.5, 0.75, 1)]

    assert steps == sorted(steps)


@pytest.mark.parametrize("method", METHODS)
def test_what_is_unknown_widens_a_score(method: str) -> None:
    scored = score_one((0.5, 0.5, True), (0, 1, False), method)

    assert scored["score_low"] < scored["score"] < scored["score_high"]
    assert scored["unknown_share"] == 0.25


def test_one_more_method_is_a_function_and_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def take_least(weighted: Frame) -> Frame:
        ends = weighted.group_by("certification").agg(nw.col("low", "high").min(), nw.col("weight").sum())
        return ends.with_columns(worst=nw.col("low"), known=nw.col("low"), unknown=nw.lit(0.0))

    monkeypatch.setitem(methods.METHODS, "least", Method("least", "only the lowest counts", take_least))

    assert score_one((0.7, 0.7, True), (0.3, 0.3, True), "least")["score"] == 0.3
