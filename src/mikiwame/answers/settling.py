"""An editor's way through what a visit asks for: what was found of each figure; nothing is written here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from mikiwame import notation
from mikiwame.answers.looks import Statement
from mikiwame.answers.visits import LookFor, Visit
from mikiwame.catalogue import Catalogue
from mikiwame.reading.drafts import Draft
from mikiwame.reading.rechecking import Figure, list_statement
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.readings import Reading

Answered = Literal["unchanged", "new", "withheld", "printed_so", "gone", "later", "skipped"]

ODD = ("held_back", "inconsistent")
"""Reasons to look at a figure that seeing it unchanged does not settle."""


@dataclass(frozen=True)
class Matter:
    """What is asked at once: all that a source says of one field of a certification, or that none says anything.

    ``own``: whether the page to visit is the one that says it; else somebody looks for it on another page.
    """

    certification: str
    name: str
    field: str
    statement: Statement | None
    figures: tuple[Figure, ...]
    looks: tuple[LookFor, ...]
    own: bool

    @property
    def says(self) -> tuple[object, ...]:
        """Matters that are alike in this are the same, wherever in its file the source says it now."""
        told = tuple((one.text, one.label, one.unit, one.period, one.round) for one in self.figures)
        return self.certification, self.field, self.statement and self.statement.source, told

    @property
    def odd(self) -> bool:
        return any(one.why in ODD for one in self.looks)

    @property
    def held(self) -> tuple[str, ...]:
        """The texts that wait for an editor's word."""
        return tuple(one.text or "" for one in self.looks if one.why == "held_back")

    @property
    def against(self) -> list[str]:
        return sorted({text for one in self.looks for text in one.against})

    @property
    def texts(self) -> list[str]:
        """As printed; none where it is withheld."""
        return [one.text for one in self.figures if one.text]

    def draft(self) -> tuple[Draft, ...]:
        """What would be typed anew: each text with what stands beside it, or one empty text."""
        drafts = [
            Draft(self.certification, self.field, one.text, one.label, one.unit, one.period, one.round)
            for one in self.figures
            if one.text
        ]
        return tuple(drafts) or (Draft(self.certification, self.field, ""),)


@dataclass(frozen=True)
class Answer:
    """What an editor found. ``drafts``: of a new value; ``ended``: the texts of the matter that are printed no more, by
    their number, and why; ``right``: whether an odd value may count all the same.
    """

    found: Answered
    drafts: tuple[Draft, ...] = ()
    ended: tuple[int, ...] = ()
    because_ended: str | None = None
    because: str | None = None
    until: date | None = None
    right: bool = False


def list_matters(catalogue: Catalogue, visit: Visit) -> list[Matter]:
    """What a visit asks for, in its order; what one reading says of one field belongs together."""
    groups: dict[object, list[LookFor]] = {}
    for look in visit.look_for:
        groups.setdefault(look.statement or (look.certification, look.field), []).append(look)
    return [_describe(catalogue, visit, looks) for looks in groups.values()]


def _describe(catalogue: Catalogue, visit: Visit, looks: Sequence[LookFor]) -> Matter:
    first = looks[0]
    told = first.statement
    figures = list_statement(catalogue, told.source, told.reading, told.certification, told.field) if told else []
    own = told is not None and visit.url is not None and catalogue.sources[told.source].url == visit.url
    field = told.field if told else first.field
    return Matter(first.certification, first.name, field, told, tuple(figures), tuple(looks), own)


def understand(draft: Draft) -> Reading:
    """What notation reads in a text that was typed, with the unit beside it."""
    return notation.read(draft.field, draft.text.strip() + (draft.unit or ""))


def find_draft_fault(draft: Draft) -> str | None:
    """Why a typed text cannot be written: a code of the topic ``entering``, or ``unreadable``."""
    if draft.fault:
        return draft.fault
    return "unreadable" if draft.field in FIELDS and understand(draft)["kind"] == "unreadable" else None


@dataclass(frozen=True)
class _State:
    current: int
    answers: tuple[Answer | None, ...]


class Settling:
    """Where an editor stands on one page; every answer can be taken back, one after the other.

    ``turn`` grows with each change: two states never share it. It begins at the number given.
    """

    def __init__(self, matters: Sequence[Matter], url: str | None, turn: int = 0) -> None:
        self.matters = tuple(matters)
        self._url = url
        self._state = _State(0, (None,) * len(self.matters))
        self._past: list[_State] = []
        self.turn = turn

    def renew(self, matters: Sequence[Matter]) -> bool:
        """Take the same matters as they stand in the files now; False where they are others."""
        alike = [one.says for one in matters] == [one.says for one in self.matters]
        if alike:
            self.matters = tuple(matters)
        return alike

    @property
    def current(self) -> int:
        return self._state.current

    @property
    def matter(self) -> Matter:
        """The one in view."""
        return self.matters[self.current]

    @property
    def finished(self) -> bool:
        return None not in self._state.answers

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    def answer(self, number: int) -> Answer | None:
        return self._state.answers[number]

    def list_settled(self) -> list[tuple[Matter, Answer]]:
        """What is to be written, in order."""
        told = zip(self.matters, self._state.answers, strict=True)
        return [(matter, answer) for matter, answer in told if answer and answer.found != "skipped"]

    def find_fault(self, found: Answered) -> str | None:
        """Why the matter in view cannot be answered so: a code of the topic ``settling``."""
        matter = self.matter
        if found in ("new", "withheld", "gone") and self._url is None:
            return "no-page"
        if found in ("unchanged", "printed_so") and matter.statement is None:
            return "nothing-told"
        if found == "unchanged" and not matter.own:
            return "other-page"
        return "odd" if found == "unchanged" and matter.odd else None

    def settle(self, answer: Answer) -> str | None:
        """Answer the matter in view, and go to the next; where that cannot be, the code of the reason."""
        fault = self.find_fault(answer.found)
        if fault is None:
            self._answer(answer, range(self.current, self.current + 1))
        return fault

    def leave_page(self, because: str | None) -> str | None:
        """The page is gone: so is all that is still open on it."""
        fault = self.find_fault("gone")
        if fault is None:
            self._answer(Answer("gone", because=because), [n for n, one in enumerate(self._state.answers) if not one])
        return fault

    def go(self, number: int) -> None:
        """Look at another matter; looking is nothing to take back."""
        self._state = replace(self._state, current=min(max(0, number), max(0, len(self.matters) - 1)))

    def undo(self) -> bool:
        """Take the last answer back; False where there is none."""
        if not self._past:
            return False
        self._state = self._past.pop()
        self.turn += 1
        return True

    def _answer(self, answer: Answer, numbers: Sequence[int]) -> None:
        answers = tuple(answer if one in numbers else old for one, old in enumerate(self._state.answers))
        after = [*range(self.current + 1, len(answers)), *range(self.current)]
        following = next((one for one in after if answers[one] is None), self.current)
        self._past.append(self._state)
        self.turn += 1
        self._state = _State(following, answers)
