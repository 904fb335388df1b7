"""Places of exams as pages print them."""

import pytest

from mikiwame.notation import read


@pytest.mark.parametrize(
    ("printed", "home", "halls", "prefectures", "proctored"),
    [
        ("在宅 (紙の選択可)", True, None, None, None),
        ("インターネット試験(IBT方式・試験官による監視あり)", True, None, None, True),
        ("オンライン(IBT)、監視なし", True, None, None, None),
        ("在宅またはテストセンター(全国300会場)", True, 300, None, None),
        ("在宅受験または会場受験(東京・大阪)", True, 2, None, None),
        ("在宅試験(2020.5月現在)", True, None, None, None),
        ("※ただし、在宅受験については認められていないようです。", False, None, None, None),
        ("全国17都市指定会場", False, 17, None, None),
        ("全国の17の会場", False, 17, None, None),
        ("全国主要都市17ヶ所", False, 17, None, None),
        ("札幌、東京、名古屋、大阪、岡山、福岡(6会場)", False, 6, None, None),
        ("札幌市、埼玉県、東京都、大阪府", False, 4, None, None),
        ("北海道 宮城県 東京都", False, None, 3, None),
        ("東京、大阪など", False, None, None, None),
        ("試験会場(47都道府県)", False, None, 47, None),
        ("各都道府県内の公共施設等", False, None, 47, None),
        ("インターネットで申込、会場は東京・大阪", False, 2, None, None),
        ("会員校の受験者は、会員校", False, None, None, None),
    ],
)
def test_home_halls_prefectures_and_proctor_are_read(
    printed: str, home: bool, halls: int | None, prefectures: int | None, proctored: bool | None
) -> None:
    assert read("venue", printed) == {
        "kind": "venue",
        "home": home,
        "halls": halls,
        "prefectures": prefectures,
        "proctored": proctored,
    }


@pytest.mark.parametrize("printed", ["以前は、47都道府県の公共施設", "ネット申込のみ", "年2回"])
def test_a_text_that_names_no_present_place_is_unreadable(printed: str) -> None:
    assert read("venue", printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "halls", "prefectures"),
    [
        ("15地区 16会場", 16, None),
        ("全国7地域12都市", 12, None),
        ("全国47会場(都道府県毎)", 47, 47),
        ("札幌,恵庭,北見,稚内,仙台,東京,大阪", 7, None),
        ("札幌東京大阪福岡", 4, None),
        ("会場は札幌、仙台、東京、大阪です", 4, None),
        ("全国主要都市(札幌、仙台、東京)", 3, None),
        ("東京(4会場)、大阪(2会場)", 6, None),
        ("東京都のみ", None, 1),
        ("各都道府県1〜2会場", None, 47),
        ("申込はインターネット、試験は全国の会場", None, None),
    ],
)
def test_halls_of_lists_and_of_several_counts(printed: str, halls: int | None, prefectures: int | None) -> None:
    expected = {"kind": "venue", "home": False, "halls": halls, "prefectures": prefectures, "proctored": None}
    assert read("venue", printed) == expected


@pytest.mark.parametrize(
    ("printed", "halls", "prefectures"),
    [
        ("札幌、仙台、小松(石川県)、東京", 4, None),
        ("札幌、小倉 (福岡) 、鹿児島", 3, None),
        ("ソウル(韓国)、台北(台湾)、東京。お申し込みは公式サイトから。", 3, None),
        ("北海道2会場、東北5会場、九州10会場", 17, None),
        ("北海道センター(恵庭市)、中部センター(東海市)", 2, None),
        ("天草商工会議所2階会議室(天草市栄町1番25号)", 1, None),
        ("全国9つの技術センターで実施", 9, None),
        ("それぞれの都道府県で実施", None, 47),
        ("21か所の都道府県に設けられています", None, 21),
        ("ニセコ、札幌、函館、旭川", None, None),
    ],
)
def test_names_with_brackets_heads_and_sentences_around_count_once(
    printed: str, halls: int | None, prefectures: int | None
) -> None:
    expected = {"kind": "venue", "home": False, "halls": halls, "prefectures": prefectures, "proctored": None}
    assert read("venue", printed) == expected


def test_the_head_of_a_list_is_its_label() -> None:
    reading = {"kind": "venue", "home": False, "halls": 2, "prefectures": None, "proctored": None}
    assert read("venue", "マイスター 東京23区、札幌") == {**reading, "label": "マイスター"}
