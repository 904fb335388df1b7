"""The JSON Schemas of a catalogue's files: current, fitting what is shipped, and marking slips."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from ruamel.yaml import YAML
from tests.conftest import SHIPPED

from mikiwame.catalogue.schemas import KINDS, describe

MARKET = SHIPPED / "medical-office"
HEADINGS = SHIPPED.parent / "src" / "mikiwame" / "reading" / "headings"
"""The dictionary that each market's own adds to; the shipped market needs none."""


def read_as_editors_do(text: str) -> Any:
    """YAML with its types; an editor keeps days as text."""
    return make_plain(YAML(typ="safe", pure=True).load(text))


def make_plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): make_plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [make_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def make_validator(kind: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(json.loads(describe(kind)))


def list_faults(kind: str, text: str) -> list[str]:
    return [error.message for error in make_validator(kind).iter_errors(read_as_editors_do(text))]


def list_files(kind: str) -> Iterator[Path]:
    if kind == "headings":
        yield from HEADINGS.glob("*.yaml")
        return
    lone = MARKET / f"{kind}.yaml"
    yield from [lone] if lone.is_file() else (MARKET / kind).glob("*.yaml")


@pytest.mark.parametrize("kind", KINDS)
def test_each_schema_is_what_its_model_says(kind: str) -> None:
    written = (SHIPPED / "schemas" / f"{kind}.json").read_text(encoding="utf-8")

    assert written == describe(kind), "Run `make schemas`."


# Editors write desk.yaml and corrections.yaml; none is shipped.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("desk", "corrections")])
def test_every_shipped_file_fits_its_schema(kind: str) -> None:
    files = {path.name: list_faults(kind, path.read_text(encoding="utf-8")) for path in list_files(kind)}

    assert files
    assert not {name: faults for name, faults in files.items() if faults}


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("advice", "say: よい\nwhen: {}\nstrength: weak\nsource: a", "say: よい\nwhen: {}\nstrength: meek\nsource: a"),
        ("advice", "say: {ja: よい, en: Good}\nwhen: {}\nstrength: weak\nsource: a", "say: {fr: Bien}\nwhen: {}"),
        ("organisations", "name: 北\nform: npo\nroles: [school]", "name: 北\nfrom: npo\nroles: [school]"),
        ("certifications", "{name: 甲, category: a, organisers: [b]}", "{name: 甲, category: a, organisers: b}"),
        (
            "desk",
            "settled: [{on: 2026-11-28, certification: a, field: exam_fee, found: later, until: 2026-12-28}]",
            "settled: [{on: 2026-11-28, certification: a, field: exam_fee, found: sometime}]",
        ),
        (
            "corrections",
            "corrections: [{outcome: refused, on: 2026-11-28, certification: a, field: exam_fee, because: b}]",
            "corrections: [{outcome: maybe, on: 2026-11-28, certification: a, field: exam_fee, because: b}]",
        ),
        (
            "sources",
            "{title: 甲, kind: a, readings: [{on: 2026-01-01, says: {b: {exam_fee: {withheld: true}}}}]}",
            "{title: 甲, kind: a, readings: [{on: 2026-01-01, says: {b: {exam_fees: 100円}}}]}",
        ),
        (
            "criteria",
            "{question: 甲, group: 乙, reads: [exam_fee], scale: [[0, 1]], weight: 1, why: 丙}",
            "{question: 甲, group: 乙, reads: stars, scale: [[0, 1]], weight: 1, why: 丙}",
        ),
    ],
)
def test_a_schema_takes_what_is_right_and_marks_a_slip(kind: str, right: str, wrong: str) -> None:
    assert list_faults(kind, right) == []
    assert list_faults(kind, wrong) != []
