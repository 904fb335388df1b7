"""`mikiwame fetch` and `mikiwame recheck` as they are typed, against a real server."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.interfaces.running import Ran, run
from tests.reading.site import Site, open_site

from mikiwame.answers.rechecked import make_read
from mikiwame.interfaces.command_line import keeping
from mikiwame.pipeline import load
from mikiwame.reading.decisions import Decided, Written, write_decisions
from mikiwame.reading.keeping import Shelf

ROWS = {"受験料": "5,000円", "合格率": "60%", "受験資格": "なし"}


def write_page(rows: dict[str, str] = ROWS, name: str = "アルファ検定", more: str = "") -> bytes:
    cells = "".join(f"<tr><th>{head}</th><td>{text}</td></tr>" for head, text in rows.items())
    return f"<meta charset=utf-8><title>{name}</title><h1>{name}</h1><table>{cells}</table>{more}".encode()


@pytest.fixture
def site(tmp_path: Path, market: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server with the page of the market's one source."""
    with open_site(tmp_path) as site:
        monkeypatch.setattr(keeping, "SystemClock", lambda: site.clock)
        (market / "sources" / "guide.yaml").write_text(
            f"""\
title: 資格の手引き
kind: comparison
url: http://127.0.0.1:{site.port}/alpha   # the guide
readings:
  - on: 2026-06-01
    says:
      alpha: {{exam_fee: "5,000円", pass_rate: 60%, eligibility: なし}}
""",
            encoding="utf-8",
        )
        site.serve("/alpha", write_page(), Content_Type="text/html")
        yield site


def command(name: str, market: Path, *more: str) -> Ran:
    told = ("--catalogue", str(market), "--kept", str(market.parent / "kept"), "--on", "2026-12-01")
    return run(name, *(told[:4] if name == "fetch" else told), *more)


FETCH = ("--contact", "editor@example.org", "--allow-private")


def recheck(market: Path, *more: str) -> tuple[int, list[dict[str, Any]]]:
    done = command("recheck", market, "--fetch", *FETCH, *more, "--format", "json")
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


def accept_all(market: Path) -> None:
    """What `accept` keeps of the page as it is now."""
    [address] = Shelf(market.parent / "kept").list_addresses()
    page = Shelf(market.parent / "kept").read_page(address)
    assert page
    reading = make_read(market)(page)
    decided = [
        Decided(
            key=str(number),
            decision="accepted",
            on=page.seen.date(),
            page=reading.digest,
            written=Written(certification=one.certification, field=one.field, text=one.text, label=one.label),
            quote=one.quote,
            heading=one.heading,
            place=one.place,
            rule=one.rule,
        )
        for number, one in enumerate(reading.proposals)
    ]
    assert len(decided) == len(ROWS)
    (market / "proposals").mkdir()
    (market / "proposals" / "guide.jsonl").write_text(write_decisions(decided), encoding="utf-8")


def test_pages_are_asked_for_in_somebodys_name_alone(site: Site, market: Path) -> None:
    nameless = command("fetch", market)
    wrong = command("fetch", market, "--contact", "me\r\nX: y")

    assert (nameless.returncode, wrong.returncode) == (2, 2)
    assert "--contact" in nameless.stderr
    assert site.seen == []


def test_the_contact_of_the_site_is_told(site: Site, market: Path) -> None:
    (market / "site.yaml").write_text("contact: https://example.org/about\n", encoding="utf-8")

    assert command("fetch", market, "--allow-private").returncode == 0
    assert "(+https://example.org/about)" in site.asked[0]["user-agent"]


def test_fetching_tells_what_became_of_each_page(site: Site, market: Path) -> None:
    first = command("fetch", market, *FETCH, "--format", "json")
    second = command("fetch", market, *FETCH, "--lang", "en")
    refused = command("fetch", market, "--contact", "editor@example.org", "--lang", "en")
    unknown = command("fetch", market, "nothing", *FETCH, "--lang", "en")

    [row] = json.loads(first.stdout)
    assert (first.returncode, row["source"], row["outcome"], row["status"]) == (0, "guide", "new", 200)
    assert row["digest"].startswith("sha256:")
    assert second.stdout.startswith("1 page asked for: 1 as it was.")
    assert refused.returncode == 4
    assert "--allow-private" in refused.stdout
    assert unknown.returncode == 2
    assert 'no source "nothing"' in unknown.stderr


def test_pruning_keeps_the_newest_versions_of_each_page(site: Site, market: Path) -> None:
    for fee in ("5,000円", "6,000円", "7,000円"):
        site.serve("/alpha", write_page({"受験料": fee}), Content_Type="text/html")
        assert command("fetch", market, *FETCH, "--anew").returncode == 0
    pruned = command("fetch", market, *FETCH, "--prune", "2", "--lang", "en")

    kept = Shelf(market.parent / "kept")
    [address] = kept.list_addresses()
    fees = ["7,000円".encode() in page.content for page in kept.list_pages(address)]
    assert fees == [True, False]
    assert "1 old file was deleted." in pruned.stderr


def test_figures_that_stand_are_renewed_when_that_is_asked_for(site: Site, market: Path) -> None:
    file = market / "sources" / "guide.yaml"
    before = file.read_text(encoding="utf-8")

    status, rows = recheck(market)
    assert status == 0
    assert {(row["outcome"], row["renews_to"]) for row in rows} == {("same", "2026-11-28")}
    assert file.read_text(encoding="utf-8") == before

    assert recheck(market, "--write")[0] == 0
    assert file.read_text(encoding="utf-8") == before.replace("2026-06-01", "2026-11-28\n    entered: 2026-06-01")
    assert load(market).sources["guide"]
    assert {row["renews_to"] for row in recheck(market)[1]} == {None}


