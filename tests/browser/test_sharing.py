"""What leaves the screen: paper, a frame on the page of somebody else, and reading without a network."""

import re
import unicodedata
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from tests.browser.conftest import PATIENCE
from tests.browser.reader import Manner, Reader
from tests.browser.serving import serve_files

Meet = Callable[[str, Manner], Reader]

FOLDED = """() => [...document.querySelectorAll("details li, details dd, details td")]
  .filter(one => !one.querySelector("li, dd, td") && !one.closest(".snippet, form"))
  .map(one => one.textContent)"""

MARGIN = 14
"""Millimetres of paper around what is printed."""

RADICALS = str.maketrans("⻭⻑⻘⻝⻄⻨⻩⻲⻁⺠⺟", "歯長青食西麦黄亀虎民母")
"""Where a font draws a radical and a character alike, the paper tells the radical, which NFKC leaves alone."""

SEEN = 6
"""Characters by which a text is found again on paper: a longer one may be cut by the end of a page."""


def print_page(page: Page) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def flatten(text: str) -> str:
    """The letters and numbers alone: blanks, marks and forms of letters differ between a screen and a paper."""
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", text).translate(RADICALS))


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("path", ["/handout", "/en/handout"])
def test_the_handout_is_one_page_of_a4(static: str, meet: Meet, path: str, scripts: bool) -> None:
    reader = meet(static, Manner(1280, scripts, "mouse"))
    reader.open(path)

    printed = print_page(reader.page)

    assert len(printed.pages) == 1
    box = printed.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842), "A4 in points"
    whole = flatten(printed.pages[0].extract_text())
    told = reader.page.locator(".handout h2, .handout li b, .handout dd, .handout .asks li").all_text_contents()
    assert len(told) > 20
    assert [text for text in told if flatten(text)[:SEEN] not in whole] == []


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("path", ["/market", "/certifications/medical-clerk", "/"])
def test_what_is_folded_away_on_the_screen_is_on_paper(static: str, meet: Meet, path: str, scripts: bool) -> None:
    reader = meet(static, Manner(1280, scripts, "mouse"))
    reader.open(path)
    told = reader.page.evaluate(FOLDED)

    whole = flatten("".join(page.extract_text() for page in print_page(reader.page).pages))

    missing = [text for text in told if flatten(text)[:SEEN] not in whole]
    assert not missing, missing
    assert reader.complaints == []


@pytest.mark.parametrize("path", ["/market", "/article"])
def test_no_picture_is_cut_in_two_by_the_end_of_a_page(static: str, meet: Meet, path: str) -> None:
    reader = meet(static, Manner(1280, True, "mouse"))
    reader.open(path)
    reader.page.emulate_media(media="print")
    high = 297 - 2 * MARGIN

    tall = reader.page.evaluate(
        """high => [...document.querySelectorAll("main img")]
        .filter(one => one.getBoundingClientRect().height > high * 96 / 25.4
          || getComputedStyle(one.closest("figure") || one).breakInside !== "avoid").map(one => one.src)""",
        high,
    )
    assert tall == []


def test_a_card_stands_in_a_frame_of_another_site(static: str, meet: Meet, tmp_path: Path) -> None:
    frame = f'<iframe src="{static}/embed/medical-clerk/" title="card" width="400" height="440"></iframe>'
    (tmp_path / "index.html").write_text(f"<!doctype html><title>other</title>{frame}", encoding="utf-8")
    with serve_files(tmp_path) as other:
        reader = meet(static, Manner(1280, True, "mouse"))
        reader.page.goto(other)
        card = reader.page.frame_locator("iframe")
        expect(card.get_by_role("heading", level=1)).to_be_visible()
        with reader.page.expect_popup() as opened:
            card.get_by_role("link").first.click()
        opened.value.wait_for_url(lambda url: urlsplit(url).path.startswith("/certifications/medical-clerk"))


def test_on_the_server_only_the_card_may_stand_in_a_frame(server: str, meet: Meet, tmp_path: Path) -> None:
    frames = "".join(f'<iframe src="{server}{path}"></iframe>' for path in ("/embed/medical-clerk", "/about"))
    (tmp_path / "index.html").write_text(f"<!doctype html><title>other</title>{frames}", encoding="utf-8")
    with serve_files(tmp_path) as other:
        page = meet(server, Manner(1280, True, "mouse")).page
        page.goto(other)
        expect(page.frame_locator("iframe >> nth=0").get_by_role("heading", level=1)).to_be_visible()
        expect(page.frame_locator("iframe >> nth=1").get_by_role("heading", level=1)).to_have_count(0)


def test_what_was_read_is_read_again_without_a_network(static: str, browser: Browser) -> None:
    context = browser.new_context(locale="ja-JP")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{static}/")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    page.goto(f"{static}/about/")
    page.wait_for_function("async () => Boolean(await caches.match(location.href, {ignoreVary: true}))")
    read = page.get_by_role("main").inner_text()
    context.set_offline(True)

    page.goto(f"{static}/about/")
    assert page.get_by_role("main").inner_text() == read
    page.goto(f"{static}/method/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    context.close()


def test_the_handout_is_printed_by_a_press(static: str, meet: Meet) -> None:
    reader = meet(static, Manner(390, True, "mouse"))
    reader.page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
    reader.open("/handout")

    reader.page.locator("[data-print]").click()

    reader.page.wait_for_function("window.printed > 0")
    assert reader.page.evaluate("window.printed") == 1
    assert reader.complaints == []
