"""The state of a catalogue for its editor: faults, and how each published text was read."""

import json
from typing import Any

from mikiwame.catalogue import Catalogue, tabulate_claims
from mikiwame.vocabulary.complaints import Complaint

Row = dict[str, Any]


def list_unreadable(catalogue: Catalogue) -> list[Complaint]:
    """A warning for each text in which no value could be read, with the reason."""
    claims = tabulate_claims(catalogue)
    return [
        Complaint(claim["file"], claim["line"], "warning", _say_unreadable(claim))
        for claim in claims.iter_rows(named=True)
        if claim["kind"] == "unreadable"
    ]


def _say_unreadable(claim: Row) -> str:
    because = json.loads(claim["reading"])["because"]
    return f"{claim['field']} of {claim['certification']}: {because}"


def list_readings(catalogue: Catalogue) -> list[Complaint]:
    """A note for each published text of a field that notation reads: what was made of it."""
    claims = tabulate_claims(catalogue).unique("claim", maintain_order=True)
    read = {
        (claim["file"], claim["line"], claim["field"], claim["text"]): claim
        for claim in claims.iter_rows(named=True)
        if claim["kind"] != "text"
    }
    return [
        Complaint(file, line, "note", f'{claim["field"]} of {claim["certification"]}: "{text}" is {claim["reading"]}')
        for (file, line, _, text), claim in read.items()
    ]
