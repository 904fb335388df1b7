"""The page of what changed in the catalogue, day by day, and the same as a feed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mikiwame.answers.changes import Changed, ChangeDay, Happened, Held, Learnt
from mikiwame.publishing.open_data.feed import Entry, write_feed
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.long_names import shorten_names
from mikiwame.publishing.pages.routes import Data, FileRoute, Request, Route
from mikiwame.words import Words
from mikiwame.words.facts import say_value
from mikiwame.words.printed import say_printed_label

FEED = 20
"""Days in the feed: what a reader of feeds fetches again and again stays small."""


@dataclass(frozen=True, slots=True)
class OriginView:
    """Where it is said."""

    slug: str
    title: str
    url: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class EventView:
    """``slug`` is that of a certification; None of an organisation."""

    slug: str | None
    name: str
    words: str
    source: OriginView


@dataclass(frozen=True, slots=True)
class ChangedView:
    slug: str
    name: str
    field: str
    label: str | None
    before: str
    after: str
    dated: bool
    source: OriginView | None


@dataclass(frozen=True, slots=True)
class LearntView:
    slug: str
    name: str
    fields: str


@dataclass(frozen=True, slots=True)
class DayView:
    """A day in words."""

    day: date
    events: tuple[EventView, ...]
    changed: tuple[ChangedView, ...]
    first: tuple[LearntView, ...]
    ties: tuple[str, ...]
    sources: tuple[OriginView, ...]

    @property
    def counts(self) -> dict[str, int]:
        parts = {"events": self.events, "changed": self.changed, "first": self.first, "ties": self.ties}
        return {name: len(part) for name, part in {**parts, "sources": self.sources}.items() if part}


def view_changes(known: Knowledge, request: Request) -> Data:
    words = request.words
    return {
        "title": words("changes.title"),
        "description": words("changes.description", title=known.market.title),
        "days": list_days(known, words),
        "ahead": [_write_event(known, one, words) for one in known.events if one.ahead],
    }


def list_days(known: Knowledge, words: Words) -> list[DayView]:
    """The days on which something changed, the newest first."""
    return known.once(_list_days, words)


def _list_days(known: Knowledge, words: Words) -> list[DayView]:
    return [_write_day(known, one, words) for one in known.changes]


def _write_day(known: Knowledge, one: ChangeDay, words: Words) -> DayView:
    return DayView(
        day=one.day,
        events=tuple(_write_event(known, event, words) for event in one.events),
        changed=tuple(_write_changed(known, change, words) for change in one.changed),
        first=tuple(_write_first(learnt, words) for learnt in one.first),
        ties=tuple(dict.fromkeys(words.say(shorten_names(known, tie.says)) for tie in one.ties)),
        sources=tuple(_describe_source(known, slug, words) for slug in one.readings),
    )


def _write_event(known: Knowledge, one: Happened, words: Words) -> EventView:
    return EventView(one.certification, one.name, words.say(one.says), _describe_source(known, one.source, words))


def _write_changed(known: Knowledge, change: Changed, words: Words) -> ChangedView:
    source = change.after.source
    return ChangedView(
        slug=change.certification,
        name=change.name,
        field=words.term("fields", change.field),
        label=say_printed_label(change.label, words),
        before=say_held(change.before, words),
        after=say_held(change.after, words),
        dated=bool(change.after.dated),
        source=_describe_source(known, source, words) if source else None,
    )


def say_held(fact: Held, words: Words) -> str:
    """A value with what it was told of: one figure of a text that tells several, else the text."""
    return words("changes.withheld") if fact.standing == "withheld" else say_value(fact, words)


def _write_first(learnt: Learnt, words: Words) -> LearntView:
    fields = [words.term("fields", field) for field in learnt.fields]
    return LearntView(learnt.certification, learnt.name, words.list(fields, "terms"))


def _describe_source(known: Knowledge, slug: str, words: Words) -> OriginView:
    file = known.catalogue.sources[slug]
    return OriginView(slug, file.title, file.url, words.term("source_kinds", file.kind))


def write_changes_feed(known: Knowledge, request: Request) -> bytes:
    words = request.words
    entries = [_write_entry(one, words) for one in list_days(known, words)[:FEED]]
    title = words("changes.feed", title=known.market.title)
    author = words.say_value(known.catalogue.publisher.operator or known.site_name)
    base = known.base + find_prefix(words.language)
    return write_feed(title, known.catalogue.slug, entries, known.on, base, author, words.language)


def _write_entry(one: DayView, words: Words) -> Entry:
    said = [words(f"changes.counts-{name}", count=count) for name, count in one.counts.items()]
    return Entry(one.day, words.list(said), tuple(_list_lines(one, words)))


def _list_lines(day: DayView, words: Words) -> Iterable[str]:
    for event in day.events:
        yield f"{words.say_value(event.name)}: {event.words}"
    for change in day.changed:
        labelled = words("facts.of_label", field=change.field, label=change.label) if change.label else change.field
        yield words("changes.line", name=change.name, field=labelled, before=change.before, after=change.after)
    for learnt in day.first:
        yield words("changes.line_first", name=learnt.name, fields=learnt.fields)
    yield from day.ties
    for source in day.sources:
        yield words("changes.line_read", title=source.title, kind=source.kind)


ROUTES = (
    Route("/changes", view_changes, "changes.html"),
    FileRoute("/changes.atom", write_changes_feed, "application/atom+xml; charset=utf-8"),
)
