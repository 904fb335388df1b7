"""Books and ways to sit of one part, way or exam alone: told with what they are of, as it is printed."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    ("text", "allowed", "parts", "label"),
    [
        ("オンライン検定の場合、試験中目の届く範囲にテキスト等を置かないでください。", "no", [], "オンライン検定"),
        ("【予備試験】 参考書を見ながらの受験は禁止です。", "no", [], "予備試験"),
        ("会場受験ではテキストの持ち込みはできません。", "no", [], "会場受験"),
        ("会場試験では資料の持ち込みはできません。", "no", [], "会場試験"),
        ("在宅受験となれば、テキストや資料を見ながら受験することが出来ます。", "partly", ["在宅受験"], None),
        ("通信受験の場合、資料を参照しながら解答できます。", "partly", ["通信受験"], None),
        ("医療事務(レセプト作成・点数表の理解)※ノート持込可", "partly", ["医療事務"], None),
        ("2級はテキスト持ち込み可、1級は不可", "partly", ["2級"], None),
        ("その他 | 教材・資料の持ち込み・閲覧が可能です。", "yes", [], None),
        ("資料や電卓などの計算機は、教室に持ち込めます。", "yes", [], None),
    ],
)
def test_books_of_some_keep_what_they_are_of(text: str, allowed: str, parts: list[str], label: str | None) -> None:
    reading: Any = read_term("open_book", text)
    assert (reading["kind"], reading["allowed"], reading["parts"]) == ("open_book", allowed, parts)
    assert reading.get("label") == label


@pytest.mark.parametrize(
    ("text", "modes", "more"),
    [
        ("一次試験:IBT試験(オンライン試験)となります。", ["home"], {"label": "一次試験"}),
        ("3級は在宅受験です", ["home"], {"label": "3級"}),
        ("※2024年7月度試験より、試験の実施方式をIBT方式に移行いたします。", ["home"], {"since": "2024-07"}),
        ("2021年度からネット試験が導入されました。", ["online"], {"since": "2021"}),
        ("1級から3級の全級においてネット試験方式で行います。", ["online"], {}),
        ("CBT(Computer Based Testing=コンピューターでの受験)", ["test-centre"], {}),
        (
            "また試験はIBT(インターネットベース試験)またはCBT(コンピュータベース試験)の形式で行われます。",
            ["home", "test-centre"],
            {},
        ),
        ("試験は年間6回、奇数月在宅試験で実施。", ["home"], {}),
        ("受験形態は、通信受験と会場受験があります。", ["home", "hall"], {}),
        ("会場受験以外に在宅でも受験できます。", ["home", "hall"], {}),
    ],
)
def test_ways_of_some_keep_whose_they_are_and_since_when(text: str, modes: list[str], more: dict[str, str]) -> None:
    reading: Any = read_term("mode", text)
    assert reading["kind"] == "mode"
    assert sorted(reading["modes"]) == sorted(modes)
    assert {key: reading[key] for key in ("label", "since") if key in reading} == more


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("mode", "学科は会場のみ、面接はオンラインのみ"),
        ("mode", "1級は統一試験のみ、2級・3級は統一試験とネット試験"),
        ("open_book", "在宅受験の場合、実技のみ資料の持ち込み可"),
    ],
)
def test_two_scopes_are_more_than_one_label(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"
