"""What those who failed may do, said in other words, and texts in which those words say something else."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term

_NOTHING = {"exempt": None, "valid": None, "unlimited": None, "wait": None}


def _time(low: int, unit: str, high: int | None = 0) -> dict[str, Any]:
    return {"low": low, "high": low if high == 0 else high, "unit": unit}


def _told(text: str) -> dict[str, Any]:
    return {name: value for name, value in read_term("retake", text).items() if name != "kind"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("落ちた方は、前の試験から5日(120時間)たたなければ受けられません。", {"wait": _time(5, "days")}),
        ("不合格になった場合は18日が過ぎるまで受け直せません。", {"wait": _time(18, "days")}),
        ("前回の受験から2週間あければ、もう一度受けられます。", {"wait": _time(2, "weeks")}),
        ("再受験までに20日以上空けてください。", {"wait": _time(20, "days", None)}),
        ("受験した日の翌々日からもう一度受けられます。", {"wait": _time(2, "days")}),
        ("待機期間:16日", {"wait": _time(16, "days")}),
        ("落ちても翌日には再チャレンジできます。", {"wait": _time(1, "days")}),
        ("受験回数に上限は設けていません。", {"unlimited": True}),
        ("何回受けても構いません。", {"unlimited": True}),
        ("合格するまで何度でも挑戦できます。", {"unlimited": True}),
        ("受かった科目は4年間持ち越せます。", {"exempt": True, "valid": _time(4, "years")}),
        ("科目ごとの合格は、有効とされる期間が4年間です。", {"exempt": True, "valid": _time(4, "years")}),
        ("科目合格制を採用(有効期間4年)", {"exempt": True, "valid": _time(4, "years")}),
        ("片方だけの合格は、翌々年度が終わるまで有効", {"exempt": True, "valid": _time(2, "fiscal-years")}),
        ("合格科目は受かった年度の翌年度末まで有効", {"exempt": True, "valid": _time(1, "fiscal-years")}),
        ("落とした科目だけを受け直せば大丈夫です。", {"exempt": True}),
        ("一度受かった科目は二度と受けなくてよい。", {"exempt": True}),
    ],
)
def test_what_one_may_do_in_other_words_is_read(text: str, told: dict[str, Any]) -> None:
    assert _told(text) == {**_NOTHING, **told}


def test_what_holds_for_good_or_so_often_is_read() -> None:
    assert _told("合格科目は生涯有効です。") == {**_NOTHING, "exempt": True, "forever": True}
    limit = {"times": 4, "within": _time(12, "months")}
    assert _told("同じ試験は12か月で4回が上限です。") == {**_NOTHING, "limit": limit}


@pytest.mark.parametrize(
    "text",
    [
        "科目合格は認められません。",
        "部分合格の制度がないため、毎回全科目を受け直す必要があります。",
        "免除制度は設けていません。",
    ],
)
def test_parts_that_are_not_kept_are_not_read_as_kept(text: str) -> None:
    assert _told(text) == {**_NOTHING, "exempt": False}


def test_the_time_in_which_one_may_try_again_is_kept() -> None:
    told = {"kind": "retake", **_NOTHING, "unlimited": True}
    assert _told("受講期間中なら何度でも再受験できます。") == {
        **_NOTHING,
        "of": [{"label": "受講期間中", "told": told}],
    }


@pytest.mark.parametrize(
    "text",
    [
        "何度でもは受けられません。",
        "何度でも受験できますが、同じ月は1回だけです。",
        "受講期間中、何度でも再受験できます。",
        "質問は何度でもできます。",
        "以前は4日後に再受験できました。",
        "不合格の場合、20日後に再受験できる可能性があります。",
        "20日経過後に会員のみ再受験できます。",
        "合格した科目は、その後に行われる3回の試験で免除されます。",
        "合格した科目は次の試験まで免除",
        "科目合格は次年度1回限り有効",
        "学科に受かって実技で落ちた方は、以後4年間(4回)だけ学科免除",
        "5日(100時間)たたなければ再受験できません。",
    ],
)
def test_bounds_and_other_matters_are_not_dropped(text: str) -> None:
    assert read_term("retake", text)["kind"] == "unreadable"
