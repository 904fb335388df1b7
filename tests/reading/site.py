"""A real web server on this machine, behaving as badly as a test wants, and a clock that waits without waiting."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from mikiwame.reading.fetching import Fetcher, Limits, Network
from mikiwame.reading.keeping import Shelf

HOSTS = ("one.example", "www.one.example", "two.example")

PAGE = "<html><body><table><tr><th>受験料<td>8,800円</table></body></html>".encode()


class FastClock:
    """Real time, and on top of it what was slept, which takes no time."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.begun = datetime(2026, 11, 28, 3, tzinfo=UTC)
        self._start = time.monotonic()

    def measure(self) -> float:
        return time.monotonic() + sum(self.slept)

    def now(self) -> datetime:
        return self.begun + timedelta(seconds=self.measure() - self._start)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def pass_days(self, days: float) -> None:
        self.begun += timedelta(days=days)


Handle = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers by the path; what no test set up is 404."""

    protocol_version = "HTTP/1.1"
    handlers: ClassVar[dict[str, Handle]] = {}
    seen: ClassVar[list[tuple[str, str]]] = []
    asked: ClassVar[list[dict[str, str]]] = []

    def do_GET(self) -> None:
        self.seen.append((self.headers["Host"].partition(":")[0], self.path))
        self.asked.append({name.lower(): value for name, value in self.headers.items()})
        handle = self.handlers.get(self.path)
        if handle:
            handle(self)
        else:
            self.send(404, b"nothing here")

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


class Site:
    """The server with what it was asked, the clock, and a shelf of its own."""

    def __init__(self, port: int, folder: object, clock: FastClock) -> None:
        self.port = port
        self.clock = clock
        self.folder = folder
        self.seen: list[tuple[str, str]] = []
        self.asked: list[dict[str, str]] = []
        self.handlers: dict[str, Handle] = {}

    def address(self, path: str, host: str = "one.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def on(self, path: str, handle: Handle) -> None:
        self.handlers[path] = handle

    def serve(self, path: str, body: bytes = PAGE, status: int = 200, **headers: str) -> None:
        self.handlers[path] = lambda handler: handler.send(status, body, **headers)


@contextmanager
def open_site(folder: object) -> Iterator[Site]:
    class Own(Handler):
        handlers: ClassVar[dict[str, Handle]] = {}
        seen: ClassVar[list[tuple[str, str]]] = []
        asked: ClassVar[list[dict[str, str]]] = []

    server = ThreadingHTTPServer(("127.0.0.1", 0), Own)
    server.daemon_threads = True
    site = Site(server.server_address[1], folder, FastClock())
    site.seen, site.asked, site.handlers = Own.seen, Own.asked, Own.handlers
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def resolve_here(host: str, port: int) -> list[str]:
    if host not in HOSTS:
        raise OSError("unknown")
    return ["127.0.0.1"]


LIMITS = Limits(largest=200_000, seconds=0.6, silence=0.5)


def compress(content: bytes) -> bytes:
    return gzip.compress(content)


@contextmanager
def open_fetcher(
    site: Site,
    shelf: Shelf,
    *,
    limits: Limits = LIMITS,
    allow_private: bool = True,
    resolve: Callable[[str, int], list[str]] = resolve_here,
) -> Iterator[Fetcher]:
    network = Network(site.clock, "editor@example.org", "1", limits, allow_private=allow_private, resolve=resolve)
    with network:
        yield Fetcher(network, shelf)
