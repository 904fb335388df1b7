"""The help that a course gives, in the words of many pages, and the ways to say that there is none."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term

HELPS = ("questions", "corrections", "placement")


def tell(text: str) -> dict[str, bool]:
    reading: dict[str, Any] = dict(read_term("support", text))
    assert reading["kind"] == "support"
    return {name: reading[name] for name in HELPS if reading[name] is not None}


@pytest.mark.parametrize(
    ("text", "helps"),
    [
        ("わからない箇所は、会員サイトにサインインして講師に尋ねられます。", {"questions": True}),
        ("疑問点は電話で解決できます", {"questions": True}),
        ("チューターが掲示板で何度でもお答えします。", {"questions": True}),
        ("質問は週に4件まで、追加費用なしでお受けします", {"questions": True}),
        ("赤ペン指導が受けられる", {"corrections": True}),
        ("答案は講師が採点してコメントを添えて返却します", {"corrections": True}),
        ("修了生には勤務先の紹介も行う。", {"placement": True}),
        ("卒業後の就職もバックアップ", {"placement": True}),
        ("電話での質問は無制限・追加料金なし、添削は4回", {"questions": True, "corrections": True}),
    ],
)
def test_help_is_read_in_any_words(text: str, helps: dict[str, bool]) -> None:
    assert tell(text) == helps


@pytest.mark.parametrize(
    ("text", "helps"),
    [
        ("質問には対応していません", {"questions": False}),
        ("ご質問はお受けしておりません", {"questions": False}),
        ("質問への回答は行いません", {"questions": False}),
        ("質問にはお答えしかねます", {"questions": False}),
        ("添削サービスはございません", {"corrections": False}),
        ("添削は行わず、自己採点となります", {"corrections": False}),
        ("就職先を紹介する制度はありません", {"placement": False}),
        ("質問:あり 添削:7回 就職支援:なし", {"questions": True, "corrections": True, "placement": False}),
        ("質問はできませんが添削は受けられます", {"questions": False, "corrections": True}),
        ("質問回数に制限はありません", {"questions": True}),
    ],
)
def test_a_denial_is_read_in_any_words(text: str, helps: dict[str, bool]) -> None:
    assert tell(text) == helps


@pytest.mark.parametrize(
    "text",
    [
        "添削は付いてこない",
        "電話での質問は不可、メールでの質問は可",
        "試験当日の質問は受け付けません",
        "試験に関する質問にはお答えできません",
        "質問サービスは終了しました",
        "添削は別売りです",
        "添削なしプランと添削ありプランがあります",
        "添削だけを途中で解約なさりたいときは、用紙でお申し出ください。",
        "添削問題を出す時期のめやすは手引きに載っています",
        "最終回の添削課題のお届け期限は検定日の3週間前",
        "添削問題の解答は巻末にあります",
        "質問への返事が遅いため、先に進めないまま終わりがちです",
        "添削付きの講座に申し込み、先週最初の課題が届いた",
        "受講生同士で質問し合える掲示板",
        "質問対応があるかを確認しましょう",
        "わからないところは自分で調べて解決できます",
        "赤ペン指導がありましたが、今はありません",
    ],
)
def test_what_is_no_help_of_the_course_is_refused(text: str) -> None:
    assert read_term("support", text)["kind"] == "unreadable"
