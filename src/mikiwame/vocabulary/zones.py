"""Time zones by the names of the IANA database, such as ``Asia/Tokyo``."""

from zoneinfo import ZoneInfo, available_timezones

from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.reasons import Reason

LIKE = 50
"""From this similarity (0 to 100, RapidFuzz ratio) a known name is offered in place of an unknown one."""


def read_zone(name: str) -> ZoneInfo:
    """:raises UnfitError: for a name that no zone has, with the nearest that one has."""
    try:
        return ZoneInfo(name.strip())
    except (ValueError, LookupError, OSError):
        raise UnfitError(Reason("form.no_time_zone", {"name": name, "remedy": _offer(name)})) from None


def _offer(name: str) -> Reason:
    """Of a whole name the nearest whole name; of a city alone, such as ``Tokyo``, the zone named after it."""
    # Imported here: few names are unknown.
    from rapidfuzz import fuzz, process

    zones = sorted(available_timezones())
    cities = {zone: zone.rpartition("/")[2].casefold() for zone in zones if "/" in zone}
    city = process.extractOne(name.strip().casefold(), cities, scorer=fuzz.ratio, score_cutoff=90)
    whole = process.extractOne(name.casefold(), {zone: zone.casefold() for zone in zones}, scorer=fuzz.ratio)
    best = city or (whole if whole and whole[1] >= LIKE else None)
    return Reason("files.meant", {"word": best[2]}) if best else Reason("form.zone_as_iana", {"example": "Asia/Tokyo"})
