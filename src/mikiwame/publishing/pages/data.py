"""The page of the downloads with the licence and the age of each source, and the downloads themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mikiwame.answers.sources import KnownSource
from mikiwame.publishing.open_data.dataset import TABLES
from mikiwame.publishing.open_data.exporting import DataFile, list_exports, list_files
from mikiwame.publishing.open_data.exports.schema_org import describe_dataset
from mikiwame.publishing.pages.downloads import open_dataset
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, FileRoute, Missing, Request, Route
from mikiwame.words import Words
from mikiwame.words.facts import say_source_kind
from mikiwame.words.ranking import say_age


@dataclass(frozen=True, slots=True)
class TableView:
    name: str
    what: str
    count: int | None
    files: tuple[str, ...]
    """Paths below ``/data/``."""


@dataclass(frozen=True, slots=True)
class WholeView:
    """A file that is of no one table, with what it is."""

    path: str
    what: str


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
        "tables": [_describe_table(known, one, words) for one in TABLES],
        "wholes": _list_wholes(words) if known.offers_tables else [],
        "offers_tables": known.offers_tables,
        "licence": publisher.licence,
        "attribution": publisher.attribution,
        "kinds": _list_kinds(known, words),
        "json_ld": describe_dataset(open_dataset(known, words)) if known.offers_tables else None,
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


def _describe_table(known: Knowledge, name: str, words: Words) -> TableView:
    what = words(f"data.tables-{name}")
    if not known.offers_tables:
        return TableView(name, what, None, ())
    files = tuple(one.path for one in list_files() if one.of_table == name)
    return TableView(name, what, len(open_dataset(known, words).list_rows(name)), files)


def _list_wholes(words: Words) -> list[WholeView]:
    """The files of the whole market, one for each format that has such."""
    found = {
        file.path: WholeView(file.path, words(f"data.exports-{export.name}"))
        for export in reversed(list_exports())
        for file in export.files
        if file.of_table is None and "{" not in file.path
    }
    return list(reversed(found.values()))


def _route_file(file: DataFile) -> FileRoute:
    def write(known: Knowledge, request: Request) -> bytes:
        slug = request.parts.get("slug", "")
        if not (slug in known.catalogue.certifications if slug else known.offers_tables):
            raise Missing
        return file.write(open_dataset(known, request.words), slug)

    def list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
        if "{slug}" in file.path:
            return ({"slug": slug} for slug in known.slugs)
        return ({},) if known.offers_tables else ()

    return FileRoute(f"/data/{file.path}", write, file.media_type, list_parts, spoken=file.spoken)


ROUTES: tuple[Route | FileRoute, ...] = (
    Route("/data", view_data, "data.html"),
    *map(_route_file, list_files()),
)
