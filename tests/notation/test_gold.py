"""Readings that a person made of printed texts, independently of this code, are read exactly so."""

import json
from pathlib import Path
from typing import Any

import pytest

from mikiwame.notation import read

GOLD = Path(__file__).with_name("gold.jsonl")
LINES = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines() if line.strip()]


def simplify(reading: dict[str, Any]) -> dict[str, Any]:
    """Of an unreadable text the reason is worded freely; that it is unreadable, or absent, is not."""
    if reading["kind"] == "unreadable":
        return {"kind": "unreadable", "absent": reading.get("absent", False)}
    return reading


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line['field']}: {line['raw']}")
def test_a_text_is_read_as_a_careful_person_read_it(line: dict[str, Any]) -> None:
    assert simplify(dict(read(line["field"], line["raw"]))) == simplify(line["reading"])
