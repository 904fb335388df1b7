"""Half of a label, figures of one subject or of a part, and what a number of days or a period is really of."""

from typing import Any

import pytest

from mikiwame.notation import read


def _is_refused(field: str, text: str) -> bool:
    return read(field, text)["kind"] in ("unreadable", "text")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "企画科・2級 5,500円"),
        ("exam_fee", "受験料は企画科、1級6,300円、2級6,300円です。"),
        ("exam_fee", "1級・企画科 8,000円"),
        ("pass_rate", "1級=25.1%、企画科、3級=72.4%"),
        ("duration", "企画科/1級 120分 2級 90分"),
        ("passing_mark", "一般コース試験、初級コース試験ともに65%以上の正解率とします。"),
        ("passing_mark", "学科と企画科試験 70%以上 実技 60%以上"),
        ("exam_content", "企画科・学科:選択式20問 実技:レセプト作成2問"),
    ],
)
def test_a_name_that_shares_a_joint_with_a_label_is_not_lost(field: str, text: str) -> None:
    assert _is_refused(field, text)


@pytest.mark.parametrize(
    ("field", "text", "figures"),
    [
        ("exam_fee", "簿記検定 2級 5,500円", [("2級", 5500)]),
        ("exam_fee", "一括払い 28,000円 分割払い 月々2,500円×12回", [("一括払い", 28000), ("分割払い", 30000)]),
        ("duration", "3級 午前9:00~(制限時間:2時間) 1級 午後1:00~(制限時間:3時間)", [("3級", 120), ("1級", 180)]),
        ("pass_rate", "医科・歯科とも50%", [("医科", 50), ("歯科", 50)]),
        ("duration", "学科・実技併せて2時間", [("学科・実技", 120)]),
    ],
)
def test_known_names_at_a_label_cost_no_reading(field: str, text: str, figures: list[tuple[str, float]]) -> None:
    reading: Any = read(field, text)
    rows = reading.get("amounts") or reading.get("values") or reading.get("parts")
    assert [(row["label"], row.get("low", row.get("minutes"))) for row in rows] == figures


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "7,700円×2"),
        ("pass_rate", "合格率は60%のうち一部"),
        ("certificate_fee", "認定料 3,300円(1科目)"),
        ("exam_content", "択一式 各25問"),
        ("retake", "受験料の全額免除"),
        ("upkeep", "保険の更新は1年ごとです"),
        ("upkeep", "成績証明書の有効期間は1年です"),
        ("application", "講座開始日の2か月前から1か月前まで申込受付"),
        ("application", "試験のおよそ3か月前に、住む町の教育委員会へ問い合わせてみましょう。"),
        ("application", "試験日の2か月前を目安に、申込方法を確認"),
        ("schedule", "毎月申込を受付"),
    ],
)
def test_what_a_figure_is_of_is_asked(field: str, text: str) -> None:
    assert _is_refused(field, text)


def test_days_count_from_where_the_answers_come_back() -> None:
    reading: Any = read("result_day", "答案用紙を協会に返送してから約1ヶ月後に郵送にて合否通知されます。")
    assert (reading["after"]["low"], reading["counted_from"]) == (1, "receipt")


def test_days_before_an_exam_bring_no_result() -> None:
    assert _is_refused("result_day", "試験の10日前までに郵送")


@pytest.mark.parametrize(
    ("field", "text", "figure"),
    [("passing_mark", "60%以上(100点満点)", 60), ("passing_mark", "満点の65%以上(試験委員会で最終決定)", 65)],
)
def test_full_marks_and_who_decides_change_no_mark(field: str, text: str, figure: int) -> None:
    reading: Any = read(field, text)
    assert [mark["low"] for mark in reading["marks"]] == [figure]
