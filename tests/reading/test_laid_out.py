"""How writers lay figures out: lists within lists, cards, several figures in a cell, heads over part of a table."""

import pytest
from tests.reading.conftest import Read, load_dictionary, read_bytes, tell
from tests.reading.test_labelled_pages import load_market

from mikiwame.reading.proposals import PageReading

SECRETARY = "<title>医療秘書技能検定試験</title>"
SELLER = "<title>登録販売者試験</title>"


def tell_graded(reading: PageReading) -> list[tuple[str, str, str | None]]:
    return [(one.field, one.text, one.qualifiers.grade) for one in reading.proposals]


def tell_dated(reading: PageReading) -> list[tuple[str, str, str | None]]:
    return [(one.field, one.text, one.qualifiers.period) for one in reading.proposals]


def read_of_bookkeeping(body: str) -> list[tuple[str, str, str | None]]:
    page = f"<!DOCTYPE html><meta charset=utf-8><title>日商簿記検定</title><h1>日商簿記検定</h1>{body}"
    reading = read_bytes(page.encode(), names=load_market("bookkeeping"), headings=load_dictionary())
    return [(one.field, one.text, one.certification) for one in reading.proposals]


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li>1級<ul><li>受験料：6,500円</li></ul></li><li>2級<ul><li>受験料：5,100円</li></ul></li></ul>",
        "<ul><li>1級</li><li>受験料：6,500円</li><li>2級</li><li>受験料：5,100円</li></ul>",
        "<table><tr><th>級</th><th>受験料</th></tr>"
        "<tr><td>1</td><td>6,500円</td></tr><tr><td>2</td><td>5,100円</td></tr></table>",
        "<table><tr><td>受験料</td><td>1級</td><td>6,500円</td></tr>"
        "<tr><td></td><td>2級</td><td>5,100円</td></tr></table>",
    ],
)
def test_what_stands_over_or_before_a_figure_in_its_list_or_row_is_its_grade(read: Read, body: str) -> None:
    assert tell_graded(read(body, SECRETARY)) == [("exam_fee", "6,500円", "1級"), ("exam_fee", "5,100円", "2級")]


def test_an_item_that_is_a_heading_stands_over_those_behind_it_and_over_nothing_behind_their_list(read: Read) -> None:
    body = "<ul><li>受験料</li><li>1級 6,500円</li><li>合格率</li><li>1級 25.6％</li></ul><p>1級 4,000円</p>"

    assert tell(read(body, SECRETARY)) == [("exam_fee", "1級 6,500円"), ("pass_rate", "1級 25.6％")]


def test_a_grade_of_one_item_is_of_nothing_behind_its_list(read: Read) -> None:
    body = "<ul><li>1級<ul><li>受験料：6,500円</li></ul></li><li>合格率：30％</li></ul><p>試験時間：80分</p>"

    told = [("exam_fee", "6,500円", "1級"), ("pass_rate", "30％", None), ("duration", "80分", None)]
    assert tell_graded(read(body, SECRETARY)) == told


@pytest.mark.parametrize("blank", ["", "\n"])
def test_items_of_a_written_list_are_within_those_that_are_set_in_less(blank: str) -> None:
    rows = ["- 1級", "  - 受験料：6,500円", "- 2級", "  - 受験料：5,100円", "- 試験時間：80分"]
    page = "# 医療秘書技能検定試験\n\n" + f"\n{blank}".join(rows) + "\n"

    told = [("exam_fee", "6,500円", "1級"), ("exam_fee", "5,100円", "2級"), ("duration", "80分", None)]
    assert tell_graded(read_bytes(page.encode(), address="page.md")) == told


def test_the_marks_of_a_list_in_one_line_part_its_labels(read: Read) -> None:
    told = [("exam_fee", "6,500円"), ("duration", "2時間"), ("pass_rate", "60％")]

    assert tell(read("<p>■受験料 6,500円 ■試験時間 2時間 ■合格率 60％</p>")) == told


