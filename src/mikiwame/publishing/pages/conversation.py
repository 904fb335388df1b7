"""The short conversation as addresses: ``/advice/<experience>/<age>/…``, one question of the market after another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from mikiwame.advice.judging import Verdict, judge
from mikiwame.answers.conversation import ask_item, list_answers, name_item
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.persons import Answer, Person
from mikiwame.words import Words

Said = tuple[str, ...]
Outcome = tuple[Verdict, tuple[str, ...]]

UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer to choose, with the path that it leads to."""

    words: str
    path: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question: ``skip`` is the path without an answer, ``finish`` the one that answers no more; ``settled`` says
    that no answer from here on changes what comes out.
    """

    item: str
    number: int
    of: int
    question: str
    answers: tuple[AnswerView, ...]
    skip: str
    finish: str
    settled: bool


@dataclass(frozen=True, slots=True)
class GivenView:
    """An answer given; ``path`` asks its question again, and ``words`` is None where it was skipped."""

    name: str
    words: str | None
    path: str | None


def write_path(said: Iterable[str]) -> str:
    return "/".join(("/advice", *said))


def list_said(conversation: Conversation, length: int) -> Iterator[Said]:
    """Every way to have answered the first ``length`` questions."""
    return product(*((*conversation.values[item], UNSAID) for item in conversation.asked_first[:length]))


def make_person(conversation: Conversation, said: Said) -> Person:
    answers = zip(conversation.asked_first, said, strict=False)
    return Person({item: answer for item, answer in answers if answer != UNSAID})


def is_understood(conversation: Conversation, said: Said) -> bool:
    answers = zip(conversation.asked_first, said, strict=False)
    return all(answer in (*conversation.values[item], UNSAID) for item, answer in answers)


def list_first_choices(known: Knowledge, words: Words) -> QuestionView:
    """The first question with its answers."""
    return describe_question(known, (), words)


def describe_question(known: Knowledge, said: Said, words: Words) -> QuestionView:
    """The next question."""
    conversation = known.catalogue.conversation
    asked = conversation.asked_first
    item = asked[len(said)]
    return QuestionView(
        item=item,
        number=len(said) + 1,
        of=len(asked),
        question=words.say_value(ask_item(conversation, item)),
        answers=tuple(
            AnswerView(label, write_path((*said, one))) for one, label in known.once(_list_labels, item, words)
        ),
        skip=write_path((*said, UNSAID)),
        finish=write_path((*said, *[UNSAID] * (len(asked) - len(said)))),
        settled=bool(said) and len(find_outcomes(known, said)) == 1,
    )


def find_outcomes(known: Knowledge, said: Said) -> frozenset[Outcome]:
    """Every verdict, with what is recommended, that the questions left can lead to."""
    return known.once(_list_outcomes)[said]


def _list_outcomes(known: Knowledge) -> Mapping[Said, frozenset[Outcome]]:
    """The answers to the first questions, to however many -> what they can lead to."""
    choices, conversation = known.adviser.choices, known.catalogue.conversation
    outcomes: dict[Said, set[Outcome]] = {}
    for answers in list_said(conversation, len(conversation.asked_first)):
        outcome = judge(choices, make_person(conversation, answers)).outcome
        for length in range(len(answers) + 1):
            outcomes.setdefault(answers[:length], set()).add(outcome)
    return {said: frozenset(found) for said, found in outcomes.items()}


def list_given(known: Knowledge, said: Said, words: Words) -> tuple[GivenView, ...]:
    """The answers given so far, each with the path that asks its question again."""
    return tuple(known.once(_describe_given, said[: number + 1], words) for number in range(len(said)))


def _describe_given(known: Knowledge, said: Said, words: Words) -> GivenView:
    """The last of the answers: all who began alike see the same."""
    conversation = known.catalogue.conversation
    item = conversation.asked_first[len(said) - 1]
    return GivenView(
        name=words.say_value(name_item(conversation, item)),
        words=dict(known.once(_list_labels, item, words)).get(said[-1]),
        path=write_path(said[:-1]),
    )


def _list_labels(known: Knowledge, item: str, words: Words) -> tuple[tuple[str, str], ...]:
    """The answers of an item with their words."""
    answers = list_answers(known.catalogue.conversation, item)
    return tuple((value, words.say_value(label)) for value, label in answers)


def find_changed_path(conversation: Conversation, said: Said, item: str, answer: Answer | None) -> str | None:
    """The address of the same conversation with one answer changed; None for an item that it does not ask."""
    if item not in conversation.asked_first:
        return None
    changed = dict(zip(conversation.asked_first, said, strict=True)) | {item: str(answer or UNSAID)}
    return write_path(changed.values())


def list_parts(conversation: Conversation, length: int) -> Iterator[Mapping[str, str]]:
    names = [f"answer{number}" for number in range(length)]
    return (dict(zip(names, said, strict=True)) for said in list_said(conversation, length))
