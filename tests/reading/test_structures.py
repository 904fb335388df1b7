"""How pages print what they say: each structure gives its cells with the heads that stand over them."""

from collections.abc import Iterator

import pytest
from tests.reading.conftest import Read, load_dictionary, tell, tell_refused

from mikiwame.reading.blocks import Grid, GridCell, Line
from mikiwame.reading.grids import HeadFinder


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><th>受験料</th><td>7,500円</td></tr></table>",
        "<table><tr><td>受験料</td><td>7,500円</td></tr></table>",
        "<table><tr><th>受験料</th></tr><tr><td>7,500円</td></tr></table>",
        "<table><tr><td>試験科目</td><td>学科</td><td>受験料</td><td>7,500円</td></tr></table>",
        "<dl><dt>受験料</dt><dd>7,500円</dd></dl>",
        "<dl><div><dt>受 験 料</dt><dd>7,500円</dd></div></dl>",
        "<h3>受験料</h3><p>7,500円</p>",
        "<h2>医療事務管理士の受験料は？</h2><p>7,500円です。</p>",
        "<p><strong>受験料</strong></p><p>7,500円</p>",
        "<p><b>受験料</b>7,500円</p>",
        "<p><b>受験料</b><br>7,500円</p>",
        "<p>受験料：7,500円</p>",
        "<p>受験料　7,500円</p>",
        "<p>【受験料】7,500円</p>",
        "<li>・受験料……7,500円</li>",
        "<li>① 受験料: 7,500円</li>",
        "<div class=row><div>受験料</div><div>7,500円</div></div>",
        "<div><span>受験料</span><span>7,500円</span></div>",
        "<table><tr><td><table><tr><td>受験料</td><td>7,500円</td></tr></table></td><td>広告</td></tr></table>",
        "<table><tr><th>概要</th><td>受験料：7,500円<br>電話：03-0000-0000</td></tr></table>",
        "<table><caption>受験料</caption><tr><th>区分</th><th>金額</th></tr><tr><td>一般</td><td>7,500円</td></tr></table>",
        "<details><summary>受験料</summary><p>7,500円</p></details>",
    ],
)
def test_one_fee_in_many_structures(read: Read, body: str) -> None:
    fees = [(one.field, one.text.removesuffix("です。")) for one in read(body).proposals if one.field == "exam_fee"]

    assert fees == [("exam_fee", "7,500円")]


def test_several_labels_of_one_line_are_parted(read: Read) -> None:
    told = tell(read("<p>受験料：7,500円／試験時間：120分　合格率：50%</p>"))

    assert told == [("exam_fee", "7,500円"), ("duration", "120分"), ("pass_rate", "50%")]


def test_a_heading_of_two_fields_gives_each_its_figure(read: Read) -> None:
    table = "<table><tr><th>受験者数（合格者数）</th></tr><tr><td>1,000人（500人）</td></tr></table>"

    assert tell(read(table)) == [("examinees", "1,000人"), ("passers", "500人")]


def test_a_heading_of_two_fields_with_other_values_is_refused_for_each(read: Read) -> None:
    reading = read("<table><tr><th>受験者数・合格者数</th><td>約1,000人</td></tr></table>")

    assert tell_refused(reading) == [("約1,000人", "reading.several_fields")] * 2
    assert reading.counts.known == 2


def test_nested_heads_say_what_a_figure_is_of(read: Read) -> None:
    reading = read(
        "<table><tr><td>年度</td><td colspan=2>合格率</td></tr><tr><td></td><td>学科</td><td>実技</td></tr>"
        "<tr><td>2024年度</td><td>70.1%</td><td>60.2%</td></tr></table>"
    )

    assert [(one.text, one.qualifiers.part, one.qualifiers.period) for one in reading.proposals] == [
        ("70.1%", "学科", "2024"),
        ("60.2%", "実技", "2024"),
    ]


