"""The sources that a page cites, numbered in the order in which it first does."""

from typing import Any

from mikiwame.catalogue import Catalogue
from mikiwame.publishing.words import SOURCE_KINDS

Row = dict[str, Any]


class Citations:
    """Gives each source its number on one page, and at the end the list of all cited."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._numbers: dict[str, int] = {}

    def cite(self, source: str) -> int:
        """The number of a source, by its slug; the first citation fixes it."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def list_sources(self) -> list[Row]:
        """One row a source cited: ``number, slug, title, kind, publisher, url``; ``url`` may be null."""
        return [self._describe(slug, number) for slug, number in self._numbers.items()]

    def _describe(self, slug: str, number: int) -> Row:
        file = self._catalogue.sources[slug]
        publisher = self._catalogue.organisations.get(file.publisher or "")
        return {
            "number": number,
            "slug": slug,
            "title": file.title,
            "kind": SOURCE_KINDS.get(file.kind, file.kind),
            "publisher": publisher.name if publisher else None,
            "url": file.url,
        }
