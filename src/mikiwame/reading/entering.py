"""A page opened for an editor: what it offers that nobody has decided on yet, and the files that decisions go to."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

from mikiwame.catalogue import Catalogue
from mikiwame.catalogue.additions import Addition, NewSource
from mikiwame.catalogue.meanwhile import check_known
from mikiwame.catalogue.suggesting import suggest_choices
from mikiwame.catalogue.writing import Opened, compose_source, open_file, open_source, write_files
from mikiwame.reading.deciding import Deciding
from mikiwame.reading.decisions import Decided, Decision, Written, find_latest, read_decisions, write_decisions
from mikiwame.reading.drafts import Draft, Entry, list_entries
from mikiwame.reading.proposals import Heading, PageReading
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

_LONGEST_SLUG = 60
_INDEX = ("index", "default", "home")


_Slot: TypeAlias = tuple[str | None, str, str | None, str | None, str | None, Heading]
"""What a figure is of, and what it stands under."""


@dataclass(frozen=True)
class Wish:
    """What an editor says of the page's source where the page itself does not tell; None is not said."""

    source: str | None = None
    kind: str | None = None
    title: str | None = None
    by: str | None = None


def find_address(page: PageReading) -> str | None:
    """The address of a page on the web; None where it is known by a file's name alone."""
    return page.address if page.address and page.address.startswith(("https://", "http://")) else None


@dataclass(frozen=True)
class Entering:
    """``decided``: how many offers of the page had been decided on before. ``entered``: the day of deciding, where the
    page was kept on an earlier one (``on``).
    """

    catalogue: Catalogue
    page: PageReading
    on: date
    by: str | None
    source: Opened
    log: Opened
    head: NewSource | None
    deciding: Deciding
    known: Sequence[Decided]
    decided: int
    entered: date | None = None

    @property
    def slug(self) -> str:
        return self.source.path.stem

    @property
    def elsewhere(self) -> str | None:
        """The address that the source has, where the page has another one: it may be the page of another source."""
        source, address = self.catalogue.sources.get(self.slug), find_address(self.page)
        if source is None or not source.url or address is None:
            return None
        return None if level_address(source.url) == level_address(address) else source.url

    def compose(self) -> dict[Opened, str]:
        """The files as they would be written, checked; empty where nothing is decided.

        :raises MikiwameError: with everything that would be an error in them.
        """
        files: dict[Opened, str] = {}
        said = tuple(self.deciding.draft(number).said for number in self.deciding.accepted)
        if said:
            addition = Addition(self.on, said, self.deciding.stated or self._recall_day(), entered=self.entered)
            files[self.source] = compose_source(self.catalogue, self.source, addition, self.head)
        lines = [*self._list_gone(), *self._list_decided()]
        if lines:
            files[self.log] = (self.log.text if self.log.before else "") + write_decisions(lines)
        return files if self._list_decided() else {}

    def _recall_day(self) -> str | None:
        """The day of the page, where it was accepted the last time."""
        day = next((entry for entry in list_entries(self.page, self.on) if entry.day), None)
        known = find_latest(self.known).get(day.key) if day else None
        return known.written.text if known and known.decision == "accepted" else None

    def write(self) -> list[str]:
        """Write what is decided; the names of the files that were written.

        :raises MikiwameError: as :meth:`compose`, and where a file was changed meanwhile.
        """
        check_known(self.catalogue, self.source)
        files = self.compose()
        write_files(files)
        return [opened.name for opened, text in files.items() if text.encode() != opened.before]

    def _list_decided(self) -> list[Decided]:
        decisions: dict[str, Decision] = {"accepted": "accepted", "rejected": "rejected"}
        return [
            self._note(number, decisions[status])
            for number in range(len(self.deciding.entries))
            if (status := self.deciding.status(number)) in decisions
        ]

    def _note(self, number: int, decision: Decision) -> Decided:
        entry, draft = self.deciding.entries[number], self.deciding.draft(number)
        return Decided(
            key=entry.key,
            decision=decision,
            on=self.on,
            by=self.by,
            page=self.page.digest,
            address=find_address(self.page),
            written=_write(draft),
            offered=None if draft == entry.draft else _write(entry.draft),
            quote=entry.quote,
            heading=entry.proposal.heading if entry.proposal else Heading(),
            place=entry.place,
            rule=entry.proposal.rule if entry.proposal else (entry.day.rule if entry.day else "label"),
        )

    def _list_gone(self) -> list[Decided]:
        """What was decided on before and the page offers no more: should it come back, it is news."""
        entries = list_entries(self.page, self.on)
        offered, taken = {entry.key for entry in entries}, {_find_slot(entry) for entry in entries}
        known = find_latest(self.known)
        gone = [one for key, one in known.items() if key not in offered and self._was_here(one, taken)]
        return [one.model_copy(update={"decision": "gone", "on": self.on, "page": self.page.digest}) for one in gone]

    def _was_here(self, one: Decided, taken: Collection[_Slot]) -> bool:
        """Whether a decision was on this page and not on another of the same source. Pages without an address are told
        apart by what they offer alone: where other words stand under the very same headings.
        """
        address = find_address(self.page)
        if address is not None or one.address is not None:
            return (
                address is not None and one.address is not None and level_address(one.address) == level_address(address)
            )
        told = one.offered or one.written
        return (told.certification, told.field, told.label, told.period, told.round, one.heading) in taken


