"""What is made of a cell in one field, and what the entries of a page say of each other."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

from pydantic import JsonValue

from mikiwame.catalogue.flattening import flatten
from mikiwame.notation.sittings import name_sitting
from mikiwame.reading.cells import Found
from mikiwame.reading.dictionary import Dictionary
from mikiwame.reading.proposals import Because
from mikiwame.vocabulary.fields import KINDS, Field
from mikiwame.vocabulary.qualifiers import Qualifiers
from mikiwame.vocabulary.readings import Reading, Unreadable

COUNTED = frozenset(("money", "rate", "people", "duration"))
"""Kinds of fields whose values are figures."""

_NONE = Qualifiers()


@dataclass(slots=True)
class Entry:
    """One cell in one field. ``field`` is None for what is left aside."""

    found: Found
    field: Field | None
    text: str
    value: dict[str, JsonValue] | None = None
    unit: str | None = None
    qualifiers: Qualifiers = _NONE
    label: str | None = None
    certification: str | None = None
    because: Because | None = None

    @property
    def proposed(self) -> bool:
        return self.field is not None and self.because is None


def explain_unread(reading: Unreadable) -> Because:
    """Why a text has no value."""
    if reading.get("absent"):
        return Because(code="reading.absent")
    reason = reading["reason"]
    return Because(
        code="reading.unreadable", values={"because": {"code": reason["code"], "values": {**reason["values"]}}}
    )


def is_unread(entry: Entry) -> bool:
    """Whether its text was not understood, or says more than a value."""
    return entry.because is not None and entry.because.code in ("reading.unreadable", "reading.prose")


def is_of_several(entry: Entry) -> bool:
    """Whether a cell is read, and may be of several certifications that only its own words tell apart."""
    codes = ("reading.several_names", "reading.unknown_name", "reading.no_certification")
    return entry.value is not None and entry.because is not None and entry.because.code in codes


def refuse_totals(entries: Iterable[Entry], dictionary: Dictionary) -> None:
    """Refuse sums and means in tables of years or sittings: they are of none of these, and of no whole either."""
    listed = list(entries)
    periods = {one.found.table for one in listed if one.qualifiers.period and one.found.table is not None}
    for entry in listed:
        total = next((head for head in (*entry.found.rows, *entry.found.columns) if dictionary.is_total(head)), None)
        if total and entry.field and entry.found.table in periods and not _is_of_populations(entry, listed, dictionary):
            entry.because = Because(code="reading.total", values={"heading": total})


def _is_of_populations(total: Entry, entries: Iterable[Entry], dictionary: Dictionary) -> bool:
    """Whether a sum or mean is of all who sat in one period, beside figures of some of them and nothing else: 新卒,
    既卒, 合計.
    """
    own = total.qualifiers
    beside = [
        one
        for one in entries
        if one.found.table == total.found.table and one.field == total.field and one.qualifiers.period == own.period
        if not any(map(dictionary.is_total, (*one.found.rows, *one.found.columns)))
    ]
    apart = [one for one in beside if one.qualifiers.population or one.qualifiers.audience]
    alike = all(replace(one.qualifiers, population=None, audience=None) == own for one in apart)
    return own.period is not None and len(apart) > 1 and len(apart) == len(beside) and alike


def set_aside_wider(entries: Iterable[Entry], dictionary: Dictionary) -> None:
    """Leave aside what a heading beside it tells to be something else: 受験者数 by 実受験者数 is of who applied."""
    groups: dict[object, list[Entry]] = {}
    for one in entries:
        place = one.found.table if one.found.table is not None else one.found.sections
        groups.setdefault((one.field, place), []).append(one)
    for group in groups.values():
        heads = {head for one in group for head in (*one.found.rows, *one.found.columns)}
        for one in group:
            wider = next((head for head in heads if _is_head(one, head) and dictionary.yields_to(head, heads)), None)
            if one.field and wider:
                one.field, one.because = None, Because(code="reading.something_else", values={"heading": wider})


def question_lone(entries: Iterable[Entry], dictionary: Dictionary) -> None:
    """Refuse what stands under a heading that is of an exam only beside others which are: 時間 beside 問題数."""
    groups: dict[object, list[Entry]] = {}
    for one in entries:
        groups.setdefault(one.found.table if one.found.table is not None else one.found.sections, []).append(one)
    for group in groups.values():
        heads = dict.fromkeys(head for one in group for head in (*one.found.rows, *one.found.columns))
        for one in group:
            lone = next((head for head in heads if _is_head(one, head) and dictionary.lacks_company(head, heads)), None)
            if one.proposed and lone:
                one.because = Because(code="reading.unknown_heading", values={"words": lone})


def _is_head(entry: Entry, head: str) -> bool:
    return head in entry.found.rows or head in entry.found.columns


def refuse_alike(entries: Iterable[Entry]) -> None:
    """Refuse different figures of one table that nothing tells apart: what their rows are of was not understood."""
    groups: dict[object, list[Entry]] = {}
    for one in entries:
        if one.proposed and one.field and one.found.table is not None and KINDS[one.field] in COUNTED:
            values = flatten(cast(Reading, one.value)) if one.value else []
            told = name_sitting(one.text), *((value.label, value.period) for value in values)
            key = one.found.table, one.field, one.qualifiers, one.certification, told
            groups.setdefault(key, []).append(one)
    for group in groups.values():
        if len({one.text for one in group}) > 1:
            for one in group:
                one.because = Because(code="reading.rows_alike")


def as_json(value: object) -> dict[str, JsonValue]:
    """A reading as plain JSON: its tuples as lists."""
    return {str(key): _plain(one) for key, one in dict(value).items()} if isinstance(value, dict) else {}


def _plain(one: object) -> JsonValue:
    if isinstance(one, dict):
        return {str(key): _plain(value) for key, value in one.items()}
    if isinstance(one, list | tuple):
        return [_plain(value) for value in one]
    return one if isinstance(one, str | int | float | bool) else None
