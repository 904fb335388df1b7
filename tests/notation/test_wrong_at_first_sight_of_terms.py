"""What readings of terms say beside their figure: of which sitting, course, grade or task it is, and for how long.

Texts of our own. Each was read as if it were of the whole exam, or of everybody.
"""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


def _read(field: str, text: str) -> Any:
    return read_term(field, text)


def _marks(text: str) -> list[tuple[str | None, float, int | None, bool]]:
    reading = _read("passing_mark", text)
    return [(one["label"], one["low"], one["of"], one["each"]) for one in reading["marks"]]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("1級75点、2級60点(120点満点)", [("1級", 75, 120, False), ("2級", 60, 120, False)]),
        ("初級60点、中級・上級80点(100点満点)", [("初級", 60, 100, False), ("上級・中級", 80, 100, False)]),
        # What does not fit, or has full marks of its own, keeps what is printed of it.
        ("1級は120点、2級は65点(100点満点)", [("1級", 120, None, False), ("2級", 65, 100, False)]),
        ("1級70点(100点満点)、2級60点(80点満点)", [("1級", 70, 100, False), ("2級", 60, 80, False)]),
        (
            "学科・実技とも150点満点中90点以上(準1級は105点以上)",
            [("学科・実技", 90, 150, True), ("準1級", 105, 150, True)],
        ),
        ("学科・実技とも80%(2級は65%)", [("学科・実技", 80, None, True), ("2級", 65, None, True)]),
        ("100点満点中75点(4級は55点)", [(None, 75, 100, False), ("4級", 55, 100, False)]),
        # Each grade has it, and no part of one.
        ("1級・2級とも100点満点中70点(3級は60点)", [("1級・2級", 70, 100, True), ("3級", 60, 100, False)]),
    ],
)
def test_full_marks_that_are_printed_once_are_of_every_mark_that_they_fit(
    text: str, marks: list[tuple[str | None, float, int | None, bool]]
) -> None:
    assert _marks(text) == marks


@pytest.mark.parametrize(
    ("text", "label", "questions"),
    [
        ("伝票を集計する問題が10問出ます", "伝票を集計する問題", 10),
        ("仕訳を問う問題は5問です", "仕訳を問う問題", 5),
        ("図面を読み取る問題が4問あります", "図面を読み取る問題", 4),
        ("計算問題が3問出題されます", "計算問題", 3),
        ("出題される問題は60問です", None, 60),
        ("試験で出る問題は40問です", None, 40),
        ("択一式の問題が50問出ます", None, 50),
    ],
)
def test_one_kind_of_task_is_the_label_of_its_number(text: str, label: str | None, questions: int) -> None:
    parts = _read("exam_content", text)["parts"]

    assert [(one["label"], one["questions"]) for one in parts] == [(label, questions)]


@pytest.mark.parametrize(
    ("text", "label", "hours"),
    [
        ("本科 全24回(72時間)", "本科", 72),
        ("入門編 全5回(10時間)", "入門編", 10),
        ("夜間部 全30回 60時間", "夜間部", 60),
        ("基礎講座 20時間", "基礎講座", 20),
        ("全日制 100時間", "全日制", 100),
    ],
)
def test_the_hours_of_one_course_are_of_it(text: str, label: str, hours: float) -> None:
    reading = _read("study_time", text)

    assert reading["hours"] is None
    assert [(one["label"], one["hours"]) for one in reading["of"]] == [(label, {"low": hours, "high": hours})]


@pytest.mark.parametrize("text", ["全48回(144時間)", "講座 全20回(40時間)"])
def test_the_hours_of_all_lessons_are_of_no_course(text: str) -> None:
    assert "of" not in _read("study_time", text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("第3回 11月4日(火)~12月5日(金)", "第3回"),
        ("1回目 4月1日(火)午前9時から 4月30日(水)午後5時まで", "1回目"),
        ("【第2回】6月3日(火)~7月2日(水)", "第2回"),
        ("10月試験 8月1日(金)~8月31日(日)", "10月試験"),
        ("A日程 5月1日(金)~5月29日(金)", "A日程"),
        ("早期申込 5月1日(金)~5月29日(金)", "早期申込"),
    ],
)
def test_days_to_apply_for_one_sitting_are_of_it(text: str, label: str) -> None:
    reading = _read("application", text)

    assert not reading.get("yearless")
    assert [(one["label"], len(one["told"]["yearless"])) for one in reading["of"]] == [(label, 1)]


