"""The labelled values of one line: 受験料：8,800円, and all that pages print alike."""

from collections.abc import Iterable, Sequence

from mikiwame import notation
from mikiwame.notation import sort_label
from mikiwame.notation.heading_words import (
    TOUCHING,
    drop_link,
    drop_marks,
    find_mark,
    find_topic,
    find_within,
    is_marked,
    list_labels,
    list_series,
    names_pairs,
    split_pairs,
)
from mikiwame.notation.page_warnings import names_a_period
from mikiwame.notation.splitting import MONTH, find_dated, part_days_first
from mikiwame.notation.statements import tells_passing
from mikiwame.reading.blocks import Line
from mikiwame.reading.cells import Found
from mikiwame.reading.dictionary import Dictionary, Meaning
from mikiwame.reading.grid_words import IsQualifier
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import KINDS, Field

_DATED: dict[str, Field] = {"held": "schedule", "applied": "application", "announced": "result_day"}
_DAYS = frozenset(_DATED.values())
_PASSERS = ("passers",)
_STROKE = re.compile(r"\s[/|]\s")
_COUNTED = frozenset(("money", "rate", "people", "duration"))
"""Kinds of fields whose values are figures with a unit."""

_FIGURES = _COUNTED | {"mark", "schedule", "application", "result"}


