"""The page of the desk's frame, as its kind allows: markup, text, or a picture of a PDF's page."""

from lxml import etree, html

from mikiwame.interfaces.workbench import DeskPage
from mikiwame.publishing.desk import frame_html, frame_pdf, frame_text
from mikiwame.reading.decoding import decode_page
from mikiwame.reading.drafts import Entry


def frame_page(page: DeskPage, entry: Entry | None) -> str:
    """The page with the place of an entry marked, in markup that can do nothing."""
    path, text = (entry.place.path, entry.words) if entry else ("", "")
    if page.content.startswith(b"%PDF"):
        return frame_pdf(page.content, path)
    decoded, _ = decode_page(page.content, page.content_type)
    root = _parse(decoded) if "<" in decoded and not path.startswith("line ") else None
    return frame_text(decoded, path, text) if root is None else frame_html(root, path, text)


def _parse(text: str) -> etree._Element | None:
    data = text.encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.ParserError, ValueError):
        return None
