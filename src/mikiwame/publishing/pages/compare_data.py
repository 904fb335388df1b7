"""What the browser needs to weigh as the server does: findings, what is barred and why, and the pairs' firmness."""

from typing import TypedDict

from mikiwame.answers.weighing import Judged, Weighed
from mikiwame.publishing.pages.compare_pairs import list_pairs
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
    not known. ``reasons``: what bars it whatever the weights.
    """

    slug: str
    category: str
    life: str
    opens: bool
    reasons: str
    limits: LimitsData
    findings: list[list[float] | None]


class BrowserData(TypedDict):
    """Certifications stand in the order of the ranking and are meant by their number in it.

    ``halves``, ``winning`` and ``necessary`` are as in :class:`mikiwame.answers.weighing.PairTable`.
    """

    criteria: list[CriterionData]
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
        "beginners": market.beginners,
        "places": market.recommend_at_most,
        "limit": market.unknown_limit,
        "firm": market.firmness.firm,
        "leaning": market.firmness.leaning,
        "rows": [_write_row(one, words) for one in known.weighed],
        "pairs": [[known.slugs.index(slug) for slug in pair] for pair in list_pairs(known)],
        "words": _list_words(words),
        "halves": table.halves,
        "winning": [[*row] for row in table.winning],
        "necessary": [[*pair] for pair in table.necessary],
    }


def _write_row(one: Weighed, words: Words) -> RowData:
    limits = one.limits
    bars = Reason("ranking.excluded", {"reasons": join(one.bars, "clauses")})
    return {
        "slug": one.slug,
        "category": one.category,
        "life": one.life,
        "opens": one.opens,
        "reasons": words.say(bars) if one.bars else "",
        "limits": {"open": limits.open, "home": limits.home, "running": limits.running, "fee": limits.fee},
        "findings": [_write_finding(finding) for finding in one.findings],
    }


def _write_finding(finding: Judged | None) -> list[float] | None:
    if finding is None:
        return None
    return [finding.low, finding.high] if finding.known else [finding.low, finding.high, 0]


def _list_words(words: Words) -> dict[str, object]:
    """The messages that the browser fills in, and the words for firmness by their names there."""
    script = read_texts(words.language).within("compare").within("script")
    levels = {word.replace(" ", "_"): name_firmness(word, words) for word in WORDS}
    return {**{key: str(script[key]) for key in script}, "levels": levels}
