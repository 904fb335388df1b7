"""Claims collected in a workbook: what a person sees in a cell is what is read, and all else is refused by its cell."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet
from tests.saying import refused

from mikiwame.catalogue.heaps import read_heap

HEADINGS = ("credential", "field", "raw", "source_url", "as_of", "note")
ROW = ("点字検定", "exam_fee", "5,500円", "https://example.org/fees", "2026-06-01", None)

Change = Callable[[Worksheet], object]


def save(path: Path, change: Change = lambda sheet: None) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADINGS)
    sheet.append(ROW)
    change(sheet)
    book.save(path / "claims.xlsx")
    return path / "claims.xlsx"


def refuse(path: Path, change: Change) -> str:
    with refused() as error:
        read_heap(save(path, change))
    return "\n".join(f"{one.file}:{one.line}: {one.message}" for one in error.value.complaints)


def set_cell(cell: str, value: object, shape: str | None = None) -> Change:
    def change(sheet: Worksheet) -> None:
        sheet[cell] = value
        if shape:
            sheet[cell].number_format = shape

    return change


def test_a_row_is_a_claim_with_its_place(tmp_path: Path) -> None:
    (claim,) = read_heap(save(tmp_path))

    assert (claim.name, claim.field, claim.text, claim.url) == ROW[:4]
    assert (claim.stated, claim.place) == ("2026-06-01", "claims.xlsx:Sheet:2")


@pytest.mark.parametrize(
    ("value", "shape", "text"),
    [
        (5500, "General", "5500"),
        (76.7, "General", "76.7"),
        (5500, "0", "5500"),
        ("007", "@", "007"),
        ("=5,500円", "@", None),
    ],
)
def test_a_number_shown_as_it_is_is_read_so(value: object, shape: str, text: str | None, tmp_path: Path) -> None:
    if text is None:
        assert "C2: This is a formula" in refuse(tmp_path, set_cell("C2", value, shape))
        return
    (claim,) = read_heap(save(tmp_path, set_cell("C2", value, shape)))

    assert claim.text == text


def test_a_date_below_as_of_is_a_day(tmp_path: Path) -> None:
    (claim,) = read_heap(save(tmp_path, set_cell("E2", datetime(2026, 5, 3))))  # noqa: DTZ001

    assert claim.stated == "2026-05-03"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (set_cell("C2", "=5000+500"), "claims.xlsx:Sheet:2: C2: This is a formula."),
        (set_cell("C2", 0.767, "0.0%"), 'C2: This is the number 0.767 shown as "0.0%".'),
        (set_cell("C2", 5500, '#,##0"円"'), 'C2: This is the number 5500 shown as "#,##0"円"".'),
        (set_cell("C2", 76.68, "0"), "C2: This is the number 76.68"),
        (set_cell("C2", 1 / 3), "C2: The number 0.3333333333333333 is too long"),
        (set_cell("C2", datetime(2026, 10, 4)), "C2: This is a date or a time."),  # noqa: DTZ001
        (set_cell("C2", True), "C2: This is true or false"),
        (set_cell("C2", "#N/A"), "C2: This is the error #N/A."),
        (lambda sheet: setattr(sheet["C2"], "font", Font(strike=True)), "C2: This is struck out."),
        (lambda sheet: sheet.merge_cells("D2:D3"), "D2:D3: these cells are merged."),
        (lambda sheet: setattr(sheet.row_dimensions[2], "hidden", True), "Row 2 is hidden."),
        (lambda sheet: setattr(sheet.column_dimensions["C"], "hidden", True), "Column C is hidden."),
        (set_cell("D1", "raw"), 'The heading "raw" stands here twice.'),
        (set_cell("B2", "price"), 'There is no field "price".'),
        (set_cell("C2", None), "A claim needs a name, a field and a text."),
    ],
)
def test_what_may_not_be_what_a_person_sees_is_refused_by_its_cell(change: Change, said: str, tmp_path: Path) -> None:
    assert said in refuse(tmp_path, change)


def test_a_sheet_without_headings_and_a_hidden_one_are_told(tmp_path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        sheet.parent.create_sheet("Empty")
        other = sheet.parent.create_sheet("Notes")
        other["A1"] = "to do"
        other.sheet_state = "hidden"

    told = refuse(tmp_path, add)

    assert "claims.xlsx:Notes:1: The first line has none of the headings" in told
    assert "claims.xlsx:Notes:0: This sheet is hidden." in told
    assert "Empty" not in told


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no more", b"certification,field\n"])
def test_what_is_no_workbook_is_refused_in_one_line(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "claims.xlsx").write_bytes(content)

    with refused("This is no workbook"):
        read_heap(tmp_path / "claims.xlsx")
