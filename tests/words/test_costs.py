"""The cost in words: what reckoning, sum and reasons say in each language."""

import pytest

from mikiwame.advice.cost_terms import Choice
from mikiwame.answers.cost_words import explain_choice, write_amount
from mikiwame.vocabulary.reasons import Figure, Reason, Share, Term, Yen, join
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak


@pytest.mark.parametrize(
    ("ends", "ja", "en"),
    [
        ((8_800.0, 8_800.4), "8,800円", "¥8,800"),
        ((8_800.0, 9_000.0), "8,800~9,000円", "¥8,800–9,000"),
        ((8_800.0, None), "8,800円以上", "at least ¥8,800"),
    ],
)
def test_a_range_is_written_as_short_as_it_can_be(ends: tuple[float, float | None], ja: str, en: str) -> None:
    assert speak("ja").figure(write_amount(*ends)) == ja
    assert speak("en").figure(write_amount(*ends)) == en


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "8,800円 ÷ 合格率60~80%(平均1.25~1.67回分) = 11,000~14,667円"),
        ("en", "¥8,800 ÷ pass rate of 60–80% (1.25–1.67 sittings on average) = ¥11,000–14,667"),
    ],
)
def test_a_price_is_reckoned_for_a_reader_to_do_again(language: Language, said: str) -> None:
    choice = Choice(None, (8_800, 8_800), (100 / 80, 100 / 60))

    assert speak(language).say(explain_choice(choice, "sitting")) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "わかっている分の合計は8,333円です。わからないので入っていないもの: 教材費、認定料・登録料。"),
        (
            "en",
            "The known costs add up to ¥8,333. Not included because unknown: "
            "materials, certificate or registration fee.",
        ),
    ],
)
def test_the_sum_names_what_is_not_counted(language: Language, said: str) -> None:
    more = join([Term("parts", "materials"), Term("parts", "certificate")])

    assert (
        speak(language).say(Reason("cost.sum_without", {"amount": Figure(8_333, 8_333, "yen"), "more": more})) == said
    )


def test_a_benefit_says_its_share_and_its_cap() -> None:
    share = Reason("cost.share_capped", {"share": Share(0.2), "cap": Yen(100_000)})

    assert (
        speak("ja").say(Reason("cost.benefit", {"amount": share})).endswith("だけ、講座費用の20%、上限100,000円が戻る")
    )
    assert speak("en").say(Reason("cost.benefit_at_most", {"amount": share})) == (
        "only if you qualify for a training benefit and the course is covered by it: "
        "up to 20% of the course cost, at most ¥100,000, back"
    )
