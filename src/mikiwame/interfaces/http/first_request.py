"""The first look at a connection: what cannot be read at all is answered with a problem document too.

Uvicorn never hands such bytes to an application. So the head of the first request is read before uvicorn gets it, by
the same parser; whatever can be read is uvicorn's from then on.
"""

import asyncio
from collections.abc import Callable

import h11

from mikiwame.interfaces.http.prepared import prepare
from mikiwame.interfaces.http.problems import PROBLEM_TYPE, RequestError, write_problem

_LINGER = 5.0
"""Seconds in which the rest of a request is read and thrown away, so that its sender gets to read the answer."""

_UNREADABLE = "This is no HTTP request that the server can read, or its head is longer than any question."


class FirstRequest(asyncio.Protocol):
    """Stands before the protocol of a server, which ``make_next`` makes of whatever the server ``given`` it."""

    def __init__(self, make_next: Callable[..., asyncio.Protocol], longest_head: int, **given: object) -> None:
        self._next = make_next(**given)
        self._parser = h11.Connection(h11.SERVER, max_incomplete_event_size=longest_head)
        self._received: list[bytes] = []
        self._refused = False

    # A socket that is connected has a transport that can write; the base class does not say so.
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._transport = transport
        # From now on the next knows of the connection, and ends it where the server ends.
        self._next.connection_made(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._next.connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._refused:
            return
        self._received.append(data)
        self._parser.receive_data(data)
        try:
            event = self._parser.next_event()
        except h11.RemoteProtocolError:
            self._refuse()
            return
        if event is not h11.NEED_DATA:
            self._hand_on()

    def _hand_on(self) -> None:
        self._transport.set_protocol(self._next)
        self._next.data_received(b"".join(self._received))

    def _refuse(self) -> None:
        """Answer, and close only when the sender has had time to read: closing at once would tear the answer up."""
        self._refused = True
        self._transport.write(_write_refusal(self._parser))
        if self._transport.can_write_eof():
            self._transport.write_eof()
        asyncio.get_running_loop().call_later(_LINGER, self._transport.close)


def _write_refusal(parser: h11.Connection) -> bytes:
    prepared = prepare(400, PROBLEM_TYPE, write_problem(RequestError(400, _UNREADABLE)), "/", keep=False)
    start, body = prepared.plain.whole
    events = (
        h11.Response(status_code=400, headers=[*start["headers"], (b"connection", b"close")], reason=b"Bad Request"),
        h11.Data(data=body["body"]),
        h11.EndOfMessage(),
    )
    return b"".join(parser.send(event) or b"" for event in events)
