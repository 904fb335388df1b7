"""A server on a socket: open requests are finished before it ends, and it ends with status 0."""

import socket
from functools import partial

import uvicorn
from starlette.types import ASGIApp

from mikiwame.interfaces.http.first_request import FirstRequest
from mikiwame.interfaces.http.logs import set_up_logs
from mikiwame.interfaces.sockets import end_quietly

_GRACE = 30
"""Seconds that open requests have to end; the longest calculation takes a third."""

_LONGEST_HEAD = 2_097_152
"""Bytes of a request's head that are read in order to answer what is wrong with it."""


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
    with end_quietly():
        uvicorn.Server(config).run(sockets=[opened])
