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


@dataclass(frozen=True)
class Nursery:
    """Servers, one after the other, at one port."""

    process: subprocess.Popen[str]
    port: int

    def meet(self) -> int:
        """The number of the next server's process, once it is there."""
        assert self.process.stdout
        return int(self.process.stdout.readline())

    def ask(self, method: str, body: str | None = None) -> tuple[int, str, str]:
        """Status, the place that the answer sends to, and its text; each on a connection of its own."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, FORM, body, {"content-type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            return answer.status, answer.getheader("location") or "", answer.read().decode()
        finally:
            connection.close()


@contextmanager
def open_nursery(folder: Path, address: str) -> Iterator[tuple[Nursery, int]]:
    """The nursery and the number of its first server."""
    for name, text in FILES.items():
        write_file(folder / "braille", name, text)
    command = [sys.executable, "-m", "tests.interfaces.http.nursery", str(folder / "braille"), address]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root, start_new_session=True) as process:
        assert process.stdout
        nursery = Nursery(process, int(process.stdout.readline()))
        first = nursery.meet()
        try:
            yield nursery, first
        finally:
            os.killpg(process.pid, signal.SIGKILL)


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


def test_what_many_send_at_once_is_all_kept_once_in_postgresql(tmp_path: Path) -> None:
    with run_postgresql() as make:
        send_at_once(make(), tmp_path)


def send_at_once(address: str, folder: Path) -> None:
    store = open_reports(address, MANY)
    with open_nursery(folder, address) as (nursery, _):
        send = make_sender(nursery, store)
        with ThreadPoolExecutor(WRITERS) as threads:
            acknowledged = list(threads.map(send, (f"{number}円" for number in range(WRITERS * EACH))))
        kept = {one.said.right: one.reference for one in store.list_reports()}

    assert kept == {f"{number}円": reference for number, reference in enumerate(acknowledged)}
    assert len(set(acknowledged)) == WRITERS * EACH
    store.close()


def wait_for_more(acknowledged: dict[str, str], more: int) -> None:
    enough = len(acknowledged) + more
    for _ in range(60_000):
        if len(acknowledged) >= enough:
            return
        sleep(0.001)
    raise AssertionError("Nothing was acknowledged for a minute.")


def test_a_server_killed_at_any_moment_loses_no_acknowledged_report(tmp_path: Path) -> None:
    address = make_files(tmp_path)()
    store, random, over = open_reports(address, MANY), Random(7), Event()
    acknowledged: dict[str, str] = {}
    with open_nursery(tmp_path, address) as (nursery, first):
        send, server = make_sender(nursery, store), first

        def write(writer: int) -> None:
            for number in count():
                if over.is_set():
                    return
                right = f"{writer}-{number}円"
                acknowledged[right] = send(right)

        with ThreadPoolExecutor(WRITERS_WHILE_KILLING) as threads:
            writing = [threads.submit(write, writer) for writer in range(WRITERS_WHILE_KILLING)]
            for _ in range(KILLS):
                wait_for_more(acknowledged, random.randint(1, 3))
                sleep(random.uniform(0, 0.02))
                os.kill(server, signal.SIGKILL)
                server = nursery.meet()
            over.set()
            for one in writing:
                one.result()
        os.kill(server, signal.SIGKILL)

    kept = {one.said.right: one.reference for one in store.list_reports()}
    assert kept == acknowledged
    assert len(store.list_reports()) == len(acknowledged) > KILLS
    store.close()
