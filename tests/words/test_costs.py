"""The cost in words: what reckoning, sum and reasons say in each language."""

import pytest

from mikiwame.advice.cost_terms import Choice
from mikiwame.answers.cost_words import explain_choice, write_amount
from mikiwame.vocabulary.reasons import Figure, Reason, Share, Term, Value, Yen, join
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak


@pytest.mark.parametrize(
    ("ends", "ja", "en"),
    [
        ((8_800.0, 8_800.4), "8,800円", "¥8,800"),
        ((8_800.0, 9_000.0), "8,800〜9,000円", "¥8,800–9,000"),
        ((8_800.0, None), "8,800円以上", "at least ¥8,800"),
    ],
)
def test_a_range_is_written_as_short_as_it_can_be(ends: tuple[float, float | None], ja: str, en: str) -> None:
    assert speak("ja").figure(write_amount(*ends)) == ja
    assert speak("en").figure(write_amount(*ends)) == en


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "8,800円 ÷ 合格率60〜80%（平均1.25〜1.67回分） = 11,000〜14,667円"),
        ("en", "¥8,800 ÷ pass rate of 60–80% (1.25–1.67 sittings on average) = ¥11,000–14,667"),
    ],
)
def test_a_price_is_reckoned_for_a_reader_to_do_again(language: Language, said: str) -> None:
    choice = Choice(None, (8_800, 8_800), (100 / 80, 100 / 60))

    assert speak(language).say(explain_choice(choice, "sitting")) == said


TOLD = (
    (
        "cost.once_sum_of",
        {"amount": Figure(43_000, 54_500, "yen"), "parts": "P"},
        "1回で受かれば43,000〜54,500円（P）",
        "It costs ¥43,000–54,500 if you pass the first time (P)",
    ),
    (
        "cost.once_known",
        {"amount": Figure(5_000, 5_000, "yen")},
        "1回で受かれば、わかっている分だけで5,000円",
        "The known costs alone come to ¥5,000 if you pass the first time",
    ),
    (
        "cost.again",
        {"amount": Figure(5_000, 5_000, "yen")},
        "落ちたら、受けるたびにもう5,000円",
        "If you fail, each further sitting costs ¥5,000",
    ),
    (
        "cost.besides",
        {"names": join([Term("parts", "materials"), Term("parts", "certificate")])},
        "わからないので入っていないもの: 教材費、認定料・登録料",
        "Not included because unknown: materials, certificate or registration fee",
    ),
    (
        "cost.at_wish",
        {"parts": join([Reason("cost.part", {"name": "登録料", "amount": Figure(2_000, 2_000, "yen")})])},
        "希望する人だけが払うもの（合計には入れていない）: 登録料2,000円",
        "Optional and not included: 登録料 ¥2,000",
    ),
    (
        "cost.average",
        {"rate": "76.7", "times": "1.30", "amount": Figure(11_473, 11_473, "yen")},
        "合格率76.7%で受かるまで受け直すと、平均1.30回、11,473円",
        "If you keep sitting until you pass, at a pass rate of 76.7%, it takes 1.30 sittings and ¥11,473 on average",
    ),
)


@pytest.mark.parametrize(("code", "values", "ja", "en"), TOLD)
def test_the_sums_are_said_plainly(code: str, values: dict[str, Value], ja: str, en: str) -> None:
    assert speak("ja").say(Reason(code, values)) == ja
    assert speak("en").say(Reason(code, values)) == en


def test_each_sentence_ends_with_its_stop() -> None:
    said = join([Reason("cost.full", {"said": Reason("cost.average_unknown")})] * 2, "sentences")

    assert speak("ja").say(Reason("cost.told", {"says": said})).count("。") == 2
    assert speak("en").say(Reason("cost.told", {"says": said})) == (
        "The pass rate is unknown, so there is no average. The pass rate is unknown, so there is no average."
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
