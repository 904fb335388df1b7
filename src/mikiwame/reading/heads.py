"""What the heads of one cell say together: the field, the qualifiers, and the certification, or why that is unclear."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace

from mikiwame.notation import sort_label
from mikiwame.notation.announcing import dates_the_page
from mikiwame.notation.heading_words import find_introduced, find_topic, is_note
from mikiwame.notation.naming import drop_wider_grades, is_class, list_grades
from mikiwame.notation.page_warnings import (
    find_exam_name,
    find_introduced_period,
    is_sentence,
    names_some_exam,
    speaks_of_others,
)
from mikiwame.notation.qualifiers import JOINED, join_modes, spell_label
from mikiwame.notation.sittings import join_periods, name_month, spans_sittings, spell_month
from mikiwame.notation.spelling import level
from mikiwame.reading.blocks import Document, Line, walk_headings
from mikiwame.reading.cells import Found
from mikiwame.reading.dictionary import Dictionary, Meaning
from mikiwame.reading.naming import Named, Namer
from mikiwame.reading.proposals import Because
from mikiwame.reading.strands import Strands
from mikiwame.vocabulary.fields import KINDS, Field
from mikiwame.vocabulary.qualifiers import Qualifiers

_LONGEST_VALUE = 60
_ANY = "pass_rate"
"""The field whose vocabularies know most labels, for asking whether a word is one at all."""


_TOLD_BY_END = 2
"""Letters at the end of a name that a title has where the text names it no more than once: 簿記 of 日商簿記."""

_HELD: tuple[Field, ...] = ("schedule",)
_CONTENT = frozenset(("exam_content",))
_OF_RESULTS = frozenset(("rate", "people"))
_OTHER_DAYS = frozenset(("application", "result"))

Told = list[tuple[str, Meaning]]
"""Heads of one run, the outermost first, each with what it says."""

OF_PERIODS = frozenset(("rate", "people", "schedule", "application", "result"))
"""Kinds of fields of which a heading such as 2026年度 says when they hold; other fields outlive it."""


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
    parts: list[str] = field(default_factory=list)
    """Heads that are parts of the exam since their column says so, as printed."""

    because: Because | None = None


class HeadReader:
    """Reads heads by the dictionary; knows the names of the market."""

    def __init__(self, dictionary: Dictionary, namer: Namer, strands: Strands, *, noted: bool = False) -> None:
        self.dictionary = dictionary
        self.namer = namer
        self.strands = strands
        self._over: dict[str, tuple[Meaning, list[str]]] = {}
        self._outer: dict[tuple[str, tuple[Field, ...]], tuple[str, ...]] = {}
        self._lines: Sequence[Line] = ()
        self._only: tuple[frozenset[str], int] | None = None
        self.notes_grades = noted
        """Whether a note on the page says something of one grade, so that what is of all may not be of that one."""

    def on_page(self, document: Document) -> "HeadReader":
        """The same for one page, with what it says of names."""
        text = "\n".join((document.title or "", *(line.text for line in document.lines)))
        noted = any(is_note(line.text) and list_grades(line.text) for line in document.lines)
        headings = "\n".join((document.title or "", *(block.line.text for block in walk_headings(document.blocks))))
        reader = HeadReader(self.dictionary, self.namer.on_page(text, headings), self.strands, noted=noted)
        reader._lines = document.lines
        return reader

    def find_only_named(self, title: str | None = None) -> str | None:
        """The certification that the running text of a page names, twice at the least and no other beside it; of one
        name with several grades the one whose grade the title has.
        """
        if self._only is None:
            self._only = self._look_for_only()
        named, count = self._only
        if len(named) == 1 and count > 1:
            return next(iter(named))
        grades = list_grades(level(title or ""))
        members = {slug: self.namer.find_family(slug) for slug in named}
        told = [(slug, member[0]) for slug, member in members.items() if member and (member[1],) == grades]
        if len(told) != 1 or (count < 2 and told[0][1][-_TOLD_BY_END:] not in level(title or "")):
            return None
        return told[0][0]

    def _look_for_only(self) -> tuple[frozenset[str], int]:
        named, count = set[str](), 0
        for line in self._lines:
            slugs, rest = self.namer.part_named(line.text)
            named.update(slugs)
            count += bool(slugs)
            families = {member and member[0] for member in map(self.namer.find_family, named)}
            if (len(named) > 1 and (len(families) > 1 or None in families)) or names_some_exam(rest):
                return frozenset(), 0
        return frozenset(named), count

    def is_qualifier(self, text: str) -> bool:
        """Whether a text says only what something is true of, certifications among it."""
        if sort_label(_ANY, text).other is None or sort_label("exam_fee", text).other is None:
            return True
        named = self.namer.find(text)
        return named.known and all(sort_label(_ANY, word).other is None for word in self._list_rest(named))

    def is_of_another(self, text: str) -> bool:
        """Whether a head that names no certification of the catalogue announces others, or has an exam's name in it."""
        meant = self.dictionary.look_up(text)
        if meant.known or meant.generic:
            return False
        if speaks_of_others(text):
            return True
        said = [one for one in map(find_exam_name, meant.words) if one]
        if (whole := find_exam_name(text)) and _is_made_up(whole):
            return True
        return any(not self.dictionary.is_plain(one) and not self.namer.is_everyday(one) for one in said)

    def _list_rest(self, named: Named) -> list[str]:
        return [word for part in named.rest.split() for word in self.dictionary.drop_filler(part)]

    def read(self, found: Found) -> Heads:
        """The field by the innermost known heading of row and column, else of the caption and the sections around."""
        parts = [text for text in found.parts if self._is_other_part(text)]
        rows = self._look_up_all(text for text in found.rows if text not in parts)
        columns = self._look_up_all(found.columns)
        rows, columns = self._take_months(rows, columns), self._take_months(columns, rows)
        heads = Heads()
        heads.parts = parts
        heads.words = drop_wider_grades([word for _, meant in (*columns, *rows) for word in meant.words])
        if found.told:
            heads.fields, heads.heading = (found.told,), found.rows[-1] if found.rows else ""
            return self._add_outer(heads, found)
        own = [told for told in (self._pick_inner(heads, rows), self._pick_inner(heads, columns)) if told]
        if own:
            self._settle(heads, own)
        elif not self._take_introduced(heads, found) and not self._take_outer(heads, found):
            return Heads()
        heads.unit = heads.unit or next((meant.unit for _, meant in (*rows, *columns) if meant.unit), None)
        return self._add_outer(heads, found)

    def _is_other_part(self, text: str) -> bool:
        """Whether the words of a part of an exam are none that the vocabularies have."""
        meant = self.look_up(text)
        if meant.something_else or set(meant.fields) - _CONTENT or self.namer.find(text).known:
            return False
        return meant.known or not all(map(self.is_qualifier, meant.words))

    def _add_outer(self, heads: Heads, found: Found) -> Heads:
        """The heads with what stands over them: the sentence above and the sections."""
        heads.outer += self._list_introduced(heads, found)
        graded = False
        for text in reversed(found.sections):
            words = self._find_outer_words(text, heads.fields)
            # 日商簿記1級の試験概要 below 簿記1級・2級・3級の試験日: the nearer one tells the grade.
            heads.outer += [word for word in words if not (graded and sort_label(_ANY, word).grade)]
            graded = graded or self._names_one_grade(text)
        return heads

    def _names_one_grade(self, text: str) -> bool:
        """Whether a heading names a certification that its grade tells from its siblings."""
        slugs = self.namer.find(text).slugs
        return len(slugs) == 1 and self.namer.find_family(slugs[0]) is not None

    def _find_outer_words(self, text: str, own: tuple[Field, ...]) -> tuple[str, ...]:
        key = text, own
        if key not in self._outer:
            self._outer[key] = self._list_outer_words(text, own)
        return self._outer[key]

    def _list_outer_words(self, text: str, own: tuple[Field, ...]) -> tuple[str, ...]:
        """The words of a section's heading; of one that lists topics (受験資格・併願受験・受験料), only those
        that say when, and of one of another field (日程、手数料など) none that only prices have.
        """
        meant = self.look_up(text)
        words = meant.words
        if meant.fields and not set(meant.fields) & set(own):
            words = tuple(word for word in words if not _is_bought(word))
        if len(meant.fields) > 1:
            words = tuple(word for word in words if sort_label(_ANY, word).period)
        if not meant.fields and not all(map(self.is_qualifier, words)):
            # 会計・財務資格一覧: a topic among others, and no part of an exam.
            words = tuple(word for word in words if sort_label(_ANY, word).part is None)
        if spans_sittings(text) or dates_the_page(text):
            words = tuple(word for word in words if not sort_label(_ANY, word).period)
        graded = [word for word in words if is_class(word)]
        if len(graded) > 1:
            # 証券外務員(一種・二種): of both, and not of the first.
            words = (JOINED.join(graded), *(word for word in words if word not in graded))
        dated = {period: word for word in reversed(words) if (period := sort_label(_ANY, word).period)}
        if len(dated) < 2:
            return words
        # 2022年(令和4年) 7月度: together they are one month.
        whole = " ".join(reversed(dated.values()))
        return (whole, *(word for word in words if not sort_label(_ANY, word).period))

    def _list_introduced(self, heads: Heads, found: Found) -> tuple[str, ...]:
        """The qualifiers of what the sentence above speaks of, where that is of no other field."""
        if found.intro is None or not found.introduced:
            return ()
        counted = all(KINDS[one] in _OF_RESULTS for one in heads.fields)
        period = find_introduced_period(found.intro) if counted else None
        if period and not any(sort_label(_ANY, word).period for word in heads.words):
            return (period,)
        topic = find_topic(found.intro)
        meant = self.look_up(topic) if topic else None
        if meant is None or (meant.fields and not set(meant.fields) & set(heads.fields)):
            return ()
        return meant.words if all(map(self.is_qualifier, meant.words)) else ()

    def look_up(self, text: str) -> Meaning:
        """What a heading says beside the certification that it names."""
        meant = self.dictionary.look_up(text)
        if meant.generic or (meant.known and not meant.words):
            return meant
        named = self.namer.find(text)
        if named.known:
            return self.dictionary.look_up(named.rest)
        kept = tuple(word for word in meant.words if not self.namer.is_everyday(word))
        return meant if kept == meant.words else replace(meant, words=kept)

    def _look_up_all(self, texts: Iterable[str]) -> list[tuple[str, Meaning]]:
        return [(text, self._look_up_own(text)) for text in texts]

    def _look_up_own(self, text: str) -> Meaning:
        """A day at the head of a row tells the sitting by its month."""
        month = name_month(text)
        return Meaning(words=(month,)) if month else self.look_up(text)

    def _take_months(self, run: Told, other: Told) -> Told:
        """A run in which a heading of days is over months alone (試験月, 7月) dates the figures of the other."""
        month = spell_month(run[-1][0]) if len(run) > 1 else None
        if month is None or not any(meant.fields for _, meant in other):
            return run
        above = run[:-1]
        if not all(KINDS[field] in OF_PERIODS for _, meant in above for field in meant.fields):
            return run
        return [*(told for told in above if not told[1].fields), (month, self.look_up(month))]

    def _pick_inner(self, heads: Heads, run: list[tuple[str, Meaning]]) -> tuple[str, Meaning] | None:
        """The innermost heading of a run; one that is a qualifier too (会場) only qualifies another (受験料)."""
        known = [told for told in run if told[1].known]
        while (
            len(known) > 1
            and sort_label(known[0][1].fields[0] if known[0][1].fields else _ANY, known[-1][0]).other is None
        ):
            heads.words.append(known.pop()[0])
        return known[-1] if known else None

    def _settle(self, heads: Heads, own: list[tuple[str, Meaning]]) -> None:
        fields = [one for one in dict.fromkeys(meant.fields for _, meant in own) if one]
        heads.heading = own[-1][0]
        heads.unit = next((meant.unit for _, meant in own if meant.unit), None)
        heads.something_else = any(meant.something_else for _, meant in own)
        if len(fields) == 2 and not heads.something_else:
            fields = [one for one in fields if not _only_dates(one, fields)] or fields
        if len(fields) == 2 and _HELD in fields and not heads.something_else:
            # 17,000円 in the row of 受験料 under 日程: the unit settles it, as under a heading of both.
            heads.fields = tuple(dict.fromkeys(field for one in fields for field in one))
            return
        if len(fields) > 1 and not heads.something_else:
            heads.because = Because(code="reading.two_headings", values={"one": own[0][0], "other": own[-1][0]})
        heads.fields = fields[-1] if fields else ()

    def _take_outer(self, heads: Heads, found: Found) -> bool:
        """The field of the caption or the nearest section; a section of unknown words ends the search."""
        figures: bool | None = None
        for text in filter(None, (found.caption, *reversed(found.sections))):
            meant, unknown = self._look_over(text)
            if figures is None and (unknown or len(meant.fields) > 1):
                figures = any(one.isdecimal() for one in found.text)
            several = len(meant.fields) > 1 and not figures
            if unknown and figures and len(meant.fields) == 1 and self._is_short(found):
                heads.because = Because(code="reading.unknown_heading", values={"words": " ".join(unknown)})
                unknown = []
            if meant.known and not unknown and not several:
                heads.fields, heads.something_else = meant.fields, meant.something_else
                heads.heading, heads.unit = text, meant.unit
                return True
            if unknown or several:
                return False
        return False

    def _take_introduced(self, heads: Heads, found: Found) -> bool:
        """The one field that the sentence right above a table says is below; its heads may only qualify the figures."""
        head = find_introduced(found.intro) if found.intro and found.table and (found.rows or found.columns) else None
        meant = self.dictionary.look_up(head) if head else None
        if head is None or meant is None or len(meant.fields) != 1 or meant.words or meant.something_else:
            return False
        if not all(map(self.is_qualifier, (*found.rows, *found.columns))):
            return False
        heads.fields, heads.heading, heads.unit = meant.fields, head, meant.unit
        return True

    def _look_over(self, text: str) -> tuple[Meaning, list[str]]:
        """What a heading of a section says, and which of its words nobody knows; many cells ask for the same."""
        if text not in self._over:
            meant = self.look_up(text)
            self._over[text] = meant, [word for word in meant.words if not self.is_qualifier(word)]
        meant, unknown = self._over[text]
        return meant, [*unknown]

    def _is_short(self, found: Found) -> bool:
        """Whether a cell is no prose, so that a heading that is only half understood has to be told of."""
        return len(found.text) <= _LONGEST_VALUE and not is_sentence(found.text)


