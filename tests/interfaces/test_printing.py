"""Japanese text on a terminal."""

import io
from collections import Counter
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from mikiwame.interfaces.command_line.printing import (
    CleanConsole,
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_lines,
    wrap_japanese,
)
from mikiwame.publishing import open_data
from mikiwame.publishing.open_data import Table, TableFormat, find_format


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("受験料は五千円", ["受験料は", "五千円"]),
        ("受験料は、五万人", ["受験料", "は、五万", "人"]),  # 、 may not begin a line, so は goes down with it
        ("料は abc-def です", ["料は", "abc-def", "です"]),
        ("abcdefghijkl", ["abcdefgh", "ijkl"]),
        ("料の合計は60分", ["料の合計", "は60分"]),  # 料の合計は60 has room, without its unit
        ("計も85万人", ["計も", "85万人"]),
        ("第12回の検定", ["第12回の", "検定"]),
        ("料は日付なし", ["料は", "日付なし"]),
        ("受験料(選択)", ["受験料", "(選択)"]),  # nothing ends with an opening mark
        ("12345678万円", ["12345678", "万円"]),
        ("", [""]),
    ],
)
def test_lines_break_where_japanese_may(text: str, lines: list[str]) -> None:
    assert wrap_japanese(text, 8) == lines


@settings(max_examples=1000)
@given(st.text(alphabet="あ、。a1 -(ー),", max_size=60), st.integers(4, 20))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrap_japanese(text, width)

    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def print_table(width: int, cells: Iterable[Sequence[str]], headings: Sequence[str], shares: Sequence[int]) -> str:
    console = CleanConsole(width=width, file=io.StringIO(), highlight=False, emoji=False, markup=False)
    grid = make_grid(*headings, shares=shares)
    for row in cells:
        grid.add_row(*row)
    print_grid(console, grid)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_cell_is_wrapped_once_at_the_width_that_its_column_has() -> None:
    text = "2級の試験は60%の合格率がありました。" * 3
    told = print_table(80, [("合格率", text, "不明")], ("項目", "値", "状態"), (1, 3, 1))
    lines = told.splitlines()[1:]

    assert len(lines) == 2  # 108 columns of text; the two others and the gaps leave 66
    assert lines[0] == f"合格率  {text[:37]}  不明"
    assert lines[1].strip() == text[37:]


def test_a_slug_stays_whole_and_the_text_beside_it_gives_way() -> None:
    slug = "medical-secretary-skills"
    told = print_table(72, [(slug, "医療秘書技能検定試験" * 4, "似た名前の資格があります。" * 5)], "資名注", (1, 9, 9))

    assert slug in told
    assert all(cell_len(line) <= 72 for line in told.splitlines())


def test_where_the_words_have_no_room_side_by_side_each_stands_on_a_line() -> None:
    slugs = ["a" * 30 + "-1", "b" * 30 + "-2", "c" * 30 + "-3"]
    told = print_table(80, [slugs], ("甲", "乙", "丙"), (1, 1, 1))

    assert told.splitlines() == [f"甲: {slugs[0]}", f"  乙: {slugs[1]}", f"  丙: {slugs[2]}"]


def test_an_empty_column_takes_no_room() -> None:
    name = "医療事務技能審査試験" * 3
    told = print_table(80, [("medical-clerk", name, "")], ("資格", "名前", "注意"), (1, 1, 9))

    assert name in told
    assert "注意" not in told


@settings(max_examples=300)
@given(
    st.lists(st.tuples(*[st.text(alphabet="あ、1 -(a分\n", max_size=40)] * 3), min_size=1, max_size=4),
    st.integers(72, 120),
)
def test_a_table_fits_its_width_and_loses_nothing(rows: list[tuple[str, str, str]], width: int) -> None:
    told = print_table(width, rows, ("", "", ""), (0, 2, 1))

    assert all(cell_len(line.rstrip()) <= width for line in told.splitlines())
    assert Counter("".join(told.split())) == Counter("".join("".join(map("".join, rows)).split()))


def test_csv_for_spreadsheets_is_what_the_site_has_as_a_download(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    rows = [{"name": "医療事務", "text": "=1+1"}]
    print_data(rows, "csv-bom")

    assert capfdbinary.readouterr().out == find_format("csv-bom").write(Table(rows))


def test_csv_for_programs_has_no_mark_and_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    print_data([{"name": "医療事務", "text": "=1+1"}], "csv")

    assert capsys.readouterr().out == "name,text\n医療事務,'=1+1\n"


def test_one_more_format_is_a_function_and_its_line_even_if_what_it_writes_is_no_text(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = TableFormat("packed", "application/octet-stream", lambda table: bytes([0xFF, len(table.rows)]))
    monkeypatch.setattr(open_data, "FORMATS", (*open_data.FORMATS, packed))
    print_data([{"name": "検定"}, {"name": "試験"}], "packed")

    assert capfdbinary.readouterr().out == b"\xff\x02"


@pytest.mark.parametrize("width", ["120", "50"])
def test_no_text_drives_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    console = open_console()
    driving = "料\x1b]0;owned\x07\x1b[2J\x9b31m\u202e金"
    grid = make_grid("項目", driving, shares=(1, 1))
    grid.add_row(driving, driving, style="bold")
    console.print(driving, style="bold", soft_wrap=True)
    print_lines(console, [driving])
    print_grid(console, grid)
    told = capfd.readouterr().out

    assert told.count("料") == told.count("金") >= 4
    assert not set(told) & set("\x1b\x07\x9b\u202e")
