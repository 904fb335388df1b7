"""Where every request comes in: what is ready goes out at once; the rest is read with distrust, made, and kept."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from datetime import date
from functools import partial
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mikiwame.interfaces.http.editions import Address, Edition, Editions
from mikiwame.interfaces.http.forms import Forms
from mikiwame.interfaces.http.headers import RECEIPT
from mikiwame.interfaces.http.languages import HEADERS, find_language
from mikiwame.interfaces.http.logs import AccessLog
from mikiwame.interfaces.http.prepared import Prepared, prepare
from mikiwame.interfaces.http.problems import METHODS, PROBLEM_TYPE, RequestError, refuse_question, write_problem
from mikiwame.interfaces.http.requests import read_path, read_query, take_address, wants_page
from mikiwame.interfaces.http.workers import Worker, Workers
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.texts import LANGUAGES, Language

API = ("/api/", "/health")
_REDIRECT, _FOUND = 308, 302
_NO_TEXT = "text/plain; charset=utf-8"


class Gate:
    """An ASGI application before another: ``api`` is asked for the paths of :data:`API`, the site for all others."""

    def __init__(
        self,
        api: ASGIApp,
        editions: Editions,
        workers: Workers,
        log: AccessLog,
        base: str,
        asked_below: str,
        forms: Forms | None = None,
    ) -> None:
        """Prepare the ways that are always the same.

        :param base: what stands before every path in answers; ``asked_below`` is what stands there in requests.
        :param forms: what answers below their own address, where reports are kept.
        """
        self._forms = forms
        self._api, self._editions, self._workers, self._log = api, editions, workers, log
        self._base, self._asked_below = base, asked_below
        self._front: Address = f"{asked_below}/".encode(), b""
        self._fronts = {one: self._send_to(one) for one in LANGUAGES[1:]}
        self._making: dict[tuple[date, Address], asyncio.Task[Prepared]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = perf_counter()
        method, edition, address = scope["method"], self._editions.find(), take_address(scope)
        prepared = self._choose_language(scope, address) or edition.kept.get(address)
        if prepared is None or method not in METHODS:
            prepared = await self._make(scope, receive, edition, address)
        start, body = prepared.choose(scope["headers"], method)
        await send(start)
        await send(body)
        self._log.note((method, address[0], start["status"], len(body["body"]), perf_counter() - began))

    def _choose_language(self, scope: Scope, address: Address) -> Prepared | None:
        """The way to the front page in the reader's language, where that is not the language of the site's root."""
        if address != self._front or scope["method"] not in METHODS:
            return None
        return self._fronts.get(find_language(scope["headers"]))

    def _send_to(self, language: Language) -> Prepared:
        place = f"{self._base}{find_prefix(language)}/".encode()
        return prepare(_FOUND, _NO_TEXT, b"", "/", keep=False, more=[(b"location", place)], varies=HEADERS)

    async def _make(self, scope: Scope, receive: Receive, edition: Edition, address: Address) -> Prepared:
        """An answer that is not ready; whatever goes wrong becomes a problem document."""
        path = "/"
        form: tuple[str, ...] = ()
        methods: tuple[str, ...] = METHODS
        try:
            path = self._take_path(address)
            query = read_query(address[1])
            form = self._forms.list_methods(path) if self._forms else ()
            methods = form or METHODS
            if scope["method"] not in methods:
                return self._refuse(RequestError(405), path, methods)
            if self._forms and form:
                prepared = await self._forms.answer(scope, receive, edition, path)
            else:
                make = (
                    partial(self._ask_api, scope, path)
                    if path.startswith(API)
                    else partial(self._render, self._workers.pages, edition, path, query, address[1])
                )
                prepared = await self._make_once(edition, address, path, make)
        except RequestError as problem:
            return self._refuse(problem, path, methods)
        except MikiwameError as error:
            return self._refuse(refuse_question(error), path)
        except Exception:
            logging.getLogger("mikiwame").exception("A request failed.")
            return self._refuse(RequestError(500), path)
        is_page = prepared.status in ((404,) if form else (400, 404)) and not path.startswith(API)
        if is_page and not wants_page(scope["headers"]):
            return self._refuse(RequestError(prepared.status), path)
        return prepared

    def _take_path(self, address: Address) -> str:
        path = read_path(address[0])
        if path == self._asked_below:
            return ""
        if not path.startswith(f"{self._asked_below}/"):
            raise RequestError(404)
        return path.removeprefix(self._asked_below)

    def _refuse(self, problem: RequestError, path: str, methods: Sequence[str] = METHODS) -> Prepared:
        more = [(b"allow", b", ".join(method.encode() for method in methods))] if problem.status == 405 else []
        return prepare(problem.status, PROBLEM_TYPE, write_problem(problem), path, keep=False, more=more)

    async def warm(self) -> None:
        """Make the pages that take longest before anybody asks for them: who does meanwhile waits for no second one.

        All other pages are made beside them, in their own thread.
        """
        edition = self._editions.current
        for path in edition.slow:
            make = partial(self._render, self._workers.days, edition, path, {}, b"")
            try:
                await self._make_once(edition, (f"{self._asked_below}{path}".encode(), b""), path, make)
            except Exception:
                logging.getLogger("mikiwame").exception("%s could not be made; whoever asks for it is told.", path)

    async def _make_once(
        self, edition: Edition, address: Address, path: str, make: Callable[[], Coroutine[object, object, Prepared]]
    ) -> Prepared:
        """However many ask for an address at the same time, it is made once."""
        key = edition.on, address
        task = self._making.get(key)
        if task is None:
            task = self._making[key] = asyncio.get_running_loop().create_task(make())
            task.add_done_callback(lambda _: self._making.pop(key, None))
        prepared = await asyncio.shield(task)
        if prepared.status == 200 and path != "/health":
            edition.kept.keep(address, prepared)
        return prepared

    async def _render(
        self, worker: Worker, edition: Edition, path: str, query: dict[str, str], asked: bytes
    ) -> Prepared:
        varies = HEADERS if path == "/" and not asked else ()

        def work() -> Prepared:
            rendered = edition.site.render(path, query)
            plain = edition.find_spelling(path) if rendered.status == 404 else None
            if plain is not None:
                place = (self._base + plain).encode() + (b"?" + asked if asked else b"")
                return prepare(_REDIRECT, _NO_TEXT, b"", path, keep=False, more=[(b"location", place)])
            keep = rendered.status == 200
            return prepare(rendered.status, rendered.content_type, rendered.body, path, keep=keep, varies=varies)

        return await worker.run(work)

    async def _ask_api(self, scope: Scope, path: str) -> Prepared:
        """The API's answer as it would be sent, taken up whole."""
        messages: list[Message] = []

        async def take(message: Message) -> None:
            messages.append(message)

        inner = dict(scope) | {"method": "GET", "path": path, "raw_path": path.encode(), "root_path": ""}
        await self._api(inner, _receive_nothing, take)
        status, headers = messages[0]["status"], dict(messages[0]["headers"])
        body = b"".join(message.get("body", b"") for message in messages[1:])
        kept = status == 200 and b"cache-control" not in headers
        more = [(name, value) for name, value in headers.items() if name == RECEIPT.encode()]
        return prepare(status, headers[b"content-type"].decode(), body, path, keep=kept, more=more)


async def _receive_nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}
