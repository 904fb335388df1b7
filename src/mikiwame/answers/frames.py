"""Answers as data frames, for whoever goes on computing with them."""

import json
from collections.abc import Iterable, Mapping

import polars as pl

Table = pl.DataFrame
"""A notebook shows it as a table."""


def make_table(rows: Iterable[Mapping[str, object]]) -> Table:
    """A column per key, in the order of the first row; what is no plain value is told as JSON."""
    return pl.DataFrame(
        [{name: _flatten(value) for name, value in row.items()} for row in rows], infer_schema_length=None
    )


def _flatten(value: object) -> object:
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value