def test_parts_in_the_first_column_say_what_their_rows_are_of(read: Read) -> None:
    reading = read(
        "<table><tr><th>科目</th><th>問題数</th><th>試験時間</th></tr><tr><td>学科</td><td>25問</td><td>60分</td></tr>"
        "<tr><td>実技Ⅰ</td><td>2問</td><td>50分</td></tr></table>"
    )

    assert [(one.text, one.qualifiers.part) for one in reading.proposals] == [
        ("25問", "学科"),
        ("60分", "学科"),
        ("2問", "実技1"),
        ("50分", "実技1"),
    ]


def test_a_row_that_spans_the_table_stands_over_those_below(read: Read) -> None:
    reading = read(
        "<table><tr><th colspan=2>【1級】</th></tr><tr><th>受験料</th><td>8,800円</td></tr>"
        "<tr><th colspan=2>【2級】</th></tr><tr><th>受験料</th><td>7,700円</td></tr></table>"
    )

    assert [(one.text, one.qualifiers.grade) for one in reading.proposals] == [("8,800円", "1級"), ("7,700円", "2級")]


def test_grades_may_stand_above_or_below_the_heading_of_the_field(read: Read) -> None:
    above = read("<h2>1級</h2><h3>受験料</h3><p>8,800円</p><h2>2級</h2><h3>受験料</h3><p>7,700円</p>")
    below = read("<h2>受験料</h2><p>■1級</p><p>8,800円</p><p>■2級</p><p>7,700円</p>")

    for reading in (above, below):
        told = [(one.text, one.qualifiers.grade) for one in reading.proposals]
        assert told == [("8,800円", "1級"), ("7,700円", "2級")]


def test_bare_figures_take_the_unit_of_their_heading(read: Read) -> None:
    reading = read(
        "<table><tr><th>受験者数</th><th>合格率(%)</th><th>受験料（円）</th><th>試験時間</th></tr>"
        "<tr><td>1,998※1</td><td>50.0</td><td>7,500</td><td>90</td></tr></table>"
    )

    assert [(one.text, one.unit) for one in reading.proposals] == [("1,998", "人"), ("50.0", "%"), ("7,500", "円")]
    assert tell_refused(reading) == [("90", "reading.unreadable")]


def test_lines_of_a_cell_are_one_value_or_each_its_own(read: Read) -> None:
    reading = read(
        "<dl><dt>試験時間</dt><dd>学科60分<br>実技90分</dd>"
        "<dt>試験日</dt><dd>第1回　2026年5月23日(土)<br>第2回　2026年7月25日(土)</dd></dl>"
    )

    assert tell(reading)[0] == ("duration", "学科60分 実技90分")
    assert all(one.field == "schedule" for one in reading.proposals[1:])
    assert not reading.refused


def test_what_is_hidden_struck_out_or_no_text_is_counted_and_not_read(read: Read) -> None:
    reading = read(
        "<dl><dt>受験料</dt><dd><del>9,000円</del>7,500円<sup>1</sup></dd></dl><!-- 受験料：1円 -->"
        '<p style="display: none">受験料：2円</p><p hidden>受験料：3円</p><script>"受験料：4円"</script>'
    )

    assert tell(reading) == [("exam_fee", "7,500円")]
    assert {one.kind: one.count for one in reading.unseen} == {
        "comment": 1,
        "footnote": 1,
        "hidden": 2,
        "script": 1,
        "struck": 1,
    }


def test_a_picture_in_place_of_a_figure_is_told(read: Read) -> None:
    reading = read('<table><tr><th>受験料</th><td><img src="fee.png" alt="料金表"></td></tr></table>')

    assert tell_refused(reading) == [("", "reading.picture")]
    assert reading.refused[0].because is not None
    assert reading.refused[0].because.values == {"shows": "料金表"}


def test_places_lead_back_to_the_text(read: Read) -> None:
    from lxml import html

    body = "<p>前の文。</p><table><tr><th>受験料</th><td>7,500円</td></tr></table><p>後の文。</p>"
    page = html.document_fromstring(f"<html><head></head><body>{body}</body></html>")
    [fee] = read(body).proposals
    found = page.xpath(fee.place.path)

    assert isinstance(found, list)
    assert [cell.text_content() for cell in found if isinstance(cell, html.HtmlElement)] == ["7,500円"]
    assert fee.place.before.endswith("前の文。 受験料")
    assert fee.place.after == "後の文。"


