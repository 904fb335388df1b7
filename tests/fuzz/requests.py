"""Requests as strangers send them: addresses, queries, headers and bodies; and what people type as answers."""

import asyncio
import gzip
import json
import logging
import threading
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from tests.fuzz.mutating import mutate
from tests.fuzz.target import Input

from mikiwame.catalogue import read_conversation
from mikiwame.interfaces.http import create_app
from mikiwame.notation.person import SPELLINGS, read_choice, read_typed
from mikiwame.pipeline import load
from mikiwame.vocabulary.complaints import MikiwameError

MARKET = Path(__file__).parent / "market"
SHIPPED = Path(__file__).parents[2] / "catalogue" / "medical-office"
ASKED = read_conversation(SHIPPED)
DAY = date(2026, 7, 1)
SHARE_OF_SHIPPED = 0.05
SHARE_OF_TYPED = 0.2

MARK = "<script>mark()"
"""Must never come back as it is."""

METHODS = (*("GET",) * 16, "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "", "get")
HEADERS = (
    "accept",
    "accept-encoding",
    "accept-language",
    "if-none-match",
    "host",
    "range",
    "content-length",
    "x-forwarded-prefix",
    "x-forwarded-host",
    "cookie",
)
HEADER_VALUES = (
    "*/*",
    "text/html",
    "gzip;q=0",
    "gzip, br",
    "en",
    "ja;q=0.1",
    '"x"',
    "*",
    "bytes=0-1",
    "-1",
    "/x",
    "a" * 4000,
    "\x7f",
    "é",
)
SPOKEN = (
    "30",
    "34歳",
    "３０代",
    "1万円",
    "三万",
    "東京",
    "とうきょう",
    "来年4月",
    "2027-03",
    "はい",
    "いいえ",
    "なし",
    "わからない",
    "1",
    "9",
    "医療事務",
    "受付",
)


class Requests:
    """One input is ``["shipped" or "small", method, path, query, headers, body]`` or ``["typed", item, text]``."""

    name = "requests"

    def __init__(self) -> None:
        logging.getLogger("mikiwame").setLevel(logging.CRITICAL + 1)
        # A thread of its own: where this is called, a loop of somebody else's may be running.
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        catalogues = {name: load(folder) for name, folder in (("small", MARKET), ("shipped", SHIPPED))}
        self.apps = {name: _make_quiet_app(catalogue) for name, catalogue in catalogues.items()}
        self.paths = {name: _list_paths(self.apps[name], catalogues[name]) for name in catalogues}
        self.queries = {name: _list_queries(catalogue) for name, catalogue in catalogues.items()}
        self.spoken = [*SPOKEN, *(word for words in SPELLINGS.values() for said in words.values() for word in said)]

    def make(self, random: Random) -> Input:
        if random.random() < SHARE_OF_TYPED:
            return ["typed", random.choice(ASKED.items), mutate(random, random.choice(self.spoken), self.spoken)]
        market = "shipped" if random.random() < SHARE_OF_SHIPPED else "small"
        path = random.choice(random.choice(self.paths[market]))
        if random.random() < 0.3:
            path = mutate(random, path, random.choice(self.paths[market]))
        method = random.choice(METHODS)
        headers = [[random.choice(HEADERS), random.choice(HEADER_VALUES)] for _ in range(random.choice((0, 0, 1, 3)))]
        body = mutate(random, '{"age": "30s"}', self.spoken) if method not in ("GET", "HEAD") else ""
        return [market, method, path, self._make_query(random, market), headers, body]

    def _make_query(self, random: Random, market: str) -> str:
        if random.random() < 0.3:
            return ""
        pairs = [random.choice(self.queries[market]) for _ in range(random.choice((1, 1, 2, 3, 8)))]
        parts = []
        for name, value in pairs:
            changed = mutate(random, value, self.spoken) if random.random() < 0.4 else value
            changed = MARK if random.random() < 0.02 else changed
            parts.append(f"{quote(name)}={quote(changed, safe='', errors='replace')}")
        query = "&".join(parts)
        return mutate(random, query, self.spoken) if random.random() < 0.1 else query

    def run(self, made: Input) -> None:
        if made[0] == "typed":
            _type_answer(made[1], made[2])
        else:
            asyncio.run_coroutine_threadsafe(self._ask(*made), self.loop).result()

    async def _ask(self, market: str, method: str, path: str, query: str, headers: list[list[str]], body: str) -> None:
        scope = _make_scope(method, path, query, headers)
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body.encode("utf-8", "replace"), "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        await self.apps[market](scope, receive, send)
        _check_answer(method, sent)


def _make_quiet_app(catalogue: Any) -> Any:
    """The server without its log of requests, which would be the bulk of what a run prints."""
    app: Any = create_app(catalogue, lambda: DAY)
    app.gate._log.note = lambda _: None
    return app


def _list_paths(app: Any, catalogue: Any) -> list[list[str]]:
    """Addresses by kind, so that the kinds with thousands do not crowd out those with one."""
    slugs = list(catalogue.certifications)
    kinds: dict[str, list[str]] = {}
    for path in app.gate._editions.current.site.list_paths():
        kinds.setdefault("pictures" if path.endswith(".svg") else path.split("/")[1], []).append(path)
    asked = [[f"/api/v1/{question}/{slug}" for slug in slugs] for question in ("facts", "explain", "cost", "calendar")]
    others = ["compare", "names", "advise", "openapi.json"]
    return [*kinds.values(), *asked, *([f"/api/v1/{one}"] for one in others), ["/api/v1/robustness", "/health"]]


def _list_queries(catalogue: Any) -> list[tuple[str, str]]:
    criteria, slugs = list(catalogue.criteria), list(catalogue.certifications)
    weights = [("weights", ",".join(f"{slug}={number}" for slug in criteria[:3])) for number in (1, 0.5, 999)]
    answers = [(item, value) for item, values in catalogue.conversation.values.items() for value in values]
    others = [
        *(("against", slug) for slug in slugs[:3]),
        *(("with", slug) for slug in slugs[:3]),
        *(("category", slug) for slug in catalogue.market.categories),
        *(("field", name) for name in ("exam_fee", "schedule", "independence")),
        *(("q", certification.name) for certification in catalogue.certifications.values()),
        *(("unknown", "interval"), ("all", "true"), ("study", "self"), ("grade", "2級"), ("training_benefit", "true")),
        *(("count", "3"), ("draws", "1000"), ("seed", "7"), ("admit", "uniform"), ("factor", "2"), ("budget", "30000")),
        *(("place", "東京都"), ("by", "2027-03-31"), ("in_view", next(iter(catalogue.organisations)))),
        *((f"w-{slug}", "2") for slug in criteria[:3]),
        *((f"weight-{slug}", "2") for slug in criteria[:3]),
    ]
    return [*weights, *answers, *others]


def _make_scope(method: str, path: str, query: str, headers: list[list[str]]) -> dict[str, Any]:
    raw = quote(path, safe="/%?&=#;:@!$'()*+,~[]<>\"\\{}|^` ", errors="replace").encode("ascii", "replace")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "method": method,
        "path": unquote_to_bytes(raw).decode("utf-8", "replace"),
        "raw_path": raw,
        "query_string": query.encode("ascii", "ignore"),
        "root_path": "",
        "server": ("testserver", 80),
        "headers": [(name.encode(), value.encode("latin-1", "replace")) for name, value in headers],
    }


