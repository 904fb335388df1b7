"""Layouts met on pages of exams of other trades: of the state, of languages, of crafts."""

from functools import cache

import pytest
from tests.reading.conftest import load_dictionary, tell, tell_refused

from mikiwame.names import NameIndex, index_names
from mikiwame.reading.pages import read_page
from mikiwame.reading.proposals import PageReading

NAMES = {
    "welfare": ["社会福祉士"],
    "nurse": ["看護師"],
    "dealer": ["宅地建物取引士", "宅建"],
    "dangerous-a": ["甲種危険物取扱者"],
    "dangerous-b4": ["乙種第4類危険物取扱者", "危険物取扱者乙4"],
    "wiring-2": ["第二種電気工事士"],
    "secretary": ["秘書検定"],
    "heritage": ["世界遺産検定"],
    "language-3": ["実用語学技能検定3級", "語検3級"],
    "language-2": ["実用語学技能検定2級", "語検2級"],
    "testing-start": ["試験技術者資格JSTX Foundation Level"],
    "testing-lead": ["試験技術者資格JSTX Advanced Level マネジメント"],
    "hall": ["色彩能力検定試験"],
}


@cache
def load_names() -> NameIndex:
    return index_names(tuple((slug, name) for slug, names in NAMES.items() for name in names))


def read(body: str, title: str = "") -> PageReading:
    page = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"
    return read_page(page.encode(), names=load_names(), headings=load_dictionary(), address="page.html")


def tell_whole(reading: PageReading) -> list[tuple[str, str, str | None, str | None]]:
    """Field, text, certification and period of what is proposed."""
    return [(one.field, one.text, one.certification, one.qualifiers.period) for one in reading.proposals]


def test_a_sitting_before_and_the_kind_of_exam_behind_a_name_leave_it_that_name() -> None:
    body = "<h3>第35回社会福祉士国家試験</h3><p>受験者数：36,974人<br>合格者数：16,338人</p>"

    assert tell_whole(read(body)) == [
        ("examinees", "36,974人", "welfare", "第35回"),
        ("passers", "16,338人", "welfare", "第35回"),
    ]


def test_the_figure_of_an_earlier_sitting_in_the_bracket_is_of_that_sitting() -> None:
    body = "<h3>第35回社会福祉士国家試験</h3><p>合格率：44.2%（第34回試験は31.1%）</p>"

    assert tell_whole(read(body)) == [
        ("pass_rate", "44.2%", "welfare", "第35回"),
        ("pass_rate", "31.1%", "welfare", "第34回"),
    ]


def test_a_line_of_headings_is_over_the_line_of_figures_below_it() -> None:
    body = (
        "<h1>国家試験の受験者数</h1><p>看護師国家試験 第105回<br>出願者数 受験者数 合格者数 合格率</p>"
        "<p>62,633人 62,154人 55,585人 89.4%</p>"
    )

    assert tell_whole(read(body)) == [
        ("examinees", "62,154人", "nurse", "第105回"),
        ("passers", "55,585人", "nurse", "第105回"),
        ("pass_rate", "89.4%", "nurse", "第105回"),
    ]


def test_a_line_of_more_figures_than_headings_is_refused() -> None:
    body = "<h1>看護師国家試験</h1><p>受験者数 合格者数<br>62,154人 55,585人 89.4%</p>"

    assert tell_refused(read(body)) == [("62,154人 55,585人 89.4%", "reading.uneven_row")]


def test_years_in_the_first_row_of_a_tall_head_are_over_its_other_rows() -> None:
    body = (
        "<table><tr><th>試験日</th><td colspan=3>10月21日</td></tr>"
        "<tr><th rowspan=3>過去のデータ</th><td></td><td>平成28年度</td><td>平成29年度</td></tr>"
        "<tr><td>受験者数</td><td>198,463人</td><td>209,354人</td></tr>"
        "<tr><td>合格点<br>※50点満点</td><td>35点</td><td>36点</td></tr>"
        "<tr><th>受験料</th><td colspan=3>7,000円</td></tr></table>"
    )
    told = [(one.field, one.text, one.qualifiers.period) for one in read(body, "宅地建物取引士").proposals]

    assert told == [
        ("schedule", "10月21日", None),
        ("examinees", "198,463人", "2016"),
        ("examinees", "209,354人", "2017"),
        ("passing_mark", "35点", "2016"),
        ("passing_mark", "36点", "2017"),
        ("exam_fee", "7,000円", None),
    ]


