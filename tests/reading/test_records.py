"""Figures that stand beside what they are of in some other way than under one head: records, lists, contents, days."""

import pytest
from tests.reading.conftest import tell_refused
from tests.reading.test_pages_of_other_markets import read, tell_whole

from mikiwame.reading.proposals import PageReading

Told = tuple[str, str, str | None, str | None]

HALL = "色彩能力検定試験"


def tell_of(reading: PageReading) -> list[Told]:
    """Field, text, grade and part of what is proposed."""
    return [(one.field, one.text, one.qualifiers.grade, one.qualifiers.part) for one in reading.proposals]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "<table><tr><th>試験形式</th><td>マークシート方式 50問 90分</td></tr></table>",
            [("duration", "90分", None, None)],
        ),
        (
            "<table><tr><th>試験内容</th><td>学科:50問 60分<br>実技:30分</td></tr></table>",
            [("duration", "60分", None, "学科"), ("duration", "30分", None, "実技")],
        ),
        ("<h2>試験形式</h2><p>1級(4択・記述式:30問/50分)</p>", [("duration", "50分", "1級", None)]),
        # Of one part or of both: nobody knows.
        ("<table><tr><th>試験科目</th><td>学科 30問、実技 3問 90分</td></tr></table>", []),
        ("<table><tr><th>試験形式</th><td>マークシート 50問 休憩10分</td></tr></table>", []),
        # A heading of its own says how long the exam takes.
        (
            "<table><tr><th>試験形式</th><td>マークシート 50問 90分</td></tr>"
            "<tr><th>試験時間</th><td>100分</td></tr></table>",
            [("duration", "100分", None, None)],
        ),
    ],
)
def test_a_length_beside_the_content_of_an_exam_is_its_length(body: str, told: list[Told]) -> None:
    assert [one for one in tell_of(read(body, HALL)) if one[0] == "duration"] == told


def test_a_sum_over_those_who_sat_in_one_year_is_of_all_of_them() -> None:
    body = (
        "<table><tr><th>年度</th><th>区分</th><th>受験者数</th></tr>"
        "<tr><td rowspan=3>令和5年度</td><td>新卒</td><td>800人</td></tr>"
        "<tr><td>既卒</td><td>200人</td></tr><tr><td>合計</td><td>1,000人</td></tr></table>"
    )
    reading = read(body, "看護師")

    assert [(one.text, one.qualifiers.population) for one in reading.proposals] == [
        ("800人", "新卒"),
        ("200人", "既卒"),
        ("1,000人", None),
    ]


def test_a_sum_over_grades_is_of_none_of_them() -> None:
    body = (
        "<table><tr><th>年度</th><th>級</th><th>受験者数</th></tr>"
        "<tr><td rowspan=3>令和5年度</td><td>1級</td><td>800人</td></tr>"
        "<tr><td>2級</td><td>200人</td></tr><tr><td>合計</td><td>1,000人</td></tr></table>"
    )

    assert ("1,000人", "reading.total") in tell_refused(read(body, HALL))


def test_lines_of_columns_may_be_parted_by_strokes_and_begin_with_their_year() -> None:
    body = "<p>年度 / 受験者数 / 合格率</p><p>2022年度 / 1,000名 / 38.0%</p><p>2023年度 / 1,200名</p>"
    reading = read(body, HALL)

    assert tell_whole(reading) == [
        ("examinees", "1,000名", "hall", "2022"),
        ("pass_rate", "38.0%", "hall", "2022"),
    ]
    assert ("1,200名", "reading.uneven_row") in [(text.split()[-1], code) for text, code in tell_refused(reading)]


def test_figures_in_the_bracket_behind_one_are_of_the_same_year() -> None:
    body = "<h2>合格率の推移</h2><p>2021年度 35.0%(受験者数1,000名 合格者数350名)</p>"

    assert tell_whole(read(body, HALL)) == [
        ("pass_rate", "35.0%", "hall", "2021"),
        ("examinees", "1,000名", "hall", "2021"),
        ("passers", "350名", "hall", "2021"),
    ]


def test_a_line_that_says_of_what_the_next_ones_are_holds_up_to_the_next_such_line() -> None:
    body = (
        "<table><tr><td>試験日程</td><td>●1級<br>1次試験・・・・6月下旬頃<br>2次試験・・・・7月下旬頃<br>"
        "●2級<br>1次試験・・・・11月中旬頃</td></tr></table>"
    )

    assert [(grade, part) for _, _, grade, part in tell_of(read(body, HALL))] == [
        ("1級", "1次"),
        ("1級", "2次"),
        ("2級", "1次"),
    ]


