"""The page of what changed in the catalogue, day by day, and the same as a feed."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any

from mikiwame.publishing.changes import list_changes, list_events
from mikiwame.publishing.open_data.feed import write_feed
from mikiwame.publishing.pages.fact_cells import write_value
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.long_names import shorten_names
from mikiwame.publishing.pages.routes import Data, FileRoute, Request, Route
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.ties import say_tie
from mikiwame.publishing.words import SOURCE_KINDS, name_field, write_some_day

Row = dict[str, Any]

FEED = 20
"""Days in the feed: what a reader of feeds fetches again and again stays small."""


def view_changes(known: Knowledge, _: Request) -> Data:
    words = read_texts("ja").changes
    return {
        "title": words.title,
        "description": words.description.format(title=known.market.title),
        "days": list_days(known),
        "ahead": [_write_event(known, row) for row in list_events(known.comparison) if row["ahead"]],
    }


def list_days(known: Knowledge) -> list[Row]:
    """The rows of ``list_changes`` in words, the newest day first."""
    return known.keep("changes", lambda: [_write_day(known, row) for row in list_changes(known.comparison)])


def _write_day(known: Knowledge, row: Row) -> Row:
    return {
        "day": row["day"],
        "events": [_write_event(known, event) for event in row["events"]],
        "changed": [_write_changed(known, change) for change in row["changed"]],
        "first": [_write_first(known, slug, facts) for slug, facts in _group(row["first"], "certification")],
        "ties": list(dict.fromkeys(shorten_names(known, say_tie(tie)) for tie in row["ties"])),
        "sources": [_describe_source(known, slug) for slug in row["readings"]],
    }


def _group(rows: list[Row], name: str) -> list[tuple[str, list[Row]]]:
    return [(key, list(alike)) for key, alike in groupby(rows, key=itemgetter(name))]


def _write_event(known: Knowledge, row: Row) -> Row:
    words = read_texts("ja").changes.events[row["event"]]
    return {
        "slug": row["certification"],
        "name": row["name"],
        "when": write_some_day(row["when"]),
        "words": words["2" if row["ahead"] else "1"],
        "source": _describe_source(known, row["source"]),
    }


def _write_changed(known: Knowledge, change: Row) -> Row:
    return {
        "slug": change["certification"],
        "name": _name(known, change["certification"]),
        "field": name_field(change["field"]),
        "label": change["label"],
        "before": say_fact(change["before"]),
        "after": say_fact(change["after"]),
        "dated": change["after"]["dated"],
        "source": _describe_source(known, change["after"]["source"]),
    }


def say_fact(fact: Row) -> str:
    """A value with what it was told of: one figure of a text that tells several, else the text."""
    if fact["standing"] == "withheld":
        return str(read_texts("ja").changes.withheld)
    return write_value(fact)


def _write_first(known: Knowledge, slug: str, facts: list[Row]) -> Row:
    fields = dict.fromkeys(name_field(fact["field"]) for fact in facts)
    return {"slug": slug, "name": _name(known, slug), "fields": list(fields)}


def _name(known: Knowledge, slug: str) -> str:
    return known.catalogue.certifications[slug].name


def _describe_source(known: Knowledge, slug: str) -> Row:
    file = known.catalogue.sources[slug]
    return {"slug": slug, "title": file.title, "url": file.url, "kind": SOURCE_KINDS.get(file.kind, file.kind)}


def write_changes_feed(known: Knowledge, _: Request) -> bytes:
    words = read_texts("ja").changes
    entries = [_write_entry(row) for row in list_days(known)[:FEED]]
    title = words.feed.format(title=known.market.title)
    return write_feed(
        title,
        known.catalogue.slug,
        entries,
        known.on,
        known.base,
        known.catalogue.publisher.operator or known.site_name,
    )


def _write_entry(row: Row) -> Row:
    lines = list(_list_lines(row))
    counts = read_texts("ja").changes.counts
    said = [counts[name].format(count=len(row[name])) for name in counts if row[name]]
    return {"day": row["day"], "title": "、".join(said), "lines": lines}


def _list_lines(row: Row) -> Iterable[str]:
    words = read_texts("ja").changes
    for event in row["events"]:
        yield f"{event['name']}: {event['when']}{event['words']}"
    for one in row["changed"]:
        field = one["field"] + (f"({one['label']})" if one["label"] else "")
        yield words.line.format(name=one["name"], field=field, before=one["before"], after=one["after"])
    for one in row["first"]:
        yield words.line_first.format(name=one["name"], fields="・".join(one["fields"]))
    yield from row["ties"]
    for source in row["sources"]:
        yield f"{words.read}: {source['title']}({source['kind']})"


ROUTES = (
    Route("/changes", view_changes, "changes.html"),
    FileRoute("/changes.atom", write_changes_feed, "application/atom+xml; charset=utf-8"),
)