def test_a_figure_under_grades_alone_names_no_row() -> None:
    body = "<h2>検定料</h2><table><tr><th>1級</th><th>2級</th></tr><tr><td>7,500円</td><td>4,100円</td></tr></table>"
    told = [(one.text, one.qualifiers.grade) for one in read(body, "秘書検定").proposals]

    assert told == [("7,500円", "1級"), ("4,100円", "2級")]


def test_two_tables_beside_each_other_have_each_its_own_heads() -> None:
    body = (
        "<table><tr><td>階 級</td><td>検定料</td><td>階 級</td><td>検定料</td></tr>"
        "<tr><td>1級</td><td>5,000円</td><td>6級</td><td>2,000円</td></tr>"
        "<tr><td>準1級</td><td>4,500円</td><td>7級</td><td>1,900円</td></tr></table>"
    )
    told = [(one.text, one.qualifiers.grade) for one in read(body, "秘書検定").proposals]

    assert told == [("5,000円", "1級"), ("2,000円", "6級"), ("4,500円", "準1級"), ("1,900円", "7級")]


def test_bands_of_fields_are_over_columns_of_ways_to_sit() -> None:
    body = (
        "<table><tr><th>公開会場試験</th><th>CBT試験</th></tr><tr><th colspan=2>検定日</th></tr>"
        "<tr><td>2025年7月13日</td><td>2025年6月29日</td></tr></table>"
    )
    told = [(one.field, one.text, one.qualifiers.mode) for one in read(body, "世界遺産検定").proposals]

    assert told == [("schedule", "2025年7月13日", "hall"), ("schedule", "2025年6月29日", "test-centre")]


def test_a_qualifier_in_brackets_is_no_second_heading() -> None:
    body = "<table><tr><th>級</th><th>受検料（公開会場試験）</th></tr><tr><td>2級</td><td>6,500円</td></tr></table>"
    [fee] = read(body, "世界遺産検定").proposals

    assert (fee.field, fee.text, fee.qualifiers.mode, fee.qualifiers.grade) == ("exam_fee", "6,500円", "hall", "2級")


def test_a_row_that_ends_a_name_is_that_one_where_a_heading_has_the_rest() -> None:
    table = (
        "<table><tr><th>試験</th><th>2025年度 受験者数</th></tr>"
        "<tr><td>Foundation Level（入門）</td><td>4,013名</td></tr>"
        "<tr><td>Advanced Level マネジメント</td><td>340名</td></tr></table>"
    )
    with_rest = read(f"<h2>試験技術者資格JSTXの実施結果</h2>{table}")
    without = read(f"<h2>実施結果</h2>{table}")

    assert [(one.text, one.certification) for one in with_rest.proposals] == [
        ("4,013名", "testing-start"),
        ("340名", "testing-lead"),
    ]
    assert without.proposals == ()


def test_a_row_of_another_class_is_of_the_sibling_or_a_question() -> None:
    body = (
        "<table><tr><th>種類</th><th>受験者数</th></tr><tr><th>甲種</th><td>5,847人</td></tr>"
        "<tr><th>乙種第四類</th><td>71,990人</td></tr><tr><th>丙種</th><td>7,523人</td></tr></table>"
    )
    reading = read(body, "乙種第4類危険物取扱者")

    assert [(one.text, one.certification, one.qualifiers.grade) for one in reading.proposals] == [
        ("5,847人", "dangerous-a", None),
        ("71,990人", "dangerous-b4", None),
    ]
    assert tell_refused(reading) == [("7,523人", "reading.unknown_name")]


