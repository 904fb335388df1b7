"""When candidates learn of their result, said in other words than the reader's."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


def _tell(text: str) -> dict[str, Any]:
    """What a text tells, without the keys that tell nothing and the day from which most are counted."""
    reading: Any = read_term("result_day", text)
    told = {key: value for key, value in reading.items() if key != "kind" and value not in (None, [], False)}
    return {key: value for key, value in told.items() if (key, value) != ("counted_from", "exam")}


def _time(low: float, high: float, unit: str) -> dict[str, Any]:
    return {"low": low, "high": high, "unit": unit}


@pytest.mark.parametrize(
    "text",
    [
        "考査が終わるとただちに合否が分かります。",
        "受験直後に結果が判明します。",
        "送信ボタンを押すと、すぐに得点が出ます。",
        "合否はテスト終了後に即判明します。",
        "その日のうちに合否を知ることができます。",
        "合否は検定終了と同時に確認でき、その場で合格証が手渡されます。",
        "当日、試験会場で合格者を発表",
    ],
)
def test_at_once_is_said_in_many_words(text: str) -> None:
    assert _tell(text) == {"at_once": True}


@pytest.mark.parametrize(
    "text",
    [
        "解答を終えたあと、モニターに合否が表示されます。",
        "学科と実技の両方を解き終えたあと、結果ページに合否が表示されます。",
        "合否は、解答を提出した瞬間に画面で判定されます。",
    ],
)
def test_a_screen_that_shows_the_result_is_a_way(text: str) -> None:
    assert _tell(text) == {"at_once": True, "ways": ["web"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "検定を受けた日からおよそ5週間で、合否を封書でお送りします。",
            {"after": _time(5, 5, "weeks"), "approx": True, "ways": ["post"]},
        ),
        ("試験を終えて50日前後で結果を発送", {"after": _time(50, 50, "days"), "approx": True}),
        (
            "結果は試験の12日後に、受験者専用ページで公開します。",
            {"after": _time(12, 12, "days"), "ways": ["web"]},
        ),
        ("結果が出るまで2か月半ほどかかります。", {"after": _time(2.5, 2.5, "months"), "approx": True}),
        ("受験した翌日にマイページで結果を見られます。", {"after": _time(1, 1, "days"), "ways": ["web"]}),
        (
            "答案が届いてからおよそ4週間で結果を郵送します。",
            {"after": _time(4, 4, "weeks"), "approx": True, "ways": ["post"], "counted_from": "receipt"},
        ),
        (
            "課題を送ってからおよそ3週間",
            {"after": _time(3, 3, "weeks"), "approx": True, "counted_from": "receipt"},
        ),
        (
            "試験日から40日後をめどに、Eメールで結果を配信します。",
            {"after": _time(40, 40, "days"), "approx": True, "ways": ["email"]},
        ),
        (
            "合否は会場での発表はなく、約6週間後に郵送されます。",
            {"after": _time(6, 6, "weeks"), "approx": True, "ways": ["post"]},
        ),
        ("合否はウェブで確認できます。", {"ways": ["web"]}),
        ("結果は後日、郵便でお届けします。", {"ways": ["post"]}),
        ("9月中旬に郵便でお知らせ", {"season": {"from": "09-11", "to": "09-20"}, "ways": ["post"]}),
        ("2026年5月15日頃に届きます。", {"date": "2026-05-15", "approx": True}),
    ],
)
def test_a_wait_is_counted_and_comes_however_it_is_said(text: str, told: dict[str, Any]) -> None:
    assert _tell(text) == told


def test_stages_are_told_apart_by_their_printed_names() -> None:
    told = _tell("合格発表:1次 7月中旬 / 2次 12月上旬")["of"]
    assert [(one["label"], one["told"]["season"]["from"]) for one in told] == [("1次", "07-11"), ("2次", "12-01")]


def test_whose_result_it_is_is_kept_in_other_words_too() -> None:
    told = _tell("学生の合格者番号の掲示は2025年9月19日")["of"]
    assert [(one["label"], one["told"]["date"]) for one in told] == [("学生", "2025-09-19")]


@pytest.mark.parametrize(
    "text",
    [
        # What comes besides, and what one does then.
        "合格者には、試験の4~6日後にデジタルバッジをお送りします。",
        "資格証は試験の2か月後に届きます。",
        "即日交付",
        "受験後3か月以内に申請してください。",
        "受験の翌日から再受験できます。",
        "試験結果の照会期間は1か月です。",
        "試験翌日から1か月間、ホームページに掲載します。",
        # What one is told of on the day is not the result.
        "試験日に合否の発表方法を案内します。",
        "試験当日に結果の通知方法を説明します。",
        "模擬試験の合格者番号の掲示は2025年9月19日",
        "試験問題は1週間後に公開します。",
        "得点は開示しません。",
        "合否の判定は2か月ごとに行います。",
        "結果は早くて2週間後に届きます。",
        # Bounds, and what comes later than the points.
        "結果は2026年2月13日までに郵送します。",
        "2026年2月13日以降に発送",
        "合否は、受験した日の翌日以降にマイページで確認できます。",
        "試験終了後、その場でスコアが表示され、合否は後日郵送です。",
        # Two kinds of questions with a time each.
        "選択式は即日、記述式は2か月後",
        "合否通知は1か月後ですが、遅れる場合があります。",
    ],
)
def test_what_is_of_another_matter_or_a_bound_is_no_result_day(text: str) -> None:
    assert read_term("result_day", text)["kind"] == "unreadable"
