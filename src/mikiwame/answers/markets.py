"""Several markets side by side: what each holds and recommends, and the organisations that are in more than one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mikiwame.answers.day import Day
from mikiwame.notation.spelling import level


@dataclass(frozen=True, slots=True)
class MarketCard:
    """A market on a day. ``recommended``: the names of those recommended to beginners; ``newest``: the last day on
    which a source was read.
    """

    market: str
    title: str
    premise: str | None
    certifications: int
    organisations: int
    sources: int
    newest: date
    recommended: tuple[str, ...]
    on: date


@dataclass(frozen=True, slots=True)
class Held:
    """A certification that an organisation holds in one of the markets."""

    market: str
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class SharedOrganisation:
    """An organisation of several markets. ``slugs``: market -> its slug there."""

    name: str
    slugs: Mapping[str, str]
    holds: tuple[Held, ...]


def describe_market(market: str, day: Day) -> MarketCard:
    files = day.catalogue
    return MarketCard(
        market=market,
        title=day.market.title,
        premise=day.market.premise.text if day.market.premise else None,
        certifications=len(files.certifications),
        organisations=len(files.organisations),
        sources=len(files.sources),
        newest=max(reading.on for source in files.sources.values() for reading in source.readings),
        recommended=tuple(place.name for place in day.beginners_ranking.recommended),
        on=day.on,
    )


def list_shared(days: Mapping[str, Day]) -> tuple[SharedOrganisation, ...]:
    """The organisations of which the same name or alias stands in several markets; likeness makes none the same."""
    named: dict[str, dict[str, str]] = {}
    for market, day in days.items():
        for slug, one in day.catalogue.organisations.items():
            for name in (one.name, *one.aliases):
                named.setdefault(level(name), {})[market] = slug
    found = {tuple(sorted(slugs.items())): slugs for slugs in named.values() if len(slugs) > 1}
    return tuple(_describe_shared(slugs, days) for _, slugs in sorted(found.items()))


def _describe_shared(slugs: Mapping[str, str], days: Mapping[str, Day]) -> SharedOrganisation:
    first, own = next(iter(slugs.items()))
    holds = (
        Held(market, one, file.name)
        for market, slug in slugs.items()
        for one, file in days[market].catalogue.certifications.items()
        if slug in file.organisers
    )
    return SharedOrganisation(days[first].catalogue.organisations[own].name, slugs, tuple(holds))
