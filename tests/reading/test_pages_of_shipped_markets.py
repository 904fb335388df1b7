"""Structures and sentences of pages on the certifications of the shipped markets, with their names and headings."""

from functools import cache

import pytest
from tests.conftest import load_shipped
from tests.reading.conftest import read_bytes

from mikiwame.answers.names import index_certifications
from mikiwame.names import NameIndex
from mikiwame.reading.dictionary import Dictionary, open_dictionary
from mikiwame.reading.proposals import PageReading

Told = list[tuple[str, str, str | None]]
NISSHO = "日商簿記検定の試験概要"


@cache
def open_market(market: str) -> tuple[NameIndex, Dictionary]:
    files = load_shipped(market)
    return index_certifications(files), open_dictionary(files.headings)


def read(body: str, title: str = NISSHO, market: str = "bookkeeping") -> PageReading:
    names, headings = open_market(market)
    page = f"<!DOCTYPE html><meta charset=utf-8><title>{title}</title>{body}"
    reading = read_bytes(page.encode(), names=names, headings=headings)
    assert reading.counts.holds
    return reading


def tell(body: str, title: str = NISSHO, market: str = "bookkeeping") -> Told:
    return [(one.field, one.text, one.certification) for one in read(body, title, market).proposals]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "受験料は、4級が1,600円、3級が2,500円です。",
            [("exam_fee", "4級が1,600円", "nissho-boki-4"), ("exam_fee", "3級が2,500円", "nissho-boki-3")],
        ),
        (
            "受験料は、1級8,800円、2級5,500円です。",
            [("exam_fee", "1級8,800円", "nissho-boki-1"), ("exam_fee", "2級5,500円", "nissho-boki-2")],
        ),
        (
            "日商簿記検定の合格率は3級が40％前後、2級が20％前後です。",
            [("pass_rate", "3級が40％前後", "nissho-boki-3"), ("pass_rate", "2級が20％前後", "nissho-boki-2")],
        ),
    ],
)
def test_a_sentence_lists_the_grades_of_a_name_behind_its_head_word(sentence: str, told: Told) -> None:
    assert tell(f"<p>{sentence}</p>") == told


def test_a_sentence_that_names_another_certification_is_none_of_the_page() -> None:
    body = "<h2>試験日</h2><p>ちなみに全経簿記上級と双璧をなす日商簿記1級の試験は、年2回実施されております。</p>"

    assert tell(body, "全経簿記上級の試験概要") == []


def test_the_nearer_heading_tells_the_grade_below_a_list_of_grades() -> None:
    table = "<table><tr><th>受験料</th><td>7,850円</td></tr></table>"
    body = f"<h1>簿記1級・2級・3級の試験日・申し込みの流れを解説</h1><h2>日商簿記1級の試験概要</h2>{table}"

    assert tell(body, "簿記1級・2級・3級の試験日") == [("exam_fee", "7,850円", "nissho-boki-1")]


def test_a_heading_with_a_part_of_a_name_keeps_its_field() -> None:
    body = "<h3>簿記2級の試験日は？</h3><p>年3回</p><h3>簿記2級の受験料</h3><p>5,500円</p>"

    assert tell(body, "日商簿記2級") == [
        ("schedule", "年3回", "nissho-boki-2"),
        ("exam_fee", "5,500円", "nissho-boki-2"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "合格を目指して！簿記2級試験の基礎知識",
        "簿記2級試験の基礎知識｜簿記検定2級に独学で挑むあなたを応援します！",
    ],
)
def test_a_name_stands_behind_a_call_or_in_a_part_of_a_title(title: str) -> None:
    body = "<p>日商簿記検定は誰でも受けられます。</p><p>受験料は5,500円です。</p>"

    assert tell(body, title) == [("exam_fee", "受験料は5,500円です。", "nissho-boki-2")]


def test_two_parts_of_a_title_with_two_names_stay_a_question() -> None:
    assert tell("<p>受験料は5,500円です。</p>", "日商簿記2級の試験概要｜全経簿記1級の試験概要") == []


def test_a_place_before_a_figure_of_a_fee_says_how_one_sits() -> None:
    title, cell = (
        "調剤報酬請求事務専門士検定試験",
        "【会場】1級：5,800円、2・3級：4,800円<br>【通信】2級：8,800円、3級：7,800円",
    )
    told = read(f"<table><tr><th>受験料</th><td>{cell}</td></tr></table>", title, "medical-office")
    lines = read("<p>受験料</p><p>会場：5,800円<br>通信：4,800円</p>", title, "medical-office")

    labels = ("会場 1級", "会場 2級", "会場 3級", "通信 2級", "通信 3級")
    sums = (5800, 4800, 4800, 8800, 7800)
    amounts = [
        {"label": label, "low": amount, "high": amount, "per": "once"}
        for label, amount in zip(labels, sums, strict=True)
    ]
    assert [(one.field, one.value) for one in told.proposals] == [("exam_fee", {"kind": "money", "amounts": amounts})]
    assert [(one.field, one.text) for one in lines.proposals] == [
        ("exam_fee", "会場：5,800円"),
        ("exam_fee", "通信：4,800円"),
    ]


