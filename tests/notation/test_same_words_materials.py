"""Books and where one buys them, in whichever words a text says so, with titles as they are printed."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


def tell(text: str) -> tuple[list[tuple[str | None, int | None]], bool | None, bool | None]:
    reading: dict[str, Any] = dict(read_term("materials", text))
    assert reading["kind"] == "materials", reading
    return [(book["title"], book["price"]) for book in reading["books"]], reading["official"], reading["on_sale"]


@pytest.mark.parametrize(
    ("text", "official", "on_sale"),
    [
        ("店頭でも公式問題集をお買い求めいただけます。", True, True),
        ("公式問題集は通販で取り寄せられます。", True, True),
        ("街の書店に対策本が並んでいます。", None, True),
        ("参考書は本屋さんに並んでいます。", None, True),
        ("本屋さんで買える参考書で十分です。", None, True),
        ("公式テキストは第2版が好評発売中です!", True, True),
        ("検定の申込時に公認の過去問集も一緒に注文できます。", True, True),
        ("公式ワークブックと予想問題集をご用意しています。", True, None),
        ("学習には公式ハンドブックをご活用ください。", True, None),
        ("連盟から公認テキストや演習帳が出ているので、まずはそれを使いましょう。", True, None),
        ("公式の過去問題集は出ていません。", False, None),
    ],
)
def test_books_and_shops_are_told_in_other_words(text: str, official: bool | None, on_sale: bool | None) -> None:
    assert tell(text) == ([], official, on_sale)


@pytest.mark.parametrize(
    ("text", "books"),
    [
        ("公式ドリル1,320円", [("公式ドリル", 1320)]),
        ("公式ワーク 1,650円(税込)", [("公式ワーク", 1650)]),
        ("教本だけ:13,200円", [(None, 13200)]),
        ("『秘書の基本 実践問題集』(みらい社)本体1,700円", [("秘書の基本 実践問題集", 1700)]),
        (
            "『合格ガイド(上巻)』2,200円、『合格ガイド(下巻)』2,420円",
            [("合格ガイド(上巻)", 2200), ("合格ガイド(下巻)", 2420)],
        ),
        ("書名:『話し方の基本』", [("話し方の基本", None)]),
        ("書名:終活アドバイザー公式ガイド", [("終活アドバイザー公式ガイド", None)]),
    ],
)
def test_titles_are_given_as_printed(text: str, books: list[tuple[str | None, int | None]]) -> None:
    assert tell(text)[0] == books


@pytest.mark.parametrize(
    "text",
    [
        "公式テキストは通販では買えません。",
        "公式テキストは今のところ発売中止です。",
        "公式テキスト付きコース 22,000円",
        "公式テキストと過去問集のセット 4,400円",
        "公式テキスト・問題集 各2,200円",
        "旧版の公式テキストは使えません。",
        "公式ワークブックは来春店頭で買えるようになります。",
        "ほとんどの検定では公式ワークブックが店頭で買えます。",
    ],
)
def test_what_one_cannot_buy_and_the_price_of_more_are_refused(text: str) -> None:
    assert read_term("materials", text)["kind"] == "unreadable"
