"""A sender's address -> a mark that counts reports for one day and tells nobody who sent them.

The mark is a keyed hash. Its key is made anew every day and the old one thrown away, so that not even we can find out
afterwards which address a mark was of.
"""

import hmac
from hashlib import sha256
from ipaddress import IPv6Address, ip_address

SALT = 32
"""Bytes of a day's key."""

_PREFIX = 64
"""Bits of an IPv6 address that a network hands to one customer, who has all addresses below."""

_SITE = 48
"""Bits of an IPv6 address that the largest customers have to themselves: 65,536 networks of :data:`_PREFIX` bits."""

UNKNOWN = "unknown"
"""Stands for senders without an address, who share a mark."""


def mark_sender(salt: bytes, address: str) -> tuple[str, ...]:
    """32 hexadecimal digits for the sender and, of an IPv6 address, as many for the larger network around."""
    return tuple(hmac.digest(salt, one.encode(), sha256).hex()[:32] for one in _level(address))


def _level(address: str) -> tuple[str, ...]:
    """One text for all addresses of one customer; what is no address counts as :data:`UNKNOWN`."""
    try:
        told = ip_address(address.partition("%")[0])
    except ValueError:
        return (UNKNOWN,)
    mapped = told.ipv4_mapped if isinstance(told, IPv6Address) else told
    if mapped:
        return (str(mapped),)
    return tuple(f"{int(told) >> (128 - bits):x}/{bits}" for bits in (_PREFIX, _SITE))
