"""`robustness`, and what it adds to `compare`, as another program or a person uses them."""

import csv
import io
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from rich.cells import cell_len
from tests.interfaces.running import ask, run
from tests.saying import refused

from mikiwame.answers.explanation import Explanations
from mikiwame.interfaces.command_line.robustness import _estimate_error
from mikiwame.interfaces.command_line.weighing import read_region, read_weights
from mikiwame.pipeline import Comparison
from mikiwame.ranking import Bounded, Ordinal, Simplex

Write = Callable[[str, str], None]

SHIPPED = ("--category", "general", "--on", "2026-11-22")
RECOMMENDED = ("medical-office-practitioner", "medical-clerk")


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    """The whole report on the shipped market, at the draws that a reader gets."""
    answer: dict[str, Any] = ask("robustness", *SHIPPED)
    return answer


def test_json_has_the_keys_that_other_programs_rely_on(report: dict[str, Any]) -> None:
    assert {"draws", "seed", "alternatives", "pairwise"} <= set(report)
    assert (report["draws"], report["seed"]) == (100_000, 0)
    for row in report["alternatives"]:
        assert {"slug", "acceptability", "central_weights", "confidence"} <= set(row)
        assert len(row["acceptability"]) == len(report["alternatives"])
        assert sum(row["acceptability"]) == pytest.approx(1, abs=1e-5)
    slugs = {row["slug"] for row in report["alternatives"]}
    assert set(report["pairwise"]) == slugs
    assert all(set(shares) == slugs - {slug} for slug, shares in report["pairwise"].items())


def test_what_has_ended_is_not_among_the_places(report: dict[str, Any]) -> None:
    assert "medical-fee-claims" not in {row["slug"] for row in report["alternatives"]}


def test_the_two_recommended_have_their_share_of_the_first_two_places(report: dict[str, Any]) -> None:
    recommended = {row["slug"]: row for row in report["alternatives"] if row["recommended"]}

    assert set(recommended) == set(RECOMMENDED)
    for row in recommended.values():
        first = row["first_places"]
        assert first["places"] == 2
        assert first["share"] == pytest.approx(sum(row["acceptability"][:2]), abs=2e-6)
        assert first["error"] == pytest.approx(math.sqrt(first["share"] * (1 - first["share"]) / 100_000), abs=1e-6)


@dataclass(frozen=True)
class Outside:
    """Shares by certification in the order of the report, computed apart, and of how many draws."""

    first_places: np.ndarray
    pairwise: np.ndarray
    necessary: np.ndarray
    draws: int


