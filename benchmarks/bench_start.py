"""How much processor time the program takes to start and to answer, and how much of that is imports."""

import os
import re
import statistics
import subprocess
import sys
import time

RUNS = 5
COMMANDS = {
    "mikiwame --version": ("--version",),
    "mikiwame compare --category general": ("compare", "--category", "general", "--on", "2026-11-22"),
}
_TOP = re.compile(r"import time:\s+\d+ \|\s+(\d+) \| \S")
"""A module that no other of the list has loaded: its name stands without an indent."""


def measure_run(arguments: tuple[str, ...]) -> float:
    """Seconds of processor time of one run."""
    before = os.times()
    subprocess.run([sys.executable, "-m", "mikiwame", *arguments], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def measure_imports(arguments: tuple[str, ...]) -> float:
    """The part of one run's time, 0..1, that passes in imports."""
    command = [sys.executable, "-X", "importtime", "-m", "mikiwame", *arguments]
    start = time.perf_counter()
    said = subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
    seconds = time.perf_counter() - start
    return sum(int(taken) for taken in _TOP.findall(said)) / 1e6 / seconds


def main() -> None:
    for name, arguments in COMMANDS.items():
        measure_run(arguments)
        taken = statistics.median(measure_run(arguments) for _ in range(RUNS))
        share = statistics.median(measure_imports(arguments) for _ in range(RUNS))
        print(f"{name}: {taken:.2f} s of processor time, {share:.0%} of the run in imports")


if __name__ == "__main__":
    main()
