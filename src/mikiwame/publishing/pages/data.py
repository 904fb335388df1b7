"""The page of the downloads with the licence and the age of each source, and the downloads themselves."""

from dataclasses import dataclass
from datetime import date

from mikiwame.answers.sources import KnownSource
from mikiwame.publishing.open_data import FORMATS, Table, TableFormat
from mikiwame.publishing.open_data.data_package import write_data_package
from mikiwame.publishing.pages.downloads import TABLES, list_table
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, FileRoute, Request, Route
from mikiwame.words import Words
from mikiwame.words.facts import say_source_kind
from mikiwame.words.ranking import say_age


@dataclass(frozen=True, slots=True)
class TableView:
    name: str
    what: str
    count: int


@dataclass(frozen=True, slots=True)
class SourceView:
    title: str
    url: str | None
    known_on: date
    age: str
    dated: bool
    claims: int
    held: int


@dataclass(frozen=True, slots=True)
class KindView:
    kind: str
    sources: tuple[SourceView, ...]


def view_data(known: Knowledge, request: Request) -> Data:
    words, publisher = request.words, known.catalogue.publisher
    return {
        "title": words("data.title"),
        "description": words("data.description", title=known.market.title),
        "tables": [TableView(one, words(f"data.tables-{one}"), len(list_table(known, one, words))) for one in TABLES],
        "endings": [one.ending for one in DOWNLOADS],
        "licence": publisher.licence,
        "attribution": publisher.attribution,
        "kinds": _list_kinds(known, words),
    }


def _list_kinds(known: Knowledge, words: Words) -> list[KindView]:
    """The sources by kind in the order of the market's trust, within it the oldest first."""
    sources = sorted(known.sources, key=lambda one: (one.known_on, one.source))
    own = {kind: [one for one in sources if one.kind == kind] for kind in known.market.source_kinds}
    return [
        KindView(say_source_kind(kind, words), tuple(_describe_source(one, known.on, words) for one in them))
        for kind, them in own.items()
        if them
    ]


def _describe_source(one: KnownSource, on: date, words: Words) -> SourceView:
    age = say_age(one.known_on, on, words)
    return SourceView(one.title, one.url, one.known_on, age, one.dated, one.claims, one.held)


def _route_table(name: str, form: TableFormat) -> FileRoute:
    """The download of one table in one format."""

    def write(known: Knowledge, request: Request) -> bytes:
        rows, licence = list_table(known, name, request.words), known.catalogue.publisher.describe_licence()
        return form.write(Table(rows, known.catalogue.slug, name, known.on, licence))

    return FileRoute(f"/data/{name}.{form.ending}", write, form.media_type)


def write_package(known: Knowledge, request: Request) -> bytes:
    tables = {name: list_table(known, name, request.words) for name in TABLES}
    title = request.words.say_value(known.market.title)
    return write_data_package(known.catalogue.slug, title, tables, known.on, known.catalogue.publisher.licence)


DOWNLOADS = tuple(one for one in FORMATS if one.ending)

ROUTES: tuple[Route | FileRoute, ...] = (
    Route("/data", view_data, "data.html"),
    *(_route_table(name, one) for name in TABLES for one in DOWNLOADS),
    FileRoute("/data/datapackage.json", write_package, "application/json"),
)
