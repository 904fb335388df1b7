"""Time zones by the names of the IANA database, such as ``Asia/Tokyo``."""

from zoneinfo import ZoneInfo, available_timezones

from rapidfuzz import fuzz, process

LIKE = 50
"""From this similarity (0 to 100, RapidFuzz ratio) a known name is offered in place of an unknown one."""


def read_zone(name: str) -> ZoneInfo:
    """:raises ValueError: for a name that no zone has, with the nearest that one has."""
    try:
        return ZoneInfo(name.strip())
    except (ValueError, LookupError, OSError):
        raise ValueError(f'"{name}" is no time zone{_offer(name)}') from None


def _offer(name: str) -> str:
    """Of a whole name the nearest whole name; of a city alone, such as ``Tokyo``, the zone named after it."""
    zones = sorted(available_timezones())
    cities = {zone: zone.rpartition("/")[2].casefold() for zone in zones if "/" in zone}
    city = process.extractOne(name.strip().casefold(), cities, scorer=fuzz.ratio, score_cutoff=90)
    whole = process.extractOne(name.casefold(), {zone: zone.casefold() for zone in zones}, scorer=fuzz.ratio)
    best = city or (whole if whole and whole[1] >= LIKE else None)
    return f'. Did you mean "{best[2]}"?' if best else ". Write it as the IANA database does, like Asia/Tokyo."
