"""Japanese text on a terminal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from mikiwame.interfaces.command_line.printing import wrap_japanese


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
