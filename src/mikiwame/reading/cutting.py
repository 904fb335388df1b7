"""The ways in which a cell that can't be read as one value may be parted into several."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mikiwame.notation.clauses import is_closed, split_subjects
from mikiwame.notation.heading_words import TOUCHING, drop_marks, split_grades, split_items, split_pairs
from mikiwame.reading.cells import Found
from mikiwame.reading.clauses import ClauseFinder


def list_cuts(found: Found, clauses: ClauseFinder, names: Sequence[str], *, by_grade: bool) -> Iterator[list[Found]]:
    """Each way that gives more parts than one, or another text: by lines, by grades, by labels, by what it
    speaks of, by sentences; the later ones only where the earlier could not be read.

    :param names: heads of the cell that stand beside each other, each with the name of another certification.
    """
    if len(names) > 1:
        yield [_keep_head(found, name, names) for name in names]
    if len(found.lines) > 1:
        yield [_take_line(found, line.text, number) for number, line in enumerate(found.lines)]
    else:
        for split in (split_grades, split_items, split_pairs):
            parts = split(found.text) if by_grade or split is not split_grades else [found.text]
            if len(parts) > 1 and all(map(is_closed, parts)):
                yield [replace(found, text=part) for part in parts]
    subjects = split_subjects(found.text)
    if subjects:
        yield [replace(found, text=value, rows=(*found.rows, subject), lines=()) for subject, value in subjects]
    if not by_grade:
        cut = clauses.cut(found)
        if [one.text for one in cut] != [found.text]:
            yield cut


def _take_line(found: Found, text: str, number: int) -> Found:
    plain = text.replace(TOUCHING, "")
    return replace(found, text=drop_marks(text), quote=plain, line=found.lines[number], lines=())


def _keep_head(found: Found, name: str, names: Sequence[str]) -> Found:
    """The cell under one of several heads that it spans."""
    rows, columns = (
        [head for head in heads if head == name or head not in names] for heads in (found.rows, found.columns)
    )
    return replace(found, rows=tuple(rows), columns=tuple(columns))
