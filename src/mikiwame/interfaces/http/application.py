"""The server as one ASGI application: answers that are ready go out at once, all others by way of pages and API."""

import asyncio
import importlib.metadata
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypedDict

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.http.answers import Answers
from mikiwame.interfaces.http.api import PREFIX, PROBLEMS, Find, make_router
from mikiwame.interfaces.http.description import describe_api
from mikiwame.interfaces.http.documents import Health
from mikiwame.interfaces.http.editions import Editions
from mikiwame.interfaces.http.forms import Forms
from mikiwame.interfaces.http.gate import Gate
from mikiwame.interfaces.http.logs import AccessLog, Watch
from mikiwame.interfaces.http.problems import PROBLEM_TYPE, RequestError, refuse_question, write_problem
from mikiwame.interfaces.http.workers import Workers
from mikiwame.publishing.questions.asking import Fault, QuestionError
from mikiwame.publishing.questions.receipts import write_compact
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.texts import LANGUAGES, Language

if TYPE_CHECKING:
    from mikiwame.interfaces.http.reporting import Reporting

STATUSES: Mapping[Fault, int] = {"unknown": 404, "impossible": 409}

DESCRIPTION = f"{PREFIX}/openapi.json"


class Server(FastAPI):
    """FastAPI answers what the gate hands on; requests come to the gate first."""

    gate: Gate
    editions: Editions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self.gate(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def create_app(
    catalogue: Catalogue,
    day: Callable[[], date],
    base: str = "",
    *,
    below: str = "",
    door: str | None = None,
    stripped: bool = False,
    reporting: "Reporting | None" = None,
    watch: Watch | None = None,
) -> Server:
    """The whole server for a sound catalogue; today's site is prepared before this returns.

    :param day: tells which day it is, the only clock; it is asked at every request, and a new day makes a new site.
    :param base: the path before all others, like ``/mikiwame``, where the server does not have a host of its own.
    :param below: what follows the base where the server has several markets, like ``/bookkeeping``.
    :param door: the path of the front door of those markets.
    :param stripped: whether a proxy takes the base off before it asks; answers name it all the same.
    :param reporting: where what readers report is kept; without it no form is offered.
    :param watch: is told of every request.
    """
    base, asked_below = base + below, below if stripped else base + below
    workers, log = Workers(), AccessLog(asked_below, watch)
    forms = _open_forms(reporting, workers, base)
    editions = Editions(catalogue, day, base, workers, door, takes_reports=forms is not None)
    app = Server(
        version=importlib.metadata.version("mikiwame"),
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=partial(_live, workers, log, forms),
    )
    app.editions = editions
    app.gate = Gate(super(Server, app).__call__, editions, workers, log, base, asked_below, forms)
    find = partial(_find_answers, editions)
    app.include_router(make_router(find, catalogue, workers))
    _add_own_routes(app, editions, find, workers, base)
    for kind, write in HANDLERS.items():
        app.add_exception_handler(kind, write)
    return app


@asynccontextmanager
async def _live(workers: Workers, log: AccessLog, forms: Forms | None, app: Server) -> AsyncIterator[None]:
    warming = asyncio.create_task(app.gate.warm())
    yield
    warming.cancel()
    log.flush()
    workers.close()
    if forms:
        forms.close()


def _open_forms(reporting: "Reporting | None", workers: Workers, base: str) -> Forms | None:
    if reporting is None:
        return None
    # Imported here: its libraries are an extra of the package.
    from mikiwame.interfaces.http.reporting import ReportForms

    return ReportForms(reporting, workers.pages, base)


def _find_answers(editions: Editions, language: Language) -> Answers:
    return editions.current.answers[language]


def _add_own_routes(app: FastAPI, editions: Editions, find: Find, workers: Workers, base: str) -> None:
    @app.get("/health", response_model=Health, responses=dict(PROBLEMS))
    async def health() -> Response:
        """Whether the server answers, and of which day."""
        answer = {"status": "ok", "day": editions.current.on.isoformat()}
        return Response(write_compact(answer), media_type="application/json", headers={"cache-control": "no-store"})

    @app.get(DESCRIPTION, include_in_schema=False)
    async def describe() -> Response:
        body = await workers.answers.run(lambda: write_compact(describe_api(app, find(LANGUAGES[0]), base)))
        return Response(body, media_type="application/json")


async def _refuse(_: Request, error: Exception) -> Response:
    """One answer for every error that a question can end in."""
    problem = _explain(error)
    return Response(write_problem(problem), problem.status, media_type=PROBLEM_TYPE)


def _explain(error: Exception) -> RequestError:
    if isinstance(error, RequestError):
        return error
    if isinstance(error, QuestionError):
        return RequestError(STATUSES[error.fault], refuse_question(error).detail)
    if isinstance(error, MikiwameError):
        return refuse_question(error)
    if isinstance(error, RequestValidationError):
        return RequestError(400, "A parameter is not what this question takes.", list(map(_describe, error.errors())))
    return RequestError(error.status_code if isinstance(error, HTTPException) else 500)


class _Fault(TypedDict):
    """An error of a parameter, as Pydantic tells it."""

    type: str
    loc: tuple[int | str, ...]
    msg: str


def _describe(error: _Fault) -> dict[str, str]:
    """Which parameter, and what it should be; never what it was."""
    if error["type"] == "extra_forbidden":
        return {"parameter": "?", "detail": "This question has no parameter of one of the names given."}
    return {"parameter": str(error["loc"][-1]), "detail": error["msg"]}


HANDLERS: dict[type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = dict.fromkeys(
    (RequestError, MikiwameError, RequestValidationError, HTTPException), _refuse
)
