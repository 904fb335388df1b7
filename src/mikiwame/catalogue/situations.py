"""``situations.yaml``: what a market asks a person beside the shared items, and the answers as people say them."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field as Limited
from pydantic import StringConstraints, field_validator

from mikiwame.catalogue.files import File
from mikiwame.catalogue.shapes import Slug, Words
from mikiwame.catalogue.texts import Texts
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.conversation import Conversation, OneAnswer, OwnItem
from mikiwame.vocabulary.persons import SHARED_ITEMS, SHARED_VALUES
from mikiwame.vocabulary.reasons import Reason

RESERVED = ("all", "ask", "catalogue", "format", "help", "lang", "market", "on", "tell")
"""Options of the command, which no item can be called."""

UNSAID = "unsaid"
"""Stands in addresses for an answer that is not given."""


ItemSlug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=40)]


class WrittenAnswer(File):
    words: Texts
    also: tuple[Words, ...] = ()


class WrittenItem(File):
    """``decides: "false"``: knowing it alone is not enough to say more than what holds for everybody."""

    name: Texts
    question: Texts
    decides: Literal["true", "false"] = "true"
    answers: Annotated[dict[Slug, WrittenAnswer], Limited(min_length=2)]

    @field_validator("answers", mode="after")
    @classmethod
    def _leave_unsaid_free(cls, answers: dict[str, WrittenAnswer]) -> dict[str, WrittenAnswer]:
        if UNSAID in answers:
            raise UnfitError(Reason("form.stands_for_no_answer", {"slug": UNSAID}))
        return answers


class Situations(File):
    items: Mapping[ItemSlug, WrittenItem] = Limited(default_factory=dict)
    asked_first: Annotated[list[str], Limited(min_length=1, max_length=6)] | None = None
    example: Words | None = None

    @field_validator("items", mode="after")
    @classmethod
    def _be_new(cls, items: Mapping[str, WrittenItem]) -> Mapping[str, WrittenItem]:
        taken = [item for item in items if item in (*SHARED_ITEMS, *RESERVED)]
        if taken:
            raise UnfitError(Reason("form.name_taken", {"name": taken[0]}))
        return items


def list_unknown_questions(situations: Situations) -> Iterator[tuple[int, str]]:
    """Place and name of what ``asked_first`` names and no list of answers has."""
    known = (*SHARED_VALUES, *situations.items)
    yield from ((place, item) for place, item in enumerate(situations.asked_first or ()) if item not in known)


def make_conversation(situations: Situations | None) -> Conversation:
    if situations is None:
        return Conversation()
    own = {slug: _write_item(slug, item) for slug, item in situations.items.items()}
    first = situations.asked_first or ["age", *(slug for slug, item in own.items() if item.decides)]
    return Conversation(own, tuple(first), situations.example)


def _write_item(slug: str, item: WrittenItem) -> OwnItem:
    answers = tuple(OneAnswer(value, one.words, one.also) for value, one in item.answers.items())
    return OwnItem(slug, item.name, item.question, answers, item.decides == "true")
