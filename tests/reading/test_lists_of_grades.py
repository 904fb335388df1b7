"""Figures of several grades of one name: in columns, in lists, in records, and together."""

import pytest
from tests.reading.test_pages_of_shipped_markets import NISSHO, read, tell

FEES = [
    ("exam_fee", "8,800円", "nissho-boki-1"),
    ("exam_fee", "5,500円", "nissho-boki-2"),
    ("exam_fee", "3,300円", "nissho-boki-3"),
]


@pytest.mark.parametrize("head", ["施行級", "受けられる級", "対象となる級"])
def test_a_column_of_grades_is_one_whatever_its_head(head: str) -> None:
    rows = "<tr><td>第164回</td><td>1～3級</td><td>2023年6月11日（日）</td></tr>"
    rows += "<tr><td>第166回</td><td>2～3級</td><td>2024年2月25日（日）</td></tr>"
    told = tell(f"<table><tr><th>回数</th><th>{head}</th><th>試験日</th></tr>{rows}</table>")

    assert told == [
        ("schedule", "2023年6月11日（日）", "nissho-boki-1"),
        ("schedule", "2023年6月11日（日）", "nissho-boki-2"),
        ("schedule", "2023年6月11日（日）", "nissho-boki-3"),
        ("schedule", "2024年2月25日（日）", "nissho-boki-2"),
        ("schedule", "2024年2月25日（日）", "nissho-boki-3"),
    ]


def test_a_grade_that_only_the_shorter_name_has_is_of_that_one() -> None:
    body = "<h1>日商簿記検定</h1><h2>初級</h2><p>受験料：2,200円</p>"

    assert tell(body) == [("exam_fee", "2,200円", "nissho-boki-beginner")]


def test_a_dated_day_below_a_heading_of_grades_is_of_each() -> None:
    heading = "■第20回建設業経理士検定試験（1級・2級）"
    body = f"<p>{heading}<br>試験日：平成28年9月11日（日）</p>"
    recurring = f"<p>{heading}<br>試験日：9月</p>"

    assert tell(body, "建設業経理検定試験") == [
        ("schedule", "平成28年9月11日（日）", "construction-accounting-1"),
        ("schedule", "平成28年9月11日（日）", "construction-accounting-2"),
    ]
    assert tell(recurring, "建設業経理検定試験") == []


def test_a_price_of_grades_that_are_sat_together_is_of_none() -> None:
    body = "<h2>受験料</h2><p>2級…6,100円。<br>3級…5,100円。<br>2・3級…1万1,200円。</p>"
    shared = "<h2>受験料</h2><p>1級…7,200円<br>2・3級…5,100円</p>"
    reading = read(body, "建設業経理検定試験")

    assert [(one.text, one.certification) for one in reading.proposals] == [
        ("2級…6,100円。", "construction-accounting-2"),
        ("3級…5,100円。", "construction-clerk-3"),
    ]
    assert {(one.text, one.because.code) for one in reading.refused if one.because} == {
        ("1万1,200円。", "reading.taken_together")
    }
    assert tell(shared, "建設業経理検定試験")[1:] == [
        ("exam_fee", "5,100円", "construction-accounting-2"),
        ("exam_fee", "5,100円", "construction-clerk-3"),
    ]


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("8,800円（1級）、5,500円（2級）、3,300円（3級）", ("8,800円（1級）", "5,500円（2級）", "3,300円（3級）")),
        ("1級＝8,800円、2級＝5,500円、3級＝3,300円", ("1級＝8,800円", "2級＝5,500円", "3級＝3,300円")),
        ("1級…8,800円　2級…5,500円　3級…3,300円", ("1級…8,800円", "2級…5,500円", "3級…3,300円")),
    ],
)
def test_a_line_lists_the_prices_of_the_grades(line: str, texts: tuple[str, ...]) -> None:
    told = tell(f"<h2>受験料</h2><p>{line}</p>")

    assert told == [("exam_fee", text, slug) for text, (_, _, slug) in zip(texts, FEES, strict=True)]


def test_a_line_begins_the_record_of_a_grade() -> None:
    records = "<p>（1級）試験科目　商業簿記・会計学<br>合格点　70点以上<br>受験料　8,800円</p>"
    records += "<p>（2級）試験科目　商業簿記<br>受験料　5,500円</p><p>試験時間　90分</p>"

    told = [one for one in tell(f"<h1>日商簿記検定</h1>{records}") if one[0] != "exam_content"]

    assert told == [("passing_mark", "70点以上", "nissho-boki-1"), *FEES[:2]]


def test_the_grade_of_a_record_stands_behind_a_label() -> None:
    cells = "<td>級数・科目等：1級<br>受験料：8,800円</td><td>級数・科目等：2級<br>受験料：5,500円</td>"

    assert tell(f"<table><tr><td>日商簿記検定</td>{cells}</tr></table>") == FEES[:2]


