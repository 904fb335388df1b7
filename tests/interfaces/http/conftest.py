"""An application asked in this process, and a real server in another."""

import asyncio
import gzip
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

import pytest
from starlette.types import ASGIApp
from tests.conftest import load_shipped

from mikiwame.interfaces.http import create_app

SHIPPED = Path(__file__).parents[3] / "catalogue" / "medical-office"
DAY = date(2026, 11, 22)
SERVE = "import typer; from mikiwame.interfaces.serving import serve_command; typer.run(serve_command)"


@dataclass(frozen=True)
class Answer:
    """What came back; ``body`` as it was sent, ``text`` with the compression taken off."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.text)


Ask = Callable[..., Answer]

Result = TypeVar("Result")

_THREAD = ThreadPoolExecutor(1)


async def ask_once(app: ASGIApp, target: str, method: str = "GET", **headers: str) -> Answer:
    """Ask an application as a server would; ``_`` in a header's name is a dash."""
    path, _, query = target.partition("?")
    messages: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        messages.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "method": method,
        "path": unquote(path),
        "raw_path": path.encode("ascii"),
        "query_string": query.encode("ascii"),
        "root_path": "",
        "server": ("testserver", 80),
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
    }
    await app(scope, receive, send)
    sent = {name.decode(): value.decode() for name, value in messages[0]["headers"]}
    return Answer(messages[0]["status"], sent, b"".join(message["body"] for message in messages[1:]))


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """What the work gives. In another thread: where a browser was tried before, its loop runs in this one."""
    return _THREAD.submit(asyncio.run, work).result()


def make_ask(app: ASGIApp) -> Ask:
    return lambda *target, **headers: run(ask_once(app, *target, **headers))


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Ask an application of the shipped market, on ``DAY``."""
    return make_ask(create_app(load_shipped(), lambda: DAY))


@dataclass(frozen=True)
class Served:
    """A server in a process of its own."""

    process: subprocess.Popen[str]
    host: str
    port: int

    def send(self, request: bytes) -> bytes:
        """What comes back for bytes that need be no sound request, until the server closes."""
        with socket.create_connection((self.host, self.port), timeout=60) as connection:
            connection.sendall(request)
            parts = []
            while part := connection.recv(65536):
                parts.append(part)
        return b"".join(parts)


def start_server() -> Served:
    command = [sys.executable, "-c", SERVE, "--port", "0", "--on", DAY.isoformat()]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
    )
    assert process.stdout
    address = urlsplit(process.stdout.readline().strip())
    assert address.hostname
    assert address.port
    return Served(process, address.hostname, address.port)


@pytest.fixture(scope="module")
def server() -> Iterator[Served]:
    served = start_server()
    yield served
    served.process.terminate()
    served.process.communicate(timeout=60)
