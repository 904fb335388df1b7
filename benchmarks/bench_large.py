"""A market of thousands as a server has it: time until it is ready, memory, first pages, and fifty readers a minute.

    python -m benchmarks.make_large_market DIR
    mikiwame compile FILE --catalogue DIR
    python -m benchmarks.bench_large FILE

Times are of the clock, beside the processor's own and the load of the machine, which only other work can make worse.
Ends with 1 where a bar is missed.
"""

import asyncio
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import httpx

from mikiwame.catalogue import open_compiled

CONNECTIONS, SECONDS = 50, 60
PAGES = 200
"""Pages of certifications that the readers ask for, besides the front page and the comparison."""

READY, FIRST_PAGE, MEMORY, SPREAD = 10.0, 0.1, 1_000_000_000, 5.0
PATIENCE = 120


@dataclass(frozen=True)
class Server:
    process: subprocess.Popen[str]
    address: str
    ready: float

    def read_memory(self) -> int:
        """The most that it has had, in bytes."""
        told = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(next(line for line in told.splitlines() if line.startswith("VmHWM")).split()[1]) * 1024

    def read_time(self) -> float:
        """Seconds of the processor that it has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Serve the file that is named, ask, print and judge."""
    file = Path(sys.argv[1])
    slugs = list(islice(open_compiled(file).certifications, 0, None, 7))[:PAGES]
    paths = ["/", "/compare", *(f"/certifications/{slug}" for slug in slugs)]
    with start(file) as server:
        used = server.read_time()
        firsts = {path: time_page(server.address + path) for path in paths[:6]}
        for path in paths:
            time_page(server.address + path)
        took, statuses = asyncio.run(ask_often(server.address, paths))
        memory = server.read_memory()
    took.sort()
    middle, slow = took[len(took) // 2], took[len(took) * 99 // 100]
    faults = sum(count for status, count in statuses.items() if status >= 500)
    print(f"ready in {server.ready:.1f} s ({used:.1f} s of the processor), load {os.getloadavg()[0]:.1f}")
    print("first pages: " + ", ".join(f"{path} {seconds * 1000:.0f} ms" for path, seconds in firsts.items()))
    print(
        f"{CONNECTIONS} connections, {SECONDS} s: {len(took):,} answers, statuses {statuses}, "
        f"median {middle * 1000:.1f} ms, p99 {slow * 1000:.1f} ms, p99/median {slow / middle:.1f}"
    )
    print(f"memory at most {memory / 1e6:.0f} MB")
    met = server.ready <= READY and firsts["/"] <= FIRST_PAGE and memory <= MEMORY and not faults
    sys.exit(0 if met and slow <= SPREAD * middle else 1)


@contextmanager
def start(file: Path) -> Iterator[Server]:
    """A server of the file on a free port, ready when it answers."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "mikiwame", "serve", "--catalogue", str(file), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
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


async def ask_often(address: str, paths: list[str]) -> tuple[list[float], dict[int, int]]:
    """Seconds of every answer, and how many there were of each status."""
    took: list[float] = []
    statuses: dict[int, int] = {}
    end = time.perf_counter() + SECONDS
    limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
    async with httpx.AsyncClient(base_url=address, limits=limits, timeout=PATIENCE) as client:

        async def read(number: int) -> None:
            for path in cycle(paths[number * 3 :] + paths[: number * 3]):
                began = time.perf_counter()
                if began >= end:
                    return
                status = (await client.get(path)).status_code
                took.append(time.perf_counter() - began)
                statuses[status] = statuses.get(status, 0) + 1

        await asyncio.gather(*map(read, range(CONNECTIONS)))
    return took, statuses


if __name__ == "__main__":
    main()
