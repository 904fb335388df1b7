"""`mikiwame rank` against the least that any ranking of the same files must do, each in a process of its own, by turns.

``python -m benchmarks.bench_scale 1_000_000 2_000_000`` makes a register of each size and prints a line for it: the
whole command, a bare scan and group-by of all columns of the claims by Polars (each fact's newest row: what the command
reads, brought together once, nothing weighed and nothing written), the same of three columns alone, and the peak of
memory.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.generate_claims import write_register
from benchmarks.measuring import Row

ROOT = Path(__file__).parents[1]
SIZES = (1_000_000, 2_000_000, 4_000_000)
DAY = "2026-11-22"

GROUPED = """
import sys, polars as pl
claims = pl.scan_parquet(sys.argv[1] + "/claims/*.parquet")
groups = claims.group_by("market", "certification", "field")
"""
WHOLE = GROUPED + "groups.agg(pl.all().max()).collect(engine='streaming')"
NARROW = GROUPED + "groups.agg(pl.len(), pl.col('low').min(), pl.col('high').max(), pl.col('day').max()).collect()"


def run(*command: str) -> tuple[float, int]:
    """Seconds, and megabytes of memory at the most."""
    started = time.perf_counter()
    child = subprocess.Popen([sys.executable, *command], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return time.perf_counter() - started, used.ru_maxrss // 1024


def measure(register: Path, out: Path, engine: str, repeats: int) -> dict[str, tuple[float, int]]:
    """The shortest of several runs of each, in turns."""
    rank = ("-m", "mikiwame", "rank", str(register), "--out", str(out), "--on", DAY, "--engine", engine, "--anew")
    commands = {"rank": rank, "whole": ("-c", WHOLE, str(register)), "narrow": ("-c", NARROW, str(register))}
    runs = [{name: run(*command) for name, command in commands.items()} for _ in range(repeats)]
    return {name: min(one[name] for one in runs) for name in commands}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--engine", default="polars")
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="Where registers are kept from one run to the next.")
    asked = parser.parse_args()
    before: tuple[int, float] | None = None
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        for size in asked.sizes:
            register = folder / f"register-{size}"
            if not register.exists():
                write_register(size, register, seed=0)
            done = measure(register, folder / "ranked", asked.engine, asked.repeats)
            (ours, memory), (whole, _), (narrow, _) = (done[name] for name in ("rank", "whole", "narrow"))
            growth = f"; {ours / before[1]:.2f} times that of {before[0]:,}" if before else ""
            Row(
                f"`mikiwame rank --engine {asked.engine}`, {size:,} claims",
                f"{ours:.1f} s, {memory:,} MB{growth}",
                f"Polars, scan and group-by of all columns: {whole:.1f} s; of three: {narrow:.1f} s",
                f"{ours / whole:.1f} and {ours / narrow:.1f} times as long",
            ).report()
            before = size, ours


if __name__ == "__main__":
    main()
