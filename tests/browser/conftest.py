"""The site and a real browser, each made once a run and shared by the tests of the pages."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from tests.browser.chromium import BROWSER, FLAGS
from tests.browser.reader import Manner, Reader
from tests.browser.serving import Files, serve_files, serve_market
from tests.conftest import SHIPPED_DAY
from tests.published import Published

HEIGHT = 844
"""Of the screen, in CSS pixels: a common phone's."""

PATIENCE = 60_000
"""Milliseconds for what should be there at once: other tests share the machine."""


@pytest.fixture(scope="session")
def files(published: Published) -> Files:
    """The shipped market as a static site."""
    return Files(published.folder, published.samples)


@pytest.fixture(scope="session")
def static(files: Files) -> Iterator[str]:
    """The origin of the static site behind a plain file server."""
    with serve_files(files.folder) as origin:
        yield origin


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The origin of the product's own server."""
    with serve_market(SHIPPED_DAY.isoformat()) as origin:
        yield origin


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def meet(browser: Browser) -> Iterator[Callable[[str, Manner], Reader]]:
    """Make a reader with a fresh profile at a given origin."""
    contexts = []

    def make_reader(origin: str, manner: Manner) -> Reader:
        context = browser.new_context(
            viewport={"width": manner.width, "height": HEIGHT}, java_script_enabled=manner.scripts, locale="ja-JP"
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return Reader(context, origin, manner.hand)

    yield make_reader
    for context in contexts:
        context.close()
