"""A database of each kind for the tests of the reports: a file, and a real PostgreSQL that is started for them."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from time import sleep

import psycopg

USER = "postgres"
"""Who runs PostgreSQL where the tests are run by root, whom it refuses."""

PATIENCE = 60
"""Seconds until a server must answer."""

MISSING = (
    "The tests of readers' reports need PostgreSQL. Install it (Debian, as root: apt-get install postgresql) and run "
    "make test again."
)

MakeAddress = Callable[[], str]
"""Gives the address of an empty database at every call."""


def find_programs() -> Path:
    """The folder of PostgreSQL's programs, the newest that there is."""
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: float(path.parts[4]))
    found = known[-1] if known else shutil.which("postgres")
    assert found, MISSING
    return Path(found).parent


@contextmanager
def run_postgresql() -> Iterator[MakeAddress]:
    """A server of its own in a folder of its own, which no network reaches."""
    programs, folder = find_programs(), Path(tempfile.mkdtemp(prefix="reports-"))
    other = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    if other:
        shutil.chown(folder, USER)
    data = folder / "data"
    make = [*other, str(programs / "initdb"), "-D", str(data), "-U", "mikiwame", "-A", "trust", "-E", "UTF8", "-N"]
    subprocess.run(make, check=True, capture_output=True, cwd=folder)
    serve = [*other, str(programs / "postgres"), "-D", str(data), "-k", str(folder), "-c", "listen_addresses="]
    with subprocess.Popen(serve, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield _make_databases(folder)
        finally:
            stop = [*other, str(programs / "pg_ctl"), "stop", "-D", str(data), "-m", "immediate"]
            subprocess.run(stop, check=False, capture_output=True, cwd=folder)
            process.wait(PATIENCE)
            shutil.rmtree(folder, ignore_errors=True)


def _make_databases(folder: Path) -> MakeAddress:
    administrator = f"host={folder} user=mikiwame dbname=postgres"
    _wait(administrator)
    numbers = count(1)

    def make() -> str:
        name = f"reports_{next(numbers)}"
        with psycopg.connect(administrator, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return f"postgresql://mikiwame@/{name}?host={folder}"

    return make


def _wait(administrator: str) -> None:
    for _ in range(PATIENCE * 10):
        try:
            psycopg.connect(administrator).close()
        except psycopg.OperationalError:
            sleep(0.1)
        else:
            return
    raise AssertionError("PostgreSQL did not start.")


def make_files(folder: Path) -> MakeAddress:
    numbers = count(1)
    return lambda: f"sqlite:///{folder}/reports-{next(numbers)}.db"
