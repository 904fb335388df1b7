"""Rows of a table of any engine as typed values: for what is read one by one."""

from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, TypeVar

import polars as pl

from mikiwame.vocabulary.tables import Frame, work_out

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Shape = TypeVar("Shape", bound="DataclassInstance")


def collect_rows(frame: Frame, shape: type[Shape]) -> list[Shape]:
    """Each row as a ``shape``: a dataclass whose fields without a default are columns of the table."""
    columns = [one.name for one in fields(shape) if one.default is MISSING]
    native = frame.select(columns).to_native()
    # Spark collects rows of its own, which are tuples and need no further package.
    rows = work_out(native).iter_rows() if isinstance(native, pl.LazyFrame) else native.collect()
    return [shape(*row) for row in rows]
