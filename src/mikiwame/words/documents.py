"""Answers as JSON: the fields of an answer, and beside each reason its sentence in the language asked for.

A field ``because`` of type :class:`Reason` gives ``because``, the sentence, and ``reason``, its code and values; a
field ``says`` gives ``says`` and ``says_reason``. Several reasons in one field give a list of each. ``metadata`` of a
field may name another ``key`` for JSON, or the property that it ``reads`` in place of the field, or say that the key is
``optional``: left out where the value is None.
"""

import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, Union, cast, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model
from pydantic.fields import FieldInfo

from mikiwame.vocabulary.readings import Unreadable, tell_why
from mikiwame.vocabulary.reasons import Figure, Listed, PartDay, Points, Reason, Share, Term, Yen
from mikiwame.vocabulary.texts import say_text
from mikiwame.words.field_notes import read_notes
from mikiwame.words.speaking import Words

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None
Document: TypeAlias = dict[str, Json]

Writer: TypeAlias = Callable[[Any, Words], Json]
"""Of values of one class, which the one that looks it up knows them to be of."""

Hint: TypeAlias = object
"""A type as an annotation writes it: a class, or a union or list of such."""


class ReasonDocument(BaseModel):
    """Why something is so: the code of the sentence, and the values that stand in it."""

    code: str
    values: dict[str, object]


@dataclass(frozen=True)
class _Slot:
    """A field of an answer: its name there and in JSON, and the key of its reasons where it holds any."""

    name: str
    key: str
    reason_key: str | None
    hint: Hint
    optional: bool
    """Whether the key is left out where there is nothing to say."""


def write_document(answer: object, words: Words) -> Json:
    """An answer, or any part of one, as JSON holds it.

    :raises TypeError: for what JSON has no form for.
    """
    return _WRITER_OF[type(answer)](answer, words)


class _WritersFound(dict[type, Writer]):
    """How values of a class are written: a whole market has millions, of a few dozen classes."""

    def __missing__(self, kind: type) -> Writer:
        return self.setdefault(
            kind, next((write for kinds, write in _WRITERS if issubclass(kind, kinds)), _write_other)
        )


_WRITER_OF = _WritersFound()


def _write_other(answer: object, words: Words) -> Json:
    if is_dataclass(answer) and not isinstance(answer, type):
        return _write_fields(answer, words)
    raise TypeError(f"{type(answer).__name__} has no form in JSON.")


def _write_mapping(answer: Mapping[str, object], words: Words) -> Document:
    """A mapping as it is; beside the reason of a reading that found no value stands its sentence."""
    document: Document = {str(key): write_document(one, words) for key, one in answer.items()}
    if document.get("kind") == "unreadable" and "reason" in document:
        document["because"] = words.say(tell_why(cast(Unreadable, answer)))
    return document


def write_rows(answers: Iterable["DataclassInstance"], words: Words, format: str = "json") -> list[Document]:
    """Answers as rows. A table, in whatever ``format`` but JSON, has the sentences alone, without codes and values."""
    rows = []
    for answer in answers:
        left_out = {slot.reason_key for slot in _plan(type(answer))} if format != "json" else set()
        rows.append({key: value for key, value in _write_fields(answer, words).items() if key not in left_out})
    return rows


def write_reason(reason: Reason, words: Words) -> Document:
    """The code and the values of a reason, for programs."""
    return {"code": reason.code, "values": {name: _write_value(one, words) for name, one in reason.values.items()}}


_REASONS = (Reason, Listed, Term, Yen, Points, Share, Figure, PartDay)

_WRITERS: tuple[tuple[tuple[type, ...], Writer], ...] = (
    (_REASONS, lambda answer, words: words.say_value(answer)),
    ((types.NoneType, bool, int, float), lambda answer, words: answer),
    ((str,), lambda answer, words: say_text(answer, words.language)),
    ((date,), lambda answer, words: answer.isoformat()),
    ((Mapping,), _write_mapping),
    ((tuple, list, set, frozenset), lambda answer, words: [write_document(one, words) for one in answer]),
)
"""The first that fits is taken; an answer, which is a class of its own, comes after them all."""


def _write_value(value: object, words: Words) -> Json:
    match value:
        case Reason():
            return write_reason(value, words)
        case Term():
            return value.key
        case Yen() | Points():
            return value.low if value.high is None else [value.low, value.high]
        case Figure():
            return {"low": value.low, "high": value.high, "unit": value.unit, "tax": value.tax}
        case Share():
            return value.share
        case PartDay():
            return value.text
        case Listed():
            return [_write_value(one, words) for one in value.values]
    return write_document(value, words)


