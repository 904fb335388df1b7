"""What stands around a figure and says that it is not the exam's of today is heard."""

import pytest
from tests.reading.conftest import Read, tell, tell_refused


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><th>級</th><th>改定後の受験料</th></tr><tr><td>1級</td><td>8,000円</td></tr></table>",
        "<h2>受験料</h2><p>2031年4月1日より受験料を改定いたします。</p><ul><li>1級 8,000円</li></ul>",
        "<dl><dt>受験料</dt><dd>8,000円※2031年度より9,900円に改定予定</dd></dl>",
        "<h2>2031年4月以降</h2><p>受験料：8,000円</p>",
        "<h2>新料金</h2><p>受験料：8,000円</p>",
    ],
)
def test_prices_to_come_are_not_todays(read: Read, body: str) -> None:
    reading = read(body)

    assert "reading.coming" in [code for _, code in tell_refused(reading)]
    assert tell(reading) == []


def test_a_change_before_the_pages_own_day_is_past(read: Read) -> None:
    reading = read("<p>更新日：2026年9月10日</p><h2>2024年4月以降</h2><p>受験料：8,000円</p>")

    assert tell(reading) == [("exam_fee", "8,000円")]


@pytest.mark.parametrize("figure", ["8,\x07000円", "8,\u200b000円", "\u202e8,000円"])
def test_texts_with_characters_that_steer_are_refused(read: Read, figure: str) -> None:
    reading = read(f"<dl><dt>受験料</dt><dd>{figure}</dd></dl>")

    assert tell(reading) == []


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><th>資格</th><th>受験料</th><th>合格率</th></tr>"
        "<tr><td>ベーシックコース</td><td>39,000円</td><td>95%</td></tr></table>",
        "<h2>準備講座</h2><p>受験料：12,000円</p>",
        "<h2>受験料</h2><h3>公式テキスト・問題集</h3><p>合格率：95%</p>",
        "<h1>医療事務管理士技能認定試験</h1><h2>ベーシックコース</h2><h3>試験時間</h3><p>90分</p>",
    ],
)
def test_figures_of_courses_and_books_are_not_the_exams(read: Read, body: str) -> None:
    reading = read(body)

    assert {code for _, code in tell_refused(reading)} <= {"reading.course_section"}
    assert tell(reading) == []
    assert reading.refused or reading.ignored


@pytest.mark.parametrize(
    "body",
    [
        "<h1>医療事務の講座</h1><h2>医療事務管理士技能認定試験</h2><p>受験料：7,500円</p>",
        "<h1>医療事務の講座</h1><h2>受験料</h2><p>7,500円</p>",
        "<h2>試験概要</h2><p>受験料：7,500円</p>",
    ],
)
def test_the_exams_own_section_on_a_page_of_courses_is_read(read: Read, body: str) -> None:
    assert tell(read(body)) == [("exam_fee", "7,500円")]


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><th>年度</th><th>医科 合格率</th><th>歯科 合格率</th></tr>"
        "<tr><td>2024年度</td><td>52.6%</td><td>67.8%</td></tr></table>",
        "<h2>合格率</h2><p>医科：52.6%</p><h2>合格率</h2><h3>歯科</h3><p>67.8%</p>",
    ],
)
def test_another_strands_figure_is_asked_about(read: Read, body: str) -> None:
    reading = read(body)

    assert ["52.6%" in text for _, text in tell(reading)] == [True]
    assert [code for text, code in tell_refused(reading) if text == "67.8%"] == ["reading.several_names"]


def test_strands_of_one_certification_are_its_own(read: Read) -> None:
    reading = read(
        "<dl><dt>合格率</dt><dd>医科 31.2%、歯科 40.1%</dd></dl>", "<title>診療報酬請求事務能力認定試験</title>"
    )

    assert tell(reading) == [("pass_rate", "医科 31.2%、歯科 40.1%")]


@pytest.mark.parametrize(
    "body",
    [
        "<p><b>未知能力検定ジョブパス</b></p><p>受験料：4,200円</p>",
        "<div><p>未知コンシェルジュ®検定</p><p>受験料：7,700円</p></div>",
        "<h2>その他の検定</h2><p>受験料：2,000円</p>",
        "<h2>関連資格</h2><p>受験料：2,000円</p>",
        "<dl><dt>未知オペレーション検定</dt><dd>難しい</dd><dt>受験料</dt><dd>6,000円</dd></dl>",
    ],
)
def test_what_stands_below_the_name_of_another_is_asked_about(read: Read, body: str) -> None:
    reading = read(body)

    assert [code for _, code in tell_refused(reading)] == ["reading.unknown_name"]
    assert tell(reading) == []


def test_the_next_heading_ends_what_is_of_another(read: Read) -> None:
    reading = read(
        "<h2>はじめに</h2><p><b>未知検定</b></p><p>受験料：4,200円</p><h2>試験概要</h2><p>受験料：7,500円</p>"
    )

    assert tell(reading) == [("exam_fee", "7,500円")]


def test_an_amount_below_the_name_of_another_is_not_the_exams(read: Read) -> None:
    assert tell(read("<h2>受験料</h2><p>未知オペレーション検定</p><p>6,000円</p>")) == []


@pytest.mark.parametrize("said", ["第73回（2025年6月）の合格率は次のとおりです。", "第73回の結果は以下の通り"])
def test_the_sitting_of_a_sentence_belongs_to_the_list_below(read: Read, said: str) -> None:
    reading = read(f"<h2>合格率</h2><p>{said}</p><ul><li>1級：22.5%</li></ul><h2>合格率</h2><p>30%</p>")

    assert [(one.text, one.qualifiers.period) for one in reading.proposals] == [("1級：22.5%", "第73回"), ("30%", None)]


def test_a_sentence_of_its_own_takes_nothing_of_the_one_before(read: Read) -> None:
    said = "<p>第73回の合格率は次のとおりです。</p><ul><li>22.5%</li></ul><p>合格率は例年70%です。</p>"
    reading = read(f"<h2>合格率</h2>{said}<ul><li>30%</li></ul>")

    assert [one.qualifiers.period for one in reading.proposals] == ["第73回", None, None]


def test_a_list_whose_sentence_names_a_year_in_other_words_is_refused(read: Read) -> None:
    reading = read(
        "<h2>合格率</h2><p>2025年度に全国で行った試験を集計し、以下にまとめます。</p><ul><li>1級：22.5%</li></ul>"
    )

    assert tell(reading) == []
    assert ("1級：22.5%", "reading.introduced") in tell_refused(reading)


def test_a_price_below_a_heading_of_study_time_is_no_length(read: Read) -> None:
    reading = read("<ul><li>勉強時間：約3ヶ月</li><li>かかるお金：39,000円(追加費用なし)</li></ul>")

    assert "39,000円" not in " ".join(one.text for one in reading.proposals if one.field == "study_time")
