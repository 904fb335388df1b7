"""Names as people write them lead to the certification they mean, and warn of its near-twins."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import FILES, SHIPPED, load_shipped, write_file
from tests.saying import refused

from mikiwame.answers.names import FoundName, Names, resolve_certification
from mikiwame.catalogue import Catalogue
from mikiwame.notation.spelling import list_readings, spell
from mikiwame.pipeline import Comparison, compare, load
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import speak
from mikiwame.words.documents import write_rows

CASES = [
    json.loads(line) for line in (Path(__file__).parent / "names_cases.jsonl").read_text(encoding="utf-8").splitlines()
]
"""How people write names: the certification first meant, null for none, and the twin that a warning names."""

LEAST_RIGHT = 0.95

MEASURED = CASES[1::2]
"""Not looked at while the measure was made: 74 of 76 then. One of the two misses led to the rule on inner brackets."""

DAY = date(2025, 11, 1)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(load_shipped(), DAY)


@pytest.fixture(scope="module")
def later() -> Comparison:
    """After the sources that tell which school teaches for what."""
    return compare(load_shipped(), date(2026, 11, 22))


def find_names(comparison: Comparison, text: str) -> tuple[FoundName, ...]:
    return Names(comparison).find(text)


def _warn(comparison: Comparison, text: str) -> str:
    beware = find_names(comparison, text)[0].beware
    return speak("ja").say(beware) if beware else ""


def _find_first(comparison: Comparison, text: str) -> str | None:
    rows = find_names(comparison, text)
    return rows[0].slug if rows else None


@pytest.mark.parametrize("cases", [CASES[0::2], MEASURED], ids=["developed", "measured"])
def test_at_least_19_of_20_texts_find_what_is_meant_first(comparison: Comparison, cases: list[dict[str, str]]) -> None:
    wrong = [case["text"] for case in cases if _find_first(comparison, case["text"]) != case["slug"]]

    assert len(wrong) <= (1 - LEAST_RIGHT) * len(cases), wrong


def test_at_least_19_of_20_warnings_name_the_twin_and_no_other_row_warns(comparison: Comparison) -> None:
    wrong = []
    for case in CASES:
        rows = find_names(comparison, case["text"])
        twins = [twin.slug for twin in rows[0].twins[:3]] if rows else []
        if (case["twin"] not in twins) if case["twin"] else twins:
            wrong.append(case["text"])

    assert len(wrong) <= (1 - LEAST_RIGHT) * len(CASES), wrong


def test_the_contract_of_a_row(comparison: Comparison) -> None:
    rows = write_rows(find_names(comparison, "医療事務技能認定"), speak("ja"))

    assert list(rows[0]) == ["slug", "name", "matched", "similarity", "beware", "beware_reason", "twins"]
    assert rows[0]["matched"] == "医療事務技能認定試験"
    similarities = [row.similarity for row in find_names(comparison, "医療事務技能認定")]
    assert all(0 <= one <= 1 for one in similarities)
    assert similarities == sorted(similarities, reverse=True)


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("めでぃかるくらーく", "メディカルクラーク®"),
        ("ﾒﾃﾞｨｶﾙｸﾗｰｸ", "メディカル・クラーク"),
        ("ドクターズクラークＲ", "ドクターズクラーク(R)"),
        ("医療事務ＯＡ", "医療事務oa"),
        ("オペレーター", "オペレータ"),
        ("認定医師秘書TM", "認定医師秘書(TM)"),
    ],
)
def test_the_same_name_has_one_spelling(written: str, same: str) -> None:
    assert spell(written).letters == spell(same).letters


@pytest.mark.parametrize(("text", "grade"), [("準１級", "準1級"), ("医科二級", "2級"), ("医療秘書(2級)", "2級")])
def test_a_grade_is_no_part_of_the_name(text: str, grade: str) -> None:
    assert spell(text).grades == {grade}
    assert "級" not in spell(text).letters


def test_a_warning_says_what_differs_and_nothing_that_is_the_same(comparison: Comparison) -> None:
    beware = _warn(comparison, "医療事務技能審査試験")

    assert "「医療事務技能認定試験」（主催は日本医療教育財団でなく技能認定振興協会）" in beware


def test_a_warning_names_the_organiser_that_two_share_once(comparison: Comparison) -> None:
    beware = _warn(comparison, "医療事務技能審査試験")

    assert "主催は同じ日本医療教育財団と、全日本病院協会" in beware
    assert "日本医療教育財団でなく日本医療教育財団" not in beware


def test_a_warning_says_that_one_of_the_two_ends(comparison: Comparison) -> None:
    beware = _warn(comparison, "レセプト認定試験")

    assert "状態は終了予定（2025年12月14日）でなく実施中" in beware


def test_a_name_that_is_an_everyday_word_is_found_by_itself_with_a_warning(comparison: Comparison) -> None:
    row = find_names(comparison, "医療事務")[0]

    assert (row.slug, row.similarity) == ("jadp-medical-office", 1)
    assert row.beware is not None
    assert (row.beware.code, row.beware.values["word"]) == ("names.everyday", "医療事務")


def test_every_twin_is_told_though_a_sentence_names_the_first_few(comparison: Comparison) -> None:
    found = Names(comparison).twins("jadp-medical-office")

    assert len(found.twins) == 11
    assert found.everyday == "医療事務"
    assert "ほか8件" in _warn(comparison, "医療事務")
    assert "and 8 more" in speak("en").say(found.beware or Reason(""))


@pytest.mark.parametrize(
    ("text", "organisation", "slugs"),
    [
        ("ユーキャン", "u-can", {"medical-office-practitioner"}),
        ("ゆうきゃん", "u-can", {"medical-office-practitioner"}),
        ("yuukyan", "u-can", {"medical-office-practitioner"}),
        ("ニチイ", "nichii-gakkan", {"medical-clerk", "clinic-office-skills", "doctors-clerk", "medical-operator"}),
        ("nichii-gakkan", "nichii-gakkan", {"medical-clerk", "clinic-office-skills"}),
        ("キャリカレ", "kyarikare", {"jadp-medical-office"}),
    ],
)
def test_a_school_leads_to_what_it_teaches(later: Comparison, text: str, organisation: str, slugs: set[str]) -> None:
    through = {row.slug: row.through for row in find_names(later, text) if row.through}

    assert slugs <= set(through)
    assert {(one.organisation, one.leads) for one in through.values()} == {(organisation, "teaches_for")}


def test_an_organiser_leads_to_what_it_holds(comparison: Comparison) -> None:
    rows = find_names(comparison, "JADP")

    assert [(row.slug, row.through and row.through.leads) for row in rows] == [("jadp-medical-office", "runs")]


@pytest.mark.parametrize(
    "text",
    [
        "medikaru kuraaku",
        "medikarukurāku",
        "medikarukuraku",
        "めでぃかるくらあく",
        "メデイカルクラアク",
        "Medical Clerk",
    ],
)
def test_kana_and_romaji_are_read_as_they_are_typed(comparison: Comparison, text: str) -> None:
    row = find_names(comparison, text)[0]

    assert (row.slug, row.similarity >= 0.75) == ("medical-clerk", True)


@pytest.mark.parametrize(
    ("romaji", "kana"),
    [
        ("iryoujimu", "いりょうじむ"),
        ("iryôjimu", "いりょうじむ"),
        ("shimbun", "しんぶん"),
        ("sinbun", "しんぶん"),
        ("gakkou", "がっこう"),
        ("matcha", "まっちゃ"),
        ("kon'yaku", "こんやく"),
        ("tyuukyuu", "ちゅうきゅう"),
        ("hannin", "はんにん"),
    ],
)
def test_romaji_sound_as_their_kana(romaji: str, kana: str) -> None:
    assert {one.letters for one in list_readings(romaji)} & {one.letters for one in list_readings(kana)}


@pytest.mark.parametrize("text", ["oa", "clerk", "medical", "123", "ー"])
def test_what_is_no_romaji_has_no_other_reading(text: str) -> None:
    assert list_readings(text) == (spell(text),)


def test_an_everyday_word_does_not_swallow_longer_names(comparison: Comparison) -> None:
    assert _find_first(comparison, "医療事務の技能審査試験") == "medical-clerk"


def test_names_of_a_market_come_from_its_files_alone(run: Callable[..., Comparison]) -> None:
    assert _find_first(run(), "あるふぁ") == "alpha"
    assert _find_first(run(), "メディカルクラーク") is None


@pytest.mark.parametrize("text", ["", "   ", "()・", "\x00\x1b[", "\ud800", "a" * 10_000, "龘" * 10_000, "級", "R"])
def test_a_hostile_text_finds_nothing(comparison: Comparison, text: str) -> None:
    assert find_names(comparison, text) == ()


def test_a_name_is_found_at_the_head_of_a_long_text(comparison: Comparison) -> None:
    assert find_names(comparison, "メディカルクラーク" + " " * 10_000)[0].slug == "medical-clerk"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("medical-clerk", "medical-clerk"),
        ("ﾒﾃﾞｨｶﾙｸﾗｰｸ", "medical-clerk"),
        ("医療事務", "jadp-medical-office"),
        ("医療事務技能認定試験", "medical-office-skills"),
        ("メディクラ", "medical-clerk"),
        ("診療報酬請求", "medical-fee-claims"),
    ],
)
def test_a_clear_name_stands_in_for_a_slug(comparison: Comparison, text: str, slug: str) -> None:
    assert resolve_certification(comparison.catalogue, text) == slug


@pytest.mark.parametrize("text", ["医事コン", "医療秘書", "医療", "レセプト"])
def test_an_unclear_name_is_refused_with_the_nearest_three(comparison: Comparison, text: str) -> None:
    with refused(r"nearest are: [\w-]+ \(.+\), [\w-]+ \(.+\), [\w-]+ \(.+\)\.$"):
        resolve_certification(comparison.catalogue, text)


@pytest.mark.parametrize("text", ["", "宅建", "\x1b[31m"])
def test_a_name_like_no_other_is_refused(comparison: Comparison, text: str) -> None:
    with refused("No certification has a name like") as caught:
        resolve_certification(comparison.catalogue, text)
    assert "\x1b" not in str(caught.value)


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A market whose certifications share a word, one of them with nothing but a grade beside it."""
    folder = tmp_path_factory.mktemp("markets") / "braille"
    for name, text in FILES.items():
        write_file(folder, name, text)
    for slug, name in (
        ("first", "点訳初級"),
        ("second", "日本点訳検定 2級"),
        ("third", "地域点訳検定 3級"),
        ("fourth", "音訳士試験"),
    ):
        write_file(folder, f"certifications/{slug}.yaml", f"{{name: {name}, category: basic, organisers: [south]}}")
    return load(folder)


@pytest.mark.parametrize("text", ["点訳", "点訳検定"])
def test_a_word_in_the_names_of_several_names_none_of_them(graded: Catalogue, text: str) -> None:
    with refused() as told:
        resolve_certification(graded, text)

    assert "second" in str(told.value)
    assert "third" in str(told.value)


@pytest.mark.parametrize(("text", "slug"), [("点訳初級", "first"), ("音訳士", "fourth"), ("日本点訳検定2級", "second")])
def test_a_name_that_is_clear_is_taken(graded: Catalogue, text: str, slug: str) -> None:
    assert resolve_certification(graded, text) == slug


def test_many_names_are_told_with_how_many_there_are() -> None:
    with refused(r"in the names of 15 certifications.* and 3 more"):
        resolve_certification(load(SHIPPED / "bookkeeping"), "簿記")
