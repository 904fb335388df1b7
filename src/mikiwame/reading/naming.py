"""Which certification a heading names: the whole name of one, or a question."""

from dataclasses import dataclass
from re import escape

from mikiwame.names import NameIndex, rank_names
from mikiwame.names.resolving import AHEAD, CLEAR
from mikiwame.notation.heading_words import JOINTS, drop_trade_marks
from mikiwame.notation.spelling import level
from mikiwame.reading.dictionary import MOST_KEPT, Dictionary
from mikiwame.vocabulary import patterns as re

_EVERYDAY = 0.05
"""A name that stands within the names of this share of all others or more is an everyday word, such as 医療事務."""

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """``slugs``: none where no certification is named; several where it can't be told which. ``rest``: what is left
    of the text. ``doubtful``: it looks like a name, and is none that the catalogue has.
    """

    slugs: tuple[str, ...] = ()
    rest: str = ""
    doubtful: bool = False


class Namer:
    """Looks names up in headings, never nearer than letter by letter."""

    def __init__(self, index: NameIndex, dictionary: Dictionary) -> None:
        self._index = index
        self._dictionary = dictionary
        self._slugs: dict[str, tuple[str, ...]] = {}
        for name in index.names:
            key = _level(name.printed)
            if len(key) >= _SHORTEST:
                self._slugs[key] = tuple(dict.fromkeys((*self._slugs.get(key, ()), name.slug)))
        self._everyday = self._find_everyday()
        found = sorted(self._slugs, key=lambda key: (-len(key), key))
        self._find = re.compile("|".join(map(escape, found)) or "(?!)")
        self._known: dict[str, Named] = {}

    def is_everyday(self, word: str) -> bool:
        """Whether a word of a heading is so common in names that it tells nothing."""
        return _level(word) in self._everyday

    def find(self, text: str) -> Named:
        """What a heading or title names."""
        if text not in self._known:
            if len(self._known) >= MOST_KEPT:
                self._known.clear()
            self._known[text] = self._look_up(text)
        return self._known[text]

    def _look_up(self, text: str) -> Named:
        plain = _level(text)
        whole = self._slugs.get(plain)
        if whole:
            return Named(doubtful=True) if plain in self._everyday else Named(whole)
        slugs, doubtful, rest = list[str](), False, list[str]()
        for run in filter(None, JOINTS.split(_level(text, blanks=True))):
            told = self._read_run(run)
            slugs += told.slugs
            doubtful = doubtful or told.doubtful
            if told.rest:
                rest.append(told.rest)
        return Named(tuple(dict.fromkeys(slugs)), " ".join(rest), doubtful)

    def _read_run(self, run: str) -> Named:
        """One word of a heading. A name with letters before or behind it that mean something is another name."""
        names = list(self._find.finditer(run))
        slugs = tuple(dict.fromkeys(slug for match in names for slug in self._slugs[match.group()]))
        if len(names) > 1 and len(slugs) > 1:
            return Named(slugs)
        found = max(names, key=lambda match: len(match.group()), default=None)
        if found is None:
            return Named(rest=run, doubtful=self._dictionary.ends_like_a_name(run) and not self._is_plain(run))
        before, name, behind = run[: found.start()], found.group(), run[found.end() :]
        if name in self._everyday:
            return Named(rest=run, doubtful=bool(before or behind) and self._dictionary.ends_like_a_name(run))
        if self._is_plain(before) and self._is_plain(behind):
            return Named(self._slugs[name], " ".join(filter(None, (before, behind))))
        clear = self._resolve(run) if self._is_plain(before) else None
        return Named((clear,)) if clear in self._slugs[name] else Named(rest=run, doubtful=True)

    def _is_plain(self, text: str) -> bool:
        """Whether what stands beside a name is a heading, a qualifier or a word that changes nothing."""
        return not text or self._dictionary.is_plain(text)

    def _resolve(self, text: str) -> str | None:
        """The one certification that a text is clearly nearest to, as ``names.resolve`` has it."""
        ranked = rank_names(self._index, text)[:2]
        behind = ranked[1].similarity if len(ranked) > 1 else 0.0
        clear = bool(ranked) and ranked[0].similarity >= CLEAR and ranked[0].similarity - behind >= AHEAD
        return ranked[0].name.slug if clear else None

    def _find_everyday(self) -> frozenset[str]:
        least = max(2.0, _EVERYDAY * len(self._index.names))
        return frozenset(
            key
            for key, slugs in self._slugs.items()
            if len({other for name, of in self._slugs.items() if key in name for other in of} - set(slugs)) >= least
        )


def _level(text: str, *, blanks: bool = False) -> str:
    plain = drop_trade_marks(text)
    return " ".join(level(word) for word in plain.split()) if blanks else level(plain)
