"""Fetching against a real server: polite, bounded, and nothing kept that is not a whole page."""

import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.reading.site import HOSTS, LIMITS, PAGE, Handler, Site, compress, open_fetcher, open_site, resolve_here

from mikiwame.reading.fetching import Limits, guarding, spread_by_host
from mikiwame.reading.fetching.addresses import follow, is_same_site, name_host
from mikiwame.reading.fetching.faults import FetchError
from mikiwame.reading.fetching.guarding import is_public
from mikiwame.reading.keeping import Shelf, Visit


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with open_site(tmp_path / "kept") as site:
        yield site


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with Shelf.open_to_write(tmp_path / "kept") as shelf:
        yield shelf


def fetch(site: Site, shelf: Shelf, path: str, host: str = HOSTS[0], limits: Limits = LIMITS) -> Visit:
    with open_fetcher(site, shelf, limits=limits) as fetcher:
        return fetcher.fetch(site.address(path, host))


def list_paths(site: Site) -> list[str]:
    return [path for _, path in site.seen]


def test_a_page_is_kept_as_it_came(site: Site, shelf: Shelf) -> None:
    site.serve("/a", compress(PAGE), Content_Type="text/html; charset=UTF-8", Content_Encoding="gzip")

    visit = fetch(site, shelf, "/a")
    page = Shelf(shelf.folder).read_page(site.address("/a"))

    assert visit.outcome == "new"
    assert page
    assert (page.content, page.content_type) == (PAGE, "text/html; charset=UTF-8")
    assert page.seen == visit.when
    assert list_paths(site) == ["/robots.txt", "/a"]
    assert "(+editor@example.org)" in site.asked[1]["user-agent"]


def test_what_robots_forbid_is_not_asked_for(site: Site, shelf: Shelf) -> None:
    site.serve("/robots.txt", b"User-agent: mikiwame\nDisallow: /a\nAllow: /a/open\n")
    site.serve("/a/open")

    assert fetch(site, shelf, "/a").outcome == "refused"
    assert fetch(site, shelf, "/a/open").outcome == "new"
    assert "/a" not in list_paths(site)


@pytest.mark.parametrize(
    ("status", "outcome"), [(404, "new"), (403, "new"), (500, "unreachable"), (429, "unreachable")]
)
def test_robots_that_are_not_there_allow_all_and_those_that_cannot_be_had_nothing(
    site: Site, shelf: Shelf, status: int, outcome: str
) -> None:
    site.serve("/robots.txt", b"", status)
    site.serve("/a")

    assert fetch(site, shelf, "/a").outcome == outcome


def test_robots_behind_redirects_count_even_on_another_host(site: Site, shelf: Shelf) -> None:
    site.serve("/robots.txt", b"", 301, Location=site.address("/rules", "two.example"))
    site.serve("/rules", b"\xef\xbb\xbfUser-agent: *\nDisallow: /a")
    site.serve("/a")

    assert fetch(site, shelf, "/a").outcome == "refused"


def test_requests_to_one_host_are_a_second_apart_and_as_far_as_it_asks(site: Site, shelf: Shelf) -> None:
    site.serve("/a")
    site.serve("/b")
    with open_fetcher(site, shelf) as fetcher:
        fetcher.fetch(site.address("/a"))
        fetcher.fetch(site.address("/b"))
        fetcher.fetch(site.address("/a", "two.example"))

    # One gap before each request but the first of a host: robots.txt, a, b; and robots.txt, a of the other.
    assert [round(seconds) for seconds in site.clock.slept] == [1, 1, 1]

    site.serve("/robots.txt", b"User-agent: *\nCrawl-delay: 7\n")
    site.clock.slept.clear()
    with open_fetcher(site, shelf) as fetcher:
        fetcher.fetch(site.address("/a"), anew=True)
        fetcher.fetch(site.address("/b"), anew=True)
    assert [round(seconds) for seconds in site.clock.slept] == [7, 7]


def test_a_host_that_wants_a_page_an_hour_is_asked_for_one_in_a_run(site: Site, shelf: Shelf) -> None:
    site.serve("/robots.txt", b"User-agent: *\nCrawl-delay: 3600\n")
    site.serve("/a")
    site.serve("/b")
    with open_fetcher(site, shelf) as fetcher:
        found = [fetcher.fetch(site.address(path)).outcome for path in ("/a", "/b")]

    assert found == ["new", "busy"]
    assert sum(site.clock.slept) < 3


