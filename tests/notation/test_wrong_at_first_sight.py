"""Texts that were read at first sight for more than they say: of a class, of some people, of a sitting, for a time."""

from collections.abc import Mapping
from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.qualifiers import sort_label


# Any, since each test asks the keys of its own kind of reading.
def _read(field: str, text: str) -> Mapping[str, Any]:
    return read(field, text)


def _list_values(reading: Mapping[str, Any]) -> list[tuple[str | None, float, float]]:
    return [(value["label"], value["low"], value["high"]) for value in reading["values"]]


@pytest.mark.parametrize(
    ("text", "state", "label"),
    [
        ("乙種のみ受験資格あり", "other", "乙種"),
        ("準2級のみ実務経験が必要", "experience", "準2級"),
        ("1級だけ2級の合格が必要です", "other", "1級"),
        ("上級に限り実務経験4年以上", "experience", "上級"),
        ("特級のみ受講が必要", "course_required", "特級"),
        ("実務経験が必要なのは2級のみ", "experience", "2級"),
        ("4級のみ誰でも受験可", "open", "4級"),
        ("特種のみ受験資格あり", "other", "特種"),
        ("名匠級だけ実務経験が必要", "experience", "名匠級"),
        ("2級受験のみ実務経験が必要", "experience", "2級"),
        ("実技試験だけ実務経験が必要", "experience", "実技試験"),
    ],
)
def test_what_one_class_asks_is_of_that_class(text: str, state: str, label: str) -> None:
    reading = _read("eligibility", text)
    assert (reading["state"], reading["label"]) == (state, label)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1級のみ受験資格あり、その他は誰でも可", ["1級"]),
        ("誰でも可(甲種のみ受験資格あり)", ["甲種"]),
        ("1級のみ実務経験5年以上、2級以下は不問", ["1級"]),
    ],
)
def test_a_class_with_a_condition_is_kept_apart_from_those_open_to_anybody(text: str, kept: list[str]) -> None:
    reading = _read("eligibility", text)
    assert (reading["state"], reading["excepting"]) == ("open", kept)
    assert "label" not in reading


@pytest.mark.parametrize(
    "text",
    [
        "実務経験4年以上または2級合格",
        "準1級合格または実務経験6年以上",
        "4級の合格者、もしくは1年以上の実務経験者",
        "実務経験3年以上または高校卒業",
        "大卒以上または実務経験5年以上",
        "実務経験1年以上か4級に合格していること",
        "実務経験3年以上または20歳以上",
        "3級に合格するか実務経験を3年積む必要があります",
        "①実務経験3年以上 ②2級合格 のいずれか",
        "実務経験4年以上/3級合格",
        "3級を持っている人、または2年以上働いた人",
        "実務経験1年以上、または協会の会員",
        "実務経験3年以上あるいは2級",
    ],
)
def test_work_is_not_the_whole_where_something_else_is_enough(text: str) -> None:
    assert _read("eligibility", text)["state"] == "other"


@pytest.mark.parametrize(
    "text",
    [
        "4級合格後、実務経験3年以上",
        "実務経験4年以上かつ3級合格",
        "病院または診療所で3年以上の実務経験",
        "看護師または准看護師として5年以上の実務経験",
        "2級または3級に合格後、実務経験4年以上",
        "実務経験(常勤/非常勤)2年以上",
        "次のすべて:実務経験2年以上、3級合格",
    ],
)
def test_work_stays_required_where_every_way_asks_for_it(text: str) -> None:
    assert _read("eligibility", text)["state"] == "experience"


