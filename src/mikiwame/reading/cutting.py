"""The ways in which a cell that can't be read as one value may be parted into several."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from mikiwame import notation
from mikiwame.notation.clauses import split_subjects
from mikiwame.notation.figure_rest import drop_figures
from mikiwame.notation.heading_words import (
    BETWEEN_FIGURES,
    TOUCHING,
    drop_marks,
    drop_number,
    is_marked,
    list_labels,
    split_pairs,
)
from mikiwame.notation.naming import list_grades
from mikiwame.notation.spelling import level
from mikiwame.notation.splitting import (
    drop_topic,
    part_bracketed,
    split_bracketed,
    split_dated,
    split_grades,
    split_items,
    split_named,
    split_trailing,
)
from mikiwame.notation.statements import begin_with_days, is_closed
from mikiwame.reading.blocks import Line
from mikiwame.reading.cells import Found
from mikiwame.reading.clauses import ClauseFinder
from mikiwame.reading.grid_words import DATED
from mikiwame.reading.naming import Namer
from mikiwame.reading.records import list_labelled
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import KINDS, Field

_MARK = re.compile(r"(?<=[\w%)])\s?[^\w\s,.:~%()-]\s?(?=\w)")


def list_cuts(
    found: Found,
    clauses: ClauseFinder,
    namer: Namer,
    is_head: Callable[[str], bool],
    names: Sequence[str],
    *,
    by_grade: bool,
) -> Iterator[list[Found]]:
    """Each way that gives more parts than one, or another text: by lines, by grades, by labels, by what it
    speaks of, by sentences; the later ones only where the earlier could not be read.

    :param is_head: whether a line only says of what the lines below it are.
    :param names: heads of the cell that stand beside each other, each with the name of another certification.
    """
    if len(names) > 1:
        yield [_keep_head(found, name, names) for name in names]
    if len(found.lines) > 1:
        if headed := _list_headed(found, is_head):
            yield headed
        yield list_lines(found)
    else:
        for text in dict.fromkeys((found.text, _drop_topic(found))):
            for split in (split_grades, _split_dotted, split_items, split_trailing):
                parts = split(text)
                if len(parts) > 1 and all(map(is_closed, parts)):
                    yield [replace(found, text=part) for part in parts]
        if led := _split_led(found):
            yield led
    yield from _list_told(found, namer)
    if not by_grade:
        cut = clauses.cut(found)
        if [one.text for one in cut] != [found.text]:
            yield cut


def list_lines(found: Found) -> list[Found]:
    """The lines of a cell, each by itself."""
    return [_take_line(found, line.text, number) for number, line in enumerate(found.lines)]


def cut_graded(found: Found) -> list[Found]:
    """The lines of a cell that begin each with a grade, without it; nothing where one has none."""
    told = list_labelled([line.text.replace(TOUCHING, "") for line in found.lines]) if len(found.lines) > 1 else []
    return [
        replace(_take_line(found, line.text, number), text=value, rows=(*found.rows, label))
        for number, (line, (label, value)) in enumerate(zip(found.lines, told, strict=bool(told)))
    ]


def cut_led(found: Found) -> Found | None:
    """A text that begins with its grade, without it, under the head of the grade; None where it begins otherwise."""
    told = _list_labelled(found.text.replace(TOUCHING, ""))
    if len(told) != 1 or not list_grades(level(told[0][0])):
        return None
    return replace(found, text=told[0][1], rows=(*found.rows, told[0][0]), lines=())


def _split_dotted(text: str) -> list[str]:
    """The parts of a text that begins each with a grade, whatever mark stands between: 3級 3,300円・2級 5,500円."""
    parts = _MARK.split(text)
    return parts if all(map(_begins_with_grade, parts)) else [text]


def _begins_with_grade(part: str) -> bool:
    grades = list_grades(level(part))
    return len(grades) == 1 and level(part).startswith(grades[0])


def _split_led(found: Found) -> list[Found]:
    """The parts of a text of which the first is of the grade before it: 35%、3級が37% of 2級."""
    led = [(row, grades[0]) for row in found.rows if len(grades := list_grades(level(row))) == 1 and grades[0] in row]
    if len(led) != 1:
        return []
    ((told, grade),) = led
    parts = split_grades(f"{grade}:{_drop_topic(found)}")
    rows = tuple(row.replace(grade, "") if row == told else row for row in found.rows)
    return [replace(found, text=part, rows=rows) for part in parts] if len(parts) > 1 else []


def list_values(found: Found, fields: Sequence[Field]) -> list[str]:
    """The parts of a cell below a heading of several fields: its lines where there is one for each, or what stands
    between brackets and strokes.
    """
    if _fit_lines(found.lines, fields):
        return [drop_marks(line.text) for line in found.lines]
    return [part for part in BETWEEN_FIGURES.split(found.text) if part]


def _fit_lines(lines: Sequence[Line], fields: Sequence[Field]) -> bool:
    """Whether a cell below a heading of several fields has a line for each, in their order."""
    pairs = zip(fields, (drop_marks(line.text) for line in lines), strict=False)
    return len(lines) == len(fields) and all(_is_value(field, text) for field, text in pairs)


def _is_value(field: Field, text: str) -> bool:
    if KINDS[field] in DATED:
        return not _names_grade(text) and notation.read(field, text)["kind"] == KINDS[field]
    return any(map(str.isdecimal, text)) and not drop_figures(text)


def _drop_topic(found: Found) -> str:
    """What a sentence says of the head word that it begins with: 1級8,800円、2級5,500円 of 受験料は、1級…; else all."""
    begun = next((row for row in found.rows if found.text.startswith(row)), "")
    return drop_topic(found.text[len(begun) :]) if begun else found.text


def _list_told(found: Found, namer: Namer) -> Iterator[list[Found]]:
    """The ways in which a text may print itself of what its parts are."""
    if (bare := drop_number(found.text)) != found.text:
        yield [replace(found, text=bare, lines=())]
    if days := begin_with_days(found.text):
        yield [replace(found, text=days, lines=())]
    if told := _list_bracketed(found.text):
        yield [replace(found, text=value, rows=(*found.rows, *labels), lines=()) for labels, value in told]
    if told := split_bracketed(found.text):
        yield [replace(found, text=value, rows=(*found.rows, *labels), lines=()) for labels, value in told]
    if lead := namer.find_lead(found.text):
        yield [replace(found, text=lead[1], rows=(*found.rows, lead[0]), lines=())]
    for split in (_list_labelled, split_named, split_dated, split_subjects):
        if pairs := split(found.text):
            yield [replace(found, text=value, rows=(*found.rows, label), lines=()) for label, value in pairs]


def _list_bracketed(text: str) -> list[tuple[tuple[str, ...], str]]:
    """A figure with its label, and those that stand behind it in a bracket with labels of their own, each under the
    first label too: 2022年度 35.0%(受験者数1,000名 合格者数350名).
    """
    parted = part_bracketed(text)
    if parted is None:
        return []
    label, value, pairs = parted
    return [((label,), value), *(((label, own), figure) for own, figure in pairs)]


def _list_labelled(text: str) -> list[tuple[str, str]]:
    """The parts of a text of labels with their values, each without doubt: 甲種:4,279 乙種:8,528."""
    parts = split_pairs(text)
    told = [next((pair for pair in list_labels(part) if pair[2]), None) for part in parts]
    pairs = [(one[0].strip(), one[1]) for one in told if one]
    return pairs if len(pairs) == len(parts) else []


def _list_headed(found: Found, is_head: Callable[[str], bool]) -> list[Found]:
    """The lines of a cell under those that only say of what the next ones are (●1級), up to the next such line."""
    parts, head, heads = list[Found](), "", 0
    for number, line in enumerate(found.lines):
        bare = drop_marks(line.text)
        if is_head(bare):
            head, heads = bare, heads + 1
            continue
        part = _take_line(found, line.text, number)
        # ●3級〜5級・・・・6月 says itself of what it is.
        own = is_marked(line.text.strip()) and (_names_grade(line.text) or not _names_grade(head))
        parts.append(part if own or not head else replace(part, rows=(*found.rows, head)))
    return parts if heads else []


def _names_grade(text: str) -> bool:
    return bool(list_grades(level(text)))


def _take_line(found: Found, text: str, number: int) -> Found:
    plain = text.replace(TOUCHING, "")
    return replace(found, text=drop_marks(text), quote=plain, line=found.lines[number], lines=())


def _keep_head(found: Found, name: str, names: Sequence[str]) -> Found:
    """The cell under one of several heads that it spans."""
    rows, columns = (
        [head for head in heads if head == name or head not in names] for heads in (found.rows, found.columns)
    )
    return replace(found, rows=tuple(rows), columns=tuple(columns))
