"""From what a program says of a person to the person whom a market advises."""

from collections.abc import Mapping
from datetime import date, datetime

from mikiwame.answers.persons import LONGEST_ANSWER, settle_person
from mikiwame.catalogue import Catalogue
from mikiwame.notation.person import read_typed
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.persons import Answer, Person
from mikiwame.vocabulary.reasons import Reason


def read_said(files: Catalogue, said: Mapping[str, object], on: date) -> Person:
    """The person whose answers are read as the command reads them; an organisation that nobody knows keeps its name.

    :param said: item -> answer, a text, a number or a day.
    :param on: the day from which it is seen; a person's own day is not before it.
    :raises MikiwameError: for what says nothing of a person, and for an item or an answer that this market does not ask
        for.
    """
    if not isinstance(said, Mapping):
        raise MikiwameError(Reason("asked.no_person", {"found": repr(said)[:LONGEST_ANSWER]}))
    conversation = files.conversation
    unknown = next((item for item in said if item not in conversation.items), None)
    if unknown is not None:
        known = ", ".join(conversation.items)
        raise MikiwameError(Reason("asked.no_item", {"item": str(unknown)[:LONGEST_ANSWER], "known": known}))
    told = {item: _read(conversation, item, answer) for item, answer in said.items()}
    return settle_person(files, told, on, "by")


def _read(conversation: Conversation, item: str, answer: object) -> Answer | None:
    if item == "by" and isinstance(answer, date):
        return answer.date() if isinstance(answer, datetime) else answer
    text = "" if answer is None else str(answer)
    return read_typed(conversation, item, text) if text.strip() else None
