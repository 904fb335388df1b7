"""What the browser needs to weigh as the server does: findings, what is barred and why, and the pairs' firmness."""

from typing import TypedDict

from mikiwame.answers.weighing import Judged, Weighed
from mikiwame.publishing.pages.compare_pairs import list_pairs
from mikiwame.publishing.pages.compare_wish import list_matters
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.ranking import WORDS
from mikiwame.vocabulary.reasons import Reason, join
from mikiwame.words import Words
from mikiwame.words.firmness import name_firmness


class CriterionData(TypedDict):
    slug: str
    short: str
    weight: float


class LimitsData(TypedDict):
    """As :class:`mikiwame.answers.weighing.Limits`."""

    open: bool | None
    home: bool | None
    running: bool
    fee: float | None


class RowData(TypedDict):
    """``findings``: one per criterion, null where it is not asked, ``[low, high]``, or ``[low, high, 0]`` where it is
    not known. ``reasons``: what bars it whatever the weights; ``first``: how often it is among the
    first of its category.
    """

    slug: str
    category: str
    life: str
    opens: bool
    reasons: str
    first: float | None
    limits: LimitsData
    findings: list[list[float] | None]


class MatterData(TypedDict):
    """``criteria`` by their number."""

    slug: str
    criteria: list[int]


class BrowserData(TypedDict):
    """Certifications stand in the order of the ranking and are meant by their number in it.

    ``halves``, ``winning`` and ``necessary`` are as in :class:`mikiwame.answers.weighing.PairTable`.
    """

    criteria: list[CriterionData]
    matters: list[MatterData]
    beginners: str
    places: int
    limit: float
    firm: float
    leaning: float
    rows: list[RowData]
    pairs: list[list[int]]
    words: dict[str, object]
    halves: int
    winning: list[list[int]]
    necessary: list[list[int]]


def write_data(known: Knowledge, words: Words) -> BrowserData:
    """Data for JSON, with the words of one language."""
    return known.once(_write_data, words)


def _write_data(known: Knowledge, words: Words) -> BrowserData:
    market, criteria, table = known.market, known.comparison.criteria, known.pair_table
    return {
        "criteria": [{"slug": one.slug, "short": words.say_value(one.short), "weight": one.weight} for one in criteria],
        "matters": _list_matters(known),
        "beginners": market.beginners,
        "places": market.recommend_at_most,
        "limit": market.unknown_limit,
        "firm": market.firmness.firm,
        "leaning": market.firmness.leaning,
        "rows": [_write_row(known, one, words) for one in known.weighed],
        "pairs": [[known.slugs.index(slug) for slug in pair] for pair in list_pairs(known)],
        "words": _list_words(words),
        "halves": table.halves,
        "winning": [[*row] for row in table.winning],
        "necessary": [[*pair] for pair in table.necessary],
    }


def _list_matters(known: Knowledge) -> list[MatterData]:
    numbers = {one.slug: number for number, one in enumerate(known.comparison.criteria)}
    found = list_matters(known.comparison.criteria)
    return [{"slug": one.slug, "criteria": [numbers[slug] for slug in one.criteria]} for one in found]


def _write_row(known: Knowledge, one: Weighed, words: Words) -> RowData:
    limits = one.limits
    bars = Reason("ranking.excluded", {"reasons": join(one.bars, "clauses")})
    return {
        "slug": one.slug,
        "category": one.category,
        "life": one.life,
        "opens": one.opens,
        "reasons": words.say(bars) if one.bars else "",
        "first": known.first_shares.get(one.slug),
        "limits": {"open": limits.open, "home": limits.home, "running": limits.running, "fee": limits.fee},
        "findings": [_write_finding(finding) for finding in one.findings],
    }


def _write_finding(finding: Judged | None) -> list[float] | None:
    if finding is None:
        return None
    return [finding.low, finding.high] if finding.known else [finding.low, finding.high, 0]


_ELSEWHERE = {
    "ranking": ("unknown", "tied", "behind", "behind_by"),
    "formats": ("points", "points_range"),
    "firmness": ("share_least", "share_most"),
}
"""Messages of other topics that the browser says too."""


def _list_words(words: Words) -> dict[str, object]:
    """The messages that the browser fills in, and the words for firmness by their names there."""
    texts = read_texts(words.language)
    script = texts.within("compare").within("script")
    told = {key: str(script[key]) for key in script}
    told |= {key: str(texts.within(topic)[key]) for topic, keys in _ELSEWHERE.items() for key in keys}
    return {**told, "levels": {word.replace(" ", "_"): name_firmness(word, words) for word in WORDS}}
