"""A ranking renewed after a thousandth of the claims has changed, against ranking everything, in turns.

``python -m benchmarks.bench_renewing 1_000_000`` makes a register of each size, changes prices in a thousandth of its
claims, and tells both times, and whether the tables are the same: once where they lie in as few markets as hold so
many, as when a publisher's new list comes, then in a tenth of all markets, and in every market, where there is nothing
to take over.
"""

import argparse
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from benchmarks.generate_claims import write_register
from benchmarks.kill_ranking import command, look
from benchmarks.measuring import Row

SIZES = (1_000_000,)
CHANGED = 0.001
AMONG = (0.0, 0.1, 1.0)
"""Shares of all markets in which the changes lie; 0 for as few as can be."""


def run(register: Path, out: Path, *options: str) -> tuple[float, float]:
    """Seconds that the command takes, and of processor time."""
    started = time.perf_counter()
    child = subprocess.Popen([*command(register, out), *options], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit("mikiwame rank failed.")
    return time.perf_counter() - started, used.ru_utime + used.ru_stime


def change(register: Path, share: float, among: float) -> str:
    """Change prices in the ``share`` of all claims; tells in how many markets, and how many files were written anew.

    :param among: the share of the markets that they lie in, at like distances; 0 for the first ones, and no more than
        hold so many claims.
    """
    claims = pl.scan_parquet(register / "claims" / "*.parquet")
    sizes = claims.group_by("market").agg(pl.len()).sort("market").collect()
    wanted = share * float(sizes["len"].sum())
    least = int((sizes["len"].cum_sum() < wanted).sum()) + 1
    count = max(least, round(among * len(sizes)))
    step = len(sizes) // count if among else 1
    markets = sizes["market"].gather_every(step).head(count).to_list()
    most, files = math.ceil(wanted / count) if among else sizes["len"].max(), 0
    paths = sorted((register / "claims").glob("*.parquet"))
    for path in paths:
        rows = pl.read_parquet(path)
        if rows["market"].is_in(markets).any():
            is_price = pl.col("market").is_in(markets) & (pl.col("unit") == "yen")
            picked = is_price & (is_price.cum_sum().over("market") <= most)
            ends = [pl.when(picked).then(pl.col(one) + 500).otherwise(one).alias(one) for one in ("low", "high")]
            rows.with_columns(ends).write_parquet(path)
            files += 1
    return f"{count:,} of {len(sizes):,} markets, in {files} of {len(paths)} files"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--folder", type=Path, help="Where registers are kept from one run to the next.")
    parser.add_argument("--among", type=float, nargs="*", default=AMONG, help="Shares of the markets with changes.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        for size in asked.sizes:
            compare((asked.folder or Path(temporary)) / f"renewing-{size}", size, asked.among)


def compare(folder: Path, size: int, shares: Sequence[float]) -> None:
    register, renewed, whole = folder / "register", folder / "renewed", folder / "whole"
    if not register.exists():
        write_register(size, register, seed=0)
    run(register, renewed, "--anew")
    for among in shares:
        changed = change(register, CHANGED, among)
        (took, used), (took_all, used_all) = run(register, renewed), run(register, whole, "--anew")
        same = "identical" if look(renewed) == look(whole) else "DIFFER"
        Row(
            f"`mikiwame rank` again, {size:,} claims, after a thousandth of them changed in {changed}",
            f"{took:.1f} s, {used:.1f} s of processor time",
            f"ranking everything: {took_all:.1f} s, {used_all:.1f} s",
            f"{took / took_all:.1%} of it, {used / used_all:.1%} of processor time; tables {same}",
        ).report()


if __name__ == "__main__":
    main()
