"""A certification's page as our server gives it, beside a bare Starlette app and Datasette, all on one core.

The bare app returns the same bytes by the same uvicorn; Datasette, of the environment of peers, shows one row of a
table of the same facts. Each is asked by wrk over 50 connections from the other core, in turns. Requests are counted
per second of the server's own processor time, which other work on the machine does not take away, and the medians of
the rounds are printed; the 99th percentile is of the round with the least spread, since other work can only widen it.
Ends with 1 where a bar is missed.
"""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measuring import Row
from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison, compare, load

ROOT = Path(__file__).parents[1]
MARKET = ROOT / "catalogue" / "medical-office"
PEER = ROOT / ".venv-peer" / "bin" / "python"
DAY = date(2026, 11, 22)
CONNECTIONS, SECONDS, ROUNDS = 50, 3, 6
WARM_UP = 1
LEAST_OF_BARE, LEAST_OF_PEER, MOST_OF_MEDIAN = 0.7, 10.0, 5.0
SERVER_CORE, CLIENT_CORE = "0", "1"
PATIENCE = 60
"""Seconds for a server to start."""

UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3}
"""Of wrk, in milliseconds."""

COLUMNS = (
    "field",
    "label",
    "low",
    "high",
    "unit",
    "state",
    "period",
    "text",
    "source",
    "source_kind",
    "url",
    "on",
    "standing",
)

OURS = """
import sys
from datetime import date
from pathlib import Path
from mikiwame.interfaces.http import create_app, open_socket, serve
from mikiwame.pipeline import load
app = create_app(load(Path(sys.argv[2])), lambda: date.fromisoformat(sys.argv[3]))
serve(app, open_socket("127.0.0.1", int(sys.argv[1])))
"""
BARE = """
import sys
from pathlib import Path
import uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route
body = Path(sys.argv[2]).read_bytes()
async def page(request):
    return Response(body, media_type="text/html")
app = Starlette(routes=[Route(sys.argv[3], page)])
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", access_log=False)
"""


