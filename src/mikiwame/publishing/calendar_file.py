"""The exam days of one certification as a calendar file that any calendar program opens (iCalendar, RFC 5545)."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from mikiwame.answers import Day
from mikiwame.answers.calendar import COUNT, Occurrence
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason, Term
from mikiwame.words import Words
from mikiwame.words.facts import say_timetable

PRODUCT = "-//Mikiwame//Exam calendar//{language}"


def write_ics(day: Day, slug: str, words: Words, count: int = COUNT) -> bytes:
    """The next sittings whose day is known, at most ``count``, as all-day events.

    A sitting of which only the month is known is left out: no day is made up for it. The same day gives the same
    bytes, and one sitting has the same UID on every day it is asked for, so that a calendar renews the event.

    :raises MikiwameError: when no day to come is known.
    """
    found = day.calendar(slug, count)
    exact = [(one, one.first) for one in found if one.exact and one.first]
    if not exact:
        raise MikiwameError(_explain_no_day(slug, found))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT.format(language=words.language.upper()))
    calendar.add("version", "2.0")
    for one, first in exact:
        calendar.add_component(_make_event(day, one, first, words))
    content: bytes = calendar.to_ical()
    return content


def _explain_no_day(slug: str, found: list[Occurrence]) -> str:
    printed = f' (it says "{found[0].text}")' if found and found[0].text else ""
    return (
        f"{slug}: no source tells the day of a coming sitting{printed}, so there is nothing to put in a calendar "
        f"file. Look at `mikiwame calendar {slug}` for what is known, and ask the organiser for the day."
    )


def _make_event(day: Day, one: Occurrence, first: date, words: Words) -> Event:
    """``STATUS:TENTATIVE``, since the organiser decides; ``TRANSP:TRANSPARENT``: it makes nobody busy yet."""
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"mikiwame:{one.slug}:{one.label or ''}:{first.isoformat()}")))
    event.add("dtstamp", datetime.combine(day.on, time(), UTC))
    event.add("dtstart", first)
    event.add("dtend", first + timedelta(days=1))
    label = say_timetable(one.label, one.mode, words)
    name = words.say_value(one.name)
    name = words("calendar.name_of", name=name, label=label) if label else name
    event.add("summary", words("calendar.event", name=name))
    event.add("description", "\n".join(_describe(day, one, words)))
    event.add("status", "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    if one.url:
        event.add("url", one.url)
    return event


def _describe(day: Day, one: Occurrence, words: Words) -> list[str]:
    kind = day.catalogue.sources[one.source or ""].kind
    basis = Reason(f"calendar.bases-{one.basis}")
    printed = (
        words("calendar.event_basis_doubtful", basis=basis, text=one.text, doubts=one.doubts)
        if one.doubts.values
        else words("calendar.event_basis", basis=basis, text=one.text)
    )
    return [
        printed,
        words("calendar.event_source", title=one.source_title, kind=Term("source_kinds", kind), day=one.on),
        *([one.url] if one.url else []),
        words("calendar.sentence", said=one.deadline_because),
        words("calendar.note"),
    ]
