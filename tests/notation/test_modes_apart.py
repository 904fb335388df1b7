"""Which way to sit is told of whom, of which part or grade, and from when."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


def tell(text: str) -> list[tuple[str, list[str]]]:
    reading: dict[str, Any] = dict(read_term("mode", text))
    assert reading["kind"] == "mode", reading
    assert reading["modes"] == []
    return [(one["label"], one["told"]["modes"]) for one in reading["of"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("二次試験:IBT方式(オンライン受験)となります。", [("二次試験", ["home"])]),
        (
            "一次試験はCBT方式、二次試験は会場での面接試験です。",
            [("一次試験", ["test-centre"]), ("二次試験", ["hall"])],
        ),
        ("●試験会場:一般:在宅", [("一般", ["home"])]),
        ("1級は会場で、2級と3級は在宅で受験します。", [("1級", ["hall"]), ("2級と3級", ["home"])]),
        (
            "試験会場は、一般からの受験者の場合は自宅で受験可能、講座の受講生の場合は受講したスクールの教室で受験することになります。",
            [("一般からの受験者", ["home"]), ("講座の受講生", ["hall"])],
        ),
        (
            "通常の申し込みを行う場合には会場受験となりますが、講座を受講し修了すると、在宅受験を行うことが可能となります。",
            [("通常の申し込みを行う場合", ["hall"]), ("講座を受講し修了すると", ["home"])],
        ),
        ("指定校での講座受講生は在宅試験になるので、落ち着いて取り組めます。", [("指定校での講座受講生", ["home"])]),
    ],
)
def test_who_or_what_a_way_is_for_is_kept_as_printed(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert tell(text) == told


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("※2025年10月度試験より、検定の実施方法をCBT方式に切り替えます。詳細は、お知らせをお読みください。", "2025-10"),
        ("2025年度からCBT方式に変更されます。", "2025-04"),
        ("本検定は令和3年度からCBT方式で実施されています。", "2021-04"),
    ],
)
def test_a_way_that_is_so_from_a_time_on_tells_it(text: str, since: str) -> None:
    assert dict(read_term("mode", text)).get("since") == since


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("CBT(Computer-Based Test=パソコンを使った受検)", ["test-centre"]),
        (
            "試験はIBT(インターネットベース試験)またはCBT(コンピュータベース試験)の形式で行われます。",
            ["home", "test-centre"],
        ),
        ("PBT方式(@本部の試験会場) or CBT方式(@テストセンター)", ["hall", "test-centre"]),
        ("2級から5級の全級でネット試験方式で実施します。", ["online"]),
        ("会場受験以外に在宅でも受験できます。", ["home", "hall"]),
        ("「統一試験」と、指定の会場で随時開催されている「ネット試験」の2種類があります。", ["hall", "test-centre"]),
    ],
)
def test_ways_with_their_letters_explained_are_read(text: str, modes: list[str]) -> None:
    assert dict(read_term("mode", text)).get("modes") == modes


@pytest.mark.parametrize(
    "text",
    [
        "上級は3日間のオンライン集中講座です。",
        "FP3級はCBT受験ですが、学習は完全在宅で可能です。",
        "2級(実技)は会場、またはオンライン受験で年3回",
        "1級は会場で、2級は未定です。",
    ],
)
def test_a_clause_of_something_else_makes_the_text_unreadable(text: str) -> None:
    assert read_term("mode", text)["kind"] == "unreadable"


def test_a_plain_denial_that_somebody_watches_is_told() -> None:
    text = "制限時間は2時間とされていますが、特に監督者がつくわけではありません。"
    assert read_term("proctored", text) == {"kind": "proctored", "proctored": False}
