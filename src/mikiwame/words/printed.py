"""Printed labels and timetables for readers of another language than the print's: said, where they were read."""

import re
from collections.abc import Mapping
from typing import cast

from mikiwame.vocabulary.readings import Schedule
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words.speaking import Words

_GRADE = re.compile(r"(?P<below>準?)(?P<grade>[0-9]{1,2})級")
_LABELS = {
    "学科": "written",
    "実技": "practical",
    "学科・実技": "both_parts",
    "一般": "general",
    "一般受験": "general",
    "個人": "individual",
    "団体": "group",
    "団体受験": "group",
    "会員": "member",
    "受講生": "student",
    "通信": "correspondence",
    "通学": "classroom",
    "通学+通信": "classroom_correspondence",
    "教材のみ": "materials_only",
}
"""Label as printed -> key of its words."""


def is_foreign(words: Words) -> bool:
    """Whether the reader's language is another than that of the prints."""
    return words.language != LANGUAGES[0]


def say_printed_label(label: str | None, words: Words) -> str | None:
    """The label in the reader's language, or as printed where that is the reader's or no word for it is known."""
    if label is None or not is_foreign(words):
        return label
    if grade := _GRADE.fullmatch(label):
        return words("facts.label-below" if grade["below"] else "facts.label-grade", grade=grade["grade"])
    return words(f"facts.label-{_LABELS[label]}") if label in _LABELS else label


def say_schedule(reading: Mapping[str, object] | None, words: Words) -> str:
    """How often and when, of the reading of a timetable; empty where it tells neither."""
    if reading is None or reading.get("kind") != "schedule":
        return ""
    schedule = cast(Schedule, reading)
    if schedule.get("any_time"):
        return words("readings.any_time")
    months = schedule["months"] or []
    if len(months) == 12:
        return words("readings.every_month")
    named = words.list([words("readings.month", month=month) for month in months])
    often = schedule["per_year"]
    if often is None:
        return words("readings.in_months", months=named) if named else ""
    said = words("readings.per_year", times=often)
    return words("facts.often_in", often=said, months=named) if named else said
