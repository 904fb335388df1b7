"""The place that was read is the place that the desk marks, in whatever format and encoding the page is."""

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import load_shipped

from mikiwame.interfaces.desk.kept import frame_page
from mikiwame.interfaces.workbench import lay_out
from mikiwame.reading.drafts import list_entries

PAGES = Path(__file__).parents[2] / "reading" / "pages"


@pytest.mark.parametrize(
    "name", ["table-with-spans.html", "definition-list-sjis.html", "list-of-labels.html", "outline.txt", "outline.md"]
)
def test_every_offer_is_marked_where_it_stands(name: str) -> None:
    [page] = lay_out([str(PAGES / name)], load_shipped(), None, None)
    entries = list_entries(page.reading, date(2026, 11, 28))

    assert len(entries) >= 6
    for entry in entries:
        framed = frame_page(page, entry)
        place = framed.partition('id="quote"')[2]
        assert "<mark>" in place, entry.words


def test_a_pdf_is_shown_as_a_picture() -> None:
    [page] = lay_out([str(PAGES / "outline-lines.pdf")], load_shipped(), None, None)

    assert 'src="data:image/png;base64,' in frame_page(page, list_entries(page.reading, date(2026, 11, 28))[0])


def test_the_frame_shows_the_very_signs_that_were_read(tmp_path: Path) -> None:
    path = tmp_path / "circled.html"
    sign = b"\xad\xa1"  # The first circled number, which browsers have in EUC-JP and plain codecs do not.
    head = "<meta charset=euc-jp><title>医療事務管理士技能認定試験</title><h1>受験料</h1>".encode("euc_jp")
    path.write_bytes(head + b"<p>" + sign + "一般 7,500円</p>".encode("euc_jp"))
    [page] = lay_out([str(path)], load_shipped(), None, None)

    assert "\N{CIRCLED DIGIT ONE}" in frame_page(page, None)