@pytest.fixture(scope="module")
def outside(report: dict[str, Any], shipped: Callable[..., Comparison]) -> Outside:
    """Plain NumPy on the findings that `explain` prints: weights Dirichlet(1, …, 1), unknown cells uniform."""
    comparison = shipped(date(2026, 11, 22))
    explanations = Explanations(comparison)
    findings = [explanations.explain(row["slug"]) for row in report["alternatives"]]
    assert all(finding.applicable for rows in findings for finding in rows)
    low, high = (np.array([[getattr(one, end) for one in rows] for rows in findings]) for end in ("low", "high"))
    generator, draws, part = np.random.default_rng(20_261_122), 400_000, 20_000
    above, first = np.zeros((len(low), len(low))), np.zeros(len(low))
    for _ in range(draws // part):
        weights = generator.standard_exponential((part, low.shape[1]))
        weights /= weights.sum(axis=1, keepdims=True)
        scores = np.einsum("dac,dc->da", generator.uniform(low, high, (part, *low.shape)), weights)
        above += (scores[:, :, None] > scores[:, None, :]).sum(axis=0)
        first += (np.argsort(np.argsort(-scores, axis=1), axis=1) < 2).sum(axis=0)
    gaps = low[:, None, :] - high[None, :, :]
    necessary = (gaps.min(axis=2) >= 0) & ((high[None, :, :] - low[:, None, :]).min(axis=2) < 0)
    np.fill_diagonal(necessary, False)
    return Outside(first / draws, above / draws, necessary, draws)


def combine_errors(share: float, one: int, other: int) -> float:
    """The standard error of the difference of two shares of ``one`` and ``other`` draws, for no share quite 0."""
    spread = max(share * (1 - share), 1 / min(one, other))
    return math.sqrt(spread / one + spread / other)


@pytest.mark.parametrize("slug", RECOMMENDED)
def test_the_first_places_agree_with_an_outside_computation(
    slug: str, report: dict[str, Any], outside: Outside
) -> None:
    slugs = [row["slug"] for row in report["alternatives"]]
    share = report["alternatives"][slugs.index(slug)]["first_places"]["share"]

    error = combine_errors(share, report["draws"], outside.draws)

    assert abs(share - outside.first_places[slugs.index(slug)]) <= 3 * error


def test_the_pair_of_the_recommended_agrees_with_an_outside_computation(
    report: dict[str, Any], outside: Outside
) -> None:
    slugs = [row["slug"] for row in report["alternatives"]]
    one, other = RECOMMENDED
    share = report["pairwise"][one][other]

    error = combine_errors(share, report["draws"], outside.draws)

    assert abs(share - outside.pairwise[slugs.index(one), slugs.index(other)]) <= 3 * error


def test_every_pair_agrees_with_an_outside_computation(report: dict[str, Any], outside: Outside) -> None:
    """Of 110 comparisons some pass three errors by chance; 4.5 one in a thousand such tables does."""
    slugs = [row["slug"] for row in report["alternatives"]]
    far = {
        (one, other): (share, outside.pairwise[slugs.index(one), slugs.index(other)])
        for one, shares in report["pairwise"].items()
        for other, share in shares.items()
        if abs(share - outside.pairwise[slugs.index(one), slugs.index(other)])
        > 4.5 * combine_errors(share, report["draws"], outside.draws)
    }

    assert far == {}


def test_each_word_follows_from_the_limits(report: dict[str, Any], outside: Outside) -> None:
    slugs = [row["slug"] for row in report["alternatives"]]
    unknown = {row["slug"]: row["unknown_share"] for row in report["alternatives"]}
    limits = report["limits"]

    assert limits == {"firm": 0.95, "leaning": 0.75, "unknown": 0.3334}
    assert len(report["pairs"]) == len(slugs) * (len(slugs) - 1) / 2
    for pair in report["pairs"]:
        one, other = slugs.index(pair["above"]), slugs.index(pair["below"])
        certain = bool(outside.necessary[one, other] or outside.necessary[other, one])
        share = max(pair["winning"], 1 - pair["winning"])
        word = "firm" if share >= limits["firm"] else "leaning" if share >= limits["leaning"] else "tied"
        if max(unknown[pair["above"]], unknown[pair["below"]]) > limits["unknown"]:
            word = "cannot say"
        assert pair["word"] == ("firm" if certain else word)
        assert pair["necessary"] == bool(outside.necessary[one, other])


def test_a_pair_is_told_once_and_from_both_sides_in_the_table(report: dict[str, Any]) -> None:
    for pair in report["pairs"]:
        one, other = pair["above"], pair["below"]
        assert pair["winning"] == report["pairwise"][one][other]
        assert report["pairwise"][other][one] == pytest.approx(1 - pair["winning"], abs=2e-6)


@pytest.mark.usefixtures("anew")
def test_the_same_seed_gives_the_same_bytes_and_another_others() -> None:
    first, second, other = (
        run("robustness", *SHIPPED, "--draws", "3000", "--seed", seed, "--format", "json").stdout for seed in "112"
    )

    assert first == second
    assert first != other


def test_csv_has_a_line_for_each_alternative() -> None:
    done = run("robustness", *SHIPPED, "--draws", "1000", "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["slug"] for row in rows][:2] == list(RECOMMENDED)
    assert len(json.loads(rows[0]["acceptability"])) == len(rows)


def test_the_table_keeps_to_eighty_columns_and_speaks_no_english() -> None:
    done = run("robustness", *SHIPPED, "--draws", "1000", "--seed", "3")

    assert done.returncode == 0
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80
    text = done.stdout.replace("\n", "")
    assert "偏りなく1,000回変えて試しました（乱数の種 3）" in text
    assert not {"tied", "leaning", "firm", "nan", "None"} & set(text.split())


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ((), "uniform"),
        (("--admit", "order"), "ordinal"),
        (("--admit", "around", "--factor", "1.5"), "bounded"),
        (("--bounds", "course-cost=0.1-0.3"), "bounded"),
    ],
)
def test_the_report_tells_what_was_admitted(options: tuple[str, ...], kind: str) -> None:
    answer = ask("robustness", *SHIPPED, "--draws", "1000", *options)

    assert answer["weights"]["kind"] == kind


