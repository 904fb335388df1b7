"""The page of the downloads with the licence and the age of each source, and the downloads themselves."""

from typing import Any

from mikiwame.publishing.open_data import FORMATS, Table, TableFormat
from mikiwame.publishing.open_data.data_package import write_data_package
from mikiwame.publishing.pages.downloads import TABLES, list_table
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, FileRoute, Request, Route
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.words import SOURCE_KINDS, write_age
from mikiwame.vocabulary.days import read_day

Row = dict[str, Any]


def view_data(known: Knowledge, _: Request) -> Data:
    words = read_texts("ja").data
    return {
        "title": words.title,
        "description": words.description.format(title=known.market.title),
        "tables": [_describe_table(known, name) for name in TABLES],
        "endings": [one.ending for one in DOWNLOADS],
        "licence": known.catalogue.publisher.licence,
        "attribution": known.catalogue.publisher.attribution,
        "kinds": _list_kinds(known),
    }


def _describe_table(known: Knowledge, name: str) -> Row:
    return {"name": name, "what": read_texts("ja").data.tables[name], "count": len(list_table(known, name))}


def _list_kinds(known: Knowledge) -> list[Row]:
    """The sources by kind in the order of the market's trust, within it the oldest first."""
    rows = sorted(list_table(known, "sources"), key=lambda row: (row["known_on"], row["source"]))
    return [
        {
            "kind": SOURCE_KINDS.get(kind, kind),
            "sources": [_write_source(known, row) for row in rows if row["kind"] == kind],
        }
        for kind in known.market.source_kinds
        if any(row["kind"] == kind for row in rows)
    ]


def _write_source(known: Knowledge, row: Row) -> Row:
    return row | {"age": write_age(read_day(row["known_on"]).first, known.on)}


def _route_table(name: str, form: TableFormat) -> FileRoute:
    """The download of one table in one format."""

    def write(known: Knowledge, _: Request) -> bytes:
        licence = known.catalogue.publisher.describe_licence()
        return form.write(Table(list_table(known, name), known.catalogue.slug, name, known.on, licence))

    return FileRoute(f"/data/{name}.{form.ending}", write, form.media_type)


def write_package(known: Knowledge, _: Request) -> bytes:
    tables = {name: list_table(known, name) for name in TABLES}
    return write_data_package(
        known.catalogue.slug, known.market.title, tables, known.on, known.catalogue.publisher.licence
    )


DOWNLOADS = tuple(one for one in FORMATS if one.ending)

ROUTES: tuple[Route | FileRoute, ...] = (
    Route("/data", view_data, "data.html"),
    *(_route_table(name, one) for name in TABLES for one in DOWNLOADS),
    FileRoute("/data/datapackage.json", write_package, "application/json"),
)
