"""An answer made ready to send any number of times: plain, compressed and as "nothing has changed"."""

import gzip
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from starlette.types import Message

from mikiwame.interfaces.http.headers import FRESH, NOT_KEPT, Header, secure

Messages = tuple[Message, Message]

_WORTH = 500
"""Bytes from which compressing saves more than its header costs."""

_PACKED_TYPES = (
    "text/",
    *("application/json", "application/jsonl", "application/ld", "application/feed+json", "application/csvm+json"),
    *("application/atom+xml", "application/xml", "image/svg"),
)

_NOTHING: Message = {"type": "http.response.body", "body": b""}


@dataclass(frozen=True, slots=True)
class Form:
    """One form of an answer: its tag (empty where it has none), the messages, and those where nothing has changed."""

    tag: bytes
    whole: Messages
    unchanged: Messages


@dataclass(frozen=True, slots=True)
class Prepared:
    """``packed`` is the compressed form, or ``plain`` again where compressing does not pay."""

    status: int
    size: int
    plain: Form
    packed: Form

    def choose(self, headers: Iterable[Header], method: str) -> Messages:
        """The messages that answer a request with these headers."""
        form, known = self.plain, b""
        for name, value in headers:
            if name == b"accept-encoding":
                form = self.packed if accepts_gzip(value) else self.plain
            elif name == b"if-none-match":
                known = value
        if known and form.tag and _is_known(known, form.tag):
            return form.unchanged
        return form.whole if method != "HEAD" else (form.whole[0], _NOTHING)


def prepare(
    status: int,
    content_type: str,
    body: bytes,
    path: str,
    *,
    keep: bool,
    more: Iterable[Header] = (),
    varies: Sequence[bytes] = (),
) -> Prepared:
    """Make an answer ready.

    :param path: without the base.
    :param keep: whether browsers may keep it; it has tags then.
    :param varies: headers of a request on which the answer depends, beside the compression it accepts.
    """
    base = [(b"content-type", content_type.encode()), *secure(content_type, path), *more]
    base.append((b"cache-control", FRESH if keep else NOT_KEPT))
    pays = len(body) >= _WORTH and content_type.startswith(_PACKED_TYPES)
    varying = [*varies, *([b"accept-encoding"] if pays else [])]
    if varying:
        base.append((b"vary", b", ".join(varying)))
    digest = hashlib.sha256(body).hexdigest()[:32] if keep else ""
    plain = _shape(status, base, body, f'"{digest}"' if keep else "")
    if not pays:
        return Prepared(status, len(body), plain, plain)
    packed = gzip.compress(body, 9, mtime=0)
    encoded = [*base, (b"content-encoding", b"gzip")]
    return Prepared(
        status, len(body) + len(packed), plain, _shape(status, encoded, packed, f'"{digest}-gzip"' if keep else "")
    )


def _shape(status: int, headers: list[Header], body: bytes, tag: str) -> Form:
    tagged = [*headers, (b"etag", tag.encode())] if tag else headers
    start = {
        "type": "http.response.start",
        "status": status,
        "headers": [*tagged, (b"content-length", str(len(body)).encode())],
    }
    left_out = (b"content-type", b"content-encoding")
    again = {
        "type": "http.response.start",
        "status": 304,
        "headers": [header for header in tagged if header[0] not in left_out],
    }
    return Form(tag.encode(), (start, {"type": "http.response.body", "body": body}), (again, _NOTHING))


@lru_cache(maxsize=256)
def accepts_gzip(accepted: bytes) -> bool:
    """Whether an ``Accept-Encoding`` admits gzip (RFC 9110, section 12.5.3)."""
    shares = {}
    for part in accepted.decode("latin-1").lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        shares[name] = _read_share(parameters)
    return shares.get("gzip", shares.get("*", 0.0)) > 0


def _read_share(parameters: list[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return float(parameter[2:])
            except ValueError:
                return 0.0
    return 1.0


def _is_known(known: bytes, tag: bytes) -> bool:
    """Weak comparison, as RFC 9110, section 13.1.2 asks of ``If-None-Match``."""
    return known == tag or any(one.strip().removeprefix(b"W/") in (tag, b"*") for one in known.split(b","))
