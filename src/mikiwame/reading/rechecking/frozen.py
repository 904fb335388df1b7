"""Pages that stand still while their site moves on: figures on them are unchanged, and no longer true."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

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


def find_frozen(page: Signs, others: Sequence[Signs], former: Sequence[Signs]) -> Frozen | None:
    """Why a page may have been left behind.

    :param others: the other pages of its site as they are now.
    :param former: the same ones as they were before they last changed.
    """
    return (
        _find_newer_edition(page, (page, *others))
        or _find_replaced(page, others, former)
        or _find_left_behind(page, others)
    )


def _find_newer_edition(page: Signs, linking: Iterable[Signs]) -> Frozen | None:
    """A link with the words of this page's title and a later year than any on the page."""
    if page.newest.year is None:
        return None
    titles = [level(drop_years(title)) for title in page.titles]
    for words, address in (link for one in linking for link in one.links):
        year = find_newest_year(words)
        rest = level(drop_years(words))
        newer = year is not None and year > page.newest.year and address != page.address
        if newer and len(rest) >= SHORTEST and any(rest in title for title in titles):
            values = {"year": str(year), "own": str(page.newest.year), "words": words, "address": address}
            return Frozen(Reason("recheck.frozen_edition", values), sure=True)
    return None


def _find_replaced(page: Signs, others: Iterable[Signs], former: Iterable[Signs]) -> Frozen | None:
    """A link that led to this page, and now leads from the same words to another one."""
    before = {one.address: one for one in former}
    for other in others:
        if other.address not in before or any(address == page.address for _, address in other.links):
            continue
        led = {words for words, address in before[other.address].links if address == page.address}
        for words, address in other.links:
            if words in led:
                values = {"words": words, "address": address, "from": other.address}
                return Frozen(Reason("recheck.frozen_replaced", values), sure=True)
    return None


def _find_left_behind(page: Signs, others: Iterable[Signs]) -> Frozen | None:
    """Another page of the site names a past day long after any that this page names, to come or not."""
    if page.newest.day is None:
        return None
    newer = [(other.newest.past, other.address) for other in others if other.newest.past]
    day, address = max(newer, default=(page.newest.day, ""))
    if day - page.newest.day <= LONG:
        return None
    return Frozen(Reason("recheck.frozen_site", {"own": page.newest.day, "day": day, "address": address}), sure=False)
