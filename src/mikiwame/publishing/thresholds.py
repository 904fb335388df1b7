"""Scales and thresholds in Japanese, for the pages and answers that do not take typed ones yet."""

from typing import Any

from mikiwame.answers import scales
from mikiwame.assessment.thresholds import Span, Threshold, find_threshold
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.words import speak

Row = dict[str, Any]


def say_scale(criterion: Criterion) -> str:
    return speak("ja").say(scales.describe_scale(criterion))


def list_scale(criterion: Criterion) -> list[str]:
    return [speak("ja").say(one) for one in scales.list_scale(criterion)]


def read_threshold(criterion: Criterion, value: float, *, below: bool) -> Row | None:
    found = find_threshold(criterion, value, below=below)
    if found is None:
        return None
    ranges = [{"above": one.above, "below": one.below} for one in found.ranges]
    return {"unit": found.unit, "ranges": ranges, "states": list(found.states)}


def say_threshold(name: str, threshold: Row) -> str:
    ranges = tuple(Span(one["above"], one["below"]) for one in threshold["ranges"])
    said = scales.describe_threshold(Threshold(threshold["unit"], ranges, tuple(threshold["states"])))
    return speak("ja")("scale.threshold", field=name, said=said) if said else ""
