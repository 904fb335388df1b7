"""Visits on an editor's desk, whichever door they are settled at, and the market as it is after each writing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from mikiwame.answers import Day
from mikiwame.answers.settlement import PageVisit
from mikiwame.answers.settling import Settling, list_matters
from mikiwame.answers.visits import Visit, Visits
from mikiwame.pipeline import load
from mikiwame.reading.entering import Wish


class VisitBench:
    """:param folder: of the market, read again after each writing; ``minutes``: list only what fits into so many.

    Visits go by their number in the list of the beginning, which stays while the desk is open.
    """

    def __init__(
        self, folder: Path, on: date, wish: Wish, minutes: float | None = None, day: Day | None = None
    ) -> None:
        self._folder, self._on, self._wish = folder, on, wish
        self._day: Day | None = day
        self._visits = Visits(self.day).list_visits(minutes)
        self._keys = [_key(one) for one in self._visits]
        self._opened: dict[int, PageVisit] = {}
        self._written: set[int] = set()
        self._stale = False
        self._turn = 0

    @property
    def day(self) -> Day:
        if self._day is None:
            self._day = Day(load(self._folder), self._on)
        return self._day

    @property
    def visits(self) -> list[Visit]:
        """As they are now; one of which nothing is left to look for stays in its place."""
        if self._stale:
            self._stale = False
            self._renew()
        return self._visits

    def open(self, number: int) -> PageVisit:
        """The page with what is still to settle on it."""
        visit, catalogue = self.visits[number], self.day.catalogue
        if number not in self._opened:
            settling = Settling(list_matters(catalogue, visit), visit.url, self._turn)
            self._opened[number] = PageVisit(catalogue, self._folder, visit, self._on, self._wish, settling)
        return self._opened[number]

    def is_written(self, number: int) -> bool:
        return number in self._written

    def write(self, number: int, title: str | None = None) -> list[str]:
        """Write what is settled on a page; the names of the files written.

        :param title: of the page, where it is no source yet.
        :raises MikiwameError: where something would be an error, or a file was changed meanwhile. What was settled
            stands, so that it can be written after another look.
        """
        page = self.open(number)
        if title:
            page = replace(page, wish=replace(self._wish, title=title))
        self._day, self._stale = None, True
        written = page.write()
        self._written.add(number)
        # A screen shown before the writing must not settle anything after it.
        self._turn = 1 + max(one.settling.turn for one in self._opened.values())
        del self._opened[number]
        return written

    def _renew(self) -> None:
        """What is still to visit, and what was begun of it: a reading that was split has moved those below it."""
        now = {_key(one): one for one in Visits(self.day).list_visits()}
        begun, self._opened = self._opened, {}
        for number, key in enumerate(self._keys):
            fresh = now.get(key)
            self._visits[number] = fresh or replace(self._visits[number], look_for=(), may_turn=0.0)
            page = begun.get(number)
            if page and fresh and page.settling.renew(list_matters(self.day.catalogue, fresh)):
                self._opened[number] = replace(page, catalogue=self.day.catalogue, visit=fresh)


def _key(visit: Visit) -> str:
    """By what a visit is told from others: its page, or whose organiser is to be asked."""
    return visit.url or visit.look_for[0].certification
