"""Runs of `mikiwame rank` killed at random moments: the output is afterwards the former or the next, whole.

``python -m benchmarks.kill_ranking --kills 100`` makes a small register, changes one market of it before each run, and
kills the run (SIGKILL) after a random part of the time that a whole one takes. It ends with 1 where an output is
neither.
"""

import argparse
import random
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


def command(register: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "mikiwame", "rank", str(register), "--out", str(out), "--on", DAY]


def look(out: Path) -> Mapping[str, str]:
    """Every table of an output, by its rows."""
    digests = {}
    for path in sorted(out.rglob("*.parquet")):
        rows = pl.read_parquet(path)
        digests[str(path.relative_to(out))] = sha256(rows.write_ipc(None).getvalue()).hexdigest()
    return digests


def change(register: Path, number: int) -> None:
    """One market's figures, by the number of the run."""
    path = min((register / "claims").glob("*.parquet"))
    rows = pl.read_parquet(path)
    low = pl.when(pl.col("market") == "market-00000", pl.col("unit") == "yen").then(1000 + number).otherwise("low")
    rows.with_columns(low.cast(pl.Float64).alias("low"), high=pl.max_horizontal(low, "high")).write_parquet(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    moments = random.Random(asked.seed)
    generate_claims.CERTIFICATIONS_EACH = 20
    found = {"former": 0, "next": 0, "neither": 0}
    with tempfile.TemporaryDirectory() as folder:
        register, out, apart = (Path(folder) / name for name in ("register", "ranked", "apart"))
        generate_claims.write_register(2_000, register, asked.seed)
        subprocess.run(command(register, out), check=True, stdout=subprocess.DEVNULL)
        for number in range(asked.kills):
            former = look(out)
            change(register, number)
            started = time.monotonic()
            subprocess.run(command(register, apart), check=True, stdout=subprocess.DEVNULL)
            takes = time.monotonic() - started
            killed = subprocess.Popen(command(register, out), stdout=subprocess.DEVNULL)
            try:
                killed.wait(moments.uniform(0, 1.1 * takes))
            except subprocess.TimeoutExpired:
                killed.kill()
                killed.wait()
            now = look(out)
            found["former" if now == former else "next" if now == look(apart) else "neither"] += 1
    print(f"{asked.kills} kills: {', '.join(f'{count} times the {name}' for name, count in found.items())}")
    sys.exit(1 if found["neither"] else 0)


if __name__ == "__main__":
    main()
