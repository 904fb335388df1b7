"""No text whatever makes ``read`` raise, answer out of shape, or take long."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.notation.pace import list_slow

from mikiwame import read
from mikiwame.notation.terms import READERS
from mikiwame.vocabulary.fields import FIELDS, KINDS

LENGTHS = (1_990, 100_000)  # just below the limit, where the work is done, and far above it

any_character = st.characters(exclude_categories=())  # lone surrogates and NUL too
WORDS = """
1 2 12 300 2024 0.5 1,000 8.800 69・3 五 二〇二四 万 千 億 円 ¥ % 割 人 名 年 年度 令和 R5 月 日 時 時間 分 回 級 第
準1級 一般 学生 学科 実技 医科 合格者 受験者 合格率 受験料 約 程度 台 以上 超 未満 ~ - ー から → ( ) 「 」 【 】 : ： 、
・ / | └ ● ※ . , + ? 税込 税抜 無料 合計 毎月 奇数月 第4土曜日 翌日 在宅 会場 東京 全国 都道府県 講座 修了 実務経験 なし
不明 非公開 前年 各 とも
"""
SIGNS = [" ", "\n", "\u3000", "\x00", "\ud800", "①", "㈱", "ﷺ"]
PIECES = """
1 ( ) 1級: 万 1万 年2回 ~ 1~ 第 円 1円 ・ 1・ 1, 0. 5% 50%( 人 5人( 1時間 10:00~ 1月、 1月1日 2024年 2024年1%
(2024年)1% 在宅 東京、 講座 資格 経験 └1円 1級:一般1円 合格者1人 3・4割 五 百万 前年 第4土曜日 : ※ 申込 ﷺ 〇 A あ
"""
words_of_such_pages = st.sampled_from([*WORDS.split(), *SIGNS])
texts = st.text(any_character, max_size=80) | st.lists(words_of_such_pages, max_size=40).map("".join)
fields = st.sampled_from(FIELDS)


def is_label(value: Any) -> bool:
    return value is None or (isinstance(value, str) and value != "")


def is_ordered(low: Any, high: Any) -> bool:
    return low is None or high is None or low <= high


def check_money(reading: dict[str, Any]) -> None:
    assert reading["amounts"]
    for amount in reading["amounts"]:
        assert {"label", "low", "high", "per"} <= set(amount) <= {"label", "low", "high", "per", "approx"}
        assert amount.get("approx", True) is True
        assert is_label(amount["label"])
        assert is_ordered(amount["low"], amount["high"])
        assert amount["per"] in ("once", "month")


def check_values(reading: dict[str, Any]) -> None:
    assert reading["values"]
    for value in reading["values"]:
        assert set(value) == {"label", "low", "high", "approx", "period"}
        assert is_label(value["label"])
        assert is_ordered(value["low"], value["high"])
        assert reading["kind"] == "people" or 0 <= value["low"] <= value["high"] <= 100
        assert value["period"] is None or (len(value["period"]) == 4 and value["period"].isdigit())


def check_duration(reading: dict[str, Any]) -> None:
    assert bool(reading["parts"]) != reading["unlimited"]
    assert all(is_label(part["label"]) and part["minutes"] >= 0 for part in reading["parts"])


_SPAN = {"from": "", "to": ""}


def check_schedule(reading: dict[str, Any]) -> None:
    always = {"kind", "per_year", "months", "dates", "rule"}
    sometimes = {"any_time", "season", "windows", "since", "label", "others", "approx"}
    assert always <= set(reading) <= always | sometimes
    assert reading.get("any_time", True) is reading.get("approx", True) is True
    assert all(set(span) == {"from", "to"} for span in [*reading.get("windows", ()), reading.get("season", _SPAN)])
    months = reading["months"]
    assert months is None or (months and months == sorted(set(months)) and set(months) <= set(range(1, 13)))
    assert reading["per_year"] is None or reading["per_year"] > 0
    assert reading["rule"] is None or reading["rule"].startswith(("FREQ=MONTHLY;", "FREQ=YEARLY;"))


def check_marks(reading: dict[str, Any]) -> None:
    always = {"kind", "marks", "any", "adjusted"}
    assert always <= set(reading) <= always | {"floors", "conditions"}
    assert reading.get("floors", True) is True
    assert reading["marks"] or reading["conditions"]
    assert all(isinstance(one, str) and one for one in reading.get("conditions", ()))
    for mark in reading["marks"]:
        assert set(mark) == {"label", "low", "high", "unit", "of", "each", "approx"}
        assert is_label(mark["label"])
        assert 0 <= mark["low"] <= mark["high"] <= (mark["of"] or mark["high"])
        assert mark["unit"] in ("percent", "points", "deviation", "questions")


def check_content(reading: dict[str, Any]) -> None:
    assert reading["parts"] or reading["claims"]
    for part in reading["parts"]:
        always = {"label", "forms", "questions"}
        assert always <= set(part) <= always | {"approx", "at_most"}
        assert part.get("approx", True) is part.get("at_most", True) is True
        assert is_label(part["label"])
        assert part["questions"] is None or part["questions"] >= 0


def check_study(reading: dict[str, Any]) -> None:
    assert reading["hours"] or reading["months"] or reading.get("days") or reading["of"]
    for told in (reading, *reading.get("of", ())):
        assert (
            {"hours", "months", "approx"}
            <= set(told)
            <= {"kind", "label", "hours", "months", "approx", "a_day", "days", "of"}
        )
        spans = [told["hours"], told["months"], told.get("a_day"), told.get("days")]
        assert all(is_ordered(span["low"], span["high"]) for span in spans if span)
    assert all(is_label(one["label"]) and one["label"] for one in reading.get("of", ()))


def check_books(reading: dict[str, Any]) -> None:
    assert set(reading) <= {"kind", "allowed", "parts", "denied", "devices"}
    assert reading.get("devices", True) is True
    assert bool(reading["parts"] or reading.get("denied")) is (reading["allowed"] == "partly")


def check_watching(reading: dict[str, Any]) -> None:
    assert set(reading) <= {"kind", "proctored", "of"}
    told = [one["told"]["proctored"] for one in reading.get("of", ())]
    assert not told or reading["proctored"] is any(told)
    assert all(one["label"] for one in reading.get("of", ()))


def check_modes(reading: dict[str, Any]) -> None:
    assert set(reading) <= {"kind", "modes", "since", "denied", "of"}
    assert [bool(one) for one in (reading["modes"], reading.get("denied"), reading.get("of"))].count(True) == 1
    assert all(one["label"] for one in reading.get("of", ()))
    for one in reading.get("of", ()):
        check_modes({key: value for key, value in one["told"].items() if key != "remarks"})


def check_application(reading: dict[str, Any]) -> None:
    always = {"kind", "windows", "season", "deadline", "opens", "closes", "ways", "any_time"}
    assert always <= set(reading) <= always | {"yearless", "seasons", "rule", "conditions", "of"}
    assert reading.get("rule", "-")
    assert all(one["quote"] for one in reading.get("conditions", [{"quote": "-"}]))


def check_result(reading: dict[str, Any]) -> None:
    always = {"kind", "after", "date", "at_once", "approx", "ways", "counted_from"}
    assert always <= set(reading) <= always | {"until", "season", "yearless", "rule", "of"}
    assert reading.get("rule", "-")


def check_edition(reading: dict[str, Any]) -> None:
    always = {"kind", "subject", "revision", "as_of", "since"}
    assert always <= set(reading) <= always | {"as_of_each_year", "year_before", "edition", "of"}
    assert reading.get("edition", "-")


def check_shape(field: str, reading: dict[str, Any]) -> None:
    checks = {
        "money": check_money,
        "rate": check_values,
        "people": check_values,
        "duration": check_duration,
        "schedule": check_schedule,
        "mark": check_marks,
        "content": check_content,
        "study": check_study,
        "open_book": check_books,
        "proctored": check_watching,
        "mode": check_modes,
        "application": check_application,
        "result": check_result,
        "edition": check_edition,
    }
    if reading["kind"] == "unreadable":
        assert reading["reason"]
    elif reading["kind"] == "text" and field in READERS:
        assert reading["text"]  # What no reader of terms makes out is left to people.
    elif reading["kind"] != "withheld":
        assert reading["kind"] == KINDS[field]  # type: ignore[index]
        reading = dict(reading)
        remarks = reading.pop("remarks", ["-"])
        assert remarks
        assert all(isinstance(one, str) and one for one in remarks)
        checks.get(reading["kind"], lambda _: None)(reading)
        check_others(field, reading)


def check_others(field: str, reading: dict[str, Any]) -> None:
    """A reading of one of several parts says which, and none holds others in its turn."""
    others = reading.get("others", [])
    assert "others" not in reading or others
    assert all(isinstance(one["label"], str) and one["label"] for one in [reading, *others] if "label" in one or others)
    assert not any("others" in other for other in others)
    for other in others:
        check_shape(field, other)


@settings(max_examples=1500, deadline=None)
@given(field=fields, text=texts)
def test_any_text_gives_a_reading_in_shape_that_can_be_written_as_json(field: str, text: str) -> None:
    reading: dict[str, Any] = dict(read(field, text))
    check_shape(field, reading)
    json.dumps(reading, ensure_ascii=False, allow_nan=False).encode("utf-8")


@given(field=st.text(any_character), text=texts)
def test_any_name_of_a_field_gives_a_reading(field: str, text: str) -> None:
    json.dumps(read(field, text), ensure_ascii=False).encode("utf-8")


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("piece", PIECES.split())
def test_a_long_repetition_is_answered_in_time(piece: str, length: int) -> None:
    text = (piece * (length // len(piece) + 1))[:length]
    assert list_slow(read, FIELDS, text) == []


def test_a_mixed_long_text_is_answered_in_time() -> None:
    text = ("1級:約5,280円(税込) 2級は60%~70%程度(2022年、第3回 13,433人)、毎月第4土曜日10:00~12:00 在宅/" * 2000)[
        :1_995
    ]
    assert list_slow(read, FIELDS, text) == []
