"""Reads each text a second time, from what is printed to the reading, and refuses where the two don't agree.

The readers take what they know out of a text. This package is written the other way round and by other means: it goes
through the words, figures and labels that are printed and asks of each that the reading holds it, or that it is of a
kind known to change nothing. What both say is rarely wrong; what only one says is refused, with the word in the reason.
"""

from collections.abc import Sequence

from mikiwame.notation.absence import Doubt, doubt
from mikiwame.notation.account.asserted import find_unasserted
from mikiwame.notation.account.columns import find_other_column
from mikiwame.notation.account.days import find_other_length, find_other_time
from mikiwame.notation.account.denials import find_denied_clause
from mikiwame.notation.account.edges import find_loose_edge
from mikiwame.notation.account.ends import find_end_without_word
from mikiwame.notation.account.flags import find_condition, find_other_sense
from mikiwame.notation.account.forms import find_other_form, find_other_mode, find_other_way
from mikiwame.notation.account.halves import find_lost_half
from mikiwame.notation.account.heads import (
    Value,
    find_cut_label,
    find_empty_label,
    find_loose_bracket,
    find_lost_head,
    find_other_thing,
    find_stray_label,
)
from mikiwame.notation.account.isolated import find_isolated
from mikiwame.notation.account.joined import find_joined
from mikiwame.notation.account.kinds import (
    find_headed_part,
    find_other_age,
    find_other_kind,
    find_other_people,
    find_whole_with_label,
)
from mikiwame.notation.account.narrowed import find_narrowed
from mikiwame.notation.account.of_one import find_of_one
from mikiwame.notation.account.places import find_other_count
from mikiwame.notation.account.prose import find_unread_rate, find_unstated
from mikiwame.notation.account.said import find_unlicensed
from mikiwame.notation.account.scope import find_scope
from mikiwame.notation.account.signs import find_unsaid
from mikiwame.notation.account.subjects import find_other_subject
from mikiwame.notation.account.sums import find_other_sum
from mikiwame.notation.account.taken_back import find_taken_back
from mikiwame.notation.account.turns import find_turn_of
from mikiwame.notation.account.unsettled import find_unsettled
from mikiwame.notation.account.whose import find_owner
from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Terms


def find_unaccounted(field: str, text: str, reading: Reading | Terms) -> Doubt | None:
    """Say what of a normalised text its reading leaves out or says against it, or None where the two agree."""
    values = _list_values(reading)
    labels = normalise(" ".join(label for label, _ in values if label))
    found = _find_other_sense(text, reading) or find_other_kind(text, reading) or find_unsaid(text, reading)
    found = found or find_other_column(text, reading) or _find_unnamed(text, reading)
    named = [label for label, _ in values if label]
    if not found and reading["kind"] == "rate":
        found = find_unread_rate(text, [rate for _, ends in values for rate in ends])
    found = found or find_unstated(field, text, reading, named) or find_owner(field, text, named)
    found = found or find_narrowed(field, text, named) or find_taken_back(field, text)
    found = found or find_of_one(field, text)
    found = found or find_loose_edge(field, text, labels) or find_other_subject(field, text)
    found = found or find_lost_half(field, text, named) or find_scope(field, text, named)
    found = found or find_isolated(field, text, named) or find_joined(field, text, named)
    found = found or find_unsettled(field, text) or find_unlicensed(field, text, reading, values)
    if not found and reading["kind"] == "money":
        found = find_other_sum(field, text, reading)
    found = found or find_denied_clause(reading["kind"], text)
    found = found or find_whole_with_label(text, [label for label, _ in values if label])
    if found:
        return doubt("account-other", word=found)
    if find_end_without_word(text, reading):
        return doubt("account-end")
    turn = find_turn_of(field, text, labels, hedged=_is_hedged(reading)) if field != "eligibility" else None
    turn = turn or find_unasserted(text)
    if turn:
        return doubt("account-turn", word=turn)
    lost = find_lost_head(reading["kind"], text, labels)
    if not lost and reading["kind"] in ("money", "rate", "people", "duration"):
        lost = find_other_thing(text, labels)
    if lost:
        return doubt("residue-head", word=lost)
    stray = (
        find_stray_label(reading["kind"], text, values)
        or find_cut_label(reading["kind"], text, [label for label, _ in values if label])
        or find_loose_bracket(reading["kind"], text, values)
        or find_empty_label(reading["kind"], [label for label, _ in values if label] if len(values) == 1 else [])
    )
    return doubt("account-label", word=stray) if stray else None


def _find_other_sense(text: str, reading: Reading | Terms) -> str | None:
    """What only readings of this kind say."""
    match reading["kind"]:
        case "schedule":
            return find_other_time(text, reading)
        case "venue":
            return find_other_count(text, reading)
        case "eligibility":
            return find_condition(text) if reading["state"] == "open" else None
        case "mark":
            return find_other_sense(text, reading)
        case "content":
            return find_other_form(text, reading)
        case "application":
            return find_other_way(text, reading) or find_other_length(text, reading)
        case "result" | "retake":
            return find_other_length(text, reading)
        case "mode":
            return find_other_mode(text, reading)
    return None


def _find_unnamed(text: str, reading: Reading | Terms) -> str | None:
    """Of whom or of which part a figure is, where no label says it."""
    match reading["kind"]:
        case "duration":
            return find_headed_part(text, [part["label"] for part in reading["parts"]])
        case "rate" | "people":
            named = [value["label"] for value in reading["values"]]
            return find_other_age(text, named) or find_other_people(text, named)
    return None


def _is_hedged(reading: Reading | Terms) -> bool:
    """Whether the reading says of each of its figures that it is not exact, or when at most and at least."""
    match reading["kind"]:
        case "schedule":
            return bool(reading.get("season"))
        case "rate":
            return all(value["approx"] for value in reading["values"])
        case "mark":
            return reading["adjusted"] or all(mark["approx"] for mark in reading["marks"])
    return False


def _list_values(reading: Reading | Terms) -> Sequence[Value]:
    """The labels of a reading with their figures; a part of an exam without one has none."""
    match reading["kind"]:
        case "money":
            return [
                (price["label"], (price["low"], price["high"]))
                for price in (*reading["amounts"], *reading.get("changes", ()))
            ]
        case "rate" | "people":
            return [(value["label"], (value["low"], value["high"])) for value in reading["values"]]
        case "duration":
            return [(part["label"], (part["minutes"],)) for part in reading["parts"]]
        case "mark":
            return [(mark["label"], (mark["low"], mark["high"])) for mark in reading["marks"]]
        case "content":
            return [(part["label"], ()) for part in reading["parts"]]
    return []
