"""The pages of advice: the short conversation, question by question as links, and the answer with all its reasons."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

from mikiwame.answers.advice import Advice, Advised, Rejection, RuleSaid, Step, Turn
from mikiwame.answers.conversation import ask_item, hint_item, list_answers, name_item, tell_answer
from mikiwame.answers.names import resolve_organisation
from mikiwame.notation.person import read_answer
from mikiwame.notation.prefectures import PREFECTURES
from mikiwame.publishing.pages.briefs import BriefView, describe_brief, find_days
from mikiwame.publishing.pages.citing import Citations, cite_in
from mikiwame.publishing.pages.conversation import (
    GivenView,
    QuestionView,
    describe_question,
    find_changed_path,
    is_understood,
    list_given,
    list_parts,
    make_person,
)
from mikiwame.publishing.pages.costs import CostView, describe_cost
from mikiwame.publishing.pages.facts_shown import SaidView
from mikiwame.publishing.pages.knowledge import FIRST, Knowledge
from mikiwame.publishing.pages.routes import Data, Missing, Refused, Request, Route
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.persons import Answer, Person, Study
from mikiwame.words import Words

LONGEST_ANSWER = 100
"""Characters of one answer that are read at all; the longest name of an organisation has a third of them."""

MOST_QUESTIONS = 6
"""Questions of the longest short conversation (``catalogue.situations``)."""

FindPath = Callable[[str, Answer | None], str | None]
"""The address of the same conversation with one answer changed, where there is one."""


@dataclass(frozen=True, slots=True)
class OfferView:
    """What may come off or back, and which of its conditions hold."""

    says: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChosenView:
    """A certification to choose, why it, and what to mind; ``cost`` is by this person's way of study."""

    card: BriefView
    cost: CostView
    because: str
    numbers: tuple[int, ...]
    warnings: tuple[str, ...]
    offers: tuple[OfferView, ...]


@dataclass(frozen=True, slots=True)
class TurnView:
    """A change in words; ``path`` makes it, where there is just one."""

    says: str
    path: str | None


@dataclass(frozen=True, slots=True)
class UnsaidView:
    question: str
    changes: tuple[TurnView, ...]


@dataclass(frozen=True, slots=True)
class NameView:
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class RejectedView:
    """Those turned down for one reason."""

    because: str
    rows: tuple[NameView, ...]


