"""What the CSV files are, for programs: a Data Package, version 2 (https://datapackage.org/standard/data-package/)."""

import json

from mikiwame.publishing.open_data.dataset import POINTERS, TABLES, Dataset
from mikiwame.publishing.open_data.exporting import DataFile, Export
from mikiwame.words.documents import Document, Json
from mikiwame.words.field_notes import read_notes

PROFILES = "https://datapackage.org/profiles/2.0"


def write_data_package(data: Dataset, _: str) -> bytes:
    """The descriptor: one resource per table, with the type of each column and what it points to."""
    licence, publisher = data.publisher.licence, data.publisher
    terms: list[Json] = [{"name": licence.name, "title": licence.title, "path": licence.url}] if licence else []
    package: Document = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": data.market,
        "title": data.title,
        "description": data.words("data.export_description", market=data.day.market.title),
        "version": data.on.isoformat(),
        "created": f"{data.on.isoformat()}T00:00:00Z",
        **({"homepage": data.site} if data.site else {}),
        **({"licenses": terms} if terms else {}),
        **({"contributors": [{"title": data.name, "roles": ["publisher"]}]} if publisher.operator else {}),
        "catalogue": data.digest,
        "attribution": publisher.attribution,
        "resources": [_describe(data, name) for name in TABLES],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _describe(data: Dataset, name: str) -> Document:
    shape, notes = TABLES[name], read_notes(TABLES[name].row)
    content = data.measure_csv(name)
    fields: list[Json] = [
        {"name": column, "type": kind, **({"description": notes[column]} if column in notes else {})}
        for column, kind in shape.columns.items()
    ]
    points: list[Json] = [
        {"fields": [one.column], "reference": {"resource": one.other, "fields": [one.there]}}
        for one in POINTERS
        if one.table == name
    ]
    return {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": name,
        "type": "table",
        "path": f"{name}.csv",
        "title": data.words(f"data.tables-{name}"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": content.size,
        "hash": f"sha256:{content.digest}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": {
            "$schema": f"{PROFILES}/tableschema.json",
            "fields": fields,
            "primaryKey": list(shape.keys),
            **({"foreignKeys": points} if points else {}),
        },
    }


DESCRIPTOR = DataFile("datapackage.json", "application/json", write_data_package)

EXPORT = Export("datapackage", (DESCRIPTOR,), place=6)
