"""One figure of every certification side by side: the cheapest, the most often sat, those in dispute."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mikiwame.answers.facts import Fact
from mikiwame.vocabulary.reasons import Reason

if TYPE_CHECKING:
    from mikiwame.answers.day import Day


@dataclass(frozen=True, slots=True)
class Figure:
    """What is known of one field of one certification; several where it is told of several parts, ways or people."""

    slug: str
    name: str
    category: str
    label: str | None
    low: float | None
    """In ``unit``; of a fact that is tied ``low`` and ``high`` span what the sources say."""
    high: float | None
    unit: str | None
    state: str | None
    period: str | None
    text: str | None
    """As printed."""
    standing: str
    """agreed, single, disputed, suspended, withheld or unknown"""
    stale: bool
    dated: bool | None
    source: str | None
    url: str | None
    on: date | None
    because: Reason | None
    """Why it is not known, old, or of unknown age."""


def list_across(day: "Day", field: str, category: str | None = None) -> list[Figure]:
    """The field of every certification of the market, or of one category.

    :return: rising by ``low``, equal ones by slug; behind them what has no number, and last what is not known.
    """
    files = day.catalogue.certifications
    slugs = [slug for slug, file in files.items() if category in (None, file.category)]
    figures = [
        _describe(slug, files[slug].name, files[slug].category, fact)
        for slug in slugs
        for fact in day.field(slug, field)
    ]
    return sorted(figures, key=lambda one: (one.standing == "unknown", one.low is None, one.low or 0.0, one.slug))


def _describe(slug: str, name: str, category: str, fact: Fact) -> Figure:
    return Figure(
        slug=slug,
        name=name,
        category=category,
        label=fact.label,
        low=fact.low,
        high=fact.high,
        unit=fact.unit,
        state=fact.state,
        period=fact.period,
        text=fact.text,
        standing=fact.standing,
        stale=fact.stale,
        dated=fact.dated,
        source=fact.source,
        url=fact.url,
        on=fact.on,
        because=fact.because,
    )
