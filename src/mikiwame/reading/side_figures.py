"""Labelled figures of other fields that stand behind the figure of a cell: 12.5% 受験者数25,106名 合格者数3,145名."""

from collections.abc import Sequence
from dataclasses import replace

from mikiwame import notation
from mikiwame.notation.figure_rest import drop_figures
from mikiwame.notation.normalise import normalise
from mikiwame.reading.cells import Found
from mikiwame.reading.entries import COUNTED, Entry
from mikiwame.reading.heads import HeadReader
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import KINDS, Field

_OF_RESULTS = frozenset(("rate", "people"))
_MOST = 3
_FIGURE = re.compile(r"[:\s]?(?P<value>[^0-9\s、。,()/:]?[0-9][0-9,.]*[^0-9\s、。,()/]{0,3})(?=[\s、。,()/]|$)")
"""A figure right behind its label, with its unit."""

_ENDS = " 、。,(/[:"
"""What a label of its own stands behind."""


def list_beside(found: Found, entries: Sequence[Entry], reader: HeadReader) -> list[Found]:
    """A cell for each labelled figure behind that of a cell of results, under the heads that say of what that one is;
    none where one of them can't be read, or where anything else is said.
    """
    own = entries[0] if len(entries) == 1 else None
    if own is None or own.value is None or own.field is None or KINDS[own.field] not in _OF_RESULTS:
        return []
    text = normalise(found.text)
    sides = _list_sides(text, own.field, reader)
    first = min((start for start, _, _, _ in sides), default=0)
    lead = _find_lead(text[:first], own.field, reader) if sides else None
    if lead is None or not _says_nothing_else(text, sides):
        return []
    rows, columns = (_drop_fields(heads, reader) for heads in (found.rows, found.columns))
    return [
        replace(found, text=value, rows=(*rows, *lead, label), columns=columns, lines=(), direct=True, told=None)
        for _, _, label, value in sides
    ]


def _list_sides(text: str, own: Field, reader: HeadReader) -> list[tuple[int, int, str, str]]:
    """Where each begins and ends, with its label and its figure; none where a field stands twice."""
    sides = list[tuple[int, int, str, str]]()
    told = {own}
    for start, end in reader.dictionary.list_places(text):
        meant = reader.dictionary.look_up(text[start:end])
        figure = _FIGURE.match(text, end)
        if start == 0 or text[start - 1] not in _ENDS or figure is None or len(meant.fields) != 1 or meant.words:
            return []
        (field,) = meant.fields
        value = figure["value"]
        if field in told or KINDS[field] not in COUNTED or notation.read(field, value)["kind"] != KINDS[field]:
            return []
        told.add(field)
        sides.append((start, figure.end(), text[start:end], value))
    return sides if len(sides) <= _MOST else []


def _find_lead(before: str, own: Field, reader: HeadReader) -> tuple[str, ...] | None:
    """What stands before the figure of the cell itself and says of what all are (【1級】12.5%); None where it is
    no qualifier, or the cell has no figure of its own there.
    """
    bare = before.rstrip(_ENDS)
    read = notation.read(own, bare)
    rest = drop_figures(bare)
    if read["kind"] != KINDS[own]:
        return None
    words = reader.look_up(rest).words if rest else ()
    return tuple(words) if all(map(reader.is_qualifier, words)) else None


def _says_nothing_else(text: str, sides: Sequence[tuple[int, int, str, str]]) -> bool:
    """Whether nothing but marks stands between and behind the labelled figures."""
    ends = [end for _, end, _, _ in sides]
    starts = [start for start, _, _, _ in sides[1:]]
    between = [text[end:start] for end, start in zip(ends, [*starts, len(text)], strict=True)]
    return not any(map(str.isalnum, "".join(between)))


def _drop_fields(heads: Sequence[str], reader: HeadReader) -> tuple[str, ...]:
    """Heads without the fields that they name: of those only the words that qualify them."""
    meant = ((head, reader.look_up(head)) for head in heads)
    return tuple(word for head, told in meant for word in (told.words if told.known else (head,)))
