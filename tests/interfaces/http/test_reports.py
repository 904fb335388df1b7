"""A figure that is wrong is reported by a form: what is sent is distrusted, kept once, and acknowledged by a number."""

import gzip
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, select
from sqlalchemy.exc import OperationalError
from tests.conftest import FILES, write_file
from tests.interfaces.http.posting import START, Clock, Visitor

from mikiwame.interfaces.http import create_app
from mikiwame.interfaces.http.logs import set_up_logs
from mikiwame.interfaces.http.problems import RequestError
from mikiwame.interfaces.http.reporting import Reporting
from mikiwame.interfaces.http.senders import read_network
from mikiwame.pipeline import load
from mikiwame.reports import Limits, Settled, open_reports
from mikiwame.reports.store import Store
from mikiwame.reports.tables import REPORTS, SENDINGS, SETTLEMENTS

DAY = date(2026, 7, 1)
FORM = "/report/alpha/exam_fee"
SAID = {"right": "5,500円", "where": "https://example.org/fees", "note": "改定されました。"}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """A small market with its reports; of the market nothing changes, so that it is read and rendered once."""
    folder = tmp_path_factory.mktemp("reporting")
    for name, text in FILES.items():
        write_file(folder / "braille", name, text)
    store, clock = open_reports(f"sqlite:///{folder}/reports.db", Limits(3, 5)), Clock()
    reporting = Reporting(store, clock, [read_network("10.0.0.0/8"), read_network("127.0.0.1")])
    yield Visitor(create_app(load(folder / "braille"), lambda: DAY, reporting=reporting), clock, store)
    store.close()


@pytest.fixture
def visitor(opened: Visitor) -> Visitor:
    """With no reports yet."""
    opened.clock.now = START
    with opened.kept.engine.begin() as connection:
        for table in (SENDINGS, SETTLEMENTS, REPORTS):
            connection.execute(delete(table))
    return replace(opened)


@pytest.fixture
def store(visitor: Visitor) -> Store:
    return visitor.kept


def test_a_report_is_sent_kept_and_acknowledged(visitor: Visitor, store: Store) -> None:
    page = visitor.ask("/certifications/alpha").text
    assert f'href="{FORM}"' in page

    opened = visitor.ask(FORM)
    assert "5,000円" in opened.text
    assert "資格の手引き" in opened.text
    assert "2026年6月1日" in opened.text
    assert opened.headers["cache-control"] == "no-store"
    assert opened.headers["referrer-policy"] == "same-origin"
    assert "set-cookie" not in opened.headers
    sent = visitor.send(FORM, visitor.open(FORM) | SAID | {"organiser": "yes"})

    (kept,) = store.list_reports()
    assert sent.status == 303
    assert sent.headers["location"] == f"/reported/{kept.reference}"
    assert (kept.said.right, kept.said.where, kept.said.note, kept.said.organiser) == (*SAID.values(), True)
    assert kept.shown.market == "braille"
    assert (kept.shown.certification, kept.shown.field, kept.shown.text) == ("alpha", "exam_fee", "5,000円")
    assert (kept.shown.source, kept.shown.on) == ("guide", date(2026, 6, 1))
    assert kept.reference in visitor.ask(sent.headers["location"]).text


def test_its_sender_can_see_what_became_of_it(visitor: Visitor, store: Store) -> None:
    place = visitor.send(FORM, visitor.open(FORM) | SAID).headers["location"]
    assert "これから確かめます" in visitor.ask(place).text
    store.settle(place.rpartition("/")[2], Settled("refused", DAY, "出典のとおり"))

    assert "直していません" in visitor.ask(place).text
    assert "not corrected" in visitor.ask(f"/en{place}").text
    store.settle(place.rpartition("/")[2], Settled("dismissed", DAY, "編集者だけの理由"))
    dismissed = visitor.ask(place).text
    assert "取り上げていません" in dismissed
    assert "編集者だけの理由" not in dismissed
    assert visitor.ask(place.lower()).status == 200
    assert visitor.ask("/reported/0000-0000").status == 404
    assert visitor.ask("/reported/%F0%9F%98%80").status == 404
    assert visitor.ask(place, "POST").status == 405


def test_the_form_is_there_in_english_too(visitor: Visitor, store: Store) -> None:
    page = visitor.ask(f"/en{FORM}").text
    assert "This figure is wrong" in visitor.ask("/en/certifications/alpha").text
    assert f'href="{FORM}"' in page
    sent = visitor.send(f"/en{FORM}", visitor.open(f"/en{FORM}") | SAID)

    assert sent.headers["location"].startswith("/en/reported/")
    assert [one.said.language for one in store.list_reports()] == ["en"]


def test_what_nobody_knows_can_be_told(visitor: Visitor, store: Store) -> None:
    assert "知っている方は教えてください" in visitor.ask("/certifications/beta").text
    sent = visitor.send("/report/beta/pass_rate", visitor.open("/report/beta/pass_rate") | {"right": "62.5%"})

    assert sent.status == 303
    assert store.list_reports()[0].shown.text is None


