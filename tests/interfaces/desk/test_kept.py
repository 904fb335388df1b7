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