def test_weights_of_the_reader_are_the_order_that_is_kept(market: Path) -> None:
    answer = ask(
        *("robustness", "--catalogue", str(market), "--on", "2026-07-01", "--draws", "1000"),
        *("--admit", "order", "--weights", "fee=5"),
    )

    assert answer["weights"] == {"kind": "ordinal", "groups": [["fee"], ["open"]]}
    # alpha and gamma differ by the fee only, where alpha has 5/6 and gamma 2/3.
    assert answer["pairwise"]["alpha"]["gamma"] == 1


def test_a_picture_of_the_places_is_drawn(tmp_path: Path) -> None:
    picture = tmp_path / "places.svg"

    done = run("robustness", *SHIPPED, "--draws", "1000", "--picture", str(picture))

    assert done.returncode == 0, done.stderr
    assert ElementTree.parse(picture).getroot().tag.endswith("svg")


CRITERIA = {"fee": 1.0, "open": 3.0, "rate": 1.0}
LABELS = {slug: slug for slug in CRITERIA}


def test_nothing_said_admits_all_weights() -> None:
    assert read_region("uniform", 2.0, None, CRITERIA, LABELS) == Simplex(3)


def test_an_order_admits_what_keeps_to_the_weights_order() -> None:
    assert read_region("order", 2.0, None, CRITERIA, LABELS) == Ordinal(((1,), (0, 2)))


def test_around_admits_from_a_part_to_a_multiple_of_each_share() -> None:
    assert read_region("around", 2.0, None, CRITERIA, LABELS) == Bounded((0.1, 0.3, 0.1), (0.4, 1.0, 0.4))


def test_bounds_take_the_place_of_what_is_admitted_and_leave_the_others_free() -> None:
    region = read_region("uniform", 2.0, "open=0.1-0.3, rate=0.2", CRITERIA, LABELS)

    assert region == Bounded((0.0, 0.1, 0.2), (1.0, 0.3, 0.2))