class LabelFinder:
    """Finds labels that the dictionary has, with what stands behind them."""

    def __init__(self, dictionary: Dictionary, is_qualifier: IsQualifier) -> None:
        self._dictionary = dictionary
        self._is_qualifier = is_qualifier

    def find(self, line: Line) -> list[Found]:
        """The labelled values of one line: each label that the dictionary has, with what stands behind it."""
        whole = self._dictionary.look_up(line.text)
        if whole.fields and not whole.words and all(KINDS[field] in _FIGURES for field in whole.fields):
            # 受験料(税率10%) is a heading, and no label of what its bracket says.
            return []
        parts = _split_marked(line.text) or split_pairs(line.text)
        if len(parts) > 1:
            split = [found for part in parts for found in self._read_label(line, part)]
            if len(split) == len(parts) and all(one.direct for one in split):
                return split
        parts = _STROKE.split(line.text)
        if len(parts) > 1:
            each = [self._read_label(line, part)[:1] or self._read_unsure(line, part) for part in parts]
            if all(each) and all(one.direct for found in each for one in found):
                return [one for found in each for one in found]
        return self._read_series(line) or self._read_blanks(line) or self._read_label(line, line.text)

    def is_of_another(self, labelled: Sequence[Found], told: Sequence[Found]) -> bool:
        """Whether the sentence that a head word begins states a figure of another: 難易度は高めで、合格率は30%です。"""
        if len(told) != 1 or len(labelled) != 1 or labelled[0].direct or not told[0].rows or told[0].told:
            return False
        over, own = (self._dictionary.look_up(one.rows[-1]) for one in (labelled[0], told[0]))
        counted = any(KINDS[field] in _COUNTED or KINDS[field] == "mark" for field in over.fields)
        return over.fields != own.fields and bool(own.fields) and not counted

    def is_heading(self, labelled: Found) -> bool:
        """Whether what stands behind a label of figures only dates those that come: 合格率（第13回試験結果）."""
        fields = self._dictionary.look_up(labelled.rows[-1]).fields if labelled.rows else ()
        if not fields or not all(KINDS[field] in _COUNTED for field in fields) or not names_a_period(labelled.text):
            return False
        words = self._dictionary.look_up(labelled.text).words
        if not (self._is_qualifier(labelled.text) or (words and all(map(self._is_qualifier, words)))):
            return False
        return all(notation.read(field, labelled.text, apart=False)["kind"] != KINDS[field] for field in fields)

    def only_qualifies(self, labelled: Found, fields: Iterable[Field]) -> bool:
        """Whether a label that is a heading too only says of what a figure of the fields over it is: 会場 before
        5,800円 under 受験料.
        """
        label = labelled.rows[-1] if labelled.rows else ""
        own = self._dictionary.look_up(label).fields
        counted = [field for field in fields if KINDS[field] in _COUNTED]
        if not counted or not own or labelled.told or set(own) & set(counted):
            return False
        if any(sort_label(field, label).other is not None for field in counted):
            return False
        return any(notation.read(field, labelled.text, apart=False)["kind"] == KINDS[field] for field in counted)

    def has_other_labels(self, lines: Sequence[Line], heads: tuple[str, ...]) -> bool:
        """Whether a line in a cell has a label of another field than the cell's own heads."""
        own = {field for head in heads for field in self._dictionary.look_up(head).fields}
        for line in lines:
            over = self._dictionary.look_up(line.text) if len(lines) > 1 and is_marked(line.text) else None
            if over and over.fields and not over.words and not set(over.fields) <= own:
                return True
            for found in self.find(line):
                if not found.rows:
                    continue
                meant = self._dictionary.look_up(found.rows[-1])
                if self.only_qualifies(found, own):
                    continue
                if not own and meant.known:
                    return True
                if found.line is line and len(lines) > 1 and meant.fields and not set(meant.fields) <= own:
                    return True
        return False

    def _read_series(self, line: Line) -> list[Found]:
        """The figures of a line whose labels stand right before them, each under what leads them in."""
        plain = line.text.replace(TOUCHING, "")
        series = list_series(plain)
        if series is None:
            return []
        lead, pairs, share = series
        meant = [self._dictionary.look_up(label) for label, _ in pairs]
        words = self._dictionary.drop_filler(lead)
        if not all(len(one.fields) == 1 and not one.words for one in meant) or not all(map(self._is_qualifier, words)):
            return []
        heads = (lead,) if lead else ()
        found = [Found(value, plain, "label", line, (*heads, label)) for label, value in pairs]
        # 合格者279名 (12.5%): the share of those who passed.
        if share and meant[-1].fields == _PASSERS:
            found.append(Found(share, plain, "label", line, heads, told="pass_rate"))
        return found

    def _read_blanks(self, line: Line) -> list[Found]:
        """The labelled figures of a line that has nothing but blanks between them: 受験料4,720円 試験時間90分."""
        parts = [self._dictionary.split_heading(drop_marks(part)) for part in line.text.split()]
        told = [part for part in parts if part]
        if (
            len(told) < 2
            or len(told) < len(parts)
            or not all(self._dictionary.look_up(label).fields for label, _ in told)
        ):
            return []
        plain = line.text.replace(TOUCHING, "")
        return [Found(value, plain, "label", line, rows=(label,)) for label, value in told]

    def _read_label(self, line: Line, part: str) -> list[Found]:
        plain = part.replace(TOUCHING, "")
        for label, value, sure in list_labels(part):
            meant = self._dictionary.look_up(label)
            fitting = all(map(self._is_qualifier, meant.words))
            # 試験時間 1級:60分 2級:50分: the grade before the first colon belongs to the first figure alone.
            of_first = bool(meant.words) and sure and fitting and names_pairs(value)
            if meant.known and (sure or fitting) and not of_first:
                rows = (drop_marks(label),)
                return [
                    Found(drop_marks(value), plain, "label", line, rows=rows),
                    *self._read_within(line, value, meant),
                ]
        dated = self._read_dated(line, part) if MONTH in part else None
        if dated:
            return [dated]
        told = self._dictionary.split_heading(drop_marks(plain))
        if told and not (self._dictionary.look_up(told[0]).something_else and tells_passing(plain)):
            return [Found(told[1], plain, "label", line, rows=(told[0],), direct=False)]
        topic = find_topic(plain)
        said = self._dictionary.look_up(topic) if topic else None
        if said and said.something_else and tells_passing(plain):
            return []
        if topic and said and said.known and all(map(self._is_qualifier, said.words)):
            return [Found(drop_link(drop_marks(part)), plain, "label", line, rows=(topic,), direct=False)]
        return []

    def _read_unsure(self, line: Line, part: str) -> list[Found]:
        """A label of which not every word is known, which makes its own figure a question and no other of the line."""
        for label, value, _ in list_labels(part):
            if self._dictionary.look_up(label).known and any(map(str.isdecimal, value)):
                return [Found(drop_marks(value), part.replace(TOUCHING, ""), "label", line, rows=(drop_marks(label),))]
        return []

    def _read_dated(self, line: Line, part: str) -> Found | None:
        """Days behind or before a word such as 試験 or 申込, which is no heading by itself; or before a heading."""
        first = part_days_first(drop_marks(part))
        if first:
            return self._find_dated(line, part, first[1], first[0], behind=True)
        labels = ((drop_marks(label), drop_marks(value)) for label, value, sure in list_labels(part) if sure)
        found = (self._find_dated(line, part, label, value) for label, value in labels)
        return next(filter(None, found), None)

    def _find_dated(self, line: Line, part: str, label: str, days: str, *, behind: bool = False) -> Found | None:
        plain, meant = part.replace(TOUCHING, ""), self._dictionary.look_up(label)
        if (
            behind
            and set(meant.fields) & _DAYS
            and len(meant.fields) == 1
            and all(map(self._is_qualifier, meant.words))
        ):
            return Found(days, plain, "label", line, rows=(label,))
        told = find_dated(label, days)
        words = self._dictionary.drop_filler(told[1]) if told and self._dictionary.drop_filler(label) else []
        if told is None or not all(map(self._is_qualifier, words)):
            return None
        return Found(days, plain, "label", line, rows=tuple(words), told=_DATED[told[0]])

    def _read_within(self, line: Line, value: str, meant: Meaning) -> list[Found]:
        """The figure of another field in the brackets behind a value: 難易度:やや高い(合格率 20~25%)."""
        told = find_within(value.replace(TOUCHING, ""))
        within = self._dictionary.look_up(told[0]) if told else None
        if told is None or within is None or len(within.fields) != 1 or within.words or within.fields == meant.fields:
            return []
        return [Found(told[1], line.text.replace(TOUCHING, ""), "label", line, rows=(told[0],))]


def _split_marked(text: str) -> list[str]:
    """The parts of a line that has the mark of a list before each: ■受験料 6,500円 ■試験時間 2時間."""
    mark = find_mark(text)
    parts = [part.strip() for part in text.split(mark)[1:]] if mark and text.count(mark) > 1 else []
    return parts if all(parts) else []
