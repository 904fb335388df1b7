"""From the answers that a door has read to the person whom a market advises."""

from collections.abc import Mapping
from datetime import date

from mikiwame.answers.names import resolve_organisation
from mikiwame.catalogue import Catalogue
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.persons import Answer, Person
from mikiwame.vocabulary.reasons import Reason

LONGEST_ANSWER = 40
"""Characters of an answer that are repeated, or kept as the name of an organisation that nobody knows."""


def settle_person(catalogue: Catalogue, said: Mapping[str, Answer | None], on: date, by_name: str) -> Person:
    """The person of these answers; an organisation that nobody knows keeps the name that was told.

    :param by_name: what the door calls the answer ``by``.
    :raises MikiwameError: for a day before ``on``.
    """
    by, in_view = said.get("by"), said.get("in_view")
    if isinstance(by, date) and by < on:
        raise MikiwameError(Reason("asked.day_past", {"option": by_name, "day": by, "on": on}))
    named = {"in_view": _name_organisation(catalogue, in_view)} if isinstance(in_view, str) else {}
    return Person({**said, **named})


def _name_organisation(catalogue: Catalogue, text: str) -> str:
    try:
        return resolve_organisation(catalogue, text)
    except MikiwameError:
        return show_text(text)


def show_text(text: str) -> str:
    """What was typed, short and without what no terminal should be sent."""
    return "".join(letter for letter in text if letter.isprintable())[:LONGEST_ANSWER]
