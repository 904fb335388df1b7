"""The figures of running text, each under the head word of its clause."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mikiwame.notation.clauses import (
    Said,
    drop_held,
    drop_linking,
    find_frame,
    has_figure,
    list_said,
    may_imply,
    part_done,
    part_lead,
    split_sentences,
    split_subjects,
    trim_sentence,
)
from mikiwame.notation.heading_words import TOUCHING, drop_answer
from mikiwame.notation.naming import list_grades
from mikiwame.notation.plain_clauses import (
    COMMA,
    drop_call,
    drop_quotes,
    end_sentence,
    is_of_grade,
    split_by_grade,
    unwrap,
)
from mikiwame.notation.remarks import may_change
from mikiwame.notation.spelling import level
from mikiwame.notation.statements import (
    drop_publisher,
    says_again,
    says_more,
    says_passed,
    says_whose,
    stands_before_figure,
)
from mikiwame.notation.telling_verbs import TOPIC
from mikiwame.notation.whole_statements import find_whole
from mikiwame.reading.blocks import Line
from mikiwame.reading.cells import Found
from mikiwame.reading.dictionary import Dictionary
from mikiwame.vocabulary.fields import KINDS, Field

_COUNTED = frozenset(("money", "rate", "people", "duration"))
"""Kinds of fields whose values are figures, which may stand right behind their head word."""

_TOLD_IN_HEADINGS = ("passing_mark", "schedule")
_LONGEST_TOPIC = 40
_LONGEST_SENTENCE = 300
_MEANT: dict[str, Field] = {
    "held": "schedule",
    "passes": "passing_mark",
    "sat": "examinees",
    "passed": "passers",
    "announced": "result_day",
    "lasts": "duration",
    "share": "pass_rate",
    "applied": "application",
    "costs": "exam_fee",
}


@dataclass(slots=True)
class ClauseFinder:
    """Reads sentences; what it can't take apart it leaves alone."""

    dictionary: Dictionary

    def find(self, line: Line, over: Sequence[Field]) -> list[Found]:
        """The cells of a paragraph in which a sentence says something of a head word, and none where none does. A
        sentence beside these is a cell of its own where it has a figure.

        :param over: the fields of the heading over it, which no verb has to tell.
        """
        plain = line.text.replace(TOUCHING, "")
        if not has_figure(plain) or not (self.dictionary.list_places(plain) or may_imply(plain)):
            return []
        cells, before, said = list[Found](), "", False
        frame: str | None = None
        for sentence in split_sentences(drop_answer(plain)):
            lead, rest = part_lead(unwrap(sentence))
            own = self._read(rest, line, before) or self._read_each(rest, line, before)
            own = [replace(one, rows=(lead, *one.rows)) if lead else one for one in own]
            own = [] if len(own) == 1 and over == (own[0].told,) and not says_passed(own[0].text) else own
            own = [replace(one, rows=(frame, *one.rows)) if frame else one for one in own]
            frame = find_frame(sentence) or frame
            said = said or bool(own)
            if not own and may_change(sentence):
                own = [Found(sentence.strip(), plain, "heading", line, direct=False, before=before)]
            cells += own
            before += sentence
        return cells if said else []

    def find_stated(self, line: Line) -> list[Found]:
        """The cells of a heading that states a figure as a sentence does (受験料は2級が6,480円), each part of it
        with a head word; of one that says more, none.
        """
        plain = drop_call(line.text.replace(TOUCHING, ""))
        if says_more(plain) or not has_figure(plain):
            return []
        if TOPIC in plain and self.dictionary.list_places(plain):
            return [one for one in self._read(plain, line, "") if one.told is None]
        return [one for one in self._read(end_sentence(plain), line, "") if one.told in _TOLD_IN_HEADINGS]

    def cut(self, found: Found) -> list[Found]:
        """The sentences of a cell that has several, or the clauses of one that names head words of its own; those that
        have no figure and nothing that one hangs on are left out.
        """
        cells, before = list[Found](), ""
        for sentence in split_sentences(found.text):
            own = self._read(sentence, found.line, before)
            if not own and not any(list_grades(level(row)) for row in found.rows):
                own = self._read_each(sentence, found.line, before)
            told = [
                replace(found, text=text, rows=(*found.rows, *one.rows, *subject), told=one.told)
                for one in own
                for subject, text in _list_subjects(one.text)
            ]
            if not told and may_change(sentence) and not (cells and says_again(sentence)):
                told = [replace(found, text=trim_sentence(sentence))]
            cells += [replace(one, lines=(), direct=False, before=before) for one in told]
            before += sentence
        return cells

    def _read(self, sentence: str, line: Line, before: str) -> list[Found]:
        """What a sentence says of its head words, or as a whole."""
        if len(sentence) > _LONGEST_SENTENCE or not (any(map(str.isdecimal, sentence)) or has_figure(sentence)):
            return []
        sentence = drop_quotes(sentence)
        if sum(map(is_of_grade, split_by_grade(sentence))) > 1 and (each := self._read_each(sentence, line, before)):
            return each
        read = list(self._read_heads(sentence, line, before))
        whole = None if read else find_whole(drop_linking(sentence))
        if whole is None:
            return read
        rows = (drop_held(whole.head),) if whole.head and len(whole.head) <= _LONGEST_TOPIC else ()
        return [self._make(Said((), whole.head, whole.value, whole.means), rows, line, before)]

    def _read_each(self, sentence: str, line: Line, before: str) -> list[Found]:
        """The clauses of a sentence of which each is about a grade, where all of these can be read; what stands before
        them is none of theirs.
        """
        parts = split_by_grade(sentence)
        ended = (*(end_sentence(part.rstrip(COMMA)) for part in parts[:-1]), *parts[-1:])
        read = [self._read(part, line, before) for part in ended if is_of_grade(part)]
        return [one for own in read for one in own] if len(parts) > 1 and all(read) else []

    def _read_heads(self, sentence: str, line: Line, before: str) -> Iterator[Found]:
        done, sentence = part_done(drop_publisher(sentence))
        places = self.dictionary.list_places(sentence)
        told = [place for place in places if self._means_figure(sentence, place)]
        # 正答率が60%以上 is what a passing mark is, and no subject beside it.
        places = [one for one in places if one in told or says_whose(sentence[one[1] :])] if told else []
        said_of_heads = list_said(sentence, places)
        if places and not any(may_change(said.value) for said in said_of_heads):
            # 合格発表がありました: of the head word nothing is said that has a figure, and the verb tells.
            said_of_heads = list_said(sentence, [])
        for said in (*done, *said_of_heads):
            whole = self.dictionary.look_up(said.lead + said.head)
            own = (said.lead + said.head,) if whole.known and not whole.words else (said.lead, said.head)
            rows = tuple(drop_held(part) for part in (*said.topics, *own) if part)
            if said.value and may_change(said.value) and all(len(row) <= _LONGEST_TOPIC for row in rows):
                yield self._make(said, rows, line, before)

    def _means_figure(self, sentence: str, place: tuple[int, int]) -> bool:
        """Whether a word is the head of a field; right before one (科目60%) only of one of figures."""
        fields = self.dictionary.look_up(sentence[slice(*place)]).fields
        counted = any(KINDS[field] in _COUNTED for field in fields)
        return bool(fields) and (counted or not stands_before_figure(sentence[place[1] :]))

    def _make(self, said: Said, rows: tuple[str, ...], line: Line, before: str) -> Found:
        plain = line.text.replace(TOUCHING, "")
        told = _MEANT[said.means] if said.means else None
        return Found(said.value, plain, "label", line, rows=rows, direct=False, before=before, told=told)


def _list_subjects(text: str) -> list[tuple[tuple[str, ...], str]]:
    """What a text says of each of several; or the text, of nothing that it names."""
    return [((subject,), value) for subject, value in split_subjects(text)] or [((), text)]
