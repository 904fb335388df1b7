"""A page of somebody else's as markup that can do nothing."""

import base64
import io

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from PIL import Image

from mikiwame.publishing.desk import frame_html, frame_pdf, frame_text
from mikiwame.publishing.desk.frames import KEPT

NAMES = [
    "table",
    "tr",
    "td",
    "p",
    "script",
    "style",
    "iframe",
    "svg",
    "math",
    "form",
    "a",
    "img",
    "div",
    "b",
    "noscript",
]
TEXTS = st.text(st.sampled_from("<>&\"'=/! abc円-]\x00\u202e"), max_size=8)
MARKUP = st.recursive(
    TEXTS,
    lambda inner: st.builds(
        lambda name, told, parts: f"<{name} onclick={told} style='{told}' id=x>{''.join(parts)}</{name}>",
        st.sampled_from(NAMES),
        TEXTS,
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


def frame(page: str, path: str = "/html/body", text: str = "") -> str:
    return frame_html(html.document_fromstring(page), path, text)


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_nothing_but_plain_elements_comes_through(markup: str) -> None:
    written = html.document_fromstring(frame(f"<body><p>a</p>{markup}</body>"))

    body = written.find("body")
    assert body is not None
    allowed = {"colspan", "rowspan", "id", "class"}
    for element in body.iterdescendants():
        assert element.tag in KEPT | {"mark", "span"}
        assert set(element.attrib) <= allowed
        assert element.get("id", "quote") == "quote"
    head = written.find("head")
    assert head is not None
    assert [one.tag for one in head] == ["meta", "title", "style"]


def test_the_place_and_its_words_are_marked_whatever_stands_around_them() -> None:
    page = "<table><tr><th>料金</th><td colspan=2 rowspan=99999>税込 8,800\n 円 です</td></tr></table>"

    written = frame(page, "/html/body/table/tr/td", "8,800 円")

    assert '<td colspan="2" rowspan="1000" id="quote" class="quote">税込 <mark>8,800\n 円</mark> です</td>' in written
    assert "<mark>" not in frame(page, "//nowhere")
    assert "<mark>" not in frame(page, "][")
    hidden = frame("<svg><p>8,800円</p></svg><svg>drawn</svg>", "//p", "8,800円")
    assert "<mark>8,800円</mark>" in hidden
    assert "drawn" not in hidden


def test_a_page_that_nests_very_deep_is_shown() -> None:
    assert "within" in frame("<div>" * 100 + "<p>within</p>" + "</div>" * 100)
    assert "<body>" in frame("<div>" * 3000 + "deep")


def test_a_line_of_a_text_is_marked() -> None:
    written = frame_text("a\n<b>8,800円</b>\nc", "line 2", "8,800円")

    assert '<span id="quote" class="quote">&lt;b&gt;<mark>8,800円</mark>&lt;/b&gt;</span>' in written


def test_the_place_in_a_pdf_is_boxed_in_a_picture_of_its_page() -> None:
    sheet = io.BytesIO()
    Image.new("RGB", (200, 100), "white").save(sheet, "PDF", resolution=72)

    written = frame_pdf(sheet.getvalue(), "page 1 box 20.0 10.0 100.0 40.0")

    data = written.partition("base64,")[2].partition('"')[0]
    picture = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")
    assert picture.size == (300, 150)
    assert picture.getpixel((60, 15)) == (0xD9, 0x77, 0x06)
    assert picture.getpixel((60, 40)) == (255, 255, 255)
