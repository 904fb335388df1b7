"""The pages of advice: the short conversation, question by question as links, and the answer with all its reasons."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any

from mikiwame.answers.names import resolve_organisation
from mikiwame.publishing.advice import give_advice
from mikiwame.publishing.pages.cards import describe_card
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.conversation import (
    ASKED,
    UNSAID,
    describe_question,
    find_changed_path,
    is_understood,
    list_given,
    list_parts,
    make_person,
)
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.prospects import describe_cost
from mikiwame.publishing.pages.routes import Data, Missing, Refused, Request, Route
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.person_words import ANSWERS, HINTS, NAMES, QUESTIONS, write_answer
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.persons import ITEMS, PREFECTURES, VALUES, Person, read_answer

Row = dict[str, Any]

LONGEST_ANSWER = 100
"""Characters of one answer that are read at all; the longest name of an organisation has a third of them."""


def view_question(known: Knowledge, request: Request) -> Data:
    """The next question of a conversation; with answers in the query, the advice itself.

    :raises Missing: for a part that is no answer.
    """
    if known.answers_queries and any(request.query.get(item, "").strip() for item in ITEMS):
        return _view_asked(known, request.query)
    said = tuple(request.parts.values())
    if not is_understood(said):
        raise Missing
    words = read_texts("ja").advice
    question = describe_question(known, said)
    return {
        "title": question["question"] if said else words.title.format(market=known.market.title),
        "description": words.description.format(market=known.market.title),
        "question": question,
        "given": list_given(said),
        "form": _describe_form(known, {}) if known.answers_queries and not said else None,
        "advice": None,
    }


def view_answer(known: Knowledge, request: Request) -> Data:
    """The advice at a complete address.

    :raises Missing: for a part that is no answer.
    """
    said = tuple(request.parts.values())
    if not is_understood(said):
        raise Missing
    answers = {item: answer for item, answer in zip(ASKED, said, strict=True) if answer != UNSAID}
    page = _describe(known, make_person(said), lambda item, answer: find_changed_path(said, item, answer))
    return page | {
        "given": list_given(said),
        "form": _describe_form(known, answers) if known.answers_queries else None,
    }


def _view_asked(known: Knowledge, query: Mapping[str, str]) -> Data:
    person = read_query(known, query)
    given = [
        {"name": NAMES[item], "words": write_answer(item, answer, known.catalogue.organisations), "path": None}
        for item, answer in person.said.items()
    ]
    page = _describe(known, person, lambda item, answer: None)
    said = {
        item: answer.isoformat() if isinstance(answer, date) else str(answer) for item, answer in person.said.items()
    }
    return page | {"given": given, "form": _describe_form(known, said)}


def read_query(known: Knowledge, query: Mapping[str, str]) -> Person:
    """The person of a query; what is not one of the items is left aside.

    :raises Refused: for answers that cannot be read, naming every one.
    """
    answers: dict[str, Any] = {}
    refused: list[str] = []
    for item in ITEMS:
        text = query.get(item, "").strip()
        try:
            answers |= {item: _read(known, item, text)} if text else {}
        except MikiwameError:
            refused.append(_say_refused(item))
    if refused:
        raise Refused("".join(refused))
    return Person(**answers)


def _read(known: Knowledge, item: str, text: str) -> Any:
    if len(text) > LONGEST_ANSWER:
        raise MikiwameError("too long")
    return resolve_organisation(known.catalogue, text) if item == "in_view" else read_answer(item, text)


def _say_refused(item: str) -> str:
    words = read_texts("ja").advice
    hint = words.refused_hint.format(hint=HINTS[item]) if item in HINTS else words.refused_list
    return str(words.refused.format(name=NAMES[item]) + hint)


def _describe(known: Knowledge, person: Person, find_path: Callable[[str, object], str | None]) -> Data:
    words, citations = read_texts("ja").advice, Citations(known.catalogue)
    found = give_advice(known.desk, person)
    chosen = found["recommended"] or found["if_anyway"]
    advice = {
        "verdict": found["verdict"],
        "because": found["none_needed"]["because"],
        "numbers": [citations.cite(source) for source in found["none_needed"]["sources"]],
        "chosen": [_describe_choice(known, row, citations) for row in chosen],
        "anyway": not found["recommended"],
        "next": [_cite(row, citations) for row in found["next"]],
        "questions": [_cite(row, citations) for row in found["questions"]],
        "further": [_cite(row, citations) for row in _list_further(found)],
        "changes": [_describe_change(row, find_path) for row in found["would_change"]],
        "unsaid": _list_unsaid(known, found["unsaid"], find_path),
        "rejected": _group_rejected(found["rejected"]),
    }
    return {
        "title": found["sentence"],
        "description": words.answer_description.format(market=known.market.title),
        "advice": advice,
        "question": None,
        "sources": citations.list_sources(),
    }


def _list_further(found: Row) -> list[Row]:
    """What the other rules that fired say: those that neither decide nor yield."""
    decided = found["none_needed"]["because"]
    return [row for row in found["rules"] if not row["yields_to"] and row["says"] not in decided]


def _cite(row: Row, citations: Citations) -> Row:
    return {"says": row["says"], "number": citations.cite(row["source"])}


def _describe_choice(known: Knowledge, row: Row, citations: Citations) -> Row:
    """The card of a certification, with its cost by this person's way of study, why it, and what to mind."""
    return describe_card(known, row["slug"], citations) | {
        "because": row["because"],
        "numbers": [citations.cite(source) for source in row["sources"]],
        "cost": describe_cost(known.cost(row["slug"], [row["study"]]).study[0], citations),
        "warnings": row["warnings"],
    }


