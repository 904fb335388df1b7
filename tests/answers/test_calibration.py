"""Calibration on the article, and on a small market with a second, invented reviewer who contradicts the facts."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from tests.saying import refused

from mikiwame.answers.calibration import (
    ReviewerCalibration,
    calibrate_reviewer,
    list_weights,
    name_stars,
    tell_how_firm,
)
from mikiwame.answers.explanation import Explanations
from mikiwame.notation.stars import read_stars
from mikiwame.pipeline import Comparison
from mikiwame.ranking.setting_aside import Unexplained
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import speak
from mikiwame.words.calibration import say_verdict

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def article(shipped: Run) -> tuple[Comparison, ReviewerCalibration]:
    comparison = shipped(DAY)
    return comparison, calibrate_reviewer(comparison, "article-2025")


def judge_in_words(comparison: Comparison, answer: ReviewerCalibration) -> str:
    return "".join(say_verdict(answer, list_weights(comparison, answer), speak("ja")))


def score_middles(comparison: Comparison, weights: Mapping[str, float], slugs: list[str]) -> list[float]:
    """The scores once more, from the rows that `explain` prints."""
    return [
        round(
            sum(weights[one.criterion] * sum(one.ends or ()) / 2 for one in Explanations(comparison).explain(slug)), 9
        )
        for slug in slugs
    ]


def test_the_articles_tau_is_that_of_its_stars_and_the_explained_findings(
    article: tuple[Comparison, ReviewerCalibration],
) -> None:
    from scipy.stats import kendalltau

    comparison, answer = article
    judged = [one for one in answer.rated if one.slug not in answer.left_out]
    slugs, stars = [one.slug for one in judged], [one.stars for one in judged]

    for name, weights in (("tau", answer.weights), ("declared_tau", answer.declared)):
        tau = kendalltau(score_middles(comparison, weights, slugs), stars).statistic
        assert getattr(answer, name) == pytest.approx(tau)


def test_the_article_judges_twenty_six_and_its_words_count_below_every_star(
    article: tuple[Comparison, ReviewerCalibration],
) -> None:
    rated = {one.slug: one for one in article[1].rated}

    # Counted by hand in the article's tables: 26 certifications, eleven of them not recommended.
    assert len(rated) == 26
    assert (rated["medical-fee-claims"].stars, rated["medical-clerk"].stars) == (4.5, 4.0)
    assert sum(one.stars == 0 and one.printed == "おすすめしない" for one in rated.values()) == 11
    assert article[0].ranking.filter(certification="medical-fee-claims")["life"].item() == "ended"


def test_without_the_unexplained_the_articles_errors_vanish(article: tuple[Comparison, ReviewerCalibration]) -> None:
    answer = article[1]

    assert answer.errors > 0
    assert 0 < len(answer.unexplained) < len(answer.rated) / 2
    assert all(one.because.values["reasons"] and one.against for one in answer.unexplained)
    assert answer.errors == pytest.approx(sum(one.error or 0 for one in answer.rated))


def test_the_weights_lie_within_their_width(article: tuple[Comparison, ReviewerCalibration]) -> None:
    comparison, answer = article
    rows = list_weights(comparison, answer)

    assert sum(row.weight for row in rows) == pytest.approx(1)
    assert sum(row.declared for row in rows) == pytest.approx(1)
    for row in rows:
        order = [row.nearly_low, row.low, row.weight, row.high, row.nearly_high]
        assert all(one <= other + 1e-6 for one, other in pairwise(order))


def test_the_verdict_warns_where_the_stars_leave_the_weights_open(shipped: Run) -> None:
    comparison = shipped(DAY, category="general")

    text = judge_in_words(comparison, calibrate_reviewer(comparison))

    # Twelve stars and ten weights: nearly any weight of publishing the results agrees.
    assert "評者が何をどれだけ重く見たかを絞り切れません" in text
    assert "説明できない星はありません" in text
    assert "点や大切さには使っていません" in text


def review(**stars: str) -> str:
    says = "".join(f'      {slug}: {{stars: "{text}"}}\n' for slug, text in stars.items())
    return f"title: 星\nkind: reviewer\nreadings:\n  - on: 2026-06-02\n    says:\n{says}"


@pytest.fixture
def judged(write: Write, run: Run) -> Callable[..., ReviewerCalibration]:
    """The answer for an invented reviewer's stars of alpha, beta and gamma."""

    def judge(**stars: str) -> ReviewerCalibration:
        write("market.yaml", MARKET)
        write("sources/critic.yaml", review(**stars))
        return calibrate_reviewer(run())

    return judge


MARKET = """
title: 点字の資格
beginners: basic
recommend_at_most: 1
categories:
  basic: {title: 基礎}
  extra: {title: 応用, extra_on: [basic]}
source_kinds: [organiser, school, reviewer, comparison]
freshness: {exam_fee: 12}
"""

# Findings, by hand from the fees and who may sit: alpha 5/6 and 1, beta 1/3 and 0, gamma 2/3 and 1.


def test_stars_in_the_order_of_the_facts_are_all_explained(judged: Callable[..., ReviewerCalibration]) -> None:
    answer = judged(alpha="(5 / 5)", gamma="(4 / 5)", beta="おすすめしない")

    assert (answer.reviewer, answer.errors, answer.unexplained) == ("critic", 0, ())
    assert answer.tau == answer.tau_limit == pytest.approx(1)


