"""The front door over the sites of several markets: as files, as a server, and on the command line."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.interfaces.http.conftest import make_ask
from tests.interfaces.running import run
from tests.saying import refused

from mikiwame.catalogue import list_markets
from mikiwame.interfaces.http import create_apps
from mikiwame.pipeline import load
from mikiwame.publishing.pages import Door, build_site

DAY = date(2026, 7, 1)
BASE = "https://example.org/markets"


@pytest.fixture
def markets(market: Path, tmp_path: Path) -> Path:
    """The small market twice, side by side."""
    folder = tmp_path / "markets"
    folder.mkdir()
    for name in ("braille", "another"):
        shutil.copytree(market, folder / name)
    return folder


@pytest.fixture
def door(markets: Path) -> Door:
    sites = {
        folder.name: build_site(load(folder), DAY, f"{BASE}/{folder.name}", door="/markets")
        for folder in list_markets(markets)
    }
    return Door(sites, BASE)


def test_the_markets_of_a_folder_are_listed_by_name(markets: Path, tmp_path: Path) -> None:
    assert [folder.name for folder in list_markets(markets)] == ["another", "braille"]
    assert list_markets(markets / "braille") == [markets / "braille"]
    (tmp_path / "empty").mkdir()
    with refused("no market here"):
        list_markets(tmp_path / "empty")


def test_the_door_leads_to_every_market_in_each_language(door: Door) -> None:
    japanese, english = (door.render(path).body.decode() for path in ("/", "/en/"))

    for market in ("another", "braille"):
        assert f'href="/markets/{market}/"' in japanese
        assert f'href="/markets/{market}/en/"' in english
    assert f'<link rel="canonical" href="{BASE}/en/">' in english
    assert door.render("/nothing").status == 404
    assert door.render("/braille/nothing").status == 404


def test_each_site_stands_whole_below_its_name(door: Door) -> None:
    page = door.render("/braille/en/compare")

    assert page == door.sites["braille"].render("/en/compare")
    assert 'href="/markets/braille/style.css"' in page.body.decode()
    assert 'href="/markets/en/"' in page.body.decode(), "the way back to the door"
    assert {"/", "/en/", "/markets.json", "/braille/", "/another/en/"} <= set(door.list_paths())
    assert f"Sitemap: {BASE}/braille/sitemap.xml" in door.render("/robots.txt").body.decode()


def test_an_organisation_of_two_markets_is_one_with_what_it_holds_in_each(door: Door) -> None:
    page = door.render("/").body.decode()

    assert "北協会" in page
    assert all(f'href="/markets/{one}/certifications/alpha"' in page for one in ("another", "braille"))
    cards = json.loads(door.render("/markets.json").body)
    assert [(card["market"], card["certifications"]) for card in cards] == [("another", 3), ("braille", 3)]


@pytest.mark.parametrize(("base", "stripped"), [("/x", False), ("/x", True)])
def test_a_server_of_several_markets_answers_for_each(markets: Path, base: str, stripped: bool) -> None:
    known = {folder.name: (load(folder), lambda: DAY) for folder in list_markets(markets)}
    ask = make_ask(create_apps(known, base, stripped=stripped))
    asked = "" if stripped else base

    assert ask(f"{asked}/", accept="text/html").status == 200
    assert ask(f"{asked}/", accept_language="en").headers["location"] == f"{base}/en/"
    assert ask(f"{asked}/braille").headers["location"] == f"{base}/braille/"
    assert ask(f"{asked}/braille/api/v1/compare").json[0]["slug"] == "alpha"
    assert f'href="{base}/braille/' in ask(f"{asked}/braille/compare").text
    assert ask(f"{asked}/health").json == {
        "status": "ok",
        "markets": {"another": DAY.isoformat(), "braille": DAY.isoformat()},
    }
    assert ask(f"{asked}/nothing").status == 404
    assert ask(f"{asked}/", "POST").status == 405


def test_the_command_lists_the_markets_and_looks_for_names_in_all(markets: Path) -> None:
    def answer(*command: str) -> list[dict[str, object]]:
        done = run(*command, "--catalogue", str(markets), "--on", DAY.isoformat(), "--format", "json")
        rows: list[dict[str, object]] = json.loads(done.stdout)
        return rows

    assert [row["market"] for row in answer("markets")] == ["another", "braille"]
    found = answer("names", "アルファ検定", "--all")
    assert [(row["market"], row["slug"]) for row in found] == [("another", "alpha"), ("braille", "alpha")]


def test_publishing_all_writes_the_door_and_every_market(markets: Path, tmp_path: Path) -> None:
    shutil.rmtree(markets / "another")  # one is written as two are, in half the time
    done = run("publish", str(tmp_path / "site"), "--all", "--catalogue", str(markets), "--on", DAY.isoformat())

    assert done.returncode == 0, done.stderr
    found = ("index.html", "en/index.html", "404.html", "braille/index.html", "braille/en/compare/index.html")
    assert all((tmp_path / "site" / one).is_file() for one in found)