def _check_answer(method: str, sent: list[dict[str, Any]]) -> None:
    start, *rest = sent
    status, headers = start["status"], {name.decode(): value.decode("latin-1") for name, value in start["headers"]}
    assert 200 <= status < 500, f"status {status}"
    body = b"".join(message.get("body", b"") for message in rest)
    if method == "HEAD" or status == 304:
        assert not body
        return
    plain = gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body
    kind = headers.get("content-type", "")
    if kind.startswith("text/html"):
        text = plain.decode("utf-8")
        assert MARK not in text
        _Tags.check(text)
    elif "json" in kind:
        for document in plain.splitlines() if "jsonl" in kind or "ndjson" in kind else [plain]:
            json.loads(document, parse_constant=_refuse_constant)


def _refuse_constant(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")


class _Tags(HTMLParser):
    """Finds scripts that hold what somebody sent."""

    @classmethod
    def check(cls, text: str) -> None:
        parser = cls(convert_charrefs=True)
        parser.feed(text)
        parser.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") for name, _ in attrs), f"<{tag}> with a script of its own"


def _type_answer(item: str, text: str) -> None:
    for read in (read_typed, read_choice):
        try:
            read(ASKED, item, text)
        except MikiwameError as error:
            _check_reasons(error)


def _check_reasons(error: MikiwameError) -> None:
    assert all(complaint.message for complaint in error.complaints)
