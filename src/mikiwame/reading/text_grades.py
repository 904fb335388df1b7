"""The grades that the words of a cell name beside those of its heads."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from mikiwame.catalogue.flattening import flatten
from mikiwame.notation.heading_words import list_labels
from mikiwame.notation.naming import is_grade, list_grades
from mikiwame.notation.qualifiers import JOINED, sort_label
from mikiwame.notation.spelling import level
from mikiwame.reading.cells import Found
from mikiwame.reading.entries import Entry
from mikiwame.reading.heads import Heads, sort_words
from mikiwame.reading.proposals import Because
from mikiwame.vocabulary.readings import Reading

_TOLD_APART = ("part", "mode", "audience", "population", "strand")
"""What the heads of a cell say of its figures unless these say it themselves."""


def find_grade(entry: Entry) -> str | None:
    """What a cell is of: the grade of its heads, else every one that its own words name."""
    return entry.qualifiers.grade or JOINED.join(_list_text_grades(entry)) or None


def _list_text_grades(entry: Entry) -> list[str]:
    if entry.value is None or entry.field is None:
        return []
    labels = (value.label for value in flatten(cast(Reading, entry.value)))
    grades = dict.fromkeys(sort_label(entry.field, label).grade for label in labels)
    return [grade for grade in grades if grade]


def part_leading_grades(text: str) -> tuple[str, list[str]] | None:
    """A figure without the grades before it that it is of together, and these: 2級・3級 2時間."""
    for label, value, _ in list_labels(text):
        told = sort_label("exam_fee", label)
        alone = told.grade and told.other is None and len(list_grades(level(label))) > 1
        if alone and not list_grades(level(value)):
            return value, list(list_grades(level(label)))
    return None


def list_inner_grades(found: Found) -> list[str]:
    """The grades of the rows that a tall cell is beside, where each of these is of grades."""
    graded = bool(found.inner) and all(map(is_grade, found.inner))
    return [grade for head in found.inner for grade in list_grades(level(head))] if graded else []


def drop_outer_grade(entry: Entry, heads: Heads) -> None:
    """A text that names other grades than the section that it stands in is of those; so is one that begins with a
    grade of its own below the head of another: 【上級】6,900円 under 1級.
    """
    outer = entry.qualifiers.grade
    if outer is None or entry.field is None:
        return
    begun = _find_first_grade(entry.text)
    told = _list_text_grades(entry) or list(filter(None, (begun,)))
    if outer in told or not told:
        return
    if begun or sort_words(entry.field, replace(heads, outer=[]))[0].grade is None:
        words = (word for word in (entry.label or "").split() if sort_label(entry.field or "", word).grade is None)
        entry.qualifiers, entry.label = replace(entry.qualifiers, grade=None), " ".join(words) or None


def drop_told_apart(entry: Entry) -> None:
    """A text with figures of several modes, parts or others of one kind says of each of which it is, and its heads of
    none: 会場120分、ネット90分 on a page of ネット試験. Where one figure says nothing of that, it is a question.
    """
    if entry.value is None or entry.field is None:
        return
    field = entry.field
    labels = [sort_label(field, value.label) for value in flatten(cast(Reading, entry.value))]
    for kind in _TOLD_APART:
        own = getattr(entry.qualifiers, kind)
        told = {getattr(label, kind) for label in labels}
        if own is None or not told - {None, own} or (not told & {None, own} and kind != "mode"):
            continue
        if None in told:
            entry.because = entry.because or Because(code="reading.prose")
        words = (word for word in (entry.label or "").split() if getattr(sort_label(field, word), kind) is None)
        entry.qualifiers, entry.label = replace(entry.qualifiers, **{kind: None}), " ".join(words) or None


def part_graded_sitting(text: str) -> tuple[str, str] | None:
    """A day with its sitting and the grades behind it that it is of: 2022年6月12日(日) 第161回 1〜3級."""
    *day, sitting, grades = ["", "", *text.split()]
    told = sort_label("schedule", sitting)
    return (" ".join((*day, sitting)).strip(), grades) if any(day) and told.period and is_grade(grades) else None


def _find_first_grade(text: str) -> str | None:
    """The grade in brackets or before a colon that a text begins with."""
    told = (sort_label("exam_fee", label).grade for label, _, sure in list_labels(text) if sure)
    return next(told, None)


def lists_places(text: str) -> bool:
    """Whether a line names three places or more."""
    return (sort_label("pass_rate", text).population or "").count(JOINED) > 1


def is_one_thing(words: Sequence[str]) -> bool:
    """Whether the words of a row say one thing of a table, and no list of what it is about."""
    told = sort_label("pass_rate", words[0]) if len(words) == 1 else None
    return told is not None and not any(
        JOINED in (one or "") for one in (told.grade, told.part, told.mode, told.audience)
    )
