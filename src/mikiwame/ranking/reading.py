"""What somebody hands to the functions on arrays, read as arrays and whole numbers, or refused with what to do."""

from collections.abc import Mapping, Sequence
from numbers import Integral
from typing import Any

import numpy as np

from mikiwame.ranking.performance import Array, Cell
from mikiwame.vocabulary.complaints import MikiwameError

_NUMBERS = "biuf"
"""The kinds of NumPy's numbers that may be values; a None among others makes an object of them, and is no number."""


Values = Mapping[float, float] | Sequence[float]
"""What a discrete cell takes: values with their probabilities, or values that are equally likely."""


def read_numbers(name: str, given: object, shape: str) -> Array:
    """Any nest of sequences of numbers as an array, what is None becoming NaN; whether the shape fits is not asked.

    :param name: of the argument; ``shape``: in words, for the error.
    :raises MikiwameError: for rows of different lengths, texts and whatever else is no number.
    """
    try:
        array = np.asarray(given)
    except ValueError:
        raise MikiwameError(f"`{name}` has rows of different lengths. Give rows of one length, {shape}.") from None
    if array.dtype.kind == "O":
        array = _read_objects(name, array, shape)
    if array.dtype.kind not in _NUMBERS:
        raise MikiwameError(f"`{name}` holds {_show(array)}, which is no number. Give numbers, {shape}.")
    return array.astype(np.float64, copy=False)


def _read_objects(name: str, array: np.ndarray[Any, Any], shape: str) -> np.ndarray[Any, Any]:
    wrong = [one for one in array.flat if isinstance(one, str | bytes)]
    try:
        return array.astype(np.float64) if not wrong else np.array(wrong[:1])
    except (TypeError, ValueError):
        raise MikiwameError(f"`{name}` holds what is no number. Give numbers, {shape}.") from None


def _show(array: np.ndarray[Any, Any]) -> str:
    return repr(array.flat[0].item()) if array.size else "nothing"


def read_whole(name: str, given: object, least: int | None = None) -> int:
    """:raises MikiwameError: for anything but a whole number, and for one below ``least``."""
    if isinstance(given, bool) or not isinstance(given, Integral):
        raise MikiwameError(f"`{name}` is {given!r}. Give a whole number, such as 10000.")
    if least is not None and given < least:
        raise MikiwameError(f"`{name}` is {given}. Give {least} or more.")
    return int(given)


def read_discrete(given: object) -> dict[Cell, Values]:
    """The discrete cells with their keys checked.

    :raises MikiwameError: for keys that are no pair of whole numbers, or choices that are no values.
    """
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise MikiwameError("`discrete` is no mapping. Give {(row, column): values}, both counted from 0.")
    return {_read_key(key): _read_values(key, values) for key, values in given.items()}


def _read_key(key: object) -> Cell:
    pair = key if isinstance(key, tuple) else ()
    if len(pair) != 2 or not all(isinstance(one, Integral) and not isinstance(one, bool) for one in pair):
        raise MikiwameError(
            f"`discrete` names the cell {key!r}. Name it by its place, (row, column) from 0, as (1, 0)."
        )
    return int(pair[0]), int(pair[1])


def _read_values(key: object, values: object) -> Values:
    where = f"discrete[{key!r}]"
    if isinstance(values, Mapping):
        numbers = read_numbers(where, list(values), "a probability for each")
        chances = read_numbers(where, list(values.values()), "a probability for each")
        return dict(zip(numbers.tolist(), chances.tolist(), strict=True))
    return list(read_numbers(where, values, "a list of values or {value: probability}").ravel().tolist())
