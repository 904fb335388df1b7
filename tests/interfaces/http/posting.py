"""Forms as a browser sends them, to an application asked in this process."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote, urlencode

from tests.interfaces.http.conftest import Answer, run

from mikiwame.interfaces.http.application import Server
from mikiwame.reports.store import Store

START = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)

HEADERS = {"host": "example.org", "content-type": "application/x-www-form-urlencoded", "accept": "text/html"}


@dataclass
class Clock:
    """Goes on when it is told to."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def wait(self, seconds: float = 5) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Visitor:
    """A browser at an address, which asks and sends."""

    app: Server
    clock: Clock
    kept: Store
    address: str = "192.0.2.7"
    headers: dict[str, str] = field(default_factory=lambda: dict(HEADERS))

    def ask(self, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> Answer:
        told = self.headers | {name.replace("_", "-"): value for name, value in headers.items()}
        return run(ask_with_body(self.app, path, method, body, self.address, told))

    def open(self, path: str) -> dict[str, str]:
        """The fields of a form as they stand, after so long as a reader takes."""
        opened = self.ask(path)
        assert opened.status == 200, opened.text
        self.clock.wait()
        return read_fields(opened.text)

    def send(self, path: str, fields: dict[str, str], **headers: str) -> Answer:
        return self.ask(path, "POST", urlencode(fields).encode(), **headers)


def read_fields(page: str) -> dict[str, str]:
    """Name -> value of every field that has one; of a choice the first."""
    fields: dict[str, str] = {}
    for tag in re.findall(r"<input [^>]*>", page):
        told = dict(re.findall(r'([a-z]+)="([^"]*)"', tag))
        if told["type"] != "checkbox":
            fields.setdefault(told["name"], html.unescape(told["value"]))
    return fields


async def ask_with_body(
    app: Server, path: str, method: str, body: bytes, address: str | None, headers: dict[str, str]
) -> Answer:
    messages: list[dict[str, Any]] = []
    parts: Iterator[bytes] = iter([body[: len(body) // 2], body[len(body) // 2 :]])
    receive, send = make_channel(parts, messages)
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "method": method,
        "path": unquote(path),
        "raw_path": path.encode("ascii"),
        "query_string": b"",
        "root_path": "",
        "server": ("testserver", 80),
        "client": (address, 50_000) if address else None,
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    await app(scope, receive, send)
    told = {name.decode(): value.decode() for name, value in messages[0]["headers"]}
    return Answer(messages[0]["status"], told, b"".join(message["body"] for message in messages[1:]))


def make_channel(
    parts: Iterator[bytes], messages: list[dict[str, Any]]
) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """A body that arrives in two parts, and what takes the answer."""

    async def receive() -> dict[str, Any]:
        part = next(parts, b"")
        return {"type": "http.request", "body": part, "more_body": parts.__length_hint__() > 0}  # type: ignore[attr-defined]

    async def send(message: Any) -> None:
        messages.append(message)

    return receive, send
