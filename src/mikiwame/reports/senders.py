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

UNKNOWN = "unknown"
"""Stands for senders without an address, who share a mark."""


def mark_sender(salt: bytes, address: str) -> str:
    """32 hexadecimal digits."""
    return hmac.digest(salt, _level(address).encode(), sha256).hex()[:32]


def _level(address: str) -> str:
    """One text for all addresses of one customer; what is no address counts as :data:`UNKNOWN`."""
    try:
        told = ip_address(address.partition("%")[0])
    except ValueError:
        return UNKNOWN
    if isinstance(told, IPv6Address):
        mapped = told.ipv4_mapped
        return str(mapped) if mapped else f"{int(told) >> (128 - _PREFIX):x}/{_PREFIX}"
    return str(told)
