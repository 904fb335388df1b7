"""Over real connections: many write at once, and a server that is killed at any moment loses no acknowledged report."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from itertools import count
from pathlib import Path
from random import Random
from threading import Event
from time import sleep, time
from urllib.parse import urlencode

import pytest
from tests.conftest import FILES, write_file
from tests.interfaces.http.nursery import FIGURE, MANY
from tests.interfaces.http.posting import read_fields
from tests.reports.databases import make_files, run_postgresql

from mikiwame.reports import open_reports
from mikiwame.reports.store import Store
from mikiwame.reports.tokens import write_token

FORM = "/report/" + "/".join(FIGURE)
ABOUT = "\n".join(("braille", *FIGURE))
PLACE = "/reported/"

WRITERS, EACH = 50, 6

KILLS = 50
WRITERS_WHILE_KILLING = 4
"""Writers while servers are killed: enough that there is always one in the middle of something."""


@dataclass
class Nursery:
    """Servers, one after the other, at one port, all of which keep their reports in one database."""

    process: subprocess.Popen[str]
    address: str
    port: int
    server: int
    """The number of the process of the one that serves."""

    def kill(self) -> None:
        """Kill the server that serves; the next one is there afterwards."""
        os.kill(self.server, signal.SIGKILL)
        self.server = _read_number(self.process)

    def ask(self, method: str, body: str | None = None) -> tuple[int, str, str]:
        """Status, the place that the answer sends to, and its text; each on a connection of its own."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, FORM, body, {"content-type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            return answer.status, answer.getheader("location") or "", answer.read().decode()
        finally:
            connection.close()


def _read_number(process: subprocess.Popen[str]) -> int:
    assert process.stdout
    return int(process.stdout.readline())


@contextmanager
def open_nursery(folder: Path, address: str) -> Iterator[Nursery]:
    for name, text in FILES.items():
        write_file(folder / "braille", name, text)
    command = [sys.executable, "-m", "tests.interfaces.http.nursery", str(folder / "braille"), address]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root, start_new_session=True) as process:
        try:
            yield Nursery(process, address, _read_number(process), _read_number(process))
        finally:
            os.killpg(process.pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def with_postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    with run_postgresql() as make, open_nursery(tmp_path_factory.mktemp("nursery"), make()) as nursery:
        yield nursery


def make_sender(nursery: Nursery, store: Store) -> Callable[[str], str]:
    """What sends a report, as often as it takes until it is acknowledged, and gives its reference."""
    fact = read_fields(nursery.ask("GET")[2])["fact"]

    def send(right: str) -> str:
        token = write_token(store.key, ABOUT, time() - 10)
        form = urlencode({"token": token, "fact": fact, "right": right})
        for _ in range(1_000):
            try:
                status, place, text = nursery.ask("POST", form)
            except (OSError, HTTPException):
                sleep(0.01)
            else:
                assert status == 303, text
                return place.removeprefix(PLACE)
        raise AssertionError("The server did not come back.")

    return send


def list_kept(store: Store) -> list[tuple[str, str]]:
    """What each report says is right, and its reference."""
    return [(one.said.right, one.reference) for one in store.list_reports()]


def test_what_many_send_at_once_is_all_kept_once_in_postgresql(with_postgresql: Nursery) -> None:
    store = open_reports(with_postgresql.address, MANY)
    before, said = list_kept(store), [f"{number}円" for number in range(WRITERS * EACH)]
    send = make_sender(with_postgresql, store)
    with ThreadPoolExecutor(WRITERS) as threads:
        acknowledged = list(threads.map(send, said))

    assert sorted(list_kept(store)) == sorted([*before, *zip(said, acknowledged, strict=True)])
    assert len(set(acknowledged)) == WRITERS * EACH
    store.close()


def wait_for_more(acknowledged: dict[str, str], more: int) -> None:
    enough = len(acknowledged) + more
    for _ in range(60_000):
        if len(acknowledged) >= enough:
            return
        sleep(0.001)
    raise AssertionError("Nothing was acknowledged for a minute.")


def test_a_server_killed_at_any_moment_loses_no_acknowledged_report_in_a_file(tmp_path: Path) -> None:
    with open_nursery(tmp_path, make_files(tmp_path)()) as nursery:
        kill_at_any_moment(nursery)


def test_a_server_killed_at_any_moment_loses_no_acknowledged_report_in_postgresql(with_postgresql: Nursery) -> None:
    kill_at_any_moment(with_postgresql)


def kill_at_any_moment(nursery: Nursery) -> None:
    """Fifty times, while several write; what was acknowledged is all there afterwards, once, and nothing else is."""
    store, random, over = open_reports(nursery.address, MANY), Random(7), Event()
    before, acknowledged = list_kept(store), dict[str, str]()
    send = make_sender(nursery, store)

    def write(writer: int) -> None:
        for number in count():
            if over.is_set():
                return
            right = f"{writer}-{number}円"
            acknowledged[right] = send(right)

    with ThreadPoolExecutor(WRITERS_WHILE_KILLING) as threads:
        writing = [threads.submit(write, writer) for writer in range(WRITERS_WHILE_KILLING)]
        try:
            for _ in range(KILLS):
                wait_for_more(acknowledged, random.randint(1, 3))
                sleep(random.uniform(0, 0.02))
                nursery.kill()
        finally:
            over.set()
        for one in writing:
            one.result()
    nursery.kill()

    assert sorted(list_kept(store)) == sorted([*before, *acknowledged.items()])
    assert len(acknowledged) > KILLS
    store.close()