def _describe_change(row: Row, find_path: Callable[[str, object], str | None]) -> Row:
    """The change in words, with the address that makes it where there is just one."""
    path = find_path(row["item"], row["answers"][0]) if len(row["answers"]) == 1 else None
    return {"says": row["says"], "path": path}


def _list_unsaid(known: Knowledge, rows: Iterable[Row], find_path: Callable[[str, object], str | None]) -> list[Row]:
    """The questions not answered that could change the verdict; on plain files, those of the conversation only."""
    asked = ITEMS if known.answers_queries else ASKED
    return [
        {"question": row["question"], "changes": [_describe_change(change, find_path) for change in row["changes"]]}
        for row in rows
        if row["changes"] and row["item"] in asked
    ]


def _group_rejected(rows: Iterable[Row]) -> list[Row]:
    """Those turned down for one reason together, in their order."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["because"], []).append(row)
    return [{"because": because, "rows": members} for because, members in groups.items()]


def _describe_form(known: Knowledge, said: Mapping[str, str]) -> list[Row]:
    """One row an item: a list to choose from, or a field to type in, with what was said."""
    return [
        {
            "item": item,
            "question": QUESTIONS[item],
            "options": _list_options(known, item),
            "hint": HINTS.get(item),
            "said": said.get(item, ""),
        }
        for item in ITEMS
    ]


def _list_options(known: Knowledge, item: str) -> list[tuple[str, str]]:
    if item in VALUES:
        return [(value, ANSWERS[item][value]) for value in VALUES[item]]
    if item == "place":
        return [(prefecture, prefecture) for prefecture in PREFECTURES]
    if item == "in_view":
        organisations = known.catalogue.organisations
        return sorted(((slug, one.name) for slug, one in organisations.items()), key=lambda option: option[1])
    return []


def _list_parts(length: int, _: Knowledge) -> Iterable[Mapping[str, str]]:
    return list_parts(length)


def _route(length: int) -> Route:
    pattern = "/".join(("/advice", *(f"{{{item}}}" for item in ASKED[:length])))
    view = view_answer if length == len(ASKED) else view_question
    return Route(pattern, view, "advice.html", partial(_list_parts, length))


ROUTES = tuple(_route(length) for length in range(len(ASKED) + 1))
