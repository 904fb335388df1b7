"""Pages are made once, tagged, compressed, and made anew for a new day."""

import asyncio
import gzip
import json
import threading
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.conftest import FILES, build_shipped_site, write_file
from tests.interfaces.http.conftest import DAY, Ask, ask_once, make_ask, run

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.http import create_app
from mikiwame.interfaces.http.editions import Kept
from mikiwame.interfaces.http.prepared import accepts_gzip, prepare
from mikiwame.interfaces.http.requests import read_query
from mikiwame.pipeline import load
from mikiwame.publishing.pages.site import Site

WriteOwn = Callable[[str], Catalogue]


@pytest.fixture
def write_own(market: Path) -> WriteOwn:
    """The small market with a file of its publisher."""

    def write(text: str) -> Catalogue:
        (market / "site.yaml").write_text(text, encoding="utf-8")
        return load(market)

    return write


SAFE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}


def test_a_page_is_the_site_s_own(ask: Ask) -> None:
    site = build_shipped_site(answers_queries=True)

    assert ask("/").body == site.render("/").body


def test_every_address_of_the_site_is_served(ask: Ask) -> None:
    site = build_shipped_site(answers_queries=True)
    by_kind = {path.split("/")[1]: path for path in site.list_paths()}

    assert {path: ask(path).status for path in by_kind.values()} == dict.fromkeys(by_kind.values(), 200)


@pytest.mark.parametrize(
    "target", ["/", "/style.css", "/api/v1/compare", "/nothing", "/api/v1/nothing", "/%ff", "/health"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_every_response_is_kept_safe(ask: Ask, target: str, method: str) -> None:
    headers = ask(target, method).headers

    assert headers.items() >= SAFE.items()
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'; script-src 'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert "set-cookie" not in headers


@pytest.mark.parametrize("target", ["/embed/medical-clerk", "/en/embed/medical-clerk"])
def test_a_card_for_other_sites_may_stand_in_a_frame_and_runs_nothing(ask: Ask, target: str) -> None:
    headers = ask(target).headers

    assert ask(target).status == 200
    assert headers.items() >= SAFE.items()
    assert headers["content-security-policy"].split("; ") == [
        "default-src 'none'",
        "style-src 'self'",
        "base-uri 'none'",
        "frame-ancestors *",
    ]
    assert headers["cross-origin-resource-policy"] == "cross-origin"


@pytest.mark.parametrize(
    "target",
    ["/", "/certifications/medical-clerk", "/handout", "/embed", "/embeds", "/about", "/worker.js", "/api/v1/compare"],
)
def test_nothing_else_may_stand_in_a_frame(ask: Ask, target: str) -> None:
    assert ask(target).headers["content-security-policy"].endswith("frame-ancestors 'none'")


def test_a_browser_may_install_the_site_and_keep_what_it_read(ask: Ask) -> None:
    assert "manifest-src 'self'" in ask("/").headers["content-security-policy"]
    assert ask("/manifest.webmanifest").headers["content-type"] == "application/manifest+json"
    assert ask("/worker.js").headers["content-type"].startswith("text/javascript")


def test_a_server_names_the_address_that_its_publisher_told(write_own: WriteOwn) -> None:
    app = create_app(write_own("address: https://example.org/elsewhere\n"), lambda: DAY, "/sub")

    page = run(ask_once(app, "/sub/about")).text

    assert '<link rel="canonical" href="https://example.org/sub/about">' in page
    assert '<meta property="og:image" content="https://example.org/sub/cards/about.png">' in page
    assert run(ask_once(app, "/sub/sitemap.xml")).status == 200


def test_a_page_is_compressed_for_who_can_read_it(ask: Ask) -> None:
    plain, packed = ask("/"), ask("/", accept_encoding="br, gzip")

    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert plain.headers["vary"] == packed.headers["vary"] == "accept-language, sec-fetch-site, accept-encoding"
    assert ask("/compare").headers["vary"] == "accept-encoding"
    assert plain.headers["etag"] != packed.headers["etag"]


@pytest.mark.parametrize(
    ("accepted", "gzipped"),
    [
        (b"gzip", True),
        (b"GZIP;q=0.5, br", True),
        (b"*", True),
        (b"gzip;q=0", False),
        (b"*;q=0", False),
        (b"gzip;q=none", False),
        (b"identity", False),
        (b"", False),
        (b"x-gzipped", False),
        (b"\xff\x00;;;q", False),
    ],
)
def test_accept_encoding_is_read_as_its_standard_says(accepted: bytes, gzipped: bool) -> None:
    assert accepts_gzip(accepted) is gzipped


@pytest.mark.parametrize("target", ["/", "/api/v1/compare"])
@pytest.mark.parametrize("written", ["{}", "W/{}", '"other", {}', "*"])
def test_what_has_not_changed_is_not_sent_again(ask: Ask, target: str, written: str) -> None:
    tag = ask(target).headers["etag"]

    again = ask(target, if_none_match=written.format(tag))

    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == tag
    assert "cache-control" in again.headers
    assert "content-length" not in again.headers


def test_another_tag_gets_the_page(ask: Ask) -> None:
    assert ask("/", if_none_match='"other"').status == 200


@pytest.mark.parametrize("target", ["/", "/api/v1/compare", "/nothing"])
def test_head_gives_the_headers_of_get_alone(ask: Ask, target: str) -> None:
    whole, head = ask(target), ask(target, "HEAD")

    assert head.body == b""
    assert head.headers == whole.headers
    assert head.status == whole.status


def test_a_person_reads_a_page_about_what_is_missing(ask: Ask) -> None:
    answer = ask("/nothing", accept="text/html,*/*;q=0.8")

    assert answer.status == 404
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("written", ["/style.css/", "/style.css/index.html"])
def test_a_slash_too_many_leads_to_the_address(ask: Ask, written: str) -> None:
    answer = ask(written)

    assert (answer.status, answer.headers["location"]) == (308, "/style.css")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    folder = tmp_path_factory.mktemp("markets") / "braille"
    for name, text in FILES.items():
        write_file(folder, name, text)
    return load(folder)


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("/compare/", "/compare"),
        ("/compare/?weights=fee:3&x=%E5%8C%BB", "/compare?weights=fee:3&x=%E5%8C%BB"),
        ("/compare/index.html?x=y", "/compare?x=y"),
        ("/index.html", "/"),
        ("/en", "/en/"),
        ("/en/index.html", "/en/"),
        ("/en/compare/", "/en/compare"),
    ],
)
def test_another_way_to_write_an_address_leads_to_it_with_its_question(
    small: Catalogue, target: str, place: str
) -> None:
    for base in ("", "/prefix"):
        answer = make_ask(create_app(small, lambda: DAY, base))(base + target)

        assert (answer.status, answer.headers["location"]) == (308, base + place)


