"""Pages on an editor's desk, whichever door it is worked at: what each offers, and the market as it is after each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mikiwame.answers import Day
from mikiwame.pipeline import load
from mikiwame.reading.deciding import Deciding
from mikiwame.reading.proposals import PageReading
from mikiwame.reading.visits import Visit, Wish, open_visit


@dataclass(frozen=True)
class DeskPage:
    """A page as it came, and what was read in it."""

    content: bytes
    content_type: str | None
    reading: PageReading


class Workbench:
    """:param folder: of the market; read again after each writing, so that what follows sees what was written."""

    def __init__(self, folder: Path, pages: Sequence[DeskPage], on: date, wish: Wish, day: Day | None = None) -> None:
        self.pages = tuple(pages)
        self._folder, self._on, self._wish = folder, on, wish
        self._day = day
        self._visits: dict[int, Visit] = {}
        self._begun: dict[int, Deciding] = {}

    @property
    def day(self) -> Day:
        if self._day is None:
            self._day = Day(load(self._folder), self._on)
        return self._day

    def visit(self, number: int) -> Visit:
        """:raises MikiwameError: where nothing tells which source the page is of."""
        if number not in self._visits:
            self._visits[number] = self._open(number)
        return self._visits[number]

    def _open(self, number: int) -> Visit:
        visit = open_visit(self.day.catalogue, self._folder, self.pages[number].reading, self._on, self._wish)
        begun = self._begun.pop(number, None)
        return replace(visit, deciding=begun) if begun else visit

    def write(self, number: int) -> list[str]:
        """Write what is decided on a page; the names of the files written.

        :raises MikiwameError: where something would be an error, or a file was changed meanwhile.
        """
        written = self.visit(number).write()
        self._day = None
        # What was begun on other pages stands; their files may be those just written, so that they are opened anew.
        begun = {other: visit.deciding for other, visit in self._visits.items() if visit.deciding.can_undo}
        self._begun = {other: deciding for other, deciding in begun.items() if other != number}
        self._visits = {}
        return written