@pytest.mark.parametrize(
    "text",
    [
        "①7月1日(火)~3日(木)",
        "❶7月1日",
        "(1)7月第1日曜日",
        "1. 7月1日(火)",
        "②10月4日(土)",
        "※①7月の第1日曜日",
        "1回目 7月1日",
        "【第1回】7月1日",
        "7月1日(第1回)",
        "年3回実施、第1回は7月",
    ],
)
def test_one_line_of_a_list_of_sittings_is_not_the_year(text: str) -> None:
    assert _read("schedule", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "label", "months"),
    [("第1回 7月", "第1回", [7]), ("第2回は10月です", "第2回", [10]), ("A日程 7月1日", "A日程", [7])],
)
def test_one_sitting_by_its_name_alone_says_nothing_of_how_many_there_are(
    text: str, label: str, months: list[int]
) -> None:
    reading = _read("schedule", text)
    assert (reading["label"], reading["months"], reading["per_year"]) == (label, months, None)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("①7月1日(火)~3日(木)②10月7日(火)~9日(木)", [7, 10]),
        ("(1)7月1日 (2)10月4日", [7, 10]),
        ("第1回7月、第2回10月", [7, 10]),
        ("年1回 ①7月", [7]),
        ("・7月1日", [7]),
        ("第41回 7月1日", [7]),
    ],
)
def test_a_whole_list_of_sittings_is_read(text: str, months: list[int]) -> None:
    assert _read("schedule", text)["months"] == months


def test_a_numbered_day_with_its_year_is_that_day() -> None:
    assert _read("schedule", "①2027年7月4日")["dates"] == ["2027-07-04"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("10/12(日) 甲種2類・乙種5類", "甲種2類・乙種5類"),
        ("10月12日(日) 準1級・3級", "準1級・3級"),
        ("10月12日(日)、3級", "3級"),
        ("10/12(日)【乙種3類】", "乙種3類"),
        ("10月中旬 上級", "上級"),
        ("5月・10月 3級", "3級"),
        ("年3回 3級", "3級"),
        ("10/12(日) 学科", "学科"),
        ("10/12(日) 甲種1類のみ", "甲種1類"),
        ("2027年10月10日(日) 甲種1類", "甲種1類"),
    ],
)
def test_the_classes_behind_a_day_are_whose_it_is(text: str, label: str) -> None:
    assert _read("schedule", text)["label"] == label


@pytest.mark.parametrize(
    "text", ["10/12(日) 乙3", "10/12(日) 10:00~ 2級", "10/12(日) Bコース", "10/12(日) 甲種第1類 乙種第2類"]
)
def test_classes_that_get_no_label_are_not_lost(text: str) -> None:
    assert _read("schedule", text)["kind"] == "unreadable"


@pytest.mark.parametrize("text", ["10/12(日) 全級", "10/12(日) 実施", "10/12(日) 予定"])
def test_what_names_no_class_behind_a_day_leaves_it_of_all(text: str) -> None:
    reading = _read("schedule", text)
    assert (reading["per_year"], reading["months"], "label" in reading) == (1, [10], False)


@pytest.mark.parametrize(
    "text",
    [
        "日曜日を除き毎日",
        "平日は随時",
    ],
)
def test_days_without_an_exam_are_not_any_time(text: str) -> None:
    assert _read("schedule", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("随時(月曜・祝日を除く)", "月曜・祝日を除く"),
        ("随時(8月10日~16日を除く)", "8月10日~16日を除く"),
        ("毎日(土曜・祝日を除く)", "土曜・祝日を除く"),
        ("いつでも受験可能(休館日を除く)", "休館日を除く"),
        ("随時 ※年末年始・祝日は除く", "年末年始・祝日は除く"),
    ],
)
def test_days_without_an_exam_that_stand_apart_are_told_beside_it(text: str, remark: str) -> None:
    reading = _read("schedule", text)
    assert (reading["any_time"], reading["remarks"]) == (True, [remark])


@pytest.mark.parametrize(
    "text", ["随時(年末年始を除く)", "通年(12月28日~1月4日を除く)", "随時、ただし年末年始を除く", "随時"]
)
def test_the_new_year_goes_without_saying(text: str) -> None:
    assert _read("schedule", text)["any_time"] is True


@pytest.mark.parametrize(
    ("field", "text", "whole"),
    [
        ("examinees", "31,402人(うち初受験 9,815人)", 31402),
        ("examinees", "31,402人(内、初受験 9,815人)", 31402),
        ("examinees", "31,402人(このうち学生9,815人)", 31402),
        ("examinees", "受験者数:31,402人(うち再受験者 9,815人)", 31402),
        ("passers", "6,118人(うち免除者 702人)", 6118),
        ("passers", "合格者6,118人(内 現役学生 702人)", 6118),
        ("passers", "6,118人(うち満点合格者 4人)", 6118),
    ],
)
def test_the_whole_stands_before_some_of_them(field: str, text: str, whole: int) -> None:
    assert _list_values(_read(field, text)) == [(None, whole, whole)]


