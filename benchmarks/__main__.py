"""Run the benchmarks, keep what they measure, and write docs/benchmarks.md of it.

``python -m benchmarks`` runs all, ``python -m benchmarks robustness weighing`` some: of the others the page keeps what
was measured last. ``--write`` only writes the page. ``results.jsonl`` beside this file has a line per row and run.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import ROWS

HERE = Path(__file__).parent
RESULTS = HERE / "results.jsonl"
PAGE = HERE.parent / "docs" / "benchmarks.md"

BENCHES = {
    "start": "Starting, comparing, and writing the site",
    "server": "Serving",
    "large": "Serving and publishing a large market",
    "reading": "Reading a page",
    "recheck": "Looking at pages again",
    "weighing": "Weighing claims",
    "robustness": "How firm an order is",
    "scale": "A register of many markets",
    "engines": "The same register on Spark",
    "renewing": "The same register the next day",
    "register": "A national register's own files",
}
"""Benchmark -> heading of its rows. Those that measure no time are run beside them, and print what they find."""

OPTIONS: Mapping[str, Sequence[str]] = {"large": ("--publish",)}
"""What a benchmark does only when it is asked to, since that takes many minutes."""

OTHERS = ("desk", "pages")

LIBRARIES = ("numpy", "polars", "lxml", "starlette")

SHOWN = 5
"""Former runs that the page shows of each row."""

Result = Mapping[str, str]


def name_command(bench: str) -> list[str]:
    """What Python is given to run a benchmark."""
    return ["-m", f"benchmarks.bench_{bench}", *OPTIONS.get(bench, ())]


def run(bench: str) -> list[Result]:
    """The rows that a benchmark tells, each with when and on what it was measured."""
    with TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.jsonl"
        before, command = os.getloadavg()[0], [sys.executable, *name_command(bench)]
        done = subprocess.run(command, check=False, env=os.environ | {ROWS: str(rows)}, cwd=HERE.parent)
        told = rows.read_text(encoding="utf-8").splitlines() if rows.exists() else []
        state = {"bench": bench, "on": f"{datetime.now(UTC):%Y-%m-%d %H:%M}", "load": f"{before:.1f}"}
        state |= {"machine": describe_machine(), "mikiwame": version("mikiwame"), "passed": str(done.returncode == 0)}
        return [json.loads(row) | state for row in told]


def describe_machine() -> str:
    """Processor, memory, system and libraries."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{_name_processor()}, {cores} cores, {memory:.0f} GB, {platform.system()} {platform.release().split('-')[0]}, "
        f"Python {platform.python_version()}, {libraries}"
    )


def _name_processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def write_page(results: Iterable[Result]) -> str:
    """The page of what was measured last, with the machine and the runs before."""
    rows = list(results)
    parts = [INTRODUCTION]
    for bench, heading in BENCHES.items():
        own = [row for row in rows if row["bench"] == bench]
        if own:
            parts.append(_write_bench(bench, heading, own))
    parts += ["## Former runs", "", *_write_history(rows), ""]
    return "\n".join(parts)


def _write_bench(bench: str, heading: str, rows: list[Result]) -> str:
    last = [row for row in rows if row["on"] == rows[-1]["on"]]
    told = [f"| {row['what']} | {row['ours']} | {row['beside']} | {row['ratio']} |" for row in last]
    state = f"Measured on {last[0]['on']} UTC, mikiwame {last[0]['mikiwame']}, load before {last[0]['load']}: "
    return "\n".join(
        [
            f"## {heading}",
            "",
            f"`python {' '.join(name_command(bench))}`",
            "",
            "| what | ours | beside it | ratio |",
            "|---|---|---|---|",
            *told,
            "",
            f"{state}{last[0]['machine']}.",
            "",
        ]
    )


def _write_history(rows: list[Result]) -> list[str]:
    """Per row the ratios of the last runs, newest first."""
    lines = ["| what | when (UTC), load: ratio |", "|---|---|"]
    of_what: dict[str, list[Result]] = {}
    for row in rows:
        of_what.setdefault(row["what"], []).append(row)
    for what, runs in of_what.items():
        told = [f"{row['on']}, {row['load']}: {row['ratio']}" for row in reversed(runs[-SHOWN:])]
        lines.append(f"| {what} | {'<br>'.join(told)} |")
    return lines


INTRODUCTION = """# How fast it is

`make bench` runs every benchmark and writes this page: each row beside a named peer, or beside the least that any
program must do for it, measured in the same run on the same machine. `python -m benchmarks NAME…` runs some of them
anew. Every run is kept in `benchmarks/results.jsonl`.

**Method.** What takes less than a second is run nine times in turns with what it is compared with, and the shortest of
each counts: other work on the machine can make a run longer, never shorter. Where a program is run as a whole, each
runs in a process of its own, in turns. Processor time is said to be that; all else passes on the clock. On a busy
machine it is longer, and so is the ratio where the two use differently many processors. The load is that of the machine
(the mean number of waiting processes over a minute) when the benchmark began: beyond the number of cores, others had
their share.

No test of the suite depends on time.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("benches", nargs="*", choices=[*BENCHES, *OTHERS, []], help="default: all")
    parser.add_argument("--write", action="store_true", help="only write the page")
    asked = parser.parse_args()
    chosen = [] if asked.write else asked.benches or [*BENCHES, *OTHERS]
    failed = []
    for bench in chosen:
        results = run(bench)
        failed += [bench] if any(row["passed"] == "False" for row in results) else []
        with RESULTS.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in results)
    lines = RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else []
    PAGE.write_text(write_page(json.loads(line) for line in lines), encoding="utf-8")
    sys.exit(f"Not as fast as they should be: {', '.join(failed)}." if failed else 0)


if __name__ == "__main__":
    main()
