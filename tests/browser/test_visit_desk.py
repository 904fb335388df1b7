"""Visits settled in a real browser by keys alone, on a phone's width and a desk's, and in the files afterwards."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect
from tests.browser.test_desk import press, sit_down
from tests.conftest import write_file
from tests.interfaces.test_settling import EXAM, ON

from mikiwame.answers.day import Day
from mikiwame.answers.visits import Visits
from mikiwame.interfaces.desk import create_visit_desk
from mikiwame.interfaces.sockets import open_socket
from mikiwame.interfaces.visitbench import VisitBench
from mikiwame.pipeline import load
from mikiwame.reading.entering import Wish
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak

SECRET = "a-secret-of-the-test"


@contextmanager
def lay_out(folder: Path, language: Language) -> Iterator[str]:
    """The desk with the visits of a market; gives its address."""
    bench = VisitBench(folder, ON, Wish(by="me"))
    with open_socket("127.0.0.1", 0) as opened:
        port = opened.getsockname()[1]
        app = create_visit_desk(bench, speak(language), SECRET, port)
        server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
        running = threading.Thread(target=server.run, kwargs={"sockets": [opened]}, daemon=True)
        running.start()
        yield f"http://127.0.0.1:{port}/{SECRET}"
        server.should_exit = True
        running.join()


@pytest.fixture
def exam(market: Path) -> Path:
    (market / "sources" / "guide.yaml").unlink()
    write_file(market, "sources/exam.yaml", EXAM)
    return market


def type_into(page: Page, key: str, *texts: str) -> None:
    """Open a form by its key, fill its fields from the first on, and send it."""
    page.keyboard.press(key)
    for place, text in enumerate(texts):
        if place:
            page.keyboard.press("Tab")
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(text)
    press(page, "Enter")


@pytest.mark.parametrize(("width", "scheme", "language"), [(390, "dark", "ja"), (1280, "light", "en")])
def test_an_editor_settles_a_page_by_keys_alone(
    browser: Browser, exam: Path, width: int, scheme: str, language: Language
) -> None:
    words = speak(language)
    with lay_out(exam, language) as address, sit_down(browser, address, width, scheme) as reader:
        page = reader.page
        reader.open("/")
        press(page, "j")
        reader.look()
        press(page, "a")
        type_into(page, "n", "dear")
        refused = words("settling.fault-unreadable", because="")
        expect(page.get_by_role("alert")).to_contain_text(refused.rstrip(" :"))
        type_into(page, "n", "5,500円")
        press(page, "a")
        expect(page.get_by_role("status")).to_contain_text(words("settling.fault-odd"))
        type_into(page, "p", "as printed")
        type_into(page, "p", "as printed")
        press(page, "u")
        type_into(page, "l", "2027-05-01", "asked them")
        press(page, "s")
        press(page, "a")
        reader.look()
        expect(page.get_by_role("heading", level=1)).to_contain_text("5")
        press(page, "w")
        expect(page.get_by_role("status")).to_contain_text("sources/exam.yaml")
        reader.look()
        assert reader.complaints == []
    written = (exam / "desk.yaml").read_text(encoding="utf-8")
    assert written.count("found: printed_so\n    because: as printed\n    by: me") == 1
    assert "found: later\n    until: 2027-05-01\n    because: asked them" in written
    left = {look.field for visit in Visits(Day(load(exam), ON)).list_visits() for look in visit.look_for}
    assert left == {"exam_fee"}


def test_a_press_on_an_old_screen_settles_nothing(browser: Browser, exam: Path) -> None:
    with lay_out(exam, "ja") as address, sit_down(browser, address, 1280, "light") as reader:
        page = reader.page
        reader.open("/visits/1")
        page.evaluate("document.querySelector('[name=turn]').value = '99'")
        page.get_by_role("button", name="変わらず").click()
        expect(page.get_by_role("status")).to_contain_text("最新の状態を表示しました")
        expect(page.locator(".progress")).to_contain_text("1/6")
        type_into(page, "l", "2020-99-99")
        expect(page.get_by_role("alert")).to_have_text(re.compile(r"^\s*\d{4}年\d+月\d+日より後の日を"))
        expect(page.locator(".progress")).to_contain_text("1/6")
    assert not (exam / "desk.yaml").exists()