def test_elements_many_deep_keep_their_text(read: Read) -> None:
    deep = "<div>" * 1000 + "受験料：7,500円" + "</div>" * 1000

    assert tell(read(deep)) == [("exam_fee", "7,500円")]


def test_what_the_parser_would_cut_off_is_refused_whole(read: Read) -> None:
    reading = read("<p>受験料：7,500円</p>" + "<div>" * 5000 + "合格率：50%" + "</div>" * 5000)

    assert reading.unread is not None
    assert reading.unread.code == "reading.too_deep"


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("<table><tr><td>", "</td></tr></table>"),
        ("<dl><dt>受験料</dt><dd>", "</dd></dl>"),
        ("<h2>受験料</h2><table><tr><th>項目</th><td><dl><dd>", "</dd></dl></td></tr></table>"),
    ],
)
def test_tables_many_deep_are_no_reason_to_stop(read: Read, opens: str, closes: str) -> None:
    assert read(opens * 145 + "8,800円" + closes * 145).counts.holds


def test_what_takes_too_many_calls_is_refused_whole(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("mikiwame.reading.pages.take_apart", fail)
    unread = read("").unread

    assert unread is not None
    assert unread.code == "reading.too_deep"


@pytest.mark.parametrize(
    "rows",
    [
        '<tr><td rowspan="65535" colspan="100">受験料</td></tr>' * 300,
        "<tr>" + "<td></td>" * 2000 + '<td rowspan="65535"></td></tr>' + "<tr></tr>" * 2000,
    ],
)
def test_spans_that_would_fill_the_memory_are_refused(read: Read, rows: str) -> None:
    unread = read(f"<table>{rows}</table>").unread

    assert unread is not None
    assert unread.code == "reading.too_wide"


def test_spans_wider_than_any_page_fill_no_memory(read: Read) -> None:
    row = "<tr>" + '<td colspan="1000" rowspan="60000">受験料</td>' * 20 + "</tr>"

    assert read(f"<table>{row * 20}</table>").counts.holds


class _Counted(list[GridCell | None]):
    """A row of slots that counts how often one of them is looked at."""

    looks = 0

    def __iter__(self) -> Iterator[GridCell | None]:
        _Counted.looks += len(self)
        return super().__iter__()

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        found = super().__getitem__(place)
        _Counted.looks += len(found) if isinstance(place, slice) else 1
        return found


def test_a_wide_row_is_looked_through_a_few_times_only() -> None:
    texts = ["受験料", *["8,800円"] * 400]
    lines = [Line(text, lambda: "") for text in texts]
    cells = [GridCell(0, place, 1, 1, place == 0, [line], lambda: "") for place, line in enumerate(lines)]
    _Counted.looks = 0
    found = HeadFinder(Grid(cells, [_Counted(cells)]), load_dictionary(), lambda _: False).find()

    assert {one.rows for one in found} == {("受験料",)}
    assert len(found) == 400
    assert _Counted.looks < 20 * len(cells)


def test_a_cell_keeps_the_heads_of_its_row_on_both_sides(read: Read) -> None:
    rows = "<tr><th>級</th><th>受験料</th><th>級</th></tr><tr><td>2級</td><td>7,500円</td><th>学科</th></tr>"
    [fee] = read(f"<table>{rows}</table>").proposals

    assert fee.heading.row == "2級 学科"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            "<tr><th rowspan=2>受験料</th><td>在宅試験</td><td>8,000円</td></tr>"
            "<tr><td>会場試験</td><td>8,900円</td></tr>",
            [("8,000円", "home"), ("8,900円", "hall")],
        ),
        (
            "<tr><td>受験料</td><td>在宅試験</td><td>8,000円</td></tr><tr><td>試験日</td><td colspan=2>毎月</td></tr>",
            [("8,000円", "home"), ("毎月", None)],
        ),
        (
            "<tr><th rowspan=2>概要</th><th>在宅試験</th><td>受験料</td><td>8,000円</td></tr>"
            "<tr><th>会場試験</th><td>受験料</td><td>8,900円</td></tr>",
            [("8,000円", "home"), ("8,900円", "hall")],
        ),
        (
            "<tr><th colspan=2>受験料</th></tr><tr><td>在宅試験</td><td>8,000円</td></tr>"
            "<tr><td>会場試験</td><td>8,900円</td></tr>",
            [("8,000円", "home"), ("8,900円", "hall")],
        ),
    ],
)
def test_a_word_between_a_heading_and_its_figure_says_what_the_figure_is_of(
    read: Read, rows: str, said: list[tuple[str, str | None]]
) -> None:
    reading = read(f"<table>{rows}</table>")

    assert [(one.text, one.qualifiers.mode) for one in reading.proposals] == said


