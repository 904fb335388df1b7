"""Expressions of tables that several stages write."""

from collections.abc import Mapping

import narwhals as nw


def read_off(column: nw.Expr, values: Mapping[str, float], otherwise: nw.Expr) -> nw.Expr:
    """The number that each text of a column stands for, and ``otherwise`` for any other.

    Texts of the same number are looked for at once: each step of an expression costs as much as a thousand rows.
    """
    texts: dict[float, list[str]] = {}
    for text, value in values.items():
        texts.setdefault(float(value), []).append(text)
    found = otherwise
    for value, alike in texts.items():
        found = nw.when(column.is_in(alike)).then(nw.lit(value)).otherwise(found)
    return found