def test_an_unchanged_page_is_asked_for_by_its_tag_and_not_sent_again(site: Site, shelf: Shelf) -> None:
    def answer(handler: Handler) -> None:
        known = handler.headers["If-None-Match"] == '"v1"'
        handler.send(
            304 if known else 200, b"" if known else PAGE, ETag='"v1"', Last_Modified="Mon, 02 Nov 2026 00:00:00 GMT"
        )

    site.on("/a", answer)
    first = fetch(site, shelf, "/a")
    site.clock.pass_days(3)
    second = fetch(site, shelf, "/a")
    page = Shelf(shelf.folder).read_page(site.address("/a"))

    assert (first.outcome, second.outcome, second.status) == ("new", "unchanged", 304)
    assert site.asked[-1]["if-modified-since"] == "Mon, 02 Nov 2026 00:00:00 GMT"
    assert page
    assert (page.content, page.first, page.seen) == (PAGE, first.when, second.when)


def test_the_same_bytes_without_a_tag_are_kept_once(site: Site, shelf: Shelf) -> None:
    site.serve("/a", PAGE * 100)
    fetch(site, shelf, "/a")
    second = fetch(site, shelf, "/a")
    site.serve("/a", PAGE)
    third = fetch(site, shelf, "/a")

    assert (second.outcome, third.outcome) == ("unchanged", "changed")
    assert [len(page.content) for page in shelf.list_pages(site.address("/a"))] == [len(PAGE), len(PAGE) * 100]


def test_a_kept_file_that_was_damaged_is_fetched_anew(site: Site, shelf: Shelf) -> None:
    site.serve("/a", PAGE, ETag='"v1"')
    fetch(site, shelf, "/a")
    for file in shelf.folder.rglob("*.warc.gz"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])

    assert fetch(site, Shelf(shelf.folder), "/a").outcome == "new"
    assert "if-none-match" not in site.asked[-1]


def test_what_is_still_good_by_its_site_is_not_asked_for(site: Site, shelf: Shelf) -> None:
    site.serve("/a", PAGE, Cache_Control="public, max-age=31536000")
    fetch(site, shelf, "/a")
    asked = len(site.seen)

    assert fetch(site, shelf, "/a").outcome == "fresh"
    assert len(site.seen) == asked
    site.clock.pass_days(1.1)
    assert fetch(site, shelf, "/a").outcome == "unchanged"


@pytest.mark.parametrize(("status", "outcome"), [(404, "gone"), (500, "unreachable")])
def test_a_page_that_was_not_had_the_last_time_is_asked_for_whatever_it_said_before(
    site: Site, shelf: Shelf, status: int, outcome: str
) -> None:
    site.serve("/a", PAGE, Cache_Control="max-age=86400")
    fetch(site, shelf, "/a")
    good, site.handlers["/a"] = site.handlers["/a"], lambda handler: handler.send(status)
    with open_fetcher(site, shelf) as fetcher:
        assert fetcher.fetch(site.address("/a"), anew=True).outcome == outcome
    assert fetch(site, shelf, "/a").outcome == outcome

    site.handlers["/a"] = good
    assert [fetch(site, shelf, "/a").outcome for _ in range(2)] == ["unchanged", "fresh"]


@pytest.mark.parametrize(
    ("host", "location", "outcome"),
    [
        ("one.example", "/b", "new"),
        ("one.example", "http://www.one.example:{port}/b", "new"),
        ("one.example", "http://two.example:{port}/b", "elsewhere"),
        ("one.example", "http://one.example:1/b", "elsewhere"),
        ("one.example", "ftp://one.example/b", "elsewhere"),
        ("one.example", "http://user:word@one.example:{port}/b", "elsewhere"),
        ("one.example", "/a", "unreachable"),
    ],
)
def test_redirects_are_followed_within_the_site_alone(
    site: Site, shelf: Shelf, host: str, location: str, outcome: str
) -> None:
    site.serve("/a", b"", 302, Location=location.format(port=site.port))
    site.serve("/b")

    visit = fetch(site, shelf, "/a", host)

    assert visit.outcome == outcome
    assert visit.final == (location.format(port=site.port) if location[:4] == "http" else site.address("/b")) or (
        visit.outcome != "new"
    )
    assert len(site.seen) <= 8


def test_a_redirect_to_an_address_without_encryption_is_not_followed() -> None:
    with pytest.raises(FetchError) as told:
        follow("https://one.example/a", "http://one.example/a")

    assert told.value.because.code == "fetch.unencrypted"
    assert follow("http://one.example/a", "https://www.one.example/b#c") == "https://www.one.example/b"


