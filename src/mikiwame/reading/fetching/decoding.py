"""A body as sent -> the page's bytes, never more than allowed, however small what was sent looks."""

import zlib
from collections.abc import Iterable

from mikiwame.reading.fetching.faults import FetchError

ACCEPTED = "gzip, deflate"

GZIP = b"\x1f\x8b"


def read_body(chunks: Iterable[bytes], coding: str, largest: int, *, cut: bool = False) -> bytes:
    """The decoded body.

    :param coding: the header ``Content-Encoding``.
    :param largest: bytes, before and after decoding.
    :param cut: end there in place of refusing.
    :raises FetchError: where the body is larger, or broken, or in a coding that was not asked for.
    """
    decoder = _pick_decoder(coding, largest)
    body = bytearray()
    sent = 0
    for chunk in chunks:
        sent += len(chunk)
        body += decoder.decode(chunk, largest + 1 - len(body))
        if sent > largest or len(body) > largest:
            if cut:
                return bytes(body[:largest])
            raise FetchError("unreadable", "fetch.too_large", bytes=largest)
    decoder.finish()
    return bytes(body)


class _Plain:
    def decode(self, chunk: bytes, most: int) -> bytes:
        return chunk[:most]

    def finish(self) -> None: ...


class _Deflated:
    """``gzip`` and ``deflate``, the latter with or without the head that it should have."""

    def __init__(self) -> None:
        self._inner: zlib._Decompress | None = None
        self._any = False

    def decode(self, chunk: bytes, most: int) -> bytes:
        found = bytearray()
        while chunk and len(found) < most:
            self._inner = self._inner or self._begin(chunk)
            try:
                found += self._inner.decompress(chunk, most - len(found))
            except zlib.error:
                raise FetchError("unreadable", "fetch.broken_coding") from None
            # What is left over is more of a body that has grown too large, or a further member.
            chunk = b"" if self._inner.unconsumed_tail else self._inner.unused_data
            if self._inner.eof and not chunk.startswith(GZIP):
                break
            if self._inner.eof:
                self._inner = None
        return bytes(found)

    def _begin(self, chunk: bytes) -> "zlib._Decompress":
        self._any = True
        if chunk.startswith(GZIP[:1]):
            return zlib.decompressobj(zlib.MAX_WBITS | 16)
        headed = chunk[0] & 0x0F == 8 and (len(chunk) < 2 or int.from_bytes(chunk[:2], "big") % 31 == 0)
        return zlib.decompressobj(zlib.MAX_WBITS if headed else -zlib.MAX_WBITS)

    def finish(self) -> None:
        if self._any and not (self._inner is None or self._inner.eof):
            raise FetchError("unreadable", "fetch.broken_coding")


def _pick_decoder(coding: str, largest: int) -> _Plain | _Deflated:
    names = [name.strip().lower() for name in coding.split(",") if name.strip()]
    if names in ([], ["identity"]):
        return _Plain()
    if names in (["gzip"], ["x-gzip"], ["deflate"]):
        return _Deflated()
    raise FetchError("unreadable", "fetch.unknown_coding", coding=coding[:40])