def test_lines_with_labels_of_their_own_are_read_beside_one_that_is_not() -> None:
    body = "<dl><dt>受験手数料</dt><dd>1級:12,000円(諸説あり)</dd><dd>3級:5,500円</dd><dd>4級:4,500円</dd></dl>"
    reading = read(body, HALL)

    assert [one.text for one in reading.proposals] == ["3級:5,500円", "4級:4,500円"]
    assert [text for text, _ in tell_refused(reading)] == ["1級:12,000円(諸説あり)"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("試験:11月第4日曜日", ("schedule", "11月第4日曜日", "hall", None)),
        ("春期申込:2月1日から4月15日", ("application", "2月1日から4月15日", "hall", "春")),
    ],
)
def test_days_behind_a_word_that_is_no_heading_are_of_what_it_names(line: str, told: Told) -> None:
    assert tell_whole(read(f"<p>{line}</p>", HALL)) == [told]


def test_the_grades_behind_a_day_are_those_that_it_is_of() -> None:
    assert tell_of(read("<h2>試験日</h2><p>10月11日(土)5級・4級<br>10月18日(土)準1級・1級</p>", HALL)) == [
        ("schedule", "10月11日(土)", "4級・5級", None),
        ("schedule", "10月18日(土)", "1級・準1級", None),
    ]


def test_a_word_between_a_tall_head_and_its_figure_is_a_question_where_nobody_knows_it() -> None:
    body = (
        "<table><tr><td rowspan=2>試験時間</td><td>無線工学</td><td>150分</td></tr>"
        "<tr><td>法規</td><td>120分</td></tr></table>"
    )
    reading = read(body, HALL)

    assert reading.proposals == ()
    assert tell_refused(reading) == [("150分", "reading.unknown_heading"), ("120分", "reading.unknown_heading")]


def test_lines_below_the_names_of_two_certifications_are_of_the_one_over_them() -> None:
    body = (
        "<table><tr><td>第44回社会福祉士国家試験</td><td>第44回看護師国家試験</td></tr>"
        "<tr><td>受験者数 752人<br>合格率64.1%</td><td>受験者数4,774人<br>合格率60.1%</td></tr></table>"
    )

    assert tell_whole(read(body)) == [
        ("examinees", "752人", "welfare", "第44回"),
        ("pass_rate", "64.1%", "welfare", "第44回"),
        ("examinees", "4,774人", "nurse", "第44回"),
        ("pass_rate", "60.1%", "nurse", "第44回"),
    ]


def test_a_figure_behind_a_name_is_of_that_certification() -> None:
    body = "<table><tr><th>合格率</th><td>社会福祉士 20%前後<br>看護師 90%前後</td></tr></table>"

    assert tell_whole(read(body, "社会福祉士と看護師")) == [
        ("pass_rate", "20%前後", "welfare", None),
        ("pass_rate", "90%前後", "nurse", None),
    ]


def test_what_the_text_alone_names_is_what_the_page_is_of_where_it_names_nothing_else() -> None:
    body = "<p>{0}は人気です。</p><p>{0}には資格が要りません。</p><h2>受験料</h2><p>6,700円</p>"
    fee = ("exam_fee", "6,700円", "hall", None)

    assert tell_whole(read(body.format(HALL))) == [fee]
    assert tell_whole(read(body.format(HALL) + "<p>漢字検定も人気です。</p>")) == []
    assert tell_whole(read("<p>色彩能力検定試験は人気です。</p><h2>受験料</h2><p>6,700円</p>")) == []


def test_the_sitting_whose_results_a_sentence_announces_is_that_of_the_lines_below() -> None:
    body = "<p>第47回看護師国家試験の結果は以下の通りです。</p><p>受験者数:19,505人<br>合格率:88.5%</p>"

    assert tell_whole(read(body, "看護師")) == [
        ("examinees", "19,505人", "nurse", "第47回"),
        ("pass_rate", "88.5%", "nurse", "第47回"),
    ]


def test_a_heading_of_days_leaves_the_row_to_say_which() -> None:
    body = (
        "<table><tr><th></th><th>日程</th><th>出題数</th></tr><tr><th>学科試験</th><td>7/2(日)</td><td>25問</td></tr>"
        "<tr><th>合格発表</th><td>8/21(月)</td><td></td></tr></table>"
    )

    assert [(one.field, one.text) for one in read(body, HALL).proposals if one.field != "exam_content"] == [
        ("schedule", "7/2(日)"),
        ("result_day", "8/21(月)"),
    ]


def test_a_share_under_a_heading_of_days_is_no_day() -> None:
    reading = read("<h1>看護師国家試験合格発表…合格率は48.9%</h1>", "看護師")

    assert [one.field for one in reading.proposals] == []


def test_days_before_a_heading_are_of_it_and_not_of_the_one_above() -> None:
    body = "<h2>日程</h2><p>5月上旬〜中旬 受験申込受付<br>10月第2日曜日 試験<br>12月下旬 合格発表</p>"

    assert [(one.field, one.text) for one in read(body, HALL).proposals] == [
        ("application", "5月上旬〜中旬"),
        ("schedule", "10月第2日曜日"),
        ("result_day", "12月下旬"),
    ]
