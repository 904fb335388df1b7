"""One certification in a few lines: what a beginner asks of an exam before anything else."""

from dataclasses import dataclass

from mikiwame.answers.facts import list_leading
from mikiwame.publishing.pages.citing import Citations, CitedView, cite_in
from mikiwame.publishing.pages.costs import CostView, describe_costs
from mikiwame.publishing.pages.facts_shown import SaidView, cite, cite_announced
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.prospects import SittingView, describe_next_sitting
from mikiwame.words import Words
from mikiwame.words.facts import say_doubts, say_value

SHOWN = ("exam_fee", "pass_rate", "venue", "eligibility")


@dataclass(frozen=True, slots=True)
class LineView:
    """A field in one line, with a word for each doubt and the source; ``missing`` is why there is no value."""

    name: str
    value: str | None
    missing: str | None
    doubt: str
    announced: tuple[SaidView, ...]
    cited: CitedView


@dataclass(frozen=True, slots=True)
class CardView:
    """``costs`` are of the ways that are possible, self-study first; ``score`` is as far as the points are known."""

    slug: str
    name: str
    facts: tuple[LineView, ...]
    costs: tuple[CostView, ...]
    sitting: SittingView
    score: str


def describe_card(known: Knowledge, slug: str, citations: Citations, words: Words) -> CardView:
    return cite_in(_describe_card, known, citations, slug, words)


def _describe_card(known: Knowledge, citations: Citations, slug: str, words: Words) -> CardView:
    place = next(one for one in known.order if one.slug == slug)
    return CardView(
        slug=slug,
        name=place.name,
        facts=tuple(_describe_fact(known, slug, field, citations, words) for field in SHOWN),
        costs=tuple(one for one in describe_costs(known, slug, citations, words) if one.possible),
        sitting=describe_next_sitting(known, slug, citations, words),
        score=words.points(place.score_low or 0.0, place.score_high),
    )


def _describe_fact(known: Knowledge, slug: str, field: str, citations: Citations, words: Words) -> LineView:
    facts = [fact for fact in list_leading(known.facts(slug)) if fact.field == field]
    texts = [fact.text for fact in facts]
    told = [
        (fact.label, say_value(fact, words, shares_text=texts.count(fact.text) > 1)) for fact in facts if fact.known
    ]
    first = facts[0]
    return LineView(
        name=words.term("fields", field),
        value=words.list([f"{label} {value}" if label else value for label, value in told]) or None,
        missing=words.say(first.because) if first.because and not told else None,
        doubt=say_doubts(first, words) if told else "",
        announced=tuple(one for fact in facts for one in cite_announced(fact.announced, citations, words)),
        cited=cite(first, citations),
    )
