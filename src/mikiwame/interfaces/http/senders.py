"""From which address a request comes, where proxies that we trust stand between; and whether our own page sent it."""

from collections.abc import Mapping, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from starlette.types import Scope

from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

Network = IPv4Network | IPv6Network

FORWARDED = b"x-forwarded-for"


def read_network(text: str) -> Network:
    """An address or a network of proxies.

    :raises MikiwameError: for what is neither.
    """
    try:
        return ip_network(text.strip())
    except ValueError:
        raise MikiwameError(Reason("asked.no_network", {"text": text})) from None


def find_sender(scope: Scope, trusted: Sequence[Network]) -> str:
    """The last address on the way here that is none of a trusted proxy: what stands before it anyone can write.

    Empty where the connection has no address, as one through a socket file.
    """
    client = scope.get("client")
    address = str(client[0]) if client else ""
    told = [value for name, value in scope["headers"] if name == FORWARDED]
    hops = [_drop_port(hop.strip()) for value in told for hop in value.decode("latin-1").split(",")]
    while hops and _is_trusted(address, trusted):
        address = hops.pop()
    return address


def _drop_port(hop: str) -> str:
    """``192.0.2.7:5000`` and ``[2001:db8::1]:5000``, as some proxies write them, without the port."""
    if hop.startswith("["):
        return hop[1:].partition("]")[0]
    return hop.partition(":")[0] if hop.count(":") == 1 else hop


def _is_trusted(address: str, trusted: Sequence[Network]) -> bool:
    try:
        told = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(told, "ipv4_mapped", None)
    return any((mapped or told) in network for network in trusted)


def is_own_form(headers: Mapping[bytes, bytes]) -> bool:
    """Whether a page of this site sent the form, as the browser tells it; one that tells nothing may go on."""
    site, origin = headers.get(b"sec-fetch-site"), headers.get(b"origin")
    if site not in (None, b"same-origin", b"none"):
        return False
    if origin is None or (origin == b"null" and site == b"same-origin"):
        return True
    return urlsplit(origin.decode("latin-1")).netloc == headers.get(b"host", b"").decode("latin-1")
