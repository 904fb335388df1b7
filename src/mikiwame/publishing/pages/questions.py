"""What people ask of a market, question by question, each answer with its sources or with whom to ask."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mikiwame.answers.facts import Fact
from mikiwame.answers.leading import list_leading
from mikiwame.catalogue.questions import Question
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.publishing.pages.ways_on import find_official
from mikiwame.vocabulary.reasons import Term
from mikiwame.words import Words
from mikiwame.words.facts import say_dated_value, say_label


@dataclass(frozen=True, slots=True)
class KnownView:
    """What is known of the fields of one certification; what is lacking, ask its organiser, at ``official``."""

    slug: str
    name: str
    values: str
    numbers: tuple[int, ...]
    official: str | None


@dataclass(frozen=True, slots=True)
class AskView:
    """What to ask a school, of a rule of advice, with the number of its source."""

    lines: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class QuestionView:
    """``see`` is the path of the page that answers in full."""

    slug: str
    ask: str
    answer: str
    numbers: tuple[int, ...]
    known: tuple[KnownView, ...]
    asks: AskView | None
    see: str | None


def view_questions(known: Knowledge, request: Request) -> Data:
    return known.once(_describe, request.words)


def _describe(known: Knowledge, words: Words) -> Data:
    """``faq`` is what search engines are told: each question with its answer, as plain text."""
    citations, title = Citations(known.catalogue), known.market.title
    questions = [describe_question(known, slug, citations, words) for slug in known.catalogue.asked]
    data: Data = {
        "title": words("questions.title", market=title),
        "description": words("questions.description", market=title, count=len(questions)),
        "questions": questions,
        "faq": list_faq(known, words),
    }
    return data | {"sources": citations.list_sources(known)}


def list_faq(known: Knowledge, words: Words) -> tuple[tuple[str, str], ...]:
    """Each question with its answer, as plain text."""
    return tuple((words.say_value(one.ask), words.say_value(one.answer)) for one in known.catalogue.asked.values())


def list_first_questions(known: Knowledge, citations: Citations, words: Words) -> list[QuestionView]:
    """Those that a newcomer asks before anything else."""
    first = [slug for slug, one in known.catalogue.asked.items() if one.first]
    return [describe_question(known, slug, citations, words) for slug in first]


def list_asks(known: Knowledge, citations: Citations, words: Words) -> AskView | None:
    """What to ask before paying: of the first question that a file of advice answers."""
    advised = (one.advice for one in known.catalogue.asked.values())
    rule = next((one for one in advised if one), None)
    return _list_asks(known, rule, citations, words) if rule else None


def describe_question(known: Knowledge, slug: str, citations: Citations, words: Words) -> QuestionView:
    one = known.catalogue.asked[slug]
    return QuestionView(
        slug=slug,
        ask=words.say_value(one.ask),
        answer=words.say_value(one.answer),
        numbers=tuple(citations.cite(source) for source in one.source),
        known=tuple(_list_known(known, one, citations, words)),
        asks=_list_asks(known, one.advice, citations, words) if one.advice else None,
        see=f"/{one.see}" if one.see else None,
    )


def _list_known(known: Knowledge, one: Question, citations: Citations, words: Words) -> Iterable[KnownView]:
    """What is known of the fields of the recommended."""
    for place in known.beginners_ranking.recommended if one.field else ():
        facts = [fact for fact in list_leading(known.facts(place.slug)) if fact.field in one.field and fact.known]
        told = {field: _say_field(facts, field, words) for field in one.field}
        values = [_name_field(field, said, words) for field, said in told.items()] if len(told) > 1 else told.values()
        yield KnownView(
            slug=place.slug,
            name=place.name,
            values=words.list(list(values)) if facts else "",
            numbers=tuple(dict.fromkeys(citations.cite(fact.source) for fact in facts if fact.source)),
            official=None if all(told.values()) else find_official(known, place.slug),
        )


def _say_field(facts: Sequence[Fact], field: str, words: Words) -> str:
    """Its values, each with what it is true of; empty where none is known."""
    told = [(say_label(fact, words), say_dated_value(fact, words)) for fact in facts if fact.field == field]
    said = [words("questions.labelled", label=label, value=value) if label else value for label, value in told]
    return words.list(list(dict.fromkeys(said)))


def _name_field(field: str, said: str, words: Words) -> str:
    return words("questions.of_field", field=Term("fields", field), values=said or words("questions.lacking"))


def _list_asks(known: Knowledge, rule: str, citations: Citations, words: Words) -> AskView:
    advice = known.catalogue.advice[rule]
    return AskView(tuple(words.say_value(one) for one in advice.asks), citations.cite(advice.source))


def _list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({},) if known.catalogue.asked else ()


ROUTES = (Route("/questions", view_questions, "questions.html", _list_parts),)
