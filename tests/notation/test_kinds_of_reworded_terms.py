"""Values said in other words: read as they are meant or refused, and never read as something else in silence."""

import json
from typing import Any

import pytest

from mikiwame.notation import read


def _tell(field: str, text: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json.dumps(read(field, text)))
    return told


def _is_read(field: str, text: str) -> bool:
    return _tell(field, text)["kind"] not in ("text", "unreadable")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("筆記試験 5月 調理試験 8月", "調理試験"),
        ("筆記試験:5月 彫刻試験:8月", "彫刻試験"),
        ("筆記:5月 設計:8月", "設計"),
        ("筆記試験は5月、調理試験は8月に行われます。", "調理試験"),
        ("筆記試験 5月上旬 作図試験 8月中旬", "作図試験"),
        ("1級 5月 製菓試験 8月", "製菓試験"),
    ],
)
def test_an_exam_that_no_list_knows_keeps_its_month(text: str, other: str) -> None:
    told = _tell("schedule", text)
    assert told["months"] == [5]
    assert [(one["label"], one["months"]) for one in told["others"]] == [(other, [8])]


def test_the_third_of_three_exams_keeps_its_month_too() -> None:
    told = _tell("schedule", "筆記試験 5月 実技試験 8月 調理試験 9月")
    assert [one["months"] for one in told["others"]] == [[8], [9]]


@pytest.mark.parametrize("text", ["5月に筆記試験、8月に調理試験", "【筆記試験】5月【調理試験】8月"])
def test_months_that_two_exams_share_in_no_known_order_are_refused(text: str) -> None:
    assert not _is_read("schedule", text)


@pytest.mark.parametrize("text", ["春期試験 5月 秋期試験 10月", "筆記試験 5月・10月", "6月に検定試験、11月に認定試験"])
def test_sittings_of_one_exam_stay_one_schedule(text: str) -> None:
    told = _tell("schedule", text)
    assert told["per_year"] == 2
    assert "others" not in told


def test_the_place_of_another_exam_is_its_own() -> None:
    told = _tell("venue", "筆記試験:全国10会場 調理試験:2会場")
    assert (told["label"], told["halls"]) == ("筆記試験", 10)
    assert [(one["label"], one["halls"]) for one in told["others"]] == [("調理試験", 2)]


@pytest.mark.parametrize(("text", "halls"), [("全国7都県市において", 7), ("8道県市で実施", 8), ("4府市で開催", 4)])
def test_towns_counted_among_prefectures(text: str, halls: int) -> None:
    assert _tell("venue", text)["halls"] == halls


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("科目合格には有効期限(翌年度末まで)があります。", 1),
        ("科目合格は翌年度末まで有効です", 1),
        ("科目合格は合格した年度の翌年度末まで有効です。", 1),
        ("合格した科目は翌年度の試験まで免除されます", 1),
        ("合格した科目は翌々年度末まで有効です。", 2),
    ],
)
def test_the_year_till_which_a_part_holds(text: str, years: int) -> None:
    told = _tell("retake", text)
    assert told["exempt"] is True
    assert told["valid"] == {"low": years, "high": years, "unit": "fiscal-years"}


@pytest.mark.parametrize(
    "text",
    [
        "科目合格は2回後の試験まで有効です。",
        "科目合格には有効期限(2回後の試験まで)があります。",
        "合格した科目は次の次の試験まで免除されます",
        "合格した科目は在籍中まで免除されます",
    ],
)
def test_an_end_without_a_length_is_no_exemption_without_end(text: str) -> None:
    assert not _is_read("retake", text)


def test_an_exemption_of_so_many_sittings_is_counted_in_them() -> None:
    told = _tell("retake", "合格した科目は3回分の試験で免除されます")

    assert (told["exempt"], told["valid"]) == (True, {"low": 3, "high": 3, "unit": "sittings"})


