"""The sources that a page cites, numbered in the order in which it first does."""

from dataclasses import dataclass
from datetime import date

from mikiwame.catalogue import Catalogue
from mikiwame.vocabulary.reasons import Term


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in the list at the end of a page."""

    number: int
    slug: str
    title: str
    kind: Term
    publisher: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class CitedView:
    """Whose word a value is, and of which day; ``number`` is None where no source says anything."""

    number: int | None
    kind: Term | None
    on: date | None
    dated: bool


class Citations:
    """Gives each source its number on one page, and at the end the list of all cited."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._numbers: dict[str, int] = {}

    def cite(self, source: str) -> int:
        """The number of a source, by its slug; the first citation fixes it."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def list_sources(self) -> list[SourceView]:
        return [self._describe(slug, number) for slug, number in self._numbers.items()]

    def _describe(self, slug: str, number: int) -> SourceView:
        file = self._catalogue.sources[slug]
        publisher = self._catalogue.organisations.get(file.publisher or "")
        return SourceView(
            number=number,
            slug=slug,
            title=file.title,
            kind=Term("source_kinds", file.kind),
            publisher=publisher.name if publisher else None,
            url=file.url,
        )