@pytest.mark.parametrize(
    "cell",
    [
        "44.4％（受験者55,606人、合格者24,707人）",
        "44.4％ 受験者数55,606人 合格者数24,707人",
        "44.4％（受験者数：55,606人／合格者数：24,707人）",
    ],
)
def test_labelled_figures_behind_a_share_are_figures_of_their_own(read: Read, cell: str) -> None:
    told = tell_dated(
        read(f"<table><tr><th>年度</th><th>合格率</th></tr><tr><td>2022年度</td><td>{cell}</td></tr></table>", SELLER)
    )

    assert [(field, period) for field, _, period in told] == [
        ("pass_rate", "2022"),
        ("examinees", "2022"),
        ("passers", "2022"),
    ]
    assert [text for _, text, _ in told[1:]] == ["55,606人", "24,707人"]


@pytest.mark.parametrize(
    "cell",
    [
        "44.4％（女性受験者55,606人、合格者24,707人）",
        "44.4％（前年度の受験者55,606人）",
        "44.4％（受験者55,606人、合格者24,707人、欠席者も多い）",
        "44.4％（受験者55,606人、受験者24,707人）",
        "44.4％（うち合格者24,707人が学生）",
    ],
)
def test_figures_behind_a_share_of_which_more_is_said_are_left(read: Read, cell: str) -> None:
    told = tell(read(f"<dl><dt>合格率</dt><dd>{cell}</dd></dl>", SELLER))

    assert {field for field, _ in told} <= {"pass_rate"}


def test_figures_behind_the_share_of_each_grade_are_of_that_grade() -> None:
    lines = "1級：10.4％（受験者数 9,440名、合格者数 982名）<br>2級：21.1％（受験者数 8,454名、合格者数 1,788名）"

    told = read_of_bookkeeping(f"<table><tr><th>合格率</th><td>{lines}</td></tr></table>")
    counts = [one for one in told if one[0] != "pass_rate"]
    assert counts == [
        ("examinees", "9,440名", "nissho-boki-1"),
        ("passers", "982名", "nissho-boki-1"),
        ("examinees", "8,454名", "nissho-boki-2"),
        ("passers", "1,788名", "nissho-boki-2"),
    ]


def test_rows_of_other_heads_part_a_table_without_markup(read: Read) -> None:
    rows = ["受験資格|受験料|試験時間", "特になし|6,500円|2時間", "合格率|試験日|主催", "約60％|年6回|協会"]
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)

    told = dict(tell(read(f"<table>{body}</table>")))
    assert (told["exam_fee"], told["duration"], told["pass_rate"], told["schedule"]) == (
        "6,500円",
        "2時間",
        "約60％",
        "年6回",
    )


def test_a_head_of_two_fields_over_two_lines_gives_each_its_line(read: Read) -> None:
    head = "<tr><th>年度</th><th>受験者数<br>合格者数</th></tr>"
    row = "<tr><td>2022年度</td><td>55,606人<br>24,707人</td></tr>"

    told = [("examinees", "55,606人", "2022"), ("passers", "24,707人", "2022")]
    assert tell_dated(read(f"<table>{head}{row}</table>", SELLER)) == told


def test_grades_with_marks_between_are_of_one_certification_each() -> None:
    told = read_of_bookkeeping("<h3>受験料</h3><p>3級 3,300円・2級 5,500円・1級 8,800円</p>")

    assert [slug for _, _, slug in told] == ["nissho-boki-3", "nissho-boki-2", "nissho-boki-1"]


def test_bare_numbers_below_the_word_for_grades_are_grades() -> None:
    first = "<tr><td>第165回</td><td>1</td><td>2024年1月16日</td></tr>"
    second = "<tr><td>第165回</td><td>2・3</td><td>2023年12月5日</td></tr>"

    told = read_of_bookkeeping(f"<table><tr><th>回</th><th>級</th><th>合格発表</th></tr>{first}{second}</table>")
    assert told == [
        ("result_day", "2024年1月16日", "nissho-boki-1"),
        ("result_day", "2023年12月5日", "nissho-boki-2"),
        ("result_day", "2023年12月5日", "nissho-boki-3"),
    ]


