"""Each person of tests/cases gets the verdict and the certifications that the source's judgement asks for."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from mikiwame.answers import Day
from mikiwame.answers.adviser import Adviser
from mikiwame.answers.names import resolve_organisation
from mikiwame.notation.person import read_person
from mikiwame.pipeline import Comparison
from mikiwame.words import speak

FOLDER = Path(__file__).parent / "cases"
DAY = date(2026, 11, 22)
KEYS = {"person", "on", "says", "verdict", "recommended", "fires", "silent", "rejected"}


def _read_cases() -> list[Any]:
    files = sorted(FOLDER.glob("*.yaml"))
    read = [(file, YAML(typ="safe").load(file.read_text(encoding="utf-8"))) for file in files]
    return [pytest.param(case, id=f"{file.stem}-{number}") for file, cases in read for number, case in enumerate(cases)]


@pytest.fixture(scope="module")
def desk(shipped: Callable[..., Comparison]) -> Callable[[date], Adviser]:
    return lru_cache(lambda on: Adviser(Day(shipped(on).catalogue, on)))


@pytest.mark.parametrize("case", _read_cases())
def test_the_person_is_told_what_the_source_says(case: dict[str, Any], desk: Callable[[date], Adviser]) -> None:
    assert set(case) <= KEYS, "a key that no case has"
    opened = desk(case.get("on", DAY))
    answers = {item.replace("-", "_"): str(answer) for item, answer in case["says"].items()}
    if "in_view" in answers:
        answers["in_view"] = resolve_organisation(opened.day.catalogue, answers["in_view"])
    advice = opened.advise(read_person(opened.conversation, answers))
    rules = {row.rule for row in advice.rules}
    reasons = {row.slug: speak("ja").say(row.because) for row in advice.rejected}
    assert advice.verdict == case["verdict"]
    assert {row.slug for row in advice.recommended} == set(case["recommended"])
    assert set(case.get("fires", ())) <= rules
    assert not set(case.get("silent", ())) & rules
    for slug, word in case.get("rejected", {}).items():
        assert str(word) in reasons[slug]
