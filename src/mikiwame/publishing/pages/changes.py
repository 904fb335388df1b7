"""The page of what changed in the catalogue, day by day, and the same as a feed."""

from collections.abc import Iterable
from dataclasses import fields
from itertools import groupby
from operator import itemgetter
from typing import Any

from mikiwame.answers.facts import Published
from mikiwame.publishing.changes import list_changes, list_events
from mikiwame.publishing.open_data.feed import write_feed
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.long_names import shorten_names
from mikiwame.publishing.pages.routes import Data, FileRoute, Request, Route
from mikiwame.vocabulary.reasons import PartDay
from mikiwame.words import Words
from mikiwame.words.facts import say_value

Row = dict[str, Any]

FEED = 20
"""Days in the feed: what a reader of feeds fetches again and again stays small."""


def view_changes(known: Knowledge, request: Request) -> Data:
    words = request.words
    return {
        "title": words("changes.title"),
        "description": words("changes.description", title=known.market.title),
        "days": list_days(known, words),
        "ahead": [_write_event(known, row, words) for row in list_events(known.comparison) if row["ahead"]],
    }


def list_days(known: Knowledge, words: Words) -> list[Row]:
    """The rows of ``list_changes`` in words, the newest day first."""
    changes = known.keep("changes", lambda: list_changes(known.comparison))
    return known.keep(("changes", words.language), lambda: [_write_day(known, row, words) for row in changes])


def _write_day(known: Knowledge, row: Row, words: Words) -> Row:
    return {
        "day": row["day"],
        "events": [_write_event(known, event, words) for event in row["events"]],
        "changed": [_write_changed(known, change, words) for change in row["changed"]],
        "first": [_write_first(known, slug, facts, words) for slug, facts in _group(row["first"], "certification")],
        "ties": list(dict.fromkeys(words.say(shorten_names(known, tie.says)) for tie in row["ties"])),
        "sources": [_describe_source(known, slug, words) for slug in row["readings"]],
    }


def _group(rows: list[Row], name: str) -> list[tuple[str, list[Row]]]:
    return [(key, list(alike)) for key, alike in groupby(rows, key=itemgetter(name))]


def _write_event(known: Knowledge, row: Row, words: Words) -> Row:
    code = f"changes.events-{row['event']}-{'2' if row['ahead'] else '1'}"
    return {
        "slug": row["certification"],
        "name": row["name"],
        "words": words(code, when=PartDay(row["when"])),
        "source": _describe_source(known, row["source"], words),
    }


def _write_changed(known: Knowledge, change: Row, words: Words) -> Row:
    return {
        "slug": change["certification"],
        "name": _name(known, change["certification"]),
        "field": words.term("fields", change["field"]),
        "label": change["label"],
        "before": say_fact(change["before"], words),
        "after": say_fact(change["after"], words),
        "dated": change["after"]["dated"],
        "source": _describe_source(known, change["after"]["source"], words),
    }


_PUBLISHED = [one.name for one in fields(Published) if one.name != "on"]


def say_fact(fact: Row, words: Words) -> str:
    """A value with what it was told of: one figure of a text that tells several, else the text."""
    if fact["standing"] == "withheld":
        return words("changes.withheld")
    return say_value(Published(**{name: fact[name] for name in _PUBLISHED}, on=None), words)


def _write_first(known: Knowledge, slug: str, facts: list[Row], words: Words) -> Row:
    named = dict.fromkeys(words.term("fields", fact["field"]) for fact in facts)
    return {"slug": slug, "name": _name(known, slug), "fields": words.list(list(named), "terms")}


def _name(known: Knowledge, slug: str) -> str:
    return known.catalogue.certifications[slug].name


def _describe_source(known: Knowledge, slug: str, words: Words) -> Row:
    file = known.catalogue.sources[slug]
    return {"slug": slug, "title": file.title, "url": file.url, "kind": words.term("source_kinds", file.kind)}


def write_changes_feed(known: Knowledge, request: Request) -> bytes:
    words = request.words
    entries = [_write_entry(row, words) for row in list_days(known, words)[:FEED]]
    title = words("changes.feed", title=known.market.title)
    author = known.catalogue.publisher.operator or known.site_name
    return write_feed(title, known.catalogue.slug, entries, known.on, known.base, author)


_COUNTED = ("events", "changed", "first", "ties", "sources")


def _write_entry(row: Row, words: Words) -> Row:
    said = [words(f"changes.counts-{name}", count=len(row[name])) for name in _COUNTED if row[name]]
    return {"day": row["day"], "title": words.list(said), "lines": list(_list_lines(row, words))}


def _list_lines(row: Row, words: Words) -> Iterable[str]:
    for event in row["events"]:
        yield f"{event['name']}: {event['words']}"
    for one in row["changed"]:
        field = words("facts.of_period", figure=one["field"], period=one["label"]) if one["label"] else one["field"]
        yield words("changes.line", name=one["name"], field=field, before=one["before"], after=one["after"])
    for one in row["first"]:
        yield words("changes.line_first", name=one["name"], fields=one["fields"])
    yield from row["ties"]
    for source in row["sources"]:
        kind = words("facts.of_period", figure=source["title"], period=source["kind"])
        yield f"{words('changes.read')}: {kind}"


ROUTES = (
    Route("/changes", view_changes, "changes.html"),
    FileRoute("/changes.atom", write_changes_feed, "application/atom+xml; charset=utf-8"),
)