@dataclass(frozen=True, slots=True)
class TurnedDownView:
    """How many are turned down, and those that the page names: of a large market the nearest to being kept."""

    count: int
    named: int
    groups: tuple[RejectedView, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """One item of the form: ``options`` to choose from, or a field to type in, with what was said."""

    item: str
    question: str
    options: tuple[tuple[str, str], ...]
    hint: str | None
    said: str


@dataclass(frozen=True, slots=True)
class TurnsView:
    """What would change: with another answer, and with one that was not given."""

    changes: tuple[TurnView, ...]
    unsaid: tuple[UnsaidView, ...]


@dataclass(frozen=True, slots=True)
class AdviceView:
    because: str
    numbers: tuple[int, ...]
    chosen: tuple[ChosenView, ...]
    anyway: bool
    next: tuple[SaidView, ...]
    questions: tuple[SaidView, ...]
    further: tuple[SaidView, ...]
    rejected: TurnedDownView


@dataclass(frozen=True, eq=False)
class _Told:
    """What the pages of all who are ``advised`` alike show: the same one for the very same advice."""

    advised: Advice
    data: Data


def view_advice(known: Knowledge, request: Request) -> Data:
    """The next question of a conversation; the advice where all are answered, or where answers are in the query.

    :raises Missing: for a part that is no answer.
    :raises Refused: for a query that cannot be read.
    """
    conversation = known.catalogue.conversation
    if known.answers_queries and any(request.query.get(item, "").strip() for item in conversation.items):
        return _view_asked(known, request)
    said = tuple(request.parts.values())
    if len(said) > len(conversation.asked_first) or not is_understood(conversation, said):
        raise Missing
    view = _view_answer if len(said) == len(conversation.asked_first) else _view_question
    return view(known, said, request.words)


def _view_question(known: Knowledge, said: tuple[str, ...], words: Words) -> Data:
    question: QuestionView = describe_question(known, said, words)
    market, count = known.market.title, len(known.catalogue.conversation.asked_first)
    asked: Data = {
        "title": question.question if said else words("advice.title", market=market),
        "description": words("advice.description", market=market, count=count),
        "begun": bool(said),
        "advice": None,
        "own": {
            "given": list_given(known, said, words),
            "question": question,
            "form": _describe_form(known, Person(), words) if known.answers_queries and not said else None,
        },
    }
    # The first of them is in the menu, which is to say so there.
    return asked | {"shell": ("question", question.item)} if said else asked


def _view_answer(known: Knowledge, said: tuple[str, ...], words: Words) -> Data:
    conversation = known.catalogue.conversation
    person = make_person(conversation, said)
    told = _tell_alike(known, known.adviser.advise_alike(person), words)
    find_path = partial(find_changed_path, conversation, said)
    own = {
        "given": list_given(known, said, words),
        "turns": _describe_turns(known, person, known.once(_list_turns, person), find_path, words),
        "form": _describe_form(known, person, words) if known.answers_queries else None,
    }
    return told.data | {"own": own, "shell": told}


def _tell_alike(known: Knowledge, advised: Advice, words: Words) -> _Told:
    # It holds the advice, so that no other has its id while it is kept.
    return known.lately((_describe, id(advised), words), lambda: _Told(advised, _describe(known, advised, words)))


def _view_asked(known: Knowledge, request: Request) -> Data:
    words, person = request.words, read_query(known, request)
    # Not kept: a server may be asked for any number of persons.
    own = {
        "given": _list_said(known, person, words),
        "turns": _describe_turns(known, person, _list_turns(known, person), lambda item, answer: None, words),
        "form": _describe_form(known, person, words),
    }
    return _describe(known, known.adviser.advise_alike(person), words) | {"own": own}


def _list_said(known: Knowledge, person: Person, words: Words) -> tuple[GivenView, ...]:
    conversation, names = known.catalogue.conversation, known.adviser.organisations
    return tuple(
        GivenView(
            words.say_value(name_item(conversation, item)),
            words.say_value(tell_answer(conversation, item, person[item], names)),
            None,
        )
        for item in conversation.items
        if item in person
    )


def read_query(known: Knowledge, request: Request) -> Person:
    """The person of a query; what is not one of the items is left aside.

    :raises Refused: for answers that cannot be read, naming every one.
    """
    answers: dict[str, Answer] = {}
    refused: list[str] = []
    for item in known.catalogue.conversation.items:
        text = request.query.get(item, "").strip()
        answer = _read(known, item, text) if text else None
        if answer is not None:
            answers[item] = answer
        elif text:
            refused.append(_say_refused(known, item, request.words))
    if refused:
        raise Refused(request.words.list(refused, "sentences"))
    return Person(answers)


def _read(known: Knowledge, item: str, text: str) -> Answer | None:
    """The answer; None for one that cannot be read or is too long to be one."""
    if len(text) > LONGEST_ANSWER:
        return None
    try:
        if item == "in_view":
            return resolve_organisation(known.catalogue, text)
        return read_answer(known.catalogue.conversation, item, text)
    except MikiwameError:
        return None


def _say_refused(known: Knowledge, item: str, words: Words) -> str:
    conversation = known.catalogue.conversation
    name, hint = name_item(conversation, item), hint_item(conversation, item)
    if hint:
        return words("advice.refused_hint", name=name, hint=hint)
    return words("advice.refused_list", name=name)


def _list_turns(known: Knowledge, person: Person) -> tuple[Turn, ...]:
    return known.adviser.list_turns(person)


def _describe(known: Knowledge, found: Advice, words: Words) -> Data:
    """All but what is one person's own."""
    citations = Citations(known.catalogue)
    advice = AdviceView(
        because=words.say(found.none_needed.because),
        numbers=tuple(citations.cite(source) for source in found.none_needed.sources),
        chosen=tuple(_describe_choice(known, row, citations, words) for row in found.shown),
        anyway=not found.recommended,
        next=_cite(found.next, citations, words),
        questions=_cite(found.questions, citations, words),
        further=_cite(_list_further(found), citations, words),
        rejected=_turn_down(known, found.rejected, words),
    )
    return {
        "title": words.say(found.sentence),
        "description": words("advice.answer_description", market=known.market.title),
        "advice": advice,
        "days": find_days([row.card for row in advice.chosen]),
        "sources": citations.list_sources(known),
    }


def _describe_turns(
    known: Knowledge, person: Person, turns: Sequence[Turn], find_path: FindPath, words: Words
) -> TurnsView:
    return TurnsView(
        tuple(_describe_turn(known, turn, find_path, words) for turn in turns if turn.item in person),
        tuple(_list_unsaid(known, [turn for turn in turns if turn.item not in person], find_path, words)),
    )


def _list_further(found: Advice) -> list[RuleSaid]:
    """What the other rules that fired say: those that neither decide nor yield."""
    return [row for row in found.rules if not row.yields_to and not row.decides]


def _cite(rows: Iterable[Step | RuleSaid], citations: Citations, words: Words) -> tuple[SaidView, ...]:
    return tuple(SaidView(words.say_value(row.says), citations.cite(row.source)) for row in rows)


def _describe_choice(known: Knowledge, row: Advised, citations: Citations, words: Words) -> ChosenView:
    return ChosenView(
        card=describe_brief(known, row.slug, None, citations, words),
        cost=cite_in(_describe_cost, known, citations, row.slug, row.study, words),
        because=known.say(row.because, words),
        numbers=tuple(citations.cite(source) for source in row.sources),
        warnings=tuple(words.say(warning) for warning in row.warnings),
        offers=tuple(
            OfferView(words.say(one.says), tuple(citations.cite(source) for source in one.sources))
            for one in row.offers
        ),
    )


def _describe_cost(known: Knowledge, citations: Citations, slug: str, study: Study, words: Words) -> CostView:
    """By the way of study that the person would take."""
    return describe_cost(known.cost(slug, [study]).study[0], citations, words)


def _describe_turn(known: Knowledge, turn: Turn, find_path: FindPath, words: Words) -> TurnView:
    path = find_path(turn.item, turn.answers[0]) if len(turn.answers) == 1 else None
    return TurnView(known.say(turn.says, words), path)


def _list_unsaid(known: Knowledge, turns: Sequence[Turn], find_path: FindPath, words: Words) -> Iterable[UnsaidView]:
    """The questions not answered that could change the verdict; on plain files, those of the conversation only."""
    conversation = known.catalogue.conversation
    asked = conversation.items if known.answers_queries else conversation.asked_first
    for item in conversation.items:
        told = tuple(_describe_turn(known, turn, find_path, words) for turn in turns if turn.item == item)
        if told and item in asked:
            yield UnsaidView(words.say_value(ask_item(conversation, item)), told)


def _turn_down(known: Knowledge, rows: Sequence[Rejection], words: Words) -> TurnedDownView:
    named = rows[:FIRST] if known.is_large else rows
    return TurnedDownView(len(rows), len(named), _group_rejected(known, named, words))


def _group_rejected(known: Knowledge, rows: Iterable[Rejection], words: Words) -> tuple[RejectedView, ...]:
    """Those turned down for one reason together, in their order."""
    groups: dict[str, list[NameView]] = {}
    for row in rows:
        groups.setdefault(known.say(row.because, words), []).append(_name(row.slug, row.name))
    return tuple(RejectedView(because, tuple(members)) for because, members in groups.items())


@lru_cache(maxsize=4_096)
def _name(slug: str, name: str) -> NameView:
    """The same one each time: every page of advice names nearly all certifications."""
    return NameView(slug, name)


def _describe_form(known: Knowledge, person: Person, words: Words) -> tuple[FieldView, ...]:
    conversation = known.catalogue.conversation
    return tuple(
        FieldView(
            item=item,
            question=words.say_value(ask_item(conversation, item)),
            options=tuple(_list_options(known, item, words)),
            hint=words.say_value(hint_item(conversation, item)) or None,
            said=_write_said(person.get(item)),
        )
        for item in conversation.items
    )


def _write_said(answer: Answer | None) -> str:
    return "" if answer is None else answer.isoformat() if isinstance(answer, date) else str(answer)


def _list_options(known: Knowledge, item: str, words: Words) -> list[tuple[str, str]]:
    if item == "place":
        return [(str(prefecture), words.say_value(prefecture)) for prefecture in PREFECTURES]
    if item == "in_view":
        return sorted(known.adviser.organisations.items(), key=lambda option: option[1])
    return [(value, words.say_value(label)) for value, label in list_answers(known.catalogue.conversation, item)]


def _list_parts(length: int, known: Knowledge) -> Iterable[Mapping[str, str]]:
    conversation = known.catalogue.conversation
    return list_parts(conversation, length) if length <= len(conversation.asked_first) else ()


def _route(length: int) -> Route:
    pattern = "/".join(("/advice", *(f"{{answer{number}}}" for number in range(length))))
    return Route(pattern, view_advice, "advice.html", partial(_list_parts, length))


ROUTES = tuple(_route(length) for length in range(MOST_QUESTIONS + 1))
