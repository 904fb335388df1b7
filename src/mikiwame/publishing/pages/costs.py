"""What a certification costs, as a page shows it: plain sums first, then the average, then how each is worked out."""

from collections.abc import Iterable
from dataclasses import dataclass

from mikiwame.answers.cost_shapes import CostTerm, NotCounted, Reduction, StudyCost, Told
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.vocabulary.reasons import Reason, join
from mikiwame.words import Words
from mikiwame.words.printed import say_printed_label


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One price: what is paid at once, and on average as it is worked out, where that differs."""

    label: str | None
    price: str
    mean: str | None


@dataclass(frozen=True, slots=True)
class TermView:
    """One part of the sum; ``sum`` is what passing at once costs where its condition holds."""

    name: str
    each_sitting: bool
    because: str
    choices: tuple[ChoiceView, ...]
    doubts: tuple[str, ...]
    numbers: tuple[int, ...]
    sum: str | None = None
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnknownView:
    name: str
    because: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """What a source says of sitting again, keeping the certificate or money back, with its printed text."""

    words: str
    text: str | None
    numbers: tuple[int, ...]
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostView:
    """One way of study; from ``once`` to ``average`` are sentences, empty where there is nothing to say."""

    title: str
    possible: bool
    words: str
    """All of it."""
    once: str
    again: str
    less: tuple[str, ...]
    besides: str
    wish: str
    average: str
    untaxed: bool
    terms: tuple[TermView, ...]
    conditional: tuple[TermView, ...]
    unknown: tuple[UnknownView, ...]
    at_wish: tuple[TermView, ...]
    rules: tuple[RuleView, ...]
    refunds: tuple[RuleView, ...]
    upkeep: tuple[RuleView, ...]


def describe_costs(known: Knowledge, slug: str, citations: Citations, words: Words) -> list[CostView]:
    """The cost by each way of study."""
    return [describe_cost(study, citations, words) for study in known.cost(slug).study]


def describe_cost(study: StudyCost, citations: Citations, words: Words) -> CostView:
    again = study.again
    besides = Reason("cost.besides", {"names": join([one.name for one in study.on_top])}) if study.on_top else None
    return CostView(
        title=words.term("studies", study.study),
        possible=study.possible,
        words=words.say(study.words),
        once=_say_once(study, words),
        again=_say_whole(again.words if again else None, words),
        less=tuple(_say_whole(one, words) for one in study.less),
        besides=_say_whole(besides, words),
        wish=_say_whole(_tell_wish(study), words),
        average=_say_whole(_find_average(study), words),
        untaxed=any(term.tax for term in study.terms),
        terms=tuple(_describe_term(term, citations, words) for term in study.terms),
        conditional=tuple(_describe_reduction(term, citations, words) for term in study.conditional),
        unknown=tuple(_describe_unknown(one, citations, words) for one in study.unknown),
        at_wish=tuple(_describe_term(term, citations, words) for term in study.at_wish),
        rules=_describe_rules(again.rules if again else (), citations, words),
        refunds=_describe_rules(study.refunds, citations, words),
        upkeep=_describe_rules(study.upkeep, citations, words),
    )


def _say_whole(said: Reason | None, words: Words) -> str:
    """A sentence; empty where there is nothing to say."""
    return words("cost.full", said=said) if said else ""


def _say_once(study: StudyCost, words: Words) -> str:
    if not study.possible:
        return words.say(study.words)
    return _say_whole(study.once.words if study.once else Reason("cost.sum_none"), words)


def _find_average(study: StudyCost) -> Reason | None:
    """Where passing at once and the average cost the same, there is nothing to add."""
    if study.average and study.once and study.average.amount != study.once.amount:
        return study.average.words
    return Reason("cost.average_unknown") if study.again and not study.average else None


def _tell_wish(study: StudyCost) -> Reason | None:
    parts = [Reason("cost.part", {"name": term.name, "amount": term.once}) for term in study.at_wish]
    return Reason("cost.at_wish", {"parts": join(parts)}) if parts else None


def _describe_term(term: CostTerm, citations: Citations, words: Words) -> TermView:
    doubted = (one for one in term.sources if one.doubt.values)
    doubts = dict.fromkeys(words("cost.doubt", what=one.what, doubt=one.doubt) for one in doubted)
    return TermView(
        name=words.say_value(term.name),
        each_sitting=term.each_sitting,
        because=words.say(term.because),
        choices=tuple(_describe_choices(term, words)),
        doubts=tuple(doubts),
        numbers=tuple(dict.fromkeys(citations.cite(one.source) for one in term.sources)),
    )


def _describe_choices(term: CostTerm, words: Words) -> Iterable[ChoiceView]:
    for choice in term.choices:
        yield ChoiceView(
            say_printed_label(choice.label, words),
            words.say_value(choice.price) if term.each_sitting else words.say(choice.words),
            words.say(choice.words) if term.each_sitting and choice.is_averaged else None,
        )


def _describe_reduction(term: Reduction, citations: Citations, words: Words) -> TermView:
    view = _describe_term(term, citations, words)
    return TermView(
        name=view.name,
        each_sitting=False,
        because=view.because,
        choices=(ChoiceView(None, words.say_value(term.amount), None),),
        doubts=view.doubts,
        numbers=view.numbers,
        sum=words.say_value(term.once_sum) or None,
        conditions=tuple(words("cost.needs", words=one.words, quote=one.quote) for one in term.conditions),
    )


def _describe_unknown(one: NotCounted, citations: Citations, words: Words) -> UnknownView:
    numbers = dict.fromkeys(citations.cite(source.source) for source in one.sources)
    return UnknownView(words.say_value(one.name), words.say(one.because), tuple(numbers))


def _describe_rules(told: Iterable[Told], citations: Citations, words: Words) -> tuple[RuleView, ...]:
    return tuple(
        RuleView(
            words=words.say(one.words),
            text=one.text,
            numbers=tuple(citations.cite(source.source) for source in one.sources),
            conditions=tuple(words("cost.needs", words=need.words, quote=need.quote) for need in one.conditions),
        )
        for one in told
    )
