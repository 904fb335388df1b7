"""`mikiwame calibrate`: the contract's JSON, CSV, a table that keeps to the width, and what it does not load."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from rich.cells import cell_len
from typer.testing import CliRunner

from mikiwame.interfaces.command_line.calibrating import EXAMPLES, calibrate_command
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import speak
from mikiwame.words.checks import say_error

Ask = Callable[..., Any]

DAY = ("--on", "2026-11-22")


@pytest.fixture(scope="module")
def ask() -> Ask:
    app = typer.Typer(rich_markup_mode=None)
    app.command("calibrate")(calibrate_command)
    return cache(lambda *arguments: CliRunner().invoke(app, [*DAY, *arguments]))


def test_json_is_one_object_with_the_keys_that_other_programs_rely_on(ask: Ask) -> None:
    answer = json.loads(ask("--format", "json").stdout)

    assert {"reviewer", "tau", "weights", "unexplained", "width", "errors", "declared_tau"} <= set(answer)
    assert {"rated", "left_out"} <= set(answer)
    assert answer["unexplained"]
    assert all({"slug", "stars", "because"} <= set(one) for one in answer["unexplained"])


@pytest.mark.usefixtures("anew")
def test_the_same_question_gives_the_same_bytes(ask: Ask) -> None:
    # The market's name makes it another call, not one remembered.
    first, second = (ask(*options, "--format", "json") for options in ((), ("--market", "medical-office")))
    assert first.stdout == second.stdout


def test_csv_has_a_line_for_each_criterion(ask: Ask) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("--format", "csv").stdout)))

    weights = json.loads(ask("--format", "json").stdout)["weights"]
    assert {row["criterion"]: float(row["weight"]) for row in rows} == weights


@pytest.mark.parametrize("options", [(), ("--category", "general")])
def test_the_table_keeps_to_eighty_columns_and_ends_with_what_to_make_of_it(ask: Ask, options: tuple[str, ...]) -> None:
    lines = ask(*options).stdout.splitlines()

    assert max(map(cell_len, lines)) <= 80
    assert lines[-1] == "筆者の星は一人の意見で、ここでの点や大切さには使っていません。"


def test_the_table_names_the_stars_that_no_weights_explain(ask: Ask) -> None:
    text = ask().stdout

    named = [one["slug"] for one in json.loads(ask("--format", "json").stdout)["unexplained"]]
    assert "同時には説明できない星（はずす数が最も少ない一つの選び方）" in text
    assert all(slug in text for slug in named)


def test_an_unknown_reviewer_is_an_error_that_lists_those_there_are(ask: Ask) -> None:
    error = ask("--reviewer", "nobody").exception

    assert isinstance(error, MikiwameError)
    assert 'no reviewer "nobody" with stars here. Use one of: article-2025.' in str(say_error(error, speak("en")))


def test_the_examples_are_answered(ask: Ask) -> None:
    for example in EXAMPLES:
        assert ask(*example.split()[2:]).exit_code == 0


def test_the_solver_is_loaded_only_when_weights_are_sought() -> None:
    program = "import sys, mikiwame.interfaces.command_line.calibrating; print('scipy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path.cwd())

    assert done.stdout.strip() == "False"