def test_words_that_are_values_themselves_are_no_heads(read: Read) -> None:
    reading = read(
        "<table><tr><th>試験科目</th><td>学科</td><td>実技</td></tr><tr><th>会場</th><td>東京都</td><td>大阪府</td></tr></table>"
    )

    assert tell(reading) == [
        ("exam_content", "学科"),
        ("exam_content", "実技"),
        ("venue", "東京都"),
        ("venue", "大阪府"),
    ]


def test_a_bare_number_below_the_heading_of_sittings_is_one(read: Read) -> None:
    reading = read(
        "<table><tr><th>回（年月日）</th><th>合格率</th></tr><tr><td>130（H24.2.26）</td><td>31.5％</td></tr>"
        "<tr><td>第129回（11月）</td><td>44.5％</td></tr></table>"
    )

    assert [one.qualifiers.period for one in reading.proposals] == ["第130回 2012-02", "第129回"]


def test_a_past_day_before_counted_figures_tells_their_sitting_and_is_no_schedule(read: Read) -> None:
    reading = read(
        "<table><tr><th>試験日</th><th>受験者数</th><th>合格率</th></tr>"
        "<tr><td>令和6年12月15日（日）</td><td>5,001人</td><td>32.5％</td></tr></table>"
    )

    assert [(one.text, one.qualifiers.period) for one in reading.proposals] == [
        ("5,001人", "2024-12"),
        ("32.5％", "2024-12"),
    ]


def test_figures_right_behind_their_labels_are_parted(read: Read) -> None:
    reading = read("<h3>合格者数・合格率</h3><p>第22回（2024年）：受験者4,102名、合格者1,558名（合格率38.0%）</p>")

    assert [(one.field, one.text, one.qualifiers.period) for one in reading.proposals] == [
        ("examinees", "4,102名", "第22回 2024"),
        ("passers", "1,558名", "第22回 2024"),
        ("pass_rate", "38.0%", "第22回 2024"),
    ]


def test_figures_below_a_heading_of_two_fields_are_not_lost_in_silence(read: Read) -> None:
    reading = read("<h3>合格者数・合格率</h3><p>昨年はおよそ半分の4,000名でした</p><p>数字のない文</p>")

    assert tell_refused(reading) == [("昨年はおよそ半分の4,000名でした", "reading.several_fields")] * 2


@pytest.mark.parametrize(
    "heading",
    [
        "Q. 受験料はいくらですか？",
        "受験料を教えてください。",
        "Q1：受験料はどれくらい必要ですか",
        "受験料 Examination fee",
    ],
)
def test_questions_and_headings_in_two_languages_are_headings(read: Read, heading: str) -> None:
    assert tell(read(f"<h3>{heading}</h3><p>A. 7,500円です。</p>")) == [("exam_fee", "7,500円です。")]


def test_lines_of_text_that_is_set_as_typed_end_where_they_end(read: Read) -> None:
    told = tell(read("<pre>\n  試験時間    120分\n  受験料      7,000円\n</pre>"))

    assert told == [("duration", "120分"), ("exam_fee", "7,000円")]


