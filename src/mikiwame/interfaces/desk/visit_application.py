"""The addresses of the desk where visits are settled: the list of pages, each figure of one, what a press does."""

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
from mikiwame.interfaces.desk.visit_work import VisitWork
from mikiwame.interfaces.visitbench import VisitBench
from mikiwame.words import Words


def create_visit_desk(bench: VisitBench, words: Words, secret: str, port: int) -> ASGIApp:
    """The desk at ``/secret/``, for a browser on this machine that asks for this port."""
    work, lock = VisitWork(bench, words, f"/{secret}"), threading.Lock()

    async def wait(make: Callable[[], str]) -> str:
        """One at a time: two screens of one browser work on the same answers."""

        def run() -> str:
            with lock:
                return make()

        return await run_in_threadpool(run)

    def read_visit(request: Request) -> int:
        number = int(request.path_params["visit"]) - 1
        if not work.has(number):
            raise HTTPException(404)
        return number

    async def visits(_: Request) -> Response:
        return HTMLResponse(await wait(work.show_visits))

    async def matter(request: Request) -> Response:
        number, asked = read_visit(request), read_number(request.query_params.get("matter"))
        return HTMLResponse(await wait(lambda: work.show_matter(number, asked)))

    async def end(request: Request) -> Response:
        number = read_visit(request)
        return HTMLResponse(await wait(lambda: work.show_end(number)))

    async def act(request: Request) -> Response:
        number, form = read_visit(request), await read_form(request)
        return RedirectResponse(await wait(lambda: work.act(number, form)), 303)

    routes = [
        Route("/", visits),
        Route("/visits/{visit:int}", matter),
        Route("/visits/{visit:int}", act, methods=["POST"]),
        Route("/visits/{visit:int}/end", end),
        Route("/{name}", send_static),
    ]
    return Guard(Starlette(routes=routes), secret, port)