def test_the_path_before_all_others_leads_to_the_first_page_without_its_slash_too(small: Catalogue) -> None:
    ask = make_ask(create_app(small, lambda: DAY, "/prefix"))

    assert [ask(one).headers["location"] for one in ("/prefix", "/prefix?x=y")] == ["/prefix/", "/prefix/?x=y"]
    assert [ask(one).status for one in ("/prefix/", "/prefixed", "/", "/compare")] == [200, 404, 404, 404]


def test_behind_a_proxy_that_takes_the_base_off_answers_still_name_it(small: Catalogue) -> None:
    ask = make_ask(create_app(small, lambda: DAY, "/prefix", stripped=True))

    assert ask("/compare").text == make_ask(create_app(small, lambda: DAY, "/prefix"))("/prefix/compare").text
    assert 'href="/prefix/' in ask("/").text
    assert ask("/compare/?x=y").headers["location"] == "/prefix/compare?x=y"
    assert [ask(one).status for one in ("/health", "/api/v1/compare", "/prefix/compare")] == [200, 200, 404]
    assert ask("/api/v1/openapi.json").json["servers"][0]["url"] == "/prefix"
    forwarded = ask("/compare", x_forwarded_prefix="/elsewhere")
    assert "/elsewhere" not in forwarded.text


@pytest.mark.parametrize("target", ["//example.org/", "//example.org/index.html", "/%2Fexample.org/"])
def test_nobody_is_led_to_another_host(ask: Ask, target: str) -> None:
    answer = ask(target)

    assert answer.status == 404
    assert "location" not in answer.headers


