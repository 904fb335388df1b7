"""`serve --watch`: an edit shows in the next answer, and a fault in it leaves the last sound state."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tests.conftest import DAY
from tests.interfaces.http.conftest import ask_once, run

from mikiwame.interfaces.http import create_app
from mikiwame.interfaces.http.watching import Watched
from mikiwame.pipeline import load

GUIDE = "sources/guide.yaml"


@asynccontextmanager
async def living(app: ASGIApp) -> AsyncIterator[None]:
    """An application between its start and its end, as a server keeps it."""
    asked: asyncio.Queue[Message] = asyncio.Queue()
    told: asyncio.Queue[Message] = asyncio.Queue()
    task = asyncio.ensure_future(app({"type": "lifespan"}, asked.get, told.put))
    await asked.put({"type": "lifespan.startup"})
    assert (await told.get())["type"] == "lifespan.startup.complete"
    yield
    await asked.put({"type": "lifespan.shutdown"})
    assert (await told.get())["type"] == "lifespan.shutdown.complete"
    await task


async def until(holds: Callable[[], Awaitable[bool]], again: Callable[[], object] = lambda: None) -> None:
    """Wait for a minute at most.

    :param again: done every few seconds: an edit before the first look at the folder is none, however late that is.
    """
    for waited in range(1, 1_200):
        if await holds():
            return
        if waited % 60 == 0:
            again()
        await asyncio.sleep(0.05)
    raise AssertionError("It never came to hold.")


def test_an_edit_shows_and_a_fault_is_told_and_does_not(market: Path) -> None:
    told: list[str] = []
    watched = Watched(lambda: create_app(load(market), lambda: DAY), [market], told.append)
    guide = market / GUIDE
    sound = guide.read_text("utf-8")

    async def shows(text: str) -> bool:
        return text in (await ask_once(watched, "/api/v1/facts/alpha?field=exam_fee")).text

    async def work() -> None:
        async with living(watched):
            assert await shows("5,000円")
            # The first look at the folder comes a moment after the start.
            await asyncio.sleep(0.2)

            guide.write_text(sound.replace("5,000円", "5,500円"), encoding="utf-8")
            await until(lambda: shows("5,500円"), guide.touch)

            guide.write_text(sound.replace("alpha:", "no-such:"), encoding="utf-8")

            async def is_told() -> bool:
                return any("no-such" in one for one in told)

            await until(is_told)
            assert await shows("5,500円")

            guide.write_text(sound.replace("5,000円", "6,000円"), encoding="utf-8")
            await until(lambda: shows("6,000円"))

    run(work())


def test_a_state_that_is_over_is_let_go(market: Path) -> None:
    lives: list[str] = []
    told: list[str] = []
    numbers = count()

    def make() -> ASGIApp:
        number = next(numbers)

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            await receive()
            lives.append(f"begins {number}")
            await send({"type": "lifespan.startup.complete"})
            await receive()
            lives.append(f"ends {number}")
            await send({"type": "lifespan.shutdown.complete"})

        if number == 2:
            raise FileNotFoundError(2, "No such file or directory")
        return app

    watched = Watched(make, [market], told.append)

    async def work() -> None:
        async with living(watched):
            await asyncio.sleep(0.2)
            for number in range(1, 5):
                (market / "note.txt").write_text(str(number), encoding="utf-8")

                async def is_told(least: int = number) -> bool:
                    return len(told) >= least

                await until(is_told, (market / "note.txt").touch)
            await until(ended)

    async def ended() -> bool:
        return "ends 1" in lives

    run(work())
    assert lives[:4] == ["begins 0", "begins 1", "begins 3", "ends 0"]
    assert sorted(lives) == sorted(f"{what} {number}" for what in ("begins", "ends") for number in (0, 1, 3, 4))