def test_robots_are_asked_about_the_page_behind_a_redirect_too(site: Site, shelf: Shelf) -> None:
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /b")
    site.serve("/a", b"", 301, Location="/b")
    site.serve("/b")

    assert fetch(site, shelf, "/a").outcome == "refused"
    assert "/b" not in list_paths(site)


def test_a_busy_host_is_asked_again_when_it_wants_to_be(site: Site, shelf: Shelf) -> None:
    answers = [(429, {"Retry_After": "30"}), (503, {"Retry_After": "Sat, 28 Nov 2026 03:01:00 GMT"}), (200, {})]

    def answer(handler: Handler) -> None:
        status, headers = answers.pop(0)
        handler.send(status, PAGE, **headers)

    site.on("/a", answer)

    assert fetch(site, shelf, "/a").outcome == "new"
    assert round(max(site.clock.slept)) == 30
    assert sum(site.clock.slept) == pytest.approx(60, abs=2)


@pytest.mark.parametrize("host", ["日本簿記.jp", "例え.日本簿記.jp", "BÜCHER.example", "xn--wgv71ap67bfvm.jp"])
def test_a_host_is_one_in_whatever_script_it_is_printed(site: Site, shelf: Shelf, host: str) -> None:
    site.serve("/robots.txt", b"User-agent: *\nCrawl-delay: 7\n")
    answers = [(429, {"Retry_After": "30"}), (200, {})]

    def answer(handler: Handler) -> None:
        status, headers = answers.pop(0)
        handler.send(status, PAGE, **headers)

    site.on("/a", answer)
    with open_fetcher(site, shelf, resolve=lambda host, port: ["127.0.0.1"]) as fetcher:
        assert fetcher.fetch(site.address("/a", host)).outcome == "new"

    assert [round(seconds) for seconds in site.clock.slept] == [7, 30]


def test_hosts_are_told_apart_and_put_together_by_their_names_on_the_network() -> None:
    told = [name_host(f"http://{host}/") for host in ("日本簿記.jp", "XN--WGV71AP67BFVM.jp", "One.Example:80", "[::1]")]

    assert told == ["xn--wgv71ap67bfvm.jp", "xn--wgv71ap67bfvm.jp", "one.example", "::1"]
    assert [name_host(one) for one in ("", "http://[x", f"http://{'あ' * 70}.jp/")] == ["", "", ""]
    addresses = ["http://日本簿記.jp/a", "http://xn--wgv71ap67bfvm.jp/b", "http://one.example/c"]
    assert spread_by_host(addresses) == [addresses[0], addresses[2], addresses[1]]
    assert is_same_site(addresses[0], addresses[1])


def test_a_host_that_stays_busy_is_left_alone(site: Site, shelf: Shelf) -> None:
    site.serve("/a", b"", 429, Retry_After="86400")
    site.serve("/b", b"", 503)
    with open_fetcher(site, shelf) as fetcher:
        assert fetcher.fetch(site.address("/a")).outcome == "busy"
        assert fetcher.fetch(site.address("/c")).outcome == "busy"
    assert list_paths(site) == ["/robots.txt", "/a"]
    assert fetch(site, shelf, "/b").outcome == "busy"
    assert list_paths(site).count("/b") == 3


