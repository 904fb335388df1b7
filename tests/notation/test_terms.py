"""The terms of an exam are read out of printed texts as a person read them; what is open is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.notation.pace import list_slow

from mikiwame.notation.terms import READERS, read_term

HERE = Path(__file__).parent

FLOORS = {
    "terms_held_out.jsonl": 137,  # of 137
    "terms_held_out_2.jsonl": 134,  # of 135
    "terms_held_out_3.jsonl": 135,  # of 135
    "terms_held_out_4.jsonl": 118,  # of 118; forms of cells in common use
    "terms_held_out_5.jsonl": 82,  # of 83
    "terms_held_out_6.jsonl": 76,  # of 76
    "terms_held_out_7.jsonl": 53,  # of 53
    "terms_held_out_8.jsonl": 48,  # of 48
    "terms_held_out_9.jsonl": 31,  # of 32
    "terms_held_out_10.jsonl": 44,  # of 44
    "terms_held_out_11.jsonl": 291,  # of 292
}
"""Texts in our own words, after the kinds that pages print; the longer ones were written and labelled by others."""


def load(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line.strip()]


def simplify(reading: dict[str, Any]) -> dict[str, Any]:
    """The reason of an unreadable text and the quote of a condition are not part of what a person wrote down."""
    if reading["kind"] == "unreadable":
        return {"kind": "unreadable"}
    if "conditions" in reading:
        codes = [one if isinstance(one, str) else one["code"] for one in reading["conditions"]]
        return {**reading, "conditions": codes}
    return reading


def is_right(line: dict[str, Any]) -> bool:
    return simplify(dict(read_term(line["field"], line["raw"]))) == simplify(line["reading"])


@pytest.mark.parametrize("line", load("terms_gold.jsonl"), ids=lambda line: f"{line['field']}: {line['raw']}")
def test_a_text_is_read_as_a_careful_person_read_it(line: dict[str, Any]) -> None:
    got = simplify(dict(read_term(line["field"], line["raw"])))
    assert got == simplify(line["reading"]) or (line.get("may_refuse") and got == {"kind": "unreadable"})


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_texts_of_other_pages_are_read_as_a_careful_person_read_them(name: str, floor: int) -> None:
    lines = load(name)
    missed = [(line["field"], line["raw"]) for line in lines if not is_right(line)]
    assert len(lines) - len(missed) >= floor, missed


@pytest.mark.parametrize("name", FLOORS)
def test_what_is_missed_is_refused_and_not_read_wrongly(name: str) -> None:
    kinds = {line["raw"]: read_term(line["field"], line["raw"])["kind"] for line in load(name) if not is_right(line)}
    wrong = [raw for raw, kind in kinds.items() if kind != "unreadable"]
    assert len(wrong) <= 1, wrong


def test_a_condition_quotes_the_clause_on_which_it_rests() -> None:
    text = "厚生労働大臣の指定する教育講座を受講し、修了した場合、受講料の20%が給付されます。"
    reading: dict[str, Any] = dict(read_term("aid", text))
    assert reading["conditions"] == [
        {"code": "designated", "number": None, "quote": "厚生労働大臣の指定する教育講座を受講し"},
        {"code": "finished", "number": None, "quote": "修了した場合"},
    ]


def test_a_condition_tells_its_number() -> None:
    text = "企業や団体に勤めていて、2年以上雇用保険を納めたことが最低限の条件です。"
    reading: dict[str, Any] = dict(read_term("aid", text))
    assert [(one["code"], one["number"]) for one in reading["conditions"]] == [("insured", 2)]


def test_open_book_stands_in_the_content_where_the_text_tells() -> None:
    text = "学科試験:択一式20問(資料の持ち込み可)"
    assert read_term("exam_content", text) == {
        "kind": "content",
        "parts": [{"label": "学科", "forms": ["choice"], "questions": 20}],
        "claims": [],
        "by_hand": None,
        "open_book": True,
    }


@pytest.mark.parametrize("mark", ["―", "不明", "-", "?"])
@pytest.mark.parametrize("field", READERS)
def test_a_mark_for_no_value_is_absent_in_every_field(field: str, mark: str) -> None:
    assert dict(read_term(field, mark)).get("absent") is True


@pytest.mark.parametrize("text", ["詳細を見る", "詳しくはこちら", "要確認", "お問い合わせください"])
@pytest.mark.parametrize("field", READERS)
def test_a_pointer_elsewhere_is_no_value(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    "text", ["ユーキャンの受講生は講座修了後に在宅で受験が可能", "※団体会場受験は、教育機関限定の受験方法です。"]
)
def test_a_way_that_some_have_is_not_the_exam_s(text: str) -> None:
    assert read_term("mode", text)["kind"] == "unreadable"


def test_an_unknown_field_is_refused() -> None:
    assert read_term("colour", "70%以上")["kind"] == "unreadable"


any_character = st.characters(exclude_categories=())
WORDS = """
70% 60点 以上 100点満点 各科目 学科 実技I 実技 かつ または 2級 マークシート 20問 レセプト 作成 点検 試験日 2か月前 から
まで 令和6年4月1日 ~ 郵送 Web 随時 約 1か月後 免除 2年間 更新 5,500円 無料 50時間 テキスト 『 』 質問 添削 返金 全額
不合格 20% 上限10万円 修了 診療報酬 改定 在宅 会場 CBT 持ち込み可 不可 監視 ( ) 、 。 : ※ ない ません 9999 0
"""
PIECES = """
70%以上 100点満点で70点以上、 学科・ 実技I・II 20問 レセプト作成 2か月前から 4月1日~ 2024年4月1日 約1か月後 免除
更新料 5年ごと 50時間 『 「 質問 返金 以内 厚生労働大臣の指定する 20% 診療報酬 在宅 持ち込み 監視 ( 1 あ 試験 各 1級
"""
words = st.sampled_from(WORDS.split())


@settings(max_examples=1000, deadline=None)
@given(
    field=st.sampled_from(list(READERS)),
    text=st.text(any_character, max_size=80) | st.lists(words, max_size=30).map("".join),
)
def test_any_text_gives_a_reading_that_can_be_written_as_json(field: str, text: str) -> None:
    reading: dict[str, Any] = dict(read_term(field, text))
    assert reading["kind"] != "unreadable" or reading["reason"]
    json.dumps(reading, ensure_ascii=False, allow_nan=False).encode("utf-8")


@pytest.mark.parametrize("piece", PIECES.split())
def test_a_long_repetition_is_answered_in_time(piece: str) -> None:
    text = (piece * (1990 // len(piece) + 1))[:1990]
    assert list_slow(read_term, READERS, text) == []
