"""How long an exam takes, where only the cell of its content prints it: 90分 of マークシート方式 50問 90分."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mikiwame.notation.exam_lengths import begin_of_one, find_length, list_part_lengths, names_more
from mikiwame.notation.heading_words import TOUCHING, drop_marks, list_labels
from mikiwame.notation.naming import is_grade
from mikiwame.reading.cells import Found
from mikiwame.reading.entries import Entry
from mikiwame.reading.heads import HeadReader
from mikiwame.vocabulary.fields import KINDS, Field

_FIELD: Field = "duration"
_CONTENT = frozenset(field for field, kind in KINDS.items() if kind == "content")


def list_lengths(found: Found, entries: Sequence[Entry], reader: HeadReader) -> list[Found]:
    """A cell for each length that a cell of content gives; none where it is not clear of what one of them is."""
    if not any(one.field in _CONTENT for one in entries) or any(one.field == _FIELD for one in entries):
        return []
    lines = [line.text.replace(TOUCHING, "") for line in found.lines] or [found.text]
    listed = [pair for line in lines for pair in list_part_lengths(line)] if len(lines) == 1 else []
    if listed and all(map(reader.is_qualifier, (part for part, _ in listed))):
        return [_give(found, length, part) for part, length in listed]
    heads = " ".join(found.rows)
    told = [(_find_label(line), length, line) for line in lines if (length := find_length(line, heads))]
    if told and any(is_grade(drop_marks(line)) for line in lines):
        return []
    if any(names_more(line, label) for label, _, line in told):
        return []
    if len(told) > 1 and (not all(label for label, _, _ in told) or len({label for label, _, _ in told}) < len(told)):
        return []
    if any(label and not all(map(reader.is_qualifier, reader.look_up(label).words)) for label, _, _ in told):
        return []
    return [_give(found, length, label) for label, length, _ in told]


def _give(found: Found, length: str, label: str | None) -> Found:
    return replace(found, text=length, rows=(*found.rows, label) if label else found.rows, lines=(), told=_FIELD)


def _find_label(line: str) -> str | None:
    """The label of a line, or the grade or part that it begins with: 1級(4択 50問/50分)."""
    return next((label for label, _, sure in list_labels(line) if sure), None) or begin_of_one(line)


def drop_lengths_told(settled: Sequence[tuple[Found, list[Entry]]]) -> Iterator[tuple[Found, list[Entry]]]:
    """What was settled without the lengths from contents where a heading of its own gives that of the exam."""
    told = {_place(found) for found, own in settled for one in own if one.field == _FIELD and found.told != _FIELD}
    yield from (one for one in settled if one[0].told != _FIELD or _place(one[0]) not in told)


def _place(found: Found) -> object:
    return found.table if found.table is not None else found.sections
