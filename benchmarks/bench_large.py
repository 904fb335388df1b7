"""A market of thousands as a server has it, and as a folder of files.

    python -m benchmarks.bench_large [--certifications 2000] [--publish]

Makes the market and compiles it. Serving: the time until the server is ready, its memory, how long pages take that
nobody has asked for before, and what fifty connections meet in a minute in which those pages are asked for again and
again. The server has one core and wrk, which asks, the other: a client in Python would measure itself. Publishing,
where it is asked for: processor time beside what as many files of each kind take in the shipped market, and beside that
of half as many certifications.

Ends with 1 where a bar is missed.
"""

import argparse
import gc
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bench_server import CLIENT_CORE, CONNECTIONS, SERVER_CORE, UNITS
from benchmarks.make_large_market import write_market
from benchmarks.measuring import Row
from mikiwame.catalogue import open_compiled
from mikiwame.interfaces.command_line.options import pick_day
from mikiwame.interfaces.command_line.publishing_site import SELDOM
from mikiwame.publishing.pages import Rendered, Site, build_site
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.site import PAGES
from mikiwame.publishing.publish import publish as write_site
from mikiwame.vocabulary.texts import LANGUAGES

ROOT = Path(__file__).parents[1]
SECONDS = 60
READ_PAGES = 200
"""Pages of certifications that the readers ask for, besides the front page and the comparison."""

READY, FIRST_PAGE, MEMORY, SPREAD = 10.0, 0.1, 1_000_000_000, 5.0
GROWTH = 1.25
"""How much more the files of a large market may take than as many of each kind of the shipped: lists are longer."""

COSTLIEST = 12
"""Kinds of files that are told one by one."""

PATIENCE = 120

ASKING = """
local paths = {{{paths}}}
local asked = 0
function request()
  asked = asked + 1
  return wrk.format("GET", paths[asked % #paths + 1])
end
function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format("told %d %d %d", summary.requests, errors.status, errors.timeout + errors.read + errors.connect))
end
"""
"""Pages in turns, for wrk. It counts as an error of status whatever is 400 or more."""


@dataclass(frozen=True)
class Server:
    process: subprocess.Popen[str]
    address: str
    ready: float

    def read_memory(self) -> int:
        """The most that it has had, in bytes."""
        told = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(next(line for line in told.splitlines() if line.startswith("VmHWM")).split()[1]) * 1024


@dataclass(frozen=True)
class Minute:
    """What the readers met; ``middle`` and ``slow``: milliseconds in which half and 99 of 100 were answered."""

    answers: int
    refused: int
    failed: int
    middle: float
    slow: float


