"""What may be used in an exam, in the few words of a cell: books, some books, tools and devices, by name."""

from typing import Any

import pytest

from mikiwame.notation import read


@pytest.mark.parametrize(
    ("text", "allowed", "remarks"),
    [
        ("電卓・テキスト可", "yes", []),
        ("テキスト可、電卓不可", "yes", ["電卓不可"]),
        ("ノート持込可・PC不可", "yes", ["PC不可"]),
        ("持ち込み制限なし", "yes", []),
        ("オープンブック形式", "yes", []),
        ("Q. 教科書は持ち込めますか? A. 持ち込めます", "yes", []),
        ("自由", "yes", []),
        ("辞書・参考書の使用禁止", "no", []),
        ("試験中のテキスト閲覧は禁止", "no", []),
        ("メモ用紙は会場で配布、その他は不可", "no", ["メモ用紙は会場で配布"]),
        ("持込不可(電卓のみ可)", "no", ["電卓のみ可"]),
        ("一切不可", "no", []),
    ],
)
def test_books_in_general(text: str, allowed: str, remarks: list[str]) -> None:
    reading: Any = read("open_book", text)
    assert (reading["allowed"], reading["parts"], reading.get("remarks", [])) == (allowed, [], remarks)


@pytest.mark.parametrize(
    ("text", "parts", "denied"),
    [
        ("学科○ 実技×", ["学科"], ["実技"]),
        ("4級はテキスト持込OK、3級以上はNG", ["4級"], ["3級以上"]),
        ("テキスト持込可(1級は不可)", [], ["1級"]),
        ("学科は持ち込み不可、実技は可", ["実技"], ["学科"]),
        ("テキストの持ち込みができます。2級は持ち込めません。", [], ["2級"]),
        ("資料の持ち込みは自由です。実技試験では持ち込めません。", [], ["実技試験"]),
        ("2級のみ不可", [], ["2級のみ"]),
        ("修了試験はノート参照可、本試験は不可", ["修了試験"], ["本試験"]),
        ("2026年4月より不可", [], ["2026年4月より"]),
        ("第9回までは可、第10回以降は不可", ["第9回まで"], ["第10回以降"]),
        ("準2級まで辞書可", ["準2級まで 辞書"], []),
        ("留学生は母語の辞書可", ["留学生 母語の辞書"], []),
        ("書き込みのない六法に限り使用可", ["書き込みのない六法"], []),
        ("B5用紙1枚の自作メモ可", ["B5用紙1枚の自作メモ"], []),
        ("楽譜を見ながら演奏できます", ["楽譜"], []),
        ("英和辞典可、ただし電子辞書は不可", ["英和辞典"], ["電子辞書"]),
        ("メモは可、テキストは不可", ["メモ"], ["テキスト"]),
        ("一次は不可、二次は電卓のみ可", ["二次 電卓のみ"], ["一次"]),
    ],
)
def test_parts_people_times_and_some_books_are_told_by_name(text: str, parts: list[str], denied: list[str]) -> None:
    reading: Any = read("open_book", text)
    assert reading["allowed"] == "partly"
    assert (reading["parts"], reading.get("denied", [])) == (parts, denied)
    assert "devices" not in reading


@pytest.mark.parametrize(
    ("text", "parts", "denied"),
    [
        ("電卓のみ可", ["電卓のみ"], []),
        ("電卓持込可(関数電卓は除く)", ["電卓"], ["関数電卓"]),
        ("スマートフォン使用不可", [], ["スマートフォン"]),
        ("生成AIの利用は禁止", [], ["生成AI"]),
        ("三角定規・コンパス持参可", ["三角定規・コンパス"], []),
        ("筆記用具以外の持ち込み不可", ["筆記用具のみ"], []),
        ("使用できるのは鉛筆と消しゴムのみ", ["鉛筆と消しゴムのみ"], []),
        ("2025年度から電卓持込可", ["2025年度から 電卓"], []),
        ("Q. 電卓は使えますか? A. 使えません", [], ["電卓"]),
    ],
)
def test_a_text_on_tools_alone_says_nothing_of_books(text: str, parts: list[str], denied: list[str]) -> None:
    reading: Any = read("open_book", text)
    assert (reading["parts"], reading.get("denied", []), reading["devices"]) == (parts, denied, True)


def test_what_is_handed_out_is_kept_as_printed() -> None:
    reading: Any = read("open_book", "料率表は当日配布されます")
    assert (reading["parts"], reading["remarks"]) == (["料率表"], ["料率表は当日配布されます"])


@pytest.mark.parametrize(
    "text",
    [
        "なし",
        "級により異なる",
        "昨年までは可",
        "模擬試験は可",
        "学習中はテキスト参照可",
        "持込可能な電卓の機種は公式サイト参照",
        "持ち込み禁止物:スマホ、辞書",
        "テキストを見ても解けません",
        "テキストは見られないと思います",
        "参考資料の持ち込みは原則不可",
        "テキストは書店で販売",
        "電卓は不要",
        "持ち物:受験票、筆記用具",
        "カンニング行為は失格",
    ],
)
def test_what_may_be_used_stays_untold(text: str) -> None:
    assert read("open_book", text)["kind"] == "text"
