"""Arguments of every wrong kind get an error with a kind, a message and a hint, and never a traceback."""

import json
import logging
import random
from typing import Any

import pytest
from mcp.server import MCPServer
from tests.interfaces.mcp.conftest import Ask, call_all

from mikiwame.interfaces.mcp.serving import INSTRUCTIONS, ReadingTool, answer

TOOLS: dict[str, dict[str, Any]] = {
    "find": {"text": "簿記"},
    "compare": {"market": "bookkeeping", "category": "construction"},
    "facts": {"certification": "fass"},
    "explain": {"certification": "fass"},
    "advise": {"market": "bookkeeping", "person": {"aim": "payroll"}},
    "cost": {"certification": "fass"},
    "calendar": {"certification": "fass"},
    "changes": {"market": "bookkeeping", "days": 1},
    "verify": {"receipt": {}},
}
KEYS = (
    "certification", "against", "category", "market", "on", "lang", "skip", "field", "all", "study", "grade", "count",
    "days", "text", "person", "weights", "unknown", "method", "receipt", "__class__", "",
)  # fmt: skip


def nest(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1.5, float("nan"), float("inf"), "", " ", "x" * 100_000, "\0", "\ud800", "\u202e",
    "../../etc/passwd", "/etc/passwd", "C:\\x", "'; DROP TABLE facts; --", "{{7*7}}", "%s%n", "${HOME}", "日商簿記2級",
    "0000-00-00", "2026-02-30", "2026-11-28T00:00:00", [], {}, [None], {"a": {"b": {}}},
    {"age": "x" * 10_000}, {"age": None}, {"\0": "\0"}, {"exam-fee": -1}, {"exam-fee": 1e308}, {"no-such": 1}, nest(50),
)  # fmt: skip


def assert_typed(result: dict[str, Any]) -> None:
    error = result["error"]
    assert set(error) == {"kind", "message", "hint"}
    assert error["kind"] in ("arguments", "unknown", "impossible")
    assert 0 < len(error["message"]) <= 1_500
    assert "Traceback" not in error["message"]
    json.dumps(result, ensure_ascii=False).encode("utf-8")


def test_three_hundred_wrong_arguments_are_answered_or_refused(
    server: MCPServer[object], caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(20261128)
    calls = []
    for _ in range(300):
        tool = chance.choice(list(TOOLS))
        changed = {chance.choice(KEYS): chance.choice(VALUES) for _ in range(chance.randint(1, 2))}
        calls.append((tool, {**TOOLS[tool], **changed}))

    results = call_all(server, calls)

    refused = [result for result in results if "error" in result]
    assert len(refused) > 150
    for result in refused:
        assert_typed(result)
    assert not caplog.records


@pytest.mark.parametrize(
    ("tool", "arguments", "kind", "says"),
    [
        ("explain", {}, "arguments", "certification: Field required"),
        ("facts", {}, "impossible", "Name a certification, or one field"),
        ("facts", {"field": "exam_fee", "all": True}, "impossible", "Name a certification, or one field"),
        ("facts", {"certification": "fass", "category": "general"}, "impossible", "A category goes with all"),
        ("facts", {"field": "exam_fee", "category": "no-such"}, "unknown", "no-such"),
        ("ties", {"certification": "no-such"}, "unknown", "no-such"),
        ("facts", {"certification": 7}, "arguments", "certification: Input should be a valid string"),
        ("facts", {"certification": "no-such"}, "unknown", "no-such"),
        ("facts", {"certification": "fass", "field": "smell"}, "arguments", "field: Input should be"),
        ("facts", {"certification": "fass", "colour": "red"}, "arguments", "colour: Extra inputs are not permitted"),
        ("facts", {"certification": "fass", "market": "medical-office"}, "unknown", "fass"),
        ("facts", {"certification": "fass", "on": "yesterday"}, "arguments", "write a day like 2026-11-22"),
        ("facts", {"certification": "fass", "lang": "fr"}, "arguments", "lang: Input should be 'ja' or 'en'"),
        ("facts", {"certification": "../../etc/passwd"}, "unknown", "/etc/passwd"),
        ("explain", {"certification": "fass", "against": "fass"}, "impossible", "compared with itself"),
        ("compare", {"category": "no-such"}, "unknown", "no-such"),
        ("compare", {"weights": {"no-such": 1}}, "unknown", 'no criterion "no-such"'),
        ("compare", {"weights": {"exam-fee": 0}}, "arguments", "greater than 0"),
        ("advise", {"person": {"shoe-size": "44"}}, "unknown", "shoe-size"),
        ("calendar", {"count": 101}, "arguments", "count: Input should be less than or equal to 100"),
        ("cost", {"certification": "fass", "grade": "9級"}, "unknown", "9級"),
        ("changes", {"days": -1}, "arguments", "days: Input should be greater than or equal to 1"),
        ("calendar", {"skip": -1}, "arguments", "skip: Input should be greater than or equal to 0"),
        ("verify", {}, "arguments", "receipt: Field required"),
        ("verify", {"receipt": {"receipt": 1}}, "arguments", "This is no receipt"),
        ("verify", {"receipt": {"padding": "x" * 1_000_000}}, "arguments", "more than 100,000 characters"),
        ("verify", {"receipt": {"deep": nest(100)}}, "arguments", "This is no receipt"),
    ],
)
def test_what_is_wrong_is_said_with_a_hint(
    tool: str, arguments: dict[str, Any], kind: str, says: str, ask: Ask
) -> None:
    result = ask(tool, arguments)

    assert_typed(result)
    assert result["error"]["kind"] == kind
    assert says in result["error"]["message"]


@pytest.mark.parametrize("tool", ["rank", "", "x" * 100_000, "__class__", "\u202efind", "compare "])
def test_a_tool_that_there_is_not_is_refused_with_those_that_there_are(tool: str, ask: Ask) -> None:
    result = ask(tool)

    assert_typed(result)
    assert result["error"]["kind"] == "unknown"
    assert all(name in result["error"]["message"] for name in TOOLS)


def test_what_is_nested_too_deeply_is_refused(server: MCPServer[object]) -> None:
    verify = server._tool_manager.get_tool("verify")
    assert isinstance(verify, ReadingTool)

    result = answer(verify.work, {"receipt": {"deep": nest(50_000)}})

    assert_typed(result.structured_content or {})


def test_a_fault_of_ours_is_told_apart_and_nothing_of_the_person_is_written_down(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("age 44, Okinawa")

    monkeypatch.setattr("mikiwame.interfaces.mcp.answering.answer_with_receipt", fail)
    with caplog.at_level(logging.DEBUG, "mikiwame"):
        result = ask("advise", {"market": "bookkeeping", "person": {"age": "40s"}})

    assert result["error"]["kind"] == "failed"
    written = " ".join(record.getMessage() for record in caplog.records if record.name == "mikiwame")
    assert "RuntimeError" in written
    assert "Okinawa" not in json.dumps(result) + written


def test_the_instructions_tell_what_an_agent_must_know() -> None:
    assert all(key in INSTRUCTIONS for key in ("truncated", "next_skip", "receipt", "guessed", "unknown"))
