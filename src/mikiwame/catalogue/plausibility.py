"""What is sound by itself and cannot be beside the rest: one name for two certifications, one page as two sources,
organisations that own each other, a paid link called official, a weight that decides alone, a day that cannot be.
"""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from mikiwame.catalogue.files import Certification, SourceReading
from mikiwame.catalogue.reading import Catalogue
from mikiwame.catalogue.tree import Place
from mikiwame.notation.spelling import fold_name
from mikiwame.vocabulary.complaints import Complaint, Severity
from mikiwame.vocabulary.days import Day
from mikiwame.vocabulary.paying import is_paying, is_tracked
from mikiwame.vocabulary.reasons import Reason, join

HEAVIEST = 100
"""A weight above it is a slip: criteria of one market are seldom more than ten times as weighty as each other."""

FEW = 5
"""With fewer criteria one of them may well weigh more than all the others."""

EARLIEST = date(1950, 1, 1)
"""No page of a market like these is older."""

OWNING = ("owns", "runs")
"""Ties that make one organisation part of another."""


def check_plausibility(catalogue: Catalogue) -> list[Complaint]:
    """Everything that cannot be in the files beside each other, on whatever day they are looked at."""
    return [
        *_find_shared_names(catalogue),
        *_find_shared_addresses(catalogue),
        *_find_circular_ownership(catalogue),
        *_find_paid_official_links(catalogue),
        *_find_heavy_criteria(catalogue),
    ]


def check_days(catalogue: Catalogue, on: date) -> list[Complaint]:
    """A warning for each day of a reading that cannot be, seen from the day ``on``."""
    return [
        _complain(catalogue, f"sources/{slug}.yaml", ("readings", index, key), reason, "warning")
        for slug, source in catalogue.sources.items()
        for index, reading in enumerate(source.readings)
        for key, reason in _judge_days(reading, on)
    ]


def _judge_days(reading: SourceReading, on: date) -> Iterator[tuple[str, Reason]]:
    days = {"on": reading.on, **{key: day.last for key, day in _list_told(reading).items() if day}}
    for key, day in days.items():
        if day < EARLIEST:
            yield key, Reason("files.day_early", {"key": key, "day": str(day), "year": str(EARLIEST.year)})
    if reading.on > on:
        yield "on", Reason("files.day_ahead", {"day": str(reading.on), "on": str(on)})
    if reading.stated and reading.stated.first > reading.on:
        yield "stated", Reason("files.day_stated", {"day": str(reading.stated), "on": str(reading.on)})


def _list_told(reading: SourceReading) -> dict[str, Day | None]:
    """The days that the page itself tells."""
    return {"stated": reading.stated, "since": reading.since}


def _complain(catalogue: Catalogue, file: str, place: Place, reason: Reason, severity: Severity = "error") -> Complaint:
    return Complaint.of(file, catalogue.find_line(file, place), severity, reason)


def _find_shared_names(catalogue: Catalogue) -> Iterator[Complaint]:
    """A name that two certifications have: nobody can say which of them a source or a reader means.

    Two of the same full name are one certification entered twice, which is an error.
    """
    owners: dict[str, tuple[str, bool]] = {}
    for slug, certification in catalogue.certifications.items():
        for place, name in _list_names(certification):
            known = owners.setdefault(fold_name(name), (slug, place == ("name",)))
            if known[0] == slug:
                continue
            twice = known[1] and place == ("name",)
            code = "files.twice" if twice else f"files.shared_{'name' if known[1] else 'alias'}"
            severity: Severity = "error" if twice else "warning"
            reason = Reason(code, {"name": name, "other": known[0]})
            yield _complain(catalogue, f"certifications/{slug}.yaml", place, reason, severity)


def _list_names(certification: Certification) -> Iterator[tuple[Place, str]]:
    yield ("name",), certification.name
    for index, alias in enumerate(certification.aliases):
        yield ("aliases", index), alias


def _find_shared_addresses(catalogue: Catalogue) -> Iterator[Complaint]:
    """One page that is two sources: it would be read twice, and its own day set in two places.

    Each of them is told of the others: whoever adds the second file checks that one alone.
    """
    sharing = dict[str, list[str]]()
    for slug, source in catalogue.sources.items():
        if source.url:
            sharing.setdefault(_fold_address(source.url), []).append(slug)
    for slugs in sharing.values():
        for slug in slugs if len(slugs) > 1 else ():
            others = join([other for other in slugs if other != slug], "and")
            reason = Reason("files.shared_address", {"url": catalogue.sources[slug].url or "", "other": others})
            yield _complain(catalogue, f"sources/{slug}.yaml", ("url",), reason, "warning")


def _fold_address(url: str) -> str:
    """The page that an address leads to: scheme, www., a last slash and the place on the page make no difference."""
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def _find_circular_ownership(catalogue: Catalogue) -> Iterator[Complaint]:
    """Organisations that own or run each other in a circle: one of the ties is written the wrong way round."""
    owned = {
        slug: [tie.to for tie in organisation.ties if tie.kind in OWNING and tie.to in catalogue.organisations]
        for slug, organisation in catalogue.organisations.items()
    }
    for circle in _list_circles(owned):
        first = circle[0]
        ties = catalogue.organisations[first].ties
        index = next(place for place, tie in enumerate(ties) if tie.kind in OWNING and tie.to == circle[1])
        reason = Reason("files.owned_by_itself", {"circle": " → ".join(circle)})
        yield _complain(catalogue, f"organisations/{first}.yaml", ("ties", index), reason)


def _list_circles(owned: dict[str, list[str]]) -> Iterator[list[str]]:
    """Each circle once, from its first organisation by the alphabet back to it."""
    for start in sorted(owned):
        way = _find_way_back(owned, start)
        if way and min(way) == start:
            yield way


def _find_way_back(owned: dict[str, list[str]], start: str) -> list[str] | None:
    """The shortest way from ``start`` along its ties back to itself."""
    ways, seen = [[start]], set[str]()
    for way in ways:
        for other in owned[way[-1]]:
            if other == start:
                return [*way, other]
            if other not in seen:
                seen.add(other)
                ways.append([*way, other])
    return None


def _find_paid_official_links(catalogue: Catalogue) -> Iterator[Complaint]:
    """A link through a network that pays, or with the mark of one, that is called the organiser's own page."""
    for slug, certification in catalogue.certifications.items():
        for index, link in enumerate(certification.links):
            file, place = f"certifications/{slug}.yaml", ("links", index, "to")
            if link.kind != "paid" and is_paying(link.to):
                yield _complain(catalogue, file, place, Reason("files.paying", {"url": link.to, "kind": link.kind}))
            elif link.kind == "official" and is_tracked(link.to):
                yield _complain(catalogue, file, place, Reason("files.tracked", {"url": link.to}), "warning")


def _find_heavy_criteria(catalogue: Catalogue) -> Iterator[Complaint]:
    """A criterion whose weight is a slip, or that decides by itself."""
    total = sum(criterion.weight for criterion in catalogue.criteria.values())
    for slug, criterion in catalogue.criteria.items():
        file = f"criteria/{slug}.yaml"
        if criterion.weight > HEAVIEST:
            heavy = Reason("files.heavy", {"weight": f"{criterion.weight:g}", "most": HEAVIEST})
            yield _complain(catalogue, file, ("weight",), heavy)
        elif len(catalogue.criteria) >= FEW and criterion.weight > total - criterion.weight:
            alone = Reason("files.deciding_alone", {"weight": f"{criterion.weight:g}"})
            yield _complain(catalogue, file, ("weight",), alone, "warning")
