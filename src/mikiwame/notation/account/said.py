"""Asks of each reading of the known fields that its text says it: where, when, of whom and of what.

The readers look for a field's word and a figure or a place, and such words stand in many sentences that say something
else. What each of these modules asks is a licence of its own, whatever else the text holds.
"""

from collections.abc import Sequence

from mikiwame.notation.account.heads import Value
from mikiwame.notation.account.said_of_figures import (
    find_no_name,
    find_other_deed,
    find_other_figure,
    find_own_word,
    find_saved,
    find_some_payers,
    find_unread_people,
)
from mikiwame.notation.account.said_when import find_other_event
from mikiwame.notation.account.said_where import find_other_matter_of_halls
from mikiwame.notation.account.said_who import drop_what_asks_nothing, find_no_word_of_who
from mikiwame.notation.eligibility import names_condition
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Terms


def find_unlicensed(field: str, text: str, reading: Reading | Terms, values: Sequence[Value]) -> str | None:
    """Give the words of a normalised text by which it says something else than its reading, or None."""
    match reading["kind"]:
        case "venue":
            return find_other_matter_of_halls(text, reading)
        case "schedule":
            return find_other_event(text, reading)
        case "eligibility":
            unsaid = find_no_word_of_who(text, reading)
            nobody = reading["state"] == "other" and not names_condition(drop_what_asks_nothing(text))
            return unsaid or (text[:_SHOWN] if nobody else None)
        case "money" | "rate" | "people" | "duration":
            labels = [label for label, _ in values if label]
            figures = [figure for _, ends in values for figure in ends]
            saved = find_saved(text, figures) if reading["kind"] == "money" else None
            found = saved or find_unread_people(field, text, figures) or find_other_figure(field, text, labels)
            found = found or find_no_name(labels) or find_own_word(field, [label for label, _ in values])
            found = (
                found or find_some_payers(field, text, [label for label, _ in values]) or find_other_deed(field, text)
            )
            nameless = reading["kind"] == "duration" and "|" in text and len(values) > 1 and not labels
            return found or (text[:_SHOWN] if nameless else None)
    return None


_SHOWN = 16
"""How many letters of a text are given as the reason, where no word of it asks anything."""
