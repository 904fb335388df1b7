"""Lengths of exams as pages print them."""

from typing import Any

import pytest

from mikiwame.notation import read


@pytest.mark.parametrize(
    ("printed", "minutes"),
    [
        ("試験時間 3時間", 180),
        ("1時間半", 90),
        ("1.5時間", 90),
        ("2時間15分", 135),
        ("九十分", 90),
        ("10:00〜11:30", 90),
        ("13時00分~16時00分", 180),
        ("午前10時~午後1時30分", 210),
        ("3時間(180分)", 180),
        ("試験時間が従来の90分から120分になります。", 120),
        ("年2回(7月、12月)、日曜日または祝日・3時間", 180),
        ("在宅受験の場合は試験時間(120分)を計測", 120),
        ("120分(途中休憩10分)", 120),
    ],
)
def test_a_single_length_is_one_part_without_a_label(printed: str, minutes: int) -> None:
    parts = [{"label": None, "minutes": minutes}]
    assert read("duration", printed) == {"kind": "duration", "parts": parts, "unlimited": False}


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("学科50分 実技70分", {"学科": 50, "実技": 70}),
        ("学科・実技 180分", {"学科・実技": 180}),
        ("学科・実技併せて2時間", {"学科・実技": 120}),
        ("学科、実技ともに60分", {"学科": 60, "実技": 60}),
        ("110分(学科50分、実技60分)", {"学科": 50, "実技": 60}),
        ("学科30分、実技60分で全体で90分間", {"学科": 30, "実技": 60}),
        ("【筆記試験】択一式(25問、50分) 【実技試験】文書作成(4問、60分)", {"筆記試験": 50, "実技試験": 60}),
        ("患者接遇/筆記(記述式):2問 50分", {"患者接遇": 50}),
        ("実技II:書類の点検について4問(70分)", {"実技II": 70}),
        ("1級:9:30-12:00 準1級:12:30-14:30", {"1級": 150, "準1級": 120}),
        ("1級:筆記90分・実技60分", {"1級 筆記": 90, "1級 実技": 60}),
        ("60分(学科)/120分(実技)", {"学科": 60, "実技": 120}),
        ("午前 10:00~12:00 午後 13:00~15:00", {"午前": 120, "午後": 120}),
        ("70分間の実技試験のみ", {"実技試験": 70}),
    ],
)
def test_each_part_is_read_with_its_label_and_a_total_is_left_out(printed: str, parts: dict[str, int]) -> None:
    expected = [{"label": label, "minutes": minutes} for label, minutes in parts.items()]
    assert read("duration", printed) == {"kind": "duration", "parts": expected, "unlimited": False}


@pytest.mark.parametrize(
    "printed", ["なし (期日までに郵送)", "時間の制限はございません。", "試験時間は、設定されていません。", "無制限"]
)
def test_no_limit_is_unlimited(printed: str) -> None:
    assert read("duration", printed) == {"kind": "duration", "parts": [], "unlimited": True}