def test_boxes_ticked_in_a_form_are_joined() -> None:
    assert read_query(b"side=a&side=b&q=%E5%8C%BB+x&empty=") == {"side": "a,b", "q": "医 x", "empty": ""}


def test_a_server_below_a_path_answers_there_alone(market: Path) -> None:
    ask = make_ask(create_app(load(market), lambda: DAY, "/below"))

    assert ask("/below/").status == 200
    assert ask("/below/api/v1/compare").status == 200
    assert ask("/below/api/v1/openapi.json").json["servers"] == [{"url": "/below"}]
    assert ask("/").status == ask("/belowness/").status == 404
    assert ask("/below").headers["location"] == "/below/"


class Calendar:
    """A clock for a test to set."""

    def __init__(self) -> None:
        self.today = DAY

    def __call__(self) -> date:
        return self.today


def test_the_old_day_answers_until_the_new_one_is_whole(market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = Calendar()
    app = create_app(load(market), day)
    go_on = threading.Event()
    render = Site.render

    def wait_and_render(site: Site, *asked: object) -> object:
        if site.known.on != DAY:
            go_on.wait(30)
        return render(site, *asked)  # type: ignore[arg-type]

    monkeypatch.setattr(Site, "render", wait_and_render)

    async def live() -> tuple[str, str]:
        day.today += timedelta(days=1)
        before = (await ask_once(app, "/health")).json["day"]
        go_on.set()
        after = before
        for _ in range(1000):
            after = (await ask_once(app, "/health")).json["day"]
            if after != before:
                break
            await asyncio.sleep(0.01)
        return before, after

    assert run(live()) == ("2026-11-22", "2026-11-23")


def test_a_day_that_cannot_be_made_leaves_the_old_one(market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = Calendar()
    app = create_app(load(market), day)
    monkeypatch.setattr("mikiwame.interfaces.http.editions.build_site", lambda *_, **__: 1 / 0)
    day.today += timedelta(days=1)

    async def live() -> int:
        for _ in range(20):
            answer = await ask_once(app, "/")
            await asyncio.sleep(0.01)
        return answer.status

    assert run(live()) == 200


def test_a_page_is_made_once_however_many_ask(market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(load(market), lambda: DAY)
    rendered: list[str] = []
    render = Site.render

    def count(site: Site, path: str, *asked: object) -> object:
        rendered.append(path)
        return render(site, path, *asked)  # type: ignore[arg-type]

    monkeypatch.setattr(Site, "render", count)

    async def ask_together() -> None:
        await asyncio.gather(*(ask_once(app, "/style.css") for _ in range(20)))
        await ask_once(app, "/style.css")

    run(ask_together())

    assert rendered == ["/style.css"]


def test_answers_that_nobody_asks_for_make_room_for_others(market: Path) -> None:
    app = create_app(load(market), lambda: DAY)
    ask = make_ask(app)
    kept = app.gate._editions.current.kept = Kept(room=5000)

    for number in range(50):
        assert ask(f"/api/v1/calendar/alpha?count={number + 1}").status == 200
        assert ask("/api/v1/calendar/alpha?count=1").status == 200

    assert kept.get((b"/api/v1/calendar/alpha", b"count=1"))
    assert not kept.get((b"/api/v1/calendar/alpha", b"count=2"))
    assert 1 < len(kept) < 40
    assert kept.used <= 5000


def test_an_answer_larger_than_the_room_is_not_kept() -> None:
    kept = Kept(room=100)

    kept.keep((b"/", b""), prepare(200, "text/plain", b"x" * 200, "/", keep=True))

    assert len(kept) == 0
    assert kept.used == 0


def test_the_log_tells_requests_and_no_visitor(market: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app = create_app(load(market), lambda: DAY)
    ask = make_ask(app)

    ask("/api/v1/names?q=secret", user_agent="a browser")
    ask("/advice/none/20s")
    ask("/en/advice/none/20s")
    app.gate._log.flush()

    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [(line["method"], line["path"], line["status"]) for line in lines] == [
        ("GET", "/api/v1/names", 200),
        ("GET", "/advice/…", lines[1]["status"]),
        ("GET", "/en/advice/…", lines[2]["status"]),
    ]
    assert all(line.keys() == {"method", "path", "status", "bytes", "ms"} for line in lines)
