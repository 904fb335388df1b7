"""How long a certificate holds, in the words of many pages."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


def tell(text: str) -> tuple[bool, float | None, int | None]:
    """Whether it is renewed, after how many years and for how much."""
    reading: dict[str, Any] = dict(read_term("upkeep", text))
    assert reading["kind"] == "upkeep"
    assert not reading["optional"]
    every = reading["every"]
    assert every is None or (every["low"] == every["high"] and every["unit"] == "years")
    return reading["renewal"], every and every["low"], reading["fee"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("山岳ガイド指導員は6年ごとに認定を更新しなければならない", 6),
        ("堆肥づくりアドバイザーの登録は、2年おきの更新が必須とされています。", 2),
        ("技能を新しく保っていただけるよう、4年ごとの更新が義務づけられています。", 4),
        ("認定証の期限は2年間(交付日の翌々年の同月末まで)となります。", 2),
        ("資格の有効期間は、当会が登録した日から6年間となります。", 6),
        ("ライセンスの期限は4年とされているので、その後も活動を続けるなら更新の申請が要ります。", 4),
        ("この資格は取得後6年で期限を迎えます", 6),
        ("認定の期限は4年間です。更新するときは研修会への参加が必要です。", 4),
        ("更新:2年毎", 2),
    ],
)
def test_after_how_many_years_it_is_renewed(text: str, years: int) -> None:
    assert tell(text) == (True, years, None)


@pytest.mark.parametrize(
    ("text", "years", "fee"),
    [
        ("4年ごとに7,700円の更新料がかかります。", 4, 7700),
        ("更新は3年ごと(更新費用9,900円)", 3, 9900),
        ("更新にかかる事務手数料として1,650円が必要です。", None, 1650),
        ("更新にあたっては手数料2,200円を納めます", None, 2200),
        ("更新費:年間3,850円", 1, 3850),
        ("更新に費用はかかりません", None, 0),
    ],
)
def test_what_its_renewal_costs(text: str, years: int | None, fee: int) -> None:
    assert tell(text) == (True, years, fee)


@pytest.mark.parametrize(
    "text",
    [
        "いまのところ更新の手続きは設けられておらず、一度認定されればずっと名乗ることのできる資格です。",
        "どの資格も有効期間は設けていません。",
        "屋上緑化アドバイザーの資格には有効期間の定めがありません。",
        "有効期限:無期限",
        "資格は一生もの",
    ],
)
def test_it_holds_for_ever(text: str) -> None:
    assert tell(text) == (False, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "自動更新の仕組みはなく、ご本人が期限内に申し込まなければなりません。",
        "更新手続きの締切は有効期限の3か月",
        "更新を申し込める期間は2か月ほどです",
        "更新期間は2か月間です",
        "陶芸士は更新が必要ですが、木工士は不要です",
        "2024年4月以降に取得した方は4年ごとの更新が必要です",
        "更新料は初回のみ2,000円、2回目以降は無料",
        "更新は不要ですが、年会費が必要です",
        "民間資格の多くは更新が必要です",
        "更新が必要な場合があります",
        "登録していない人は更新不要",
        "更新料:正会員4,000円",
        "合格の有効期限は1年で、期限内に登録しなければ無効となります",
        "保険の更新は2年ごとです",
        "上級カヌー指導士は2年ごとの更新が必要です",
        "正会員は4年ごとに更新しなければなりません",
        "更新試験はありません",
        "2年ごとの更新が必要とされていましたが、現在は不要です",
        "4年ごとの更新が求められる級もあります",
    ],
)
def test_what_holds_of_another_or_of_some_is_no_upkeep(text: str) -> None:
    assert read_term("upkeep", text)["kind"] == "unreadable"
