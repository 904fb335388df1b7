"""Texts of other pages, read by a person before this code saw them: a floor below which no change may fall."""

import json
from pathlib import Path
from typing import Any

import pytest

from mikiwame.notation import read

HERE = Path(__file__).parent
FLOORS = {
    "held_out.jsonl": 160,  # of 161; the two readings of 別途 there contradict each other: one is always missed
    "held_out_2.jsonl": 160,  # of 160
    "held_out_3.jsonl": 119,  # of 120; the code was not developed on this one
}


def simplify(reading: dict[str, Any]) -> dict[str, Any]:
    """As in test_gold.py: the reason of an unreadable text is worded freely."""
    if reading["kind"] == "unreadable":
        return {"kind": "unreadable", "absent": reading.get("absent", False)}
    return reading


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_held_out_texts_are_read_as_a_careful_person_read_them(name: str, floor: int) -> None:
    written = (HERE / name).read_text(encoding="utf-8").splitlines()
    lines = [json.loads(line) for line in written if line.strip()]
    missed = [
        line["raw"] for line in lines if simplify(dict(read(line["field"], line["raw"]))) != simplify(line["reading"])
    ]
    assert len(lines) - len(missed) >= floor, missed
