"""The words of a conversation: what is asked, what can be answered, and what was understood."""

from collections.abc import Mapping
from datetime import date

from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.persons import Answer, Person
from mikiwame.words.speaking import Words


def say_item(conversation: Conversation, item: str, words: Words) -> str:
    own = conversation.own.get(item)
    return words.say_value(own.name) if own else words(f"person.names-{item}")


def say_question(conversation: Conversation, item: str, words: Words) -> str:
    own = conversation.own.get(item)
    return words.say_value(own.question) if own else words(f"person.questions-{item}")


def say_hint(conversation: Conversation, item: str, words: Words) -> str | None:
    """How an answer without a list is typed; None for an item with one."""
    if item in conversation.values:
        return None
    if item == "in_view" and conversation.example:
        return words("person.hints-in_view_like", example=conversation.example)
    return words(f"person.hints-{item}")


def list_labels(conversation: Conversation, item: str, words: Words) -> list[tuple[str, str]]:
    """Each answer of an item that has a list of them: value and label."""
    return [(value, say_value(conversation, item, value, words)) for value in conversation.values.get(item, ())]


def say_value(conversation: Conversation, item: str, value: str, words: Words) -> str:
    """An answer out of a list as it is shown; another as it is."""
    own = conversation.own.get(item)
    if own:
        said = own.find_answer(value)
        return words.say_value(said.words) if said else value
    return words(f"person.{item}-{value}") if words.knows(f"person.{item}-{value}") else value


def say_answer(
    conversation: Conversation, item: str, answer: Answer, organisations: Mapping[str, str], words: Words
) -> str:
    """An answer as people say it: ``30代``, ``30,000円まで``, ``by March 31, 2027``.

    :param organisations: slug -> name.
    """
    if isinstance(answer, date):
        return words("person.by", day=answer)
    if isinstance(answer, int):
        return words("person.budget", budget=words.yen(answer))
    if item == "in_view":
        return words.say_value(organisations.get(answer, answer))
    if item == "place":
        return words.say_value(answer)
    return say_value(conversation, item, answer, words)


def describe_person(
    conversation: Conversation, person: Person, organisations: Mapping[str, str], words: Words
) -> list[str]:
    """What was understood, one line per item that was said."""
    return [
        words(
            "person.said",
            item=say_item(conversation, item, words),
            answer=say_answer(conversation, item, person[item], organisations, words),
        )
        for item in conversation.items
        if item in person
    ]
