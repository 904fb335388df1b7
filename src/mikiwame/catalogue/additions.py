"""What can be added to a source: a reading of a day, with what it says of certifications, and the whole of a new file.

The text of a file goes in and the text with the addition comes out; every line that was there stays as it was. Each
addition is read again and compared with what it should say, so that a file of unusual make is refused and not bent.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from mikiwame.catalogue import splicing
from mikiwame.catalogue.composing import compose
from mikiwame.catalogue.parsing import fill
from mikiwame.catalogue.quoting import quote, write_flow
from mikiwame.catalogue.splicing import Lines
from mikiwame.catalogue.tree import Plain, Tree
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

BESIDE = ("unit", "label", "period", "round", "until", "because", "confirmed", "entered", "not_applicable")
"""What may stand beside a text, in the order in which it is written."""


@dataclass(frozen=True)
class Said:
    """One text of one field of a certification, with what stands outside of it; a text of None is withheld.

    ``beside``: any of :data:`BESIDE`.
    """

    certification: str
    field: str
    text: str | None
    beside: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def plain(self) -> Plain:
        """As the file is read."""
        beside: dict[str, Plain] = {key: self.beside[key] for key in BESIDE if self.beside.get(key)}
        if self.text is None:
            return {"withheld": "true", **beside}
        return {"text": self.text, **beside} if beside else self.text

    def write(self, *, flow: bool) -> str:
        plain = self.plain
        if isinstance(plain, dict):
            return write_flow({key: str(value) for key, value in plain.items()})
        return quote(str(plain), flow=flow)


@dataclass(frozen=True)
class Addition:
    """What was read on a day. ``stated``: the day that the page gives, as files write it; ``entered``: the day on which
    it comes into the files, where that is later.
    """

    on: date
    said: tuple[Said, ...]
    stated: str | None = None
    note: str | None = None
    entered: date | None = None

    @property
    def head(self) -> dict[str, str]:
        """The keys of the reading before ``says``."""
        entered = self.entered.isoformat() if self.entered else None
        told = {"on": self.on.isoformat(), "entered": entered, "stated": self.stated, "note": self.note}
        return {key: value for key, value in told.items() if value}


@dataclass(frozen=True)
class NewSource:
    """The head of a source's file."""

    title: str
    kind: str
    publisher: str | None = None
    url: str | None = None


def write_source(source: NewSource, addition: Addition) -> str:
    """The text of a new file.

    :raises MikiwameError: where something of it cannot be written as YAML.
    """
    head = {"title": source.title, "kind": source.kind, "publisher": source.publisher, "url": source.url}
    lines = [f"{key}: {quote(value, flow=False)}" for key, value in head.items() if value]
    first, *more = _write_reading(addition)
    text = "\n".join([*lines, "readings:", f"  - {first}", *(f"    {line}" for line in more), ""])
    if _read(text) != {**{key: value for key, value in head.items() if value}, "readings": [_plain_reading(addition)]}:
        raise MikiwameError(Reason("files.cannot_be_yaml"))
    return text


def add_reading(text: str, addition: Addition) -> str:
    """The text of a source's file with the addition in it.

    It goes into the reading of the same day that has the same head, or is a reading of its own before all older ones.
    What that reading says already is not said twice.

    :raises MikiwameError: where the file is written in a way into which nothing can be put without touching the rest.
    """
    before = _read(text)
    place = _find_reading(before, addition)
    wanted = _add_plain(before, addition, place)
    after = _add_text(text, addition, place)
    if _read(after) != wanted:
        raise MikiwameError(Reason("files.unsafe"))
    return after


def _read(text: str) -> dict[str, Plain]:
    tree = Tree("the file")
    fill(tree, text)
    if tree.content is None:
        raise MikiwameError(tree.complaints)
    return tree.content


def _list_readings(content: Mapping[str, Plain]) -> list[dict[str, Plain]]:
    readings = content.get("readings")
    found = readings if isinstance(readings, list) else [readings]
    return [one for one in found if isinstance(one, dict)]


@dataclass(frozen=True)
class _Place:
    """Number of a reading; ``own``: whether the addition goes into it and not before it."""

    number: int
    own: bool


def _find_reading(content: Mapping[str, Plain], addition: Addition) -> _Place:
    readings = _list_readings(content)
    for number, one in enumerate(readings):
        if {key: value for key, value in one.items() if key != "says"} == addition.head and one.get("says"):
            return _Place(number, own=True)
    newer = [number for number, one in enumerate(readings) if str(one.get("on")) > addition.on.isoformat()]
    return _Place(newer[-1] + 1 if newer else 0, own=False)


def _add_plain(content: dict[str, Plain], addition: Addition, place: _Place) -> dict[str, Plain]:
    """What the file should say."""
    readings = list(_list_readings(content))
    if place.own:
        found = readings[place.number]
        readings[place.number] = {**found, "says": _say(found["says"], addition.said)}
    elif addition.said:
        readings.insert(place.number, _plain_reading(addition))
    return {**content, "readings": [*readings]}


def _plain_reading(addition: Addition) -> dict[str, Plain]:
    return {**addition.head, "says": _say({}, addition.said)}


