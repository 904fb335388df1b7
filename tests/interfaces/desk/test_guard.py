"""Who may ask the desk anything, and what each answer forbids the browser."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import httpx
import pytest
from tests.conftest import FILES, write_file
from tests.reading.offering import offer

from mikiwame.interfaces.desk import create_desk
from mikiwame.interfaces.workbench import Workbench
from mikiwame.reading.entering import Wish
from mikiwame.words import speak

SECRET = "a-secret-of-the-test"
HOST = "127.0.0.1:4321"
Ask = Callable[..., httpx.Response]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk") / "braille"
    for name, text in FILES.items():
        write_file(folder, name, text)
    return folder


@pytest.fixture(scope="module")
def ask(folder: Path) -> Ask:
    day = date(2026, 11, 28)
    bench = Workbench(folder, [offer()], day, Wish(kind="organiser"))
    desk = create_desk(bench, speak("ja"), SECRET, 4321)

    def send(path: str, method: str = "GET", host: str = HOST, **more: object) -> httpx.Response:
        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(app=desk)
            async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
                return await client.request(method, path, **more)  # type: ignore[arg-type]

        # In a thread of its own: tests in a browser leave a loop running in theirs.
        with ThreadPoolExecutor(1) as apart:
            return apart.submit(asyncio.run, once()).result()

    return send


@pytest.mark.parametrize(
    ("path", "host", "headers"),
    [
        ("/", HOST, {}),
        ("/wrong/", HOST, {}),
        (f"/{SECRET[:-1]}/", HOST, {}),
        (f"/x{SECRET}/", HOST, {}),
        (f"/{SECRET}/", "evil.example:4321", {}),
        (f"/{SECRET}/", "127.0.0.1:4322", {}),
        (f"/{SECRET}/", HOST, {"sec-fetch-site": "cross-site"}),
        (f"/{SECRET}/", HOST, {"sec-fetch-site": "same-site"}),
    ],
)
def test_whoever_has_no_right_to_ask_learns_nothing(ask: Ask, path: str, host: str, headers: dict[str, str]) -> None:
    answer = ask(path, host=host, headers=headers)

    assert (answer.status_code, answer.text) == (404, "Not found")
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_a_form_of_another_site_decides_nothing(ask: Ask, folder: Path) -> None:
    for headers in ({"origin": "https://evil.example"}, {"origin": f"http://{HOST}", "sec-fetch-site": "cross-site"}):
        answer = ask(f"/{SECRET}/pages/1", "POST", headers=headers, data={"do": "accept", "turn": "0", "entry": "2"})
        assert answer.status_code == 404
    assert "未決" in ask(f"/{SECRET}/pages/1?entry=2").text
    assert not (folder / "proposals").exists()


def test_every_answer_keeps_the_secret_and_runs_nothing_of_others(ask: Ask) -> None:
    for path in ("/", "/pages/1", "/pages/1/page?entry=2", "/desk.css", "/desk.js", "/none", "/pages/9"):
        headers = ask(f"/{SECRET}{path}").headers
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers
    assert ask(f"/{SECRET}/pages/1/page").headers["content-security-policy"].startswith("sandbox;")


def test_a_press_on_a_screen_that_is_out_of_date_does_nothing(ask: Ask) -> None:
    press = {"do": "accept", "turn": "7", "entry": "2"}

    answer = ask(f"/{SECRET}/pages/1", "POST", data=press)

    assert answer.status_code == 303
    assert "この画面は古くなっています" in ask(answer.headers["location"]).text
    assert "未決" in ask(f"/{SECRET}/pages/1?entry=2").text


def test_odd_requests_are_refused_in_peace(ask: Ask) -> None:
    assert ask(f"/{SECRET}/pages/1", "POST", content=b"x" * 70_000).status_code == 413
    assert ask(f"/{SECRET}/pages/1", "POST", content=b"\xff\xfe=%zz&&&do").status_code == 303
    assert ask(f"/{SECRET}/pages/1", "PUT").status_code == 404
    assert ask(f"/{SECRET}/pages/1?entry=999999999999").status_code == 200
    assert ask(f"/{SECRET}/desk.py").status_code == 404


def test_a_name_that_nobody_knows_is_told_and_changes_nothing(ask: Ask) -> None:
    turn = ask(f"/{SECRET}/pages/1?entry=2").text.partition('name="turn" value="')[2].partition('"')[0]
    edit = {"do": "edit", "turn": turn, "entry": "2", "part-certification": "<b>zzz</b>", "part-text": "1円"}

    answer = ask(ask(f"/{SECRET}/pages/1", "POST", data=edit).headers["location"])

    assert "&lt;b&gt;zzz&lt;/b&gt;" in answer.text
    assert "<b>zzz" not in answer.text
    assert "exam_fee: 8,900円" in answer.text
