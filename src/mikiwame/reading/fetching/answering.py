"""One request, and its answer within the limits of size and time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import httpcore
import httpx

from mikiwame.reading.fetching.addresses import name_host
from mikiwame.reading.fetching.decoding import ACCEPTED, read_body
from mikiwame.reading.fetching.faults import FetchError
from mikiwame.reading.fetching.guarding import Deadline, GuardedBackend, GuardedStream, Resolve, resolve
from mikiwame.reading.fetching.pacing import Clock, Pacer
from mikiwame.reading.fetching.transport import GuardedTransport
from mikiwame.reading.keeping.visits import Exchange

PRODUCT = "mikiwame"
"""The name by which ``robots.txt`` may speak of this program."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one request. ``largest`` is in bytes, before and after decoding; the others are in seconds.

    ``waiting``: what is waited at the most for a host that asks for patience. ``gap``: between requests to one host.
    """

    largest: int = 20_000_000
    seconds: float = 60.0
    silence: float = 20.0
    waiting: float = 120.0
    gap: float = 1.0
    redirects: int = 5
    tries: int = 3


class Network:
    """Asks one thing after another; used as a context, since it holds connections."""

    def __init__(
        self,
        clock: Clock,
        contact: str,
        version: str,
        limits: Limits = Limits(),
        *,
        allow_private: bool = False,
        resolve: Resolve = resolve,
    ) -> None:
        self.clock = clock
        self.limits = limits
        self.pacer = Pacer(clock, limits.gap, limits.waiting)
        self._deadline = Deadline(clock, limits.seconds)
        backend = GuardedBackend(self._deadline, resolve=resolve, allow_private=allow_private)
        self._client = httpx.Client(
            transport=GuardedTransport(backend),
            timeout=limits.silence,
            trust_env=False,
            follow_redirects=False,
            headers={
                "User-Agent": f"{PRODUCT}/{version} (+{contact})",
                "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.1",
                "Accept-Encoding": ACCEPTED,
                "Accept-Language": "ja,en;q=0.5",
            },
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def ask(self, address: str, conditions: Mapping[str, str] | None = None, *, most: int | None = None) -> Exchange:
        """The answer to one GET, when the host's turn has come.

        :param most: bytes of the body after which it is cut.
        :raises FetchError: where there is none within the limits.
        """
        host = name_host(address)
        self.pacer.wait(host)
        self._deadline.start()
        try:
            return self._ask(address, conditions or {}, most)
        except (httpcore.TimeoutException, httpx.TimeoutException):
            raise FetchError("unreachable", "fetch.too_slow", seconds=self.limits.seconds) from None
        except (httpcore.NetworkError, httpx.NetworkError) as error:
            raise FetchError("unreachable", "fetch.no_connection", host=host, because=_shorten(error)) from None
        except (httpcore.ProtocolError, httpx.ProtocolError, httpx.InvalidURL) as error:
            raise FetchError("unreachable", "fetch.broken_answer", because=_shorten(error)) from None
        finally:
            self.pacer.hold(host)

    def _ask(self, address: str, conditions: Mapping[str, str], most: int | None) -> Exchange:
        with self._client.stream("GET", address, headers=conditions) as response:
            largest = most or self.limits.largest
            told = response.headers.get("content-length", "")
            if most is None and told.isdecimal() and int(told) > largest:
                raise FetchError("unreadable", "fetch.too_large", bytes=largest)
            coding = response.headers.get("content-encoding", "")
            body = read_body(response.iter_raw(), coding, largest, cut=most is not None)
            stream = response.extensions.get("network_stream")
            return Exchange(
                address=address,
                when=self.clock.now(),
                status=response.status_code,
                phrase=response.reason_phrase,
                headers=tuple(response.headers.multi_items()),
                body=body,
                asked=tuple(response.request.headers.multi_items()),
                peer=stream.peer if isinstance(stream, GuardedStream) else None,
            )


def _shorten(error: Exception) -> str:
    return " ".join(str(error).split())[:100] or type(error).__name__
