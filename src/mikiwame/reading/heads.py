"""What the heads of one cell say together: the field, the qualifiers, and the certification, or why that is unclear."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace

from mikiwame.notation import sort_label
from mikiwame.reading.dictionary import Dictionary, Meaning
from mikiwame.reading.finding import Found
from mikiwame.reading.naming import Named, Namer
from mikiwame.reading.proposals import Because
from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.qualifiers import Qualifiers

_ANY = "pass_rate"
"""The field whose vocabularies know most labels, for asking whether a word is one at all."""


@dataclass(slots=True)
class Heads:
    """``fields`` is empty and ``something_else`` false where no heading of the cell is known."""

    fields: tuple[Field, ...] = ()
    heading: str = ""
    """The printed heading that told the fields."""
    something_else: bool = False
    unit: str | None = None
    words: list[str] = field(default_factory=list)
    """Words of the cell's own heads that are no heading: qualifiers and names."""
    outer: list[str] = field(default_factory=list)
    """The same of the headings of sections, the innermost first."""
    because: Because | None = None


class HeadReader:
    """Reads heads by the dictionary; knows the names of the market."""

    def __init__(self, dictionary: Dictionary, namer: Namer) -> None:
        self.dictionary = dictionary
        self.namer = namer

    def is_qualifier(self, text: str) -> bool:
        """Whether a text says only what something is true of, certifications among it."""
        if sort_label(_ANY, text).other is None or sort_label("exam_fee", text).other is None:
            return True
        named = self.namer.find(text)
        return bool(named.slugs) and all(sort_label(_ANY, word).other is None for word in self._list_rest(named))

    def _list_rest(self, named: Named) -> list[str]:
        return [word for part in named.rest.split() for word in self.dictionary.drop_filler(part)]

    def read(self, found: Found) -> Heads:
        """The field by the innermost known heading of row and column, else of the caption and the sections around."""
        rows, columns = self._look_up(found.rows), self._look_up(found.columns)
        heads = Heads()
        heads.words = [word for _, meant in (*columns, *rows) for word in meant.words]
        own = [told for told in (_pick_inner(rows), _pick_inner(columns)) if told]
        if own:
            self._settle(heads, own)
        elif not self._take_outer(heads, found):
            return Heads()
        heads.unit = heads.unit or next((meant.unit for _, meant in (*rows, *columns) if meant.unit), None)
        heads.outer += [word for text in reversed(found.sections) for word in self.dictionary.look_up(text).words]
        return heads

    def _look_up(self, texts: Iterable[str]) -> list[tuple[str, Meaning]]:
        return [(text, self.dictionary.look_up(text)) for text in texts]

    def _settle(self, heads: Heads, own: list[tuple[str, Meaning]]) -> None:
        fields = [one for one in dict.fromkeys(meant.fields for _, meant in own) if one]
        heads.heading = own[-1][0]
        heads.unit = next((meant.unit for _, meant in own if meant.unit), None)
        heads.something_else = any(meant.something_else for _, meant in own)
        if len(fields) > 1 and not heads.something_else:
            heads.because = Because(code="reading.two_headings", values={"one": own[0][0], "other": own[-1][0]})
        heads.fields = fields[-1] if fields else ()

    def _take_outer(self, heads: Heads, found: Found) -> bool:
        """The field of the caption or the nearest section; a section of unknown words ends the search."""
        for text in filter(None, (found.caption, *reversed(found.sections))):
            meant = self.dictionary.look_up(text)
            unknown = [word for word in meant.words if not self.is_qualifier(word)]
            if meant.known and not unknown and len(meant.fields) < 2:
                heads.fields, heads.something_else = meant.fields, meant.something_else
                heads.heading, heads.unit = text, meant.unit
                return True
            if unknown or len(meant.fields) > 1:
                return False
        return False


def _pick_inner(heads: list[tuple[str, Meaning]]) -> tuple[str, Meaning] | None:
    return next((told for told in reversed(heads) if told[1].known), None)


def sort_words(reader: HeadReader, field_name: str, heads: Heads) -> tuple[Qualifiers, str | None, list[str]]:
    """The qualifiers that the heads give, their printed words as a label, and the words that nobody knows."""
    sorted_out, printed, unknown = Qualifiers(), list[str](), list[str]()
    for word in dict.fromkeys(heads.words):
        named = reader.namer.find(word)
        rest = reader._list_rest(named) if named.slugs else [word]
        for part in rest:
            told = sort_label(field_name, part)
            if told.other is not None:
                unknown.append(part)
            else:
                sorted_out = _join(field_name, sorted_out, told)
                printed += [part] if _is_label(told) else []
    for word in dict.fromkeys(heads.outer):
        told = sort_label(field_name, word)
        added = _add_missing(sorted_out, told)
        if added is not sorted_out:
            sorted_out = added
            printed = [word, *printed] if _is_label(told) else printed
    return sorted_out, " ".join(dict.fromkeys(printed)) or None, unknown


def _is_label(told: Qualifiers) -> bool:
    """Whether it says more than a period, which catalogue files keep apart from the label."""
    return any(getattr(told, one.name) for one in fields(told) if one.name not in ("period", "other"))


def _join(field_name: str, one: Qualifiers, other: Qualifiers) -> Qualifiers:
    """Both; two values of one kind as one label that has both is sorted."""
    changes = dict[str, str]()
    for slot in fields(one):
        mine, theirs = getattr(one, slot.name), getattr(other, slot.name)
        if theirs and mine and theirs != mine:
            joined = getattr(sort_label(field_name, f"{mine} {theirs}"), slot.name)
            changes[slot.name] = joined or f"{mine} {theirs}"
        elif theirs:
            changes[slot.name] = theirs
    return replace(one, **changes)


def _add_missing(own: Qualifiers, outer: Qualifiers) -> Qualifiers:
    """What sections say, where the cell's own heads say nothing of that kind."""
    if outer.other is not None:
        return own
    kinds = [slot.name for slot in fields(own)]
    changes = {kind: getattr(outer, kind) for kind in kinds if getattr(outer, kind) and not getattr(own, kind)}
    return replace(own, **changes) if changes else own
