"""`make fuzz`: changed texts, files, requests and rows of words, until something breaks; stops and goes on anywhere.

The same seed and number give the same input. How far each target has come is kept in ``--state``; a second call goes
on from there. Each fault is kept in ``tests/fuzz/corpus`` as soon as it is found, and from then on ``make test`` tries
it too. Ends with 1 when any was found.
"""

import json
import multiprocessing
import os
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from tests.fuzz.running import Tally
from tests.fuzz.working import CHUNKS, cut_chunks, ignore_interrupts, try_chunk


def main(
    texts: Annotated[int, typer.Option(help="Published texts to try in all.", min=0)] = 10_000_000,
    files: Annotated[int, typer.Option(help="Files of a catalogue to try in all.", min=0)] = 100_000,
    requests: Annotated[int, typer.Option(help="Requests and typed answers to try in all.", min=0)] = 100_000,
    patterns: Annotated[int, typer.Option(help="Rows of what a pattern repeats to try in all.", min=0)] = 200_000,
    seed: Annotated[int, typer.Option(help="Another seed gives other inputs.")] = 1,
    state: Annotated[Path, typer.Option(help="Where it is kept how far each has come.")] = Path(".fuzz.json"),
    workers: Annotated[int, typer.Option(help="Processes.", min=1, max=64)] = os.cpu_count() or 1,
) -> None:
    """Try changed inputs and print how many were tried and what was found."""
    wanted = {"texts": texts, "files": files, "requests": requests, "patterns": patterns}
    tallies = _read_state(state, seed)
    console = Console()
    try:
        _run(wanted, tallies, seed, state, workers, console)
    except KeyboardInterrupt:
        console.print("Stopped. The same command goes on from here.")
    found = _print_summary(console, wanted, tallies, seed)
    raise typer.Exit(1 if found else 0)


def _read_state(path: Path, seed: int) -> dict[str, Tally]:
    kept = json.loads(path.read_text("utf-8")) if path.exists() else {}
    same = kept.get("seed") == seed
    return {name: Tally(**kept["targets"][name]) if same and name in kept["targets"] else Tally() for name in CHUNKS}


def _write_state(path: Path, seed: int, tallies: dict[str, Tally]) -> None:
    beside = path.with_name(path.name + ".new")
    beside.write_text(
        json.dumps({"seed": seed, "targets": {name: asdict(one) for name, one in tallies.items()}}), "utf-8"
    )
    beside.replace(path)


def _run(
    wanted: dict[str, int], tallies: dict[str, Tally], seed: int, state: Path, workers: int, console: Console
) -> None:
    """Hand out chunks in order and count them in order, so that ``done`` is always all from number 0 on."""
    columns = TextColumn("{task.description:9}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    context = multiprocessing.get_context("spawn")
    with (
        Progress(*columns, console=console) as progress,
        ProcessPoolExecutor(workers, mp_context=context, initializer=ignore_interrupts) as pool,
    ):
        for name, most in wanted.items():
            tally = tallies[name]
            bar = progress.add_task(name, total=most, completed=min(tally.done, most))
            waiting = cut_chunks(name, seed, tally.done, most)
            running: dict[int, Future[Tally]] = {}
            finished: dict[int, Tally] = {}
            try:
                while waiting or running:
                    while waiting and len(running) < workers * 2:
                        chunk = waiting.pop(0)
                        running[chunk[2]] = pool.submit(try_chunk, chunk)
                    wait(running.values(), return_when=FIRST_COMPLETED)
                    for first in [first for first, future in running.items() if future.done()]:
                        finished[first] = running.pop(first).result()
                    while tally.done in finished:
                        _add(tally, finished.pop(tally.done))
                        _write_state(state, seed, tallies)
                    progress.update(bar, completed=tally.done)
            except KeyboardInterrupt:
                pool.shutdown(wait=False, cancel_futures=True)
                raise


def _add(tally: Tally, more: Tally) -> None:
    tally.done += more.done
    tally.faults += more.faults
    tally.hangs += more.hangs
    tally.slowest = max(tally.slowest, more.slowest)
    tally.seconds += more.seconds
    tally.kept += more.kept


def _print_summary(console: Console, wanted: dict[str, int], tallies: dict[str, Tally], seed: int) -> int:
    """What was tried and found, a line each; gives the number of faults."""
    found = 0
    for name, tally in tallies.items():
        found += tally.faults + tally.hangs
        console.print(
            f"{name}: {tally.done:,} of {wanted[name]:,} tried, {tally.faults} crashes, {tally.hangs} over 1 s; "
            f"slowest {tally.slowest:.2f} s, {tally.seconds:,.0f} s of processor time (seed {seed})",
            highlight=False,
            soft_wrap=True,
        )
        for line in tally.kept[:20]:
            console.print(f"  {line}", markup=False, highlight=False, soft_wrap=True)
    return found


if __name__ == "__main__":
    typer.run(main)