@pytest.mark.parametrize(("text", "label"), [("春期 4月1日~4月30日", "春期"), ("下期 8月1日~8月31日", "下期")])
def test_a_season_to_apply_for_one_half_of_the_year_is_of_it(text: str, label: str) -> None:
    reading = _read("application", text)

    assert reading["season"] is None
    assert [one["label"] for one in reading["of"]] == [label]
    assert reading["of"][0]["told"]["season"] is not None


def test_the_result_day_of_one_sitting_is_of_it() -> None:
    reading = _read("result_day", "第2回 10月7日(水)午前10時")

    assert [one["label"] for one in reading["of"]] == ["第2回"]
    assert reading["of"][0]["told"]["yearless"] == {"from": "10-07", "to": "10-07"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("その年度の4月1日に施行されている規格に準拠", "規格"),
        ("試験実施年度の4月1日現在施行されている税法に準拠します", "税法"),
        ("2026年4月1日に施行されている会計基準に準拠", "会計基準"),
        ("2026年4月1日現在の診療報酬点数表による", "診療報酬"),
        ("毎年5月1日現在で施行されている法令に基づく", "法令"),
        ("当該年度の5月1日に施行されている関係法規に準拠", "法令"),
    ],
)
def test_the_subject_is_what_the_text_names(text: str, subject: str) -> None:
    assert _read("based_on", text)["subject"] == subject


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("mode", "修了した方は自宅、一般の方は公開会場で受験できます。"),
        ("mode", "一般の方は会場、学生は自宅で受験"),
        ("mode", "課題を出した受講生は在宅、一般の方は指定会場で受験します。"),
        ("retake", "科目合格者は次回と次々回の試験で残りの科目だけ受験できます。"),
        ("retake", "科目合格者は、次回・次々回に限り不合格科目のみ受験可"),
        ("retake", "合格科目は次回試験に限って免除"),
        ("retake", "合格科目は次の試験でのみ免除されます"),
        ("retake", "合格科目は2回まで免除されます"),
        ("aid", "一般教育訓練給付金:対象外"),
        ("aid", "専門実践教育訓練給付金 | 対象外"),
        ("aid", "教育訓練給付金(一般):対象外"),
        ("aid", "本校のコースは給付金対象外です"),
        ("refund", "返金保証制度:対象外"),
        ("refund", "全額返金制度:対象外"),
        ("refund", "本講座は返金保証の対象外です"),
        ("support", "添削指導:対象外"),
        ("certificate_fee", "ご入会の際の認定証は無償でお渡しします"),
        ("certificate_fee", "最初の認定証は無料です"),
        ("certificate_fee", "新規登録時の認定証は無料です"),
        ("certificate_fee", "認定証は今なら無料です"),
        ("based_on", "当該年度の4月1日に施行されている会社法および会計基準に準拠"),
        ("application", "(2) 9月1日(火)~9月30日(水)"),
    ],
)
def test_what_holds_of_some_or_for_a_time_is_refused_where_nothing_can_tell_it(field: str, text: str) -> None:
    assert _read(field, text)["kind"] == "unreadable"


def test_what_is_told_of_all_stands() -> None:
    assert _read("certificate_fee", "認定証は無料で発行いたします。")["amounts"][0]["low"] == 0
    assert _read("certificate_fee", "合格時の認定証は無料")["amounts"][0]["low"] == 0
    assert _read("mode", "一般の方は会場またはオンラインで受験します。")["modes"] == ["hall", "online"]
    assert _read("retake", "合格科目は次回以降の試験で免除されます")["exempt"] is True
    assert _read("refund", "返金保証:なし")["offered"] is False
    assert _read("refund", "開封済みの教材は返金の対象外です")["conditions"][0]["code"] == "unopened"
    assert [one["quote"] for one in _read("aid", "公務員の方は対象外となります。")["conditions"]] == [
        "公務員の方は対象外となります"
    ]
    assert [one["label"] for one in _read("application", "前期:4月1日~4月30日")["of"]] == ["前期"]


def test_a_result_that_comes_twice_and_a_minimum_that_is_not_told_are_refused() -> None:
    assert (
        read_term("result_day", "終了後すぐ画面に点数が出ますが、正式な合格発表は翌月下旬です")["kind"] == "unreadable"
    )
    assert (
        read_term("passing_mark", "総得点の65%程度を基準に補正した点数以上。かつ全科目群で得点")["kind"] == "unreadable"
    )
