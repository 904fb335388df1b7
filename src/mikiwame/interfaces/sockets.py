"""Sockets that the doors of HTTP listen at, and how a server on one ends without a traceback."""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

_BACKLOG = 2048


@contextmanager
def end_quietly() -> Iterator[None]:
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
        values = {"host": host, "port": str(port), "because": error.strerror}
        raise MikiwameError(Reason("asked.unserved", values)) from None
    return opened
