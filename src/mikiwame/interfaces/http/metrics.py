"""What a server does, in figures for Prometheus, at a port of their own that readers never see."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mikiwame.interfaces.http.logs import Entry
from mikiwame.publishing.pages.addresses import FORMS
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

if TYPE_CHECKING:
    from mikiwame.interfaces.http.reporting import Reporting

_BOUNDS = (0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10.0)
"""Seconds: a page that is ready takes one thousandth, one that is made some tenths, a long calculation some seconds."""


@contextmanager
def open_metrics(
    host: str, port: int | None, reporting: "Reporting | None"
) -> Iterator[Callable[[Entry], None] | None]:
    """Serve the figures while this lasts, and give what notes each request; None where no port is asked for.

    :raises MikiwameError: where the port is taken or the library is not there.
    """
    if port is None:
        yield None
        return
    try:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, start_http_server
    except ModuleNotFoundError:
        raise MikiwameError(Reason("asked.no_metrics_library")) from None
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    requests = Counter("mikiwame_requests", "Requests answered.", ("kind", "method", "status"), registry=registry)
    sent = Counter("mikiwame_sent_bytes", "Bytes of the bodies sent.", ("kind",), registry=registry)
    seconds = Histogram("mikiwame_request_seconds", "Time until sent.", ("kind",), registry=registry, buckets=_BOUNDS)
    if reporting:
        waiting = Gauge("mikiwame_reports_open", "Readers' reports that nobody has settled.", registry=registry)
        waiting.set_function(_count_open(reporting))

    def watch(entry: Entry) -> None:
        method, path, status, size, took = entry
        kind = _find_kind(path)
        requests.labels(kind, method if method in _METHODS else "other", str(status)).inc()
        sent.labels(kind).inc(size)
        seconds.labels(kind).observe(took)

    try:
        server, thread = start_http_server(port, host, registry)
    except OSError as error:
        values = {"host": host, "port": str(port), "because": error.strerror}
        raise MikiwameError(Reason("asked.metrics_unserved", values)) from None
    try:
        yield watch
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


_METHODS = ("GET", "HEAD", "POST")


def _find_kind(path: bytes) -> str:
    """``api``, ``report`` (forms, sent or opened), ``health`` or ``page``; few, so that no visitor can make many."""
    if FORMS.encode() in path:
        return "report"
    if b"/api/" in path:
        return "api"
    return "health" if path.endswith(b"/health") else "page"


def _count_open(reporting: "Reporting") -> Callable[[], float]:
    from sqlalchemy.exc import SQLAlchemyError

    def count() -> float:
        try:
            return reporting.store.count_open()
        except SQLAlchemyError:
            return float("nan")

    return count
