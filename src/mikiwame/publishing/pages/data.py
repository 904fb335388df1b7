"""The page of the downloads with the licence and the age of each source, and the downloads themselves."""

from collections.abc import Callable
from typing import Any

from mikiwame.publishing.open_data.csv_file import write_csv
from mikiwame.publishing.open_data.data_package import write_data_package
from mikiwame.publishing.open_data.json_file import write_json
from mikiwame.publishing.open_data.licence import LICENCE
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
        "licence": LICENCE,
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


def _route_table(name: str) -> list[FileRoute]:
    def as_json(known: Knowledge, _: Request) -> bytes:
        return write_json(known.catalogue.slug, name, list_table(known, name), known.on)

    def as_csv(known: Knowledge, _: Request) -> bytes:
        return write_csv(list_table(known, name))

    return [
        _route(f"{name}.json", as_json, "application/json"),
        _route(f"{name}.csv", as_csv, "text/csv; charset=utf-8"),
    ]


def _route(name: str, write: Callable[[Knowledge, Request], bytes], content_type: str) -> FileRoute:
    return FileRoute(f"/data/{name}", write, content_type)


def write_package(known: Knowledge, _: Request) -> bytes:
    tables = {name: list_table(known, name) for name in TABLES}
    return write_data_package(known.catalogue.slug, known.market.title, tables, known.on)


ROUTES: tuple[Route | FileRoute, ...] = (
    Route("/data", view_data, "data.html"),
    *(route for name in TABLES for route in _route_table(name)),
    _route("datapackage.json", write_package, "application/json"),
)