def test_a_title_of_an_everyday_word_leaves_the_one_name_on_the_page(read: Read) -> None:
    body = "<h1>医療事務資格試験の案内</h1><p>医療事務技能審査試験は民間の資格です。</p>"
    behind = "<p>メディカルクラークと呼ばれます。</p><p>受験料：6,500円</p>"

    (fee,) = read(body + behind, "<title>医療事務資格試験の案内</title>").proposals
    assert (fee.field, fee.certification) == ("exam_fee", "medical-clerk")


def test_points_that_are_out_of_how_many_are_no_passing_mark(read: Read) -> None:
    reading = read("<h3>合格基準</h3><p>70点以上</p><p>得点は100点とし、正解の得点合計により判定します。</p>")

    assert tell(reading) == [("passing_mark", "70点以上")]


def test_lines_of_a_paragraph_on_what_passes_are_one_thing(read: Read) -> None:
    (mark,) = read("<p>◆合格基準</p><p>75％以上<br>ただし各科目の得点は45％以上</p>").proposals

    assert mark.text == "75％以上 ただし各科目の得点は45％以上"
    assert [(one["low"], one["each"]) for one in mark.value["marks"]] == [(75, False), (45, True)]  # type: ignore[index, union-attr, call-overload]


def test_an_unknown_word_in_one_label_of_a_line_loses_that_one_alone(read: Read) -> None:
    reading = read("<p>そもそもの出題数 120問 / 試験時間 240分</p>", SELLER)

    assert tell(reading) == [("duration", "240分")]
    assert reading.counts.holds


def test_a_marked_heading_keeps_its_remark_on_taxes(read: Read) -> None:
    told = tell_graded(read("<p>■受験料（税率10％）</p><ul><li>1級：6,500円</li></ul>", SECRETARY))

    assert told == [("exam_fee", "1級：6,500円", None)]


def test_a_tall_cell_beside_rows_of_grades_is_of_each() -> None:
    head = "<tr><th>回</th><th>級</th><th>試験日</th><th>合格発表</th></tr>"
    first = "<tr><td rowspan=2>第164回</td><td>1</td><td rowspan=2>2023年6月11日</td><td>2023年8月8日</td></tr>"

    told = read_of_bookkeeping(f"<table>{head}{first}<tr><td>2・3</td><td>2023年6月27日</td></tr></table>")
    assert [slug for field, _, slug in told if field == "schedule"] == [
        "nissho-boki-1",
        "nissho-boki-2",
        "nissho-boki-3",
    ]


def test_a_grade_before_the_head_word_is_of_the_first_of_two_figures() -> None:
    told = read_of_bookkeeping("<p>2023年度の2級の合格率は35.2％、3級が37.1％であった。</p>")

    assert [(text.removeprefix("2級:"), slug) for _, text, slug in told] == [
        ("35.2％", "nissho-boki-2"),
        ("3級が37.1％", "nissho-boki-3"),
    ]


def test_a_family_beside_a_grade_needs_no_word_for_exams() -> None:
    page = (
        "<meta charset=utf-8><title>ビジネス会計3級の結果</title><h3>第20回ビジネス会計3級</h3><p>合格者数 2,235人</p>"
    )
    reading = read_bytes(page.encode(), names=load_market("bookkeeping"), headings=load_dictionary())

    (one,) = reading.proposals
    assert (one.field, one.certification, one.qualifiers.period) == ("passers", "business-accounting-3", "第20回")


def test_a_sentence_in_a_cell_of_an_unknown_heading_is_read(read: Read) -> None:
    body = "<table><tr><td>ひとこと</td><td>誰でも受けられます。合格率は約50％です。</td></tr></table>"

    assert [field for field, _ in tell(read(body))] == ["pass_rate"]


def test_rows_that_end_with_a_stroke_are_a_table() -> None:
    rows = ["登録販売者試験の合格率", "年度 | 受験者数 | 合格率 |", "2022年度 | 55,606人 | 44.4% |"]
    told = tell_dated(read_bytes("\n".join(rows).encode(), address="page.txt"))

    assert told == [("examinees", "55,606人", "2022"), ("pass_rate", "44.4%", "2022")]


