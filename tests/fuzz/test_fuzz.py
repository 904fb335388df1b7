"""A short run over each target, every input that once was a fault, and how a run stops and goes on."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from random import Random

import pytest
from tests.fuzz.running import _Pace, keep, list_corpus, make_input, try_inputs
from tests.fuzz.target import Input, Target
from tests.fuzz.targets import TARGETS, make_target

SHORT = {"texts": 3_000, "files": 60, "requests": 150, "patterns": 2_000}
SEED = 2
ROOT = Path(__file__).parents[2]


@cache
def hold_target(name: str) -> Target:
    """A target keeps nothing of what it tried, so that all tests can share it."""
    return make_target(name)


@pytest.mark.parametrize("name", TARGETS)
def test_changed_inputs_are_borne(name: str) -> None:
    """Whatever is slow and still ends is for `make fuzz` to tell: a test on a shared machine times nothing."""
    faults = try_inputs(hold_target(name), SEED, range(SHORT[name]), lambda _: None)

    assert [fault.what for fault in faults if not fault.is_slow] == []


def test_a_clock_that_stands_still_gives_a_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Pace, "best", float("inf"))
    monkeypatch.setattr("tests.fuzz.running.time.process_time", lambda: 7.0)

    assert _Pace().measure() == 1


@pytest.mark.parametrize("name", TARGETS)
def test_what_once_was_a_fault_is_none(name: str) -> None:
    target = hold_target(name)
    for path in list_corpus(name):
        target.run(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("name", TARGETS)
def test_the_same_number_gives_the_same_input(name: str) -> None:
    first, second = hold_target(name), make_target(name)

    assert [make_input(first, 7, number) for number in range(50)] == [
        make_input(second, 7, number) for number in range(50)
    ]


class Breaking:
    """A target of which every third input is a fault."""

    name = "texts"

    def make(self, random: Random) -> Input:
        return random.randrange(1000)

    def run(self, made: Input) -> None:
        if made % 3 == 0:
            raise ValueError(made)


def test_a_fault_is_found_and_kept_for_the_tests(tmp_path: Path) -> None:
    faults = list(try_inputs(Breaking(), 1, range(100), lambda _: None))

    assert faults
    assert all(fault.made % 3 == 0 and "ValueError" in fault.what for fault in faults)
    kept = {keep("texts", fault, tmp_path) for fault in faults}
    assert list_corpus("texts", tmp_path) == sorted(kept)
    assert json.loads(min(kept).read_text("utf-8")) in [fault.made for fault in faults]


def test_a_run_goes_on_where_the_last_one_ended(tmp_path: Path) -> None:
    def run(texts: int) -> str:
        command = [sys.executable, "-m", "tests.fuzz", "--texts", str(texts), "--files", "0", "--requests", "0"]
        command += ["--patterns", "0"]
        options = ["--state", str(tmp_path / "state.json"), "--workers", "1"]
        return subprocess.run([*command, *options], capture_output=True, text=True, check=True, cwd=ROOT).stdout

    assert "texts: 100 of 100 tried, 0 crashes, 0 over 1 s" in run(100)
    assert "texts: 150 of 150 tried, 0 crashes, 0 over 1 s" in run(150)
    assert json.loads((tmp_path / "state.json").read_text("utf-8"))["targets"]["texts"]["done"] == 150