@pytest.mark.parametrize(
    ("bounds", "message"),
    [
        ("fees=0.1-0.2", r'--bounds: There is no criterion "fees"\. Use one of: fee, open, rate\.'),
        ("fee", r'--bounds: "fee" has no number\. Write it like course-cost=0\.1-0\.3\.'),
        ("fee=", r'--bounds: "fee=" has no number'),
        ("fee=0.1-", r'--bounds: "fee=0\.1-" has no number'),
        ("fee=-0.1-0.3", r'--bounds: "fee=-0\.1-0\.3" has no number'),
        ("fee=0.3-0.1", r'--bounds: "fee=0\.3-0\.1" does not run upwards within 0 and 1'),
        ("fee=10-30", r'--bounds: "fee=10-30" does not run upwards within 0 and 1\. Write 0\.1-0\.3\.'),
        ("fee=nan-0.3", r'--bounds: "fee=nan-0\.3" does not run upwards'),
        ("fee=0.1-0.2,fee=0.3", r'--bounds: "fee" is given twice\. Keep one\.'),
        ("fee=0.6-1,open=0.6-1", r"--bounds: the least shares of fee, open sum to 1\.2, above 1\. Lower some\."),
        ("fee=0.1,open=0.1,rate=0.1", r"the greatest shares of fee, open, rate sum to 0\.3, below 1\. Raise some"),
    ],
)
def test_bounds_that_are_none_are_refused(bounds: str, message: str) -> None:
    with refused(message):
        read_region("uniform", 2.0, bounds, CRITERIA, LABELS)


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ("fee", r'--weights: "fee" has no number\. Write it like course-cost=3\.'),
        ("fee=much", r'--weights: "fee=much" has no number'),
        ("fee=0", r'--weights: "fee=0" is not above 0 and up to 1,000'),
        ("fee=nan", r'--weights: "fee=nan" is not above 0'),
        ("fee=1,fee=2", r'--weights: "fee" is given twice\. Keep one\.'),
    ],
)
def test_weights_that_are_none_are_refused(weights: str, message: str) -> None:
    with refused(message):
        read_weights(weights, LABELS)


@pytest.mark.parametrize(
    ("options", "status", "message"),
    [
        (("--draws", "999"), 2, "--draws: 999 is not from 1,000 to 10,000,000. Fewer say too little"),
        (("--draws", "1e4"), 2, '"1e4" is no whole number. Write it in digits, from 1,000 to 10,000,000.'),
        (("--seed", "-1"), 2, "--seed: -1 is not from 0 to"),
        (("--factor", "3"), 2, "--factor is for --admit around. Write that too, or leave out --factor."),
        (("--bounds", ""), 2, "--bounds is empty. Name a criterion in it, or leave --bounds out."),
        (("--picture", "places.png"), 2, '"places.png" does not end in .svg'),
        (
            ("--weights", "値段=3"),
            2,
            'There is no criterion "値段". Use one of: course-cost (Course cost), easy-application (Applying)',
        ),
        (
            ("--category", "病院"),
            2,
            'There is no category "病院". Use one of: general (Medical office work (general)), secretary',
        ),
        (("--category", "Medical"), 2, "is the beginning of several categories"),
        (("--admit", "all"), 2, '"all" is not one of uniform, order, around.'),
        (
            ("--admit", "around", "--factor", "0.5"),
            2,
            '"0.5" is no factor. Write a number of 1 or more.',
        ),
        (("--bounds", "course-cost=0.3-0.1"), 2, '"course-cost=0.3-0.1" does not run upwards'),
    ],
)
def test_a_wrong_question_is_answered_with_what_to_do(options: tuple[str, ...], status: int, message: str) -> None:
    done = run("robustness", *options, "--lang", "en")

    assert done.returncode == status
    assert message in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_help_has_examples() -> None:
    done = run("robustness", "--help")

    assert "mikiwame robustness --category general" in done.stdout.split("Examples:")[1]


def test_a_comparison_tells_how_firm_each_place_is(report: dict[str, Any]) -> None:
    rows = {row["slug"]: row for row in ask("compare", *SHIPPED)}

    words = {(pair["above"], pair["below"]): pair["word"] for pair in report["pairs"]}
    ranked = [slug for slug, row in rows.items() if row["rank"]]
    for slug, following in zip(ranked, [*ranked[1:], None], strict=True):
        assert rows[slug]["firmness"] == (words[slug, following] if following else None)
    for row in report["alternatives"]:
        assert rows[row["slug"]]["first_places"] == pytest.approx(row["first_places"]["share"], abs=1e-6)
        assert rows[row["slug"]]["best_rank"] == row["best_rank"]
        assert rows[row["slug"]]["worst_rank"] == row["worst_rank"]
    assert rows["medical-fee-claims"]["firmness"] is None
    assert rows["medical-fee-claims"]["best_rank"] is None


