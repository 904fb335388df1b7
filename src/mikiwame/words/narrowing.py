"""Of the reading that a fact rests on, the part that the fact is of: a text may tell the marks of every part."""

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from mikiwame.answers.facts import Fact
from mikiwame.vocabulary.terms import (
    Application,
    ExamContent,
    Mark,
    Materials,
    PassingMark,
    StudyTime,
    Terms,
    list_told,
    take_application,
    take_result,
)

CLAIMS = "claims"
DATES = "dates"
"""Units of values that have no figure: what is done with claims (レセプト), and days to come."""


def narrow_reading(fact: Fact) -> Terms:
    """The reading with what it tells of the fact's own label and unit alone, without that label."""
    reading = cast(Terms, fact.value)
    if reading["kind"] == "mark":
        return _narrow_marks(reading, fact)
    if reading["kind"] == "content":
        return _narrow_content(reading, fact)
    told = list_told(reading)
    if told:
        own = [one["told"] for one in told if one["label"] == fact.label]
        return narrow_reading(replace(fact, value=own[0])) if own else reading
    if reading["kind"] == "application":
        return _narrow_application(take_application(reading, fact.label), fact)
    if reading["kind"] == "result":
        return take_result(reading, fact.label)
    if reading["kind"] == "study":
        return _narrow_study(reading, fact)
    return _narrow_materials(reading, fact) if reading["kind"] == "materials" else reading


def _narrow_marks(reading: PassingMark, fact: Fact) -> PassingMark:
    """Marks of one part belong together: one of them, or all, must be reached."""
    own = [
        one for one in reading["marks"] if (one["low"], one["high"], one["unit"]) == (fact.low, fact.high, fact.unit)
    ]
    labels = {one["label"] for one in _prefer_label(own, fact.label)}
    marks: list[Mark] = [{**one, "label": None} for one in reading["marks"] if one["label"] in labels]
    return {**reading, "marks": marks}


def _prefer_label(marks: Iterable[Mark], label: str | None) -> list[Mark]:
    told = list(marks)
    return [one for one in told if one["label"] == label] or told


def _narrow_content(reading: ExamContent, fact: Fact) -> ExamContent:
    if fact.unit == CLAIMS:
        return {**reading, "parts": []}
    forms = (fact.state or "").split()
    parts = [one for one in reading["parts"] if one["questions"] == fact.low and one["forms"] == forms]
    own = [one for one in parts if one["label"] == fact.label] or parts[:1]
    return {
        "kind": "content",
        "parts": [{**one, "label": None} for one in own[:1]],
        "claims": [],
        "by_hand": None,
    }


def _narrow_application(reading: Application, fact: Fact) -> Application:
    if fact.unit == DATES:
        return {**reading, "season": None, "opens": None, "closes": None, "ways": [], "any_time": False}
    return {**reading, "windows": [], "deadline": None}


def _narrow_study(reading: StudyTime, fact: Fact) -> StudyTime:
    own = next((one for one in reading.get("of", ()) if one["label"] == fact.label), None)
    if own:
        reading = {"kind": "study", "hours": own["hours"], "months": own["months"], "approx": own["approx"]}
    if fact.unit == "hours":
        return {**reading, "months": None}
    return {**reading, "hours": None}


def _narrow_materials(reading: Materials, fact: Fact) -> Materials:
    books = [one for one in reading["books"] if one["title"] == fact.label and one["price"] == fact.low]
    return {**reading, "books": books or reading["books"]}
