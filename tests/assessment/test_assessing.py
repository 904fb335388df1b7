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


ORGANISERS_PAGE = """
title: 協会の案内
kind: organiser
readings:
  - on: 2026-06-01
    says:
      alpha: {exam_fee: "5,000円"}
"""
OPEN_FEE = "{exact: 1, outdated: 0.7, elsewhere: [0.2, 0.6], not_found: 0}"


@pytest.fixture
def probe_asking(write: Write, run: Run) -> Callable[..., tuple[float, float, bool]]:
    """The finding on one page of a comparison site, of a criterion that says more than what it reads."""

    def ask(says: str, reads: str, scale: str, asking: str) -> tuple[float, float, bool]:
        write("sources/guide.yaml", GUIDE.replace("{ALPHA}", says))
        criterion = CRITERION.replace("READS", reads).replace("SCALE", scale)
        write("criteria/probe.yaml", f"{criterion}{asking}\n")
        return find(run())

    return ask


@pytest.mark.parametrize(
    ("asking", "expected"),
    [
        ("by: organiser", (0.2, 0.6, True)),
        ("by: [organiser, comparison]", (1, 1, True)),
        ("within_months: 12", (0.7, 0.7, True)),  # a copy that does not tell its day may be of any
    ],
)
def test_openness_asks_whose_word_it_is_and_of_when(
    asking: str, expected: tuple[float, float, bool], probe_asking: Probe
) -> None:
    assert probe_asking('{exam_fee: "5,000円"}', "exam_fee", OPEN_FEE, asking) == pytest.approx(expected)


def test_what_the_organiser_publishes_itself_has_its_full_value(write: Write, run: Run, probe_asking: Probe) -> None:
    probe_asking("{venue: 在宅}", "exam_fee", OPEN_FEE, "by: organiser")
    write("sources/organisers.yaml", ORGANISERS_PAGE)

    assert find(run()) == (1, 1, True)


@pytest.mark.parametrize(("year", "value"), [("2025年", 1), ("2021年", 0.7)])
def test_openness_asks_how_fresh_a_figure_is(year: str, value: float, probe_asking: Probe) -> None:
    finding = probe_asking(f"{{pass_rate: 34.7%({year})}}", "pass_rate", OPEN_FEE, "within_months: 36")

    assert finding == pytest.approx((value, value, True))


@pytest.mark.parametrize("asking", ["by: organiser", "mode: hall"])
def test_a_number_of_another_word_or_way_is_not_known(asking: str, probe_asking: Probe) -> None:
    assert probe_asking('{exam_fee: "在宅受験:4,000円"}', "exam_fee", FEE, asking) == (0.1, 0.9, False)


@pytest.mark.parametrize(
    ("fee", "value"),
    [
        ("在宅受験:4,000円 会場受験:10,000円", 1),
        ("4,000円", 1),  # of the whole exam, so of one at home too
    ],
)
def test_a_criterion_asks_of_one_way_to_sit(fee: str, value: float, probe_asking: Probe) -> None:
    finding = probe_asking(f'{{exam_fee: "{fee}"}}', "exam_fee", FEE, "mode: home")

    assert finding == pytest.approx((value, value, True))


@pytest.mark.parametrize(
    ("says", "value"),
    [
        ('{exam_fee: "4,000円", certificate_fee: "認定証発行料 3,000円"}', 0.5),
        ('{exam_fee: "4,000円"}', 1),  # a certificate of which no page speaks adds nothing
    ],
)
def test_prices_that_are_known_are_added_up(says: str, value: float, probe: Probe) -> None:
    assert probe(says, "[exam_fee, certificate_fee]", FEE) == pytest.approx((value, value, True))


def test_a_certificate_alone_is_no_price_of_the_exam(probe: Probe) -> None:
    assert probe('{certificate_fee: "認定証発行料 3,000円"}', "[exam_fee, certificate_fee]", FEE) == (0.1, 0.9, False)


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("学科:マークシート 実技:レセプト作成", (1, 1, True)),
        ("これらがすべて4択問題として出題されます。", (0.3, 0.7, True)),
        ("計20問", (0.1, 0.9, False)),  # how many, not how
    ],
)
def test_of_the_parts_of_an_exam_the_most_demanding_counts(
    says: str, expected: tuple[float, float, bool], probe: Probe
) -> None:
    scale = "{made: 1, choice: [0.3, 0.7]}"

    assert probe(f"{{exam_content: {says}}}", "exam_content", scale) == pytest.approx(expected)


def test_a_field_of_which_there_is_no_fact_is_not_known(probe: Probe) -> None:
    # One of two fields is stated exactly; no page speaks of the other, which may be worth 0.1 to 0.9.
    assert probe('{exam_fee: "4,000円"}', "[exam_fee, passing_mark]", OPENNESS) == pytest.approx((0.55, 0.95, False))