def test_lines_of_grades_below_a_heading_of_two_fields_are_parted() -> None:
    cell = "【3級】約260000人（約37％）<br>【2級】約160000人（約26％）"

    assert tell(f"<table><tr><th>受験人数（合格率）</th><td>{cell}</td></tr></table>") == [
        ("examinees", "約260000人", "nissho-boki-3"),
        ("pass_rate", "約37％", "nissho-boki-3"),
        ("examinees", "約160000人", "nissho-boki-2"),
        ("pass_rate", "約26％", "nissho-boki-2"),
    ]


def test_a_part_that_cannot_be_read_loses_none_of_the_other_grades() -> None:
    told = tell("<h3>試験時間</h3><ul><li>3級…60分　2級…90分　1級…商簿・会計90分／工簿・原計90分</li></ul>")

    assert told == [("duration", "3級…60分", "nissho-boki-3"), ("duration", "2級…90分", "nissho-boki-2")]


@pytest.mark.parametrize(
    "line",
    [
        "【受験料】5,500円【試験時間】90分【合格率】22.0％",
        "受験料／5,500円　試験時間／90分　合格率／22.0％",
    ],
)
def test_labels_of_one_line_stand_in_brackets_or_before_strokes(line: str) -> None:
    assert tell(f"<p>{line}</p>", "日商簿記2級の概要") == [
        ("exam_fee", "5,500円", "nissho-boki-2"),
        ("duration", "90分", "nissho-boki-2"),
        ("pass_rate", "22.0％", "nissho-boki-2"),
    ]


@pytest.mark.parametrize(
    ("question", "answer", "field"),
    [
        ("試験はいつ行われるの？", "年3回（6月・11月・2月）", "schedule"),
        ("試験は年に何回？", "年3回（6月・11月・2月）", "schedule"),
        ("何点取れば合格？", "70点以上", "passing_mark"),
        ("結果はいつわかる？", "試験日から2週間後", "result_day"),
    ],
)
def test_a_question_is_a_heading(question: str, answer: str, field: str) -> None:
    assert tell(f"<h3>{question}</h3><p>{answer}</p>", "日商簿記2級の概要") == [(field, answer, "nissho-boki-2")]


@pytest.mark.parametrize("heading", ["模擬試験の受験料", "合格証書の受験料", "更新の受験料"])
def test_what_the_head_of_a_heading_is_tied_to_is_a_question(heading: str) -> None:
    assert tell(f"<h3>{heading}</h3><p>5,500円</p>", "日商簿記2級の概要") == []


def test_what_the_head_of_a_heading_is_tied_to_qualifies_it() -> None:
    (one,) = read("<h3>再受験の受験料</h3><p>5,500円</p>", "日商簿記2級の概要").proposals

    assert (one.field, one.qualifiers.audience) == ("exam_fee", "再受験者")


@pytest.mark.parametrize(("head", "text"), [("申込期間", "受付終了"), ("合格発表", "12/3現在")])
def test_a_state_of_the_page_is_no_day(head: str, text: str) -> None:
    assert tell(f"<table><tr><th>{head}</th><td>{text}</td></tr></table>", "日商簿記2級の概要") == []


def test_topics_in_a_heading_are_no_parts_of_an_exam() -> None:
    body = "<h1>会計・財務資格一覧</h1><h2>日商簿記2級</h2><p>受験料：5,500円</p>"
    (one,) = read(body, NISSHO).proposals

    assert one.qualifiers.part is None


@pytest.mark.parametrize(
    ("head", "row", "period"),
    [
        ("簿記2級試験回（試験日）", "138（2014.11.16）", "第138回"),
        ("実施月", "2022.6", "2022-06"),
        ("", "第161回目", "第161回"),
        ("期間", "2021年4月～2022年3月", "2021"),
    ],
)
def test_rows_of_results_are_dated_in_many_ways(head: str, row: str, period: str) -> None:
    heads = f"<tr><td>{head}</td><td>申込人数</td><td>受験者数</td><td>合格率</td></tr>"
    table = f"<table>{heads}<tr><td>{row}</td><td>55,960人</td><td>40,330人</td><td>34.6％</td></tr></table>"
    told = read(table, "日商簿記2級の合格率").proposals

    assert [(one.field, one.text, (one.qualifiers.period or "").split()[0]) for one in told] == [
        ("examinees", "40,330人", period),
        ("pass_rate", "34.6％", period),
    ]


def test_a_sum_below_a_heading_of_many_sittings_is_of_none() -> None:
    sums = "<table><tr><th></th><th>人数</th></tr><tr><td>受験者数</td><td>389,583人</td></tr></table>"
    rows = "<table><tr><th>年度</th><th>受験者数</th></tr><tr><td>2015年</td><td>13,567人</td></tr></table>"
    title = "日商簿記2級の合格率"

    assert tell(f"<h2>合格者の統計（第1回～第51回）</h2>{sums}", title) == []
    assert tell(f"<h2>合格率の推移（第42回～第51回）</h2>{rows}", title) == [("examinees", "13,567人", "nissho-boki-2")]
