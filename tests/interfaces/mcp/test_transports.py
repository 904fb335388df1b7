"""The real program over both transports, with the library's own client; and how it starts and ends."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from starlette.testclient import TestClient
from tests.interfaces.http.conftest import run as run_apart
from tests.interfaces.running import run

from mikiwame.interfaces.mcp import Library, create_server
from mikiwame.interfaces.mcp.serving import create_app
from mikiwame.interfaces.sockets import open_socket

COMMAND = [sys.executable, "-m", "mikiwame", "mcp"]
ASKED = ["--market", "bookkeeping", "--on", "2026-11-28", "--lang", "en"]
INITIALIZE = (
    '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},'
    '"clientInfo":{"name":"test","version":"1"}}}'
)
JSON = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}


async def ask_fee(client: Client) -> Any:
    assert len((await client.list_tools()).tools) == 10
    return (await client.call_tool("facts", {"certification": "日商簿記1級", "field": "exam_fee"})).structured_content


def test_a_client_asks_over_standard_input_and_output(tmp_path: Path) -> None:
    async def ask() -> Any:
        parameters = StdioServerParameters(command=COMMAND[0], args=[*COMMAND[1:], *ASKED], env=dict(os.environ))
        with (tmp_path / "complaints").open("w") as complaints:
            async with Client(stdio_client(parameters, errlog=complaints)) as client:
                return await ask_fee(client)

    assert run_apart(ask())["answer"][0]["low"] == 8800
    assert (tmp_path / "complaints").read_text() == ""


@pytest.fixture
def started() -> Iterator["subprocess.Popen[bytes]"]:
    """The program, having answered its first message."""
    pipe = subprocess.PIPE
    process = subprocess.Popen([*COMMAND, *ASKED], stdin=pipe, stdout=pipe, stderr=pipe)
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{INITIALIZE}\n".encode())
    process.stdin.flush()
    assert b"Mikiwame" in process.stdout.readline()
    yield process
    process.kill()
    process.communicate()


def test_ctrl_c_ends_it_at_once_although_its_input_is_open(started: "subprocess.Popen[bytes]") -> None:
    started.send_signal(signal.SIGINT)

    assert started.wait(60) == 0
    assert started.stderr
    assert started.stderr.read() == b""


def test_a_client_asks_over_http_until_ctrl_c() -> None:
    with open_socket("127.0.0.1", 0) as opened:
        port = opened.getsockname()[1]
    process = subprocess.Popen([*COMMAND, *ASKED, "--http", "--port", str(port)], stderr=subprocess.PIPE)

    async def ask() -> Any:
        async with Client(f"http://127.0.0.1:{port}/mcp") as client:
            return await ask_fee(client)

    try:
        wait_for(port, process)
        assert run_apart(ask())["answer"][0]["low"] == 8800
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.communicate()


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Until somebody listens at the port, or the program has ended."""
    while process.poll() is None:
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("host", "header", "status"),
    [
        ("127.0.0.1", {"Host": "127.0.0.1:8765"}, 200),
        ("127.0.0.1", {"Host": "evil.example"}, 421),
        ("127.0.0.1", {"Host": "localhost", "Origin": "http://evil.example"}, 403),
        ("::1", {"Host": "[::1]:8765"}, 200),
        ("0.0.0.0", {"Host": "agents.example.org"}, 200),
    ],
)
def test_on_this_machine_alone_no_other_name_of_it_is_believed(
    host: str, header: dict[str, str], status: int, library: Library
) -> None:
    with TestClient(create_app(create_server(library, "en"), host)) as client:
        assert client.post("/mcp", content=INITIALIZE, headers={**JSON, **header}).status_code == status


def test_a_port_that_is_taken_is_told_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("mcp", "--http", "--port", str(taken.getsockname()[1]), "--market", "bookkeeping", "--lang", "en")

    assert done.returncode == 1
    assert "Choose another with --port or --host." in done.stderr
    assert done.stdout == ""


def test_an_unknown_market_is_told_in_one_line() -> None:
    done = run("mcp", "--market", "no-such")

    assert done.returncode == 2
    assert "no-such" in done.stderr
    assert done.stderr.count("\n") == 1
