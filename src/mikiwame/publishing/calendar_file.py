"""The days of certifications as calendar files that any calendar program opens or subscribes to (RFC 5545, RFC 7986).

Nothing is remembered between two files: an entry's UID comes from what it is of, its SEQUENCE from what is known of its
certification, and its DTSTAMP is the day of the answer. The same day gives the same bytes.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from mikiwame.answers import Day
from mikiwame.answers.appointments import Appointment
from mikiwame.answers.calendar import COUNT
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason, Term
from mikiwame.words import Words
from mikiwame.words.facts import say_timetable

PRODUCT = "-//Mikiwame//Exam calendar//{language}"

ZONE = "Asia/Tokyo"

EVERY = "P1D"
"""How often a program should look again: the site is of a day."""


def write_ics(day: Day, slug: str, words: Words, count: int = COUNT) -> bytes:
    """What has a day of one certification, with at most ``count`` sittings, for a program to take over once.

    A sitting of which only the month is known is left out: no day is made up for it.

    :raises MikiwameError: when no day to come is known.
    """
    found = day.schedules.appointments.list_of(slug, count)
    if not found:
        raise MikiwameError(_explain_no_day(day, slug))
    return join_events(write_events(found, day.on, words), words)


def _explain_no_day(day: Day, slug: str) -> Reason:
    printed = next((one.text for one in day.calendar(slug, 1) if one.text), None)
    if printed:
        return Reason("asked.no_coming_day_printed", {"slug": slug, "printed": str(printed)})
    return Reason("asked.no_coming_day", {"slug": slug})


def join_events(
    events: Iterable[bytes],
    words: Words,
    title: str | None = None,
    url: str | None = None,
    about: str | None = None,
) -> bytes:
    """A calendar of entries from :func:`write_events`.

    :param title: of a calendar that programs subscribe to; ``url``: where it is; ``about``: what it says of itself.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT.format(language=words.language.upper()))
    calendar.add("version", "2.0")
    if title:
        calendar.add("method", "PUBLISH")
        calendar.add("name", title)
        calendar.add("x-wr-calname", title)
        calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", EVERY)
    if url:
        calendar.add("url", url)
    if about:
        calendar.add("description", about)
        calendar.add("x-wr-caldesc", about)
    told = b"".join(events)
    if not told:
        calendar.add_component(_make_zone())
    head, end, _ = bytes(calendar.to_ical()).rpartition(b"END:VCALENDAR")
    return head + told + end + b"\r\n"


def _make_zone() -> Timezone:
    """A calendar without any component is none by the standard, and one of no entries is to stay one."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", ZONE)
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001  local by definition
    standard.add("tzoffsetfrom", timedelta(hours=9))
    standard.add("tzoffsetto", timedelta(hours=9))
    standard.add("tzname", "JST")
    zone.add_component(standard)
    return zone


def write_events(found: Sequence[Appointment], on: date, words: Words) -> list[bytes]:
    """Each as an entry of its own."""
    return [bytes(_make_event(one, on, words).to_ical()) for one in found]


def _make_event(one: Appointment, on: date, words: Words) -> Event:
    """``STATUS:TENTATIVE``, since the organiser decides; ``TRANSP:TRANSPARENT``: it makes nobody busy yet."""
    event = Event()
    event.add("uid", one.id)
    event.add("sequence", one.revision)
    event.add("dtstamp", _stamp(on))
    event.add("last-modified", _stamp(one.changed))
    event.add("dtstart", one.first)
    event.add("dtend", one.last + timedelta(days=1))
    label = say_timetable(one.label, one.mode, words)
    name = words.say_value(one.name)
    name = words("calendar.name_of", name=name, label=label) if label else name
    event.add("summary", words(f"calendar.events-{'withdrawn' if one.withdrawn else one.kind}", name=name))
    event.add("description", "\n".join(_describe(one, words)))
    event.add("status", "CANCELLED" if one.withdrawn else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    if one.url:
        event.add("url", one.url)
    return event


def _stamp(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _describe(one: Appointment, words: Words) -> list[str]:
    printed = (
        words("calendar.event_basis_doubtful", basis=one.because, text=one.text, doubts=one.doubts)
        if one.doubts.values
        else words("calendar.event_basis", basis=one.because, text=one.text)
    )
    day = one.on if one.dated else Reason("facts.doubt-undated")
    return [
        printed,
        words("calendar.event_source", title=one.source_title, kind=Term("source_kinds", one.source_kind), day=day),
        *([one.url] if one.url else []),
        *([words("calendar.sentence", said=one.deadline_because)] if one.deadline_because else []),
        words("calendar.note"),
    ]
