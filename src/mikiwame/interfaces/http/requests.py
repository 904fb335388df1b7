"""What a request asks, read with distrust: its path and query as text, or the problem with them."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl, quote, unquote_to_bytes

from starlette.types import Scope

from mikiwame.interfaces.http.problems import RequestError

LONGEST = 16_384
"""Bytes of a path and of a query: twice what RFC 9110 (4.1) asks of all servers, and more than any question has."""

_PARTS = 64
"""Parameters of a query; the longest form of the site has a quarter of that."""

_CONTROLS = re.compile("[\x00-\x1f\x7f]")
_MARKUP = re.compile("[<>\x00-\x1f\x7f]")
"""No name, slug or number of any catalogue has these, so who sends them asks for nothing that there is."""


def take_address(scope: Scope) -> tuple[bytes, bytes]:
    """The path and the query as they were sent: what an answer is kept under."""
    raw = scope.get("raw_path") or quote(scope["path"]).encode("ascii")
    return raw.partition(b"?")[0], scope["query_string"]


def read_path(raw: bytes) -> str:
    """:raises RequestError: for a path that is too long, no text, or climbs."""
    if len(raw) > LONGEST:
        raise RequestError(414)
    try:
        path = unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError:
        raise RequestError(400, "The path is not UTF-8.") from None
    if _CONTROLS.search(path) or "\\" in path or {".", ".."} & set(path.split("/")):
        raise RequestError(
            400, "The path holds what no address here has: a control character, a backslash or a step up."
        )
    return path


def read_query(raw: bytes) -> dict[str, str]:
    """Name -> value; the values of a name that stands there several times are joined by commas.

    :raises RequestError: for a query that is too long, no text, or holds markup.
    """
    if len(raw) > LONGEST:
        raise RequestError(414)
    query: dict[str, str] = {}
    for name, value in _split(raw):
        if _MARKUP.search(name) or _MARKUP.search(value):
            raise RequestError(400, "The query holds a control character or one of the signs for less and greater.")
        query[name] = f"{query[name]},{value}" if name in query else value
    return query


def _split(raw: bytes) -> Iterable[tuple[str, str]]:
    try:
        return parse_qsl(raw.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_PARTS)
    except UnicodeDecodeError:
        raise RequestError(400, "The query is not UTF-8.") from None
    except ValueError:
        raise RequestError(400, f"The query has more than {_PARTS} parameters.") from None


def wants_page(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Whether a person's browser asks, who would rather read a page than a problem document."""
    accepted: Mapping[bytes, bytes] = dict(headers)
    return b"text/html" in accepted.get(b"accept", b"")