def test_stars_against_dominance_are_unexplained_in_words(judged: Callable[..., ReviewerCalibration]) -> None:
    answer = judged(alpha="(4 / 5)", gamma="(3 / 5)", beta="(5 / 5)")

    (one,) = answer.unexplained
    assert (one.slug, one.stars, one.unavoidable) == ("beta", 5, True)
    assert set(one.against) == {"alpha", "gamma"}
    assert "「アルファ検定」（星4）より高い評価ですが、まさる基準がありません。" in speak("ja").say(one.because)
    assert "残りの星に合うどんな大切さでも逆になります。" in speak("ja").say(one.because)
    assert answer.unexplainable == ("beta",)


def test_a_level_pair_is_called_level_and_one_that_could_go_instead_is_told() -> None:
    level = Unexplained(row=0, against=(1, 2), always=(1, 2), level=(1, 2), turned=(), unavoidable=False)

    assert tell_how_firm(level, 2) == Reason("calibration.order-level", {"count": 2})
    assert tell_how_firm(replace(level, level=(1,)), 1) == Reason("calibration.order-level", {"count": 1})
    mixed = replace(level, level=(1,), turned=(2,))
    assert tell_how_firm(mixed, 2) == Reason("calibration.order-lost", {"count": 2})


@pytest.mark.parametrize(
    ("how", "count", "said"),
    [
        ("level", 2, "これらは残りの星に合うどんな大切さでも同点になります。"),
        ("level", 1, "これは残りの星に合うどんな大切さでも同点になります。"),
        ("lost", 2, "これらの順は残りの星に合うどんな大切さでも星のとおりの順にはなりません。"),
    ],
)
def test_an_order_is_said_of_one_pair_or_several(how: str, count: int, said: str) -> None:
    assert speak("ja")(f"calibration.order-{how}", count=count) == said


def test_the_verdict_says_how_many_must_go_and_whether_fewer_might_do(
    article: tuple[Comparison, ReviewerCalibration],
) -> None:
    comparison, answer = article
    least = len(answer.unexplained)
    unsure = replace(answer, fewest=False, at_least=2)

    assert f"少なくとも{least}件をはずさないと、どんな大切さでも残りを説明できません。" in judge_in_words(
        comparison, answer
    )
    text = judge_in_words(comparison, unsure)
    assert f"{least}件をはずせば残りを説明できますが、もっと少なくて済むかは確かめられていません" in text
    assert "（少なくとも2件ははずさなければなりません）" in text


def test_a_certification_of_which_a_criterion_is_not_asked_is_left_out(
    write: Write, judged: Callable[..., ReviewerCalibration]
) -> None:
    write(
        "criteria/fee.yaml",
        "question: 受験料は安いか\ngroup: 費用\nreads: exam_fee\nscale: [[4000, 1], [10000, 0]]\nweight: 1\n"
        "why: 安いほどよい\napplies_to: [basic]",
    )

    answer = judged(alpha="(4 / 5)", gamma="(5 / 5)", beta="(3 / 5)")

    # gamma is of the category extra; the other two stand in order.
    assert (answer.left_out, answer.errors) == (("gamma",), 0)
    assert answer.declared_tau == pytest.approx(1)


def test_stars_that_come_after_the_day_are_not_known_yet(write: Write, run: Run) -> None:
    write("market.yaml", MARKET)
    write("sources/critic.yaml", review(alpha="(4 / 5)", beta="(3 / 5)"))

    with refused(r"No reviewer gave stars here by this day\."):
        calibrate_reviewer(run(date(2026, 6, 1)))


def test_one_of_several_reviewers_must_be_chosen(write: Write, run: Run) -> None:
    write("market.yaml", MARKET)
    write("sources/critic.yaml", review(alpha="(4 / 5)", beta="(3 / 5)"))
    write("sources/other.yaml", review(alpha="(1 / 5)", beta="(3 / 5)"))

    with refused(r"Several reviewers gave stars: critic, other\. Choose one"):
        calibrate_reviewer(run())
    with refused(r'no reviewer "nobody" with stars here\. Use one of: critic, other\.'):
        calibrate_reviewer(run(), "nobody")
    assert calibrate_reviewer(run(), "other").reviewer == "other"


@pytest.mark.parametrize(
    ("alpha", "beta", "message"),
    [
        ("よい", "(3 / 5)", r'sources/critic\.yaml:6: stars of alpha: "よい" is no number of stars\. Write it like'),
        ("(6 / 5)", "(3 / 5)", r'sources/critic\.yaml:6: stars of alpha: "\(6 / 5\)" are more stars than there are'),
        ("(4 / 5)", "(3 / 10)", r'sources/critic\.yaml:7: stars of beta: "\(3 / 10\)" is out of 10, others out of 5'),
        ("(3 / 5)", "(3 / 5)", r"2 alternatives with 1 different numbers of stars"),
    ],
)
def test_stars_that_cannot_be_used_are_refused(
    judged: Callable[..., ReviewerCalibration], alpha: str, beta: str, message: str
) -> None:
    with refused(message):
        judged(alpha=alpha, beta=beta)


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [("(4.5 / 5.0)", 4.5, "星4.5"), ("3/5", 3, "星3"), ("おすすめしない", 0, "「おすすめしない」")],
)
def test_stars_are_read_as_printed(text: str, number: float, said: str) -> None:
    stars = read_stars(text)

    assert (stars.number, speak("ja").say(name_stars(stars))) == (number, said)
