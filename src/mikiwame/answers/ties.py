"""Who stands behind whom: every tie between organisations with its source, and the groups that one hand holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from mikiwame.answers.rows import read_rows
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.reasons import Reason, Term

KINDS = (
    "runs",
    "owns",
    "founded",
    "member_of",
    "shares_address",
    "teaches_for",
    "requires_course",
    "places_for",
    "cash_back",
)
"""Kinds of tie, in the order in which they are shown."""

BINDING = ("runs", "owns", "shares_address")
"""Ties that join organisations into one group."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie known on the day; without a ``certification`` it holds for all of them. ``on`` is the source's day."""

    organisation: str
    organisation_name: str
    form: str
    roles: tuple[str, ...]
    tie: str
    tie_name: Term
    to: str
    to_name: str
    certification: str | None
    text: str | None
    source: str
    title: str
    url: str | None
    on: date

    @property
    def says(self) -> Reason:
        """The tie as a clause."""
        return tell_tie(self.tie, self.organisation_name, self.to_name)


@dataclass(frozen=True, slots=True)
class Reach:
    """How many certifications a group organises and teaches for, each counted once."""

    organises: int
    teaches_for: int


@dataclass(frozen=True, slots=True)
class Group:
    """Organisations that ``BINDING`` ties join, with the sources of these; one without such a tie is by itself."""

    members: tuple[str, ...]
    names: tuple[str, ...]
    certifications: Reach
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TieRow:
    """A row of ``tables.TIES``."""

    organisation: str
    tie: str
    other: str
    certification: str | None
    source: str
    day: int
    text: str | None

    @property
    def pair(self) -> tuple[str, str]:
        return self.organisation, self.other


def tell_tie(kind: str, one: str | Reason, other: str | Reason) -> Reason:
    return Reason(f"ties.sentences-{kind}", {"one": one, "other": other})


def read_ties(comparison: Comparison) -> list[TieRow]:
    """The ties known on the day, as the table has them."""
    return read_rows(comparison.ties.filter(pl.col("day") <= count_days(comparison.on)), TieRow)


def list_ties(comparison: Comparison) -> list[Tie]:
    """Every tie known on the day, by organisation, kind and the other."""
    rows = sorted(
        read_ties(comparison),
        key=lambda row: (row.organisation, KINDS.index(row.tie), row.other, row.certification or ""),
    )
    return [_describe(comparison, row) for row in rows]


def _describe(comparison: Comparison, row: TieRow) -> Tie:
    organisation = comparison.catalogue.organisations[row.organisation]
    source = comparison.catalogue.sources[row.source]
    return Tie(
        organisation=row.organisation,
        organisation_name=organisation.name,
        form=organisation.form,
        roles=tuple(organisation.roles),
        tie=row.tie,
        tie_name=Term("ties", row.tie),
        to=row.other,
        to_name=comparison.catalogue.organisations[row.other].name,
        certification=row.certification,
        text=row.text,
        source=row.source,
        title=source.title,
        url=source.url,
        on=read_count(row.day),
    )


def list_organised(comparison: Comparison) -> dict[str, set[str]]:
    """Organisation -> the certifications compared that it organises, for every organisation of the catalogue."""
    compared = set(comparison.ranking["certification"].to_list())
    organised: dict[str, set[str]] = {slug: set() for slug in comparison.catalogue.organisations}
    for slug, certification in comparison.catalogue.certifications.items():
        for organiser in certification.organisers if slug in compared else ():
            organised[organiser].add(slug)
    return organised


def list_taught(comparison: Comparison) -> dict[str, set[str]]:
    """Organisation -> the certifications compared that it teaches for; a tie that names none means all of the other."""
    organised = list_organised(comparison)
    compared = set(comparison.ranking["certification"].to_list())
    taught: dict[str, set[str]] = {slug: set() for slug in comparison.catalogue.organisations}
    for row in read_ties(comparison):
        if row.tie == "teaches_for":
            named = {row.certification} if row.certification else organised[row.other]
            taught[row.organisation] |= named & compared
    return taught


def list_groups(comparison: Comparison) -> list[Group]:
    """Every organisation in its group: groups of several members first, then by what they organise."""
    binding = [row for row in read_ties(comparison) if row.tie in BINDING]
    organised, taught = list_organised(comparison), list_taught(comparison)
    joined = join_groups(comparison.catalogue.organisations, [row.pair for row in binding])
    groups = [
        Group(
            members=tuple(members),
            names=tuple(comparison.catalogue.organisations[slug].name for slug in members),
            certifications=Reach(_count(organised, members), _count(taught, members)),
            sources=tuple(sorted({row.source for row in binding if row.organisation in members})),
        )
        for members in joined
    ]
    return sorted(groups, key=lambda group: (-len(group.members), -group.certifications.organises, group.members))


def _count(certifications: dict[str, set[str]], members: Sequence[str]) -> int:
    return len(set().union(*(certifications[slug] for slug in members)))


def join_groups(members: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The members in groups that the pairs connect, each group and the list of groups in order of slug."""
    group_of = {member: {member} for member in members}
    for one, other in pairs:
        joined = group_of[one] | group_of[other]
        for member in joined:
            group_of[member] = joined
    return sorted(sorted(group) for group in {id(group): group for group in group_of.values()}.values())
