"""Certifications that a catalogue has once for each strand: whose a figure of another strand may be."""

from collections import defaultdict
from re import escape

from mikiwame.names import NameIndex
from mikiwame.notation.heading_words import drop_trade_marks
from mikiwame.notation.qualifier_words import GENERAL_STRAND, STRANDS
from mikiwame.notation.spelling import level
from mikiwame.vocabulary import patterns as re

_STRAND = re.compile("|".join(map(escape, STRANDS)))
_BRACKETS = re.compile(r"\(\)|\[\]")


class Strands:
    """Names that differ in nothing but a strand are of certifications that exist once for each."""

    def __init__(self, index: NameIndex) -> None:
        self._of: dict[str, set[str]] = defaultdict(set)
        self._alike: dict[str, set[str]] = defaultdict(set)
        cores: dict[str, set[str]] = defaultdict(set)
        for name in index.names:
            printed = level(drop_trade_marks(name.printed))
            self._of[name.slug].update(_STRAND.findall(printed))
            cores[_BRACKETS.sub("", _STRAND.sub("", printed))].add(name.slug)
        for slugs in cores.values():
            for slug in slugs:
                self._alike[slug] |= slugs - {slug}

    def is_foreign(self, slug: str, words: str) -> bool:
        """Whether words beside a name are a strand that none of the certification's names has: the names of a trade
        whose general strand is 医科 don't say that one.
        """
        told = {STRANDS[word] for word in map(level, words.split()) if word in STRANDS}
        return bool(told - self._of.get(slug, set()) - {GENERAL_STRAND})

    def find_others(self, slug: str, text: str) -> list[str]:
        """Other certifications of the strands that a text names and that are none of this certification's own."""
        told = set(_STRAND.findall(level(text))) - self._of.get(slug, set())
        return sorted(other for other in self._alike.get(slug, ()) if told & self._of.get(other, set()))
