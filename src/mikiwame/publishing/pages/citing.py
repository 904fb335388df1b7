"""The sources that a page cites, numbered in the order in which it first does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Concatenate, ParamSpec, TypeVar

from mikiwame.catalogue import Catalogue
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.vocabulary.reasons import Term

View = TypeVar("View")
Asked = ParamSpec("Asked")


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in the list at the end of a page."""

    number: int
    slug: str
    title: str
    kind: Term
    publisher: str | None
    url: str | None
    on: date | None
    """The newest day that it speaks of; None where it tells none."""


@dataclass(frozen=True, slots=True)
class CitedView:
    """Whose word a value is, and of which day; ``number`` is None where no source says anything."""

    number: int | None
    kind: Term | None
    on: date | None
    dated: bool


class Citations:
    """Gives each source its number on one page, and at the end the list of all cited."""

    def __init__(self, catalogue: Catalogue, numbers: Mapping[str, int] | None = None) -> None:
        """:param numbers: those that are given already."""
        self._catalogue = catalogue
        self._numbers = dict(numbers or {})

    def cite(self, source: str) -> int:
        """The number of a source, by its slug; the first citation fixes it."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def list_cited(self) -> tuple[str, ...]:
        """The sources by their slugs, in the order of their numbers."""
        return tuple(self._numbers)

    def list_sources(self, known: Knowledge) -> list[SourceView]:
        days = {one.source: one.known_on for one in known.sources if one.dated}
        return [self._describe(slug, number, days.get(slug)) for slug, number in self._numbers.items()]

    def _describe(self, slug: str, number: int, on: date | None) -> SourceView:
        file = self._catalogue.sources[slug]
        publisher = self._catalogue.organisations.get(file.publisher or "")
        return SourceView(
            number=number,
            slug=slug,
            title=file.title,
            kind=Term("source_kinds", file.kind),
            publisher=publisher.name if publisher else None,
            url=file.url,
            on=on,
        )


def cite_in(
    work: Callable[Concatenate[Knowledge, Citations, Asked], View],
    known: Knowledge,
    citations: Citations,
    *asked: Asked.args,
    **named: Asked.kwargs,
) -> View:
    """What ``work`` makes, made once for all pages on which its sources have the same numbers."""
    cited = known.once(_list_cited, work, asked, tuple(named.items()))
    numbers = {source: citations.cite(source) for source in cited}
    key = (work, asked, *named.items(), *numbers.items())
    return known.lately(key, lambda: work(known, Citations(known.catalogue, numbers), *asked, **named))


def _list_cited(
    known: Knowledge, work: Callable[..., object], asked: tuple[object, ...], named: tuple[tuple[str, object], ...]
) -> tuple[str, ...]:
    """The sources that ``work`` cites, in the order in which it first does."""
    citations = Citations(known.catalogue)
    work(known, citations, *asked, **dict(named))
    return citations.list_cited()
