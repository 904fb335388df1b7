"""What the columns of the CSV files are, as CSV on the Web has it (https://www.w3.org/TR/tabular-metadata/)."""

import json

from mikiwame.publishing.open_data.dataset import POINTERS, TABLES, Dataset
from mikiwame.publishing.open_data.exporting import DataFile, Export
from mikiwame.words.documents import Document, Json

TYPES = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "date": "date",
    **dict.fromkeys(("array", "object", "any"), "json"),
}


def write_csvw(data: Dataset, _: str) -> bytes:
    """The metadata of a group of tables, beside which they lie."""
    licence = data.publisher.licence
    group: Document = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": data.words.language}],
        "dc:title": data.title,
        "dc:identifier": data.digest,
        "dc:date": data.on.isoformat(),
        **({"dc:license": {"@id": licence.url}} if licence else {}),
        "tables": [_describe(name) for name in TABLES],
    }
    return (json.dumps(group, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _describe(name: str) -> Document:
    shape = TABLES[name]
    columns: list[Json] = [
        {"name": column, "titles": column, "datatype": TYPES[kind], "null": ""}
        for column, kind in shape.columns.items()
    ]
    points: list[Json] = [
        {"columnReference": one.column, "reference": {"resource": f"{one.other}.csv", "columnReference": one.there}}
        for one in POINTERS
        if one.table == name and one.always
    ]
    schema: Document = {"columns": columns, "primaryKey": [*shape.keys]}
    return {"url": f"{name}.csv", "tableSchema": {**schema, **({"foreignKeys": points} if points else {})}}


EXPORT = Export("csvw", (DataFile("tables.csvw.json", "application/csvm+json", write_csvw),), place=11)
