"""The short conversation as addresses: ``/advice/<experience>/<age>/<situation>/<aim>``, one question after another."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from mikiwame.advice.judging import judge
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.person_words import ANSWERS, NAMES, QUESTIONS
from mikiwame.vocabulary.persons import VALUES, Person

Row = dict[str, Any]
Said = tuple[str, ...]

ASKED = ("experience", "age", "situation", "aim")
"""The questions in their order: what decides most is asked first."""

UNSAID = "unsaid"


def write_path(said: Iterable[str]) -> str:
    return "/".join(("/advice", *said))


def list_said(length: int) -> Iterator[Said]:
    """Every way to have answered the first ``length`` questions."""
    return product(*((*VALUES[item], UNSAID) for item in ASKED[:length]))


def make_person(said: Said) -> Person:
    answers: dict[str, Any] = {item: answer for item, answer in zip(ASKED, said, strict=False) if answer != UNSAID}
    return Person(**answers)


def is_understood(said: Said) -> bool:
    return all(answer in (*VALUES[item], UNSAID) for item, answer in zip(ASKED, said, strict=False))


def list_first_choices(known: Knowledge) -> Row:
    """The first question with its answers."""
    return describe_question(known, ())


def describe_question(known: Knowledge, said: Said) -> Row:
    """The next question: ``item, question, answers`` (``words, path``), ``skip`` the path without an answer, and
    ``settled``: whether no answer from here on changes what comes out.
    """
    item = ASKED[len(said)]
    return {
        "item": item,
        "number": len(said) + 1,
        "of": len(ASKED),
        "question": QUESTIONS[item],
        "answers": [{"words": ANSWERS[item][one], "path": write_path((*said, one))} for one in VALUES[item]],
        "skip": write_path((*said, UNSAID)),
        "finish": write_path((*said, *[UNSAID] * (len(ASKED) - len(said)))),
        "settled": bool(said) and len(find_outcomes(known, said)) == 1,
    }


def find_outcomes(known: Knowledge, said: Said) -> set[Any]:
    """Every verdict, with what is recommended, that the questions left can lead to."""
    outcomes = known.keep("outcomes", lambda: _list_outcomes(known))
    return {outcome for answers, outcome in outcomes.items() if answers[: len(said)] == said}


def _list_outcomes(known: Knowledge) -> dict[Said, Any]:
    choices = known.desk.choices
    return {said: judge(choices, make_person(said)).outcome for said in list_said(len(ASKED))}


def list_given(said: Said) -> list[Row]:
    """The answers given so far, each with the path that asks its question again."""
    return [
        {"name": NAMES[item], "words": ANSWERS[item].get(answer), "path": write_path(said[:number])}
        for number, (item, answer) in enumerate(zip(ASKED, said, strict=False))
    ]


def find_changed_path(said: Said, item: str, answer: object) -> str | None:
    """The address of the same conversation with one answer changed; null for an item that it does not ask."""
    if item not in ASKED:
        return None
    changed = dict(zip(ASKED, said, strict=True)) | {item: UNSAID if answer is None else str(answer)}
    return write_path(changed.values())


def list_parts(length: int) -> Iterator[Mapping[str, str]]:
    return (dict(zip(ASKED, said, strict=False)) for said in list_said(length))
