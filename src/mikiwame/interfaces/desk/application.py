"""The desk's addresses: a list of pages, each offer of one, the page itself in a frame, and what to do by a press."""

import threading
from collections.abc import Callable
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from mikiwame.interfaces.desk.guard import Guard
from mikiwame.interfaces.desk.work import DeskWork
from mikiwame.interfaces.workbench import Workbench
from mikiwame.publishing.desk import FRAME_POLICY, STATIC
from mikiwame.publishing.desk.screens import read_static
from mikiwame.words import Words

LONGEST_FORM = 65_536
"""Bytes of a form; an edit has a few hundred."""


def create_desk(bench: Workbench, words: Words, secret: str, port: int) -> ASGIApp:
    """The desk at ``/secret/``, for a browser on this machine that asks for this port."""
    work, lock = DeskWork(bench, words, f"/{secret}"), threading.Lock()

    async def answer(make: Callable[[], str], policy: str | None = None) -> Response:
        """One at a time: two screens of one browser work on the same decisions."""

        def run() -> str:
            with lock:
                return make()

        headers = {"content-security-policy": policy} if policy else {}
        return HTMLResponse(await run_in_threadpool(run), headers=headers)

    async def pages(_: Request) -> Response:
        return await answer(work.show_pages)

    async def entry(request: Request) -> Response:
        page, number = _read_page(request, work), _read_number(request.query_params.get("entry"))
        return await answer(lambda: work.show_entry(page, number))

    async def end(request: Request) -> Response:
        page = _read_page(request, work)
        return await answer(lambda: work.show_end(page))

    async def frame(request: Request) -> Response:
        page, number = _read_page(request, work), _read_number(request.query_params.get("entry"))
        return await answer(lambda: work.show_frame(page, number or 1), FRAME_POLICY)

    async def act(request: Request) -> Response:
        page, form = _read_page(request, work), await _read_form(request)

        def run() -> str:
            with lock:
                return work.act(page, form)

        return RedirectResponse(await run_in_threadpool(run), 303)

    routes = [
        Route("/", pages),
        Route("/pages/{page:int}", entry),
        Route("/pages/{page:int}", act, methods=["POST"]),
        Route("/pages/{page:int}/end", end),
        Route("/pages/{page:int}/page", frame),
        Route("/{name}", _send_static),
    ]
    return Guard(Starlette(routes=routes), secret, port)


async def _send_static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404)
    return Response(read_static(name), media_type=STATIC[name])


def _read_page(request: Request, work: DeskWork) -> int:
    """The number of a page, from 0."""
    number = int(request.path_params["page"]) - 1
    if not work.has(number):
        raise HTTPException(404)
    return number


def _read_number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 7 else None


async def _read_form(request: Request) -> dict[str, str]:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_FORM:
            raise HTTPException(413)
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=50)
    return {name: values[-1] for name, values in fields.items()}
