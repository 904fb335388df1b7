"""The terms on which an exam is sat and learnt for, as readers are told of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import cast

import pytest

import mikiwame as mw
from mikiwame import notation
from mikiwame.answers import Day
from mikiwame.answers.facts import Fact
from mikiwame.pipeline import load
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.qualifiers import MODES
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak
from mikiwame.words.facts import say_label, say_read_terms, say_value
from mikiwame.words.readings import say_reading

PRINTED: list[tuple[str, str, str, str]] = [
    (
        "passing_mark",
        "科目ごとに40%以上、かつ全体で60%以上",
        "それぞれ40%以上、全体で60%以上",
        "at least 40% in each, at least 60% overall",
    ),
    ("passing_mark", "学科・実技それぞれ70%以上", "学科・実技: それぞれ70%以上", "学科・実技: at least 70% in each"),
    ("passing_mark", "66点以上(100点満点)", "100点満点中66点以上", "at least 66 points out of 100"),
    (
        "passing_mark",
        "受験者偏差値が55以上、または正答率8割以上",
        "偏差値55以上または80%以上",
        "at least a deviation score of 55 or at least 80%",
    ),
    ("passing_mark", "50問中35問以上正解", "50問中35問以上", "at least 35 questions out of 50"),
    (
        "passing_mark",
        "65%程度の得点(科目ごとに足切りあり)",
        "約65%以上（科目ごとの基準点もある）",
        "at least about 65%, and a minimum in each subject",
    ),
    (
        "exam_content",
        "基礎分野約20問、応用分野10問以内",
        "基礎分野: 約20問、応用分野: 10問以下",
        "基礎分野: about 20 questions, 応用分野: at most 10 questions",
    ),
    (
        "exam_content",
        "(2)学科試験:マークシート(択一式)、10問",
        "学科: 選択式、10問",
        "学科: multiple choice, 10 questions",
    ),
    (
        "application",
        "申込期間 当該試験日の1ヵ月前より1週間前まで",
        "試験の1か月前から1週間前まで",
        "from 1 month to 1 week before the exam",
    ),
    ("application", "願書受付は5/18-6/5の19日間", "毎年5月18日から6月5日まで", "May 18 to June 5 each year"),
    (
        "result_day",
        "合否の結果は試験後1ヶ月以内に郵送",
        "試験から1か月以内、郵送",
        "within 1 month of the exam, by post",
    ),
    ("result_day", "合否発送は試験日より約2か月前後", "試験の約2か月後", "about 2 months after the exam"),
    ("result_day", "合格発表は3月下旬です。", "毎年3月21日から3月31日まで", "March 21 to March 31 each year"),
    (
        "based_on",
        "問題は毎年10月1日の時点で施行されている法令により作られます。",
        "毎年10月1日現在の法令",
        "the law in force on October 1 of each year",
    ),
    (
        "retake",
        "学科免除の有効期限は合否通知から6ヶ月となります。",
        "合格した科目は6か月免除",
        "a part once passed need not be retaken for 6 months",
    ),
    (
        "upkeep",
        "2年に一度の資格更新制度(有料)を2004年より導入",
        "2年ごとに更新",
        "renewed every 2 years",
    ),
    ("study_time", "200時間ほどの勉強時間が必要", "約200時間", "about 200 hours"),
    ("study_time", "3~4ヶ月", "3〜4か月", "3–4 months"),
    ("open_book", "試験ではテキストの参照が可能です", "持ち込み可", "books allowed"),
    ("materials", "対応した教材は書店などで手に入る", "市販の教材あり", "textbooks on general sale"),
    (
        "aid",
        "対象者には講座修了後に受講料の2割が支給されます",
        "給付金、受講料の20%、条件あり",
        "benefit, 20% of the course fee, conditions apply",
    ),
    (
        "based_on",
        "※2024年9月試験より令和6年6月改定版の診療報酬点数表に基づいて行います。",
        "2024年6月改定の点数表・報酬表、2024年9月の試験から",
        "the fee schedule as revised in June 2024, for exams from September 2024",
    ),
]


@pytest.mark.parametrize(("field", "text", "ja", "en"), PRINTED)
def test_what_a_source_prints_is_said_in_both_languages(field: str, text: str, ja: str, en: str) -> None:
    reading = notation.read(field, text)

    assert [say_reading(reading, speak(language)) for language in LANGUAGES] == [ja, en]


def _list_shapes() -> Iterator[dict[str, object]]:
    """Readings of each kind with all that they can tell."""
    month = {"low": 1.0, "high": 1.0, "unit": "months"}
    spring = {"from": "2026-05-01", "to": "2026-05-31"}
    for ways in (["web", "post", "in-person", "shop", "school"], []):
        days = {"windows": [spring], "season": None, "deadline": "2026-06-30"}
        yield {"kind": "application", **days, "opens": month, "closes": None, "ways": ways, "any_time": True}
    for told in (True, False):
        yield {"kind": "retake", "exempt": told, "valid": None, "unlimited": told, "wait": month}
        yield {"kind": "support", "questions": told, "corrections": told, "placement": told}
        yield {"kind": "upkeep", "renewal": told, "every": None, "fee": 3300, "optional": told}
        yield {"kind": "materials", "books": [{"title": "A", "price": 1100}], "official": told, "on_sale": told}
        yield {"kind": "refund", "offered": told, "share": None, "within": month, "conditions": []}
        yield {"kind": "proctored", "proctored": told}
    for counted in ("exam", "receipt"):
        after = {"after": month, "date": "2026-07-01", "at_once": True, "approx": False, "counted_from": counted}
        yield {"kind": "result", **after, "ways": ["post", "email", "web"]}
    for training in ("general", "specific", "practical", None):
        yield {"kind": "aid", "training": training, "share": 20.0, "cap": 100000, "amount": 5000, "conditions": []}
    for claims in (["made"], ["checked"], ["made", "checked"]):
        forms = ["choice", "fill-in", "typed", "written", "essay", "computer", "documents"]
        part = {"label": None, "forms": forms, "questions": 3}
        yield {"kind": "content", "parts": [part, part], "claims": claims, "by_hand": True, "open_book": False}
    for allowed in ("yes", "no", "partly"):
        yield {"kind": "open_book", "allowed": allowed, "parts": []}
    yield {"kind": "mode", "modes": list(MODES)}
    yield {"kind": "edition", "subject": "", "revision": None, "as_of": "2026-04-01", "since": "2026-09-01"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reading", list(_list_shapes()), ids=lambda reading: str(reading["kind"]))
def test_all_that_a_reading_can_tell_has_words(reading: dict[str, object], language: Language) -> None:
    said = say_reading(cast(Reading, reading), speak(language))

    assert said
    assert not re.search("[a-z]_[a-z]|None|\\b(made|checked|exempt|unlimited)$", said)


def test_books_that_are_allowed_in_one_part_name_it() -> None:
    reading: Reading = {"kind": "open_book", "allowed": "partly", "parts": ["実技"]}

    assert say_reading(reading, speak("ja")) == "実技だけ持ち込み可"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_field_and_way_of_sitting_has_a_name(language: Language) -> None:
    words = speak(language)

    assert [field for field in FIELDS if not words.knows(f"terms.fields-{field}")] == []
    assert [mode for mode in MODES if not words.knows(f"terms.modes-{mode.replace('+', '_')}")] == []


@cache
def _list_facts() -> tuple[Fact, ...]:
    known = mw.load("medical-office").on("2026-11-28").known
    return tuple(fact for slug in known.catalogue.certifications for fact in known.facts(slug))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_code_stands_where_a_value_should(language: Language) -> None:
    words = speak(language)
    said = {(fact.field, fact.text): say_value(fact, words) for fact in _list_facts() if fact.known and fact.state}

    assert [one for one, value in said.items() if re.search("[a-z]_[a-z]", value) or not value] == []
    assert language == "en" or [one for one, value in said.items() if re.fullmatch("[a-z ]+", value)] == []


def test_a_value_of_one_part_tells_that_part_alone() -> None:
    facts = [
        fact
        for fact in _list_facts()
        if fact.text == "学科問題がマークシート式で30問、実技試験は外来レセプトの作成が1問"
    ]

    said = {(fact.label, say_value(fact, speak("ja"))) for fact in facts}

    assert said == {("学科", "選択式、30問"), ("実技", "1問"), (None, "レセプトの作成")}


def test_what_is_read_of_cells_that_run_into_one_another_is_told_beside_the_print() -> None:
    # A row of 2020: 15,855 applied, 15,615 sat, 12,357 passed, 79.1%.
    facts = [fact for fact in _list_facts() if fact.text == "15,855人15,615人12,357人79.1%"]

    said = {(fact.field, say_read_terms(fact, speak("ja"))) for fact in facts}

    assert {("examinees", "15,615人（2020年）"), ("passers", "12,357人（2020年）")} <= said


def test_a_price_for_each_person_or_pair_is_told_as_printed() -> None:
    fee = next(fact for fact in _list_facts() if fact.field == "exam_fee" and fact.figure and not fact.tax)

    said = [say_value(replace(fee, text=text), speak("ja")) for text in ("1人1,000円", "2名1組5,000円")]

    assert said == ["1人1,000円", "2名1組5,000円"]


def test_a_way_of_sitting_is_said_in_the_readers_language() -> None:
    at_home = next(fact for fact in _list_facts() if fact.mode == "home" and fact.part == "実技")

    assert [say_label(at_home, speak(language)) for language in LANGUAGES] == ["在宅、実技", "at home, practical"]


def test_a_bare_number_is_told_with_the_unit_that_stands_in_the_head_of_its_column(
    market: Path, write: Callable[[str, str], None]
) -> None:
    write(
        "sources/rates.yaml",
        """
        title: 合格率の推移
        kind: comparison
        url: https://example.org/rates
        readings:
          - on: 2026-06-01
            says:
              beta:
                pass_rate: {text: "46.0", unit: "%", period: 2025}
                examinees: {text: "67,572", unit: 人, period: 2025}
        """,
    )
    facts = {one.field: one for one in Day(load(market), date(2026, 7, 1)).facts("beta")}

    said = [say_value(facts[field], speak(language)) for language in LANGUAGES for field in ("pass_rate", "examinees")]

    assert said == ["46%（2025年）", "67,572人（2025年）", "46% (2025)", "67,572 people (2025)"]