def test_each_figure_has_the_row_that_others_rely_on(site: Site, market: Path) -> None:
    status, rows = recheck(market)

    assert status == 0
    assert [(row["source"], row["certification"], row["field"], row["text"]) for row in rows] == [
        ("guide", "alpha", "exam_fee", "5,000円"),
        ("guide", "alpha", "pass_rate", "60%"),
        ("guide", "alpha", "eligibility", "なし"),
    ]
    assert rows[0]["found"] == "5,000円"
    assert rows[0]["reason"]["code"] == "recheck.same_by_hand"


def test_what_changed_waits_for_a_person(site: Site, market: Path) -> None:
    recheck(market)
    accept_all(market)
    assert {row["reason"]["code"] for row in recheck(market)[1]} == {"recheck.same_bytes"}

    rows = {**ROWS, "受験料": "5,500円"}
    site.serve("/alpha", write_page({"合格率": "60%", **rows}), Content_Type="text/html")
    status, found = recheck(market, "--write")

    assert status == 3
    assert [(row["field"], row["outcome"], row["found"]) for row in found] == [
        ("exam_fee", "changed", "5,500円"),
        ("pass_rate", "same", "60%"),
        ("eligibility", "same", "なし"),
    ]
    text = (market / "sources" / "guide.yaml").read_text(encoding="utf-8")
    new, _, old = text.partition("2026-06-01")
    assert "5,000円" not in new
    assert "5,000円" in old
    assert "# the guide" in new
    table = command("recheck", market, "--lang", "en")
    assert table.returncode == 3
    assert 'alpha fee, changed: "5,000円", now "5,500円"' in table.stdout.replace("exam fee", "fee")


@pytest.mark.parametrize(
    ("body", "status", "outcome"),
    [
        (write_page({"電話": "03-0000-0000"}), 3, "gone"),
        (write_page(name="ベータ検定"), 3, "moved"),
        (b"%PDF-1.7 broken", 4, "unreadable"),
    ],
)
def test_a_page_that_is_another(site: Site, market: Path, body: bytes, status: int, outcome: str) -> None:
    recheck(market)
    accept_all(market)
    site.serve("/alpha", body)

    ended, rows = recheck(market)

    assert ended == status
    assert {row["outcome"] for row in rows} == {outcome}


def test_a_page_that_is_not_had(site: Site, market: Path) -> None:
    never = command("recheck", market, "--format", "json")
    recheck(market)
    site.serve("/alpha", b"", 500)
    broken, rows = recheck(market)
    site.serve("/alpha", b"", 410)
    gone, gone_rows = recheck(market)

    assert (never.returncode, broken, gone) == (4, 4, 3)
    assert json.loads(never.stdout)[0]["reason"]["code"] == "recheck.never_fetched"
    assert {row["outcome"] for row in rows} == {"unreachable"}
    assert {row["outcome"] for row in gone_rows} == {"gone"}
    assert "ステータス410" in gone_rows[0]["because"]


def test_a_source_that_moved_or_was_left_behind_is_told(site: Site, market: Path) -> None:
    recheck(market)
    accept_all(market)
    site.serve("/alpha", b"", 301, Location="/new/alpha")
    site.serve("/new/alpha", write_page(), Content_Type="text/html")
    status, rows = recheck(market)

    assert status == 3
    assert rows[0]["reason"] == {
        "code": "recheck.other_address",
        "values": {"address": f"http://127.0.0.1:{site.port}/new/alpha"},
    }

    more = "<p>2025年6月8日<p><a href='/2026'>2026年度 アルファ検定</a>"
    site.serve("/alpha", write_page(more=more), Content_Type="text/html")
    status, rows = recheck(market, "--write")
    assert status == 3
    assert {(row["outcome"], row["left_behind"], row["renews_to"]) for row in rows} == {("same", True, None)}
    assert "/2026" in rows[0]["frozen"]


def test_a_kept_page_is_read_by_its_address(site: Site, market: Path) -> None:
    command("fetch", market, *FETCH)
    address = site.address("/alpha", "127.0.0.1")

    read = run("read", address, "--catalogue", str(market), "--kept", str(market.parent / "kept"), "--format", "json")
    missing = run("read", f"{address}/other", "--catalogue", str(market), "--kept", str(market.parent / "kept"))

    assert [row["text"] for row in json.loads(read.stdout)] == list(ROWS.values())
    assert missing.returncode == 1
    assert "mikiwame fetch" in missing.stderr


def test_figures_of_a_source_without_an_address_are_not_passed_over(site: Site, market: Path) -> None:
    (market / "sources" / "book.yaml").write_text(
        "title: 本\nkind: comparison\n"
        "readings: [{on: 2026-01-01, says: {beta: {exam_fee: [1円, {withheld: true}]}}}]\n",
        encoding="utf-8",
    )

    status, rows = recheck(market)

    assert status == 4
    assert [row["outcome"] for row in rows if row["source"] == "book"] == ["unreachable", "unreachable"]
    assert recheck(market, "guide")[0] == 0


def test_help_has_examples() -> None:
    for name in ("fetch", "recheck"):
        shown = run(name, "--help").stdout
        assert f"mikiwame {name} --" in shown
        assert "Exit status" in shown
