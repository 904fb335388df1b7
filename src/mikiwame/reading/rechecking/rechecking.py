"""Kept pages read again -> what became of each figure that they are the source of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from mikiwame.reading.fetching.addresses import name_host
from mikiwame.reading.keeping import KeptPage, Shelf, Visit
from mikiwame.reading.proposals import PageReading
from mikiwame.reading.rechecking.anchored import find_anchored
from mikiwame.reading.rechecking.figures import Figure
from mikiwame.reading.rechecking.frozen import Frozen, gather_signs
from mikiwame.reading.rechecking.levelling import level
from mikiwame.reading.rechecking.outcomes import Found, Outcome
from mikiwame.reading.rechecking.signs import Signs, read_signs
from mikiwame.reading.rechecking.unanchored import find_unanchored
from mikiwame.vocabulary.reasons import Reason

ReadPage = Callable[[KeptPage], PageReading]

MISSED: dict[str, Outcome] = {"gone": "gone", "unreadable": "unreadable"}
"""What a look at the address that had no page means for its figures; any other is unreachable."""


@dataclass(frozen=True, slots=True)
class Task:
    """One address with the figures that are looked for on its page.

    ``earlier``: of the pages that were there before, the last one and those that figures were accepted from.
    """

    address: str
    figures: tuple[Figure, ...]
    last: Visit | None
    page: KeptPage | None
    earlier: tuple[KeptPage, ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of a task: in the order of its figures, and the signs of the page now and before it changed.

    ``seen``: when the page was last known to be as it was looked at; None where there was none.
    """

    address: str
    found: tuple[Found, ...]
    seen: datetime | None = None
    signs: Signs | None = None
    former: Signs | None = None


def make_task(address: str, figures: Sequence[Figure], shelf: Shelf) -> Task:
    """The newest kept page of the address, and of those before it what its figures were accepted from."""
    wanted = {one.anchor.page for one in figures if one.anchor}
    pages = tuple(shelf.list_pages(address, newest=2, digests=wanted))
    return Task(address, tuple(figures), shelf.find_last(address), pages[0] if pages else None, pages[1:])


def look(task: Task, read: ReadPage) -> Looked:
    """Look for each figure of a task on its page."""
    missed = _explain_missing(task)
    if missed or task.page is None:
        lost = missed or Found("unreadable", None, Reason("recheck.damaged"))
        return Looked(task.address, tuple(lost for _ in task.figures))
    found = _find_at_once(task.figures, task.page)
    if found is None:
        found = _read_and_find(task, task.page, read)
    former = next((read_signs(one) for one in task.earlier[:1]), None)
    return Looked(task.address, found, task.page.seen, read_signs(task.page), former)


def _find_at_once(figures: Sequence[Figure], page: KeptPage) -> tuple[Found, ...] | None:
    """Where all were accepted from this very page it need not be read."""
    if any(one.anchor is None or one.anchor.page != page.digest for one in figures):
        return None
    return tuple(_note_move(Found("same", one.text, Reason("recheck.same_bytes")), page) for one in figures)


def _read_and_find(task: Task, kept: KeptPage, read: ReadPage) -> tuple[Found, ...]:
    page = read(kept)
    if page.unread:
        unread = Found("unreadable", None, Reason(page.unread.code, _take_values(page.unread.values)))
        return tuple(unread for _ in task.figures)
    return _Page(task, kept, page, read).find_all()


def _take_values(values: object) -> dict[str, str | int | float]:
    items = values.items() if isinstance(values, dict) else ()
    return {str(name): one if isinstance(one, int | float) else str(one) for name, one in items}


def _explain_missing(task: Task) -> Found | None:
    last = task.last
    if last is None:
        return Found("unreachable", None, Reason("recheck.never_fetched"))
    if last.had:
        return None
    because = Reason(last.because, last.values) if last.because else Reason("recheck.never_fetched")
    return Found(MISSED.get(last.outcome, "unreachable"), None, because)


@dataclass
class _Page:
    """The page of a task as it was read, and what earlier ones said of themselves."""

    task: Task
    kept: KeptPage
    page: PageReading
    read: ReadPage
    titles: dict[str, str | None] = field(default_factory=dict)

    def find_all(self) -> tuple[Found, ...]:
        return tuple(_note_move(self._find(figure), self.kept) for figure in self.task.figures)

    def _find(self, figure: Figure) -> Found:
        if figure.text is None:
            return Found("unreadable", None, Reason("recheck.withheld"))
        anchor = figure.anchor
        known = [one.text for one in self.task.figures if _is_beside(one, figure) and one.text]
        if anchor is None:
            return find_unanchored(figure, known, self.page)
        if anchor.page == self.kept.digest:
            return Found("same", figure.text, Reason("recheck.same_bytes"))
        return find_anchored(anchor, self.page, same_title=self._has_title_of(anchor.page), known=known)

    def _has_title_of(self, digest: str) -> bool:
        """Whether the page is called as it was when it had this digest; False where that is not kept."""
        if digest not in self.titles:
            earlier = next((one for one in self.task.earlier if one.digest == digest), None)
            self.titles[digest] = self.read(earlier).title if earlier else None
        title = self.titles[digest]
        return title is not None and level(title) == level(self.page.title or "")


def _note_move(found: Found, page: KeptPage) -> Found:
    """A page that its address only leads on to is a person's to name in the source."""
    if found.outcome != "same" or _name_place(page.final) == _name_place(page.address):
        return found
    return Found("moved", found.found, Reason("recheck.other_address", {"address": page.final}))


def _is_beside(one: Figure, other: Figure) -> bool:
    return (one.source, one.certification, one.field) == (other.source, other.certification, other.field)


def _name_place(address: str) -> tuple[str, str, str]:
    """The address without what changes no page: its scheme, ``www.`` and a slash at its end."""
    parts = urlsplit(address)
    return name_host(address).removeprefix("www."), parts.path.rstrip("/"), parts.query


def find_all_frozen(looked: Iterable[Looked]) -> dict[str, Frozen]:
    """Address -> why its page may stand still, told by the other pages of its site."""
    sites: dict[str, list[Looked]] = {}
    for one in looked:
        if one.signs:
            sites.setdefault(_name_place(one.address)[0], []).append(one)
    found = {}
    for pages in sites.values():
        signs = [one.signs for one in pages if one.signs]
        site = gather_signs(signs, [one.former for one in pages if one.former])
        told = {one.address: site.find_frozen(page) for one, page in zip(pages, signs, strict=True)}
        found.update({address: frozen for address, frozen in told.items() if frozen})
    return found
