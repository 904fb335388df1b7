"""What an editor decides on: each figure that a page offers as the words in which the catalogue would hold it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from mikiwame.catalogue.additions import Said
from mikiwame.notation.days import read_period
from mikiwame.notation.sittings import name_sitting
from mikiwame.reading.proposals import PageReading, Place, Proposal, ProposedDay
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import FIELDS

DAY = "stated"
"""What an entry is of that offers the page's own day, in place of a field."""

_KINDS = ("updated", "published", "valid")
"""The days that a page gives, the one that tells most of its age first."""

_WHOLE = re.compile(r".*/(?:table|dl|ul|ol)(?:\[[0-9]+\])?(?=/|$)")
"""The part of an XPath that leads to the innermost table or list."""


@dataclass(frozen=True)
class Draft:
    """What would be written: the text, and what stands beside it. For the page's own day ``text`` is that day."""

    certification: str | None
    field: str
    text: str
    label: str | None = None
    unit: str | None = None
    period: str | None = None
    round: str | None = None
    confirmed: str | None = None
    """Why a value that looks impossible is right."""

    @property
    def fault(self) -> str | None:
        """Why it cannot be written as it is: a code of the topic ``entering``."""
        if not self.text.strip():
            return "no-text"
        if self.field == DAY:
            return None
        if self.field not in FIELDS:
            return "no-field"
        if self.period and not _is_period(self.period):
            return "no-period"
        return None if self.certification else "no-certification"

    @property
    def said(self) -> Said:
        """:raises ValueError: for one that has a fault."""
        if self.fault or self.certification is None:
            raise ValueError(self.fault)
        beside = {"unit": self.unit, "label": self.label, "period": self.period, "round": self.round}
        beside["confirmed"] = self.confirmed
        told = {key: value.strip() for key, value in beside.items() if value and value.strip()}
        return Said(self.certification, self.field, self.text.strip(), told)


@dataclass(frozen=True)
class Entry:
    """One thing to decide on: a proposal, one that was refused and an editor may mend, or the day of the page.

    ``key``: the same for the same words under the same headings, whenever the page is read.
    """

    key: str
    draft: Draft
    quote: str
    place: Place
    group: str
    """What is accepted together: the table or list that it stands in."""
    proposal: Proposal | None = None
    day: ProposedDay | None = None

    @property
    def words(self) -> str:
        """As the page has it, at its place."""
        return self.day.quote if self.day else self.draft.text

    @property
    def refused(self) -> bool:
        return self.proposal is not None and self.proposal.because is not None


def list_entries(page: PageReading, on: date) -> list[Entry]:
    """What the page offers, its day first, then what is proposed, then what was refused; the same words once.

    :param on: the day of reading; a page that gives a later one speaks of something else by it.
    """
    found: dict[str, Entry] = {}
    for entry in (*_pick_day(page.days, on), *map(_propose, (*page.proposals, *page.refused))):
        found.setdefault(entry.key, entry)
    return list(found.values())


def _propose(proposal: Proposal) -> Entry:
    label, period, session = _sort_period(proposal)
    draft = Draft(proposal.certification, proposal.field, proposal.text, label, proposal.unit, period, session)
    heading = proposal.heading
    heads = (heading.row, heading.column, *heading.section, heading.caption)
    beside = label, proposal.unit, *filter(None, (period, session))
    key = _digest([proposal.certification, proposal.field, proposal.text, *beside, proposal.quote, *heads])
    place = _WHOLE.match(proposal.place.path)
    group = place[0] if place else " > ".join(one for one in (*heading.section, heading.caption) if one)
    return Entry(key, draft, proposal.quote, proposal.place, group, proposal=proposal)


def _sort_period(proposal: Proposal) -> tuple[str | None, str | None, str | None]:
    """Label, period and round as catalogue files have them: a year or its month apart from the sitting, and of a label
    what is neither, such as half of a year. Several years stay together, which no file takes: an editor picks one.
    """
    parts = (proposal.qualifiers.period or "").split()
    years = [one for one in parts if _is_period(one)]
    sittings = [one for one in parts if one not in years and name_sitting(one) == one]
    told = proposal.label or ""
    others = [one for one in parts if one not in years and one not in sittings and one not in told]
    return " ".join(filter(None, (told, *others))) or None, " ".join(years) or None, " ".join(sittings) or None


def _is_period(text: str) -> bool:
    try:
        read_period(text.strip())
    except ValueError:
        return False
    return True


def _pick_day(days: Sequence[ProposedDay], on: date) -> Iterable[Entry]:
    told = sorted((one for one in days if one.day <= on.isoformat()), key=lambda one: _KINDS.index(one.kind))
    for day in told[:1]:
        yield Entry(_digest([DAY, day.kind, day.day]), Draft(None, DAY, day.day), day.quote, day.place, DAY, day=day)


def _digest(parts: Iterable[str | None]) -> str:
    return blake2b("\0".join(one or "" for one in parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


PARTS = ("certification", "field", "text", "label", "unit", "period", "round", "confirmed")
"""The parts of a draft, in the order in which an editor is asked for them."""


def change(draft: Draft, told: Mapping[str, str]) -> Draft:
    """The draft with some of its :data:`PARTS` as an editor wants them; an empty one is taken away."""
    parts = {name: told.get(name, getattr(draft, name) or "").strip() for name in PARTS}
    certification, field, text, *beside = (parts[name] for name in PARTS)
    label, unit, period, session, confirmed = (one or None for one in beside)
    return Draft(certification or None, field, text, label, unit, period, session, confirmed)