def _only_dates(one: tuple[Field, ...], both: Sequence[tuple[Field, ...]]) -> bool:
    """Whether a heading only says that days stand here (日程), since the other one is of days of another kind."""
    others = {KINDS[field] for told in both if told != one for field in told}
    return one == _HELD and bool(others) and others <= _OTHER_DAYS


def _is_bought(word: str) -> bool:
    """Whether a word qualifies prices alone: 手数料, 教材."""
    return sort_label("exam_fee", word).part is not None and sort_label(_ANY, word).part is None


def _is_made_up(name: str) -> bool:
    """Whether qualifiers of several kinds stand in a name as one word: 基礎知識検定 is an exam, 2級検定 is not."""
    told = sort_label(_ANY, name)
    return told.other is None and sum(getattr(told, one.name) is not None for one in fields(told)) > 1


def sort_words(field_name: Field, heads: Heads) -> tuple[Qualifiers, str | None, list[str]]:
    """The qualifiers that the heads give, their printed words as a label, and the words that nobody knows."""
    sorted_out, printed, unknown = Qualifiers(), list[str](), list[str]()
    for word in dict.fromkeys(heads.words):
        told = sort_label(field_name, word)
        if told.other is not None:
            unknown.append(word)
        else:
            sorted_out = _join(field_name, sorted_out, told)
            printed += [word] if _is_label(told) else []
    if heads.parts:
        part = JOINED.join(dict.fromkeys(map(spell_label, heads.parts)))
        sorted_out, printed = _join(field_name, sorted_out, Qualifiers(part=part)), [*printed, *heads.parts]
    for word in dict.fromkeys(heads.outer):
        told = sort_label(field_name, word)
        if KINDS[field_name] not in OF_PERIODS:
            told = replace(told, period=None)
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
            both = joined if slot.name != "period" else join_periods(mine, theirs)
            both = join_modes(mine, theirs) if slot.name == "mode" else both
            changes[slot.name] = both or f"{mine} {theirs}"
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
