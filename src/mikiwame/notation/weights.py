"""Weights and bounds of criteria as a person writes them: ``course-cost=3,受験料=2``, ``course-cost=0.1-0.3``."""

import unicodedata
from collections.abc import Iterator, Mapping

from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason, join

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
            code = "asked.weight_from_zero" if zero else "asked.weight_above_zero"
            raise _refuse(place, Reason(code, {"text": part, "most": HEAVIEST}))
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
            raise _refuse(place, Reason("asked.bounds_not_rising", {"text": part}))
        bounds[name] = ends[0], ends[1]
    _check_sums(bounds, place)
    return bounds


def _check_sums(bounds: Bounds, place: str) -> None:
    """:raises MikiwameError: with the criteria, where no shares within the bounds sum to 1."""
    least, greatest = (sum(ends[number] for ends in bounds.values()) for number in (0, 1))
    if least > 1 + _ROOM:
        raised = join([name for name, (low, _) in bounds.items() if low > 0])
        raise _refuse(place, Reason("asked.least_above_one", {"criteria": raised, "sum": f"{least:g}"}))
    if greatest < 1 - _ROOM:
        raise _refuse(
            place, Reason("asked.greatest_below_one", {"criteria": join(list(bounds)), "sum": f"{greatest:g}"})
        )


def _split_pairs(
    text: str | None, labels: Mapping[str, str], place: str, *, twice: bool = False
) -> Iterator[tuple[str, str, str]]:
    """Name, the whole part, and what follows its ``=``."""
    if text is None:
        return
    if not text.strip(" ,"):
        raise MikiwameError(Reason("asked.empty", {"place": place}))
    seen = set()
    for part in filter(None, unicodedata.normalize("NFKC", text).split(",")):
        named, _, written = (piece.strip() for piece in part.replace(":", "=").partition("="))
        name = _find_criterion(named, labels, place)
        if name in seen and not twice:
            raise _refuse(place, Reason("asked.given_twice", {"name": name}))
        seen.add(name)
        yield name, part, written


def _find_criterion(text: str, labels: Mapping[str, str], place: str) -> str:
    """:raises MikiwameError: for a text that is neither a criterion nor the label of one alone."""
    if text in labels:
        return text
    found = [slug for slug, label in labels.items() if unicodedata.normalize("NFKC", label) == text]
    if len(found) != 1:
        known = [
            slug if slug == label else Reason("asked.named", {"slug": slug, "name": label})
            for slug, label in labels.items()
        ]
        raise _refuse(place, Reason("asked.no_criterion", {"criterion": text, "known": join(known)}))
    return found[0]


def _read_number(part: str, written: str, place: str, example: str) -> float:
    try:
        return float(written)
    except ValueError:
        raise _refuse(place, Reason("asked.without_number", {"text": part, "example": example})) from None


def _refuse(place: str, fault: Reason) -> MikiwameError:
    return MikiwameError(Reason("form.at", {"place": place, "fault": fault}))