def _say(says: Plain, said: Sequence[Said]) -> Plain:
    told = dict(says) if isinstance(says, dict) else {}
    for one in said:
        fields = _copy(told.get(one.certification))
        if not _is_said(fields.get(one.field), one):
            texts = _list_texts(fields.get(one.field))
            fields[one.field] = [*texts, one.plain] if texts else one.plain
        told[one.certification] = fields
    return told


def _copy(fields: Plain) -> dict[str, Plain]:
    return dict(fields) if isinstance(fields, dict) else {}


def _list_texts(value: Plain) -> list[Plain]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _is_said(value: Plain, said: Said) -> bool:
    return any(_level(one) == _level(said.plain) for one in _list_texts(value))


def _level(text: Plain) -> Plain:
    """A bare text is the same as one with nothing beside it."""
    return {"text": text} if isinstance(text, str) else text


def _add_text(text: str, addition: Addition, place: _Place) -> str:
    if not place.own:
        return _add_whole(text, addition, place.number) if addition.said else text
    for one in addition.said:
        text = _add_said(text, one, place.number)
    return text


def _compose(text: str) -> tuple[Lines, SequenceNode]:
    """The lines of a file and its list of readings.

    :raises MikiwameError: where it has none that stands on lines of its own.
    """
    root = compose(text)
    readings = splicing.find_value(root, "readings") if isinstance(root, MappingNode) else None
    if not isinstance(readings, SequenceNode) or readings.flow_style or not readings.value:
        raise MikiwameError(Reason("files.readings_no_list"))
    return Lines(text), readings


def _add_whole(text: str, addition: Addition, number: int) -> str:
    lines, readings = _compose(text)
    block = _write_reading(addition, *_find_steps(readings))
    before = number if number < len(readings.value) else None
    return splicing.apply(text, splicing.add_item(lines, readings, block, "", before))


def _find_steps(readings: SequenceNode) -> tuple[int, int]:
    """By how many columns the file indents certifications below `says`, and fields below them."""
    for one in readings.value:
        says = _find_block(one, "says")
        first = says.value[0][1] if says else None
        if says and isinstance(first, MappingNode) and first.value and not first.flow_style:
            outer = says.start_mark.column - one.start_mark.column
            return int(outer), int(first.start_mark.column - says.start_mark.column)
    return splicing.STEP, splicing.STEP


def _find_block(node: Node, key: str) -> MappingNode | None:
    found = splicing.find_value(node, key) if isinstance(node, MappingNode) else None
    return found if isinstance(found, MappingNode) and found.value and not found.flow_style else None


def _add_said(text: str, said: Said, number: int) -> str:
    lines, readings = _compose(text)
    reading = readings.value[number]
    says = splicing.find_value(reading, "says") if isinstance(reading, MappingNode) else None
    if not isinstance(says, MappingNode):
        raise MikiwameError(Reason("files.says_no_lines"))
    fields = splicing.find_value(says, said.certification)
    if not isinstance(fields, MappingNode):
        block = _write_fields(said.certification, {said.field: [said]}, _find_steps(readings)[1])
        flow = f"{{{said.field}: {said.write(flow=True)}}}"
        return splicing.apply(text, splicing.add_entry(lines, says, said.certification, block, flow))
    told = splicing.find_value(fields, said.field)
    if told is None:
        block = _write_field(said.field, [said])
        return splicing.apply(text, splicing.add_entry(lines, fields, said.field, block, said.write(flow=True)))
    if _is_said(_read_node(told), said):
        return text
    block_text, flow = said.write(flow=False), said.write(flow=True)
    return splicing.apply(text, splicing.add_beside(lines, fields, said.field, block_text, flow))


def _read_node(node: Node) -> Plain:
    if isinstance(node, SequenceNode):
        return [_read_node(one) for one in node.value]
    if isinstance(node, MappingNode):
        return {str(key.value): _read_node(value) for key, value in node.value}
    return str(node.value)


def _write_reading(addition: Addition, outer: int = splicing.STEP, inner: int = splicing.STEP) -> list[str]:
    """The lines of a reading, without its dash."""
    heads = [f"{key}: {value if key in _DAYS else quote(value, flow=False)}" for key, value in addition.head.items()]
    told: dict[str, dict[str, list[Said]]] = {}
    for one in addition.said:
        texts = told.setdefault(one.certification, {}).setdefault(one.field, [])
        if one.plain not in [other.plain for other in texts]:
            texts.append(one)
    fields = [line for slug, of_one in told.items() for line in _write_fields(slug, of_one, inner)]
    return [*heads, "says:", *(" " * outer + line for line in fields)]


_DAYS = ("on", "entered", "stated")


def _write_fields(certification: str, fields: Mapping[str, Sequence[Said]], step: int) -> list[str]:
    lines = [line for field_, said in fields.items() for line in _write_field(field_, said)]
    return [f"{certification}:", *(" " * step + line for line in lines)]


def _write_field(field_: str, said: Sequence[Said]) -> list[str]:
    if len(said) == 1:
        return [f"{field_}: {said[0].write(flow=False)}"]
    return [f"{field_}:", *(f"  - {one.write(flow=False)}" for one in said)]
