"""One visit as a file of WARC, and back: its own account first, then each request with its response."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import IO
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from mikiwame.reading.keeping.visits import Exchange, Visit

ACCOUNT = "application/json; profile=mikiwame-visit"
"""The type of the record that holds a visit."""

CHANGED_HEADERS = ("content-encoding", "transfer-encoding", "content-length")
"""Headers that no longer hold of a body kept decoded; they stay under another name, as web archives write them."""

NOT_MODIFIED = 304
UNMODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

LARGEST = 100_000_000
"""Bytes of one body that are read back at the most; none that was fetched here is larger."""


def write_visit(visit: Visit, exchanges: Sequence[Exchange], digests: Sequence[str]) -> bytes:
    """The file's bytes; ``digests`` are those of the bodies."""
    buffer = BytesIO()
    writer = WARCWriter(buffer, gzip=True, warc_version="1.1")
    account = visit.model_dump_json(exclude_none=True).encode()
    writer.write_record(
        writer.create_warc_record(
            visit.address,
            "metadata",
            payload=BytesIO(account),
            length=len(account),
            warc_content_type=ACCOUNT,
            warc_headers_dict={"WARC-Date": _write_moment(visit.when)},
        )
    )
    for exchange, digest in zip(exchanges, digests, strict=True):
        _write_exchange(writer, exchange, digest)
    return buffer.getvalue()


def _write_exchange(writer: WARCWriter, exchange: Exchange, digest: str) -> None:
    about = {"WARC-Date": _write_moment(exchange.when)}
    if exchange.peer:
        about["WARC-IP-Address"] = exchange.peer
    told = StatusAndHeaders(f"{exchange.status} {exchange.phrase}", _keep_headers(exchange), protocol="HTTP/1.1")
    if exchange.same_as:
        kept = exchange.same_as
        response = writer.create_revisit_record(
            exchange.address,
            digest,
            kept.final or kept.address,
            _write_moment(kept.when),
            http_headers=told,
            warc_headers_dict=about,
        )
        if exchange.status == NOT_MODIFIED:
            response.rec_headers.replace_header("WARC-Profile", UNMODIFIED)
    else:
        response = writer.create_warc_record(
            exchange.address,
            "response",
            payload=BytesIO(exchange.body),
            length=len(exchange.body),
            http_headers=told,
            warc_headers_dict={**about, "WARC-Payload-Digest": digest},
        )
    writer.write_request_response_pair(_make_request(writer, exchange), response)


def _make_request(writer: WARCWriter, exchange: Exchange) -> ArcWarcRecord:
    parts = urlsplit(exchange.address)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    told = StatusAndHeaders(f"GET {target} HTTP/1.1", list(exchange.asked), is_http_request=True)
    return writer.create_warc_record(exchange.address, "request", http_headers=told)


def _keep_headers(exchange: Exchange) -> list[tuple[str, str]]:
    kept = [
        (f"X-Archive-Orig-{name}" if name.lower() in CHANGED_HEADERS else name, value)
        for name, value in exchange.headers
    ]
    return [*kept, ("Content-Length", str(len(exchange.body)))]


def _write_moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def read_visit(file: IO[bytes]) -> Visit | None:
    """The visit of a file; None for a file of WARC that another program wrote."""
    for record in ArchiveIterator(file):
        if record.rec_type == "metadata" and record.content_type == ACCOUNT:
            return Visit.model_validate_json(record.raw_stream.read())
    return None


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """``when``: the moment at which the archive says that it was had; None where it says none."""

    address: str | None
    content_type: str | None
    content: bytes
    when: datetime | None


def list_pages(file: IO[bytes]) -> Iterator[ArchivedPage]:
    """Each page that any file of WARC holds, in its order; answers of errors are no pages.

    :raises warcio.exceptions.ArchiveLoadFailed: for a file that is none.
    """
    for record in ArchiveIterator(file):
        headers, about = record.http_headers, record.rec_headers
        if record.rec_type == "response" and headers and headers.get_statuscode() in ("200", "203"):
            content = record.content_stream().read(LARGEST)
            address, when = about.get_header("WARC-Target-URI"), _read_moment(about.get_header("WARC-Date"))
            yield ArchivedPage(address, headers.get_header("Content-Type"), content, when)


def _read_moment(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
