"""What HTTP says of how long an answer stays good, and how to ask whether it still is (RFC 9111)."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from mikiwame.reading.keeping.visits import Exchange

LONGEST = timedelta(days=1)
"""A page that calls itself good for a year is asked for again on the next day: its figures are wanted as of then."""


def read_fresh_until(answer: Exchange) -> datetime | None:
    """Until when the page need not be asked for again; None where it must be each time."""
    told = _read_control(answer)
    if told.keys() & {"no-cache", "no-store"}:
        return None
    age = _read_seconds(answer.find("age") or "") or timedelta()
    lifetime = _read_seconds(told["max-age"]) if "max-age" in told else _read_expiry(answer)
    if lifetime is None or lifetime <= age:
        return None
    return answer.when + min(lifetime - age, LONGEST)


def _read_control(answer: Exchange) -> dict[str, str]:
    parts = [part for key, value in answer.headers if key.lower() == "cache-control" for part in value.split(",")]
    pairs = [part.strip().partition("=") for part in parts]
    return {name.strip().lower(): value.strip().strip('"') for name, _, value in pairs}


def _read_seconds(text: str) -> timedelta | None:
    text = text.strip()
    return timedelta(seconds=min(int(text), 10**9)) if text.isascii() and text.isdecimal() and text else None


def _read_expiry(answer: Exchange) -> timedelta | None:
    expires, sent = read_moment(answer.find("expires")), read_moment(answer.find("date"))
    return expires - (sent or answer.when) if expires else None


def read_moment(text: str | None) -> datetime | None:
    """A moment as HTTP writes it; None for what is none."""
    try:
        moment = parsedate_to_datetime(text or "")
    except (ValueError, TypeError, OverflowError):
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def read_patience(answer: Exchange) -> float | None:
    """The seconds that ``Retry-After`` asks for; None where it asks for none."""
    told = (answer.find("retry-after") or "").strip()
    seconds = _read_seconds(told)
    if seconds is not None:
        return seconds.total_seconds()
    moment = read_moment(told)
    return max((moment - answer.when).total_seconds(), 0.0) if moment else None


def make_conditions(etag: str | None, modified: str | None) -> Mapping[str, str]:
    """Headers that ask for the page only where it is no longer the one we have."""
    found = {"If-None-Match": etag, "If-Modified-Since": modified}
    return {name: value for name, value in found.items() if value}
