"""What carries the requests of httpx over guarded connections. Proxies of the environment are not used: the address
that a proxy connects to can't be looked at from here.
"""

import ssl
from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

import httpcore
import httpx

CONNECTIONS = 10
"""Kept open between requests at the most."""


class _Stream(Protocol):
    def __iter__(self) -> Iterator[bytes]: ...

    def close(self) -> None: ...


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: _Stream) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._stream.close()


@cache
def _trust() -> ssl.SSLContext:
    """The authorities that servers are believed for; reading them takes longer than most requests."""
    return httpx.create_ssl_context(trust_env=False)


class GuardedTransport(httpx.BaseTransport):
    """Hands requests to a pool of connections that ``backend`` opens."""

    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trust(),
            max_keepalive_connections=CONNECTIONS,
            keepalive_expiry=5.0,
            network_backend=backend,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """:raises httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError: as the pool does."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(cast(_Stream, answer.stream)),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._pool.close()
