"""The names of a market in the spelling in which they are looked up, and what they are made of."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from mikiwame.notation.heading_words import drop_trade_marks
from mikiwame.notation.naming import part_grade
from mikiwame.notation.spelling import level
from mikiwame.reading.dictionary import Dictionary

_SHORTEST_SHORT = 5
SHORTEST_TOLD = 3
"""Letters of the shortest part of a name that may stand for it where the rest is above."""

_SHORTEST_END = 6
"""Letters of the shortest end of a name that means it wherever the page has the rest."""

_EVERYDAY = 0.05
"""A name that stands within the names of this share of all others or more is an everyday word, such as 医療事務."""

Graded = dict[str, dict[str, tuple[str, ...]]]
"""A name without its grade -> grade -> slugs."""


def level_name(text: str, *, blanks: bool = False) -> str:
    plain = drop_trade_marks(text)
    return " ".join(level(word) for word in plain.split()) if blanks else level(plain)


def list_parts(names: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """What a name begins or ends with -> names, each with its rest."""
    parts: dict[str, list[tuple[str, str]]] = {}
    for key in names:
        for cut in range(SHORTEST_TOLD, len(key) - SHORTEST_TOLD + 1):
            parts.setdefault(key[-cut:], []).append((key, key[:-cut]))
            parts.setdefault(key[:cut], []).append((key, key[cut:]))
    return parts


def is_family(stem: str, of: Mapping[str, tuple[str, ...]], names: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a name without its grade is one: several have it, and it stands within no other's name."""
    slugs = {slug for some in of.values() for slug in some}
    return len(of) > 1 and all(slugs >= set(some) for name, some in names.items() if stem in name)


def group_grades(names: Mapping[str, tuple[str, ...]]) -> Graded:
    """Every name without its grade; not where such a name is one itself."""
    graded: Graded = {}
    for key in sorted(names, key=lambda key: (-len(key), key)):
        parted = part_grade(key)
        if parted and len(parted[0]) > 1 and parted[0] not in names:
            graded.setdefault(parted[0], {})[parted[1]] = names[key]
    return graded


def list_shared(names: Mapping[str, tuple[str, ...]], shared_names: Mapping[str, Sequence[str]]) -> Graded:
    """The names that a market's file gives to several certifications, in the same shape."""
    parted = [(part_grade(key), slugs) for key, slugs in names.items()]
    grade_of = {slug: told[1] for told, slugs in parted if told for slug in slugs}
    shared: Graded = {}
    for name, slugs in shared_names.items():
        for slug in slugs:
            if slug in grade_of:
                of = shared.setdefault(level_name(name), {})
                of[grade_of[slug]] = (*of.get(grade_of[slug], ()), slug)
    return shared


def list_short(families: Graded, names: Mapping[str, tuple[str, ...]], drop_ending: Callable[[str], str]) -> Graded:
    """Names of families without what tells that they are exams, where they stand within no other's name: ビジネス会計
    beside a grade is ビジネス会計検定.
    """
    short: Graded = {}
    for stem, of in families.items():
        bare = drop_ending(stem)
        if len(bare) >= _SHORTEST_SHORT and bare not in names and bare not in families and is_family(bare, of, names):
            short[bare] = of
    return short


def put_longest_first(names: Graded) -> Graded:
    return dict(sorted(names.items(), key=lambda one: (-len(one[0]), one[0])))


def find_ended(
    part: str, parts: Sequence[tuple[str, str]], names: Mapping[str, tuple[str, ...]], text: str
) -> list[str]:
    """The name that a heading has the long end of, where no other ends so and the page has its beginning anywhere:
    医療秘書認定試験 on a page that speaks of 日本医師会.
    """
    ended = [(key, rest) for key, rest in parts if key.endswith(part) and len(part) >= _SHORTEST_END]
    one = len({names[key] for key, _ in ended}) == 1
    return [key for key, rest in ended if rest in text] if one else []


def list_everyday(names: Mapping[str, tuple[str, ...]], count: int, dictionary: Dictionary) -> frozenset[str]:
    """The names that are everyday words within those of others."""
    least = max(2.0, _EVERYDAY * count)
    common = {
        key
        for key, slugs in names.items()
        if len({other for name, of in names.items() if key in name for other in of} - set(slugs)) >= least
    }
    # 医療事務資格 tells no more than 医療事務; 医療事務検定 does.
    less = (key for key in names if not dictionary.ends_like_a_name(key))
    return frozenset((*common, *(key for key in less if common & {*dictionary.drop_filler(key)})))
