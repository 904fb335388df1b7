"""Which addresses are asked for, and how far a redirect may lead."""

from urllib.parse import urljoin, urlsplit

import httpx

from mikiwame.reading.fetching.faults import FetchError

REDIRECTS = (301, 302, 303, 307, 308)

PORTS = {"http": 80, "https": 443}


def name_host(address: str) -> str:
    """The host as servers know it: in lower case, and in ASCII whatever script it is printed in; empty for none."""
    try:
        host = urlsplit(address).hostname or ""
        return host if host.isascii() else httpx.URL(scheme="http", host=host).raw_host.decode("ascii")
    except (httpx.InvalidURL, ValueError):
        return ""


def clean(address: str) -> str | None:
    """The address as it is asked for, without its fragment; None for one that is not of a page on the web."""
    try:
        url = httpx.URL(address.strip()).copy_with(fragment=None)
        name = url.raw_host.decode("ascii")
    except (httpx.InvalidURL, UnicodeError, ValueError):
        return None
    if url.scheme not in PORTS or not name or url.userinfo:
        return None
    return str(url.copy_with(path="/") if not url.path else url)


def follow(address: str, location: str) -> str:
    """Where a redirect leads.

    :raises FetchError: where that is another site, or the same one without encryption.
    """
    target = clean(urljoin(address, location))
    if target is None:
        raise FetchError("elsewhere", "fetch.elsewhere", location=location[:200])
    here, there = urlsplit(address), urlsplit(target)
    if here.scheme == "https" and there.scheme == "http":
        raise FetchError("elsewhere", "fetch.unencrypted", location=target)
    if not is_same_site(address, target):
        raise FetchError("elsewhere", "fetch.elsewhere", location=target)
    return target


def is_same_site(here: str, there: str) -> bool:
    """The same host, with or without ``www.``, on the usual ports or the same one."""
    try:
        one, other = _name_site(here), _name_site(there)
    except ValueError:
        return False
    return one is not None and one == other


def _name_site(address: str) -> tuple[str, int | None] | None:
    """Host and port, None for the usual one of the scheme; None for what is no address of the web."""
    parts = urlsplit(address)
    host = name_host(address)
    if parts.scheme not in PORTS or not host:
        return None
    return host.removeprefix("www."), None if parts.port == PORTS[parts.scheme] else parts.port