def test_the_three_lines_of_a_comparison_say_how_firm_it_is(report: dict[str, Any]) -> None:
    text = run("compare", *SHIPPED).stdout.replace("\n", "")

    shares = {row["slug"]: row["first_places"]["share"] for row in report["alternatives"]}
    assert f"「医療事務認定実務者®試験」は{shares[RECOMMENDED[0]]:.0%}" in text
    assert f"「医療事務技能審査試験(メディカルクラーク®)」は{shares[RECOMMENDED[1]]:.0%}" in text
    [pair] = [pair for pair in report["pairs"] if {pair["above"], pair["below"]} == set(RECOMMENDED)]
    word = {"firm": "確か", "leaning": "たぶん上", "tied": "ほぼ同じ", "cannot say": "言えない"}[pair["word"]]
    assert f"2つのどちらが上かは「{word}」" in text


RATE = """
    question: 合格率は高いか
    group: 試験
    reads: pass_rate
    scale: [[0, 0], [100, 1]]
    weight: 2
    why: 例
    """


@pytest.mark.parametrize(
    ("policy", "gamma"),
    [
        # gamma: fee 2/3 by 1, self-study 1 by 3, and by 2 a pass rate that nobody tells; of 6, or of 4 without it.
        ("interval", (2 / 3 + 3 + 1) / 6),
        ("worst_case", (2 / 3 + 3) / 6),
        ("redistribute", (2 / 3 + 3) / 4),
        ("exclude", None),
    ],
)
def test_compare_takes_each_policy_for_the_unknown(
    policy: str, gamma: float | None, market: Path, write: Write
) -> None:
    write("criteria/rate.yaml", RATE)

    rows = ask("compare", "--catalogue", str(market), "--on", "2026-07-01", "--unknown", policy)

    scores = {row["slug"]: row["score"] for row in rows}
    assert scores["gamma"] == (None if gamma is None else pytest.approx(gamma))
    assert scores["alpha"] == pytest.approx((5 / 6 + 3 + 1.2) / 6)


def test_a_table_without_scores_for_some_keeps_to_eighty_columns() -> None:
    done = run("compare", *SHIPPED, "--unknown", "exclude")

    assert done.returncode == 0
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80
    assert "None" not in done.stdout


def test_compare_refuses_another_policy() -> None:
    done = run("compare", "--unknown", "zero", "--lang", "en")

    assert done.returncode == 2
    assert '"zero" is not one of' in " ".join(done.stderr.split())


def test_compare_draws_the_scores(tmp_path: Path) -> None:
    picture = tmp_path / "scores.svg"

    done = run("compare", *SHIPPED, "--picture", str(picture))

    assert done.returncode == 0, done.stderr
    drawn = ElementTree.parse(picture).getroot()
    assert drawn.tag.endswith("svg")
    assert "医療事務認定実務者" in "".join(drawn.itertext())


def test_an_order_that_the_draws_turn_is_said_to_be_the_other_way_round() -> None:
    result = run("compare", "--category", "general", "--on", "2026-11-22", "--weights", "sittings-a-year=20")

    assert "↓" in result.stdout


def test_two_regions_at_once_are_refused() -> None:
    result = run("robustness", "--admit", "order", "--bounds", "exam-fee=0-0.1", "--lang", "en")

    assert result.returncode == 2
    assert "--bounds and --admit describe two regions" in result.stderr


def test_the_recommended_have_the_same_shares_with_and_without_their_category() -> None:
    alone, among = ({row["slug"]: row for row in ask("compare", "--on", "2026-11-22", *of)} for of in (SHIPPED[:2], ()))

    for slug in RECOMMENDED:
        assert alone[slug]["first_places"] == among[slug]["first_places"]
    assert among["dental-office-manager"]["first_places"] is None


