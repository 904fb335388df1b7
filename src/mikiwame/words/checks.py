"""Complaints of the editor's desk in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Term, Value
from mikiwame.words.speaking import Words

if TYPE_CHECKING:
    from mikiwame.answers.desk import Note
    from mikiwame.facts import Inconsistency
    from mikiwame.facts.consistency import Witness

CITED = 4
"""Texts that one complaint shows: the accused and a few of those against it; more would not be read."""


def say_inconsistency(one: "Inconsistency", words: Words) -> str:
    """What was found, the printed texts with source and day, and what to do. Fields are named as files name them."""
    found, *more = map(words.say, one.found)
    for second in more:
        found = words("checks.also", first=found, second=second)
    field = words("checks.labelled", field=one.field, label=one.label) if one.label else one.field
    action = f"checks.action-{one.rule}-{one.severity}"
    action = action if words.knows(action) else f"checks.action-{one.rule}"
    said = words(
        "checks.complaint",
        field=field,
        certification=one.certification,
        found=found,
        cited=_cite_all(one.witnesses, words),
        action=words(action),
    )
    return " ".join(said.split())


def _cite_all(witnesses: "tuple[Witness, ...]", words: Words) -> str:
    cited = "; ".join(_cite(one, words) for one in witnesses[:CITED])
    rest = len(witnesses) - CITED
    return words("checks.cited_more", cited=cited, count=rest) if rest > 0 else cited


def _cite(one: "Witness", words: Words) -> str:
    text: Value = one.text or Term("openness", "withheld")
    day = str(one.day) if one.dated else words("checks.read_on", day=str(one.day))
    return words("checks.cited", text=text, field=one.field, source=one.source, day=day)


def say_complaint(complaint: Complaint, words: Words) -> Complaint:
    """The complaint with its message in the reader's language; one without a reason as it is."""
    if complaint.reason is None:
        return complaint
    return replace(complaint, message=words.say(complaint.reason))


def say_faults(error: MikiwameError, words: Words) -> list[Complaint]:
    """What is at fault, each said in the reader's language."""
    return [say_complaint(one, words) for one in error.complaints]


def say_error(error: MikiwameError, words: Words) -> MikiwameError:
    """The same error, which tells what is at fault in the reader's language."""
    error.complaints = say_faults(error, words)
    error.args = ("\n".join(map(str, error.complaints)),)
    return error


@contextmanager
def say_errors(words: Words) -> Iterator[None]:
    """Whatever ends what is done within tells what is at fault in the reader's language."""
    try:
        yield
    except MikiwameError as error:
        raise say_error(error, words) from None


def say_note(note: "Note", words: Words) -> Complaint:
    """A note of the desk as a complaint at its line."""
    # Imported here: complaints of files are said by commands that need no facts.
    from mikiwame.facts import Inconsistency

    if isinstance(note.because, Inconsistency):
        said = words("checks.inconsistent", said=say_inconsistency(note.because, words))
    else:
        said = words.say(note.because)
    reason = None if isinstance(note.because, Inconsistency) else note.because
    return Complaint(note.file, note.line, note.severity, said, reason=reason)