def test_a_row_of_the_first_class_is_not_of_the_second() -> None:
    body = "<table><tr><th>区分</th><th>受験料</th></tr><tr><td>第一種</td><td>10,900円</td></tr></table>"

    assert tell(read(body, "第二種電気工事士")) == []


def test_a_heading_of_several_fields_is_settled_by_the_unit() -> None:
    body = "<h2>合格率・難易度</h2><p>【第95回】1級：34.8%、2級：54.1%</p>"
    [rate] = read(body, "秘書検定").proposals

    assert (rate.field, rate.qualifiers.period) == ("pass_rate", "第95回")


def test_a_sentence_is_not_parted_among_the_fields_of_its_heading() -> None:
    body = "<h2>合格ライン・合格発表</h2><p>各検定日の約3週間後に、合否を確認することができます。</p>"

    assert tell(read(body, "秘書検定")) == []


def test_long_prose_below_a_heading_is_no_figure() -> None:
    body = (
        "<h2>受験者数</h2><p>毎年約45万人が受験します。資格の中では受験者の多い人気の資格で、近年は減る傾向にありましたが、"
        "このところは歯止めがかかり、働きながら学ぶ人や、学生のうちに取る人も少なくないといわれています。</p>"
    )

    assert tell(read(body, "秘書検定")) == []


def test_what_a_list_says_of_grades_is_no_heading_of_what_follows() -> None:
    body = "<p>■各級のレベル<br>2級：社会人、大学生<br>3級：高校生</p><p>■合格発表<br>試験日の約1か月後</p>"
    [day] = read(body, "秘書検定").proposals

    assert (day.field, day.qualifiers.grade, day.qualifiers.audience) == ("result_day", None, None)


def test_the_heading_right_over_a_table_holds_even_where_a_word_of_it_is_unknown() -> None:
    body = (
        "<h2>合格率</h2><p>(1)一次試験の合格率</p><table><tr><th>2級</th><td>29.6%</td></tr></table>"
        "<p>(2)口頭諮問の合格率</p><table><tr><th>2級</th><td>82.3%</td></tr></table>"
    )
    reading = read(body, "秘書検定")

    assert [(one.text, one.qualifiers.part) for one in reading.proposals] == [("29.6%", "1次")]
    assert tell_refused(reading) == [("82.3%", "reading.unknown_heading")]


def test_a_name_without_the_end_that_print_drops_is_the_name() -> None:
    [fee] = read("<h2>色彩能力検定</h2><p>受験料：5,500円</p>").proposals

    assert fee.certification == "hall"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("<tr><th>問題形式</th><td>四肢択一</td></tr><tr><th>時間</th><td>150分</td></tr>", ["duration"]),
        ("<tr><th>曜日</th><td>平日</td></tr><tr><th>時間</th><td>150分</td></tr>", []),
    ],
)
def test_a_heading_of_times_is_of_the_exam_beside_others_of_it(table: str, told: list[str]) -> None:
    reading = read(f"<table>{table}</table>", "秘書検定")

    assert [one.field for one in reading.proposals if one.field == "duration"] == told


@pytest.mark.parametrize("heading", ["合格率(B/A)", "合格率（b/a×100）", "合格率(=③÷②×100)"])
def test_letters_that_say_how_a_rate_is_worked_out_change_nothing(heading: str) -> None:
    body = f"<table><tr><th>年度</th><th>{heading}</th></tr><tr><td>2022年度</td><td>4.5%</td></tr></table>"

    assert tell(read(body, "秘書検定")) == [("pass_rate", "4.5%")]


def test_rows_of_parts_before_days_name_them() -> None:
    body = (
        "<h3>試験日(上期)</h3><table><tr><td>筆記試験</td><td>5月30日(日)</td></tr>"
        "<tr><td>技能試験</td><td>7月17日(土)または18日(日)</td></tr></table>"
    )
    told = [(one.text, one.qualifiers.part) for one in read(body, "第二種電気工事士").proposals]

    assert told == [("5月30日(日)", "筆記"), ("7月17日(土)または18日(日)", "技能")]


