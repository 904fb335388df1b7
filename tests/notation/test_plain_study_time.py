"""Short texts on how long one studies, as cells of tables have them, and what must stay a text."""

from typing import Any

import pytest

from mikiwame import read

Spans = dict[str, tuple[float, float | None]]


def tell(reading: Any) -> Spans:
    keys = ("hours", "months", "days", "a_day")
    return {key: (reading[key]["low"], reading[key]["high"]) for key in keys if reading.get(key)}


def read_time(text: str) -> Any:
    reading: Any = read("study_time", text)
    assert reading["kind"] == "study", reading
    return reading


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("最短3週間", {"days": (21, None)}),
        ("2~3週間程度", {"days": (14, 21)}),
        ("3日間(21時間)", {"hours": (21, 21), "days": (3, 3)}),
        ("50分×24コマ", {"hours": (20, 20)}),
        ("全12回(1回3時間)", {"hours": (36, 36)}),
        ("毎日45分×80日", {"days": (80, 80), "a_day": (0.75, 0.75)}),
        ("1日あたり2時間、4か月", {"months": (4, 4), "a_day": (2, 2)}),
        ("60時間未満", {"hours": (0, 60)}),
        ("2年6か月", {"months": (30, 30)}),
    ],
)
def test_a_length_is_counted(text: str, spans: Spans) -> None:
    assert tell(read_time(text)) == spans


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("独学250h/スクール150h", {"独学": {"hours": (250, 250)}, "スクール": {"hours": (150, 150)}}),
        ("最短12日(AT)/14日(MT)", {"AT": {"days": (12, None)}, "MT": {"days": (14, None)}}),
        ("昼間2年以上、通信2年6か月以上", {"昼間": {"months": (24, None)}, "通信": {"months": (30, None)}}),
        ("学科10時間 実技6時間(計16時間)", {"学科": {"hours": (10, 10)}, "実技": {"hours": (6, 6)}}),
        ("テキスト30h+過去問40h", {"テキスト": {"hours": (30, 30)}, "過去問": {"hours": (40, 40)}}),
        ("実習:8日以上", {"実習": {"days": (8, None)}}),
        ("(準1級)4~5か月", {"準1級": {"months": (4, 5)}}),
    ],
)
def test_each_name_has_its_own(text: str, told: dict[str, Spans]) -> None:
    assert {one["label"]: tell(one) for one in read_time(text)["of"]} == told


def test_what_a_week_has_stands_beside_it() -> None:
    reading = read_time("週8時間で半年")

    assert (tell(reading), reading["remarks"]) == ({"months": (6, 6)}, ["週8時間"])


@pytest.mark.parametrize(
    "text",
    [
        "24時間いつでも視聴可",
        "サポート期間800日",
        "10時間/日で1か月",
        "90時間では足りません",
        "約90時間(筆者の場合)",
        "試験の2か月前から",
        "教材は1万円で3か月",
        "1 200時間か2 000時間",
    ],
)
def test_what_is_no_time_of_study_stays_a_text(text: str) -> None:
    assert read("study_time", text)["kind"] == "text"
