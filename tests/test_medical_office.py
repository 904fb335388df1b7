"""The shipped market against what its first reviewer found, and against an independent transcription of his tables."""

from collections.abc import Callable
from datetime import date

import pytest

from mikiwame.answers.firmness import judge_recommendation
from mikiwame.answers.ranking import describe_ranking, list_places
from mikiwame.pipeline import Comparison, find_firmness
from mikiwame.words import speak
from mikiwame.words.ranking import say_answer

Shipped = Callable[..., Comparison]

BEFORE_THE_END, AFTER_THE_END = date(2025, 11, 15), date(2026, 11, 22)

STARS = {
    "medical-fee-claims": 4.5,
    "medical-clerk": 4.0,
    "medical-office-practitioner": 4.0,
    "medical-office-test": 3.0,
    "medical-office-manager": 2.5,
    "medical-office-ability": 2.0,
    "medical-office-skills": 2.0,
    "medical-office-practice-2": 2.0,
    "medical-office-basics": 0.0,
    "medical-claims-ability": 0.0,
    "clinic-office-skills": 0.0,
    "jadp-medical-office": 0.0,
}
"""The article's stars, copied by hand; おすすめしない is below every star."""


def test_the_two_that_the_article_recommends_are_recommended(shipped: Shipped) -> None:
    places = list_places(shipped(AFTER_THE_END, category="general"))

    recommended = {place.slug for place in places if place.recommended}
    assert recommended == {"medical-clerk", "medical-office-practitioner"}
    assert all(place.excluded_because for place in places if not place.recommended)


def test_the_exam_that_ends_is_ranked_but_not_recommended_until_it_has_ended(shipped: Shipped) -> None:
    before = {place.slug: place for place in list_places(shipped(BEFORE_THE_END, category="general"))}
    after = {place.slug: place for place in list_places(shipped(AFTER_THE_END, category="general"))}

    ending, ended = before["medical-fee-claims"], after["medical-fee-claims"]
    assert (ending.life, ending.recommended) == ("ending", False)
    assert ending.rank in (1, 2)
    assert "2025年12月14日の試験を最後に終了する" in speak("ja").say_value(ending.excluded_because)
    assert (ended.life, ended.rank) == ("ended", None)


def test_the_scores_agree_with_the_reviewers_stars_without_reading_them(shipped: Shipped) -> None:
    from scipy.stats import kendalltau

    comparison = shipped(BEFORE_THE_END, category="general")

    scores = dict(comparison.ranking.select("certification", "score").rows())
    tau = kendalltau([scores[slug] for slug in STARS], list(STARS.values()), variant="b").statistic
    assert tau >= 0.70
    assert all(0.5 <= criterion.weight <= 3 for criterion in comparison.criteria)
    assert all("stars" not in criterion.reads for criterion in comparison.criteria)


def test_no_criterion_or_rule_names_a_certification(shipped: Shipped) -> None:
    comparison = shipped(AFTER_THE_END)
    names = [*comparison.catalogue.certifications, *(one.name for one in comparison.catalogue.certifications.values())]
    words = " ".join(f"{one.question} {one.why} {one.scale}" for one in comparison.criteria)

    # The certification whose name is the bare word 医療事務 cannot be told from the word.
    assert [name for name in names if name in words and name != "医療事務"] == []


@pytest.mark.parametrize("day", [BEFORE_THE_END, AFTER_THE_END, date(2020, 1, 1)])
def test_the_answer_is_three_lines_on_any_day(day: date, shipped: Shipped) -> None:
    comparison = shipped(day)
    firmly = judge_recommendation(comparison, find_firmness(comparison, draws=1000))
    answer = say_answer(describe_ranking(comparison), firmly, speak("ja"))

    assert len(answer) == 3
    assert "資格がなくても" in answer[0]
