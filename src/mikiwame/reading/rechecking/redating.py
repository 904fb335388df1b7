"""Confirmed figures -> the files of their sources with the day on which they were seen again.

Where all that a reading says was confirmed, its day is changed, and the day on which it came into the file is kept as
``entered``, by which news are told; nothing else changes. Where only some of it was, what was confirmed becomes a
reading of its own day, and the old one stays as it was read.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ruamel.yaml.nodes import MappingNode, SequenceNode

from mikiwame.catalogue import Catalogue, splicing
from mikiwame.catalogue.additions import Addition, Said
from mikiwame.catalogue.composing import compose
from mikiwame.catalogue.files import SourceReading
from mikiwame.catalogue.parsing import fill
from mikiwame.catalogue.splicing import Edit, Lines
from mikiwame.catalogue.tree import Plain, Tree
from mikiwame.catalogue.writing import Opened, check_source, compose_source
from mikiwame.reading.rechecking.figures import Figure
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A figure, and the day on which its page was last seen with it."""

    figure: Figure
    on: date


Statement = tuple[str, str]
"""A certification and a field: what a reading says of it holds or falls together."""


def list_redated(catalogue: Catalogue, confirmed: Iterable[Confirmed]) -> dict[Figure, date]:
    """The figures whose day can be renewed: newer, and with all that its reading says of the same field confirmed."""
    days = {one.figure: one.on for one in confirmed if one.on > one.figure.on}
    groups = _group(days)
    return {
        figure: days[figure]
        for (slug, number), figures in groups.items()
        for figure in _keep_whole(catalogue.sources[slug].readings[number], figures)
    }


def _group(figures: Iterable[Figure]) -> dict[tuple[str, int], list[Figure]]:
    groups: dict[tuple[str, int], list[Figure]] = {}
    for figure in figures:
        groups.setdefault((figure.source, figure.reading), []).append(figure)
    return groups


def _keep_whole(reading: SourceReading, figures: Sequence[Figure]) -> list[Figure]:
    """Those of whole statements; where the reading holds from a day or to one, only those of the whole reading."""
    whole = _list_whole(reading, figures)
    if (reading.since or reading.until) and len(whole) < _count_statements(reading):
        return []
    return [one for one in figures if (one.certification, one.field) in whole]


def _list_whole(reading: SourceReading, figures: Iterable[Figure]) -> set[Statement]:
    counts: dict[Statement, int] = {}
    for one in figures:
        place = one.certification, one.field
        counts[place] = counts.get(place, 0) + 1
    said: dict[Statement, int] = {
        (slug, field): len(texts) for slug, fields in reading.says.items() for field, texts in fields.items()
    }
    return {place for place, count in counts.items() if count == said[place]}


def _count_statements(reading: SourceReading) -> int:
    return sum(len(fields) for fields in reading.says.values())


def redate(catalogue: Catalogue, opened: Opened, redated: Mapping[Figure, date]) -> str:
    """The text of a source's file with the days of these figures renewed, checked; nothing is written.

    :param redated: figures of this source alone, as :func:`list_redated` gives them.
    :raises MikiwameError: where the file is written in a way that can't be changed safely, or would be at fault.
    """
    source = catalogue.sources[opened.path.stem]
    text = opened.text
    parted: list[Figure] = []
    for (_, number), figures in _group(redated).items():
        reading = source.readings[number]
        if len(_list_whole(reading, figures)) == _count_statements(reading):
            text = _change_day(opened.name, text, number, min(redated[one] for one in figures))
        else:
            parted += figures
    changed = replace(opened, before=text.encode())
    for addition in _make_additions(source.readings, parted, redated):
        changed = replace(changed, before=compose_source(catalogue, changed, addition).encode())
    errors = check_source(catalogue, opened.path.stem, changed.text)
    if errors:
        raise MikiwameError(errors)
    return changed.text


def _change_day(name: str, text: str, number: int, day: date) -> str:
    """The text with another day of its reading, and beside it the day on which it was entered; nothing else changes.

    :raises MikiwameError: where the day can't be told from the rest of its line.
    """
    tree = _read(name, text)
    lines = text.splitlines(keepends=True)
    place = tree.find_line(("readings", number, "on")) - 1
    changed = re.sub(r"(?<![\w-])(on:\s*[\"']?)[0-9]{4}-[0-9]{2}-[0-9]{2}", rf"\g<1>{day}", lines[place])
    after = _keep_entered("".join([*lines[:place], changed, *lines[place + 1 :]]), tree.content, number)
    if _read(name, after).content != _with_day(tree.content, number, day):
        raise MikiwameError.at(name, Reason("files.day_fixed"), place + 1)
    return after


def _keep_entered(text: str, before: Mapping[str, Plain] | None, number: int) -> str:
    """The text with the day on which a reading was entered below its new day, where it does not say so already."""
    reading, root = _pick(before, number), compose(text)
    readings = splicing.find_value(root, "readings") if isinstance(root, MappingNode) else None
    node = readings.value[number] if isinstance(readings, SequenceNode) else readings
    on = splicing.find_value(node, "on") if isinstance(node, MappingNode) else None
    if "entered" in reading or on is None or not isinstance(node, MappingNode):
        return text
    lines, entered = Lines(text), f"entered: {reading['on']}"
    if node.flow_style:
        at = lines.find(on.end_mark.line, on.end_mark.column)
        return splicing.apply(text, Edit(at, at, f", {entered}"))
    indent = " " * int(node.start_mark.column)
    return splicing.apply(text, lines.insert_below(int(on.start_mark.line), [indent + entered]))


def _pick(content: Mapping[str, Plain] | None, number: int) -> dict[str, Plain]:
    """A reading as its file has it; of a lone one the number is 0."""
    readings = (content or {}).get("readings")
    reading = readings[number] if isinstance(readings, list) else readings
    return reading if isinstance(reading, dict) else {}


def _read(name: str, text: str) -> Tree:
    tree = Tree(name)
    fill(tree, text)
    return tree


def _with_day(content: Mapping[str, Plain] | None, number: int, day: date) -> dict[str, Plain]:
    told = dict(content or {})
    readings, reading = told.get("readings"), _pick(content, number)
    renewed: dict[str, Plain] = {"entered": reading.get("on"), **reading, "on": day.isoformat()}
    if not isinstance(readings, list):
        return {**told, "readings": renewed}
    return {**told, "readings": [renewed if place == number else one for place, one in enumerate(readings)]}


def _make_additions(
    readings: Sequence[SourceReading], figures: Iterable[Figure], redated: Mapping[Figure, date]
) -> list[Addition]:
    """What was confirmed of readings of which not all was: by its day, and by the day that the page gives itself."""
    groups: dict[tuple[date, str | None], list[Said]] = {}
    for figure in figures:
        stated = readings[figure.reading].stated
        groups.setdefault((redated[figure], stated.text if stated else None), []).append(_say(figure))
    return [Addition(on, tuple(said), stated) for (on, stated), said in groups.items()]


def _say(figure: Figure) -> Said:
    return Said(figure.certification, figure.field, figure.text, {name: one for name, one in figure.beside if one})
