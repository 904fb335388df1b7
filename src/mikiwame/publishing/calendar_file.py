"""The exam days of one certification as a calendar file that any calendar program opens (iCalendar, RFC 5545)."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from mikiwame.pipeline import Comparison
from mikiwame.publishing.calendar import BASES, COUNT, list_calendar
from mikiwame.publishing.words import SOURCE_KINDS, write_some_day
from mikiwame.vocabulary.complaints import MikiwameError

Row = dict[str, Any]

PRODUCT = "-//Mikiwame//Exam calendar//JA"

NOTE = "日程は変わることがあります。申し込む前に、主催団体のページで確かめてください。"


def write_ics(comparison: Comparison, slug: str, count: int = COUNT) -> bytes:
    """The next sittings whose day is known, at most ``count``, as all-day events.

    A sitting of which only the month is known is left out: no day is made up for it. The same comparison gives the
    same bytes, and one sitting has the same UID on every day it is asked for, so that a calendar renews the event.

    :raises MikiwameError: when no day to come is known.
    """
    rows = list_calendar(comparison, slug, count)
    exact = [row for row in rows if row["exact"]]
    if not exact:
        raise MikiwameError(_say_no_day(slug, rows))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for row in exact:
        calendar.add_component(_make_event(comparison, row))
    content: bytes = calendar.to_ical()
    return content


def _say_no_day(slug: str, rows: list[Row]) -> str:
    printed = f' (it says "{rows[0]["text"]}")' if rows and rows[0]["text"] else ""
    return (
        f"{slug}: no source tells the day of a coming sitting{printed}, so there is nothing to put in a calendar "
        f"file. Look at `mikiwame calendar {slug}` for what is known, and ask the organiser for the day."
    )


def _make_event(comparison: Comparison, row: Row) -> Event:
    """``STATUS:TENTATIVE``, since the organiser decides; ``TRANSP:TRANSPARENT``: it makes nobody busy yet."""
    first = date.fromisoformat(row["first"])
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"mikiwame:{row['slug']}:{row['label'] or ''}:{row['first']}")))
    event.add("dtstamp", datetime.combine(comparison.on, time(), UTC))
    event.add("dtstart", first)
    event.add("dtend", first + timedelta(days=1))
    event.add("summary", f"{row['name']}{row['label'] or ''} 試験日(予定)")
    event.add("description", "\n".join(_describe(comparison, row)))
    event.add("status", "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    if row["url"]:
        event.add("url", row["url"])
    return event


def _describe(comparison: Comparison, row: Row) -> list[str]:
    kind = comparison.catalogue.sources[row["source"]].kind
    doubts = f"({row['doubts']})" if row["doubts"] else ""
    return [
        f"{BASES[row['basis']]}: 「{row['text']}」{doubts}",
        f"出典: {row['source_title']}({SOURCE_KINDS.get(kind, kind)}、{write_some_day(row['on'])})",
        *([row["url"]] if row["url"] else []),
        f"{row['deadline_because']}。",
        NOTE,
    ]
