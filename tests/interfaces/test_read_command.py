"""`mikiwame read` as it is typed: proposals with what they would change, and an end that tells what was not read."""

import json
from pathlib import Path

import pytest
from tests.interfaces.running import run

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>アルファ検定のご案内</title></head><body>
<p>更新日：令和8年4月1日</p>
<dl><dt>受験料</dt><dd>5,500円</dd><dt>合格率</dt><dd>―</dd><dt>電話番号</dt><dd>03-0000-0000</dd></dl>
</body></html>"""

CONTRACT = ["field", "text", "value", "certification", "quote", "heading", "path", "rule", "because"]


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def test_json_has_the_keys_of_the_contract(market: Path, page: str) -> None:
    ran = run("read", page, "--catalogue", str(market), "--format", "json")
    fee, rate = json.loads(ran.stdout)

    assert ran.returncode == 0
    assert set(CONTRACT) <= set(fee)
    assert (fee["field"], fee["text"], fee["certification"], fee["because"]) == ("exam_fee", "5,500円", "alpha", None)
    assert fee["value"]["amounts"] == [{"label": None, "low": 5500, "high": 5500, "per": "once"}]
    assert fee["heading"]["row"] == "受験料"
    assert fee["path"] == "/html/body/dl/dd[1]"
    assert (rate["value"], rate["reason"]["code"]) == (None, "reading.absent")
    assert rate["because"]


def test_the_table_tells_counts_days_and_changes(market: Path, page: str) -> None:
    ran = run("read", page, "--catalogue", str(market), "--lang", "en")

    told = " ".join(ran.stdout.split())
    assert "4 values under known headings = 1 proposed + 1 refused with a reason + 2 left aside" in told
    assert "2026-04-01" in ran.stdout
    assert "5,500円" in ran.stdout


def test_headings_that_are_not_known_are_named(market: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("電話番号", "お一人さまの負担"), encoding="utf-8")

    told = run("read", str(path), "--catalogue", str(market), "--lang", "en").stdout

    assert "Cells under headings that are not known: 1" in told
    assert "Headings that are not known: お一人さまの負担" in told


@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_rows_have_one_line_each_and_the_counts_go_beside(market: Path, page: str, format: str) -> None:
    ran = run("read", page, "--catalogue", str(market), "--format", format, "--lang", "en")

    assert len(ran.stdout.strip().splitlines()) == 2 + (format == "csv")
    assert "4 values under known headings" in ran.stderr


def test_a_certification_may_be_named_where_the_page_tells_none(market: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("受験料：5,500円\n", encoding="utf-8")

    told = run("read", str(path), "--certification", "beta", "--catalogue", str(market), "--format", "json")
    silent = run("read", str(path), "--catalogue", str(market), "--format", "json")

    assert [row["certification"] for row in json.loads(told.stdout)] == ["beta"]
    assert [row["reason"]["code"] for row in json.loads(silent.stdout)] == ["reading.no_certification"]


def test_a_market_adds_headings_of_its_own(market: Path, page: str, tmp_path: Path) -> None:
    (market / "headings.yaml").write_text("fields: {exam_fee: [お一人さまの負担]}\n", encoding="utf-8")
    path = tmp_path / "own.html"
    path.write_text(PAGE.replace("受験料", "お一人さまの負担"), encoding="utf-8")

    ran = run("read", str(path), "--catalogue", str(market), "--format", "json")

    assert [row["field"] for row in json.loads(ran.stdout)] == ["exam_fee", "pass_rate"]
    assert run("check", "--catalogue", str(market)).returncode == 0


def test_a_faulty_dictionary_is_told_with_its_line(market: Path, page: str) -> None:
    (market / "headings.yaml").write_text("fields:\n  exam_fees: [負担]\n", encoding="utf-8")

    ran = run("read", page, "--catalogue", str(market))

    assert ran.returncode == 1
    assert "headings.yaml:2" in ran.stderr


@pytest.mark.parametrize(
    ("name", "content"), [("locked.pdf", b"%PDF-1.4 nothing"), ("empty.html", b""), ("book.zip", b"PK\x03\x04\x00")]
)
def test_a_page_that_cannot_be_read_ends_with_status_1(market: Path, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    ran = run("read", str(tmp_path / name), "--catalogue", str(market), "--format", "json")

    assert (ran.returncode, json.loads(ran.stdout)) == (1, [])
    assert name in ran.stderr
    assert "Traceback" not in ran.stderr


def test_an_address_is_read_from_a_copy(market: Path) -> None:
    ran = run("read", "https://example.org/", "--catalogue", str(market))

    assert ran.returncode == 1
    assert "https://example.org/" in ran.stderr
