"""The API gives the very answers of the commands, and refuses what it cannot answer with problem documents."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from tests.interfaces.http.conftest import DAY, Ask, make_ask
from typer.testing import CliRunner

from mikiwame.answers import Day
from mikiwame.interfaces.command_line import application
from mikiwame.interfaces.http import create_app
from mikiwame.pipeline import Comparison, load
from mikiwame.vocabulary.persons import Person
from mikiwame.words import speak
from mikiwame.words.documents import write_document


def write_plainly(answer: object) -> Any:
    return json.loads(json.dumps(answer))


def run_command(*arguments: str) -> Any:
    result = CliRunner().invoke(application.app, [*arguments, "--on", DAY.isoformat(), "--format", "json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.fixture(scope="module")
def slugs(ask: Ask) -> list[str]:
    return [row["slug"] for row in ask("/api/v1/compare").json]


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("compare", ("compare",)),
        ("compare?category=general", ("compare", "--category", "general")),
        (
            "compare?weights=exam-fee=5,course-cost=0.5&unknown=worst_case",
            ("compare", "--weights", "exam-fee=5,course-cost=0.5", "--unknown", "worst_case"),
        ),
        (
            "robustness?category=general&draws=1000&seed=7",
            ("robustness", "--category", "general", "--draws", "1000", "--seed", "7"),
        ),
        (
            "robustness?category=general&draws=1000&admit=around&factor=3",
            ("robustness", "--category", "general", "--draws", "1000", "--admit", "around", "--factor", "3"),
        ),
        (f"names?q={quote('めでぃかるくらーく')}", ("names", "めでぃかるくらーく")),
    ],
)
def test_a_question_of_the_market_is_answered_as_the_command_answers_it(
    ask: Ask, question: str, command: tuple[str, ...]
) -> None:
    assert ask(f"/api/v1/{question}").json == run_command(*command)


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("facts/{one}", ("facts", "{one}")),
        ("cost/{one}", ("cost", "{one}")),
        ("calendar/{one}", ("calendar", "{one}")),
        ("cost/{one}?study=course&training_benefit=true", ("cost", "{one}", "--study", "course", "--training-benefit")),
        ("facts/{one}?all=true&field=exam_fee", ("facts", "{one}", "--all", "--field", "exam_fee")),
        ("explain/{one}", ("explain", "{one}")),
        ("explain/{one}?against={two}", ("explain", "{one}", "--against", "{two}")),
    ],
)
def test_a_question_of_one_certification_is_answered_as_the_command_answers_it(
    ask: Ask, slugs: list[str], question: str, command: tuple[str, ...]
) -> None:
    named = {"one": slugs[0], "two": slugs[1]}

    answer = ask("/api/v1/" + question.format(**named)).json

    assert answer == run_command(*(part.format(**named) for part in command))


def test_advice_is_given_as_the_adviser_gives_it(ask: Ask, shipped: Callable[..., Comparison]) -> None:
    person = Person(experience="none", age="30s", budget=30000)

    answer = ask("/api/v1/advise?experience=none&age=30s&budget=30000").json

    assert answer == write_document(Day(shipped(DAY).catalogue, DAY).advise(person), speak("ja"))


@pytest.mark.parametrize(
    ("target", "status", "said"),
    [
        ("/api/v1/facts/there-is-none", 404, "No certification has this slug"),
        ("/api/v1/nothing", 404, "nothing at this address"),
        ("/api/v1/", 404, "nothing at this address"),
        ("/api/v1/compare/", 404, "nothing at this address"),
        ("/nothing", 404, "nothing at this address"),
        ("/api/v1/compare?category=none", 400, "Use one of"),
        ("/api/v1/compare?weights=none=3", 400, "Criteria:"),
        ("/api/v1/compare?weights=exam-fee=-3", 400, "Criteria:"),
        ("/api/v1/compare?weights=exam-fee=nan", 400, "Criteria:"),
        ("/api/v1/compare?unknown=perhaps", 400, "A parameter"),
        ("/api/v1/compare?catagory=general", 400, "A parameter"),
        ("/api/v1/robustness?draws=50001", 400, "A parameter"),
        ("/api/v1/robustness?draws=1e5", 400, "A parameter"),
        ("/api/v1/robustness?factor=0.5", 400, "A parameter"),
        ("/api/v1/names", 400, "A parameter"),
        ("/api/v1/names?q=", 400, "A parameter"),
        ("/api/v1/names?q=" + "a" * 201, 400, "A parameter"),
        ("/api/v1/advise?age=old", 400, "A parameter"),
        ("/api/v1/advise?budget=-1", 400, "A parameter"),
        ("/api/v1/advise?by=2026-02-30", 400, "by:"),
        ("/api/v1/advise?in_view=nobody", 400, "in_view:"),
        ("/api/v1/advise?place=Atlantis", 400, "A parameter|place:"),
    ],
)
def test_what_cannot_be_answered_is_a_problem_document(ask: Ask, target: str, status: int, said: str) -> None:
    answer = ask(target)

    assert answer.status == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json.keys() >= {"type", "title", "status", "detail"}
    assert answer.json["status"] == status
    assert any(part in answer.json["detail"] for part in said.split("|"))


def test_a_faulty_parameter_is_named(ask: Ask) -> None:
    assert ask("/api/v1/robustness?draws=0").json["errors"] == [
        {"parameter": "draws", "detail": "Input should be greater than or equal to 1000"}
    ]


def test_a_certification_beside_itself_is_a_conflict(ask: Ask, slugs: list[str]) -> None:
    assert ask(f"/api/v1/explain/{slugs[0]}?against={slugs[0]}").status == 409


def test_a_grade_that_there_is_not_is_not_found(ask: Ask, slugs: list[str]) -> None:
    assert ask(f"/api/v1/cost/{slugs[0]}?grade=99").status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize("target", ["/", "/api/v1/compare", "/health"])
def test_nothing_can_be_written(ask: Ask, target: str, method: str) -> None:
    answer = ask(target, method)

    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"
    assert answer.headers["content-type"] == "application/problem+json"


def test_health_tells_the_day(ask: Ask) -> None:
    answer = ask("/health")

    assert answer.json == {"status": "ok", "day": "2026-11-22"}
    assert answer.headers["cache-control"] == "no-store"


def test_every_example_of_the_description_can_be_asked(ask: Ask) -> None:
    asked = []
    for path, item in ask("/api/v1/openapi.json").json["paths"].items():
        examples = {one["name"]: one.get("example") for one in item["get"].get("parameters", [])}
        query = "&".join(f"{name}={quote(str(value))}" for name, value in examples.items() if value and name != "slug")
        cheap = "&draws=1000" if path.endswith("robustness") else ""
        asked.append((path, ask(f"{path.format(slug=examples.get('slug'))}?{query}{cheap}").status))

    assert len(asked) == 10
    assert {status for _, status in asked} == {200}, asked


def test_an_error_of_ours_tells_nothing_of_itself(
    market: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = create_app(load(market), lambda: DAY)
    monkeypatch.setattr("mikiwame.answers.names.Names.find", lambda *_: 1 / 0)

    answer = make_ask(app)("/api/v1/names?q=a")

    assert answer.status == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "division" not in answer.text
    assert "content-security-policy" in answer.headers


def test_another_market_describes_its_own_choices(market: Path) -> None:
    app: FastAPI = create_app(load(market), lambda: DAY)

    described = make_ask(app)("/api/v1/openapi.json").json

    parameters = {one["name"]: one for one in described["paths"]["/api/v1/compare"]["get"]["parameters"]}
    assert parameters["category"]["schema"]["enum"] == ["basic", "extra"]


def test_every_answer_has_a_receipt_in_its_header(ask: Ask, slugs: list[str]) -> None:
    for path in ("compare?category=general&weights=exam-fee=2", f"facts/{slugs[0]}?lang=en", "names?q=clerk"):
        answer = ask(f"/api/v1/{path}")
        receipt = json.loads(answer.headers["mikiwame-receipt"])
        assert receipt["answer"] == f"sha256:{hashlib.sha256(answer.text.encode()).hexdigest()}"
        assert receipt["on"] == DAY.isoformat()
        assert answer.headers["access-control-expose-headers"] == "mikiwame-receipt"