@pytest.mark.parametrize(
    "text",
    [
        "課題1・基礎と法令分野、課題2・実務があり、それぞれ20問と12問、48問です。",
        "課題1・応用と法令、課題2・実務、それぞれ20問と12問、48問",
    ],
)
def test_numbered_parts_stand_beside_each_other(text: str) -> None:
    assert not _is_read("exam_content", text)


@pytest.mark.parametrize(
    "text",
    [
        "案内書を書店で入手し、申し込みます",
        "書店で案内書を手に入れて申し込みます",
        "出願書類は全国の書店で取り扱っています",
        "願書の配布:書店、窓口 願書の提出:郵送",
        "願書は2026年2月1日~28日に配布します",
    ],
)
def test_getting_the_papers_is_no_applying(text: str) -> None:
    assert not _is_read("application", text)


@pytest.mark.parametrize(
    "text",
    ["申込書は各地の書店で手に入ります。", "申込書は書店で販売しています", "願書はホームページで手に入ります"],
)
def test_where_the_papers_are_had_is_no_way_to_apply(text: str) -> None:
    told = _tell("application", text)
    assert told["ways"] == []
    assert told["conditions"] == [{"code": "form", "number": None, "quote": text.strip("。")}]


def test_the_day_on_which_papers_are_had_is_no_day_to_apply() -> None:
    told = _tell("application", "申込書を4月1日から配布、5月31日までに郵送")
    assert told["yearless"] == [{"from": None, "to": "05-31"}]
    assert told["ways"] == ["post"]
    assert told["conditions"] == [{"code": "form", "number": None, "quote": "申込書を4月1日から配布"}]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("リーフレットを書店でもらい、郵送で申し込みます", ["post"]),
        ("書店で買った申込書を郵送", ["post"]),
        ("申込書(1部450円)を書店で購入し、郵送で申し込みます", ["post"]),
        ("願書は書店で入手し、書店で申し込みます", ["shop"]),
        ("申込書を書店に提出", ["shop"]),
        ("願書の郵送または窓口での提出", ["post", "in-person"]),
    ],
)
def test_the_way_to_apply_beside_where_papers_are_had(text: str, ways: list[str]) -> None:
    assert _tell("application", text)["ways"] == ways


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "検定の申込書(1部450円)を買い求めてください"),
        ("exam_fee", "願書は1部1,000円です"),
        ("course_cost", "申込書(1部450円)を買い求めてください"),
    ],
)
def test_what_papers_cost_is_no_fee(field: str, text: str) -> None:
    assert not _is_read(field, text)


def test_a_piece_is_no_name_of_a_price() -> None:
    told = _tell("extra_fee", "問題集(1冊1,500円)")
    assert [(one["label"], one["low"]) for one in told["amounts"]] == [("問題集", 1500)]


@pytest.mark.parametrize(
    "text",
    [
        "受験上の注意を試験会場にて参加者に配布",
        "合格者の番号を試験会場に掲示します",
        "試験会場でテキストを販売しています",
        "当日は試験会場で受付をします",
        "試験会場にて写真撮影を行います",
        "教材が自宅に届き、自宅で学べます",
        "オンラインで質問を受け付けます",
        "CBT試験の説明会を開催します",
    ],
)
def test_what_else_is_done_in_a_place_is_no_way_to_sit(text: str) -> None:
    assert not _is_read("mode", text)


def test_a_hall_near_home_is_not_at_home() -> None:
    assert "home" not in _tell("mode", "自宅から近い会場で受験").get("modes", [])


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("試験会場で参加者に問題冊子を配布して実施します", ["hall"]),
        ("ご自宅で問題を受け取り、解答して返送", ["home"]),
        ("会場試験と在宅試験があり、会場では受験票を確認します", ["home", "hall"]),
    ],
)
def test_sitting_beside_other_doings(text: str, modes: list[str]) -> None:
    assert _tell("mode", text)["modes"] == modes


