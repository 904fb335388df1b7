"""What a server is run by: the compose file is sound, and the very commands in these files start what they should."""

import json
import os
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import time
from typing import Any
from urllib.parse import urlencode

import check_jsonschema
import jsonschema_rs
import pytest
import yaml  # type: ignore[import-untyped]
from tests.conftest import FILES, write_file
from tests.interfaces.http.posting import read_fields
from tests.interfaces.running import run
from tests.reports.databases import find_programs, run_postgresql

from mikiwame.reports import open_reports
from mikiwame.reports.tokens import write_token

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
SCHEMA = Path(check_jsonschema.__file__).parent / "builtin_schemas" / "vendor" / "compose-spec.json"
PROGRAM = str(Path(sys.executable).parent / "mikiwame")
FORM = "/braille/report/alpha/exam_fee"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    return read


def read_container() -> dict[str, list[str]]:
    """The instructions of the last stage of the container file that are written as lists, by their names."""
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ").rpartition("\nFROM ")[2]
    found = {}
    for line in text.splitlines():
        name, _, rest = line.partition(" ")
        if name in ("ENTRYPOINT", "CMD", "HEALTHCHECK"):
            found[name] = json.loads(rest[rest.index("[") :])
        elif name == "USER":
            found[name] = rest.split(":")
    return found


def test_the_compose_file_is_what_its_specification_takes(compose: dict[str, Any]) -> None:
    jsonschema_rs.validator_for(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(compose)


def test_no_container_may_do_more_than_it_must(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))
        assert set(service["networks"]) <= set(compose["networks"])
    assert compose["networks"]["back"]["internal"] is True
    assert compose["services"]["database"]["user"] == "postgres"
    assert read_container()["USER"][0] not in ("0", "root")
    assert read_container()["ENTRYPOINT"] == ["mikiwame"]


def test_what_systemd_starts_is_a_command_of_ours() -> None:
    lines = (DEPLOY / "mikiwame.service").read_text(encoding="utf-8").splitlines()
    told = dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    program, *arguments = shlex.split(told["ExecStart"])

    assert program.endswith("/mikiwame")
    assert told["DynamicUser"] == told["NoNewPrivileges"] == "yes"
    # An option that there is not is refused before the help is shown.
    subprocess.run([PROGRAM, *arguments, "--help"], check=True, capture_output=True)


def find_ports(count: int) -> list[int]:
    opened = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in opened]
    for one in opened:
        one.close()
    return ports


@contextmanager
def start(arguments: list[str], address: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The program with the arguments of a container, once it says where it is."""
    environment = os.environ | {"MIKIWAME_REPORTS": address}
    command = [PROGRAM, *arguments, "--catalogue", str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as one:
        assert one.stdout
        try:
            assert one.stdout.readline().startswith("http://")
            yield one
        finally:
            one.send_signal(signal.SIGTERM)


def ask(port: int, path: str, form: dict[str, str] | None = None) -> tuple[int, str, str]:
    """Status, where the answer leads to, and its text."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"content-type": "application/x-www-form-urlencoded"} if form else {}
    connection.request("POST" if form else "GET", path, urlencode(form) if form else None, headers)
    answer = connection.getresponse()
    told = answer.status, answer.getheader("location") or "", answer.read().decode()
    connection.close()
    return told


def test_the_command_of_the_compose_file_serves_takes_reports_and_tells_its_figures(
    compose: dict[str, Any], tmp_path: Path
) -> None:
    for name, text in FILES.items():
        write_file(tmp_path / "markets" / "braille", name, text)
    site, metrics = find_ports(2)
    places = {
        "--host=0.0.0.0": "--host=127.0.0.1",
        "--port=8000": f"--port={site}",
        "--metrics=9100": f"--metrics={metrics}",
    }
    arguments = [places.pop(one, one) for one in compose["services"]["server"]["command"]]
    assert not places
    with run_postgresql() as make:
        address = make()
        folder = address.partition("host=")[2]
        ready = compose["services"]["database"]["healthcheck"]["test"]
        subprocess.run([str(find_programs() / ready[1]), *ready[2:], "--host", folder], check=True, capture_output=True)
        with start(arguments, address, tmp_path / "markets") as process:
            check_server(site, metrics, address)
        assert process.returncode == 0
        keep(address, tmp_path, make())


def check_server(site: int, metrics: int, address: str) -> None:
    health = [one.replace(":8000/", f":{site}/") for one in read_container()["HEALTHCHECK"]]
    subprocess.run([sys.executable, *health[1:]], check=True)
    store = open_reports(address)
    fields = read_fields(ask(site, FORM)[2])
    token = write_token(store.key, "braille\nalpha\nexam_fee", time() - 10)
    status, place, _ = ask(site, FORM, {**fields, "token": token, "right": "5,500円"})
    store.close()
    assert status == 303
    assert ask(site, place)[0] == 200
    figures = ask(metrics, "/metrics")[2]
    assert 'mikiwame_requests_total{kind="report",method="POST",status="303"} 1.0' in figures
    assert 'mikiwame_request_seconds_count{kind="health"} 1.0' in figures
    assert "mikiwame_reports_open 1.0" in figures
    assert ask(site, "/metrics")[0] == 404


def keep(address: str, folder: Path, other: str) -> None:
    """Back up, restore and upgrade as docs/operating.md says."""
    one, two = str(folder / "one"), str(folder / "two")
    done = [
        run("reports", "backup", one, "--reports", address),
        run("reports", "upgrade", "--reports", address),
        run("reports", "restore", one, "--reports", other),
        run("reports", "backup", two, "--reports", other),
    ]
    assert [(ran.returncode, ran.stderr) for ran in done] == [(0, "")] * 4
    assert (folder / "one").read_bytes() == (folder / "two").read_bytes()
    assert b"5,500" in (folder / "one").read_bytes()