def _write_fields(answer: "DataclassInstance", words: Words) -> Document:
    document: Document = {}
    for slot in _plan(type(answer)):
        value = getattr(answer, slot.name)
        if value is None and slot.optional:
            continue
        document[slot.key] = _WRITER_OF[type(value)](value, words)
        if slot.reason_key:
            many = isinstance(value, tuple | list)
            reasons = [write_reason(one, words) for one in (value if many else [value]) if isinstance(one, Reason)]
            document[slot.reason_key] = [*reasons] if many else (reasons[0] if reasons else None)
    return document


@cache
def _plan(answer: type["DataclassInstance"]) -> tuple[_Slot, ...]:
    hints = get_type_hints(answer)
    return tuple(_plan_field(one, hints[one.name]) for one in fields(answer))


def _plan_field(one: Field[object], hint: Hint) -> _Slot:
    key = one.metadata.get("key", one.name)
    reason_key = ("reason" if key == "because" else f"{key}_reason") if Reason in _flatten(hint) else None
    return _Slot(one.metadata.get("reads", one.name), key, reason_key, hint, one.metadata.get("optional", False))


ColumnType: TypeAlias = Literal["string", "integer", "number", "boolean", "date", "array", "object", "any"]
"""What a key of a row holds, by its name in a Table Schema; None is possible in each."""

_COLUMNS: dict[Hint, ColumnType] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    date: "date",
    dict: "object",
    Reason: "string",
    Listed: "string",
    Term: "string",
}


def list_columns(answer: type["DataclassInstance"]) -> dict[str, ColumnType]:
    """The keys of the rows of :func:`write_rows` with their types, in their order."""
    columns: dict[str, ColumnType] = {}
    for slot in _plan(answer):
        columns[slot.key] = _find_column_type(slot.hint)
        if slot.reason_key:
            columns[slot.reason_key] = "array" if columns[slot.key] == "array" else "object"
    return columns


def _find_column_type(hint: Hint) -> ColumnType:
    held = set(get_args(hint)) if get_origin(hint) in (Union, types.UnionType) else {hint}
    found = {_name_column_type(one) for one in held - {types.NoneType}}
    return found.pop() if len(found) == 1 else "any"


def _name_column_type(hint: Hint) -> ColumnType:
    origin = get_origin(hint)
    if origin in (tuple, list):
        return "array"
    if origin is Literal:
        return "string"
    if hint in _COLUMNS:
        return _COLUMNS[hint]
    return "object" if (isinstance(hint, type) and is_dataclass(hint)) or origin in (dict, Mapping) else "any"


def _flatten(hint: Hint) -> set[Hint]:
    """The types that a field may hold, alone or in a list; what a mapping or an answer within holds is its own."""
    if get_origin(hint) in (Union, types.UnionType, tuple, list):
        return {inner for one in get_args(hint) for inner in _flatten(one)}
    return {hint}


@cache
def describe_document(answer: type["DataclassInstance"]) -> type[BaseModel]:
    """The model of an answer's JSON, from which OpenAPI takes its schema."""
    # Pydantic takes the fields beside options of other types, so that no one type fits all that it is handed.
    shape: dict[str, Any] = {}
    notes = read_notes(answer)
    for slot in _plan(answer):
        missing = None if slot.optional else ...
        shape[slot.key] = (_describe(slot.hint), FieldInfo(default=missing, description=notes.get(slot.name)))
        if slot.reason_key:
            many = get_origin(slot.hint) in (tuple, list)
            shape[slot.reason_key] = (list[ReasonDocument] if many else ReasonDocument | None, missing)
    config = ConfigDict(title=answer.__name__, extra="forbid")
    model: type[BaseModel] = create_model(answer.__name__, __config__=config, __doc__=answer.__doc__, **shape)
    return model


def _describe(hint: Hint) -> Hint:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return Union[tuple(_describe(one) for one in inner)]  # noqa: UP007  made of a list
    if origin in (tuple, list):
        several = {one for one in inner if one is not Ellipsis}
        return list[Union[tuple(_describe(one) for one in several)]]  # type: ignore[misc]  # noqa: UP007
    if origin in (dict, Mapping) or (isinstance(origin, type) and issubclass(origin, Mapping)):
        return dict[str, _describe(inner[1])]  # type: ignore[misc]
    if hint in (Reason, Listed, Term):
        return str
    if isinstance(hint, type) and is_dataclass(hint):
        return describe_document(hint)
    return hint
