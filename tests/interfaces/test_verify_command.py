"""`--receipt` and `mikiwame verify`: what a command answers is what its receipt is of."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from tests.interfaces.running import run

ON = ("--on", "2026-11-22")

COMMANDS = [
    ("compare", "--category", "general", "--weights", "course-cost=3"),
    ("compare", "--unknown", "worst_case", "--method", "product", "--lang", "en"),
    ("robustness", "--category", "general", "--admit", "around", "--draws", "1000", "--seed", "5"),
    ("robustness", "--category", "general", "--bounds", "exam-fee=0.1-0.3", "--draws", "1000"),
    ("facts", "medical-clerk"),
    ("facts", "medical-clerk", "--all", "--field", "exam_fee", "--lang", "en"),
    ("explain", "medical-clerk"),
    ("explain", "medical-clerk", "--against", "care-clerk"),
    ("cost", "medical-clerk", "--study", "self", "--training-benefit"),
    ("calendar", "medical-clerk", "--count", "3"),
    ("names", "メディカルクラーク"),
    ("advise", "--age", "34", "--experience", "none", "--budget", "30000", "--by", "2027-03-31"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_receipt_is_of_the_very_answer(command: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "receipt.json"
    done = run(*command, *ON, "--format", "json", "--receipt", str(path))
    assert done.returncode == 0, done.stderr

    compact = json.dumps(json.loads(done.stdout), ensure_ascii=False, separators=(",", ":"))
    receipt = json.loads(path.read_text("utf-8"))
    assert receipt["answer"] == f"sha256:{sha256(compact.encode()).hexdigest()}"


def test_a_receipt_is_verified(tmp_path: Path) -> None:
    path = tmp_path / "receipt.json"
    run("facts", "medical-clerk", *ON, "--receipt", str(path))

    held = run("verify", str(path), "--format", "json")
    assert (held.returncode, json.loads(held.stdout)) == (0, {"holds": True, "differs": []})

    altered = path.read_text("utf-8").replace("2026-11-22", "2026-11-21")
    failed = run("verify", "-", "--format", "json", stdin=altered)
    assert failed.returncode == 1
    assert json.loads(failed.stdout)["differs"][0]["part"] == "seal"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_people_are_told_what_differs(language: str, tmp_path: Path) -> None:
    path = tmp_path / "receipt.json"
    run("names", "クラーク", *ON, "--receipt", str(path))
    altered = path.read_text("utf-8").replace('"version": "', '"version": "9')

    failed = run("verify", "-", "--lang", language, stdin=altered)

    assert failed.returncode == 1
    assert "90.1.0" in failed.stdout


@pytest.mark.parametrize(
    "command",
    [
        ("facts", "medical-clerk", "--history", "--field", "pass_rate"),
        ("calendar", "--category", "general"),
        ("names", "クラーク", "--all"),
    ],
    ids=" ".join,
)
def test_an_answer_that_no_question_gives_has_no_receipt(command: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*command, *ON, "--receipt", str(tmp_path / "receipt.json"), "--lang", "en")

    assert done.returncode == 2
    assert "There is no receipt for an answer with --" in done.stderr
    assert not (tmp_path / "receipt.json").exists()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    done = run("verify", str(tmp_path / "nothing.json"), "--lang", "en")

    assert done.returncode == 1
    assert "Cannot be read" in done.stderr
