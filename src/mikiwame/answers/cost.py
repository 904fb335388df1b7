"""What one certification costs until it is passed, by each way of study: every term with its sources."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from dataclasses import field as set_field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import polars as pl

from mikiwame.advice import cost_terms
from mikiwame.advice.cost import Cost, reckon_cost
from mikiwame.advice.cost_terms import STUDIES, Condition, Counter, Fact, Part, Sign, Span, Study, Unknown
from mikiwame.answers.announced import Announced
from mikiwame.answers.cost_facts import list_cash_backs, list_cost_facts
from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.reasons import Figure, Listed, Reason, Term, join

_PRICES = ("exam_fee", "course_cost", "extra_fee")

_LARGE: tuple[Part, ...] = ("exam_fee", "course_cost")
"""Terms so large that a sum without them is named with what it lacks."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A printed text that the cost rests on, with its source and what to doubt in it."""

    what: Term
    text: str | None
    doubt: Listed
    standing: Term | None
    """None for what is no fact: a tie between organisations."""
    source: str
    title: str
    url: str | None
    on: date
    dated: bool


@dataclass(frozen=True, slots=True)
class Times:
    """How often something is paid, on average; ``high`` is None where nobody knows."""

    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One price that a term can have, of a grade or a way of study, and the working for a reader to check."""

    label: str | None
    price_low: int
    price_high: int | None
    times_low: float
    times_high: float | None
    low: int
    high: int | None
    words: Reason


@dataclass(frozen=True, slots=True)
class CostTerm:
    """One part of the sum, in whole yen; ``high`` is None where no bound is known."""

    name: Term | str
    part: Part
    sign: Sign
    low: int
    high: int | None
    times: Times | None
    per: Term | None
    """What ``times`` counts."""
    tax: str | None
    text: str | None
    because: Reason
    condition: Condition | None
    choices: tuple[Choice, ...]
    sources: tuple[Cited, ...]

    @property
    def amount(self) -> Figure:
        return Figure(self.low, self.high, "yen")


@dataclass(frozen=True, slots=True)
class Reduction(CostTerm):
    """What comes off only for some, with the sum if its condition holds."""

    sum_low: int | None
    sum_high: int | None

    @property
    def sum(self) -> Figure | None:
        return None if self.sum_low is None else Figure(self.sum_low, self.sum_high, "yen")


@dataclass(frozen=True, slots=True)
class NotCounted:
    """What nobody can put a figure on: it comes on top (``+``) or off (``-``)."""

    name: Term
    part: Part
    sign: Sign
    because: Reason
    condition: Condition | None
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class StudyCost:
    """The cost by one way of study; None where no bound is known, and nothing where this way leads to no exam."""

    study: Study
    possible: bool
    because: Reason | None
    low: int | None
    high: int | None
    words: Reason
    terms: tuple[CostTerm, ...]
    conditional: tuple[Reduction, ...]
    unknown: tuple[NotCounted, ...]
    sources: tuple[Cited, ...]

    @property
    def amount(self) -> Figure | None:
        return None if self.low is None else Figure(self.low, self.high, "yen")

    @property
    def on_top(self) -> tuple[NotCounted, ...]:
        """What is paid beside the sum."""
        return tuple(one for one in self.unknown if one.sign == "+")

    @property
    def lacks(self) -> tuple[NotCounted, ...]:
        """The large parts that the sum is without."""
        return tuple(one for one in self.on_top if one.part in _LARGE)

    def list_cited(self) -> list[Cited]:
        parts: tuple[CostTerm | NotCounted, ...] = (*self.terms, *self.conditional, *self.unknown)
        return [*(source for part in parts for source in part.sources), *self.sources]


@dataclass(frozen=True, slots=True)
class AnnouncedPrice(Announced):
    """A price that is to hold from a later day, with the title of its source."""

    title: str


@dataclass(frozen=True, slots=True)
class CostAnswer:
    """Yen until it is passed, by each way of study, each number rounded by itself, half up."""

    slug: str
    name: str
    life: str
    on: date
    grade: str | None
    announced: tuple[AnnouncedPrice, ...]
    """Prices of a later day; none counts yet."""
    study: tuple[StudyCost, ...]

    def list_cited(self) -> list[Cited]:
        """Everything printed that the answer rests on."""
        return [source for study in self.study for source in study.list_cited()]


@dataclass(frozen=True, slots=True)
class CostLine:
    """One term, reduction, unknown or sum of an answer as a row: for tables of data."""

    slug: str
    study: Study
    kind: str
    """term, conditional, unknown or sum"""
    name: Term | str
    sign: str
    low: int | None
    high: int | None
    because: Reason
    sources: str = set_field(default="")
    """Slugs, with a blank between them."""


def find_cost(
    comparison: Comparison,
    evidence: Evidence,
    slug: str,
    studies: Sequence[Study] = STUDIES,
    conditions: Collection[Condition] = (),
    grade: str | None = None,
) -> CostAnswer:
    """:raises MikiwameError: when the comparison does not have the certification, or it not the grade."""
    found = comparison.ranking.filter(pl.col("certification") == slug)
    if found.is_empty():
        raise MikiwameError(f'"{slug}" is not among the certifications compared. Name one that is.')
    facts, ties = list_cost_facts(comparison, slug), list_cash_backs(comparison, slug)
    costs = [reckon_cost(facts, ties, study, conditions, grade) for study in studies]
    return CostAnswer(
        slug=slug,
        name=comparison.catalogue.certifications[slug].name,
        life=found["life"].item(),
        on=comparison.on,
        grade=grade,
        announced=tuple(list_announced_prices(comparison, evidence, slug)),
        study=tuple(_Writer(comparison).write_cost(cost) for cost in costs),
    )


def list_announced_prices(comparison: Comparison, evidence: Evidence, slug: str) -> Iterable[AnnouncedPrice]:
    """The prices that are to hold from a later day: none of them counts before."""
    for one in evidence.list_announced(slug):
        if one.field in _PRICES:
            words = Reason("cost.announced", {"field": Term("fields", one.field), "said": one.words})
            shared = {name: getattr(one, name) for name in Announced.__dataclass_fields__}
            yield AnnouncedPrice(**shared | {"words": words}, title=comparison.catalogue.sources[one.source].title)


def list_cost_lines(answer: CostAnswer) -> list[CostLine]:
    """The answer as one row per term, reduction, unknown and sum."""
    return [line for study in answer.study for line in _list_lines(answer.slug, study)]


def _list_lines(slug: str, study: StudyCost) -> Iterable[CostLine]:
    counted = [*(("term", one) for one in study.terms), *(("conditional", one) for one in study.conditional)]
    for kind, term in counted:
        sources = _join_sources(term.sources)
        yield CostLine(slug, study.study, kind, term.name, term.sign, term.low, term.high, term.because, sources)
    for one in study.unknown:
        sources = _join_sources(one.sources)
        yield CostLine(slug, study.study, "unknown", one.name, one.sign, None, None, one.because, sources)
    yield CostLine(slug, study.study, "sum", Term("parts", "sum"), "", study.low, study.high, study.words)


def _join_sources(sources: Iterable[Cited]) -> str:
    return " ".join(dict.fromkeys(source.source for source in sources))


def round_yen(amount: float) -> int:
    """Whole yen, half up, as people round."""
    return int(Decimal(repr(amount)).quantize(Decimal(1), ROUND_HALF_UP))


def _round_end(amount: float | None) -> int | None:
    return None if amount is None else round_yen(amount)


def write_amount(low: float, high: float | None) -> Figure:
    """From, to, in whole yen."""
    return Figure(round_yen(low), _round_end(high), "yen")


def explain_choice(choice: cost_terms.Choice, counter: Counter | None) -> Reason:
    """One price as it is worked out, for a reader to check."""
    total = write_amount(*choice.total)
    if counter is None:
        return Reason("cost.choice", {"total": total})
    price = write_amount(*choice.price)
    fewest, most = choice.times
    if most is None:
        times = float(f"{fewest:.3g}")
        return Reason(f"cost.choice_from_{counter}", {"price": price, "times": times, "total": total})
    rate = _write_span(f"{100 / most:.4g}", f"{100 / fewest:.4g}")
    about = any(rate.approx for rate in choice.rates)
    values = {"price": price, "times": _write_span(f"{fewest:.2f}", f"{most:.2f}"), "total": total}
    return Reason("cost.choice_mean", {**values, "rate": Reason("cost.about", {"rate": rate}) if about else rate})


def _write_span(first: str, last: str) -> str | Reason:
    return first if first == last else Reason("formats.range", {"low": first, "high": last})


def sum_up(cost: Cost) -> Reason:
    """The sum, with what is not in it."""
    if not cost.possible:
        return Reason("cost.sum_impossible", {"because": cost.because})
    more = join([one.name for one in cost.unknown if one.sign == "+"])
    if cost.low is None:
        return Reason("cost.sum_none", {"more": more})
    amount = write_amount(cost.low, cost.high)
    if more.values:
        return Reason("cost.sum_without", {"amount": amount, "more": more})
    return Reason("cost.sum", {"amount": amount})


class _Writer:
    """Writes costs with the sources of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._files = comparison.catalogue.sources

    def write_cost(self, cost: Cost) -> StudyCost:
        return StudyCost(
            study=cost.study,
            possible=cost.possible,
            because=cost.because,
            low=_round_end(cost.low),
            high=_round_end(cost.high),
            words=sum_up(cost),
            terms=tuple(self._write_term(term) for term in cost.terms),
            conditional=tuple(self._write_reduction(cost, term) for term in cost.conditional),
            unknown=tuple(self._write_unknown(one) for one in cost.unknown),
            sources=self._cite_all(cost.eligibility),
        )

    def _write_term(self, term: cost_terms.Term) -> CostTerm:
        return CostTerm(
            name=term.name,
            part=term.part,
            sign=term.sign,
            low=round_yen(term.low),
            high=_round_end(term.high),
            times=None if term.times is None else Times(*term.times),
            per=Term("counters", term.counter) if term.counter else None,
            tax=term.tax,
            text=term.text,
            because=term.because,
            condition=term.condition,
            choices=tuple(_write_choice(choice, term.counter) for choice in term.choices),
            sources=self._cite_all(term.facts),
        )

    def _write_reduction(self, cost: Cost, term: cost_terms.Term) -> Reduction:
        written = self._write_term(term)
        shared = {name: getattr(written, name) for name in CostTerm.__dataclass_fields__}
        low, high = _add_changes((cost.low, cost.high), term.changes or (0.0, 0.0))
        return Reduction(**shared, sum_low=_round_end(low), sum_high=_round_end(high))

    def _write_unknown(self, one: Unknown) -> NotCounted:
        return NotCounted(one.name, one.part, one.sign, one.because, one.condition, self._cite_all(one.facts))

    def _cite_all(self, facts: Sequence[Fact]) -> tuple[Cited, ...]:
        """Each printed text once."""
        once = {(fact.field, fact.text, fact.source): fact for fact in facts if fact.source}
        return tuple(self._cite(fact, source) for (_, _, source), fact in once.items() if source)

    def _cite(self, fact: Fact, source: str) -> Cited:
        file = self._files[source]
        return Cited(
            what=Term("fields", fact.field) if fact.field else Term("parts", "tie"),
            text=fact.text,
            doubt=list_doubts(fact),
            standing=Term("standings", fact.standing) if fact.standing else None,
            source=source,
            title=file.title,
            url=file.url,
            on=read_count(fact.day or 0),
            dated=fact.dated,
        )


def _write_choice(choice: cost_terms.Choice, counter: Counter | None) -> Choice:
    low, high = choice.total
    return Choice(
        choice.label,
        round_yen(choice.price[0]),
        _round_end(choice.price[1]),
        *choice.times,
        round_yen(low),
        _round_end(high),
        explain_choice(choice, counter),
    )


def _add_changes(ends: tuple[float | None, float | None], changes: Span) -> tuple[float | None, float | None]:
    low = None if ends[0] is None else ends[0] + changes[0]
    return low, None if ends[1] is None or changes[1] is None else ends[1] + changes[1]


def list_doubts(fact: Fact) -> Listed:
    """What a reader should know beside a figure: that it is old, undated or disputed; empty for a sound one."""
    holds = {"stale": fact.stale, "undated": not fact.dated, "disputed": fact.standing == "disputed"}
    return join([Reason(f"facts.doubt-{name}") for name, so in holds.items() if so], "terms")
