"""Expressions of tables that several stages write."""

from collections.abc import Mapping

import narwhals as nw


def read_off(column: nw.Expr, values: Mapping[str, float]) -> nw.Expr:
    """The number that each text of a column stands for, null for any other."""
    numbers = {text: float(value) for text, value in values.items()}
    return column.replace_strict(numbers, default=None, return_dtype=nw.Float64)
