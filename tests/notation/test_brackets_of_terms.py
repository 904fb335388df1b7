"""Whose a bracket is: the last item's, each one's or the whole's; and texts that print it elsewhere than others."""

from typing import Any

import pytest

from mikiwame import read


def _read(field: str, text: str) -> dict[str, Any]:
    return dict(read(field, text))


def _marks(text: str) -> list[tuple[Any, ...]]:
    return [(one["label"], one["low"], one["of"], one["each"]) for one in _read("passing_mark", text)["marks"]]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        # As many as suffice for the sum are the sum's; fewer than one needs of the sum are each one's.
        ("総合300点以上かつ各科目40点以上(500点満点)", [(None, 300, 500, False), (None, 40, None, True)]),
        ("合計240点以上かつ各科目40点以上(合計400点満点)", [(None, 240, 400, False), (None, 40, None, True)]),
        ("合計60点以上、各20点以上(100点満点)", [(None, 60, 100, False), (None, 20, None, True)]),
        (
            "合計180点以上(300点満点)かつ各科目50点以上(100点満点)",
            [(None, 180, 300, False), (None, 50, 100, True)],
        ),
        ("各科目40点以上、合計240点以上(400点満点)", [(None, 40, None, True), (None, 240, 400, False)]),
        # What is said of all at the end is of each.
        ("1級80点、2級70点(ともに100点満点)", [("1級", 80, 100, False), ("2級", 70, 100, False)]),
        ("1級80点、2級70点(100点満点)", [("1級", 80, 100, False), ("2級", 70, 100, False)]),
        ("学科70点、実技60点(いずれも100点満点)", [("学科", 70, 100, False), ("実技", 60, 100, False)]),
        # A bracket behind one part's mark is that part's.
        (
            "論文式50点以上(各科目25点以上)、短答式60%以上",
            [("論文式", 50, None, False), ("論文式", 25, None, True), ("短答式", 60, None, False)],
        ),
        (
            "選択式30点以上(各科目5点以上)、択一式40点以上(各科目6点以上)",
            [
                ("選択", 30, None, False),
                ("選択", 5, None, True),
                ("択一", 40, None, False),
                ("択一", 6, None, True),
            ],
        ),
        (
            "学科60点以上、実技は課題A・課題Bとも各70点以上",
            [("学科", 60, None, False), ("実技 課題A・課題B", 70, None, True)],
        ),
        ("実技は正確点・速度点とも各60点以上(100点満点)", [("実技 正確点・速度点", 60, 100, True)]),
    ],
)
def test_full_marks_and_floors_are_of_what_they_stand_behind(text: str, marks: list[tuple[Any, ...]]) -> None:
    """A bracket on full marks or on each subject goes to the marks of which it speaks."""
    assert _marks(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "例年15%前後が合格",
        "毎回25%ほどが合格している",
        "4割が合格",
        "合格者は全体の35%",
    ],
)
def test_how_many_pass_is_no_mark(text: str) -> None:
    """A share of people is no share of points."""
    assert _read("passing_mark", text)["kind"] in ("text", "unreadable")


@pytest.mark.parametrize("subjects", [3, 4])
def test_a_mark_never_loses_its_floor(subjects: int) -> None:
    """A text with a mark that none may fall below is read with it or not at all."""
    told = _read("passing_mark", f"{subjects}科目の合計が{subjects * 60}点以上(各100点満点)で1科目でも40点未満は不合格")
    assert told["kind"] == "text" or {one["low"] for one in told["marks"]} == {subjects * 60, 40}


@pytest.mark.parametrize("text", ["正答率70%が合格", "約70%が合格ライン", "70%以上が合格", "例年60%前後で合格"])
def test_a_mark_beside_the_word_for_passing_stays_one(text: str) -> None:
    """The same words with a cue of a mark tell one."""
    assert [one["unit"] for one in _read("passing_mark", text)["marks"]] == ["percent"]


@pytest.mark.parametrize(
    ("field", "text", "remarks"),
    [
        ("study_time", "標準学習期間5か月(受講期限は11か月)", ["受講期限は11か月"]),
        ("study_time", "学習期間3か月(サポート期間6か月)", ["サポート期間6か月"]),
        ("exam_content", "課題A 配線(30分) 課題B 測定(15分)", ["配線(30分)", "測定(15分)"]),
        (
            "exam_content",
            "学科(マークシート・60分)、実技(記述・90分)",
            ["学科(マークシート・60分)", "実技(記述・90分)"],
        ),
        ("open_book", "法令集の持込み可(書き込みのないものに限る)", ["書き込みのないものに限る"]),
        ("mode", "全国約250のテストセンターで受験(自宅受験は不可)", ["自宅受験は不可"]),
    ],
)
def test_a_bracket_that_no_key_tells_stays_as_printed(field: str, text: str, remarks: list[str]) -> None:
    """Limits of a course, minutes of parts and which books are meant stand beside the value."""
    assert _read(field, text)["remarks"] == remarks


