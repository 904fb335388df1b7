"""A ranking renewed after a thousandth of the claims has changed, against ranking everything, in turns.

``python -m benchmarks.bench_renewing 1_000_000`` makes a register of each size, changes prices in as few markets as
hold a thousandth of its claims, and tells both times, and whether the tables are the same.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import polars as pl

from benchmarks.generate_claims import write_register
from benchmarks.kill_ranking import command, look
from benchmarks.measuring import Row

SIZES = (1_000_000,)
CHANGED = 0.001


def run(register: Path, out: Path, *options: str) -> tuple[float, float]:
    """Seconds that the command takes, and of processor time."""
    started = time.perf_counter()
    child = subprocess.Popen([*command(register, out), *options], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit("mikiwame rank failed.")
    return time.perf_counter() - started, used.ru_utime + used.ru_stime


def change(register: Path, share: float) -> int:
    """Change prices in the first markets, until these hold the ``share`` of all claims; how many they are."""
    claims = pl.scan_parquet(register / "claims" / "*.parquet")
    sizes = claims.group_by("market").agg(pl.len()).sort("market").collect()
    enough = sizes["len"].cum_sum() < share * float(sizes["len"].sum())
    markets = sizes["market"].head(int(enough.sum()) + 1)
    for path in sorted((register / "claims").glob("*.parquet")):
        rows = pl.read_parquet(path)
        if rows["market"].is_in(markets.to_list()).any():
            is_price = pl.col("market").is_in(markets.to_list()) & (pl.col("unit") == "yen")
            ends = [pl.when(is_price).then(pl.col(one) + 500).otherwise(one).alias(one) for one in ("low", "high")]
            rows.with_columns(ends).write_parquet(path)
    return len(markets)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--folder", type=Path, help="Where registers are kept from one run to the next.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        for size in asked.sizes:
            folder = (asked.folder or Path(temporary)) / f"renewing-{size}"
            register, renewed, whole = folder / "register", folder / "renewed", folder / "whole"
            if not register.exists():
                write_register(size, register, seed=0)
            run(register, renewed, "--anew")
            markets = change(register, CHANGED)
            (took, used), (took_all, used_all) = run(register, renewed), run(register, whole, "--anew")
            same = "identical" if look(renewed) == look(whole) else "DIFFER"
            Row(
                f"`mikiwame rank` again, {size:,} claims, after changes in {markets} of their markets",
                f"{took:.1f} s, {used:.1f} s of processor time",
                f"ranking everything: {took_all:.1f} s, {used_all:.1f} s",
                f"{took / took_all:.1%} of it, {used / used_all:.1%} of processor time; tables {same}",
            ).report()


if __name__ == "__main__":
    main()
