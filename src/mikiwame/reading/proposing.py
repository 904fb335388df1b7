"""A cell with its heads -> what is proposed of it, refused with a reason, or left aside on purpose."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import cast

from mikiwame import notation
from mikiwame.notation.figure_rest import (
    is_length,
    may_be_mark,
)
from mikiwame.notation.heading_words import (
    bare_heading,
    drop_footnote,
    drop_lone_number,
    drop_marks,
    find_lead,
    find_topic,
    is_bare_figure,
    list_labels,
    list_leads,
    parts_label,
    shows_stars,
    speaks_of_all_grades,
)
from mikiwame.notation.naming import is_grade, list_grades, spell_class, tells_grades_apart
from mikiwame.notation.page_warnings import goes_on, is_sentence, recurs
from mikiwame.notation.qualifiers import JOINED, sort_label
from mikiwame.notation.sittings import gives_year, lead_sitting, part_earlier
from mikiwame.notation.spelling import level
from mikiwame.notation.splitting import find_grade_before_days, part_shared, part_trailing
from mikiwame.reading.cells import Found
from mikiwame.reading.certifying import Certified, Certifier
from mikiwame.reading.clauses import ClauseFinder
from mikiwame.reading.content_lengths import list_lengths
from mikiwame.reading.cutting import cut_graded, cut_led, list_cuts, list_lines, list_values
from mikiwame.reading.doubting import find_doubt, find_fault, question_days, says_more
from mikiwame.reading.entries import COUNTED, Entry, as_json, explain_unread, is_of_several, is_unread
from mikiwame.reading.figure_units import find_unit
from mikiwame.reading.heads import HeadReader, Heads, sort_words
from mikiwame.reading.paragraphs import is_paragraph
from mikiwame.reading.proposals import Because
from mikiwame.reading.side_figures import list_beside
from mikiwame.reading.text_grades import (
    drop_outer_grade,
    drop_told_apart,
    find_grade,
    is_one_thing,
    list_inner_grades,
    part_graded_sitting,
    part_leading_grades,
)
from mikiwame.vocabulary.fields import KINDS, READ, Field

_LONGEST_ANY_TIME = 30
"""Characters of the longest text below a heading that says no more than that there is no day: 随時受験できます。"""

_LONGEST_FREE = 200
"""Characters of the longest text of a field without values that is proposed as it stands."""

_DATED = frozenset(("schedule", "application", "result"))
_GRADED = COUNTED | _DATED | {"mark"}
"""Kinds of fields in whose texts a grade says which of several certifications a part is of."""


class Proposer:
    """Reads the cells of one page."""

    def __init__(self, reader: HeadReader, title: str | None, certification: str | None, seen: str | None) -> None:
        self._reader = reader
        self._seen = seen
        self._title = title
        self._certifier = Certifier(reader, title, certification)
        self._clauses = ClauseFinder(reader.dictionary)
        self._stated: dict[int, list[str]] = {}
        self._grades: dict[int | None, list[str]] = {}
        """The grades of a table that lists in a row which it is of."""

    def take_names(self, cells: Iterable[Found]) -> None:
        """Note what tables and lists say of themselves in a row: 試験名 beside a name, 級 beside a grade. It holds for
        their table; a name also for the page, where nothing else tells.
        """
        for found in cells:
            heads = [self._reader.dictionary.look_up(head) for head in found.rows[-1:]]
            if any(head.names_certifications for head in heads) and not found.columns:
                self._certifier.take_name(found)
            if any(head.names_rows for head in heads) and not found.columns and found.table is not None:
                words = self._reader.look_up(found.text).words
                # A list of several says what the table is about, and nothing of any one figure.
                told = all(map(self._reader.is_qualifier, words)) and is_one_thing(words)
                self._stated.setdefault(found.table, []).extend(words if told else [])
                self._grades.setdefault(found.table, []).extend(list_grades(level(found.text)))

    def settle(self, found: Found) -> Iterator[tuple[Found, list[Entry]]]:
        """What is read of a cell, and the labelled figures that it gives beside its own value."""
        for part, entries in self._settle(found):
            yield part, entries
            for beside in (*list_lengths(part, entries, self._reader), *list_beside(part, entries, self._reader)):
                yield beside, self.list_entries(beside)

    def _settle(self, found: Found) -> Iterator[tuple[Found, list[Entry]]]:
        """The cell with its entries; or, where its lines are values of their own, each line with its own; so is the
        figure of an earlier sitting in the bracket behind that of the last.
        """
        parted = part_earlier(found.text) if len(found.lines) < 2 else None
        if parted:
            for part in (replace(found, text=parted[0]), replace(found, text=parted[2], rows=(parted[1], *found.rows))):
                yield part, self.list_entries(part)
            return
        entries = self.list_entries(found)
        if lines := self._list_graded(found, entries):
            yield from lines
            return
        graded = any(is_of_several(one) for one in entries)
        if graded or any(is_unread(one) for one in entries) or self._lists_by_head(found, entries):
            for parts in self._list_cuts(found, by_grade=graded):
                apart = [pair for part in parts for pair in self._settle_part(part, of=found)]
                read = [one for _, own in apart for one in own]
                whole = bool(read) and not any(is_unread(one) for one in read)
                whole = whole or (bool(read) and any(one.proposed for one in read) and self._are_records(found, parts))
                if whole and (not graded or any(one.proposed for one in read)):
                    yield from apart
                    return
        if any(one.proposed for one in entries) or not is_paragraph(found):
            yield found, entries
            return
        for line in list_lines(found):
            yield line, self.list_entries(line)

    def _list_graded(self, found: Found, entries: Sequence[Entry]) -> list[tuple[Found, list[Entry]]]:
        """The lines of a cell below a heading of several fields, each of a grade: 【4級】2,800人(38%)."""
        if not any(one.because and one.because.code == "reading.several_fields" for one in entries):
            return []
        lines = [(part, self.list_entries(part)) for part in cut_graded(found)]
        return lines if all(len(own) == len(entries) and not any(map(is_unread, own)) for _, own in lines) else []

    def _lists_by_head(self, found: Found, entries: Sequence[Entry]) -> bool:
        """Whether the words of a field of days stand under lines such as ●1級, each of which is of those below it."""
        if len(found.lines) < 3 or not all(one.field and KINDS[one.field] in _DATED for one in entries):
            return False
        return any(self._is_head(drop_marks(line.text)) for line in found.lines)

    def _are_records(self, found: Found, parts: Sequence[Found]) -> bool:
        """Whether each line of a cell, or each part of one line, says itself of what it is, so that one that can't be
        read tells nothing of the others.
        """
        labels = [next((label for label, _, sure in list_labels(part.text) if sure), "") for part in parts]
        told = all(label and self._is_head(label) for label in labels) and len(set(labels)) == len(labels)
        return told and len(parts) > 2 and (len(found.lines) < 2 or len(parts) == len(found.lines))

    def _settle_part(self, part: Found, of: Found) -> Iterable[tuple[Found, list[Entry]]]:
        """A line of a cell may be parted again, and so may what a text prints of some grades: 1～3級：5,000円."""
        entries = self.list_entries(part)
        if any(one.value and "of" in one.value for one in entries) and (led := cut_led(part)):
            # A day of a grade is quoted as days without one are: the grade tells of which certification it is.
            return self._settle(led)
        shorter = len(part.text) < len(of.text) and bool(list_grades(level(part.text)))
        return self._settle(part) if len(of.lines) > 1 or shorter else [(part, entries)]

    def _list_cuts(self, found: Found, *, by_grade: bool) -> Iterator[list[Found]]:
        names = self._certifier.list_spanned(found)
        return list_cuts(found, self._clauses, self._reader.namer, self._is_head, names, by_grade=by_grade)

    def _is_head(self, line: str) -> bool:
        words = self._reader.look_up(line).words
        dated = any(sort_label("pass_rate", word).period for word in words)
        return bool(words) and not (dated or parts_label(line)) and all(map(self._reader.is_qualifier, words))

    def list_entries(self, found: Found) -> list[Entry]:
        """One for each field that the heads of the cell mean; none where no heading is known."""
        heads = self._reader.read(found)
        if heads.something_else:
            because = Because(code="reading.something_else", values={"heading": heads.heading})
            return [Entry(found, None, found.text, because=because)]
        if len(heads.fields) < 2:
            return [entry for one in heads.fields for entry in self._read_each(found, heads, one, found.text)]
        parts = list_values(found, heads.fields)
        fit = len(parts) == len(heads.fields) and not (is_sentence(found.text) and len(parts) > 1)
        fit = fit and all(
            KINDS[one] != "mark" or may_be_mark(part) for one, part in zip(heads.fields, parts, strict=True)
        )
        if not fit or self._are_alike(parts, heads.fields):
            only = self._find_only(found.text, heads.fields)
            if only:
                return self._read_each(found, heads, only, found.text)
            refused = Because(code="reading.several_fields", values={"heading": heads.heading})
            return [Entry(found, one, found.text, because=refused) for one in heads.fields]
        return [self._read(found, heads, one, part) for one, part in zip(heads.fields, parts, strict=True)]

    def _are_alike(self, parts: Sequence[str], fields: Sequence[Field]) -> bool:
        """Whether each part prints the unit of the one field that has one: 1級:35%、2級:54% under 合格率・難易度."""
        counted = [one for one in fields if KINDS[one] in COUNTED]
        return len(counted) == 1 and all(self._find_only(part, counted) for part in parts)

    def _find_only(self, text: str, fields: Sequence[Field]) -> Field | None:
        """The one field of those that a heading means whose unit the text prints: 25.7% under 合格率・難易度."""
        dated = _DATED if not is_sentence(text) else ()
        counted = [one for one in fields if KINDS[one] in COUNTED or KINDS[one] in dated]
        read = [one for one in counted if notation.read(one, text, apart=False)["kind"] == KINDS[one]]
        return read[0] if len(read) == 1 else None

    def _read_each(self, found: Found, heads: Heads, field: Field, text: str) -> list[Entry]:
        """The entry of a cell; where heads or words give it to several grades of a name, which are certifications of
        their own, one for each.
        """
        dated_by = lead_sitting(text) if KINDS[field] in COUNTED else None
        if dated_by:
            text = dated_by[1]
            heads.words.append(dated_by[0])
        dated = KINDS[field] in _DATED
        shared = part_trailing(text) or part_graded_sitting(text) if dated else None
        shared = part_shared(text) or shared
        if shared:
            text = shared[0]
            heads.words.append(shared[1])
        entry = self._read(found, heads, field, text)
        led = part_leading_grades(text) if KINDS[field] == "duration" and is_of_several(entry) else None
        text, grades = led or (text, self._list_meant(entry, heads))
        if len(grades) < 2 or entry.certification or not is_of_several(entry):
            return [entry]
        if KINDS[field] in _DATED and tells_grades_apart(level(text), grades):
            return [entry]
        each = [self._read(found, heads, field, text, grade) for grade in grades]
        return each if all(one.proposed for one in each) else [entry]

    def _list_meant(self, entry: Entry, heads: Heads) -> list[str]:
        """The grades that a cell is of by its heads; without one, each that its text or its table says."""
        own = sort_words(entry.field or "exam_fee", replace(heads, outer=[]))[0].grade
        if entry.field and KINDS[entry.field] in _DATED and gives_year(entry.text) and not own:
            headed = self._certifier.list_headed(entry.found)
            over = list_grades(level(entry.qualifiers.grade or ""))
            # A day with its year below 第131回(1~4級) is of each.
            if (headed := headed or (over if len(over) > 1 else ())) and not list_grades(level(entry.text)):
                return list(headed)
        if own or entry.qualifiers.grade or list_grades(level(entry.text)):
            return list(list_grades(level(own or ""))) or (own or "").split(JOINED)
        if speaks_of_all_grades(entry.text):
            return list(self._certifier.list_grades(entry.found))
        if inner := list_inner_grades(entry.found):
            return inner
        return [] if self._reader.notes_grades else self._grades.get(entry.found.table, [])

    def _read(self, found: Found, heads: Heads, field: Field, text: str, grade: str | None = None) -> Entry:
        heads.outer += self._stated.get(found.table or 0, [])
        heads.words += self._list_led(field, text)
        if found.told and recurs(text):
            heads.outer = [word for word in heads.outer if not sort_label(field, word).period]
        qualifiers, label, unknown = sort_words(field, heads)
        if grade:
            words = (word for word in (label or "").split() if not is_grade(word))
            qualifiers, label = replace(qualifiers, grade=grade), " ".join((*words, grade))
        entry = Entry(found, field, text, qualifiers=qualifiers, label=label)
        entry.because = find_fault(found, heads.because, text)
        if entry.because is None:
            self._read_value(entry, field, heads)
        if entry.because is None and unknown:
            entry.because = self._doubt(unknown)
        if not grade:
            drop_outer_grade(entry, heads)
        drop_told_apart(entry)
        entry.certification, doubt = self._find_led(entry) or self._certifier.find(found, find_grade(entry))
        doubt = doubt or self._question_leads(entry)
        doubt = self._settle_class(entry) or doubt
        self._drop_own_grade(entry)
        entry.because = entry.because or doubt or self._question_strand(entry, heads)
        entry.because = entry.because or find_doubt(
            found, field, qualifiers, entry.certification, self._reader, self._seen, self._title
        )
        return entry

    def _list_led(self, field: Field, text: str) -> tuple[str, ...]:
        """What a text of days says first of whom it is: 会場受験は年2回, 1級…12月."""
        told = find_topic(text) or find_lead(text) or find_grade_before_days(text)
        topic = told if KINDS[field] in _DATED else None
        words = self._reader.look_up(topic).words if topic else ()
        return words if all(map(self._reader.is_qualifier, words)) else ()

    def _find_led(self, entry: Entry) -> Certified | None:
        """The certification that a text names itself, right before its only grade."""
        leads = list_leads(entry.text) if entry.field and KINDS[entry.field] in _GRADED else []
        named = self._reader.namer.find("".join(leads[0])) if len(leads) == 1 else None
        return (named.slugs[0], None) if named and len(named.slugs) == 1 and not named.doubtful else None

    def _question_leads(self, entry: Entry) -> Because | None:
        """What a text names before its grades has to be of the same name as the certification."""
        if entry.certification is None or entry.field is None or KINDS[entry.field] not in _GRADED:
            return None
        namer = self._reader.namer
        for name, grades in list_leads(entry.text):
            slugs = namer.find(name + grades).slugs
            if slugs and entry.certification not in slugs:
                names = ", ".join((entry.certification, *slugs))
                return Because(code="reading.several_names", values={"names": names})
            own = self._reader.dictionary.is_plain(name) or namer.is_within_name(entry.certification, name)
            if not slugs and not own:
                return Because(code="reading.unknown_name", values={"words": name + grades})
        return None

    def _settle_class(self, entry: Entry) -> Because | None:
        """A figure of 甲種 where the page is of 乙種第4類 is of the sibling that is named so, or a question."""
        namer, slug, grade = self._reader.namer, entry.certification, entry.qualifiers.grade
        if slug is None or grade is None or namer.find_family(slug):
            return None
        own, told = namer.list_classes(slug), {spell_class(grade), *map(spell_class, grade.split(JOINED))}
        if not own or own & told:
            return None
        siblings = namer.find_sibling(slug, grade)
        if len(siblings) == 1:
            entry.certification = siblings[0]
            return None
        entry.certification = None
        return Because(code="reading.unknown_name", values={"words": grade})

    def _drop_own_grade(self, entry: Entry) -> None:
        """A grade by which the certification was told from its siblings, or which is in its name, says no more of its
        figures.
        """
        slug, grade = entry.certification, entry.qualifiers.grade
        if slug is None or grade is None or entry.field is None:
            return
        member = self._reader.namer.find_family(slug)
        own = {member[1]} if member else self._reader.namer.list_classes(slug)
        if grade not in own and spell_class(grade) not in own:
            return
        words = (entry.label or "").split()
        kept = " ".join(word for word in words if sort_label(entry.field, word).grade is None) or None
        if sort_label(entry.field, kept).grade is None:
            entry.qualifiers, entry.label = replace(entry.qualifiers, grade=None), kept

    def _question_strand(self, entry: Entry, heads: Heads) -> Because | None:
        """A figure of another strand than the certification's own, where the catalogue has one of that strand too."""
        if entry.certification is None or entry.field is None or KINDS[entry.field] not in _GRADED:
            return None
        told = " ".join((*heads.words, *heads.outer, entry.text))
        others = self._reader.strands.find_others(entry.certification, told)
        if not others:
            return None
        return Because(code="reading.several_names", values={"names": ", ".join((entry.certification, *others))})

    def _doubt(self, unknown: list[str]) -> Because:
        named = any(self._reader.namer.find(word).doubtful for word in unknown)
        code = "reading.unknown_name" if named else "reading.unknown_heading"
        return Because(code=code, values={"words": " ".join(unknown)})

    def _read_value(self, entry: Entry, field: Field, heads: Heads) -> None:
        figure = drop_footnote(entry.text)
        if is_bare_figure(figure):
            entry.text = figure
        entry.unit = find_unit(field, entry.text, heads, self._reader.dictionary)
        read = notation.read(field, entry.text + (entry.unit or ""), apart=False)
        if read["kind"] == "unreadable":
            entry.because = explain_unread(read)
            return
        value = dict(read)
        entry.value = {str(key): one for key, one in as_json(value).items()}
        entry.because = self._question_text(entry, str(value["kind"]), heads)
        moved = notation.find_field(field, entry.label or heads.heading, "yen" if value["kind"] == "money" else None)
        if moved is None:
            entry.because = Because(code="reading.net_price")
        else:
            entry.field = cast(Field, moved)

    def _question_text(self, entry: Entry, kind: str, heads: Heads) -> Because | None:
        """What is said below a heading in free words is a value only where nothing else is said in it."""
        if entry.field == "stars" and not shows_stars(entry.text):
            return Because(code="reading.no_stars")
        if kind == "text" and len(entry.text) > _LONGEST_FREE:
            return Because(code="reading.prose")
        if entry.field and KINDS[entry.field] in _DATED and (doubt := question_days(entry.text, heads.heading)):
            return doubt
        if entry.field and KINDS[entry.field] == "content" and is_length(entry.text):
            return Because(code="reading.unknown_heading", values={"words": heads.heading})
        # What a verb tells is a day and nothing else.
        if entry.found.direct or entry.found.told == "result_day":
            return None
        unread = kind == "text" and entry.field in READ
        said = is_sentence(entry.text) or (entry.found.before is not None and says_more(entry, heads, self._reader))
        if goes_on(entry.text):
            return Because(code="reading.prose")
        bare = bare_heading(entry.text)
        if unread and (named := drop_lone_number(bare)) and self._reader.dictionary.look_up(named).fields:
            return Because(code="reading.prose")
        said = said or KINDS[entry.field or "stars"] == "mark"
        if unread and (said or parts_label(bare) or not any(map(str.isdecimal, bare))):
            return Because(code="reading.prose")
        longest = _LONGEST_ANY_TIME if entry.found.before is None else _LONGEST_ANY_TIME // 2
        if kind == "schedule" and len(entry.text) > longest and entry.value and entry.value.get("any_time"):
            return Because(code="reading.prose")
        return Because(code="reading.prose") if kind in COUNTED and says_more(entry, heads, self._reader) else None
