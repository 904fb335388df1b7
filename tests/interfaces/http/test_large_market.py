"""What takes seconds in a market of thousands is made before a reader asks for it."""

import asyncio
import logging
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.conftest import DAY
from tests.interfaces.http.conftest import ask_once, run
from tests.interfaces.http.test_watching import living, until

from mikiwame.interfaces.http import create_app
from mikiwame.interfaces.http.application import Server
from mikiwame.pipeline import load
from mikiwame.publishing.pages.site import NO_QUERY, Rendered, Site

COMPARISONS = ("/compare", "/en/compare")


def count_renders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    rendered: list[str] = []
    render = Site.render

    def note(self: Site, path: str, query: Mapping[str, str] = NO_QUERY) -> Rendered:
        rendered.append(path)
        return render(self, path, query)

    monkeypatch.setattr(Site, "render", note)
    return rendered


async def wait_for_comparisons(app: Server) -> None:
    async def are_kept() -> bool:
        return all(app.editions.current.kept.get((path.encode(), b"")) for path in COMPARISONS)

    await until(are_kept)


def test_the_comparison_of_a_large_market_is_made_once_the_server_lives(
    market: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mikiwame.answers.measured.LARGE", 1)
    app = create_app(load(market), lambda: DAY)
    rendered = count_renders(monkeypatch)

    async def work() -> None:
        async with living(app):
            answers = await asyncio.gather(*(ask_once(app, "/compare") for _ in range(3)))
            assert {one.status for one in answers} == {200}
            await wait_for_comparisons(app)

    run(work())
    assert sorted(rendered) == sorted(COMPARISONS)


def test_of_another_market_nothing_is_made_before_it_is_asked_for(
    market: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(load(market), lambda: DAY)
    rendered = count_renders(monkeypatch)

    async def work() -> None:
        async with living(app):
            assert (await ask_once(app, "/health")).status == 200

    run(work())
    assert not rendered


def test_a_page_that_cannot_be_made_beforehand_is_told_to_whoever_asks(
    market: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("mikiwame.answers.measured.LARGE", 1)
    app = create_app(load(market), lambda: DAY)

    def fail(*_: object) -> Rendered:
        raise RuntimeError("nothing comes of it")

    monkeypatch.setattr(Site, "render", fail)
    # A server that an earlier test started keeps its lines to itself, and some tell nothing.
    monkeypatch.setattr(logging.getLogger("mikiwame"), "propagate", True)
    caplog.set_level(logging.ERROR, logger="mikiwame")

    async def work() -> int:
        async with living(app):
            return (await ask_once(app, "/compare")).status

    assert run(work()) == 500
    assert "/compare could not be made" in caplog.text
