"""A real server in a process of its own: hostile requests, a taken port, and a clean end."""

import json
import socket
import threading
from http.client import HTTPConnection

import pytest
from tests.interfaces.http.conftest import Served, start_server
from tests.saying import refused

from mikiwame.interfaces.http import open_socket

MARKUP = b"%3Cscript%3Ealert(1)%3C/script%3E"
RAW_MARKUP = b"<script>alert(1)</script>"
QUESTIONS = {
    b"compare": (b"category", b"weights", b"unknown"),
    b"facts/x": (b"field", b"all"),
    b"explain/x": (b"against",),
    b"robustness": (b"category", b"weights", b"admit", b"factor", b"draws", b"seed"),
    b"advise": (
        b"age",
        b"experience",
        b"situation",
        b"aim",
        b"place",
        b"budget",
        b"study",
        b"computers",
        b"in_view",
        b"by",
        b"insured",
    ),
    b"names": (b"q",),
    b"cost/x": (b"study", b"grade", b"training_benefit"),
    b"calendar/x": (b"count",),
}
TARGETS = {
    "a query of 1 MB": b"/?q=" + b"a" * 1_000_000,
    "a query of 1 MB to the API": b"/api/v1/names?q=" + b"a" * 1_000_000,
    "a query of 10 MB": b"/?q=" + b"a" * 10_000_000,
    "a path of 1 MB": b"/" + b"a" * 1_000_000,
    "a query just too long": b"/?q=" + b"a" * 16_383,
    "a thousand parameters": b"/?" + b"a=1&" * 1000,
    "bad UTF-8 in the query": b"/api/v1/names?q=%ff%fe",
    "bad UTF-8 in the query of a page": b"/names?q=%e3%81",
    "bad UTF-8 in the path": b"/certifications/%ff",
    "half a surrogate pair": b"/api/v1/names?q=%ed%a0%80",
    "bytes that are no ASCII": b"/names?q=\xe3\x81\x82",
    "a path that climbs": b"/../../etc/passwd",
    "a path that climbs, encoded": b"/%2e%2e/%2e%2e/etc/passwd",
    "a path that climbs by encoded slashes": b"/..%2f..%2fetc%2fpasswd",
    "a path that climbs by backslashes": b"/..%5c..%5cetc",
    "a path that climbs within the API": b"/api/v1/facts/../../../etc/passwd",
    "a path that climbs from the pictures": b"/pictures/..%2f..%2fstyle.css",
    "a null byte": b"/style.css%00.html",
    "a line end": b"/%0d%0aset-cookie:%20a=b",
    "HTML in the path": b"/certifications/" + MARKUP,
    "HTML in the path of the API": b"/api/v1/facts/" + MARKUP,
    "HTML as a parameter's name": b"/compare?" + MARKUP + b"=1",
    "a whole address": b"http://example.org/../x",
}
PARAMETERS = {
    f"HTML in {name.decode()} of {question.decode()}": b"/api/v1/" + question + b"?" + name + b"=" + MARKUP
    for question, names in QUESTIONS.items()
    for name in names
}
PAGES = {
    f"HTML in {name} of {page}": f"/{page}?{name}=".encode() + MARKUP
    for page, names in {
        "compare": ("weights", "side", "differences", "only"),
        "advice": ("experience", "age", "budget", "place", "by"),
        "names": ("q",),
    }.items()
    for name in names
}


def split(response: bytes) -> tuple[int, dict[bytes, bytes], bytes]:
    head, _, body = response.partition(b"\r\n\r\n")
    status, *lines = head.split(b"\r\n")
    headers = dict(line.lower().split(b": ", 1) for line in lines)
    return int(status.split()[1]), headers, body


@pytest.mark.parametrize("named", TARGETS | PARAMETERS | PAGES)
def test_a_hostile_request_gets_a_problem_document(server: Served, named: str) -> None:
    target = (TARGETS | PARAMETERS | PAGES)[named]

    request = b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    status, headers, body = split(server.send(request))

    assert 400 <= status < 500
    assert headers[b"content-type"] == b"application/problem+json"
    assert json.loads(body)["status"] == status
    assert b"content-security-policy" in headers
    assert b"<" not in body
    assert RAW_MARKUP not in body
    assert b"set-cookie" not in headers


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/x\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 5_000_000 + b"\r\n\r\n",
        b"<script> / HTTP/1.1\r\n\r\n",
    ],
)
def test_what_is_no_request_gets_a_problem_document(server: Served, request_bytes: bytes) -> None:
    status, headers, body = split(server.send(request_bytes))

    assert status == 400
    assert headers[b"content-type"] == b"application/problem+json"
    assert json.loads(body)["status"] == 400


def test_a_large_body_is_not_taken_in(server: Served) -> None:
    head = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000000\r\nConnection: close\r\n\r\n"

    status, _, _ = split(server.send(head + b"a" * 100_000))

    assert status == 405


def test_a_connection_serves_several_requests(server: Served) -> None:
    connection = HTTPConnection(server.host, server.port, timeout=60)
    statuses = []
    for _ in range(3):
        connection.request("GET", "/health")
        response = connection.getresponse()
        response.read()
        statuses.append(response.status)
    connection.close()

    assert statuses == [200, 200, 200]


def test_the_server_does_not_name_its_programs(server: Served) -> None:
    _, headers, _ = split(server.send(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))

    assert b"server" not in headers


def test_the_end_waits_for_open_requests() -> None:
    served = start_server()
    connection = HTTPConnection(served.host, served.port, timeout=60)
    connection.request("GET", "/health")
    connection.getresponse().read()
    connection.request("GET", "/api/v1/robustness?category=general&draws=50000")
    asked = threading.Timer(0.6, served.process.terminate)
    asked.start()

    response = connection.getresponse()
    draws = json.loads(response.read())["draws"]
    _, errors = served.process.communicate(timeout=60)

    assert (response.status, draws) == (200, 50_000)
    assert served.process.returncode == 0
    assert "Traceback" not in errors
    assert all(json.loads(line)["path"] for line in errors.splitlines())
    with pytest.raises(ConnectionRefusedError, match="refused"):
        socket.create_connection((served.host, served.port), timeout=60)


def test_a_port_that_is_taken_is_said(server: Served) -> None:
    with refused(rf"port {server.port}: .*Choose another with --port"):
        open_socket(server.host, server.port)


def test_a_host_that_is_not_this_machine_is_said() -> None:
    with refused(r"Nothing can be served at 203\.0\.113\.1"):
        open_socket("203.0.113.1", 0)