def test_who_sat_of_those_who_applied_is_the_count_of_examinees() -> None:
    assert _list_values(_read("examinees", "申込者31,402人(うち受験者 29,815人)")) == [(None, 29815, 29815)]


@pytest.mark.parametrize(
    "text",
    [
        "科目合格者 3,206人",
        "一部科目合格者数 3,206人",
        "部分合格者3,206人",
        "第一段階合格者 3,206人",
        "準合格者 320人",
        "繰上合格者 320人",
        "3,206人(科目合格者を含む)",
    ],
)
def test_who_passed_a_part_has_not_passed_the_exam(text: str) -> None:
    assert _read("passers", text)["kind"] == "unreadable"


def test_a_part_that_was_passed_is_a_label() -> None:
    assert _list_values(_read("passers", "3,206人(科目合格者)")) == [("科目合格者", 3206, 3206)]
    assert _list_values(_read("passers", "一次合格者 3,206人")) == [("一次", 3206, 3206)]


@pytest.mark.parametrize("text", ["県内4会場", "都内5か所", "市内3会場", "府内2会場", "県内6都市", "本県2会場"])
def test_a_region_that_another_page_names_is_not_the_country(text: str) -> None:
    assert _read("venue", text)["kind"] == "unreadable"


@pytest.mark.parametrize(("text", "halls"), [("全国4会場", 4), ("国内5会場", 5), ("東京都内3会場", 3)])
def test_halls_of_a_named_place_are_counted(text: str, halls: int) -> None:
    assert _read("venue", text)["halls"] == halls


@pytest.mark.parametrize(
    "text",
    [
        "¥165,000→¥132,000(10月末申込分まで)",
        "165,000円→132,000円(今月限り)",
        "165,000円→132,000円(先着30名)",
        "165,000円→132,000円(5月31日まで)",
        "132,000円(本日限り)",
        "132,000円(10月末まで)",
        "165,000円→132,000円 10月末申込分まで",
        "5月31日までのお申込みで132,000円",
        "今月中の申込なら132,000円",
        "受講料132,000円(5月31日までの申込)",
    ],
)
def test_a_price_for_a_time_is_not_the_price(text: str) -> None:
    assert _read("course_cost", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "label", "price"),
    [
        ("165,000円→132,000円", None, 132000),
        ("132,000円(先着30名)", "先着30名", 132000),
        ("定価165,000円 10/31まで132,000円", None, 165000),
        ("132,000円(12回まで分割可)", None, 132000),
    ],
)
def test_a_price_without_an_end_stays(text: str, label: str | None, price: int) -> None:
    reading = _read("course_cost", text)
    assert [(amount["label"], amount["low"]) for amount in reading["amounts"]] == [(label, price)]


@pytest.mark.parametrize(
    "text",
    [
        "小5のみ 38%",
        "38%(中2)",
        "38%(30代)",
        "高2で受けた人の38%が合格",
        "小4生 38%",
        "初めて受けた人の38%が合格",
        "3回目以降の受験者は38%",
    ],
)
def test_the_rate_of_some_people_is_not_everybodys(text: str) -> None:
    assert _read("pass_rate", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("高校生では38%が合格", "高校生"),
        ("38%(初受験者)", "初受験者"),
        ("講座受講者の合格率は38%", "講座受講者"),
        ("10代の合格率は38%", "10代"),
    ],
)
def test_people_with_a_name_are_the_label_of_their_rate(text: str, label: str) -> None:
    assert _list_values(_read("pass_rate", text)) == [(label, 38, 38)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("過去4年は22~31%です。", "過去4年"),
        ("22~31%(過去4年)", "過去4年"),
        ("ここ3年 22~31%", "ここ3年"),
        ("直近6回 22~31%", "直近6回"),
        ("最近4年間の合格率は22~31%で推移しています。", "最近4年間"),
    ],
)
def test_the_years_of_a_span_are_its_label(text: str, label: str) -> None:
    assert _list_values(_read("pass_rate", text)) == [(label, 22, 31)]
    assert sort_label("pass_rate", label).period == label