def test_the_subjects_before_two_lengths_are_parts() -> None:
    row = "<tr><td>1級</td><td>商業簿記と会計学で90分<br>工業簿記と原価計算で90分</td></tr>"
    told = read(f"<table><tr><th>級</th><th>試験時間</th></tr>{row}</table>").proposals

    assert [(one.text, one.qualifiers.part, one.certification) for one in told] == [
        ("90分", "商業簿記・会計学", "nissho-boki-1"),
        ("90分", "工業簿記・原価計算", "nissho-boki-1"),
    ]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("1級年2回、2～3級年3回", ["1級年2回", "2～3級年3回", "2～3級年3回"]),
        ("1級：年1回、2～3級：年2回", ["1級：年1回", "2～3級：年2回", "2～3級：年2回"]),
    ],
)
def test_grades_right_before_days_or_in_a_range_are_each_of_their_own(cell: str, told: list[str]) -> None:
    found = tell(f"<table><tr><th>試験回数</th><td>{cell}</td></tr></table>")

    assert found == list(zip(["schedule"] * 3, told, ["nissho-boki-1", "nissho-boki-2", "nissho-boki-3"], strict=True))


def test_a_range_of_grades_before_a_fee_is_each_of_them() -> None:
    assert tell("<table><tr><th>受験料</th><td>1～3級：5,000円、4級：4,000円</td></tr></table>") == [
        *(("exam_fee", "5,000円", f"nissho-boki-{grade}") for grade in (1, 2, 3)),
        ("exam_fee", "4級：4,000円", "nissho-boki-4"),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("受験者数は年間に3,679人から7,892人です。", ("examinees", "受験者数は年間に3,679人から7,892人です。")),
        ("年間に約5,000人が受験しています。", ("examinees", "約5,000人")),
        (
            "試験時間はそれぞれ90分ずつ（合計180分）である。",
            ("duration", "試験時間はそれぞれ90分ずつ（合計180分）である。"),
        ),
        ("試験は医科と歯科に分かれており、年2回実施されます。", ("schedule", "年2回実施されます")),
        (
            "計算問題が出題され、100点満点中70点以上の得点で合格になります。",
            ("passing_mark", "100点満点中70点以上の得点で合格になります"),
        ),
        ("試験日は9月3月の年2回です。", ("schedule", "試験日は9月3月の年2回です。")),
    ],
)
def test_what_a_sentence_says_around_its_figure(sentence: str, told: tuple[str, str]) -> None:
    found = tell(f"<p>{sentence}</p>", "ドクターズクラークの試験概要", "medical-office")

    assert found == [(*told, "doctors-clerk")]


def test_what_is_dated_below_a_label_is_a_heading_and_holds_for_the_list() -> None:
    rows = "<li>1級: 受験者数62名、合格者数24名、合格率38.7%</li>"
    told = read(f"<p>合格率（令和2年度第13回農業簿記検定試験結果）</p><ul>{rows}</ul>", "農業簿記検定").proposals

    assert [(one.field, one.qualifiers.period, one.certification) for one in told] == [
        (field, "2020 第13回", "agri-boki-1") for field in ("examinees", "passers", "pass_rate")
    ]


def test_a_label_with_a_year_that_says_more_stays_a_cell() -> None:
    assert tell("<p>受験者数：2023年度より非公開</p>", "日商簿記2級") == [
        ("examinees", "2023年度より非公開", "nissho-boki-2")
    ]


@pytest.mark.parametrize("head", ["回", "回数", "実施回"])
def test_bare_numbers_of_sittings_are_sittings(head: str) -> None:
    table = f"<table><tr><th>{head}</th><th>合格率</th></tr><tr><td>146</td><td>47.5%</td></tr></table>"

    assert [one.qualifiers.period for one in read(table, "日商簿記2級").proposals] == ["第146回"]


def test_a_small_number_below_how_often_is_no_sitting() -> None:
    table = "<table><tr><th>回数</th><th>合格率</th></tr><tr><td>3</td><td>47.5%</td></tr></table>"

    assert tell(table, "日商簿記2級") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("各々の得点率が70％以上に達すれば合格となります。", [("passing_mark", "70％以上に達すれば合格となります")]),
        ("正答率が60％以上であれば合格です。", [("passing_mark", "60％以上であれば合格です")]),
        ("毎年受験者の約3割程度が合格しています。", [("pass_rate", "約3割程度")]),
        ("合格率（全国平均）38%", [("pass_rate", "38%")]),
        ("合格率（第3回まで）38%", []),
        ("試験時間（休憩10分を含む）60分", []),
    ],
)
def test_what_passes_and_how_many_pass(sentence: str, told: list[tuple[str, str]]) -> None:
    found = tell(f"<p>{sentence}</p>", "ケアクラーク", "medical-office")

    assert found == [(*one, "care-clerk") for one in told]


