"""Lines of JSON Lines that give a name twice: a reader of JSON takes the last, or the first, in silence."""

import json
from collections.abc import Collection
from pathlib import Path

import polars as pl

from mikiwame.vocabulary.complaints import Complaint
from mikiwame.vocabulary.reasons import Reason

_NO_JSON = "\x01"
"""Stands in no line: JSON writes control characters in another way."""

_NAME = r'[{,]\s*"(?:[^"\\]|\\.)*"\s*:'
"""A name and what stands before it: a quotation mark within a text has a backslash before it, and begins none."""


def find_named_twice(path: Path, columns: Collection[str]) -> Complaint | None:
    """The first line of a file that gives a value of one of the ``columns`` twice."""
    if not path.stat().st_size:
        return None
    lines = pl.scan_csv(
        path,
        has_header=False,
        separator=_NO_JSON,
        quote_char=None,
        infer_schema=False,
        new_columns=["line"],
        truncate_ragged_lines=True,
        glob=False,
    )
    names = pl.col("line").str.extract_all(_NAME).list.eval(pl.element().str.strip_chars("{, :\t"))
    suspect = lines.with_row_index("row", 1).filter(names.list.len() > names.list.n_unique())
    # Names within a value that is an object or a list are others, and need a look at each such line.
    for row, line in suspect.collect(engine="streaming").iter_rows():
        twice = _find_twice(line, columns)
        if twice is not None:
            return Complaint.of(str(path), row, "error", Reason("registers.named_twice", {"column": twice}))
    return None


def _find_twice(line: str, columns: Collection[str]) -> str | None:
    pairs: list[tuple[str, object]] = []

    def keep(found: list[tuple[str, object]]) -> None:
        # An object is told after all within it, so that the last is the line itself.
        pairs[:] = found

    try:
        json.loads(line, object_pairs_hook=keep)
    except ValueError:
        return None
    names = [name for name, _ in pairs]
    return next((name for name in names if name in columns and names.count(name) > 1), None)
