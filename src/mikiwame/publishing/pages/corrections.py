"""What was corrected at a reader's word, and what was not, each with its reason: a page, feeds and rows."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mikiwame.answers.corrections import Corrected, list_corrections
from mikiwame.publishing.open_data.feed import Entry, Feed, write_feed
from mikiwame.publishing.open_data.json_feed import write_json_feed
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.news import ATOM, FEED, JSON_FEED
from mikiwame.publishing.pages.routes import Data, FileRoute, Request, Route
from mikiwame.words import Words
from mikiwame.words.documents import write_rows
from mikiwame.words.printed import say_printed_label


@dataclass(frozen=True, slots=True)
class ReplyView:
    name: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction in words; ``slug`` and ``name`` are those of the certification."""

    id: str
    slug: str
    name: str
    field: str
    label: str | None
    refused: bool
    on: date
    old: str | None
    new: str | None
    because: str
    title: str | None
    url: str | None
    report: str | None
    reply: ReplyView | None


def view_corrections(known: Knowledge, request: Request) -> Data:
    words = request.words
    return {
        "title": words("corrections.title"),
        "description": words("corrections.description", title=known.market.title),
        "rows": [_describe(known, one, words) for one in list_corrections(known.catalogue, known.on)],
        "address": known.catalogue.publisher.corrections,
        "takes_reports": known.takes_reports,
    }


def _describe(known: Knowledge, one: Corrected, words: Words) -> CorrectionView:
    source = known.catalogue.sources.get(one.source or "")
    return CorrectionView(
        id=one.id,
        slug=one.certification,
        name=one.name,
        field=words.term("fields", one.field),
        label=say_printed_label(one.label, words),
        refused=one.outcome == "refused",
        on=one.on,
        old=one.old,
        new=one.new,
        because=one.because,
        title=source.title if source else None,
        url=source.url if source else None,
        report=one.report,
        reply=ReplyView(one.reply.name, one.reply.on, one.reply.text) if one.reply else None,
    )


def make_feed(known: Knowledge, request: Request) -> Feed:
    """The newest corrections and refusals, each an entry of its own."""
    words = request.words
    told = list_corrections(known.catalogue, known.on)[:FEED]
    entries = [_write_entry(_describe(known, one, words), words) for one in told]
    title = words("corrections.feed", title=known.market.title)
    author = words.say_value(known.catalogue.publisher.operator or known.site_name)
    base = known.base + find_prefix(words.language)
    return Feed(title, known.catalogue.slug, entries, known.on, base, author, words.language, topic="corrections")


def _write_entry(one: CorrectionView, words: Words) -> Entry:
    field = words("facts.of_label", field=one.field, label=one.label) if one.label else one.field
    code = "refused" if one.refused else "corrected"
    title = words(
        f"corrections.entry-{code}",
        name=one.name,
        field=field,
        old=one.old or words("corrections.unknown"),
        new=one.new,
    )
    return Entry(one.id, f"r{one.id}", one.on, title, tuple(_list_lines(one, words)))


def _list_lines(one: CorrectionView, words: Words) -> Iterator[str]:
    yield words("corrections.because", because=one.because)
    if one.title:
        yield words("corrections.line_source", title=one.title)
    if one.reply:
        yield words("corrections.reply", name=one.reply.name, day=one.reply.on)
        yield one.reply.text


def write_atom(known: Knowledge, request: Request) -> bytes:
    return write_feed(make_feed(known, request))


def write_json(known: Knowledge, request: Request) -> bytes:
    return write_json_feed(make_feed(known, request))


def write_table(known: Knowledge, request: Request) -> bytes:
    """All of them as rows, as the API answers."""
    rows = write_rows(list_corrections(known.catalogue, known.on), request.words)
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


ROUTES = (
    Route("/corrections", view_corrections, "corrections.html"),
    FileRoute("/corrections.atom", write_atom, ATOM),
    FileRoute("/corrections.json", write_json, JSON_FEED),
    FileRoute("/data/corrections.json", write_table, "application/json"),
)
