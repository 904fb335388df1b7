"""The page of what came to be known, by the day of entry, and of what changed in the market, by the sources' days."""

from dataclasses import dataclass
from datetime import date

from mikiwame.answers.changes import Changed, ChangeDay, Happened, Learnt
from mikiwame.publishing.pages.knowledge import FIRST, Knowledge
from mikiwame.publishing.pages.long_names import shorten_names
from mikiwame.publishing.pages.news import SHOWN, list_entered
from mikiwame.publishing.pages.origins import OriginView, describe_source
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.words import Words
from mikiwame.words.facts import say_held
from mikiwame.words.printed import say_printed_label


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


def view_changes(known: Knowledge, request: Request) -> Data:
    words = request.words
    return {
        "title": words("changes.title"),
        "description": words("changes.description", title=known.market.title),
        "entered": list_entered(known, words),
        "most_entered": SHOWN,
        "days": list_days(known, words),
        "ahead": [_write_event(known, one, words) for one in known.events if one.ahead],
    }


def list_days(known: Knowledge, words: Words) -> list[DayView]:
    """The days on which something changed, the newest first."""
    return known.once(_list_days, words)


def _list_days(known: Knowledge, words: Words) -> list[DayView]:
    most = FIRST if known.is_large else None
    return [_write_day(known, one, words) for one in known.changes[:most]]


def _write_day(known: Knowledge, one: ChangeDay, words: Words) -> DayView:
    return DayView(
        day=one.day,
        events=tuple(_write_event(known, event, words) for event in one.events),
        changed=tuple(_write_changed(known, change, words) for change in one.changed),
        first=tuple(_write_first(learnt, words) for learnt in one.first),
        ties=tuple(dict.fromkeys(words.say(shorten_names(known, tie.says)) for tie in one.ties)),
        sources=tuple(describe_source(known, slug, words) for slug in one.readings),
    )


def _write_event(known: Knowledge, one: Happened, words: Words) -> EventView:
    return EventView(one.certification, one.name, words.say(one.says), describe_source(known, one.source, words))


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
        source=describe_source(known, source, words) if source else None,
    )


def _write_first(learnt: Learnt, words: Words) -> LearntView:
    fields = [words.term("fields", field) for field in learnt.fields]
    return LearntView(learnt.certification, learnt.name, words.list(fields, "terms"))


ROUTES = (Route("/changes", view_changes, "changes.html"),)
