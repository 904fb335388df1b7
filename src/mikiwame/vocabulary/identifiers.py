"""Identifiers made of what a thing is and of nothing else: they stay when files move and when other things come.

An identifier is a UUID in the form of version 4 (RFC 9562): the first bits of the SHA-256 of its parts as JSON. The
version says random because the Credential Registry admits no other in a CTID; a hash fills the bits as evenly.
"""

import json
from hashlib import sha256
from typing import Literal
from uuid import UUID

Identified = Literal["certification", "organisation", "fact", "claim", "exam", "observation", "event"]


def identify(kind: Identified, market: str, *parts: str | float | None) -> str:
    """:param parts: what makes it the one it is, in an order that never changes."""
    told = json.dumps([kind, market, *parts], ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return str(UUID(bytes=sha256(told.encode("utf-8", "surrogatepass")).digest()[:16], version=4))