def drip(handler: Handler) -> None:
    """A byte now and then, for as long as anyone listens."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    for _ in range(20):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.1)


def drip_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(20):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.1)


def fall_silent(handler: Handler) -> None:
    time.sleep(1.0)


@pytest.mark.parametrize("handle", [drip, drip_head, fall_silent])
def test_a_slow_answer_ends_at_the_limit_for_the_whole(site: Site, shelf: Shelf, handle: object) -> None:
    site.on("/a", handle)  # type: ignore[arg-type]

    visit = fetch(site, shelf, "/a")

    assert (visit.outcome, visit.because) == ("unreachable", "fetch.too_slow")
    assert shelf.read_page(site.address("/a")) is None


def promise_more(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(PAGE)
    handler.close_connection = True


def send_no_http(handler: Handler) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH\r\n")
    handler.close_connection = True


def send_endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for _ in range(50):
        handler.wfile.write(b"4000\r\n" + b"x" * 0x4000 + b"\r\n")


def send_bomb(handler: Handler) -> None:
    deflate = zlib.compressobj(wbits=31)
    bomb = b"".join(deflate.compress(bytes(1_000_000)) for _ in range(30)) + deflate.flush()
    handler.send(200, bomb, Content_Encoding="gzip")


@pytest.mark.parametrize(
    ("handle", "outcome", "because"),
    [
        (promise_more, "unreachable", "fetch.broken_answer"),
        (send_no_http, "unreachable", "fetch.broken_answer"),
        (send_endless, "unreadable", "fetch.too_large"),
        (send_bomb, "unreadable", "fetch.too_large"),
        (lambda one: one.send(200, bytes(200_001)), "unreadable", "fetch.too_large"),
        (lambda one: one.send(200, compress(PAGE)[:-9], Content_Encoding="gzip"), "unreadable", "fetch.broken_coding"),
        (lambda one: one.send(200, PAGE, Content_Encoding="gzip"), "unreadable", "fetch.broken_coding"),
        (lambda one: one.send(200, PAGE, Content_Encoding="br"), "unreadable", "fetch.unknown_coding"),
        (lambda one: one.send(200, b" \n"), "unreadable", "fetch.empty"),
        (lambda one: one.send(500), "unreachable", "fetch.status"),
        (lambda one: one.send(302), "unreachable", "fetch.status"),
        (lambda one: one.send(410), "gone", "fetch.gone"),
    ],
)
def test_what_is_no_whole_page_is_not_kept_as_one(
    site: Site, shelf: Shelf, handle: object, outcome: str, because: str
) -> None:
    site.on("/a", handle)  # type: ignore[arg-type]

    visit = fetch(site, shelf, "/a", limits=Limits(largest=200_000, seconds=5, silence=5))

    assert (visit.outcome, visit.because) == (outcome, because)
    assert shelf.read_page(site.address("/a")) is None
    assert Shelf(shelf.folder).find_last(site.address("/a")) == visit


@pytest.mark.parametrize(
    "coded",
    [
        compress(PAGE[:20]) + compress(PAGE[20:]),
        compress(PAGE) + b"trailing",
        zlib.compress(PAGE),
        zlib.compress(PAGE)[2:-4],
    ],
    ids=["two members", "trailing bytes", "zlib", "bare deflate"],
)
def test_bodies_are_decoded_as_browsers_do(site: Site, shelf: Shelf, coded: bytes) -> None:
    site.serve("/a", coded, Content_Encoding="gzip" if coded[:1] == b"\x1f" else "deflate")

    fetch(site, shelf, "/a")
    page = shelf.read_page(site.address("/a"))

    assert page
    assert page.content == PAGE


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "::1",
        "fe80::1%1", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::", "255.255.255.255",
        "fec0::1", "::127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b:1::7f00:1", "2001:db8::1", "4000::1", "5f00::1",
    ],
)  # fmt: skip
def test_addresses_within_are_none_of_the_open_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
)
def test_addresses_of_the_open_internet(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["one.example", "localhost", "127.1", "0x7f000001", "[::1]"])
def test_a_private_network_is_reached_only_where_that_is_allowed(site: Site, shelf: Shelf, host: str) -> None:
    site.serve("/a")
    look_up = resolve_here if host in HOSTS else guarding.resolve
    with open_fetcher(site, shelf, allow_private=False, resolve=look_up) as fetcher:
        visit = fetcher.fetch(site.address("/a", host))

    assert (visit.outcome, visit.because) == ("refused", "fetch.private")
    assert site.seen == []


def test_a_name_that_turns_to_a_private_address_is_looked_at_at_each_connection(
    site: Site, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [["127.0.0.1"], ["127.0.0.2"]]
    monkeypatch.setattr(guarding, "is_public", lambda address: address == "127.0.0.1")

    def close(handler: Handler) -> None:
        handler.close_connection = True
        handler.send(404, b"", Connection="close")

    site.on("/robots.txt", close)
    with open_fetcher(site, shelf, allow_private=False, resolve=lambda host, port: answers.pop(0)) as fetcher:
        visit = fetcher.fetch(site.address("/a"))

    assert (visit.because, visit.values["address"]) == ("fetch.private", "127.0.0.2")
    assert list_paths(site) == ["/robots.txt"]


def test_a_redirect_into_a_private_network_ends_there(
    site: Site, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarding, "is_public", lambda address: address == "127.0.0.1")
    site.serve("/robots.txt", b"", 301, Location="http://two.example/rules")
    hosts = {"one.example": ["127.0.0.1"], "two.example": ["10.0.0.1"]}
    with open_fetcher(site, shelf, allow_private=False, resolve=lambda host, port: hosts[host]) as fetcher:
        assert fetcher.fetch(site.address("/a")).because == "fetch.private"


def test_a_host_that_nobody_knows_is_told(site: Site, shelf: Shelf) -> None:
    visit = fetch(site, shelf, "/a", "nowhere.example")

    assert (visit.outcome, visit.because) == ("unreachable", "fetch.no_such_host")
