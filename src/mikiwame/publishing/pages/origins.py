"""Where something is said, as the pages of changes show it."""

from dataclasses import dataclass

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.words import Words


@dataclass(frozen=True, slots=True)
class OriginView:
    """Where it is said."""

    slug: str
    title: str
    url: str | None
    kind: str


def describe_source(known: Knowledge, slug: str, words: Words) -> OriginView:
    """A source; one whose page is gone has no address any more."""
    file = known.catalogue.sources[slug]
    gone = file.gone is not None and file.gone.on <= known.on
    return OriginView(slug, file.title, None if gone else file.url, words.term("source_kinds", file.kind))
