"""A printed label is sorted into what it is true of; every case is a label that a page or a source file has."""

from dataclasses import asdict
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import load_shipped

from mikiwame.notation.qualifier_words import WAYS_TO_LEARN, WAYS_TO_SIT
from mikiwame.notation.qualifiers import sort_label
from mikiwame.pipeline import tabulate
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.qualifiers import MODES, QUALIFIERS, Mode, Qualifiers

MARKET = Path(__file__).parents[2] / "catalogue" / "medical-office"

CASES = [
    ("exam_fee", "1級", {"grade": "1級"}),
    ("exam_fee", "準1級", {"grade": "準1級"}),
    ("exam_fee", "一級", {"grade": "1級"}),
    ("exam_fee", "Ⅱ種", {"grade": "2種"}),
    ("exam_fee", "8〜10級", {"grade": "8級~10級"}),
    ("duration", "準1級〜3級", {"grade": "準1級~3級"}),
    ("exam_fee", "上級", {"grade": "上級"}),
    ("exam_fee", "A級", {"grade": "A級"}),
    ("exam_fee", "BASIC", {"grade": "BASIC"}),
    ("duration", "学科", {"part": "学科"}),
    ("duration", "学科試験", {"part": "学科"}),
    ("duration", "学科問題", {"part": "学科"}),
    ("duration", "学科と実技", {"part": "学科・実技"}),
    ("duration", "実技・学科", {"part": "学科・実技"}),
    ("duration", "コンピュータ入力", {"part": "コンピュータ入力"}),
    ("duration", "レセプト出力および点検", {"part": "レセプト出力および点検"}),
    ("duration", "患者接遇", {"part": "接遇"}),
    ("duration", "Subject1", {"part": "Subject1"}),
    ("exam_fee", "Subject2のみ", {"part": "Subject2"}),
    ("exam_fee", "2次試験", {"part": "2次"}),
    ("exam_fee", "1級会計", {"grade": "1級", "part": "会計"}),
    ("passing_mark", "一般会場", {"mode": "hall"}),
    ("passing_mark", "在宅受験", {"mode": "home"}),
    ("exam_fee", "CBT", {"mode": "test-centre"}),
    ("exam_fee", "IBT", {"mode": "home"}),
    ("exam_fee", "ネット試験", {"mode": "online"}),
    ("exam_fee", "統一試験", {"mode": "hall"}),
    ("exam_fee", "一般", {"audience": "一般"}),
    ("exam_fee", "一般受験", {"audience": "一般"}),
    ("exam_fee", "団体受験", {"audience": "団体"}),
    ("exam_fee", "会員", {"audience": "会員"}),
    ("exam_fee", "会員校", {"audience": "会員校"}),
    ("exam_fee", "学割価格", {"audience": "学生"}),
    ("exam_fee", "受講生", {"audience": "受講生"}),
    ("exam_fee", "科目合格者", {"audience": "科目合格者"}),
    ("exam_fee", "共通科目免除", {"audience": "共通科目免除"}),
    ("pass_rate", "北海道・東北", {"population": "北海道・東北"}),
    ("pass_rate", "神奈川県", {"population": "神奈川県"}),
    ("pass_rate", "大学", {"population": "大学"}),
    ("pass_rate", "合計", {}),
    ("pass_rate", "歯科", {"strand": "歯科"}),
    ("exam_fee", "第62回", {"period": "第62回"}),
    ("exam_fee", "令和6年度", {"period": "2024"}),
    ("exam_fee", "2024年11月", {"period": "2024-11"}),
    ("examinees", "旧要綱対応", {"period": "旧要綱"}),
    ("exam_fee", "2024年度 前期", {"period": "2024 前期"}),
    ("exam_fee", "2級・学科", {"grade": "2級", "part": "学科"}),
    ("passing_mark", "医科 学科", {"strand": "医科", "part": "学科"}),
    ("exam_fee", "会場 1級", {"mode": "hall", "grade": "1級"}),
    ("exam_fee", "1,2級併願", {"grade": "1級・2級", "audience": "併願"}),
    ("exam_fee", "1・2級併願", {"grade": "1級・2級", "audience": "併願"}),
    ("exam_fee", "認定証書発行手数料", {"part": "認定証発行手数料"}),
    ("exam_fee", "一般受験 ソフトあり", {"audience": "一般", "part": "ソフトあり"}),
    ("course_cost", "教材のみ", {"part": "教材"}),
    ("duration", "保育原理", {"other": "保育原理"}),
    ("duration", "保育原理 2級", {"grade": "2級", "other": "保育原理"}),
    ("exam_fee", "医科歯科大学", {"other": "医科歯科大学"}),
]


@pytest.mark.parametrize(("field", "label", "told"), CASES)
def test_each_word_of_a_label_answers_its_question(field: str, label: str, told: dict[str, str]) -> None:
    assert sort_label(field, label) == Qualifiers(**told)


@pytest.mark.parametrize("label", ["実技1", "実技I", "実技Ⅰ", "実技１", "実技試験1", "実技試験Ⅰ", "実技問題1"])
def test_one_part_has_one_name_however_it_is_printed(label: str) -> None:
    assert sort_label("duration", label) == Qualifiers(part="実技1")


@pytest.mark.parametrize(
    ("field", "label", "told"),
    [
        ("pass_rate", "専門学校生", {"population": "専門学校"}),
        ("exam_fee", "専門学校生", {"audience": "専門学校生"}),
        ("pass_rate", "通信課程", {"population": "通信課程"}),
        ("course_cost", "通信課程", {"mode": "correspondence"}),
        ("exam_fee", "通信", {"mode": "home"}),
        ("course_cost", "通信", {"mode": "correspondence"}),
        ("course_cost", "通学+通信", {"mode": "classroom+correspondence"}),
    ],
)
def test_a_word_means_what_it_means_in_its_field(field: str, label: str, told: dict[str, str]) -> None:
    assert sort_label(field, label) == Qualifiers(**told)


def test_no_label_says_nothing() -> None:
    assert sort_label("exam_fee", None) == sort_label("exam_fee", " ") == Qualifiers()


def test_every_label_of_the_catalogue_finds_its_place() -> None:
    claims = tabulate(load_shipped()).claims.collect().to_native()
    labels = {(field, label) for field, label in claims.select("field", "label").unique().iter_rows() if label}
    assert labels
    assert {pair for pair in labels if sort_label(*pair).other or sort_label(*pair) == Qualifiers()} == set()


def test_modes_come_from_their_own_list() -> None:
    assert set(WAYS_TO_SIT.values()) | set(WAYS_TO_LEARN.values()) <= set(MODES) == set(get_args(Mode))


@given(field=st.sampled_from(FIELDS), label=st.text(max_size=70))
def test_no_word_of_any_label_is_lost_and_none_is_refused(field: str, label: str) -> None:
    told = asdict(sort_label(field, label))
    assert set(told) == set(QUALIFIERS)
    assert all(value is None or value for value in told.values())
