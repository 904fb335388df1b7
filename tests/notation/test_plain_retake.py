"""Short texts on sitting again and on parts that some need not sit, and what must stay a text."""

from typing import Any

import pytest

from mikiwame import read

NOTHING = {"exempt": None, "valid": None, "unlimited": None, "wait": None}


def span(number: float, unit: str) -> dict[str, Any]:
    return {"low": number, "high": number, "unit": unit}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("次回に限り実技免除", {"exempt": True, "valid": span(1, "sittings"), "parts": ["実技"]}),
        ("筆記合格者は3年間筆記試験免除", {"exempt": True, "valid": span(3, "years"), "parts": ["筆記試験"]}),
        ("クーリング期間 21日", {"wait": span(21, "days")}),
        ("受験間隔を45日以上空ける必要があります。", {"wait": span(45, "days")}),
        ("再検定料 4,400円", {"fee": 4400}),
        ("再受験は無料", {"fee": 0}),
        ("追試験は実施しません", {"allowed": False}),
        ("同一級は1年に4回まで", {"limit": {"times": 4, "within": span(1, "years")}, "remarks": ["同一級"]}),
        ("再受験の際は写真も新たに必要です", {"allowed": True, "remarks": ["再受験の際は写真も新たに必要です"]}),
        ("補講1時間3,000円+再検定料5,000円", {"fee": 5000, "remarks": ["補講1時間3,000円"]}),
    ],
)
def test_what_one_who_failed_may_do(text: str, told: dict[str, Any]) -> None:
    assert read("retake", text) == {"kind": "retake", **NOTHING, **told}


@pytest.mark.parametrize(
    ("text", "label", "told"),
    [
        ("丙種の免状所持者は燃焼が免除", "丙種の免状所持者", {"exempt": True, "parts": ["燃焼"]}),
        ("看護師は解剖学が免除", "看護師", {"exempt": True, "parts": ["解剖学"]}),
        ("准2級以上の合格者は基礎科目免除", "准2級以上の合格者", {"exempt": True, "parts": ["基礎科目"]}),
        ("実務5年以上で「実習」免除", "実務5年以上", {"exempt": True, "parts": ["実習"]}),
        ("研修修了者10問免除", "研修修了者", {"exempt": True, "parts": ["10問"]}),
        ("欠席者に対する追試は行わない。", "欠席者", {"allowed": False}),
    ],
)
def test_whom_something_else_frees_is_the_label(text: str, label: str, told: dict[str, Any]) -> None:
    of = [{"label": label, "told": {"kind": "retake", **NOTHING, **told}}]

    assert read("retake", text) == {"kind": "retake", **NOTHING, "of": of}


def test_each_try_has_its_own_wait() -> None:
    reading: Any = read("retake", "2回目:10日後、3回目以降:60日後")

    assert [(one["label"], one["told"]["wait"]["low"]) for one in reading["of"]] == [("2回目", 10), ("3回目以降", 60)]


@pytest.mark.parametrize(
    "text",
    [
        "受験料の全額免除",
        "学生は免除",
        "14日後に受験はできません",
        "再受験の詳細はこちら",
        "合格した科目は在籍中まで免除されます",
        "私は2回目の再試験で合格しました",
        "旧制度の筆記合格者は3年間筆記試験免除",
        "次回から科目免除を廃止",
    ],
)
def test_what_is_no_word_on_retakes_stays_a_text(text: str) -> None:
    assert read("retake", text)["kind"] == "text"
