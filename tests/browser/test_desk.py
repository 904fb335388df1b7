"""The editing desk in a real browser: worked by keys alone, and a hostile page on it does nothing."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html import escape
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import PATIENCE
from tests.browser.reader import OVERFLOW, Reader
from tests.reading.offering import CONTENT, offer

from mikiwame.interfaces.desk import create_desk
from mikiwame.interfaces.sockets import open_socket
from mikiwame.interfaces.workbench import DeskPage, Workbench
from mikiwame.reading.entering import Wish
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak

SECRET = "a-secret-of-the-test"
DAY = date(2026, 11, 28)
FILE = "sources/example-org-exam-outline.yaml"


@contextmanager
def lay_out(page: DeskPage, folder: Path, language: Language) -> Iterator[str]:
    """The desk with one page on it; gives its address."""
    bench = Workbench(folder, [page], DAY, Wish(kind="organiser"))
    with open_socket("127.0.0.1", 0) as opened:
        port = opened.getsockname()[1]
        config = uvicorn.Config(create_desk(bench, speak(language), SECRET, port), lifespan="off", log_config=None)
        server = uvicorn.Server(config)
        running = threading.Thread(target=server.run, kwargs={"sockets": [opened]}, daemon=True)
        running.start()
        yield f"http://127.0.0.1:{port}/{SECRET}"
        server.should_exit = True
        running.join()


@contextmanager
def sit_down(browser: Browser, address: str, width: int, scheme: str) -> Iterator[Reader]:
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme="dark" if scheme == "dark" else "light"
    )
    context.set_default_timeout(PATIENCE)
    reader = Reader(context, address)
    reader.page.on("dialog", lambda dialog: reader.complaints.append(f"dialog: {dialog.message}"))
    yield reader
    context.close()


def press(page: Page, key: str) -> None:
    """Press a key and wait for the screen that follows."""
    with page.expect_navigation():
        page.keyboard.press(key)


@pytest.mark.parametrize(("width", "scheme", "language"), [(390, "dark", "ja"), (1280, "light", "en")])
def test_an_editor_accepts_edits_rejects_and_takes_back_by_keys_alone(
    browser: Browser, market: Path, width: int, scheme: str, language: Language
) -> None:
    words = speak(language)
    with lay_out(offer(), market, language) as address, sit_down(browser, address, width, scheme) as reader:
        page = reader.page
        reader.open("/pages/1")
        expect(page.get_by_role("heading", level=1)).to_contain_text(words("entering.page_day"))
        press(page, "a")
        expect(page.locator(".present")).to_contain_text("5,000")
        expect(page.frame_locator("iframe").locator("mark")).to_have_text("8,900円")
        press(page, "a")
        press(page, "u")
        page.keyboard.press("e")
        page.keyboard.insert_text("9,300円")
        press(page, "Enter")
        expect(page.locator(".offered")).to_contain_text("9,300円")
        press(page, "a")
        page.locator("iframe").scroll_into_view_if_needed()
        expect(page.frame_locator("iframe").locator("mark")).to_be_in_viewport()
        press(page, "r")
        press(page, "k")
        expect(page.locator(".progress")).to_contain_text(words("entering.status-rejected"))
        press(page, "j")
        press(page, "t")
        reader.look()
        expect(page.locator(".effects")).to_contain_text("9,300")
        press(page, "w")
        expect(page.get_by_role("status")).to_contain_text(FILE)
        assert reader.complaints == []
    written = (market / FILE).read_text(encoding="utf-8")
    assert "        exam_fee: 9,300円\n" in written
    assert "pass_rate" not in written
    assert written.count("\n") == 17


def test_an_editor_with_a_mouse_accepts_a_table_and_writes(browser: Browser, market: Path) -> None:
    with lay_out(offer(), market, "ja") as address, sit_down(browser, address, 1280, "light") as reader:
        reader.open("/")
        page = reader.page
        # Each screen has the buttons of the one before it.
        for thing in (
            page.get_by_role("link", name="アルファ検定"),
            page.get_by_role("button", name="採用 a"),
            page.get_by_role("button", name="この表の残りを採用"),
            page.get_by_role("button", name="書き込む"),
        ):
            with page.expect_navigation():
                thing.click()
        expect(reader.page.get_by_role("status")).to_contain_text(FILE)
        assert reader.complaints == []
    assert (market / FILE).read_text(encoding="utf-8").count("\n") == 18


MARKUP = "<img src=x onerror=document.title=1><script>document.title=1</script>"
HOSTILE = CONTENT.replace("8,900円", escape(MARKUP)).replace(
    "<table>",
    """<base href="https://evil.example/">
    <meta http-equiv="refresh" content="0;url=https://evil.example/">
    <script>document.title=1;top.location="https://evil.example/"</script><style>*{display:none}
    @import "//evil.example/"</style><img src="https://evil.example/x.png" onerror="document.title=1">
    <svg onload="document.title=1"><script>
    document.title=1</script></svg><iframe src="https://evil.example/"></iframe><object data="//evil.example/"></object>
    <form action="https://evil.example/"><input name="a" autofocus onfocus="document.title=1"><button>x</button></form>
    <a id="out" href="javascript:document.title=1" target="_top">way out</a><a href="https://evil.example/">more</a>
    <video src="//evil.example/v" autoplay></video><link rel="stylesheet" href="//evil.example/s.css">
    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;"></math>
    <noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><plaintext-x onclick=alert(1)>
    <table background="https://evil.example/b.png" style="position:fixed;inset:0" onmouseover="document.title=1">""",
    1,
)


def test_a_hostile_page_does_nothing(browser: Browser, market: Path) -> None:
    with lay_out(offer(HOSTILE), market, "ja") as address, sit_down(browser, address, 1280, "light") as reader:
        page = reader.page
        reader.open("/pages/1?entry=2")
        title = page.title()
        expect(page.locator(".context mark")).to_have_text(MARKUP)
        frame = page.frame_locator("iframe")
        expect(frame.locator("mark")).to_have_text(MARKUP)
        frame.get_by_text("way out").click()
        inside = page.frames[1]
        assert (
            inside.evaluate("document.querySelectorAll('script,img,iframe,form,input,a,svg,object,link').length") == 0
        )
        names = inside.evaluate(
            "[...document.querySelectorAll('body *')].flatMap(one => [...one.attributes])"
            ".map(one => one.name).filter(one => !['id', 'class', 'colspan', 'rowspan'].includes(one))"
        )
        assert names == []
        page.get_by_role("heading", level=1).click()
        press(page, "a")
        assert page.title() != "1"
        assert title != "1"
        assert page.url.startswith(address)
        assert page.evaluate(OVERFLOW) <= 0
        assert reader.complaints == []
