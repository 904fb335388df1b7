"""The site and a real browser, each made once a run and shared by the tests of the pages."""

import fcntl
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.reader import Manner, Reader
from tests.browser.serving import KINDS, Files, read_files, sample_pages, serve_files, serve_market

from mikiwame.pipeline import load
from mikiwame.publishing.pages.site import build_site
from mikiwame.publishing.publish import publish

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
HEIGHT = 844
"""Of the screen, in CSS pixels: a common phone's."""

PATIENCE = 20_000
"""Milliseconds for what should be there at once: other tests share the machine."""


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Files:
    """The shipped market as a static site, written by the first worker that needs it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "shipped-site"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / KINDS).exists():
            site = build_site(load(ROOT / "catalogue" / "medical-office"), DAY)
            publish(site, folder / "site")
            (folder / KINDS).write_text(json.dumps(sample_pages(site)), encoding="utf-8")
    return read_files(folder)


@pytest.fixture(scope="session")
def static(files: Files) -> Iterator[str]:
    """The origin of the static site behind a plain file server."""
    with serve_files(files.folder) as origin:
        yield origin


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The origin of the product's own server."""
    with serve_market(DAY.isoformat()) as origin:
        yield origin


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
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