@dataclass(frozen=True)
class Server:
    """A process and the address to ask it at."""

    process: subprocess.Popen[bytes]
    address: str

    def read_time(self) -> float:
        """Seconds of the processor that it has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Round:
    """Requests a second of the processor and of the clock; milliseconds in which half and 99 of 100 were answered."""

    rate: float
    clock_rate: float
    median: float
    slow: float

    def measure_spread(self) -> float:
        return self.slow / self.median


def main() -> None:
    """Measure and judge."""
    if not shutil.which("wrk"):
        sys.exit("bench_server needs wrk. Install it (Debian, as root: apt-get install wrk) and run again.")
    comparison = compare(load(MARKET), DAY)
    slug = next(iter(comparison.catalogue.certifications))
    page = f"/certifications/{slug}"
    with TemporaryDirectory() as name, ExitStack() as started:
        folder = Path(name)
        body, facts = folder / "page.html", folder / "facts.db"
        ours = started.enter_context(start(page, sys.executable, "-c", OURS, "PORT", MARKET, DAY))
        body.write_bytes(read(ours.address))
        bare = started.enter_context(start(page, sys.executable, "-c", BARE, "PORT", body, page))
        row = write_facts(facts, comparison, slug)
        peer = started.enter_context(
            start(f"/facts/facts/{row}", PEER, "-m", "datasette", "serve", facts, "--port", "PORT")
        )
        size, best = body.stat().st_size, measure_in_turns(ours, bare, peer)
    sys.exit(0 if report(size, *best) else 1)


@contextmanager
def start(path: str, *command: object) -> Iterator[Server]:
    """A server on its core and a free port, put in place of ``PORT``, that answers at ``path``."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    words = [str(port) if word == "PORT" else str(word) for word in command]
    process = subprocess.Popen(
        ["taskset", "-c", SERVER_CORE, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield Server(process, wait_for(process, f"http://127.0.0.1:{port}{path}"))
    finally:
        process.terminate()
        process.wait()


def wait_for(process: subprocess.Popen[bytes], address: str) -> str:
    for _ in range(PATIENCE * 10):
        try:
            read(address)
        except (ConnectionError, urllib.error.URLError) as error:
            if isinstance(error, urllib.error.HTTPError) or process.poll() is not None:
                sys.exit(f"{address} can't be measured: {error}.")
            time.sleep(0.1)
        else:
            return address
    sys.exit(f"{address} does not answer.")


def read(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=60) as response:
        body: bytes = response.read()
    return body


def write_facts(path: Path, comparison: Comparison, slug: str) -> int:
    """The facts of the market as a table; gives the row of the first known fact of the certification."""
    evidence = Evidence(comparison)
    rows = [
        {"certification": one, **{name: getattr(fact, name) for name in COLUMNS}}
        for one in comparison.catalogue.certifications
        for fact in evidence.list_facts(one)
    ]
    names = list(rows[0])
    quoted = [f'"{name}"' for name in names]
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"create table facts (id integer primary key, {', '.join(quoted)})")
        insert = f"insert into facts ({', '.join(quoted)}) values ({', '.join(f':{name}' for name in names)})"
        database.executemany(insert, rows)
        database.commit()
        found = database.execute("select min(id) from facts where certification = ? and text is not null", (slug,))
        return int(found.fetchone()[0])


def measure_in_turns(*servers: Server) -> list[list[Round]]:
    """The rounds of each server; a first short one of each, to fill caches, does not count."""
    for server in servers:
        ask_often(server, WARM_UP)
    rounds = [[ask_often(server, SECONDS) for server in servers] for _ in range(ROUNDS)]
    return [list(column) for column in zip(*rounds, strict=True)]


def ask_often(server: Server, seconds: int) -> Round:
    wrk = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", server.address]
    began = server.read_time()
    said = subprocess.run(["taskset", "-c", CLIENT_CORE, *wrk], capture_output=True, text=True, check=True).stdout
    used = server.read_time() - began
    count, rate = (re.search(pattern, said) for pattern in (r"(\d+) requests in", r"Requests/sec:\s+([0-9.]+)"))
    if "Non-2xx" in said or not (count and rate):
        sys.exit(f"{server.address} answers with errors:\n{said}")
    shares = {share: float(value) * UNITS[unit] for share, value, unit in re.findall(r"(\d+)%\s+([0-9.]+)(\w+)", said)}
    return Round(int(count[1]) / used, float(rate[1]), shares["50"], shares["99"])


def report(size: int, ours: list[Round], bare: list[Round], peer: list[Round]) -> bool:
    """Print what was measured; whether every bar is met."""
    of_bare = median(one.rate / other.rate for one, other in zip(ours, bare, strict=True))
    of_peer = median(one.rate / other.rate for one, other in zip(ours, peer, strict=True))
    rates = [median(one.rate for one in rounds) for rounds in (ours, bare, peer)]
    best, best_of_bare = (min(rounds, key=Round.measure_spread) for rounds in (ours, bare))
    spread = best.measure_spread()
    Row(
        f"serving a page of {size:,} bytes, {CONNECTIONS} connections, one core",
        f"{rates[0]:,.0f} requests/s; at {best.clock_rate:,.0f} requests/s median {best.median:.2f} ms, p99 "
        f"{best.slow:.2f} ms",
        f"bare Starlette: {rates[1]:,.0f} requests/s; Datasette's row: {rates[2]:,.0f}",
        f"{of_bare:.2f} times as many as bare, {of_peer:.1f} times as many as Datasette; p99/median {spread:.1f} (bare "
        f"{best_of_bare.measure_spread():.1f})",
    ).report()
    return of_bare >= LEAST_OF_BARE and of_peer >= LEAST_OF_PEER and spread < MOST_OF_MEDIAN


if __name__ == "__main__":
    main()