def test_a_share_of_right_answers_below_the_mark_is_the_mark() -> None:
    [mark] = read("<h3>合否基準</h3><p>正答率60%前後</p>", "秘書検定").proposals

    assert (mark.field, mark.text) == ("passing_mark", "正答率60%前後")


def test_a_fee_is_of_no_fee_that_the_section_lists() -> None:
    [fee] = read("<h2>日程、手数料など</h2><p>受験料は、9,000円です。</p>", "秘書検定").proposals

    assert fee.qualifiers.part is None


def test_a_clause_before_a_name_is_no_part_of_it() -> None:
    [fee] = read("<h1>どんな資格?一目で分かる社会福祉士</h1><h2>受験料</h2><p>6,500円</p>").proposals

    assert fee.certification == "welfare"


def test_a_word_before_a_name_is_a_question() -> None:
    assert tell_refused(read("<h1>認定社会福祉士</h1><h2>受験料</h2><p>6,500円</p>")) == [
        ("6,500円", "reading.unknown_name")
    ]


def test_a_sentence_on_choosing_ones_day_is_no_day() -> None:
    body = "<h2>試験日程</h2><p>1次試験は期間内に自分の都合に合わせて日時を選べる形式です。早めの予約が安心です。</p>"

    assert tell(read(body, "秘書検定")) == []


def test_the_sentence_above_a_table_says_of_what_it_is() -> None:
    table = "<tr><th></th><th>看護師</th><th>社会福祉士</th></tr><tr><th>2011年</th><td>91.8%</td><td>28.1%</td></tr>"
    body = f"<h1>合格者発表</h1><p>1999年以降の合格率は以下のとおり。</p><table>{table}</table>"

    assert tell_whole(read(body)) == [
        ("pass_rate", "91.8%", "nurse", "2011"),
        ("pass_rate", "28.1%", "welfare", "2011"),
    ]


def test_a_sentence_above_a_table_of_other_things_says_nothing_of_it() -> None:
    table = "<table><tr><th></th><th>満足度</th></tr><tr><th>2011年</th><td>91.8%</td></tr></table>"

    assert tell(read(f"<h1>看護師</h1><p>合格率は以下のとおり。</p>{table}")) == []


def test_a_part_of_those_above_is_a_population() -> None:
    body = (
        "<table><tr><th></th><th>受験者数</th></tr><tr><td>看護師</td><td>12,503人</td></tr>"
        "<tr><td>(うち新卒者)</td><td>11,005人</td></tr></table>"
    )
    told = [(one.text, one.qualifiers.population) for one in read(body, "看護師国家試験").proposals]

    assert told == [("12,503人", None), ("11,005人", "新卒")]


def test_a_share_below_a_heading_of_days_is_no_day() -> None:
    table = "<table><tr><th></th><th>看護師</th></tr><tr><th>2011年</th><td>91.8%</td></tr></table>"

    assert tell(read(f"<h1>合格者発表</h1>{table}")) == []


@pytest.mark.parametrize(
    "heading",
    [
        "宅地建物取引士は独学で合格できる？",
        "まとめ｜宅建は初心者にも向く",
        "宅建に必要な準備の目安",
        "宅建取得にかかる費用",
    ],
)
def test_a_name_that_a_heading_is_about_is_meant_whatever_is_said_of_it(heading: str) -> None:
    reading = read(f"<h2>{heading}</h2><p>受験料：8,200円</p>")

    assert [(one.text, one.certification) for one in reading.proposals] == [("8,200円", "dealer")]


@pytest.mark.parametrize("heading", ["宅建に似た資格の費用", "宅建とほかの試験の違い", "宅建に強い通信講座の料金"])
def test_a_name_beside_others_or_a_course_is_a_question(heading: str) -> None:
    reading = read(f"<h2>{heading}</h2><p>受験料：8,200円</p>")

    assert not reading.proposals
