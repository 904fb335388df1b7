"""Rows of a table of any engine as typed values: for what is read one by one."""

from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, TypeVar

import polars as pl

from mikiwame.vocabulary.tables import Frame

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Shape = TypeVar("Shape", bound="DataclassInstance")


def collect_rows(frame: Frame, shape: type[Shape]) -> list[Shape]:
    """Each row as a ``shape``: a dataclass whose fields without a default are columns of the table."""
    columns = [one.name for one in fields(shape) if one.default is MISSING]
    collected = frame.select(columns).to_native().collect()
    # Spark collects rows of its own, which are tuples and need no further package.
    rows = collected.iter_rows() if isinstance(collected, pl.DataFrame) else collected
    return [shape(*row) for row in rows]