@pytest.mark.parametrize(
    "text",
    [
        "上級はCBT試験ですが、中級は在宅受験です",
        "※上級は「CBT試験」ですが、中級は「在宅受験」です",
        "上級はCBT試験、中級は在宅受験です",
    ],
)
def test_grades_with_ways_of_their_own_in_one_sentence(text: str) -> None:
    told = _tell("mode", text)
    assert [(one["label"], one["told"]["modes"]) for one in told["of"]] == [
        ("上級", ["test-centre"]),
        ("中級", ["home"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "資格の更新手続期間は2か月です。",
        "更新手続きの期間は2か月です。",
        "更新の申請期間は2か月間です。",
        "更新カードの発送まで2か月です",
        "更新講習の期間は2か月です",
        "更新のための学習期間は3か月です",
        "更新手数料の支払期間は1か月",
        "更新できる期間は1年間です",
    ],
)
def test_how_long_a_renewal_takes_is_not_how_often_it_is_due(text: str) -> None:
    assert not _is_read("upkeep", text)


@pytest.mark.parametrize("text", ["更新期間は2年です", "更新は2年ごとです"])
def test_how_often_a_renewal_is_due(text: str) -> None:
    assert _tell("upkeep", text)["every"] == {"low": 2, "high": 2, "unit": "years"}


@pytest.mark.parametrize(
    "text",
    [
        "概ね試験日の6週間後",
        "おおむね試験日の6週間後に発表",
        "合格発表は概ね試験日の6週間後です",
        "だいたい試験日から6週間後に発表",
        "試験日の6週間後ごろに発表",
        "目安として試験日の6週間後に発表",
    ],
)
def test_a_hedge_stands_ahead_of_or_behind_the_wait(text: str) -> None:
    told = _tell("result_day", text)
    assert told["after"] == {"low": 6, "high": 6, "unit": "weeks"}
    assert told["approx"] is True


@pytest.mark.parametrize(
    ("field", "text"), [("pass_rate", "概ね合格率は30%"), ("examinees", "おおむね受験者数は5,000人")]
)
def test_a_hedge_ahead_of_a_known_figure(field: str, text: str) -> None:
    assert _tell(field, text)["values"][0]["approx"] is True


def test_a_hedge_ahead_of_a_year_is_not_of_the_year() -> None:
    assert _tell("pass_rate", "2025年の合格率は30%")["values"][0]["approx"] is False


@pytest.mark.parametrize("text", ["おおむね問題数は50問", "概ね50問"])
def test_about_so_many_questions(text: str) -> None:
    assert _tell("exam_content", text)["parts"][0]["approx"] is True


@pytest.mark.parametrize("who", ["未経験者", "初学者", "初心者", "経験者", "はじめて学ぶ方"])
def test_the_months_of_some_keep_their_name(who: str) -> None:
    told = _tell("study_time", f"{who}の場合、8か月で修了できます。")
    assert told["months"] is None
    assert [(one["label"], one["months"]) for one in told["of"]] == [(who, {"low": 8, "high": 8})]


@pytest.mark.parametrize("opening", ["標準的には ", "一般には", "一般に", "通常は", "普通は ", "標準的には、"])
def test_how_a_study_time_is_meant_is_no_part_of_a_name(opening: str) -> None:
    told = _tell("study_time", f"{opening}独学で100時間の学習が必要です")
    assert [(one["label"], one["hours"]) for one in told["of"]] == [("独学", {"low": 100, "high": 100})]


def test_hours_of_people_are_not_of_everybody() -> None:
    assert _tell("study_time", "主婦の方で100時間").get("hours") is None


def test_the_name_of_people_keeps_its_last_word() -> None:
    told = _tell("result_day", "筆記試験を受けた方には1か月後、口述試験を受けた方には2か月後に通知します。")
    assert [one["label"] for one in told["of"]] == ["筆記試験を受けた方", "口述試験を受けた方"]


def test_what_holds_of_those_who_chose_a_way_is_theirs() -> None:
    told = _tell("refund", "在宅試験を選んだ場合は返金できません")
    assert told["offered"] is None
    assert [one["label"] for one in told["of"]] == ["在宅試験を選んだ場合"]


def test_falling_short_of_a_mark_is_falling_below_it() -> None:
    told = _tell("passing_mark", "総得点60点以上。ただし1科目でも12点に届かない場合は不合格")
    assert [(one["low"], one["each"]) for one in told["marks"]] == [(60, False), (12, True)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("検定を行う年の7月1日現在施行されている法令", "07-01"),
        ("検定を行う年度の4月1日現在施行されている法令", "04-01"),
        ("試験が開催される年度の4月1日現在施行されている法令", "04-01"),
    ],
)
def test_the_law_of_the_year_of_the_exam(text: str, day: str) -> None:
    assert _tell("based_on", text)["as_of_each_year"] == day


