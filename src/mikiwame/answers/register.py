"""What a market knows of: its certifications and organisations, each with an identifier that never changes."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from mikiwame.catalogue import Catalogue
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.identifiers import identify


@dataclass(frozen=True, slots=True)
class RegisteredCertification:
    """A certification with who holds it."""

    id: str
    """Stays the same for as long as the catalogue has it under its slug."""
    slug: str
    name: str
    """In the market's own language, as its organiser writes it."""
    aliases: tuple[str, ...]
    category: str
    grade: str | None
    strand: str | None
    """What it is for among those of its name, where several are named alike."""
    organisers: tuple[str, ...]
    """Slugs of organisations; empty where no source names one."""
    organiser_names: tuple[str, ...]
    official: str | None
    """The address of the organiser's own page on it."""
    life: str
    """On the day: LIFE."""
    ends: date | None
    """The last day on which it can be sat, where one is known."""


@dataclass(frozen=True, slots=True)
class RegisteredOrganisation:
    """An organisation with what it holds."""

    id: str
    """Stays the same for as long as the catalogue has it under its slug."""
    slug: str
    name: str
    aliases: tuple[str, ...]
    form: str
    roles: tuple[str, ...]
    web: str | None
    corporate_number: str | None
    """Thirteen digits, as text."""
    holds: tuple[str, ...]
    """Slugs of the certifications that it holds."""


def list_certifications(comparison: Comparison) -> tuple[RegisteredCertification, ...]:
    """Those compared, by their slugs."""
    lives = comparison.ranking.select("certification", "life", "ends").sort("certification").rows()
    return tuple(_describe_certification(comparison.catalogue, *row) for row in lives)


def find_certification(comparison: Comparison, slug: str) -> RegisteredCertification:
    """One of those compared."""
    life, ends = comparison.ranking.filter(pl.col("certification") == slug).select("life", "ends").row(0)
    return _describe_certification(comparison.catalogue, slug, life, ends)


def _describe_certification(catalogue: Catalogue, slug: str, life: str, ends: int | None) -> RegisteredCertification:
    file = catalogue.certifications[slug]
    return RegisteredCertification(
        id=identify("certification", catalogue.slug, slug),
        slug=slug,
        name=file.name,
        aliases=tuple(file.aliases),
        category=file.category,
        grade=file.grade,
        strand=file.strand,
        organisers=tuple(file.organisers),
        organiser_names=tuple(catalogue.organisations[one].name for one in file.organisers),
        official=next((link.to for link in file.links if link.kind == "official"), None),
        life=life,
        ends=None if ends is None else read_count(ends),
    )


def list_organisations(catalogue: Catalogue) -> tuple[RegisteredOrganisation, ...]:
    """By their slugs."""
    return tuple(_describe_organisation(catalogue, slug) for slug in sorted(catalogue.organisations))


def _describe_organisation(catalogue: Catalogue, slug: str) -> RegisteredOrganisation:
    file = catalogue.organisations[slug]
    return RegisteredOrganisation(
        id=identify("organisation", catalogue.slug, slug),
        slug=slug,
        name=file.name,
        aliases=tuple(file.aliases),
        form=file.form,
        roles=tuple(file.roles),
        web=file.web,
        corporate_number=file.corporate_number,
        holds=tuple(sorted(one for one, held in catalogue.certifications.items() if slug in held.organisers)),
    )
