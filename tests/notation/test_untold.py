"""What a reader passes over and a person would not stands beside the value, as printed."""

from typing import Any

import pytest

from mikiwame import read


def _read(field: str, text: str) -> dict[str, Any]:
    return dict(read(field, text))


@pytest.mark.parametrize(
    ("field", "text", "remarks"),
    [
        ("application", "第2回 9月1日(火)~9月25日(金)必着", ["第2回 9月1日(火)~9月25日(金)必着"]),
        ("application", "2026年6月1日~30日(締切日の消印まで有効)", ["締切日の消印まで有効"]),
        ("application", "ネット:2026年5月11日10時~6月2日17時", ["ネット:2026年5月11日10時~6月2日17時"]),
        ("application", "申込は6月3日~6月14日 (土・日は受け付けない。)", ["土・日は受け付けない"]),
        ("result_day", "令和8年10月14日(水)午前10時", ["令和8年10月14日(水)午前10時"]),
        ("result_day", "2026年10月14日発表予定", ["2026年10月14日発表予定"]),
        ("retake", "不合格でも翌年以降何度でも受け直せる", ["翌年以降"]),
        ("certificate_fee", "カードは2,200円(税込・送料込)", ["税込・送料込"]),
        ("materials", "『はじめての茶葉』(みのり書房)定価1,870円", ["みのり書房"]),
        ("exam_content", "実技:調剤レセプト作成2題(薬歴・処方せんより)", ["薬歴・処方せんより"]),
        ("exam_fee", "12,500円(非課税)", ["非課税"]),
        ("exam_fee", "受験料5,000円(別途システム手数料)", ["別途システム手数料"]),
        ("exam_fee", "※受験手数料 7,000円(例年)", ["例年"]),
        ("exam_fee", "Ⅰ種(マスターコース)11,550円", ["マスターコース"]),
        ("exam_fee", "7,700円(送料無料)", ["送料無料"]),
        ("course_cost", "32,780円(教材・添削・受験料込み)", ["教材・添削・受験料込み"]),
        ("subscription", "月額1,980円(税込)で全講座見放題", ["月額1,980円(税込)で全講座見放題"]),
        ("duration", "調理実技20分(後片付け含む)", ["後片付け含む"]),
        ("duration", "第1部(実技):40分、第2部(実践):90分", ["実技", "実践"]),
        ("pass_rate", "5年平均 35.8%", ["5年平均"]),
        ("pass_rate", "2020~2024年度の平均 35.8%", ["2020~2024年度の平均"]),
        ("pass_rate", "第37回の合格率は、筆記71.3%、実技88.0%でした。", ["第37回"]),
        ("passers", "312名(うち女性210名)", ["うち女性210名"]),
        ("pass_rate", "初めて受けた人の合格率は55%ほど", ["初めて受けた人の合格率は55%ほど"]),
        ("duration", "試験時間60分(着席は10分前)", ["着席は10分前"]),
        ("venue", "自宅のパソコンで受けられます(スマホ不可)", ["スマホ不可"]),
        ("subscription", "初月無料、2か月目から980円", ["初月無料", "2か月目から980円"]),
        ("exam_fee", "書面申請の場合 12,900円", ["書面申請の場合"]),
        (
            "schedule",
            "実技 2026年2月1日~2月28日|筆記 3月1日(日)",
            ["実技 2026年2月1日~2月28日|筆記 3月1日(日)"],
        ),
        ("exam_fee", "9,500円(2026年4月実施分より。3月までは8,200円)", ["2026年4月実施分より。3月までは8,200円"]),
        ("pass_rate", "ストレート合格率は1割ほど", ["ストレート合格率は1割ほど"]),
        ("passers", "甲種 2,651名 乙種(全類計) 48,920名", ["全類計"]),
        ("schedule", "年1回、9月の第2日曜日(荒天時は翌週に順延)", ["荒天時は翌週に順延"]),
        ("mode", "1級・準1級は会場、2級・3級はCBTも可", ["2級・3級はCBTも可"]),
        ("application", "申込:個人はWebのみ", ["申込:個人はWebのみ"]),
        ("exam_fee", "受験料 7,150円(税込・テキスト代別)", ["税込・テキスト代別"]),
        ("subscription", "月々2,200円(税込)から", ["月々2,200円(税込)から"]),
        ("pass_rate", "令和7年度第1回:貨物 31.7%、旅客 29.4%", ["第1回"]),
        ("schedule", "CBT方式:6月下旬~8月上旬", ["CBT方式:6月下旬~8月上旬"]),
        ("venue", "全国約230か所のテストセンター", ["全国約230か所のテストセンター"]),
        ("schedule", "随時(申込日から3か月以内に受験)", ["申込日から3か月以内に受験"]),
        ("schedule", "論文式は8月上旬の3日間", ["論文式は8月上旬の3日間"]),
        ("schedule", "11月1日~30日のうち希望日を選択", ["11月1日~30日のうち希望日を選択"]),
    ],
)
def test_what_a_reader_passes_over_is_kept_as_printed(field: str, text: str, remarks: list[str]) -> None:
    reading = _read(field, text)
    assert reading["kind"] not in ("unreadable", "text"), reading
    assert reading["remarks"] == remarks


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "7,700円(税込)"),
        ("exam_fee", "7,700円(税込み価格)"),
        ("exam_fee", "一般(会員以外)7,700円"),
        ("certificate_fee", "認定証発行料(希望者のみ)3,300円"),
        ("pass_rate", "34.7%(514人)"),
        ("pass_rate", "第37回 71.3%"),
        ("pass_rate", "直近3回の平均合格率 35.8%"),
        ("pass_rate", "2023年の平均合格率は69.2%"),
        ("examinees", "第18回(2025年) 2,027人"),
        ("duration", "学科(50分)"),
        ("duration", "筆記(択一式) 25問(50分)"),
        ("schedule", "希望の日にいつでも受験できます"),
        ("exam_content", "筆記(択一式)25問(50分)"),
        ("exam_content", "診療録(カルテ)からレセプトを作成"),
        ("application", "2026年6月1日(月)~30日(火)"),
        ("application", "郵送(現金書留)または持参"),
        ("retake", "再受験は受験日の翌日から30日以降"),
    ],
)
def test_what_a_key_tells_or_what_says_nothing_is_no_remark(field: str, text: str) -> None:
    reading = _read(field, text)
    assert reading["kind"] not in ("unreadable", "text"), reading
    assert "remarks" not in reading


