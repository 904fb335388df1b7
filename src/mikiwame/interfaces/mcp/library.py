"""The markets that a server answers for, each on the days that it is asked of."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mikiwame.answers import Day
from mikiwame.answers.names import index_certifications
from mikiwame.catalogue import Catalogue, remember
from mikiwame.catalogue.earlier import open_digest, open_former
from mikiwame.names import rank_names
from mikiwame.names.resolving import AHEAD, CLEAR
from mikiwame.pipeline import load
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason, join

_DAYS = 8
"""Days that are kept; each holds some megabytes of what was worked out."""


class Library:
    """Markets by name. What a day has worked out for one question is kept for the next."""

    def __init__(self, folders: Mapping[str, Path], today: Callable[[Catalogue], date]) -> None:
        """:param today: tells which day it is in a market, the only clock; it is asked once per question.

        :raises MikiwameError: when a market has faults.
        """
        remember()
        self.catalogues = {name: load(folder) for name, folder in folders.items()}
        self._folders = folders
        self._today = today
        self._days: OrderedDict[tuple[str, date], Day] = OrderedDict()

    @property
    def markets(self) -> tuple[str, ...]:
        """The first is the one that is meant where none is named."""
        return tuple(self.catalogues)

    def find_day(self, market: str, on: date | None) -> Day:
        """:raises MikiwameError: for a market that there is not."""
        catalogue = self.catalogues.get(market)
        if catalogue is None:
            raise MikiwameError(Reason("asked.no_market", {"market": market, "known": ", ".join(self.markets)}))
        key = market, on or self._today(catalogue)
        if key not in self._days:
            self._days[key] = Day(catalogue, key[1])
        self._days.move_to_end(key)
        while len(self._days) > _DAYS:
            self._days.popitem(last=False)
        return self._days[key]

    def find_market(self, certification: str) -> str:
        """The market of the certification that a text names, or may mean.

        :raises MikiwameError: when it may be one of two markets.
        """
        holders = [name for name, catalogue in self.catalogues.items() if certification in catalogue.certifications]
        if len(holders) == 1:
            return holders[0]
        likeness = {name: _measure(catalogue, certification) for name, catalogue in self.catalogues.items()}
        best = max(self.markets, key=lambda name: likeness[name])
        lead = AHEAD if likeness[best] < 1 else 0.0
        near = [name for name, one in likeness.items() if one >= max(CLEAR, likeness[best] - lead)]
        if len(near) > 1:
            raise MikiwameError(Reason("asked.several_markets", {"markets": join(list(near), "or")}))
        return best

    @contextmanager
    def open_day(self, market: str, digest: str, on: date) -> Iterator[Day | None]:
        """A day of the catalogue of a digest, as it is now or was at an earlier revision; None where there is none.

        :raises MikiwameError: for a market that there is not, and was not under that name.
        """
        catalogue = self.catalogues.get(market)
        if catalogue is None:
            with open_former(list(self._folders.values()), market, digest) as former:
                yield Day(load(former), on)
            return
        if catalogue.digest == digest:
            yield self.find_day(market, on)
            return
        with open_digest(self._folders[market], digest) as laid:
            yield Day(load(laid), on) if laid else None


def _measure(catalogue: Catalogue, text: str) -> float:
    """The likeness of a text and the nearest name of a market, 0 to 1; a slug is its own name."""
    if text in catalogue.certifications:
        return 1.0
    found = rank_names(index_certifications(catalogue), text)
    return found[0].similarity if found else 0.0