@pytest.mark.parametrize(
    "path", ["/report/alpha", "/report/", "/report/alpha/nothing", "/report/nobody/exam_fee", "/report/alpha/exam_fee/"]
)
def test_there_is_a_form_for_what_is_shown_alone(visitor: Visitor, path: str) -> None:
    assert visitor.ask(path).status == 404
    assert visitor.send(path, SAID).status == 404


def test_a_form_sent_twice_is_one_report(visitor: Visitor, store: Store) -> None:
    fields = visitor.open(FORM) | SAID
    first = visitor.send(FORM, fields)

    assert visitor.send(FORM, fields | {"right": "9円"}).headers["location"] == first.headers["location"]
    assert len(store.list_reports()) == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"right": ""}, "正しい値が書かれていません"),
        ({"right": " \u3000 "}, "正しい値が書かれていません"),
        ({"right": "\u200b\u3164"}, "正しい値が書かれていません"),
        ({"right": "5,500円\U000e0041"}, "使えない文字"),
        ({"right": "5" * 201}, "200字まで"),
        ({"note": "あ" * 1001}, "1,000字まで"),
        ({"right": "5,500円\x1b[2J"}, "使えない文字"),
        ({"note": "円\u202e005,5"}, "使えない文字"),
        ({"right": "5,500円\x00"}, "使えない文字"),
        ({"right": "5,500円\n2行目"}, "使えない文字"),
        ({"where": "javascript:alert(1)"}, "URLの形になっていません"),
        ({"where": "https://example.org/ x"}, "URLの形になっていません"),
        ({"note": "http://a.example http://b.example"}, "リンクが多すぎます"),
        ({"homepage": "https://spam.example"}, "何も書かないはずの欄"),
        ({"fact": "0123456789abcdef"}, "選び直してください"),
        ({"fact": ""}, "選び直してください"),
        ({"token": ""}, "このサイトで開いたものではない"),
        ({"token": "A" * 76}, "このサイトで開いたものではない"),
        ({"token": "é" * 30}, "このサイトで開いたものではない"),
    ],
)
def test_what_is_not_taken_comes_back_with_the_reason(
    visitor: Visitor, store: Store, changed: dict[str, str], said: str
) -> None:
    fields = visitor.open(FORM) | SAID | changed
    refused = visitor.send(FORM, fields)

    assert refused.status in (400, 403, 409)
    assert said in refused.text
    assert 'value="https://example.org/fees"' in refused.text or "where" in changed
    assert store.list_reports() == []
    again = visitor.open(FORM) if "token" in changed else fields
    assert visitor.send(FORM, again | SAID | {"homepage": "", "fact": visitor.open(FORM)["fact"]}).status == 303


def test_the_token_of_a_form_is_of_use_for_its_figure_alone(visitor: Visitor, store: Store) -> None:
    other = visitor.open("/report/alpha/pass_rate")["token"]

    assert visitor.send(FORM, visitor.open(FORM) | SAID | {"token": other}).status == 403
    assert store.list_reports() == []


def test_a_form_sent_at_once_or_much_later_comes_back(visitor: Visitor, store: Store) -> None:
    fields = visitor.open(FORM) | SAID
    visitor.clock.wait(-4)
    assert "すぐに送られました" in visitor.send(FORM, fields).text
    visitor.clock.wait(13 * 3600)
    late = visitor.send(FORM, fields)

    assert "時間がたちました" in late.text
    assert fields["token"] not in late.text
    assert store.list_reports() == []


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "https://example.org"}, 303),
        ({"origin": "null", "sec_fetch_site": "same-origin"}, 303),
        ({"origin": "null"}, 403),
        ({"origin": "https://other.example"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site", "origin": "https://example.org"}, 403),
        ({"content_type": "multipart/form-data"}, 415),
        ({"content_type": "application/json"}, 415),
    ],
)
def test_a_form_of_another_site_is_not_taken(
    visitor: Visitor, store: Store, headers: dict[str, str], status: int
) -> None:
    assert visitor.send(FORM, visitor.open(FORM) | SAID, **headers).status == status
    assert len(store.list_reports()) == (status == 303)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"right=%FF%FE", 400),
        (b"right=\xff", 400),
        (b"&".join([b"a=1"] * 50), 400),
        (b"note=" + b"a" * 40_000, 413),
        (b"", 403),
    ],
)
def test_what_is_no_form_is_no_report(visitor: Visitor, store: Store, body: bytes, status: int) -> None:
    assert visitor.ask(FORM, "POST", body).status == status
    assert store.list_reports() == []


def test_limits_are_told(visitor: Visitor) -> None:
    def send(number: int) -> int:
        return visitor.send(FORM, visitor.open(FORM) | {"right": f"{number}円"}).status

    assert [send(number) for number in range(4)] == [303, 303, 303, 429]
    visitor.address = "192.0.2.8"
    assert [send(number) for number in range(10, 13)] == [303, 303, 503]
    visitor.clock.wait(24 * 3600)
    assert send(20) == 303