@pytest.mark.parametrize(
    "style",
    [
        ".old { text-decoration: line-through }",
        "p .old,b{x:y;text-decoration-line:line-through}",
        "#o{text-decoration:red line-through}",
    ],
)
def test_what_a_style_sheet_strikes_out_is_not_read(read: Read, style: str) -> None:
    reading = read(f"<style>/* .new {{ text-decoration: line-through }} */ {style}</style>"
                   "<p>受験料：<span class='x old' id=o>9,000円</span><span class=new>7,500円</span></p>")  # fmt: skip

    assert tell(reading) == [("exam_fee", "7,500円")]


def test_what_an_attribute_strikes_out_is_not_read(read: Read) -> None:
    body = "<dl><dt>受験料</dt><dd><span style='text-decoration: line-through'>9,000円</span>7,500円</dd></dl>"

    assert tell(read(body)) == [("exam_fee", "7,500円")]


def test_a_heading_with_words_in_square_brackets_is_read(read: Read) -> None:
    assert tell(read("<h3>【PR】お知らせ</h3><p>受験料：7,500円</p>")) == [("exam_fee", "7,500円")]


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><th>申込者数</th><th>受験者数</th></tr><tr><td>2024年度</td><td>200人</td><td>100人</td></tr>",
        "<tr><th></th><th>申込者数</th><th>受験者数</th></tr><tr><td>2024年度</td><td>第1回</td><td>200人</td><td>100人</td></tr>",
    ],
)
def test_a_row_with_more_cells_than_heads_is_refused(read: Read, rows: str) -> None:
    reading = read(f"<table>{rows}</table>")

    assert tell(reading) == []
    assert {code for _, code in tell_refused(reading)} == {"reading.uneven_row"}


def test_a_heading_that_lists_topics_says_nothing_of_each_figure_but_when(read: Read) -> None:
    [fee, rate] = read(
        "<h1>2024年度 受験資格・併願受験・受験料のまとめ</h1><h2>受験料</h2><p>7,500円</p><h2>合格率</h2><p>50%</p>"
    ).proposals

    assert (fee.qualifiers.audience, rate.qualifiers.period) == (None, "2024")


def test_a_row_that_lists_grades_is_of_the_table_and_not_of_each_figure(read: Read) -> None:
    reading = read(
        "<table><tr><th>試験級</th><td>【1級】<br>【2級】</td></tr><tr><th>受験料</th><td>7,500円</td></tr></table>",
        "<title>医療秘書技能検定試験</title>",
    )

    assert [(one.text, one.qualifiers.grade) for one in reading.proposals] == [("7,500円", None)]


def test_figures_below_a_heading_that_is_half_understood_are_told_of(read: Read) -> None:
    reading = read("<h2>謎の区分の受験料</h2><p>7,500円</p><p>2024年に新しくなり、とても便利だと言われています。</p>")

    assert tell_refused(reading) == [("7,500円", "reading.unknown_heading")]


def test_what_stands_under_subjects_is_a_part_whatever_its_words(read: Read) -> None:
    reading = read(
        "<table><tr><th>試験科目</th><th>試験時間</th><th>合格点</th></tr><tr><td>無線工学</td><td>90分</td><td>75点</td></tr>"
        "<tr><td>適性科目</td><td>60分</td><td>40点</td></tr></table>"
    )

    assert [(one.field, one.text, one.qualifiers.part) for one in reading.proposals] == [
        ("duration", "90分", "無線工学"),
        ("passing_mark", "75点", "無線工学"),
        ("duration", "60分", "適性科目"),
        ("passing_mark", "40点", "適性科目"),
    ]


