"""One certification explained by itself and against another."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from tests.saying import refused

from mikiwame.answers import difference
from mikiwame.answers.difference import Difference, Turns, list_sentences
from mikiwame.answers.explanation import Explanations, Finding
from mikiwame.answers.widths import Width, find_width
from mikiwame.pipeline import Comparison
from mikiwame.words import speak
from mikiwame.words.documents import write_document

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]


def explain(comparison: Comparison, slug: str) -> tuple[Finding, ...]:
    return Explanations(comparison).explain(slug)


def explain_against(comparison: Comparison, slug: str, against: str) -> Difference:
    return difference.explain_against(Explanations(comparison), slug, against)


def explain_width(comparison: Comparison, slug: str) -> Width:
    width = find_width(Explanations(comparison), slug)
    assert width is not None
    return width


def say_words(answer: Difference) -> list[str]:
    return [speak("ja").say(one) for one in answer.words]


HARD = """
    question: 難しいか
    short: 難しさ
    group: 信頼
    reads: pass_rate
    scale: [[50, 1], [100, 0]]
    weight: 1
    why: 難しいほどよい
    """

PUBLISHED = """
    question: 公表されているか
    short: 公表
    group: 信頼
    reads: [examinees, pass_rate]
    scale: {exact: 1, rough: 0.5, withheld: 0, not_found: 0}
    weight: 2
    why: 公表されているほどよい
    """


@pytest.fixture
def hard(write: Write) -> None:
    """A third criterion: the pass rate is 60 % of alpha, and not known of the others."""
    write("criteria/hard.yaml", HARD)


@pytest.mark.usefixtures("hard")
def test_contributions_of_an_explanation_add_up_to_the_score(run: Run) -> None:
    comparison = run()
    scores = {row["certification"]: row for row in comparison.ranking.iter_rows(named=True)}

    for slug, score in scores.items():
        rows = explain(comparison, slug)
        assert sum(row.contribution_low for row in rows) == pytest.approx(score["score_low"], abs=1e-9)
        assert sum(row.contribution_high for row in rows) == pytest.approx(score["score_high"], abs=1e-9)
        assert sum(row.share for row in rows) == pytest.approx(1, abs=1e-12)


def test_a_criterion_that_does_not_apply_says_so_and_contributes_nothing(write: Write, run: Run) -> None:
    write("criteria/hard.yaml", HARD + "applies_to: [basic]\n")

    rows = {row.criterion: row for row in explain(run(), "gamma")}

    assert {name: getattr(rows["hard"], name) for name in ("applicable", "low", "high", "share", "known")} == {
        "applicable": False,
        "low": None,
        "high": None,
        "share": 0,
        "known": False,
    }
    assert (
        speak("ja").say(rows["hard"].because) == "対象外（「基礎」だけに当てる基準で、その大切さは残りの基準に分ける）"
    )
    # Weights 1 and 3 share 4.
    assert (rows["fee"].share, rows["open"].share) == (0.25, 0.75)


@pytest.mark.usefixtures("hard")
def test_rows_add_up_to_the_difference_and_stand_by_their_effect(run: Run) -> None:
    answer = explain_against(run(), "alpha", "gamma")

    # By fifths: fee (0.8333 - 0.6667), hard (0.8 - 0…1), open nothing.
    assert [row.criterion for row in answer.rows] == ["hard", "fee", "open"]
    assert [row.difference for row in answer.rows] == pytest.approx([0.3 / 5, 1 / 30, 0])
    ends = answer.difference
    assert (ends.low, ends.middle, ends.high) == pytest.approx(
        ((1 / 6 - 0.2) / 5, (1 / 6 + 0.3) / 5, (1 / 6 + 0.8) / 5)
    )
    for end, name in (("low", "difference_low"), ("middle", "difference"), ("high", "difference_high")):
        assert sum(getattr(row, name) for row in answer.rows) == pytest.approx(
            getattr(answer.difference, end), abs=1e-12
        )
    assert [row.better for row in answer.rows] == ["open", "own", "same"]


def test_differences_add_up_where_a_criterion_applies_to_one_only(write: Write, run: Run) -> None:
    write("criteria/hard.yaml", HARD + "applies_to: [basic]\n")

    answer = explain_against(run(), "alpha", "gamma")

    # Alpha (5/6 + 3 + 0.8) / 5, gamma (2/3 + 3) / 4
    assert answer.difference.middle == pytest.approx((5 / 6 + 3.8) / 5 - (2 / 3 + 3) / 4)
    assert sum(row.difference for row in answer.rows) == pytest.approx(answer.difference.middle, abs=1e-12)
    row = next(row for row in answer.rows if row.criterion == "hard")
    assert (row.own, row.other, row.better) == ((0.8, 0.8), None, None)
    assert (row.share, row.other_share) == (0.2, 0)


@pytest.mark.usefixtures("hard")
def test_the_figure_that_would_turn_the_order_is_told_in_its_own_unit(run: Run) -> None:
    change = explain_against(run(), "alpha", "gamma").would_change

    # Gamma needs 1/6 + 0.3 more than the middle 0.5, so 0.9667: a pass rate of 100 - 50 × 0.9667 = 51.67.
    assert change.weight is None
    (figure,) = change.figures
    assert figure.value == pytest.approx(1 / 6 + 0.8)
    assert (figure.slug, figure.field, figure.leads) == ("gamma", "pass_rate", "above")
    assert figure.reads is not None
    (span,) = figure.reads.ranges
    assert span.above is None
    assert span.below == pytest.approx(100 - 50 * (1 / 6 + 0.8))
    assert change.most_worth == figure


@pytest.mark.usefixtures("hard")
def test_what_would_change_is_said_in_sentences(run: Run) -> None:
    # Leads by (1/6 + 0.3) / 5 = 9.3 points; at the worst (1/6 - 0.2) / 5 = -0.7 points.
    assert say_words(explain_against(run(), "alpha", "gamma")) == [
        "いまの点では、「アルファ検定」のほうが9.3点高いです。"
        "ただし、幅のある値や不明な値しだいで、「ガンマ検定」が最大0.7点上になることもあります。",
        "基準1つの大切さだけをどう変えても、順番は入れ替わりません。",
        "「ガンマ検定」の合格率が51.6%より低いとわかれば、順番が入れ替わります。",
        "（それぞれ、ほかの値を幅の中央と見た場合です。）",
        "いちばん知る価値があるのは、「ガンマ検定」の合格率です"
        "（まだわかっておらず、「ガンマ検定」の点の幅の100%を占めています）。",
    ]


@pytest.mark.parametrize(("first", "second"), [("alpha", "beta"), ("beta", "alpha")])
@pytest.mark.usefixtures("hard")
def test_a_figure_that_cannot_turn_the_order_is_named_as_such(run: Run, first: str, second: str) -> None:
    answer = explain_against(run(), first, second)

    # Alpha 5/6 + 3.8, beta 1/3 + 0 + 0…1, by fifths: alpha leads by 3.3 / 5 at the least, and by 3.8 / 5 = 76 points.
    called = ({"alpha": "A", "beta": "B"}[slug] for slug in (first, second))
    said = [speak("ja").say(one) for one in list_sentences(answer, *called)]
    assert (
        said[0]
        == "いまの点では、Aのほうが76.0点高いです。幅のある値や不明な値がどうであっても、Bが上になることはありません。"
    )
    assert said[-1].startswith(
        "不明な値のどれか1つがわかっても、順番は入れ替わりません。点をいちばん左右するのは、Bの合格率です"
    )
    assert answer.would_change.figures == ()


def test_a_weight_is_lowered_to_just_beyond_where_the_two_are_level(write: Write, run: Run) -> None:
    write("criteria/hard.yaml", HARD.replace("[[50, 1], [100, 0]]", "[[50, 0], [100, 1]]") + "unknown: [1, 1]\n")

    answer = explain_against(run(), "alpha", "gamma")

    # By the weight w of hard: alpha 5/6 + 3 + 0.2 w, gamma 2/3 + 3 + w, level at w = (1/6) / 0.8 = 0.2083. The weight
    # of fee would have to go further, to 4.8.
    weight = answer.would_change.weight
    assert weight is not None
    assert (weight.criterion, weight.short, weight.before) == ("hard", "難しさ", 1)
    assert weight.after == pytest.approx(1 / 6 / 0.8)
    assert "「難しさ」をそれほど大切でないと見て、大切さを1から0.2に下げると、順番が入れ替わります。" in say_words(
        answer
    )
    turned = explain_against(run(weights={"hard": 0.2}), "alpha", "gamma").difference.middle
    assert turned > 0 > answer.difference.middle


def test_a_weight_is_raised_to_just_beyond_where_the_two_are_level(write: Write, run: Run) -> None:
    reversed_scale = HARD.replace("[[50, 1], [100, 0]]", "[[50, 0], [100, 1]]").replace("weight: 1", "weight: 0.2")
    write("criteria/hard.yaml", reversed_scale + "unknown: [1, 1]\n")

    answer = explain_against(run(), "alpha", "gamma")

    # As above from the other side: alpha leads until w = 0.2083.
    assert "「難しさ」をもっと大切と見て、大切さを0.2から0.21に上げると、順番が入れ替わります。" in say_words(answer)
    turned = explain_against(run(weights={"hard": 0.21}), "alpha", "gamma").difference.middle
    assert turned < 0 < answer.difference.middle


def test_a_level_pair_is_told_as_level(write: Write, run: Run) -> None:
    fee = "{question: 受験料は安いか, group: 費用, reads: eligibility, scale: {open: 1}, weight: 1, why: 安いほどよい}"
    write("criteria/fee.yaml", fee)

    answer = explain_against(run(), "alpha", "gamma")

    assert say_words(answer) == ["いまの点では、「アルファ検定」と「ガンマ検定」は同点です。", "不明な値はありません。"]
    assert answer.would_change == Turns(None, (), None)


def test_fields_of_openness_not_looked_at_are_named(write: Write, run: Run) -> None:
    write("criteria/published.yaml", PUBLISHED)

    widest = explain_width(run(), "alpha").widest

    # Of alpha the pass rate is told exactly; nobody looked for the examinees.
    assert widest is not None
    assert widest.open_fields == ("examinees",)
    assert widest.field is None


@pytest.mark.usefixtures("hard")
def test_the_width_of_a_score_names_its_widest_unknown(run: Run) -> None:
    width = explain_width(run(), "gamma")

    assert width.width == pytest.approx(1 / 5)
    assert width.unknown_part == 1
    assert width.widest is not None
    assert (width.widest.criterion, width.widest.part) == ("hard", 1)


def test_the_answer_turns_round_with_the_two(shipped: Callable[..., Comparison]) -> None:
    comparison = shipped(date(2026, 11, 22), category="general")
    slugs = comparison.ranking["certification"].to_list()[:2]

    one, two = explain_against(comparison, *slugs), explain_against(comparison, *reversed(slugs))

    assert one.would_change == two.would_change
    assert one.difference.middle == pytest.approx(-two.difference.middle, abs=1e-12)
    assert one.difference.low == pytest.approx(-two.difference.high, abs=1e-12)
    document = write_document(one, speak("ja"))
    assert json.loads(json.dumps(document)) == document


def test_a_certification_is_not_compared_with_itself(run: Run) -> None:
    with refused('"alpha" cannot be compared with itself'):
        explain_against(run(), "alpha", "alpha")


def test_a_certification_outside_the_comparison_is_named(run: Run) -> None:
    with refused('"gamma" is not among the certifications compared'):
        explain_against(run(category="basic"), "alpha", "gamma")
