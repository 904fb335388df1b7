"""What one certification costs until it is passed, by each way of study: every term with its sources."""

from collections.abc import Collection, Iterable, Sequence

import polars as pl

from mikiwame.advice import cost_terms
from mikiwame.advice.cost import Cost, reckon_cost
from mikiwame.advice.cost_terms import STUDIES, Condition, Counter, Fact, Span, Study, Unknown
from mikiwame.answers.announced import Announced
from mikiwame.answers.cost_conditions import list_conditions, tell_refund, tell_retake, tell_upkeep
from mikiwame.answers.cost_facts import list_cash_backs, list_cost_facts
from mikiwame.answers.cost_shapes import (
    AgainSum,
    AnnouncedPrice,
    Choice,
    Cited,
    CostAnswer,
    CostLine,
    CostTerm,
    NotCounted,
    PartialPrice,
    PlainSum,
    Reduction,
    StudyCost,
    Times,
    Told,
)
from mikiwame.answers.cost_words import (
    add_changes,
    explain_choice,
    list_doubts,
    round_end,
    round_yen,
    tell_again,
    tell_average,
    tell_cost,
    tell_less,
    tell_once,
)
from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.reasons import Reason, Term

_PRICES = ("exam_fee", "course_cost", "extra_fee")


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
        raise MikiwameError(Reason("asked.not_compared", {"slug": slug}))
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
    counted += [("at_wish", one) for one in study.at_wish]
    for kind, term in counted:
        sources = _join_sources(term.sources)
        yield CostLine(slug, study.study, kind, term.name, term.sign, term.low, term.high, term.because, sources)
    for one in study.unknown:
        sources = _join_sources(one.sources)
        yield CostLine(slug, study.study, "unknown", one.name, one.sign, None, None, one.because, sources)
    for kind, plain in (("once", study.once), ("again", study.again), ("average", study.average)):
        if plain:
            yield CostLine(slug, study.study, kind, Term("parts", kind), "", plain.low, plain.high, plain.words)
    yield CostLine(slug, study.study, "sum", Term("parts", "sum"), "", study.low, study.high, study.words)


def _join_sources(sources: Iterable[Cited]) -> str:
    return " ".join(dict.fromkeys(source.source for source in sources))


class _Writer:
    """Writes costs with the sources of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._files = comparison.catalogue.sources

    def write_cost(self, cost: Cost) -> StudyCost:
        return StudyCost(
            study=cost.study,
            possible=cost.possible,
            because=cost.because,
            low=round_end(cost.low),
            high=round_end(cost.high),
            words=tell_cost(cost),
            terms=tuple(self._write_term(term) for term in cost.terms),
            conditional=tuple(self._write_reduction(cost, term) for term in cost.conditional),
            unknown=tuple(self._write_unknown(one) for one in cost.unknown),
            at_wish=tuple(self._write_term(term) for term in cost.at_wish),
            sources=self._cite_all(cost.eligibility),
            once=_write_sum(cost.once, tell_once(cost)),
            again=self._write_again(cost.again) if cost.again else None,
            average=None if cost.low is None else _write_sum((cost.low, cost.high), tell_average(cost)),
            less=tell_less(cost),
            upkeep=tuple(self._write_told(fact, tell_upkeep(fact)) for fact in cost.upkeep),
            refunds=tuple(self._write_told(fact, tell_refund(fact)) for fact in cost.refunds),
        )

    def _write_again(self, again: cost_terms.Again) -> AgainSum:
        return AgainSum(
            low=round_yen(again.low),
            high=round_end(again.high),
            words=tell_again(again),
            partial=tuple(
                PartialPrice(choice.label, round_yen(choice.price[0]), round_end(choice.price[1]))
                for choice in again.partial
            ),
            rules=tuple(self._write_told(fact, tell_retake(fact, again)) for fact in again.rules),
            sources=self._cite_all(again.facts),
        )

    def _write_told(self, fact: Fact, words: Reason) -> Told:
        offered = fact.told["offered"] if fact.told and fact.told["kind"] == "refund" else None
        return Told(words, fact.text, self._cite_all([fact]), list_conditions(fact), offered)

    def _write_term(self, term: cost_terms.Term) -> CostTerm:
        return CostTerm(
            name=term.name,
            part=term.part,
            sign=term.sign,
            low=round_yen(term.low),
            high=round_end(term.high),
            times=None if term.times is None else Times(*term.times),
            per=Term("counters", term.counter) if term.counter else None,
            tax=term.tax,
            text=term.text,
            because=term.because,
            condition=term.condition,
            choices=tuple(_write_choice(choice, term.counter) for choice in term.choices),
            sources=self._cite_all(term.facts),
            once_low=round_yen(term.once[0]),
            once_high=round_end(term.once[1]),
        )

    def _write_reduction(self, cost: Cost, term: cost_terms.Term) -> Reduction:
        written = self._write_term(term)
        shared = {name: getattr(written, name) for name in CostTerm.__dataclass_fields__}
        mean = None if cost.low is None else (cost.low, cost.high)
        low, high = add_changes(mean, term.changes) or (None, None)
        once_low, once_high = add_changes(cost.once, term.changes) or (None, None)
        return Reduction(
            **shared,
            sum_low=round_end(low),
            sum_high=round_end(high),
            once_sum_low=round_end(once_low),
            once_sum_high=round_end(once_high),
            conditions=list_conditions(term.facts[0]),
        )

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


def _write_sum(span: Span | None, words: Reason | None) -> PlainSum | None:
    return PlainSum(round_yen(span[0]), round_end(span[1]), words) if span and words else None


def _write_choice(choice: cost_terms.Choice, counter: Counter | None) -> Choice:
    low, high = choice.total
    return Choice(
        choice.label,
        round_yen(choice.price[0]),
        round_end(choice.price[1]),
        *choice.times,
        round_yen(low),
        round_end(high),
        explain_choice(choice, counter),
    )