def test_a_heading_with_nothing_but_a_remark_behind_it_is_no_label(read: Read) -> None:
    body = "<p>受験料 (税込み)</p><ul><li>1級：6,500円</li></ul>"

    assert tell(read(body, SECRETARY)) == [("exam_fee", "1級：6,500円")]


def test_a_range_has_the_unit_of_its_heading(read: Read) -> None:
    (share,) = read("<table><tr><th>合格率(%)</th></tr><tr><td>27.5-41.6</td></tr></table>").proposals

    assert (share.text, share.unit) == ("27.5-41.6", "%")


def test_what_was_so_once_is_left_aside(read: Read) -> None:
    body = "<h3>試験日程</h3><p>従来は</p><ul><li>2月試験</li><li>6月試験</li></ul>"

    assert tell(read(body)) == []


@pytest.mark.parametrize("unknown", [{1}, {1, 3}])
def test_a_head_that_nobody_knows_loses_its_own_column_alone(read: Read, unknown: set[int]) -> None:
    heads = ["年度", "受験者数", "受験料", "合格者数", "合格率"]
    printed = "".join(f"<td>{'ほげ指数' if place in unknown else head}</td>" for place, head in enumerate(heads))
    values = ["2022年度", "55,606人", "13,000円", "24,707人", "44.4％"]
    row = "".join(f"<td>{value}</td>" for value in values)
    left = {value for place, value in enumerate(values) if place and place not in unknown}

    reading = read(f"<table><tr>{printed}</tr><tr>{row}</tr></table>", SELLER)
    assert {text for _, text in tell(reading)} == left


def test_pairs_side_by_side_are_no_heads(read: Read) -> None:
    rows = ["試験日|年6回|受験料|6,500円", "合格率|約60％|申込期間|2月1日～3月1日"]
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)

    told = dict(tell(read(f"<table>{body}</table>")))
    assert (told["schedule"], told["exam_fee"], told["pass_rate"]) == ("年6回", "6,500円", "約60％")


@pytest.mark.parametrize(
    ("heading", "head", "text", "label"),
    [
        ("ネット試験", "試験時間", "ペーパー試験が120分、ネット試験が90分", None),
        ("学科試験", "試験時間", "学科60分、実技90分", None),
        ("一般受験", "受験料", "一般 5,000円 団体 4,000円", None),
        ("東京の合格率", "合格率", "東京 30％、大阪 40％", None),
        ("医科", "試験時間", "学科60分、実技90分", "医科"),
    ],
)
def test_a_text_that_tells_its_figures_apart_is_of_none_of_these_by_its_heading(
    read: Read, heading: str, head: str, text: str, label: str | None
) -> None:
    (one,) = read(f"<h2>{heading}</h2><table><tr><th>{head}</th><td>{text}</td></tr></table>").proposals

    assert (one.label, one.qualifiers.strand) == (label, label)
    told = one.qualifiers
    assert (told.mode, told.part, told.audience, told.population) == (None, None, None, None)


def test_a_figure_of_another_mode_behind_one_of_none_is_a_question(read: Read) -> None:
    body = "<h2>ネット試験</h2><table><tr><th>受験料</th><td>5,000円（会場 6,000円）</td></tr></table>"

    assert tell(read(body)) == []


@pytest.mark.parametrize("heading", ["日商簿記", "日商簿記 1級～3級"])
def test_a_day_with_its_sitting_is_of_the_grades_behind_it(heading: str) -> None:
    cells = "<tr><th>試験日・回</th></tr><tr><td>2023年2月26日（日） 第163回 2〜3級</td></tr>"

    day = "2023年2月26日（日） 第163回"
    told = [("schedule", day, "nissho-boki-2"), ("schedule", day, "nissho-boki-3")]
    assert read_of_bookkeeping(f"<h2>{heading}</h2><table>{cells}</table>") == told
