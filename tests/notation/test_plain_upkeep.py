"""Short texts on keeping a certificate, as cells of tables have them, and what must stay a text."""

from typing import Any

import pytest

from mikiwame import read

Kept = tuple[bool, tuple[float, str] | None, int | None]
"""Whether it is renewed, how often, and at what price."""


def tell(reading: Any) -> Kept:
    every = reading["every"]
    return reading["renewal"], every and (every["low"], every["unit"]), reading["fee"]


def read_kept(text: str) -> Any:
    reading: Any = read("upkeep", text)
    assert reading["kind"] == "upkeep", reading
    return reading


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2年毎 7,700円(税込)", (True, (2, "years"), 7700)),
        ("管理費:年額2,200円", (True, (1, "years"), 2200)),
        ("会費は月額900円", (True, (1, "months"), 900)),
        ("48か月", (True, (48, "months"), None)),
        ("4年(要更新)", (True, (4, "years"), None)),
        ("3年/更新料9,900円", (True, (3, "years"), 9900)),
        ("要", (True, None, None)),
    ],
)
def test_how_often_and_at_what_price(text: str, kept: Kept) -> None:
    assert tell(read_kept(text)) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("4年間で20単位以上", (True, (4, "years"), None)),
        ("満了の90日前までに手続き", (True, None, None)),
        ("4年ごとに更新講習(6,600円)を受講", (True, (4, "years"), 6600)),
        ("登録日から4年後の年度末まで", (True, (4, "years"), None)),
    ],
)
def test_how_one_renews_is_kept_as_printed(text: str, kept: Kept) -> None:
    reading = read_kept(text)

    assert tell(reading) == kept
    assert reading["remarks"] == [text]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("上位:4年 基礎:無期限", {"上位": (True, (4, "years"), None), "基礎": (False, None, None)}),
        (
            "更新料 正会員3,000円 一般6,000円(2年ごと)",
            {"正会員": (True, (2, "years"), 3000), "一般": (True, (2, "years"), 6000)},
        ),
        ("2021年度以前の取得者は更新不要", {"2021年度以前の取得者": (False, None, None)}),
        ("上級のみ2年ごとの更新制", {"上級のみ": (True, (2, "years"), None)}),
    ],
)
def test_each_name_has_its_own(text: str, told: dict[str, Kept]) -> None:
    assert {one["label"]: tell(one["told"]) for one in read_kept(text)["of"]} == told


@pytest.mark.parametrize(
    "text",
    [
        "更新講習の期間は2日間です",
        "資格更新のお知らせ:2026年4月1日",
        "車検の更新は2年ごと",
        "更新講習は不要",
        "更新は任意",
        "更新費用8 800円",
        "2030年以降は4年ごとに更新",
        "先月3回目の更新講習を受けました",
        "永久有効。ただし会員資格は1年更新",
    ],
)
def test_what_is_no_word_on_renewal_stays_a_text(text: str) -> None:
    assert read("upkeep", text)["kind"] == "text"
