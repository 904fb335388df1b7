"""Findings: each form of criterion met, not met, in between and unknown."""

from collections.abc import Callable

import pytest

from mikiwame.pipeline import Comparison

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

GUIDE = """
title: 資格の手引き
kind: comparison
readings:
  - on: 2026-06-01
    says:
      alpha: {ALPHA}
"""
CRITERION = """
question: どうか
group: x
reads: READS
scale: SCALE
unknown: [0.1, 0.9]
weight: 1
why: y
"""


def find(comparison: Comparison, criterion: str = "probe", certification: str = "alpha") -> tuple[float, float, bool]:
    row = comparison.findings.filter(certification=certification, criterion=criterion).row(0, named=True)
    return row["low"], row["high"], row["known"]


@pytest.fixture
def probe(write: Write, run: Run) -> Callable[..., tuple[float, float, bool]]:
    """The finding of one criterion on what one page says of alpha."""

    def ask(says: str, reads: str, scale: str) -> tuple[float, float, bool]:
        write("sources/guide.yaml", GUIDE.replace("{ALPHA}", says))
        write("criteria/probe.yaml", CRITERION.replace("READS", reads).replace("SCALE", scale))
        return find(run())

    return ask


Probe = Callable[..., tuple[float, float, bool]]
FEE = "[[4000, 1], [10000, 0]]"
OPENNESS = "{exact: 1, rough: 0.5, withheld: 0, not_found: 0}"


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ('{exam_fee: "4,000円"}', (1, 1, True)),
        ('{exam_fee: "10,000円"}', (0, 0, True)),
        ('{exam_fee: "5,500~8,500円"}', (0.25, 0.75, True)),
        ('{exam_fee: "1級:8,500円 2級:5,500円"}', (0.25, 0.75, True)),
        ('{exam_fee: "8,500円 (認定証書発行手数料 +4,000円)"}', (0.25, 0.25, True)),
        ("{exam_fee: 不明}", (0.1, 0.9, False)),
        ("{exam_fee: {withheld: true}}", (0.1, 0.9, False)),
        ("{venue: 在宅}", (0.1, 0.9, False)),
    ],
)
def test_a_number_is_read_off_the_scale_and_not_knowing_is_an_interval(
    says: str, expected: tuple[float, float, bool], probe: Probe
) -> None:
    assert probe(says, "exam_fee", FEE) == pytest.approx(expected)


def test_a_price_a_month_is_no_price(probe: Probe) -> None:
    assert probe('{course_cost: "3,960円/月"}', "course_cost", FEE) == (0.1, 0.9, False)


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("{eligibility: なし}", (1, 1, True)),
        ("{eligibility: 講座受講完了者}", (0, 0, True)),
        ("{eligibility: 実質的に受講生のみ}", (0.25, 0.5, True)),
        ("{eligibility: 高校生~}", (0.1, 0.9, False)),  # a state that the scale does not name
        ("{eligibility: 不明}", (0.1, 0.9, False)),
    ],
)
def test_a_state_has_the_value_of_the_scale(says: str, expected: tuple[float, float, bool], probe: Probe) -> None:
    scale = "{open: 1, de_facto_course: [0.25, 0.5], course_required: 0}"

    assert probe(says, "eligibility", scale) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ('{examinees: "1,531人", pass_rate: 34.7%}', (1, 1, True)),
        ('{examinees: "1,531人", pass_rate: 60~80%}', (0.75, 0.75, True)),
        ('{examinees: "4,000人程度", pass_rate: 不明}', (0.25, 0.25, True)),
        ("{examinees: {withheld: true}, pass_rate: 不明}", (0, 0, True)),
        ('{examinees: "1,531人"}', (0.55, 0.95, False)),  # nobody says anything of the rate: half is unknown
        ("{venue: 在宅}", (0.1, 0.9, False)),
    ],
)
def test_openness_is_the_mean_over_its_fields(says: str, expected: tuple[float, float, bool], probe: Probe) -> None:
    assert probe(says, "[examinees, pass_rate]", OPENNESS) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("venue", "low"), [("在宅", 1), ("全国47都道府県", 0.9), ("全国17都市指定会場", 0.5), ("全国6か所", 0.2)]
)
def test_halls_are_counted(venue: str, low: float, probe: Probe) -> None:
    scale = "{home: 1, everywhere: 0.9, halls: [[6, 0.2], [17, 0.5], [47, 0.9]]}"

    assert probe(f"{{venue: {venue}}}", "venue", scale)[0] == pytest.approx(low)
