"""Weights and bounds of criteria as a person writes them: ``course-cost=3,受験料=2``, ``course-cost=0.1-0.3``."""

import unicodedata
from collections.abc import Iterator, Mapping

from mikiwame.vocabulary.complaints import MikiwameError

HEAVIEST = 1000
"""The same limit as in a criterion's file."""

_ROOM = 1e-9
"""How far sums of shares may miss 1 by rounding."""

Bounds = dict[str, tuple[float, float]]


def read_weights(
    text: str | None, labels: Mapping[str, str], place: str, *, zero: bool = False, twice: bool = False
) -> dict[str, float]:
    """Criterion -> weight, of pairs joined by ``=`` or ``:`` with commas between; empty for None.

    :param labels: criterion -> label, either of which the text may use.
    :param place: where the text was written, for complaints.
    :param zero: whether a weight may be 0; ``twice``: whether the last of two for one criterion holds.
    :raises MikiwameError: for a part that is no criterion with a number that a weight may be.
    """
    weights: dict[str, float] = {}
    for name, part, written in _split_pairs(text, labels, place, twice=twice):
        weight = _read_number(part, written, place, "course-cost=3")
        if not (0 < weight <= HEAVIEST or (zero and weight == 0)):
            above = "from 0" if zero else "above 0 and"
            raise MikiwameError(f'{place}: "{part}" is not {above} up to {HEAVIEST}. Write such a number.')
        weights[name] = weight
    return weights


def read_bounds(text: str, labels: Mapping[str, str], place: str) -> Bounds:
    """Every criterion -> the least and the greatest share of the weight; any share where the text does not name it.

    Of one number the share is exactly that.

    :raises MikiwameError: for bounds that name no criterion, are no shares, or leave no weights that sum to 1.
    """
    bounds = dict.fromkeys(labels, (0.0, 1.0))
    for name, part, written in _split_pairs(text, labels, place):
        low, dash, high = written.partition("-")
        ends = [_read_number(part, end, place, "course-cost=0.1-0.3") for end in (low, high if dash else low)]
        if not 0 <= ends[0] <= ends[1] <= 1:
            raise MikiwameError(f'{place}: "{part}" does not run upwards within 0 and 1. Write 0.1-0.3.')
        bounds[name] = ends[0], ends[1]
    _check_sums(bounds, place)
    return bounds


def _check_sums(bounds: Bounds, place: str) -> None:
    """:raises MikiwameError: with the criteria, where no shares within the bounds sum to 1."""
    least, greatest = (sum(ends[number] for ends in bounds.values()) for number in (0, 1))
    if least > 1 + _ROOM:
        raised = ", ".join(name for name, (low, _) in bounds.items() if low > 0)
        raise MikiwameError(f"{place}: the least shares of {raised} sum to {least:g}, above 1. Lower some.")
    if greatest < 1 - _ROOM:
        found = f"the greatest shares of {', '.join(bounds)} sum to {greatest:g}, below 1"
        raise MikiwameError(f"{place}: {found}. Raise some, or leave one out: it may then have any share.")


def _split_pairs(
    text: str | None, labels: Mapping[str, str], place: str, *, twice: bool = False
) -> Iterator[tuple[str, str, str]]:
    """Name, the whole part, and what follows its ``=``."""
    if text is None:
        return
    if not text.strip(" ,"):
        raise MikiwameError(f"{place} is empty. Name a criterion in it, or leave {place} out.")
    seen = set()
    for part in filter(None, unicodedata.normalize("NFKC", text).split(",")):
        named, _, written = (piece.strip() for piece in part.replace(":", "=").partition("="))
        name = _find_criterion(named, labels, place)
        if name in seen and not twice:
            raise MikiwameError(f'{place}: "{name}" is given twice. Keep one.')
        seen.add(name)
        yield name, part, written


def _find_criterion(text: str, labels: Mapping[str, str], place: str) -> str:
    """:raises MikiwameError: for a text that is neither a criterion nor the label of one alone."""
    if text in labels:
        return text
    found = [slug for slug, label in labels.items() if unicodedata.normalize("NFKC", label) == text]
    if len(found) != 1:
        known = ", ".join(slug if slug == label else f"{slug} ({label})" for slug, label in labels.items())
        raise MikiwameError(f'{place}: There is no criterion "{text}". Use: {known}.')
    return found[0]


def _read_number(part: str, written: str, place: str, example: str) -> float:
    try:
        return float(written)
    except ValueError:
        raise MikiwameError(f'{place}: "{part}" has no number. Write it like {example}.') from None
