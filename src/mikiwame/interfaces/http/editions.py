"""The site of today: prepared before the first request, and again for each new day while the old one still answers."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.http.answers import Answers
from mikiwame.interfaces.http.prepared import Prepared
from mikiwame.interfaces.http.workers import Workers
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.site import Site, build_site
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words import speak

Address = tuple[bytes, bytes]
"""Path and query, as sent."""

_ROOM = 192_000_000
"""Bytes kept of answers, plain and compressed: every page of a market that one editor keeps, and of a market of
thousands those that are asked for. There is no end of queries."""


class Kept:
    """The answers that are ready; those that nobody has asked for the longest make room for new ones."""

    def __init__(self, room: int = _ROOM) -> None:
        """:param room: bytes."""
        self._room = room
        self.used = 0
        """Bytes of all that is kept."""
        self._answers: OrderedDict[Address, Prepared] = OrderedDict()

    def get(self, address: Address) -> Prepared | None:
        """Read at every request, so that it does no more than this."""
        found = self._answers.get(address)
        if found is not None:
            self._answers.move_to_end(address)
        return found

    def keep(self, address: Address, prepared: Prepared) -> None:
        """One that is larger than the whole room is not kept."""
        known = self._answers.pop(address, None)
        self.used += prepared.size - (known.size if known else 0)
        self._answers[address] = prepared
        while self.used > self._room:
            self.used -= self._answers.popitem(last=False)[1].size

    def __len__(self) -> int:
        return len(self._answers)


class Edition:
    """One day's site and the answers that are ready."""

    def __init__(
        self, catalogue: Catalogue, on: date, base: str, door: str | None, *, takes_reports: bool = False
    ) -> None:
        self.on = on
        place = _find_place(catalogue, base)
        self.site: Site = build_site(catalogue, on, place, answers_queries=True, door=door, takes_reports=takes_reports)
        self.answers = {language: Answers(self.site.known, speak(language)) for language in LANGUAGES}
        self.kept = Kept()
        self.slow = [f"{find_prefix(one)}/compare" for one in LANGUAGES] if self.site.known.is_large else []
        """Pages that take seconds when they are first made, where a market is large."""

    def find_spelling(self, path: str) -> str | None:
        """The address that a path with an end too many or too few means, where it means one."""
        plain = path.removesuffix("index.html").rstrip("/")
        meant = (one for one in (plain, f"{plain}/") if one != path)
        return next((one for one in meant if self.site.render(one).status == 200), None)


def _find_place(catalogue: Catalogue, base: str) -> str:
    """Where the pages stand for the world: at the host that their publisher names, below the path of this server."""
    told = urlsplit(catalogue.publisher.address or "")
    return f"{told.scheme}://{told.netloc}{base}" if told.netloc else base


class Editions:
    """``current`` is today's edition, or yesterday's until today's is whole."""

    def __init__(
        self,
        catalogue: Catalogue,
        day: Callable[[], date],
        base: str,
        workers: Workers,
        door: str | None = None,
        *,
        takes_reports: bool = False,
    ) -> None:
        """Make today's edition.

        :param door: the path of the front door of several markets, of which this is one.
        :param takes_reports: whether pages lead to the forms of reports.
        """
        self._catalogue, self._day, self._base, self._workers, self._door = catalogue, day, base, workers, door
        self._takes_reports = takes_reports
        self._tried = day()
        self._work: asyncio.Task[None] | None = None
        self.current = self._make(self._tried)

    def find(self) -> Edition:
        today = self._day()
        if today != self._tried:
            self._tried = today
            self._work = asyncio.get_running_loop().create_task(self._renew(today))
        return self.current

    async def _renew(self, today: date) -> None:
        try:
            self.current = await self._workers.days.run(lambda: self._make_whole(today))
        except Exception:
            logging.getLogger("mikiwame").exception("The site of %s could not be made; the old one stays.", today)

    def _make_whole(self, on: date) -> Edition:
        """With its slow pages: readers have the former edition for as long as that takes."""
        edition = self._make(on)
        for path in edition.slow:
            edition.site.render(path)
        return edition

    def _make(self, on: date) -> Edition:
        edition = Edition(self._catalogue, on, self._base, self._door, takes_reports=self._takes_reports)
        edition.site.render("/")
        return edition
