"""What a newcomer's telephone shows of the front page and of a certification before anything is opened."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import HEIGHT as SCREEN
from tests.browser.conftest import PATIENCE
from tests.browser.reader import Manner, Reader
from tests.browser.serving import Files

from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak

PHONE = Manner(390, True, "mouse")

FRONT, CERTIFICATION, BUTTONS = 3000, 4500, 900
"""CSS pixels: the most that the two pages are tall, and where the last button of the first question ends."""

MARKS = 2

HEIGHT = "document.documentElement.scrollHeight"
LIST_BUTTONS = "() => [...document.querySelectorAll('.choices a')].map(one => one.getBoundingClientRect().bottom)"
LIST_MARKS = """() => [...document.querySelectorAll('main .doubt')]
  .filter(one => one.checkVisibility() && one.getClientRects().length).map(one => one.innerText)"""

Meet = Callable[[str, Manner], Reader]


class Look(NamedTuple):
    """A page before anything is opened: how tall it is, its marks of age, and whether it leads to the official page."""

    height: int
    marks: list[str]
    guided: bool


@pytest.fixture(scope="module")
def opened(browser: Browser, static: str, files: Files) -> dict[str, Look]:
    """The front page and every certification's in every language, each opened once."""
    context = browser.new_context(viewport={"width": PHONE.width, "height": SCREEN}, locale="ja-JP")
    context.set_default_timeout(PATIENCE)
    reader = Reader(context, static, PHONE.hand)
    looks = {path: look_at(reader, path) for path in ("/", "/en/", *list_certifications(files))}
    context.close()
    assert reader.complaints == []
    return looks


def look_at(reader: Reader, path: str) -> Look:
    reader.open(path)
    guide = reader.main.get_by_role("link", name=speak(tell_language(path))("front.official"))
    return Look(reader.page.evaluate(HEIGHT), reader.page.evaluate(LIST_MARKS), guide.count() > 0)


@pytest.fixture
def reader(static: str, meet: Meet) -> Iterator[Reader]:
    reader = meet(static, PHONE)
    yield reader
    assert reader.complaints == []


@pytest.mark.parametrize("path", ["/", "/en/"])
def test_the_front_page_is_three_screens_with_its_first_question_on_the_first(reader: Reader, path: str) -> None:
    reader.open(path)

    assert reader.page.evaluate(HEIGHT) <= FRONT
    bottoms = reader.page.evaluate(LIST_BUTTONS)
    assert len(bottoms) >= 3
    assert max(bottoms) <= BUTTONS


def test_a_certification_folded_is_at_most_five_screens(opened: dict[str, Look]) -> None:
    tall = {path: one.height for path, one in opened.items() if "certifications/" in path}

    assert len(tall) > 60
    assert {path: height for path, height in tall.items() if height > CERTIFICATION} == {}


def test_few_marks_of_age_are_seen_before_anything_is_opened_and_each_says_what_to_do(opened: dict[str, Look]) -> None:
    for path, one in opened.items():
        words = speak(tell_language(path))
        assert len(one.marks) <= MARKS, path
        assert all(words("front.check" if one.guided else "front.ask").strip() in mark for mark in one.marks), path


@pytest.mark.parametrize("path", ["/", "/en/"])
def test_what_a_newcomer_fears_is_answered_on_the_front_page_in_one_tap(reader: Reader, path: str) -> None:
    """Each answer is folded below its question, and leads to its source."""
    reader.open(path)

    for fold in reader.page.locator("section.asked details").all():
        fold.locator("summary").click()
        expect(fold.locator("p").first).to_be_visible()
        assert fold.locator("a.ref").count() > 0
    answers = reader.page.locator("section.asked").inner_text()
    words = {
        "ja": ("国家資格", "民間資格", "詐欺", "つながって"),
        "en": ("private", "scam", "connected", "independence"),
    }
    assert all(word in answers for word in words[tell_language(path)])


def test_the_map_leads_to_each_kind_of_work(reader: Reader) -> None:
    reader.open("/")

    boxes = reader.page.locator(".drawn.narrow a")
    assert boxes.count() > 5
    reader.follow(boxes.nth(1))
    assert reader.path == "/market"


def list_certifications(files: Files) -> list[str]:
    """Every certification's page in every language."""
    pages = (page.parent.relative_to(files.folder).as_posix() for page in files.list_html())
    return [f"/{page}" for page in pages if "certifications/" in page]


def tell_language(path: str) -> Language:
    return next((one for one in LANGUAGES if path.startswith(f"/{one}/")), LANGUAGES[0])
