"""A catalogue -> the tables of who runs what, what ties organisations to each other, and what happened when."""

from collections.abc import Iterator
from datetime import date

import polars as pl

from mikiwame.catalogue.files import Certification, Event, Organisation
from mikiwame.catalogue.origins import find_own_day
from mikiwame.catalogue.reading import Catalogue
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.tables import EVENTS, ORGANISERS, TIES, EventRow, OrganiserRow, TieRow, make_table


def tabulate_ties(catalogue: Catalogue) -> pl.DataFrame:
    """Every tie of every organisation. :return: columns of ``tables.TIES``."""
    return make_table(TIES, _list_ties(catalogue))


def tabulate_organisers(catalogue: Catalogue) -> pl.DataFrame:
    """A row for each organiser of each certification. :return: columns of ``tables.ORGANISERS``."""
    return make_table(ORGANISERS, _list_organisers(catalogue))


def tabulate_events(catalogue: Catalogue) -> pl.DataFrame:
    """What ends a certification: its last sitting, or the end of all its organisers.

    :return: columns of ``tables.EVENTS``.
    """
    return make_table(EVENTS, _list_events(catalogue))


def _list_ties(catalogue: Catalogue) -> Iterator[TieRow]:
    for slug, organisation in sorted(catalogue.organisations.items()):
        for tie in organisation.ties:
            yield {
                "organisation": slug,
                "teaches_or_places": _teaches_or_places(organisation),
                "tie": tie.kind,
                "other": tie.to,
                "certification": tie.certification,
                "source": tie.source,
                "day": count_days(tie.on) if tie.on else _first_known(catalogue, tie.source),
                "text": tie.text,
            }


def _teaches_or_places(organisation: Organisation) -> bool:
    return bool({"school", "staffing"} & set(organisation.roles))


def _first_known(catalogue: Catalogue, source: str) -> int:
    days: list[date] = [find_own_day(reading) for reading in catalogue.sources[source].readings]
    return count_days(min(days))


def _list_organisers(catalogue: Catalogue) -> Iterator[OrganiserRow]:
    for slug, certification in sorted(catalogue.certifications.items()):
        for name in certification.organisers:
            organisation = catalogue.organisations[name]
            yield {
                "certification": slug,
                "organisation": name,
                "form": organisation.form,
                "teaches": "school" in organisation.roles,
                "places": "staffing" in organisation.roles,
            }


def _list_events(catalogue: Catalogue) -> Iterator[EventRow]:
    for slug, certification in sorted(catalogue.certifications.items()):
        last: list[tuple[str, Event]] = [
            ("last_sitting", event) for event in certification.life if event.event == "last_sitting"
        ]
        for name, event in last + _list_dissolutions(catalogue, certification):
            yield {
                "certification": slug,
                "event": name,
                "last": count_days(event.on.last),
                "day": _first_known(catalogue, event.source),
                "source": event.source,
                "text": event.on.text,
            }


def _list_dissolutions(catalogue: Catalogue, certification: Certification) -> list[tuple[str, Event]]:
    """The last of the organisers' ends, where every organiser has one; else nothing ends."""
    ends: list[list[Event]] = [
        [event for event in catalogue.organisations[name].life if event.event == "dissolved"]
        for name in certification.organisers
    ]
    if not ends or not all(ends):
        return []
    return [("dissolved", max((event for events in ends for event in events), key=lambda event: event.on.last))]