@pytest.mark.parametrize(
    ("address", "forwarded", "others"),
    [
        ("10.1.2.3", "198.51.100.{}", "198.51.100.0"),
        ("127.0.0.1", "203.0.113.9, 198.51.100.{}, 10.9.9.9", "198.51.100.0"),
        ("127.0.0.1", "198.51.100.{}:5000, [::ffff:10.9.9.9]:5000", "198.51.100.0"),
        ("127.0.0.1", "203.0.113.{}, 198.51.100.9:5000", "198.51.100.9"),
        ("192.0.2.7", "198.51.100.{}", "192.0.2.7"),
        (None, "198.51.100.{}", "unknown"),
    ],
)
def test_a_senders_address_is_taken_from_trusted_proxies_alone(
    visitor: Visitor, address: str, forwarded: str, others: str
) -> None:
    visitor.address = address

    def send(number: int) -> int:
        fields = visitor.open(FORM) | {"right": f"{number}円"}
        return visitor.send(FORM, fields, x_forwarded_for=forwarded.format(number)).status

    apart = others == "198.51.100.0"
    assert [send(number) for number in range(4)] == [303, 303, 303, 303 if apart else 429]


HOSTILE = '"><script>alert(1)</script><a href="//evil.example">x</a>{{ 7*7 }}${7*7}\'--'


def test_hostile_texts_come_back_escaped_and_no_address_is_a_link(visitor: Visitor, store: Store) -> None:
    fields = visitor.open(FORM) | SAID | {"right": HOSTILE, "note": f"</textarea>{HOSTILE}", "homepage": HOSTILE}
    back = visitor.send(FORM, fields | {"where": 'https://evil.example/"onmouseover="alert(1)'})

    assert back.status == 400
    assert "<script>alert" not in back.text
    assert "</textarea><" not in back.text
    assert 'href="//evil.example' not in back.text
    assert 'onmouseover="alert' not in back.text
    assert "49" not in back.text.partition('name="right"')[2].partition("</p>")[0]
    assert visitor.send(FORM, visitor.open(FORM) | {"right": HOSTILE}).status == 303
    (kept,) = store.list_reports()
    assert kept.said.right == HOSTILE
    assert HOSTILE not in visitor.ask(f"/reported/{kept.reference}").text


def test_without_reports_there_is_no_form(market: Path, write: Callable[[str, str], None], store: Store) -> None:
    visitor = Visitor(create_app(load(market), lambda: DAY), Clock(), store)
    assert visitor.ask(FORM).status == 404
    assert visitor.ask(FORM, "POST").status == 405
    assert 'class="wrong"' not in visitor.ask("/certifications/alpha").text

    write("site.yaml", "corrections: mailto:desk@example.org\n")
    page = Visitor(create_app(load(market), lambda: DAY), Clock(), store).ask("/certifications/alpha").text
    assert 'href="mailto:desk@example.org?subject=' in page


def test_a_database_that_is_gone_loses_no_word(visitor: Visitor, store: Store) -> None:
    fields = visitor.open(FORM) | SAID
    with store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE reports RENAME TO away")
    refused = visitor.send(FORM, fields)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO reports")

    assert refused.status == 503
    assert SAID["note"] in refused.text
    assert visitor.send(FORM, fields).status == 303


@pytest.mark.parametrize("kind", [OperationalError, RequestError])
def test_trouble_is_told_in_words_and_the_log_holds_no_word_of_the_reader(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: type[Exception]
) -> None:
    fields = visitor.open(FORM) | SAID
    place = visitor.send(FORM, fields).headers["location"]
    told = ValueError(f"disk full\nDETAIL: Failing row contains ({SAID['note']})")
    trouble = RequestError(503) if kind is RequestError else OperationalError("INSERT", {"note": SAID["note"]}, told)

    def fail(*_: object) -> None:
        raise trouble

    monkeypatch.setattr(Store, "add", fail)
    monkeypatch.setattr(Store, "find", fail)
    set_up_logs()
    refused = visitor.send(FORM, visitor.open(FORM) | SAID)
    looked = visitor.ask(place)

    assert (refused.status, looked.status) == (503, 503)
    assert SAID["note"] in refused.text
    assert "disk full" not in refused.text + looked.text
    said = capsys.readouterr().err
    assert SAID["note"] not in said.encode().decode("unicode_escape")
    assert said.count("disk full") == (2 if kind is OperationalError else 0)


def test_a_look_at_a_form_throws_yesterdays_keys_away(visitor: Visitor, store: Store) -> None:
    visitor.send(FORM, visitor.open(FORM) | SAID)
    visitor.clock.wait(24 * 3600)
    visitor.ask(FORM)

    with store.engine.connect() as connection:
        assert connection.execute(select(SENDINGS.c.day)).scalars().all() == []


def test_a_form_may_be_compressed_for_its_reader(visitor: Visitor) -> None:
    packed = visitor.ask(FORM, accept_encoding="gzip")

    assert b"exam_fee" in gzip.decompress(packed.body)
