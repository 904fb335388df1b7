"""Pages on an editor's desk, whichever door it is worked at: what each offers, and the market as it is after each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from mikiwame.answers import Day
from mikiwame.answers.names import index_certifications
from mikiwame.answers.proposed import find_dictionary
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.kept_pages import find_kept
from mikiwame.pipeline import load
from mikiwame.reading.deciding import Deciding
from mikiwame.reading.entering import Entering, Wish, open_entering
from mikiwame.reading.opening import open_pages
from mikiwame.reading.pages import read_page
from mikiwame.reading.proposals import PageReading
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.zones import read_zone


@dataclass(frozen=True)
class DeskPage:
    """A page as it came, what was read in it, and when it was last known to be so; None is now."""

    content: bytes
    content_type: str | None
    reading: PageReading
    seen: datetime | None = None


class Workbench:
    """:param folder: of the market; read again after each writing, so that what follows sees what was written."""

    def __init__(self, folder: Path, pages: Sequence[DeskPage], on: date, wish: Wish, day: Day | None = None) -> None:
        self.pages = tuple(pages)
        self._folder, self._on, self._wish = folder, on, wish
        self._day = day
        self._opened: dict[int, Entering] = {}
        self._begun: dict[int, Deciding] = {}
        self._turn = 0

    @property
    def day(self) -> Day:
        if self._day is None:
            self._day = Day(load(self._folder, begun=True), self._on)
        return self._day

    def open(self, number: int) -> Entering:
        """:raises MikiwameError: where nothing tells which source the page is of."""
        if number not in self._opened:
            self._opened[number] = self._open(number)
        return self._opened[number]

    def _open(self, number: int) -> Entering:
        page, on = self.pages[number], self._find_day(self.pages[number])
        entering = open_entering(self.day.catalogue, self._folder, page.reading, on, self._wish)
        begun = self._begun.pop(number, None)
        entered = self._on if on < self._on else None
        return replace(entering, deciding=begun or Deciding(entering.deciding.entries, self._turn), entered=entered)

    def _find_day(self, page: DeskPage) -> date:
        """The day of reading: of a page that was kept the one on which it was last seen, where the market is."""
        market = self.day.catalogue.market
        zone = read_zone(market.timezone) if market and market.timezone else None
        on = page.seen.astimezone(zone).date() if page.seen else self._on
        if on > self._on:
            raise MikiwameError.at(
                page.reading.address, Reason("asked.seen_later", {"seen": on, "on": self._on.isoformat()})
            )
        return on

    def write(self, number: int) -> list[str]:
        """Write what is decided on a page; the names of the files written.

        :raises MikiwameError: where something would be an error, or a file was changed meanwhile. What was decided
            stands, and the files are opened anew, so that it can be written after another look.
        """
        entering = self.open(number)
        try:
            written = entering.write()
        except MikiwameError:
            self._day = None
            self._begun[number] = self._opened.pop(number).deciding
            raise
        self._day = None
        # What was begun on other pages stands; their files may be those just written, so that they are opened anew.
        begun = {other: entering.deciding for other, entering in self._opened.items() if entering.deciding.can_undo}
        self._begun = {other: deciding for other, deciding in begun.items() if other != number}
        # A screen shown before the writing must not decide on the entries after it, whose numbers are others.
        self._turn = 1 + max(self._turn, *(entering.deciding.turn for entering in self._opened.values()))
        self._opened = {}
        return written


def lay_out(
    names: Iterable[str],
    catalogue: Catalogue,
    address: str | None,
    certification: str | None,
    kept: Path | None = None,
) -> list[DeskPage]:
    """The pages that names lead to, each read.

    :param address: of the one page that there is; ``certification``: the slug that the pages are of, where they do not
        say otherwise; ``kept``: the folder of kept pages, where it is not the market's own.
    :raises MikiwameError: for what cannot be opened or read, and an address for several pages.
    """
    place = find_kept(kept, catalogue)
    found = [page for name in names for page in open_pages(name, place)]
    if address and len(found) > 1:
        raise MikiwameError(Reason("asked.address_of_several", {"count": len(found)}))
    index, dictionary = index_certifications(catalogue), find_dictionary(catalogue)
    return [
        DeskPage(
            page.content,
            page.content_type,
            read_page(
                page.content,
                names=index,
                headings=dictionary,
                content_type=page.content_type,
                address=address or page.address,
                certification=certification,
            ),
            page.seen,
        )
        for page in found
    ]
