"""Japanese text on a terminal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from mikiwame.interfaces.command_line.printing import (
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
