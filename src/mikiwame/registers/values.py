"""Printed texts of a column, read into values. What can't be read has no value, and is found by that.

The printed text stays beside its value, in the column whose name ends in ``_text``.
"""

from collections.abc import Callable, Mapping

import polars as pl

from mikiwame.registers.shapes import Kind, Leaf

SHAPES: Mapping[Kind, str] = {
    "day": "a day as DD/MM/YYYY, from 1900 to 2199",
    "whole": "a whole number of at most nine digits",
    "percent": "a share from 0 to 100",
    "flag": "Oui or Non",
    "level": "a level from NIV1 to NIV8",
    "siret": "a SIRET: 14 digits, the last of which checks the others",
}
"""What a text of each kind should be, for complaints; of a code, the leaf tells."""

_LA_POSTE = "356000000"
"""Its establishments are numbered by another rule: their digits add up to a multiple of five."""


def clean(text: pl.Expr) -> pl.Expr:
    """Without white space around; None where nothing is left."""
    bare = text.str.strip_chars()
    return pl.when(bare != "").then(bare)


def read_column(text: pl.Expr, leaf: Leaf) -> pl.Expr:
    """The values of cleaned texts; a value of None beside a text means that it could not be read."""
    if leaf.many:
        return text.list.eval(_READERS[leaf.kind](pl.element(), leaf))
    return _READERS[leaf.kind](text, leaf)


def find_unread(text: pl.Expr, value: pl.Expr, leaf: Leaf) -> pl.Expr:
    """Whether a text has no value though it should; of a list, whether any of its texts has none."""
    if leaf.many:
        return (text.list.eval(pl.element().is_not_null()).list.sum() > value.list.drop_nulls().list.len()).fill_null(
            value=False
        )
    silent = [printed for printed, code in leaf.codes.items() if code is None]
    return text.is_not_null() & value.is_null() & ~text.is_in(silent)


def describe_shape(leaf: Leaf) -> str:
    if leaf.kind == "code":
        return "one of " + ", ".join(f'"{printed}"' for printed in leaf.codes)
    return SHAPES[leaf.kind]


def _read_day(text: pl.Expr, _: Leaf) -> pl.Expr:
    day = text.str.to_date("%d/%m/%Y", strict=False)
    written = text.str.contains(r"^[0-9]{2}/[0-9]{2}/(19|20|21)[0-9]{2}$")
    return pl.when(written).then(day)


def _read_whole(text: pl.Expr, _: Leaf) -> pl.Expr:
    return pl.when(text.str.contains(r"^[0-9]{1,9}$")).then(text.cast(pl.Int64, strict=False))


def _read_percent(text: pl.Expr, _: Leaf) -> pl.Expr:
    written = text.str.contains(r"^[0-9]{1,3}([.,][0-9]+)?$")
    value = text.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
    return pl.when(written & (value <= 100)).then(value)


def _read_code(text: pl.Expr, leaf: Leaf) -> pl.Expr:
    return text.replace_strict(dict(leaf.codes), default=None, return_dtype=pl.String)


def _read_flag(text: pl.Expr, _: Leaf) -> pl.Expr:
    return text.replace_strict({"Oui": True, "Non": False}, default=None, return_dtype=pl.Boolean)


def _read_level(text: pl.Expr, _: Leaf) -> pl.Expr:
    return text.str.extract(r"^NIV([1-8])$").cast(pl.Int64)


def _read_siret(text: pl.Expr, _: Leaf) -> pl.Expr:
    digits = text.str.replace_all(r"[ \u00a0]", "")
    return pl.when(digits.str.contains(r"^[0-9]{14}$") & _is_checked(digits)).then(digits)


def _is_checked(digits: pl.Expr) -> pl.Expr:
    """Whether the last digit is the one that the others ask for (Luhn)."""
    numbers = [digits.str.slice(place, 1).cast(pl.Int64, strict=False) for place in range(14)]
    doubled = [number * 2 - pl.when(number > 4).then(9).otherwise(0) for number in numbers[::2]]
    return ((pl.sum_horizontal(*doubled, *numbers[1::2]) % 10) == 0) | (
        digits.str.starts_with(_LA_POSTE) & (pl.sum_horizontal(*numbers) % 5 == 0)
    )


_READERS: Mapping[Kind, Callable[[pl.Expr, Leaf], pl.Expr]] = {
    "text": lambda text, _: text,
    "code": _read_code,
    "day": _read_day,
    "whole": _read_whole,
    "percent": _read_percent,
    "flag": _read_flag,
    "level": _read_level,
    "siret": _read_siret,
}
