"""What people ask, answered from tool results alone; questions.yaml has the answers worked out by hand."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from tests.interfaces.mcp.conftest import Ask

QUESTIONS = YAML(typ="safe").load(Path(__file__).with_name("questions.yaml"))


@pytest.mark.parametrize("question", QUESTIONS, ids=[one["ask"] for one in QUESTIONS])
def test_a_question_is_answered_from_the_result_alone(question: dict[str, Any], ask: Ask) -> None:
    result = ask(question["tool"], question["with"])

    assert "error" not in result
    for path, expected in question["is"].items():
        found = pick(result, path)
        if isinstance(expected, dict):
            assert not set(expected.get("has", ())) - set(found)
            assert Counter(expected.get("same", found)) == Counter(found)
        else:
            assert found == expected


def test_there_are_eighty_on_every_tool_and_both_markets(ask: Ask) -> None:
    assert len(QUESTIONS) >= 80
    assert {one["tool"] for one in QUESTIONS} == {
        "find", "compare", "facts", "ties", "explain", "advise", "cost", "calendar", "changes",
    }  # fmt: skip
    assert all(one["from"] for one in QUESTIONS)


def pick(value: Any, path: str) -> Any:
    """What stands at ``answer[field=exam_fee].low``; None where nothing does: results leave out what is not known."""
    for key, where in re.findall(r"([\w-]+)((?:\[[^\]]*\])*)", path):
        value = [pick(one, key) for one in value] if isinstance(value, list) else (value or {}).get(key)
        for one in re.findall(r"\[([^\]]*)\]", where):
            value = _take(value or [], one)
    return value


def _take(rows: list[Any], where: str) -> Any:
    if where == "*":
        return rows
    if where.isdecimal():
        return rows[int(where)] if int(where) < len(rows) else None
    key, _, told = where.partition("=")
    matching = [row for row in rows if row.get(key) == told]
    assert matching, f"no row with {where}"
    return matching[0]