def _find_slot(entry: Entry) -> _Slot:
    draft, heading = entry.draft, entry.proposal.heading if entry.proposal else Heading()
    return draft.certification, draft.field, draft.label, draft.period, draft.round, heading


def _write(draft: Draft) -> Written:
    return Written(
        certification=draft.certification,
        field=draft.field,
        text=draft.text,
        label=draft.label,
        unit=draft.unit,
        period=draft.period,
        round=draft.round,
        confirmed=draft.confirmed,
    )


def open_entering(catalogue: Catalogue, market: Path, page: PageReading, on: date, wish: Wish) -> Entering:
    """The page with what is still to decide on it.

    :param market: the market's folder.
    :raises MikiwameError: where nothing tells which source the page is of, or a new one lacks its kind.
    """
    slug = wish.source or name_source(catalogue, find_address(page))
    source, log = open_source(market, slug), open_file(market, f"proposals/{slug}.jsonl")
    known = read_decisions(log.text, log.name) if log.before else []
    latest = find_latest(known)
    entries = list_entries(page, on)
    new = [entry for entry in entries if entry.key not in latest]
    head = make_head(catalogue, find_address(page), page.title, slug, wish) if source.before is None else None
    return Entering(
        catalogue, page, on, wish.by, source, log, head, Deciding(_drop_lone_day(new)), known, len(entries) - len(new)
    )


def _drop_lone_day(entries: Sequence[Entry]) -> Sequence[Entry]:
    """The day of a page is nothing to ask for where nothing else is."""
    return [] if all(entry.day for entry in entries) else entries


def name_source(catalogue: Catalogue, address: str | None) -> str:
    """The source that has this address, or a slug for a new one.

    :raises MikiwameError: where several have it, or there is none to tell by.
    """
    return _find_source(catalogue, address) or _number(catalogue, _make_slug(address))


def _find_source(catalogue: Catalogue, address: str | None) -> str | None:
    if address is None:
        return None
    wanted = level_address(address)
    found = [slug for slug, one in catalogue.sources.items() if one.url and level_address(one.url) == wanted]
    if len(found) > 1:
        raise MikiwameError(Reason("asked.several_sources", {"address": address, "sources": ", ".join(found)}))
    return found[0] if found else None


def level_address(address: str) -> str:
    """The address without what changes no page: scheme, ``www.``, the part behind ``#``, a slash at the end."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}".rstrip("?")


def _make_slug(address: str | None) -> str:
    """A name for the file of a new source, after its address: ``jme-or-jp-exam-outline``.

    :raises MikiwameError: where it has no address.
    """
    if address is None:
        raise MikiwameError(Reason("asked.no_source_told"))
    path = re.sub(r"\.(?:html?|php|aspx?|pdf)$", "", urlsplit(address).path.lower())
    words = re.split(r"[^a-z0-9]+", f"{level_host(address)}/{path}")
    parts = [part for part in words if part not in ("", *_INDEX)]
    return "-".join(parts)[:_LONGEST_SLUG].strip("-")


def _number(catalogue: Catalogue, slug: str) -> str:
    """The slug, or the first numbered one that no source has: addresses that differ elsewhere share what it is of."""
    numbered = (f"{slug}-{number}" for number in count(2))
    return next(one for one in chain([slug], numbered) if one not in catalogue.sources)


def level_host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def make_head(catalogue: Catalogue, address: str | None, title: str | None, slug: str, wish: Wish) -> NewSource:
    """The head of a new source's file.

    :param title: the page's own.
    :raises MikiwameError: where the kind of the source is not told and does not follow from whose site it is on.
    """
    publisher = _find_publisher(catalogue, address)
    roles = catalogue.organisations[publisher].roles if publisher else ()
    kinds = catalogue.market.source_kinds if catalogue.market else {}
    kind = wish.kind or next(
        (one for one in ("organiser", "school", "staffing") if one in roles and one in kinds), None
    )
    if kind is None or kind not in kinds:
        every = Reason("files.use_one", {"words": ", ".join(kinds)})
        remedy = suggest_choices(kind, kinds) if kind else every
        raise MikiwameError.at(f"sources/{slug}.yaml", Reason("asked.kind_of_new_source", {"remedy": remedy}))
    title = wish.title or title
    if not title:
        raise MikiwameError.at(f"sources/{slug}.yaml", Reason("asked.title_of_new_source"))
    return NewSource(title, kind, publisher, address)


def _find_publisher(catalogue: Catalogue, address: str | None) -> str | None:
    """The one organisation on whose own site the page is."""
    if address is None:
        return None
    host = level_host(address)
    found = [slug for slug, one in catalogue.organisations.items() if one.web and level_host(one.web) == host]
    return found[0] if len(found) == 1 else None
