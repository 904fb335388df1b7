"""Short texts on books, help, money back and aid: what is read with whom and what it is of, and what stays a text."""

from typing import Any

import pytest

from mikiwame.notation import read


def _read(field: str, text: str) -> dict[str, Any]:
    return dict(read(field, text))


@pytest.mark.parametrize("text", ["返金不可", "受験料の返金はいたしません", "お支払い後の返金はできません"])
def test_a_flat_denial_is_one_of_all(text: str) -> None:
    reading = _read("refund", text)
    assert (reading["offered"], reading["conditions"], "remarks" in reading) == (False, [], False)


@pytest.mark.parametrize(
    "text", ["申込締切後は返金できません", "受講開始後は返金不可", "開講後の返金には応じられません。"]
)
def test_a_denial_from_some_time_on_keeps_that_time(text: str) -> None:
    reading = _read("refund", text)
    assert (reading["offered"], [one["quote"] for one in reading["conditions"]]) == (False, [text.rstrip("。")])


@pytest.mark.parametrize(
    "text",
    [
        "入学金は返金不可",
        "年会費は返金しません",
        "受験料は返金、手数料は返金しません",
        "受講料は返金不可、テキスト代は返金可",
    ],
)
def test_one_part_of_what_was_paid_says_nothing_of_the_rest(text: str) -> None:
    assert _read("refund", text)["kind"] == "text"


def test_what_is_done_in_place_of_money_is_told_beside_its_denial() -> None:
    reading = _read("refund", "次回への振替可、返金不可")
    assert (reading["offered"], reading["remarks"]) == (False, ["次回への振替可、返金不可"])


def test_what_comes_back_by_days_is_told_day_by_day() -> None:
    reading = _read("refund", "14日前まで全額、7日前まで50%、以降なし")
    told = [(one["label"], one["told"]["offered"], one["told"]["share"]) for one in reading["of"]]
    assert told == [("14日前まで", True, 100), ("7日前まで", True, 50), ("以降", False, None)]


@pytest.mark.parametrize(
    "text", ["自己負担2割", "自己負担は3割", "早割10%", "会員割引20%", "学割10%オフ", "消費税10%込み", "合格率80%"]
)
def test_a_share_that_nobody_pays_is_no_aid(text: str) -> None:
    assert _read("aid", text)["kind"] == "text"


@pytest.mark.parametrize(
    ("text", "share", "told"),
    [
        ("受講料の20%(上限10万円)", 20, {"cap": 100000}),
        ("受講料の70%(最大)", 70, {"at_most": True}),
        ("最大70%、年間上限56万円", 70, {"at_most": True, "cap": 560000, "cap_a_year": True}),
        ("一般(20%)", 20, {"training": "general"}),
        ("リスキリングで最大70%還元", 70, {"at_most": True, "scheme": "リスキリング"}),
        ("給付率70%", 70, {}),
    ],
)
def test_a_share_keeps_how_far_it_goes_and_by_what_it_is_paid(text: str, share: int, told: dict[str, object]) -> None:
    reading = _read("aid", text)
    assert reading["share"] == share
    assert {key: reading[key] for key in ("at_most", "cap_a_year", "scheme") if key in reading} == {
        key: one for key, one in told.items() if key in ("at_most", "cap_a_year", "scheme")
    }
    assert (reading["cap"], reading["training"]) == (told.get("cap"), told.get("training"))


@pytest.mark.parametrize(("text", "covered"), [("対象外", False), ("教育訓練給付:×", False), ("対象", True)])
def test_whether_aid_is_paid_at_all_is_told(text: str, covered: bool) -> None:
    assert _read("aid", text)["covered"] is covered


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("通学生は質問可、通信生は不可", {"通学生": True, "通信生": False}),
        ("通学は質問可、通信は不可", {"通学": True, "通信": False}),
        ("プレミアムプランは質問無制限、通常プランは月3回", {"プレミアムプラン": True, "通常プラン": True}),
    ],
)
def test_help_is_told_of_each_who_has_it_or_has_not(text: str, told: dict[str, bool]) -> None:
    reading = _read("support", text)
    assert reading["questions"] is None
    assert {one["label"]: one["told"]["questions"] for one in reading["of"]} == told


def test_words_that_only_praise_or_name_other_help_stay_a_text() -> None:
    assert [_read("support", text)["kind"] for text in ("充実のサポート体制!", "担任制", "自習室 9:00~21:30")] == [
        "text"
    ] * 3


def test_books_are_told_by_title_and_price_or_as_part_of_the_fee() -> None:
    books = _read("materials", "公式テキスト(2,420円)、実問題集(1,650円)")["books"]
    assert [(one["title"], one["price"]) for one in books] == [("公式テキスト", 2420), ("実問題集", 1650)]
    assert _read("materials", "教材費は受講料に含まれます。")["included"] is True


def test_a_floor_stands_under_the_head_of_its_sum_and_lengths_of_two_parts_are_not_one() -> None:
    marks = _read("passing_mark", "上級:4科目合計280点以上、ただし1科目でも40点未満があれば不合格")["marks"]
    assert [(one["label"], one["low"], one["each"]) for one in marks] == [("上級", 280, False), ("上級", 40, True)]
    assert _read("exam_content", "ロールプレイ10分、口頭試問5分")["kind"] == "text"
    assert _read("based_on", "2026年9月試験~2027年5月試験:2026年4月1日現在施行の法令")["kind"] == "text"
