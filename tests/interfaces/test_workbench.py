"""Pages that were kept stand on the bench as they were last seen: the newest of each address, with its own day."""

from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

from tests.conftest import write_file
from tests.interfaces.running import run
from tests.saying import refused

from mikiwame.answers.proposed import say_because
from mikiwame.interfaces.desk.work import DeskWork
from mikiwame.interfaces.workbench import DeskPage, Workbench, lay_out
from mikiwame.pipeline import load
from mikiwame.reading.entering import Wish
from mikiwame.reading.keeping import Exchange, Shelf, Visit
from mikiwame.reading.keeping.shelf import digest
from mikiwame.words import speak

ADDRESS = "https://www.example.org/exam/outline.html"
ON = date(2026, 11, 28)
HEAD = "<!doctype html><meta charset=utf-8><title>アルファ検定 試験概要</title><h1>アルファ検定</h1>"


def write_page(*rows: tuple[str, str]) -> bytes:
    table = "".join(f"<tr><th>{heading}</th><td>{text}</td></tr>" for heading, text in rows)
    return f"{HEAD}<table>{table}</table>".encode()


def keep(folder: Path, *seen: tuple[str, datetime], address: str = ADDRESS) -> None:
    with Shelf.open_to_write(folder) as shelf:
        for fee, when in seen:
            content = write_page(("受験料", fee))
            last = shelf.find_had(address)
            outcome = "unchanged" if last and last.digest == digest(content) else "changed" if last else "new"
            told = {"address": address, "when": when, "outcome": outcome, "digest": digest(content)}
            visit = Visit.model_validate({**told, "status": 200, "content_type": "text/html"})
            exchange = Exchange(address, when, 200, "OK", (("Content-Type", "text/html"),), content)
            shelf.add(visit, [] if outcome == "unchanged" else [exchange])


def list_offers(pages: list[DeskPage]) -> list[tuple[str, datetime | None]]:
    return [(one.text, page.seen) for page in pages for one in page.reading.proposals]


JANUARY, JUNE, JULY = (datetime(2026, month, 5, 20, tzinfo=UTC) for month in (1, 6, 7))


def test_of_kept_pages_the_newest_of_each_address_is_taken(market: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    keep(kept, ("8,900円", JANUARY), ("9,900円", JUNE), ("9,900円", JULY))
    keep(kept, ("1,000円", JANUARY), address=f"{ADDRESS}?other")

    assert list_offers(lay_out([str(kept)], load(market), None, None)) == [("9,900円", JULY), ("1,000円", JANUARY)]
    assert list_offers(lay_out([str(tmp_path)], load(market), None, None)) == [("9,900円", JULY), ("1,000円", JANUARY)]
    # The folder of one site alone has no word of the later look, and the newest page that it holds all the same.
    [site] = [one for one in kept.iterdir() if one.is_dir()]
    assert list_offers(lay_out([str(site)], load(market), None, None)) == [("9,900円", JUNE), ("1,000円", JANUARY)]


def test_what_a_kept_page_says_is_read_on_the_day_on_which_it_was_seen(market: Path, tmp_path: Path) -> None:
    write_file(market, "market.yaml", (market / "market.yaml").read_text(encoding="utf-8") + "timezone: Asia/Tokyo")
    keep(tmp_path / "kept", ("8,900円", JANUARY))
    pages = lay_out([str(tmp_path / "kept")], load(market), None, None)
    bench = Workbench(market, pages, ON, Wish(kind="organiser"))
    bench.open(0).deciding.accept()
    [source, _] = bench.write(0)

    # Five in the morning of the sixth in Tokyo.
    assert f"on: 2026-01-06\n    entered: {ON}\n" in (market / source).read_text(encoding="utf-8")
    with refused("after --on 2025-12-31"):
        Workbench(market, pages, date(2025, 12, 31), Wish(kind="organiser")).open(0)


def test_a_screen_from_before_a_writing_decides_nothing_after_it(market: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(write_page(("受験料", "8,900円"), ("試験会場", "在宅"), ("認定料", "1,100円")))
    bench = Workbench(market, lay_out([str(path)], load(market), ADDRESS, None), ON, Wish(kind="organiser"))
    work = DeskWork(bench, speak("en"), "/secret")
    screens = []
    for press in ("reject", "undo", "reject", "write"):
        screens.append({"turn": str(bench.open(0).deciding.turn), "entry": "1"})
        work.act(0, {**screens[-1], "do": press})
    for screen in screens:
        work.act(0, {**screen, "do": "accept"})

    deciding = bench.open(0).deciding
    assert [entry.draft.field for entry in deciding.entries] == ["venue", "certificate_fee"]
    assert deciding.accepted == []
    work.act(0, {"turn": str(deciding.turn), "entry": "1", "do": "accept"})
    assert deciding.accepted == [0]


def test_a_page_that_cannot_be_read_is_told_on_the_desk(market: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(b"%PDF-1.7 and nothing of one")
    bench = Workbench(market, lay_out([str(path)], load(market), None, None), ON, Wish(source="guide"))
    because = bench.pages[0].reading.unread

    assert because
    words = speak("en")
    assert words.say(say_because(because)) in unescape(DeskWork(bench, words, "/secret").show_pages())


def test_the_folder_of_kept_pages_can_be_named(market: Path, tmp_path: Path) -> None:
    keep(tmp_path / "elsewhere", ("8,900円", JANUARY))

    assert list_offers(lay_out([ADDRESS], load(market), None, None, tmp_path / "elsewhere")) == [("8,900円", JANUARY)]
    for command in ("accept", "desk"):
        assert "--kept" in run(command, "--help").stdout
