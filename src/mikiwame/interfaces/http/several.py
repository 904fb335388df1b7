"""Several markets behind one address: each market's own server below its name, and the front door before them."""

from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING

from starlette.types import Receive, Scope, Send

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.http.application import Server, create_app
from mikiwame.interfaces.http.languages import HEADERS, find_language
from mikiwame.interfaces.http.logs import Watch
from mikiwame.interfaces.http.prepared import Prepared, prepare
from mikiwame.interfaces.http.problems import METHODS, PROBLEM_TYPE, RequestError, write_problem
from mikiwame.interfaces.http.requests import read_path, take_address, wants_page
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.door import FRONTS, Door
from mikiwame.publishing.questions.receipts import write_compact
from mikiwame.vocabulary.texts import LANGUAGES

if TYPE_CHECKING:
    from mikiwame.interfaces.http.reporting import Reporting

_FOUND, _MOVED = 302, 308
_NO_TEXT = "text/plain; charset=utf-8"


class Several:
    """An ASGI application: what stands below a market's name goes to its server, all else is the door's."""

    def __init__(self, servers: Mapping[str, Server], base: str, asked_below: str, watch: Watch | None = None) -> None:
        """Stand before the servers.

        :param base: what stands before every path in answers; ``asked_below`` is what stands there in requests.
        :param watch: is told of every request that no market's server answers.
        """
        self._watch = watch
        self._servers, self._base, self._asked_below = servers, base, asked_below
        self._kept: tuple[tuple[date, ...], dict[str, Prepared]] = (), {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        raw = take_address(scope)[0]
        market = raw.removeprefix(f"{self._asked_below}/".encode()).partition(b"/")
        server = self._servers.get(market[0].decode("ascii", "replace"))
        if server is not None and market[1]:
            await server(scope, receive, send)
            return
        began = perf_counter()
        start, body = self._answer(scope, raw).choose(scope["headers"], scope["method"])
        await send(start)
        await send(body)
        if self._watch:
            self._watch((scope["method"], raw, start["status"], len(body["body"]), perf_counter() - began))

    async def _live(self, receive: Receive, send: Send) -> None:
        """Every server begins and ends with this one."""
        await receive()
        async with AsyncExitStack() as stack:
            for server in self._servers.values():
                await stack.enter_async_context(server.router.lifespan_context(server))
            await send({"type": "lifespan.startup.complete"})
            await receive()
        await send({"type": "lifespan.shutdown.complete"})

    def _answer(self, scope: Scope, raw: bytes) -> Prepared:
        try:
            path = self._take_path(scope, raw)
            language = find_language(scope["headers"])
            if path == "/" and language != LANGUAGES[0]:
                return self._send(_FOUND, f"{find_prefix(language)}/", varies=True)
            if path == "/health":
                return prepare(200, "application/json", self._tell_health(), path, keep=False)
            if path.removeprefix("/") in self._servers or f"{path}/" in FRONTS[1:]:
                return self._send(_MOVED, f"{path}/")
            return self._open(path, wants_page(scope["headers"]))
        except RequestError as problem:
            allow = [(b"allow", b", ".join(one.encode() for one in METHODS))] if problem.status == 405 else []
            return prepare(problem.status, PROBLEM_TYPE, write_problem(problem), "/", keep=False, more=allow)

    def _take_path(self, scope: Scope, raw: bytes) -> str:
        path = read_path(raw)
        if scope["method"] not in METHODS:
            raise RequestError(405)
        if not path.startswith(f"{self._asked_below}/"):
            raise RequestError(404)
        return path.removeprefix(self._asked_below)

    def _send(self, status: int, path: str, *, varies: bool = False) -> Prepared:
        place = (self._base + path).encode()
        more = [(b"location", place)]
        return prepare(status, _NO_TEXT, b"", path, keep=False, more=more, varies=HEADERS if varies else ())

    def _open(self, path: str, page: bool) -> Prepared:
        """The door's page or file, made once for the days that the markets are on."""
        editions = {market: server.editions.find() for market, server in self._servers.items()}
        days = tuple(one.on for one in editions.values())
        if self._kept[0] != days:
            self._kept = days, {}
        known = self._kept[1]
        if path not in known:
            door = Door({market: one.site for market, one in editions.items()}, self._base)
            told = door.render(path)
            if told.status == 404 and not page:
                raise RequestError(404)
            varies = HEADERS if path == "/" else ()
            made = prepare(told.status, told.content_type, told.body, path, keep=told.status == 200, varies=varies)
            if told.status != 200:
                return made
            known[path] = made
        return known[path]

    def _tell_health(self) -> bytes:
        days = {market: server.editions.current.on.isoformat() for market, server in self._servers.items()}
        return write_compact({"status": "ok", "markets": days})


def create_apps(
    markets: Mapping[str, tuple[Catalogue, Callable[[], date]]],
    base: str = "",
    *,
    stripped: bool = False,
    reporting: "Reporting | None" = None,
    watch: Watch | None = None,
) -> Several:
    """The servers of several sound catalogues, each below its name, as :func:`create_app` makes one.

    :param markets: name -> catalogue, and what tells which day it is there.
    """
    servers = {
        name: create_app(
            catalogue, day, base, below=f"/{name}", door=base, stripped=stripped, reporting=reporting, watch=watch
        )
        for name, (catalogue, day) in markets.items()
    }
    return Several(servers, base, "" if stripped else base, watch)