def test_a_remark_changes_no_value() -> None:
    bare, told = _read("exam_fee", "12,500円"), _read("exam_fee", "12,500円(非課税)")
    assert bare["amounts"] == told["amounts"] == [{"label": None, "low": 12500, "high": 12500, "per": "once"}]


@pytest.mark.parametrize(
    "text",
    [
        "更新料は不要、登録料は1級5,000円、2級3,000円",
        "テキスト代なども入れて合格まで10万円ほど",
    ],
)
def test_the_fee_of_something_else_is_no_exam_fee(text: str) -> None:
    assert _read("exam_fee", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "yen"),
    [
        ("7,900円(テキスト代・送料込)", [7900]),
        ("受験料6,000円、登録料は不要", [6000]),
        ("受験料6,000円と登録料2,000円", [6000, 2000]),
    ],
)
def test_another_fee_that_is_named_or_in_leaves_the_exam_fee(text: str, yen: list[int]) -> None:
    assert [amount["low"] for amount in _read("exam_fee", text)["amounts"]] == yen


@pytest.mark.parametrize("text", ["トリマーとして活躍する卒業生は3,000名以上", "会員数は1,200名", "登録者は500人です"])
def test_people_who_sat_no_exam_are_no_examinees(text: str) -> None:
    assert _read("examinees", text)["kind"] == "unreadable"


def test_when_some_begin_is_no_name_of_the_length_of_all() -> None:
    assert _read("duration", "13:00~15:00(講習修了者は13:10から)")["kind"] == "unreadable"


def test_one_of_two_days_is_not_two_a_year() -> None:
    assert _read("schedule", "学科 7月12日(日)または8月23日(日)")["kind"] == "unreadable"
    assert _read("schedule", "7月17日(土)または18日(日)")["per_year"] == 1


@pytest.mark.parametrize(("field", "text"), [("materials", "教材一式つき"), ("upkeep", "3年で20単位+年会費13,200円")])
def test_what_names_no_book_and_is_paid_each_year_is_left_to_people(field: str, text: str) -> None:
    assert _read(field, text)["kind"] == "text"


@pytest.mark.parametrize(
    ("text", "proctored"),
    [("自宅のパソコン(要Webカメラ)", None), ("自宅(Webカメラ必須)", None), ("自宅(Webカメラによる監視)", True)],
)
def test_a_camera_that_one_must_have_says_nothing_of_who_watches(text: str, proctored: bool | None) -> None:
    assert _read("venue", text)["proctored"] is proctored
