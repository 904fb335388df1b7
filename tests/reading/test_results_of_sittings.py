"""Results as blogs and schools print them: sittings without a head, who applied beside who came, short names."""

import pytest
from tests.reading.conftest import Read, read_bytes, tell, tell_refused


def rows(*texts: str) -> str:
    return "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in text.split('|'))}</tr>" for text in texts)


def test_who_applied_is_left_aside_where_who_came_stands_beside(read: Read) -> None:
    table = "<table><tr><th>回</th><th>受験者数</th><th>実受験者数</th><th>合格率</th></tr>"

    reading = read(table + rows("142(H28.2.28)|1,149名|890名|26.6%", "141(H27.11.15)|1,079名|847名|26.1%") + "</table>")

    assert tell(reading) == [
        ("examinees", "890名"),
        ("pass_rate", "26.6%"),
        ("examinees", "847名"),
        ("pass_rate", "26.1%"),
    ]
    assert [one.qualifiers.period for one in reading.proposals[::2]] == ["第142回 2016-02", "第141回 2015-11"]
    assert [one.cell.text for one in reading.ignored] == ["1,149名", "1,079名"]
    assert reading.counts.holds


def test_the_same_in_a_list(read: Read) -> None:
    reading = read("<h3>結果</h3><ul><li>受験者数:1,053名</li><li>実受験者数:808名</li><li>合格者数:382名</li></ul>")

    assert tell(reading) == [("examinees", "808名"), ("passers", "382名")]


def test_those_who_came_are_counted_by_that_name_alone_where_no_other_stands_beside(read: Read) -> None:
    assert tell(read("<ul><li>受験者数:1,053名</li><li>合格者数:382名</li></ul>")) == [
        ("examinees", "1,053名"),
        ("passers", "382名"),
    ]


@pytest.mark.parametrize(
    ("sitting", "period"),
    [
        ("124(H22.2.28)", "第124回 2010-02"),
        ("124回(H22.2.28)", "第124回 2010-02"),
        ("124回(H22.2)", "第124回 2010-02"),
        ("第124回(2010.2)", "第124回 2010-02"),
    ],
)
def test_a_dated_sitting_needs_no_head(read: Read, sitting: str, period: str) -> None:
    table = f"<table><tr><th></th><th>実受験者数</th><th>合格者数</th></tr>{rows(f'{sitting}|663名|82名')}</table>"

    reading = read(table)

    assert tell(reading) == [("examinees", "663名"), ("passers", "82名")]
    assert {one.qualifiers.period for one in reading.proposals} == {period}


@pytest.mark.parametrize("cell", ["124(未定)", "124(3問)", "124(22.2)"])
def test_a_number_with_anything_else_in_brackets_is_no_sitting(read: Read, cell: str) -> None:
    reading = read(f"<table><tr><th></th><th>合格者数</th><th>合格率</th></tr>{rows(f'{cell}|82名|12%')}</table>")

    assert tell(reading) == []
    assert {code for _, code in tell_refused(reading)} == {"reading.unknown_heading"}


def test_a_formula_in_a_heading_says_nothing_more(read: Read) -> None:
    table = "<table><tr><th>①受験者数</th><th>②合格者数</th><th>合格率(=②÷①×100)</th></tr>"

    assert tell(read(table + rows("663名|82名|12.4%") + "</table>")) == [
        ("examinees", "663名"),
        ("passers", "82名"),
        ("pass_rate", "12.4%"),
    ]


def test_a_markdown_table_may_begin_with_a_row_of_figures(read: Read) -> None:
    page = "# 医療秘書技能検定試験\n## 試験時間\n\n1級 | 筆記 | 110分 |\n---|---|---|\n2級 | 筆記 | 100分 |\n"

    reading = read_bytes(page.encode(), address="page.md")

    assert [(one.text, one.qualifiers.grade) for one in reading.proposals] == [("110分", "1級"), ("100分", "2級")]


TABLE = "<table><tr><th>受験料</th><td>7,500円</td></tr></table>"


def test_a_heading_that_is_a_part_of_the_title_means_what_the_title_means(read: Read) -> None:
    reading = read(f"<h1>技能認定試験の概要</h1>{TABLE}", "<title>医療事務管理士技能認定試験の概要</title>")

    assert [one.certification for one in reading.proposals] == ["medical-office-manager"]


def test_another_exam_in_the_title_is_not_the_one_that_it_names(read: Read) -> None:
    title = "<title>医療事務管理士技能認定試験と秘書検定の違い</title>"

    assert tell_refused(read(f"<h1>秘書検定</h1>{TABLE}", title)) == [("7,500円", "reading.unknown_name")]


def test_a_name_that_the_page_explains_in_brackets_means_that_one(read: Read) -> None:
    page = f"<h1>技能認定試験(医療事務管理士技能認定試験)とは</h1><h2>技能認定試験の受験料</h2>{TABLE}"

    assert [one.certification for one in read(page, "").proposals] == ["medical-office-manager"]


@pytest.mark.parametrize(
    ("title", "slugs"),
    [
        ("認定検定(医療事務管理士技能認定試験)", ["medical-office-manager"]),
        ("認定検定(医療事務管理士技能認定試験とは別)", []),
    ],
)
def test_a_title_may_explain_its_name_in_brackets(read: Read, title: str, slugs: list[str]) -> None:
    reading = read(f"<h1>認定検定</h1>{TABLE}", f"<title>{title}</title>")

    assert [one.certification for one in reading.proposals] == slugs