@pytest.mark.parametrize(
    "printed",
    ["全体で885時間の学習", "勉強時間は45〜50時間", "通知メール受理から 45日間", "当日または翌日に郵送", "60~90分"],
)
def test_study_hours_days_to_submit_and_ranges_are_unreadable(printed: str) -> None:
    assert read("duration", printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("準1級は論文式・2時間40分、3級は択一式と論文式・1時間15分", [("準1級", 160), ("3級", 75)]),
        ("四肢択一式50問 2時間", [(None, 120)]),
        ("選択式80分、択一式210分", [("選択式", 80), ("択一式", 210)]),
        ("IBT・CBT共に試験時間90分", [(None, 90)]),
        ("1級・2級ともに90分", [("1級", 90), ("2級", 90)]),
        ("13:00~15:00(登録講習修了者は13:10~15:00)", [(None, 120), ("登録講習修了者", 110)]),
        ("午前9時30分から正午まで", [(None, 150)]),
        ("1次試験90分/2次試験10分", [("1次試験", 90), ("2次試験", 10)]),
        ("【2級】10:45~11:35(50分)", [("2級", 50)]),
        (
            "2級90分、1級180分(商業簿記・会計学90分、工業簿記・原価計算90分)",
            [("2級", 90), ("1級 商業簿記・会計学", 90), ("1級 工業簿記・原価計算", 90)],
        ),
    ],
)
def test_forms_and_ways_are_no_parts_and_sums_give_theirs(printed: str, expected: list[tuple[str | None, int]]) -> None:
    parts = [{"label": label, "minutes": minutes} for label, minutes in expected]
    assert read("duration", printed) == {"kind": "duration", "parts": parts, "unlimited": False}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("試験時間は2時間。登録講習修了者は10分短くなります。", [(None, 120)]),
        ("90分(従来より30分短縮)", [(None, 90)]),
        ("30分延長され120分", [(None, 120)]),
        ("旧:120分 新:90分", [(None, 90)]),
        ("90分→120分", [(None, 120)]),
        ("試験時間は60分(以前は90分)", [(None, 60)]),
        ("【3級】マークシート方式(60分)", [("3級", 60)]),
        ("3級:CBT方式 60分", [("3級", 60)]),
        ("前半60分、後半90分", [("前半", 60), ("後半", 90)]),
        ("CBT四肢択一形式100問90分", [(None, 90)]),
        ("五肢択一・マークシート(4科目60問・3時間30分)", [(None, 210)]),
        ("120分(1級、2級共通)", [("1級", 120), ("2級", 120)]),
        ("午前: 10:00~12:25、午後: 13:40~16:20(計約5時間)", [("午前", 145), ("午後", 160)]),
        ("午前 9:00~11:00(120分)\n午後 12:30~14:30(120分)", [("午前", 120), ("午後", 120)]),
        (
            "科目A 90分+科目B 100分の合計190分。最長10分の休憩があり、拘束時間は最大200分",
            [("科目A", 90), ("科目B", 100)],
        ),
        ("120分×2部の計240分", [(None, 240)]),
        ("60分×2", [(None, 120)]),
        ("制限時間は50分で、1問あたり約2分30秒です。", [(None, 50)]),
        ("試験開始30分前に集合、試験時間は90分", [(None, 90)]),
        ("開始30分後から退出可 試験時間120分", [(None, 120)]),
        ("13: 00~16: 40", [(None, 220)]),
        ("1級 180分(途中15分休憩) 2級 90分", [("1級", 180), ("2級", 90)]),
    ],
)
def test_what_differs_was_before_or_surrounds_the_exam_is_left_out(
    printed: str, expected: list[tuple[str | None, int]]
) -> None:
    parts = [{"label": label, "minutes": minutes} for label, minutes in expected]
    assert read("duration", printed) == {"kind": "duration", "parts": parts, "unlimited": False}


@pytest.mark.parametrize(
    "printed",
    [
        "10分延長",
        "試験時間が15分短縮されました",
        "駅から徒歩10分",
        "公式サイトから5分で申し込み",
        "1問あたり2分",
        "約2週間(1日30分)",
        "60分+10分",
        "1時間以上2時間以内",
    ],
)
def test_lengths_of_other_things_and_several_of_nothing_are_unreadable(printed: str) -> None:
    assert read("duration", printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "minutes", "since"),
    [
        ("2027年4月1日から90分", 90, "2027-04-01"),
        ("2027年度より90分に変更", 90, "2027-04-01"),
        ("120分(2027年4月から90分)", 90, "2027-04-01"),
        ("90分(2027年4月1日改定)", 90, "2027-04-01"),
        ("2020年度までは120分、2021年度からは90分", 90, "2021-04-01"),
        ("90分 2027年1月から", 90, "2027-01-01"),
        ("令和9年度以降は90分", 90, "2027-04-01"),
    ],
)
def test_a_length_has_the_day_from_which_it_holds(printed: str, minutes: int, since: str) -> None:
    parts = [{"label": None, "minutes": minutes}]
    assert read("duration", printed) == {"kind": "duration", "parts": parts, "unlimited": False, "since": since}


def test_lengths_of_which_only_some_hold_from_a_day_are_unreadable() -> None:
    assert read("duration", "1級 120分(2027年4月から90分)、2級60分")["kind"] == "unreadable"
    spanned = {"kind": "duration", "parts": [{"label": None, "minutes": 90}], "unlimited": False}
    assert read("duration", "90分(2019年から2023年まで)") == spanned


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("■準2級\n学科:筆記(4択)⇒30問/80分\n実技:口頭⇒3問/20分", [("準2級 学科", 80), ("準2級 実技", 20)]),
        ("聞き取り20分 書き取り40分", [("聞き取り", 20), ("書き取り", 40)]),
        ("そろばん30分・あんざん15分", [("そろばん", 30), ("あんざん", 15)]),
        ("「法規」と「実務」の2つに分かれ、時間はそれぞれ80分(合計160分)", [("法規", 80), ("実務", 80)]),
        ("選択解答式(40分)", [(None, 40)]),
        ("1級 150分(途中10分休憩) 2級 80分 3級 50分", [("1級", 150), ("2級", 80), ("3級", 50)]),
    ],
)
def test_parts_have_the_names_that_stand_over_or_before_them(printed: str, expected: list[tuple[str, int]]) -> None:
    reading: dict[str, Any] = dict(read("duration", printed))
    assert [(part["label"], part["minutes"]) for part in reading["parts"]] == expected
