"""The desk's addresses: a list of pages, each offer of one, the page itself in a frame, and what to do by a press."""

import threading
from collections.abc import Callable

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from mikiwame.interfaces.desk.asking import read_form, read_number, send_static
from mikiwame.interfaces.desk.guard import Guard
from mikiwame.interfaces.desk.work import DeskWork
from mikiwame.interfaces.workbench import Workbench
from mikiwame.publishing.desk import FRAME_POLICY
from mikiwame.words import Words


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
        page, number = _read_page(request, work), read_number(request.query_params.get("entry"))
        return await answer(lambda: work.show_entry(page, number))

    async def end(request: Request) -> Response:
        page = _read_page(request, work)
        return await answer(lambda: work.show_end(page))

    async def frame(request: Request) -> Response:
        page, number = _read_page(request, work), read_number(request.query_params.get("entry"))
        return await answer(lambda: work.show_frame(page, number or 1), FRAME_POLICY)

    async def act(request: Request) -> Response:
        page, form = _read_page(request, work), await read_form(request)

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
        Route("/{name}", send_static),
    ]
    return Guard(Starlette(routes=routes), secret, port)


def _read_page(request: Request, work: DeskWork) -> int:
    """The number of a page, from 0."""
    number = int(request.path_params["page"]) - 1
    if not work.has(number):
        raise HTTPException(404)
    return number
