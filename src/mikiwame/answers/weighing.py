"""What weighing certifications anew takes: the findings, limits and bars of each, and how firm each pair is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mikiwame.answers.facts import Fact
from mikiwame.answers.firmness import Above
from mikiwame.answers.leading import list_leading
from mikiwame.answers.ranking import Life, Place, list_bars
from mikiwame.answers.rows import read_rows
from mikiwame.pipeline import Comparison
from mikiwame.ranking import DRAWS, Firmness
from mikiwame.vocabulary.reasons import Reason


@dataclass(frozen=True, slots=True)
class Limits:
    """Whether plain conditions are met; None: not known. ``fee`` is the least yen printed for any grade or audience, of
    a range its upper end.
    """

    open: bool | None
    home: bool | None
    running: bool
    fee: float | None


@dataclass(frozen=True, slots=True)
class Judged:
    """One finding, 0 to 1."""

    low: float
    high: float
    known: bool


@dataclass(frozen=True, slots=True)
class Weighed:
    """One certification. ``bars`` keep it from being recommended whatever the weights; ``findings`` stand in the order
    of the criteria, None where one is not asked.
    """

    slug: str
    category: str
    life: Life
    opens: bool
    bars: tuple[Reason, ...]
    limits: Limits
    findings: tuple[Judged | None, ...]


@dataclass(frozen=True, slots=True)
class PairTable:
    """``winning[i][j - i - 1]``: half draws of ``halves`` in which i is above j; ``necessary``: pairs in which the
    first is above the second whatever holds. Certifications are meant by their number in the order.
    """

    halves: int
    winning: tuple[tuple[int, ...], ...]
    necessary: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A row of ``Comparison.ranking``."""

    certification: str
    category: str
    life: Life
    eligibility: str | None


@dataclass(frozen=True, slots=True)
class _Finding:
    """A row of ``tables.FINDINGS``."""

    certification: str
    criterion: str
    low: float
    high: float
    known: bool


def find_limits(comparison: Comparison, slug: str, facts: Iterable[Fact]) -> Limits:
    """:param facts: all that is known of the certification."""
    row = read_rows(comparison.ranking.filter(certification=slug), _Ranked)[0]
    leading = list_leading(facts)
    venues = [fact.state for fact in leading if fact.field == "venue" and fact.state]
    fees = [fact.high for fact in leading if fact.field == "exam_fee" and fact.unit == "yen" and fact.high is not None]
    return Limits(
        open=None if row.eligibility is None else row.eligibility == "open",
        home="home" in venues if venues else None,
        running=row.life == "running",
        fee=min(fees) if fees else None,
    )


def list_weighed(comparison: Comparison, limits: dict[str, Limits]) -> tuple[Weighed, ...]:
    """One for each of ``limits``, in their order."""
    rows = {row.certification: row for row in read_rows(comparison.ranking, _Ranked)}
    findings = {(one.certification, one.criterion): one for one in read_rows(comparison.findings, _Finding)}
    return tuple(
        Weighed(
            slug=slug,
            category=rows[slug].category,
            life=rows[slug].life,
            opens=rows[slug].eligibility == "open",
            bars=list_bars(comparison, slug),
            limits=own,
            findings=tuple(_judge(findings.get((slug, one.slug))) for one in comparison.criteria),
        )
        for slug, own in limits.items()
    )


def _judge(finding: _Finding | None) -> Judged | None:
    return Judged(finding.low, finding.high, finding.known) if finding else None


def tabulate_firmness(firmness: Firmness | None, slugs: Sequence[str]) -> PairTable:
    """The pairs in the order of ``slugs``, whose first are those that have not ended."""
    if firmness is None:
        return PairTable(2 * DRAWS, (), ())
    numbers = [firmness.table.alternatives.index(slug) for slug in slugs if slug in firmness.table.alternatives]
    halves = 2 * firmness.robustness.draws
    winning, necessary = firmness.robustness.pairwise, firmness.preference.necessary
    return PairTable(
        halves,
        tuple(
            tuple(round(float(winning[one, two]) * halves) for two in numbers[place + 1 :])
            for place, one in enumerate(numbers)
        ),
        tuple(
            (first, second)
            for first, one in enumerate(numbers)
            for second, two in enumerate(numbers)
            if necessary[one, two]
        ),
    )


def judge_above(firmness: Firmness | None, upper: Place, lower: Place, unknown_limit: float) -> Above | None:
    """How firm it is that ``upper`` is above ``lower``; None where nothing was measured.

    The shares of draws do not depend on the weights by which the two are placed; whether too much is unknown to say
    does.
    """
    if firmness is None or not {upper.slug, lower.slug} <= set(firmness.table.alternatives):
        return None
    one, two = (firmness.table.alternatives.index(place.slug) for place in (upper, lower))
    sayable = upper.unknown_share <= unknown_limit and lower.unknown_share <= unknown_limit
    word, share = firmness.name_pair(one, two, sayable), float(firmness.robustness.pairwise[one, two])
    return Above(upper.name, lower.name, word, bool(firmness.preference.necessary[one, two]), share)


def find_first_shares(comparison: Comparison, category: str, firmness: Firmness | None) -> dict[str, float]:
    """Certification -> the share of draws in which it has one of the first places of its category.

    In the category of beginners these are the places that are recommended, in every other the first. One that is alone
    in its category has none.

    :param firmness: of the category alone.
    """
    places = count_first_places(comparison, category)
    if firmness is None or len(firmness.table.alternatives) <= places:
        return {}
    first = firmness.robustness.acceptability[:, :places].sum(axis=1)
    return dict(zip(firmness.table.alternatives, map(float, first), strict=True))


def count_first_places(comparison: Comparison, category: str) -> int:
    """How many places of a category count as its first."""
    return comparison.market.recommend_at_most if category == comparison.market.beginners else 1
