"""`mikiwame rank` on Polars and on Spark: the same tables of the same register, row for row, and what either takes.

``python -m benchmarks.bench_engines 200_000`` makes a register of that many claims, ranks it on both engines and
compares every table. Ends with 1 where a row differs. Memory is that of the command with all that it starts (of Spark:
its Java), looked at twice a second.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import polars as pl
from polars.testing import assert_frame_equal

from benchmarks.bench_scale import DAY, ROOT
from benchmarks.generate_claims import write_register
from benchmarks.measuring import Row
from mikiwame.scale import OUTPUTS

SIZES = (200_000,)
LOOK = 0.5


def list_family(process: int) -> Iterator[int]:
    """A process and all that came of it, but for what Java is about to turn into a small program: it still shows all of
    Java's memory, which it shares, under the name of the thread that began it.
    """
    yield process
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        for child in thread.read_text().split():
            if {name_program(process), name_program(int(child))} != {"java"}:
                yield from list_family(int(child))


def name_program(process: int) -> str:
    try:
        return Path(f"/proc/{process}/exe").readlink().name
    except OSError:
        return ""


def weigh(process: int) -> int:
    """Kilobytes of memory that a process and all that came of it hold, as far as they are still there.

    What two of them share counts once (Pss): Java starts small programs, which for a moment share all of its memory.
    """
    total = 0
    try:
        for one in list_family(process):
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    except (OSError, IndexError):
        pass
    return total


def rank(register: Path, out: Path, engine: str) -> tuple[float, int]:
    """Seconds, and megabytes at the most."""
    asked = ("rank", str(register), "--out", str(out), "--on", DAY, "--engine", engine, "--anew")
    started, most = time.perf_counter(), 0
    child = subprocess.Popen([sys.executable, "-m", "mikiwame", *asked], cwd=ROOT, stdout=subprocess.DEVNULL)
    while child.poll() is None:
        most = max(most, weigh(child.pid))
        time.sleep(LOOK)
    if child.returncode:
        raise SystemExit(f"mikiwame {' '.join(asked)} failed")
    return time.perf_counter() - started, most // 1024


def read(out: Path, name: str) -> pl.DataFrame:
    return pl.read_parquet(out / name / "*.parquet")


def compare(one: Path, other: Path) -> int:
    """The rows of all tables of two rankings, which are the same in any order.

    :raises AssertionError: where a row differs.
    """
    rows = 0
    for name in OUTPUTS:
        expected, found = (read(out, name).sort(pl.exclude(pl.List), nulls_last=True) for out in (one, other))
        assert expected.height > 0, f"{name} is empty"
        assert_frame_equal(found.select(expected.columns), expected, check_exact=True)
        rows += expected.height
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for size in asked.sizes:
            register = folder / f"register-{size}"
            write_register(size, register, seed=0)
            outs = {engine: folder / engine for engine in ("polars", "spark")}
            taken = {engine: rank(register, out, engine) for engine, out in outs.items()}
            rows = compare(*outs.values())
            (polars, small), (spark, large) = taken.values()
            Row(
                f"`mikiwame rank --engine spark`, {size:,} claims",
                f"{spark:.1f} s, {large:,} MB",
                f"`--engine polars`: {polars:.1f} s, {small:,} MB",
                f"{spark / polars:.1f} times as long; {rows:,} rows of {len(OUTPUTS)} tables the same",
            ).report()


if __name__ == "__main__":
    main()
