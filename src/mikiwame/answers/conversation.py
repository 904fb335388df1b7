"""What a market asks, as values that the room of words says: names of items, questions, hints and answers."""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.persons import Answer, Person
from mikiwame.vocabulary.reasons import Reason, Yen

Said: TypeAlias = str | Reason
"""A text of the catalogue, or a message of the product's own."""


def name_item(conversation: Conversation, item: str) -> Said:
    own = conversation.own.get(item)
    return own.name if own else Reason(f"person.names-{item}")


def ask_item(conversation: Conversation, item: str) -> Said:
    """The question."""
    own = conversation.own.get(item)
    return own.question if own else Reason(f"person.questions-{item}")


def hint_item(conversation: Conversation, item: str) -> Reason | None:
    """How an answer without a list is typed; None for an item with one."""
    if item in conversation.values:
        return None
    if item == "in_view" and conversation.example:
        return Reason("person.hints-in_view_like", {"example": conversation.example})
    return Reason(f"person.hints-{item}")


def list_answers(conversation: Conversation, item: str) -> list[tuple[str, Said]]:
    """Each answer of an item that has a list of them: value and label."""
    return [(value, _tell_value(conversation, item, value)) for value in conversation.values.get(item, ())]


def tell_answer(conversation: Conversation, item: str, answer: Answer, organisations: Mapping[str, str]) -> Said:
    """An answer as people say it: ``30代``, ``30,000円まで``, ``by March 31, 2027``.

    :param organisations: slug -> name.
    """
    if isinstance(answer, date):
        return Reason("person.by", {"day": answer})
    if isinstance(answer, int):
        return Reason("person.budget", {"budget": Yen(answer)})
    if item == "in_view":
        return organisations.get(answer, answer)
    return _tell_value(conversation, item, answer)


def _tell_value(conversation: Conversation, item: str, value: str) -> Said:
    own = conversation.own.get(item)
    if own:
        said = own.find_answer(value)
        return said.words if said else value
    return Reason(f"person.{item}-{value}") if item in conversation.values else value


def describe_person(conversation: Conversation, person: Person, organisations: Mapping[str, str]) -> tuple[Reason, ...]:
    """What was understood, one reason per item that was said."""
    return tuple(
        Reason(
            "person.said",
            {
                "item": name_item(conversation, item),
                "answer": tell_answer(conversation, item, person[item], organisations),
            },
        )
        for item in conversation.items
        if item in person
    )
