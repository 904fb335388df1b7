"""What came to be known, by the day on which it was entered: for the page of changes, and as feeds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from mikiwame.answers.news import News
from mikiwame.answers.news import list_news as find_news
from mikiwame.publishing.open_data.feed import Entry, Feed, write_feed
from mikiwame.publishing.open_data.json_feed import write_json_feed
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.origins import OriginView, describe_source
from mikiwame.publishing.pages.routes import FileRoute, Missing, Request
from mikiwame.vocabulary.reasons import PartDay
from mikiwame.words import Words
from mikiwame.words.facts import say_held
from mikiwame.words.printed import say_printed_label

FEED = 100
"""News in the feed: what a reader of feeds fetches again and again stays small."""

SHOWN = 200
"""News on the page; what is older is told below by the days of the market."""


@dataclass(frozen=True, slots=True)
class NewsView:
    """One piece of news in words; ``slug`` is that of a certification, None of an organisation. ``before`` is empty
    where nothing was known, ``holds`` where the page tells no day of it.
    """

    id: str
    kind: str
    slug: str | None
    name: str
    field: str
    label: str | None
    before: str
    after: str
    holds: str
    source: OriginView


@dataclass(frozen=True, slots=True)
class FirstView:
    """The fields of a certification of which something was learnt for the first time."""

    slug: str
    name: str
    fields: str


@dataclass(frozen=True, slots=True)
class EnteredView:
    """A day of entry. ``first`` in short; ``other`` news one by one."""

    day: date
    first: tuple[FirstView, ...]
    other: tuple[NewsView, ...]


def list_news(known: Knowledge, words: Words) -> list[tuple[date, NewsView]]:
    """The newest first, each with its day of entry."""
    return known.once(_list_news, words)


def _list_news(known: Knowledge, words: Words) -> list[tuple[date, NewsView]]:
    return [(one.entered, _describe(known, one, words)) for one in find_news(known.comparison)]


def list_entered(known: Knowledge, words: Words) -> list[EnteredView]:
    """The days on which the newest was entered, the newest first."""
    days = groupby(list_news(known, words)[:SHOWN], key=lambda told: told[0])
    return [_write_day(day, [one for _, one in of_day], words) for day, of_day in days]


def _write_day(day: date, news: Sequence[NewsView], words: Words) -> EnteredView:
    first = tuple(_list_first([one for one in news if one.kind == "first"], words))
    return EnteredView(day, first, tuple(one for one in news if one.kind != "first"))


def _list_first(news: Sequence[NewsView], words: Words) -> Iterator[FirstView]:
    for slug, group in groupby(news, key=lambda one: one.slug):
        of_one = list(group)
        fields = list(dict.fromkeys(one.field for one in of_one))
        yield FirstView(slug or "", of_one[0].name, words.list(fields, "terms"))


def _describe(known: Knowledge, one: News, words: Words) -> NewsView:
    happened = words.say(one.happened.says) if one.happened else ""
    return NewsView(
        id=one.id,
        kind=one.kind,
        slug=one.certification,
        name=one.name,
        field=words.term("fields", one.field) if one.field else "",
        label=say_printed_label(one.label, words),
        before=say_held(one.before, words) if one.before else "",
        after=say_held(one.after, words) if one.after else happened,
        holds=words.say_value(PartDay(one.holds)) if one.holds and one.kind == "late" else "",
        source=describe_source(known, one.source, words),
    )


def make_feed(known: Knowledge, request: Request) -> Feed:
    """The newest news of the market, or of the certification that the address names, each an entry of its own.

    :raises Missing: for a slug that there is not.
    """
    words, slug = request.words, request.parts.get("slug")
    if slug is not None and slug not in known.catalogue.certifications:
        raise Missing
    news = list_news(known, words) if slug is None else known.once(_group_news, words).get(slug, [])
    entries = [_write_entry(day, one, words) for day, one in news[:FEED]]
    about = known.market.title if slug is None else known.catalogue.certifications[slug].name
    title = words("changes.feed", title=about)
    author = words.say_value(known.catalogue.publisher.operator or known.site_name)
    base = known.base + find_prefix(words.language)
    return Feed(title, known.catalogue.slug, entries, known.on, base, author, words.language, slug)


def _group_news(known: Knowledge, words: Words) -> dict[str, list[tuple[date, NewsView]]]:
    """Certification -> its news, the newest first."""
    grouped: dict[str, list[tuple[date, NewsView]]] = {}
    for day, one in list_news(known, words):
        if one.slug:
            grouped.setdefault(one.slug, []).append((day, one))
    return grouped


def write_atom(known: Knowledge, request: Request) -> bytes:
    return write_feed(make_feed(known, request))


def write_json(known: Knowledge, request: Request) -> bytes:
    return write_json_feed(make_feed(known, request))


def _list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"slug": slug} for slug in known.slugs)


def _write_entry(day: date, one: NewsView, words: Words) -> Entry:
    anchor = f"e{day}" if one.kind == "first" else f"n{one.id}"
    return Entry(one.id, anchor, day, _say(one, words), tuple(_list_lines(day, one, words)))


def _say(one: NewsView, words: Words) -> str:
    field = words("facts.of_label", field=one.field, label=one.label) if one.label else one.field
    return words(f"changes.news-{one.kind}", name=one.name, field=field, before=one.before, after=one.after)


def _list_lines(day: date, one: NewsView, words: Words) -> Iterator[str]:
    yield _say(one, words)
    if one.holds:
        yield words("changes.holds", day=one.holds)
    yield words("changes.line_read", title=one.source.title, kind=one.source.kind)
    yield words("changes.entered_on", day=day)


ATOM, JSON_FEED = "application/atom+xml; charset=utf-8", "application/feed+json"

ROUTES = (
    FileRoute("/changes.atom", write_atom, ATOM),
    FileRoute("/changes.json", write_json, JSON_FEED),
    FileRoute("/changes/{slug}.atom", write_atom, ATOM, _list_parts),
    FileRoute("/changes/{slug}.json", write_json, JSON_FEED, _list_parts),
)
