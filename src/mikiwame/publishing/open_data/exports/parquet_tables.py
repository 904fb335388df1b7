"""The tables as Parquet, with types that every engine reads: days, whole numbers, numbers, truth, text.

Lists and objects stand in their columns as JSON text, so that every market has the same columns on every day. Beside
the tables for readers, the folder ``register`` has those that ``mikiwame rank`` takes.
"""

import io
import json
from datetime import date

from mikiwame.pipeline import list_register
from mikiwame.publishing.open_data.dataset import TABLES, Dataset
from mikiwame.publishing.open_data.exporting import DataFile, Export
from mikiwame.publishing.open_data.json_file import write_compact
from mikiwame.words.documents import ColumnType, Json


def _make_file(name: str) -> DataFile:
    def write(data: Dataset, _: str) -> bytes:
        return write_parquet(data, name)

    return DataFile(f"{name}.parquet", "application/vnd.apache.parquet", write, of_table=name)


def _make_register_file(name: str) -> DataFile:
    def write(data: Dataset, _: str) -> bytes:
        content = io.BytesIO()
        list_register(data.day.comparison)[name].write_parquet(content)
        return content.getvalue()

    return DataFile(f"register/{name}.parquet", "application/vnd.apache.parquet", write, spoken=False, of_table="")


def write_parquet(data: Dataset, name: str) -> bytes:
    """One table; day, catalogue and licence are in the metadata of the file, under ``mikiwame``."""
    # Only this file asks for the engine: whoever reads a page does not wait for it.
    import polars as pl

    types = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean, "date": pl.Date}
    rows, columns = data.list_rows(name), TABLES[name].columns
    table = pl.DataFrame(
        [
            pl.Series(column, [_make_plain(row.get(column), kind) for row in rows], types.get(kind, pl.String))
            for column, kind in columns.items()
        ]
    )
    told = data.make_table(name)
    head = {"market": told.market, "table": name, "on": data.on.isoformat(), "catalogue": data.digest}
    licence = dict(told.licence) if told.licence else None
    content = io.BytesIO()
    table.write_parquet(content, metadata={"mikiwame": json.dumps({**head, "licence": licence}, ensure_ascii=False)})
    return content.getvalue()


def _make_plain(value: Json, kind: ColumnType) -> object:
    if value is None:
        return None
    if kind == "date":
        return date.fromisoformat(str(value))
    if kind in ("array", "object", "any"):
        return write_compact(value)
    return float(value) if kind == "number" and isinstance(value, int) else value


REGISTER = ("claims", "certifications", "organisations", "ties", "events")

EXPORT = Export("parquet", (*map(_make_file, TABLES), *map(_make_register_file, REGISTER)), place=5)
