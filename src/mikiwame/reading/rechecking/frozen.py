"""Pages that stand still while their site moves on: figures on them are unchanged, and no longer true."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from mikiwame.notation.newest import drop_years, find_newest_year
from mikiwame.reading.rechecking.levelling import level
from mikiwame.reading.rechecking.signs import Signs
from mikiwame.vocabulary.reasons import Reason

LONG = timedelta(days=365)
"""A page whose newest day lies so far behind its site's may have been left."""

SHORTEST = 2
"""Characters that a link and a title must share, beside their years, to be two editions of one page."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """``sure``: the site itself names a newer page in this one's place; else the page is only old beside others."""

    because: Reason
    sure: bool


@dataclass(frozen=True, slots=True)
class Edition:
    """A link that names a year. ``rest``: its words without the year, levelled."""

    year: int
    rest: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """A link on the page ``source``, whose words led to another address before."""

    words: str
    address: str
    source: str


@dataclass
class SiteSigns:
    """What the pages of one site show together, gathered once, so that each page is looked at in the time of its own.

    ``editions``: by the rest of their words, the link of the newest year, and that of those that lead elsewhere.
    ``lengths``: by the first characters of these words, how long they are. ``replaced``: by the address that they led
    to, the links of two pages at the most: no page tells of itself.
    """

    editions: dict[str, list[Edition]] = field(default_factory=dict)
    lengths: dict[str, set[int]] = field(default_factory=dict)
    replaced: dict[str, list[Replaced]] = field(default_factory=dict)
    newest: tuple[date, str] | None = None

    def find_frozen(self, page: Signs) -> Frozen | None:
        """Why a page of the site may have been left behind."""
        return self._find_newer_edition(page) or self._find_replaced(page) or self._find_left_behind(page)

    def _find_newer_edition(self, page: Signs) -> Frozen | None:
        """The newest of the links with the words of this page's title and a later year than any on the page; of those
        of one year the one that has the most words in common.
        """
        own = page.newest.year
        if own is None:
            return None
        found = [one for one in self._list_editions(page) if one.year > own]
        if not found:
            return None
        newest = max(found, key=lambda one: (one.year, len(one.rest), one.rest))
        values = {"year": str(newest.year), "own": str(own), "words": newest.words, "address": newest.address}
        return Frozen(Reason("recheck.frozen_edition", values), sure=True)

    def _list_editions(self, page: Signs) -> Iterator[Edition]:
        """Those that lead elsewhere, and whose rest stands in a title."""
        for title in {level(drop_years(title)) for title in page.titles}:
            for start in range(len(title)):
                for length in self.lengths.get(title[start : start + SHORTEST], ()):
                    known = self.editions.get(title[start : start + length], ())
                    yield from (one for one in known if one.address != page.address)

    def _find_replaced(self, page: Signs) -> Frozen | None:
        """A link that led to this page, and now leads from the same words to another one."""
        told = next((one for one in self.replaced.get(page.address, ()) if one.source != page.address), None)
        if told is None:
            return None
        values = {"words": told.words, "address": told.address, "from": told.source}
        return Frozen(Reason("recheck.frozen_replaced", values), sure=True)

    def _find_left_behind(self, page: Signs) -> Frozen | None:
        """Another page of the site names a past day long after any that this page names, to come or not."""
        own = page.newest.day
        if own is None or self.newest is None or self.newest[0] - own <= LONG:
            return None
        day, address = self.newest
        return Frozen(Reason("recheck.frozen_site", {"own": own, "day": day, "address": address}), sure=False)


def gather_signs(pages: Iterable[Signs], former: Iterable[Signs]) -> SiteSigns:
    """The signs of a site.

    :param pages: all of its pages as they are now.
    :param former: the same ones as they were before they last changed, where they did.
    """
    site, before = SiteSigns(), {one.address: one for one in former}
    split: dict[str, tuple[int | None, str]] = {}
    for page in pages:
        for words, address in page.links:
            if words not in split:
                split[words] = find_newest_year(words), level(drop_years(words))
            year, rest = split[words]
            if year is not None and len(rest) >= SHORTEST:
                site.lengths.setdefault(rest[:SHORTEST], set()).add(len(rest))
                _add_edition(site.editions.setdefault(rest, []), Edition(year, rest, words, address))
        if page.address in before:
            _add_replaced(site.replaced, page, before[page.address])
        if page.newest.past:
            site.newest = max(site.newest or (page.newest.past, ""), (page.newest.past, page.address))
    return site


def _add_edition(known: list[Edition], edition: Edition) -> None:
    """Keep the newest, and the newest of those that lead elsewhere: to a page that the first leads to it is no news."""
    ranked = sorted((*known, edition), key=lambda one: -one.year)
    known[:] = [ranked[0], *(one for one in ranked[1:] if one.address != ranked[0].address)][:2]


def _add_replaced(replaced: dict[str, list[Replaced]], now: Signs, before: Signs) -> None:
    """Add what the links of one page led to before and lead to no more, each by the first of its words that still lead
    anywhere.
    """
    leads = {address for _, address in now.links}
    places: dict[str, int] = {}
    for number, (words, _) in enumerate(now.links):
        places.setdefault(words, number)
    first = _find_first(((address, places[words]) for words, address in before.links if words in places), leads)
    for address, number in first.items():
        known = replaced.setdefault(address, [])
        if len(known) < 2:
            known.append(Replaced(*now.links[number], now.address))


def _find_first(led: Iterable[tuple[str, int]], leads: set[str]) -> Mapping[str, int]:
    """Address -> the least number, of those that nothing leads to any more."""
    first: dict[str, int] = {}
    for address, number in led:
        if address not in leads:
            first[address] = min(number, first.get(address, number))
    return first