def main() -> None:
    """Make, serve, ask, print and judge."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--certifications", type=int, default=2000)
    options.add_argument("--publish", action="store_true", help="also publish it, which takes many minutes")
    asked = options.parse_args()
    if not shutil.which("wrk"):
        sys.exit("bench_large needs wrk. Install it (Debian, as root: apt-get install wrk) and run again.")
    with TemporaryDirectory() as name:
        folder = Path(name)
        market = compile_market(folder, asked.certifications)
        met = measure_serving(market, asked.certifications, folder)
        met &= not asked.publish or measure_publishing(market, asked.certifications, folder)
    sys.exit(0 if met else 1)


def compile_market(folder: Path, certifications: int) -> Path:
    written, market = folder / f"market-{certifications}", folder / f"market-{certifications}.mikiwame"
    write_market(written, certifications)
    run("compile", market, "--catalogue", written)
    return market


def run(*asked: object) -> float:
    """Seconds of processor time of a command."""
    before = os.times()
    subprocess.run([sys.executable, "-m", "mikiwame", *map(str, asked)], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def measure_serving(market: Path, certifications: int, folder: Path) -> bool:
    every = open_compiled(market).certifications
    slugs = list(islice(every, 0, None, max(1, certifications // READ_PAGES)))[:READ_PAGES]
    paths = ["/", "/compare", *(f"/certifications/{slug}" for slug in slugs)]
    with start(market) as server:
        first = time_page(f"{server.address}/")
        # Of a large market it is made beside, right after the start; whoever asks for it meanwhile waits for it.
        compared = time_page(f"{server.address}/compare")
        made = sorted(time_page(server.address + path) for path in paths[2:])
        minute = ask_often(server.address, paths, folder)
        memory = server.read_memory()
    spread = minute.slow / minute.middle
    Row(
        f"serving a market of {certifications:,} certifications, {CONNECTIONS} connections for {SECONDS} s, "
        f"{READ_PAGES + 2} pages",
        f"ready in {server.ready:.1f} s, / in {first * 1e3:.0f} ms, /compare then in {compared:.1f} s, a page "
        f"for the first time in {made[len(made) // 2] * 1e3:.0f} ms (at most {made[-1] * 1e3:.0f}), "
        f"{memory / 1e6:.0f} MB; {minute.answers:,} answers, {minute.refused} of an error, {minute.failed} missing; "
        f"median {minute.middle:.1f} ms, p99 {minute.slow:.1f} ms",
        f"asked: ready in {READY:.0f} s, / in {FIRST_PAGE * 1e3:.0f} ms, {MEMORY / 1e6:.0f} MB, p99/median "
        f"{SPREAD:.0f}",
        f"p99/median {spread:.1f}",
    ).report()
    met = server.ready <= READY and first <= FIRST_PAGE and memory <= MEMORY
    return met and not minute.refused and not minute.failed and spread <= SPREAD


@contextmanager
def start(market: Path) -> Iterator[Server]:
    """A server of the market on its core and a free port, ready when it answers."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "mikiwame", "serve", "--catalogue", str(market), "--port", "0"]
    process = subprocess.Popen(
        ["taskset", "-c", SERVER_CORE, *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        address = process.stdout.readline().strip().rstrip("/") if process.stdout else ""
        wait_for(f"{address}/health")
        yield Server(process, address, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str) -> None:
    for _ in range(PATIENCE * 10):
        try:
            time_page(address)
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit(f"{address} does not answer.")


def time_page(address: str) -> float:
    began = time.perf_counter()
    with urllib.request.urlopen(address, timeout=PATIENCE) as response:
        response.read()
    return time.perf_counter() - began


def ask_often(address: str, paths: Sequence[str], folder: Path) -> Minute:
    script = folder / "asking.lua"
    script.write_text(ASKING.format(paths=", ".join(f'"{path}"' for path in paths)), encoding="ascii")
    wrk = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--timeout", f"{PATIENCE}s", "--latency", "-s", script]
    command = ["taskset", "-c", CLIENT_CORE, *map(str, wrk), address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    counted = re.search(r"told (\d+) (\d+) (\d+)", said)
    if not counted:
        sys.exit(f"wrk does not tell what it met:\n{said}")
    shares = {share: float(value) * UNITS[unit] for share, value, unit in re.findall(r"(\d+)%\s+([0-9.]+)(\w+)", said)}
    answers, refused, failed = map(int, counted.groups())
    return Minute(answers, refused, failed, shares["50"], shares["99"])


def measure_publishing(market: Path, certifications: int, folder: Path) -> bool:
    half = compile_market(folder, certifications // 2)
    shipped, fewer, more = (publish(one, folder) for one in (compile_shipped(folder), half, market))
    many, once = more.compare_with(shipped)
    Row(
        f"`mikiwame publish` of {certifications:,} certifications",
        f"{more.files:,} files, {more.seconds:.0f} s of processor time: {more.each:.1f} ms each",
        f"the shipped market: {shipped.files:,} files, {shipped.each:.1f} ms each; {certifications // 2:,} "
        f"certifications: {fewer.files:,} files, {fewer.each:.1f} ms each",
        f"a file of a kind of which there are more takes {many:.2f} times as long as in the shipped market; one of a "
        f"kind of which there are as many, such as the tables, {once:.2f} times as long for each certification; all "
        f"{more.seconds / fewer.seconds:.2f} times as long as for half as many certifications",
    ).report()
    print(more.tell_costliest(shipped.kinds))
    return many <= GROWTH and once <= GROWTH and more.seconds <= 2 * GROWTH * fewer.seconds


@dataclass(frozen=True)
class Published:
    """What writing a site took: ``kinds`` of addresses with their files and seconds of processor time."""

    certifications: int
    files: int
    seconds: float
    kinds: Mapping[str, tuple[int, float]]

    @property
    def each(self) -> float:
        return self.seconds / self.files * 1e3

    def compare_with(self, other: "Published") -> tuple[float, float]:
        """How many times as long a file takes as of the other: of the kinds that grow in number, and of those that do
        not, these for each certification.
        """
        larger = self.certifications / other.certifications
        seconds, expected = [0.0, 0.0], [0.0, 0.0]
        for kind, (files, took) in self.kinds.items():
            there, took_there = other.kinds.get(kind, (0, 0.0))
            grows = files > there
            seconds[grows] += took
            expected[grows] += files * (took_there / there if there else other.each / 1e3) * (1 if grows else larger)
        return seconds[True] / expected[True], seconds[False] / expected[False]

    def tell_costliest(self, others: "Kinds") -> str:
        costliest = sorted(self.kinds.items(), key=lambda row: -row[1][1])[:COSTLIEST]
        return "\n".join(
            f"  {seconds:7.1f} s, {files:6,} files, {seconds / files * 1e3:9.1f} ms each"
            + (f" ({others[kind][1] / others[kind][0] * 1e3:7.1f} shipped)" if kind in others else "")
            + f"  {kind}"
            for kind, (files, seconds) in costliest
        )


Kinds = Mapping[str, tuple[int, float]]


class TimedSite:
    """A site that adds up what its files take by the kind of their address."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.kinds: dict[str, tuple[int, float]] = {}
        self._patterns = {
            find_prefix(language) + path: route.pattern
            for route in PAGES
            for path in route.list_paths(site.known)
            for language in LANGUAGES
        }

    def list_paths(self) -> list[str]:
        return self._site.list_paths()

    def render(self, path: str) -> Rendered:
        began = time.process_time()
        rendered = self._site.render(path)
        kind = self._patterns.get(path, path)
        files, seconds = self.kinds.get(kind, (0, 0.0))
        self.kinds[kind] = files + 1, seconds + time.process_time() - began
        return rendered


def publish(market: Path, folder: Path) -> Published:
    """In a process of its own, as the command does it."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        published = process.submit(publish_here, market, folder / "site").result()
    shutil.rmtree(folder / "site")
    return published


def publish_here(market: Path, site: Path) -> Published:
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])
    began = time.process_time()
    catalogue = open_compiled(market)
    pages = TimedSite(build_site(catalogue, pick_day(None, catalogue)))
    files = write_site(pages, site)
    return Published(len(catalogue.certifications), files, time.process_time() - began, pages.kinds)


def compile_shipped(folder: Path) -> Path:
    market = folder / "shipped.mikiwame"
    run("compile", market)
    return market


if __name__ == "__main__":
    main()