def test_figures_written_in_are_a_part_of_a_choice() -> None:
    assert _tell("exam_content", "四肢択一、一部数字記入")["parts"][0]["forms"] == ["choice"]


@pytest.mark.parametrize(
    "text",
    [
        "科目合格の制度はありません",
        "科目合格は認められません",
        "部分合格の仕組みはございません",
        "免除制度は設けられていません",
    ],
)
def test_no_part_is_kept_where_the_text_says_so(text: str) -> None:
    assert _tell("retake", text)["exempt"] is False


@pytest.mark.parametrize(
    "text",
    [
        "合格した科目も再度受ける必要があります",
        "合格した科目も次回は受け直しとなります",
        "合格科目の持ち越しはできません",
        "次回は合格科目も含めて受験します",
        "科目合格は無効になります",
    ],
)
def test_an_exemption_that_is_taken_back_is_none(text: str) -> None:
    assert _tell("retake", text).get("exempt") is not True


@pytest.mark.parametrize(
    "text",
    [
        "合格した科目は再度受ける必要はありません",
        "合格科目は受け直さなくてよい",
        "合格できなかった科目だけ受ければ、合格科目は免除",
    ],
)
def test_what_need_not_be_sat_again_is_kept(text: str) -> None:
    assert _tell("retake", text)["exempt"] is True


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("retake", "2028年度以降は合格科目が2年間免除になります"),
        ("aid", "2028年度以降は20%支給"),
        ("upkeep", "2030年以降は5年ごとに更新"),
        ("upkeep", "5年ごとの更新が2030年に始まります"),
        ("result_day", "2028年度以降は1か月後に発表"),
        ("support", "2028年度以降は質問できます"),
    ],
)
def test_a_beginning_in_other_words_is_not_lost(field: str, text: str) -> None:
    assert not _is_read(field, text)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("aid", "支給された20%には税がかかります"),
        ("result_day", "即日採点、合否は後日郵送"),
        ("result_day", "その場で採点し、結果は後日メール"),
        ("study_time", "半年前から始める"),
        ("study_time", "勉強開始は3か月前が目安"),
        ("exam_content", "受験者は50問の中から選びます"),
        ("exam_content", "100問の中から毎回出題"),
        ("passing_mark", "70点または75点以上(年により)"),
        ("exam_fee", "受験料は5,000円です。3回目からは半分です。"),
        ("venue", "都内3か所と大阪"),
    ],
)
def test_what_looks_like_a_value_and_is_none(field: str, text: str) -> None:
    assert not _is_read(field, text)


def test_who_may_sit_a_part_is_no_part_of_its_name() -> None:
    told = _tell("passing_mark", "筆記に合格した人だけ実技(70点以上)")
    assert [(one["label"], one["low"]) for one in told["marks"]] == [("実技", 70)]


@pytest.mark.parametrize("text", ["教育訓練給付金の対象外です", "教育訓練給付制度は利用できません"])
def test_a_course_for_which_no_aid_is_paid_says_so(text: str) -> None:
    reading: Any = read("aid", text)
    assert (reading["kind"], reading.get("covered")) == ("aid", False)
