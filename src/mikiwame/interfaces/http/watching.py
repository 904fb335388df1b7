"""A server whose catalogue is being edited: the next answer shows an edit; a faulty one leaves the last sound state."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from watchfiles import awatch

from mikiwame.vocabulary.complaints import MikiwameError

_KEPT = 2
"""States of the catalogue that live at once; each holds all of its pages."""

Tell = Callable[[str], None]


class Watched:
    """An ASGI application that is made anew whenever a file below one of the folders changes."""

    def __init__(self, make: Callable[[], ASGIApp], folders: Sequence[Path], tell: Tell) -> None:
        """:param make: reads the files and gives the application.

        :param tell: told of each new state, and of what is wrong with one that cannot be shown.
        :raises MikiwameError: when the files have faults as it begins.
        """
        self._make, self._folders, self._tell = make, folders, tell
        self._app = make()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        else:
            await self._app(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        ended = asyncio.Event()
        work = asyncio.create_task(self._follow(ended))
        await send({"type": "lifespan.startup.complete"})
        await receive()
        ended.set()
        await work
        await send({"type": "lifespan.shutdown.complete"})

    async def _follow(self, ended: asyncio.Event) -> None:
        async with AsyncExitStack() as last:
            kept = deque([await _begin(self._app)])
            last.push_async_callback(_end_all, kept)
            async for _ in awatch(*self._folders, stop_event=ended):
                app = await self._remake()
                if app is not None:
                    kept.append(await _begin(app))
                    self._app = app
                    # The one before may still be answering; the one before that has had its time.
                    while len(kept) > _KEPT:
                        await kept.popleft().aclose()

    async def _remake(self) -> ASGIApp | None:
        """The application of the files as they are; None where they cannot be shown, which is told."""
        try:
            app = await asyncio.to_thread(self._make)
        except (MikiwameError, OSError) as error:
            # A file that is being replaced is for a moment not there; the edit after that shows.
            self._tell(str(error))
            return None
        self._tell("")
        return app


async def _begin(app: ASGIApp) -> AsyncExitStack:
    """What ends the application that has begun."""
    stack = AsyncExitStack()
    await stack.enter_async_context(_run(app))
    return stack


async def _end_all(kept: Iterable[AsyncExitStack]) -> None:
    for one in kept:
        await one.aclose()


@asynccontextmanager
async def _run(app: ASGIApp) -> AsyncIterator[None]:
    """The life of an application, from its start to its end."""
    asked: asyncio.Queue[Message] = asyncio.Queue()
    begun, over = asyncio.Event(), asyncio.Event()

    async def send(message: Message) -> None:
        (begun if message["type"].startswith("lifespan.startup") else over).set()

    task = asyncio.create_task(_as_coroutine(app, asked.get, send))
    await asked.put({"type": "lifespan.startup"})
    await begun.wait()
    try:
        yield
    finally:
        await asked.put({"type": "lifespan.shutdown"})
        await over.wait()
        await task


async def _as_coroutine(app: ASGIApp, receive: Receive, send: Send) -> None:
    await app({"type": "lifespan", "asgi": {"version": "3.0"}}, receive, send)