@pytest.mark.parametrize(
    "head",
    ["", "<tr><th>日程</th><th>項目</th></tr>", "<tr><th>時期</th><th>内容</th></tr>"],
    ids=["bare", "days", "time"],
)
def test_days_are_of_what_happens_beside_them(read: Read, head: str) -> None:
    reading = read(
        f"<h2>試験日程</h2><table>{head}<tr><td>4月初め</td><td>受験案内公表</td></tr>"
        "<tr><td>5月上旬</td><td>願書受付</td></tr><tr><td>7月第1日曜日</td><td>筆記試験</td></tr>"
        "<tr><td>9月下旬</td><td>合格発表</td></tr></table>"
    )

    assert [(one.field, one.text, one.qualifiers.part) for one in reading.proposals] == [
        ("application", "5月上旬", None),
        ("schedule", "7月第1日曜日", "筆記"),
        ("result_day", "9月下旬", None),
    ]


def test_labels_under_a_heading_of_days_tell_what_the_days_are(read: Read) -> None:
    reading = read(
        "<table><tr><th>日程</th><th>2022年度</th></tr><tr><td>受験申込期間</td><td>8月15日~9月29日</td></tr>"
        "<tr><td>合格発表日</td><td>12月26日</td></tr></table>"
    )

    assert [(one.field, one.text) for one in reading.proposals] == [
        ("application", "8月15日~9月29日"),
        ("result_day", "12月26日"),
    ]


def test_a_heading_alone_over_two_columns_is_over_both(read: Read) -> None:
    reading = read(
        "<table><tr><th>検定料</th><th></th></tr><tr><td>学割価格</td><td>4,800円</td></tr>"
        "<tr><td>免除を申請した場合</td><td>3,800円</td></tr></table>"
    )

    assert [(one.field, one.text, one.qualifiers.audience) for one in reading.proposals] == [
        ("exam_fee", "4,800円", "学生")
    ]
    assert "3,800円" in {text for text, _ in tell_refused(reading)}


def test_words_and_figures_by_turns_are_labels_with_their_values(read: Read) -> None:
    reading = read("<h2>受検料</h2><table><tr><td>1級</td><td>9,900円</td><td>2級</td><td>5,500円</td></tr></table>")

    assert [(one.text, one.qualifiers.grade) for one in reading.proposals] == [("9,900円", "1級"), ("5,500円", "2級")]


def test_grades_in_brackets_are_over_the_labelled_lines_below_them(read: Read) -> None:
    reading = read(
        "<dl><dt>試験時間</dt><dd>【1級】<br>〔筆記〕90分<br>〔聞取・書取〕30分<br>〔面接〕1人約15分間<br>"
        "【2・準2級】<br>〔筆記〕90分<br>〔聞取〕30分</dd></dl>"
    )

    assert [(one.text, one.qualifiers.grade) for one in reading.proposals] == [
        ("〔筆記〕90分", "1級"),
        ("〔聞取・書取〕30分", "1級"),
        ("〔面接〕1人約15分間", "1級"),
        ("〔筆記〕90分", "2級・準2級"),
        ("〔聞取〕30分", "2級・準2級"),
    ]


def test_marks_of_another_kind_stand_within_those_above(read: Read) -> None:
    reading = read(
        "<h2>試験時間</h2><p>●1級<br>□1次試験<br>75分<br>□2次試験<br>10分</p><p>●2級<br>□1次試験<br>60分</p>"
    )

    assert [(one.text, one.qualifiers.grade, one.qualifiers.part) for one in reading.proposals] == [
        ("75分", "1級", "1次"),
        ("10分", "1級", "2次"),
        ("60分", "2級", "1次"),
    ]


def test_a_day_of_a_part_is_what_the_heading_over_it_says(read: Read) -> None:
    reading = read("<h2>合格発表時期</h2><p>論文式試験:11月中旬</p>")

    assert [(one.field, one.text, one.qualifiers.part) for one in reading.proposals] == [
        ("result_day", "11月中旬", "論文")
    ]


def test_a_note_about_something_else_is_no_value_of_the_heading_above(read: Read) -> None:
    reading = read("<h2>申込期間</h2><p>9月12日~9月25日</p><p>※コンビニ店頭決済は9月21日まで</p>")

    assert [one.text for one in reading.proposals] == ["9月12日~9月25日"]
