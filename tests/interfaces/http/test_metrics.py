"""Figures for Prometheus stay where they are told to: at an address of their own, which the pages are not at."""

import socket
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

import pytest
from starlette.types import ASGIApp
from tests.interfaces.running import run

ELSEWHERE = "127.0.0.2"
"""Another address of this machine."""


def find_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as opened:
        port: int = opened.getsockname()[1]
    return port


def answers(host: str, port: int) -> bool:
    """Whether there are figures at an address."""
    connection = HTTPConnection(host, port, timeout=60)
    try:
        connection.request("GET", "/metrics")
        answer = connection.getresponse()
        return answer.status == 200 and b"process_cpu_seconds_total" in answer.read()
    except ConnectionRefusedError:
        return False
    finally:
        connection.close()


@pytest.fixture
def serve_while(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Have the server do something in place of answering readers."""

    def set_work(work: Callable[[], None]) -> None:
        def serve(app: ASGIApp, opened: socket.socket) -> None:
            work()

        monkeypatch.setattr("mikiwame.interfaces.http.serve", serve)

    return set_work


@pytest.mark.parametrize(
    ("options", "at"), [((), "127.0.0.1"), (("--metrics-host", ELSEWHERE), ELSEWHERE)], ids=["beside", "elsewhere"]
)
def test_figures_are_at_the_host_of_the_pages_or_at_their_own(
    market: Path, serve_while: Callable[[Callable[[], None]], None], options: tuple[str, ...], at: str
) -> None:
    port, found = find_port(), list[str]()
    serve_while(lambda: found.extend(host for host in ("127.0.0.1", ELSEWHERE) if answers(host, port)))

    done = run("serve", "--catalogue", str(market.parent), "--port", "0", "--metrics", str(port), *options)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("http://127.0.0.1:")
    assert found == [at]
    assert not answers(at, port), "The figures are served on after the server has ended."


def test_a_host_of_figures_without_their_port_is_wrong_usage() -> None:
    done = run("serve", "--metrics-host", ELSEWHERE)

    assert done.returncode == 2
    assert "--metrics でポートも指定してください。" in done.stderr


def test_a_host_of_figures_that_is_not_this_machine_is_said(market: Path) -> None:
    where = ("--metrics", "9100", "--metrics-host", "192.0.2.1", "--lang", "en")
    done = run("serve", "--catalogue", str(market.parent), "--port", "0", *where)

    assert done.returncode == 1
    assert "192.0.2.1" in done.stderr
    assert "--metrics-host" in done.stderr
    assert done.stderr.count("\n") == 1
