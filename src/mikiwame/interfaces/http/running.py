"""A server on a socket: open requests are finished before it ends, and it ends with status 0."""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import uvicorn
from starlette.types import ASGIApp

from mikiwame.interfaces.http.first_request import FirstRequest
from mikiwame.interfaces.http.logs import set_up_logs
from mikiwame.vocabulary.complaints import MikiwameError

_GRACE = 30
"""Seconds that open requests have to end; the longest calculation takes a third."""

_LONGEST_HEAD = 2_097_152
"""Bytes of a request's head that are read in order to answer what is wrong with it."""

_BACKLOG = 2048


@contextmanager
def _end_quietly() -> Iterator[None]:
    """Uvicorn raises the signal that stopped it once more at its end; taken up here, a clean stop is no crash."""
    signals = (signal.SIGINT, signal.SIGTERM)
    before = {one: signal.signal(one, lambda *_: None) for one in signals}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def open_socket(host: str, port: int) -> socket.socket:
    """A socket bound to the address; port 0 takes any that is free.

    :raises MikiwameError: when the port is taken or the host is none of this machine's.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        # Named, since asyncio sends small packets at once (TCP_NODELAY) only where the protocol is.
        opened = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((host, port))
        opened.listen(_BACKLOG)
    except OSError as error:
        raise MikiwameError(
            f"Nothing can be served at {host}, port {port}: {error.strerror}. Choose another with --port or --host."
        ) from None
    return opened


def serve(app: ASGIApp, opened: socket.socket) -> None:
    """Answer requests until a signal says to stop."""
    set_up_logs()
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
    )
    config.load()
    # Uvicorn calls this once per connection, whatever it is that makes a protocol.
    config.http_protocol_class = partial(FirstRequest, config.http_protocol_class, _LONGEST_HEAD)  # type: ignore[assignment]
    with _end_quietly():
        uvicorn.Server(config).run(sockets=[opened])