def test_grades_before_days_in_the_row_of_a_name_are_of_that_name() -> None:
    cell = "・1級は年2回（6月、11月）<br>・2級、3級は年3回（6月、11月、2月）"
    table = f"<table><tr><td>日商簿記</td><td>{cell}</td></tr><tr><td>全商簿記</td><td>年2回</td></tr></table>"

    assert [one[2] for one in tell(f"<h2>試験日程</h2>{table}", "簿記検定の違い")] == [
        "nissho-boki-1",
        "nissho-boki-2",
        "nissho-boki-3",
    ]


def test_a_number_of_kinds_is_no_grade() -> None:
    table = "<table><tr><th>資格名</th><th>合格率</th></tr><tr><td>調剤事務管理士</td><td>81.9%</td></tr></table>"
    told = read(f"<h2>調剤薬局系事務資格【7種】</h2>{table}", "調剤薬局事務の合格率", "medical-office").proposals

    assert [(one.text, one.qualifiers.grade) for one in told] == [("81.9%", None)]


def test_grades_of_a_text_narrow_those_of_its_column() -> None:
    cell = "【1級】7月29日（月）<br>【2・3級】6月24日（月）"
    table = f"<tr><th>回数・級</th><th>第167回（1～3級）</th></tr><tr><th>合格発表</th><td>{cell}</td></tr>"
    told = read(f"<table>{table}</table>").proposals

    assert [(one.text, one.qualifiers.period, one.certification) for one in told] == [
        ("7月29日（月）", "第167回", "nissho-boki-1"),
        ("6月24日（月）", "第167回", "nissho-boki-2"),
        ("6月24日（月）", "第167回", "nissho-boki-3"),
    ]


def test_days_of_all_grades_with_another_for_one_stay_a_question() -> None:
    row = "<tr><td>第170回</td><td>1～3級</td><td>6月30日(月) (1級は8月4日(月))</td></tr>"

    assert tell(f"<table><tr><th>回</th><th>級</th><th>合格発表</th></tr>{row}</table>") == []


@pytest.mark.parametrize(
    ("head", "cell", "period"),
    [
        ("回（実施日）", "161（2022.6.12）", "第161回 2022-06"),
        ("回 （年月日）", "130 （H24. 2.26）", "第130回 2012-02"),
        ("試験日・開催回", "2017年2月26日（第145回）", "第145回 2017-02"),
        ("試験日", "2024.6.9", "2024-06"),
    ],
)
@pytest.mark.parametrize("tag", ["th", "td"])
def test_a_sitting_with_its_day_dates_its_row(head: str, cell: str, period: str, tag: str) -> None:
    heads = f"<tr><{tag}>{head}</{tag}><{tag}>受験者数</{tag}><{tag}>合格率</{tag}></tr>"
    row = f"<tr><td>{cell}</td><td>16,856名</td><td>26.9%</td></tr>"
    told = read(f"<table>{heads}{row}</table>", "日商簿記2級の合格率").proposals

    assert [(one.field, one.qualifiers.period) for one in told] == [("examinees", period), ("pass_rate", period)]


def test_days_with_grades_that_touch_are_of_each() -> None:
    cell = "9月中旬（1級2級）<br>3月中旬（1級～4級）"

    assert tell(f"<table><tr><th>試験時期</th><td>{cell}</td></tr></table>") == [
        *(("schedule", "9月中旬", f"nissho-boki-{grade}") for grade in (1, 2)),
        *(("schedule", "3月中旬", f"nissho-boki-{grade}") for grade in (1, 2, 3, 4)),
    ]


def test_the_day_of_which_a_fee_is_told_is_no_part_of_it() -> None:
    sentence = "受験料は、税込みで2,850円（2020年2月1日時点）となっています。"

    assert tell(f"<p>{sentence}</p>", "日商簿記3級") == [("exam_fee", sentence, "nissho-boki-3")]


def test_the_share_of_the_tax_in_a_heading_says_no_more() -> None:
    table = "<tr><th>級</th><th>受験料(8%税込)</th></tr><tr><td>2級</td><td>4,630円</td></tr>"

    assert tell(f"<table>{table}</table>") == [("exam_fee", "4,630円", "nissho-boki-2")]


def test_a_part_of_a_name_may_be_the_topic_of_a_title() -> None:
    title = "簿記3級の合格率は？難易度や合格に必要な勉強時間、勉強方法も解説"
    body = "<p>日商簿記3級は人気の試験です。</p><p>受験料は3,300円です。</p>"

    assert tell(body, title) == [("exam_fee", "受験料は3,300円です。", "nissho-boki-3")]


def test_the_share_that_passes_is_of_the_part_that_is_named() -> None:
    told = read("<p>一次試験の受験者の約3割が合格しています。</p>", "ケアクラーク", "medical-office").proposals

    assert [(one.text, one.qualifiers.part) for one in told] == [("約3割", "1次")]
    assert tell("<p>この講座では、受験者の約9割が合格しています。</p>", "ケアクラーク", "medical-office") == []


@pytest.mark.parametrize("title", ["簿記1級と2級の違い", "簿記3級から2級へ", "簿記2級は全経簿記2級とどちらが難しい？"])
def test_a_part_of_a_name_beside_another_is_a_question(title: str) -> None:
    assert tell("<p>日商簿記検定は人気の試験です。</p><p>受験料は5,500円です。</p>", title) == []
