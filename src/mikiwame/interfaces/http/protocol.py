"""HTTP as uvicorn speaks it, but for what cannot be read at all: that too is answered with a problem document."""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from mikiwame.interfaces.http.prepared import prepare
from mikiwame.interfaces.http.problems import PROBLEM_TYPE, RequestError, write_problem

_LINGER = 5.0
"""Seconds in which the rest of a request is read and thrown away, so that its sender gets to read the answer."""

_UNREADABLE = "This is no HTTP request that the server can read, or its head is longer than any question."


class Protocol(H11Protocol):
    def send_400_response(self, msg: str) -> None:
        """Answer, and close only when the sender has had time to read: closing at once would tear the answer up."""
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.close()
            return
        document = write_problem(RequestError(400, _UNREADABLE))
        start, body = prepare(400, PROBLEM_TYPE, document, "/", keep=False).plain.whole
        headers = [*start["headers"], (b"connection", b"close")]
        for event in (
            h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
            h11.Data(data=body["body"]),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.connections.discard(self)
        self.transport.set_protocol(_Lingering(self.transport, self.loop))


class _Lingering(asyncio.Protocol):
    """Reads and forgets until the other side has closed, or for a while."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        transport.resume_reading()
        if transport.can_write_eof():
            transport.write_eof()
        self._end = loop.call_later(_LINGER, transport.close)

    def connection_lost(self, exc: Exception | None) -> None:
        self._end.cancel()