def test_the_report_on_all_categories_has_the_first_places_of_the_beginners_alone(report: dict[str, Any]) -> None:
    every = {row["slug"]: row for row in ask("robustness", "--on", "2026-11-22")["alternatives"]}

    for row in report["alternatives"]:
        assert every[row["slug"]]["first_places"] == row["first_places"]
    assert every["dental-office-manager"]["first_places"] is None


def read_flat(*arguments: str) -> str:
    return "".join(line.strip() for line in run(*arguments, "--on", "2026-11-22").stdout.splitlines())


def test_changed_weights_and_policy_are_told_under_the_title_and_the_weights_are_tried_around() -> None:
    text = read_flat("compare", "--weights", "講座費用=3", "--unknown", "worst_case", "--category", "医療事務")

    assert "大切さ: 講座費用を3に変更（ほかは標準）。不明な値: いちばん悪いものとみる。おすすめ: 「" in text
    assert "「医療事務（全体）」の中で、大切さをそれぞれ半分から2倍まで、不明な値もさまざまに変えて試すと" in text


def test_robustness_without_admit_keeps_all_weights_and_says_that_it_does_not_use_the_given() -> None:
    weighed = ("robustness", "--weights", "course-cost=3", "--draws", "1000", *SHIPPED[:2])

    text = read_flat(*weighed)

    assert "大切さ: 講座費用を3に変更（ほかは標準）。" in text
    assert "割合は大切さをすべて試したものなので、この大切さを使いません。" in text
    assert ask(*weighed, *SHIPPED[2:])["weights"] == {"kind": "uniform"}


def test_a_label_and_a_title_stand_for_a_slug() -> None:
    by_slug, by_label = (
        run("compare", "--on", "2026-11-22", "--format", "json", *options).stdout
        for options in (
            ("--category", "general", "--weights", "course-cost=3"),
            ("--category", "医療事務(全体)", "--weights", "講座費用=3"),
        )
    )

    assert by_slug == by_label


def test_only_sources_cited_on_the_page_are_listed() -> None:
    text = run("compare", *SHIPPED).stdout
    listed = {line.split("]")[0] for line in text.splitlines() if line.startswith("[")}
    above = text.split("\n[")[0] + text.split("\n\n")[-1]

    assert listed
    assert all(f"{source} " in above or f"{source}]" in above for source in listed)
    assert "（個人ブログ） （URLなし）" in text


def test_the_verdict_runs_across_the_whole_width() -> None:
    lines = run("compare", *SHIPPED).stdout.splitlines()

    assert any(line.startswith("      medical-office-manager: ") and cell_len(line) > 70 for line in lines)


@pytest.mark.parametrize(("command", "options"), [("compare", ("--unknown", "worst_case")), ("robustness", ())])
def test_a_picture_names_day_category_and_what_was_changed(
    command: str, options: tuple[str, ...], tmp_path: Path
) -> None:
    picture = tmp_path / "one.SVG"

    run(command, *SHIPPED, *options, "--weights", "course-cost=3", "--picture", str(picture))

    root = ElementTree.parse(picture).getroot()
    shown = "".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    assert "2026年11月22日現在、「医療事務（全体）」の12件。" in shown
    assert "大切さ: 講座費用を3に変更（ほかは標準）。" in shown
    assert ("太い縦線は、不明な値をいちばん悪いものとみた点。" in shown) == (command == "compare")


def test_an_error_of_few_draws_is_never_printed_as_nothing() -> None:
    """1,000 draws, all or none of them: q = 2 / 1004, sqrt(q (1 - q) / 1004) = 0.0014, which rounds up to 0.2 %."""
    assert math.ceil(_estimate_error(0.0, 1000) * 1000) / 10 == 0.2
    assert _estimate_error(1.0, 1000) == pytest.approx(_estimate_error(0.0, 1000))
    assert _estimate_error(0.0, 1000) == pytest.approx(math.sqrt(2 / 1004 * 1002 / 1004 / 1004))
