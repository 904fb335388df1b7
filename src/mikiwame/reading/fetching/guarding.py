"""Connections to public hosts only, all within one deadline.

A name is resolved once and the very address that was looked at is connected to, so that a name which changes its
address between the look and the connection (DNS rebinding) reaches nothing within.
"""

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from mikiwame.reading.fetching.faults import FetchError
from mikiwame.reading.fetching.pacing import Clock

Resolve = Callable[[str, int], list[str]]
"""Host and port -> addresses, as numbers."""

NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Addresses of IPv6 whose last four bytes are one of IPv4 (RFC 6052)."""

UNICAST = ipaddress.ip_network("2000::/3")
"""All of IPv6 that is given out for the open internet (RFC 4291); the rest is of one machine, one link or one site,
stands for IPv4, or for nothing yet."""


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host in the order of the system.

    :raises OSError: where it has none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def is_public(address: str) -> bool:
    """Whether the address is one of the open internet, and so is the one of IPv4 that it may stand for."""
    found = ipaddress.ip_address(address)
    if found.is_multicast or not found.is_global:
        return False
    inner = _list_inner(found)
    if found.version == 6 and found not in UNICAST and not inner:
        return False
    return all(is_public(str(one)) for one in inner)


def _list_inner(found: ipaddress.IPv4Address | ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    if isinstance(found, ipaddress.IPv4Address):
        return []
    inner = [found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
    if found in NAT64:
        inner.append(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF))
    return [one for one in inner if one is not None]


class Deadline:
    """How long one request may still take, over all of its reads and writes."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._seconds = seconds
        self._ends = clock.measure() + seconds

    def start(self) -> None:
        self._ends = self._clock.measure() + self._seconds

    def clip(self, timeout: float | None) -> float:
        """The shorter of a timeout and what is left.

        :raises FetchError: ``unreachable`` where nothing is.
        """
        left = self._ends - self._clock.measure()
        if left <= 0:
            raise FetchError("unreachable", "fetch.too_slow", seconds=self._seconds)
        return left if timeout is None else min(left, timeout)


class GuardedStream(httpcore.NetworkStream):
    """A connection whose every read and write keeps to the deadline: a server that drips ends at it as well."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline, peer: str) -> None:
        self.peer = peer
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.clip(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.clip(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.clip(timeout))
        return GuardedStream(secured, self._deadline, self.peer)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Connects to what :func:`is_public` allows, or anywhere with ``allow_private``."""

    def __init__(self, deadline: Deadline, *, resolve: Resolve = resolve, allow_private: bool = False) -> None:
        self._deadline = deadline
        self._resolve = resolve
        self._allow_private = allow_private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        allowed = self._list_allowed(host, port)
        for number, address in enumerate(allowed, 1):
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._deadline.clip(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number == len(allowed):
                    raise
            else:
                return GuardedStream(stream, self._deadline, address)
        raise FetchError("unreachable", "fetch.no_such_host", host=host)

    def _list_allowed(self, host: str, port: int) -> list[str]:
        """:raises FetchError: where the host is unknown, or one of its addresses is of no public network."""
        found = self._look_up(host, port)
        within = [] if self._allow_private else [one for one in found if not is_public(one)]
        if within:
            raise FetchError("refused", "fetch.private", host=host, address=within[0])
        return found

    def _look_up(self, host: str, port: int) -> list[str]:
        """As ``resolve``, within the deadline: the system's own look-up has none."""
        found: list[list[str]] = []

        def look() -> None:
            try:
                found.append(self._resolve(host, port))
            except (OSError, UnicodeError):
                found.append([])

        seeker = threading.Thread(target=look, daemon=True)
        seeker.start()
        seeker.join(self._deadline.clip(None))
        if not found:
            raise FetchError("unreachable", "fetch.no_such_host", host=host)
        return found[0]
