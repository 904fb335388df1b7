"""Runs of `mikiwame rank` killed at random moments: the output is afterwards the former or the next, whole.

``python -m benchmarks.kill_ranking --kills 100`` makes a small register in two versions that differ in one market, and
lets run after run turn the output of one into that of the other. Each is killed (SIGKILL) after a random part of the
time that one takes. Ends with 1 where an output is neither.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import polars as pl

from benchmarks import generate_claims

ROOT = Path(__file__).parents[1]
DAY = "2026-11-22"

TIMED = 10
"""After so many kills it is measured again how long a run takes: the machine may have more to do by then."""


def command(register: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "mikiwame", "rank", str(register), "--out", str(out), "--on", DAY]


def look(out: Path) -> Mapping[str, str]:
    """Every table of an output, by its rows."""
    digests = {}
    for path in sorted(out.rglob("*.parquet")):
        rows = pl.read_parquet(path)
        digests[str(path.relative_to(out))] = sha256(rows.write_ipc(None).getvalue()).hexdigest()
    return digests


def change(register: Path) -> None:
    """One market's prices."""
    path = min((register / "claims").glob("*.parquet"))
    rows = pl.read_parquet(path)
    is_price = (pl.col("market") == "market-00000") & (pl.col("unit") == "yen")
    ends = [pl.when(is_price).then(pl.col(name) + 500).otherwise(name).alias(name) for name in ("low", "high")]
    rows.with_columns(ends).write_parquet(path)


def run(register: Path, out: Path, most: float | None = None) -> float:
    """Rank, for at most some seconds; how long it took."""
    started = time.monotonic()
    process = subprocess.Popen(command(register, out), stdout=subprocess.DEVNULL)
    try:
        process.wait(most)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return time.monotonic() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    moments = random.Random(asked.seed)
    generate_claims.CERTIFICATIONS_EACH = 20
    found = {"former": 0, "next": 0, "neither": 0}
    with tempfile.TemporaryDirectory() as folder:
        registers = [Path(folder) / name for name in ("one", "other")]
        for register in registers:
            generate_claims.write_register(2_000, register, asked.seed)
        change(registers[1])
        out, wholes = Path(folder) / "ranked", [Path(folder) / f"whole-{number}" for number in range(2)]
        for register, whole in zip(registers, wholes, strict=True):
            run(register, whole)
        shutil.copytree(wholes[0], out)
        known, stands, takes = [look(whole) for whole in wholes], 0, 0.0
        for number in range(asked.kills):
            if number % TIMED == 0:
                takes = run(registers[number // TIMED % 2], wholes[1])
            run(registers[1 - stands], out, moments.uniform(0, 1.1 * takes))
            now = look(out)
            told = "former" if now == known[stands] else "next" if now == known[1 - stands] else "neither"
            found[told] += 1
            stands = known.index(now) if now in known else stands
    print(
        f"{asked.kills} kills: {found['former']} left the former output, {found['next']} the next, "
        f"{found['neither']} neither"
    )
    sys.exit(1 if found["neither"] else 0)


if __name__ == "__main__":
    main()