def test_the_length_of_the_whole_is_no_remark_on_what_is_asked() -> None:
    """One bracket with minutes is of the exam, which has a field for them."""
    assert "remarks" not in _read("exam_content", "四肢択一50問(90分)")


@pytest.mark.parametrize(
    ("text", "share", "amount"),
    [
        ("支給額 15,400円(20%)", 20.0, 15400),
        ("一般教育訓練給付金で20%(9,800円)支給", 20.0, 9800),
        ("支給額 22,000円(受講料110,000円の20%)", 20.0, 22000),
        # A range and a cap are no sum.
        ("給付額 11,000円~25,000円(20%)", 20.0, None),
        ("受講料の20%(上限10万円)", 20.0, None),
    ],
)
def test_the_sum_beside_its_share_is_kept(text: str, share: float, amount: int | None) -> None:
    """Both are told, whichever of the two stands in the bracket."""
    told = _read("aid", text)
    assert (told["share"], told["amount"]) == (share, amount)


def _parts(text: str) -> list[tuple[Any, ...]]:
    return [(one["label"], one["questions"]) for one in _read("exam_content", text)["parts"]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("〔学科〕○×式20問 〔実技〕事例4題", [("学科", 20), ("実技", 4)]),
        ("〔共通〕30問〔専門〕20問", [("共通", 30), ("専門", 20)]),
        ("午前は四肢択一40問、午後は事例問題4問のうち3問を選んで解答します。", [("午前", 40), ("午後 事例問題", 3)]),
        ("学科 択一式20問/実技 明細書点検2問・作成1枚", [("学科", 20), ("実技", 3)]),
    ],
)
def test_heads_choices_and_sheets_are_read(text: str, parts: list[tuple[Any, ...]]) -> None:
    """A head in any bracket, so many out of more, and tasks that are counted by the sheet."""
    assert _parts(text) == parts


def test_out_of_how_many_one_chooses_is_kept() -> None:
    """The number answered is the value; what it is chosen from stands beside it."""
    text = "午前は四肢択一40問、午後は事例問題4問のうち3問を選んで解答します。"
    assert _read("exam_content", text)["remarks"] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "不合格の場合、受験日の翌日から30日間は同一科目を再受験できません。",
        "不合格の場合、30日間は同じ試験を再受験できません",
    ],
)
def test_the_same_exam_is_no_number(text: str) -> None:
    """``同一`` is a word, and a wait for the same exam is the wait."""
    assert _read("retake", text)["wait"] == {"low": 30, "high": 30, "unit": "days"}


@pytest.mark.parametrize(
    ("text", "share"), [("試験日の7日前17時まで:全額(振込手数料を差引)", 100.0), ("前日まで:50%(手数料を除く)", 50.0)]
)
def test_money_back_until_a_day_keeps_its_condition_as_printed(text: str, share: float) -> None:
    """The share is read, the day and what is taken off stand in the condition."""
    told = _read("refund", text)
    assert told["share"] == share
    assert [one["quote"] for one in told["conditions"]] == [text]


def test_who_pays_and_what_may_be_left_is_told() -> None:
    """A note behind a fee says for whom it is, or that nobody must."""
    assert _read("certificate_fee", "認定証 2,750円(税込)※希望者のみ")["amounts"][0]["label"] == "認定証 希望者"
    assert "任意" in _read("certificate_fee", "ディプロマ申請料:7,700円(税込)※任意")["remarks"][0]


@pytest.mark.parametrize(
    ("text", "parts"), [("持ち込み可(テキストのみ)", ["テキスト"]), ("電卓(関数機能なし)の使用可", ["電卓"])]
)
def test_what_alone_may_be_had_is_a_part(text: str, parts: list[str]) -> None:
    """``(テキストのみ)`` behind the yes is the thing, and a bracket in the middle is a remark."""
    told = _read("open_book", text)
    assert (told["allowed"], told["parts"]) == ("partly", parts)


def test_a_revision_that_a_table_follows_is_its_own() -> None:
    """``改定に対応した`` says what ``改定の`` does."""
    told = _read("based_on", "2026年6月改定に対応した点数表より出題")
    assert (told["subject"], told["revision"]) == ("点数表", "2026-06")
