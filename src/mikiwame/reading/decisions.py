"""What editors decided on each offer of a page, a line of JSON each, beside the catalogue's files.

``proposals/<source>.jsonl`` holds the quote, the headings and the place of every figure accepted, so that it can be
looked up again, and what was rejected, so that nobody is asked twice. The last line of a key is the one that counts.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from mikiwame.reading.proposals import Heading, Place
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

Decision = Literal["accepted", "rejected", "gone"]
"""``gone``: decided on once, and no more on the page when it was read later; offered again if it comes back."""


class Written(BaseModel):
    """The figure as the catalogue's file has it, or as the page offered it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    certification: str | None = None
    field: str
    text: str
    label: str | None = None
    unit: str | None = None
    period: str | None = None
    round: str | None = None
    confirmed: str | None = None


class Decided(BaseModel):
    """One decision. ``written``: what stands in the file; ``offered``: what the page offered, where that was edited."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    decision: Decision
    on: date
    by: str | None = None
    page: str
    """The digest of the page's bytes."""
    address: str | None = None
    written: Written
    offered: Written | None = None
    quote: str
    heading: Heading
    place: Place
    rule: str


def read_decisions(text: str, name: str) -> list[Decided]:
    """The decisions of a file.

    :param name: how complaints call the file.
    :raises MikiwameError: with every line that is none.
    """
    decided, complaints = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            if line.strip():
                decided.append(Decided.model_validate_json(line))
        except ValidationError:
            complaints.append(Complaint.of(name, number, "error", Reason("files.no_decision")))
    if complaints:
        raise MikiwameError(complaints)
    return decided


def write_decisions(decided: Iterable[Decided]) -> str:
    """A line per decision."""
    return "".join(one.model_dump_json(exclude_none=True) + "\n" for one in decided)


def find_latest(decided: Iterable[Decided]) -> Mapping[str, Decided]:
    """Key -> the decision that counts; what went from the page counts no more."""
    latest = {one.key: one for one in decided}
    return {key: one for key, one in latest.items() if one.decision != "gone"}
