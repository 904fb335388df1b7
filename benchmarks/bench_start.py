"""How much processor time the program takes to start, to answer and to publish, and how much of that is imports.

Each command runs with compiled modules, as an installed program does: in an environment without them a quarter of a
second and more goes into compiling this checkout each time. ``compare`` is measured three times: with nothing kept,
with its texts read but the day not worked out, as the first command of a day finds it, and again. A bare loop of ten
million turns beside them tells the machine's pace, and each time is printed as a multiple of it too.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import Row

RUNS = 5
COMPARE = ("compare", "--category", "general", "--on", "2026-11-22")
BARE = ("-c", "for i in range(10_000_000): pass")
_TOP = re.compile(r"import time:\s+\d+ \|\s+(\d+) \| \S")
"""A module that no other of the list has loaded: its name stands without an indent."""

Environment = dict[str, str]


def run(arguments: tuple[str, ...], environment: Environment, *options: str) -> str:
    """What a run of Python says on standard error."""
    command = [sys.executable, *options, *arguments]
    told = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    return told.stderr


def measure_run(arguments: tuple[str, ...], environment: Environment) -> float:
    """Seconds of processor time of one run."""
    before = os.times()
    run(arguments, environment)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def measure_imports(arguments: tuple[str, ...], environment: Environment) -> float:
    """The part of one run's time, 0..1, that passes in imports."""
    start = time.perf_counter()
    said = run(arguments, environment, "-X", "importtime")
    seconds = time.perf_counter() - start
    return sum(int(taken) for taken in _TOP.findall(said)) / 1e6 / seconds


def measure_command(
    arguments: tuple[str, ...], environment: Environment, runs: int, before: Callable[[], object]
) -> tuple[float, float]:
    """Seconds of a command, and what a bare loop takes beside it: the middle of several runs in turns.

    :param before: what is done before each run, and not measured.
    """
    taken, bare = [], []
    for _ in range(runs):
        before()
        taken.append(measure_run(arguments, environment))
        bare.append(measure_run(BARE, environment))
    return statistics.median(taken), statistics.median(bare)


def report(
    name: str,
    arguments: tuple[str, ...],
    environment: Environment,
    runs: int = RUNS,
    before: Callable[[], object] = lambda: None,
) -> None:
    """Print the line of one command."""
    taken, bare = measure_command(arguments, environment, runs, before)
    before()
    share = measure_imports(arguments, environment)
    Row(
        f"`{name}`",
        f"{taken:.2f} s of processor time, {share:.0%} of the run in imports",
        f"a bare loop of ten million turns: {bare:.2f} s",
        f"{taken / bare:.1f} times as long",
    ).report()


def main() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        kept = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "XDG_CACHE_HOME": str(folder / "cache")}
        warm = {one: value for one, value in os.environ.items() if one != "PYTHONDONTWRITEBYTECODE"} | kept
        program, cold = ("-m", "mikiwame"), warm | {"MIKIWAME_NO_CACHE": "1"}
        run((*program, *COMPARE), warm)
        report("mikiwame --version", (*program, "--version"), warm)
        report("mikiwame compare --category general, nothing kept", (*program, *COMPARE), cold)
        days = folder / "cache" / "mikiwame" / "tables"
        first = "mikiwame compare --category general, the first of a day"
        report(first, (*program, *COMPARE), warm, before=lambda: shutil.rmtree(days, ignore_errors=True))
        report("mikiwame compare --category general, again", (*program, *COMPARE), warm)
        published = (*program, "publish", str(folder / "site"), "--on", "2026-11-22")
        report("mikiwame publish", published, warm, runs=1)


if __name__ == "__main__":
    main()
