"""The second market that is shipped: what its sources say, and nothing of the first one's trade in any answer."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from tests.conftest import SHIPPED, load_shipped
from tests.interfaces.http.conftest import make_ask
from typer.testing import CliRunner

from mikiwame.answers import Day
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line import (
    advising,
    comparing,
    costing,
    explaining,
    listing,
    naming,
    options,
    robustness,
    scheduling,
    ties,
)
from mikiwame.interfaces.command_line.application import app
from mikiwame.interfaces.http import create_app, editions
from mikiwame.pipeline import inspect
from mikiwame.publishing.pages import Site, build_site
from mikiwame.vocabulary.texts import LANGUAGES

DAY = date(2026, 11, 28)

ANOTHER_TRADE = re.compile(
    "医療|病院|医院|クリニック|レセプト|診療|調剤|患者|医師|薬局|歯科|介護|ニチイ"
    "|hospital|clinic(?!al)|medical|pharmac|patient|doctor|insurance claim",
    re.IGNORECASE,
)

COMMANDS = (
    ("compare",),
    ("facts", "nissho-boki-2", "--all"),
    ("explain", "construction-clerk-3"),
    ("explain", "nissho-boki-3", "--against", "nissho-boki-2"),
    ("robustness", "--draws", "1000"),
    ("advise", "--aim", "accounting-job", "--all"),
    ("advise", "--aim", "international"),
    ("cost", "payroll-1"),
    ("calendar",),
    ("names", "簿記2級"),
    ("ties",),
    ("article",),
    ("check",),
)


@cache
def read() -> Catalogue:
    return load_shipped("bookkeeping")


@cache
def build() -> Site:
    return build_site(read(), DAY, answers_queries=True)


def know() -> Day:
    """One day for all tests: what one worked out is there for the next."""
    return build().known


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are read once, and every command and the server ask the one day."""
    monkeypatch.setattr(options, "load", lambda folder, **_: read())
    monkeypatch.setattr(editions, "build_site", lambda *_, **__: build())
    for module in (advising, comparing, costing, explaining, listing, naming, robustness, scheduling, ties):
        monkeypatch.setattr(module, "Day", lambda files, day: know())


def list_pages() -> Iterator[str]:
    """One address of each kind of page in each language, and the pages of what is named nowhere or has ended."""
    kinds: dict[str, str] = {}
    for path in build().list_paths():
        if path.endswith((".png", ".ico")):
            continue
        kinds.setdefault(re.sub(r"[^/.]+(?=\.|$)", "*", path, count=1), path)
    yield from kinds.values()
    for prefix in ("", "/en"):
        yield from (f"{prefix}/certifications/{slug}" for slug in ("batic", "construction-accounting-1", "fass"))


def test_no_file_of_the_market_is_at_fault() -> None:
    _, complaints = inspect(SHIPPED / "bookkeeping")

    assert [str(one) for one in complaints] == []


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_command_says_a_word_of_another_trade(language: str) -> None:
    told = {}
    for command in COMMANDS:
        done = CliRunner().invoke(
            app, [*command, "--market", "bookkeeping", "--on", DAY.isoformat(), "--lang", language]
        )
        assert done.exit_code == 0, (command, done.output)
        told[command] = ANOTHER_TRADE.findall(done.output)
    assert {command: words for command, words in told.items() if words} == {}


def test_no_page_says_a_word_of_another_trade() -> None:
    found = {}
    for path in list_pages():
        rendered = build().render(path)
        assert rendered.status == 200, path
        found[path] = ANOTHER_TRADE.findall(rendered.body.decode("utf-8", "ignore"))
    assert len(found) > 40
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.usefixtures("shared")
def test_no_answer_of_the_api_says_a_word_of_another_trade() -> None:
    ask = make_ask(create_app(read(), lambda: DAY))

    for target in (
        "compare",
        "facts/nissho-boki-2",
        "advise?aim=own-books",
        "cost/fass",
        "names?q=簿記",
        "openapi.json",
    ):
        for language in LANGUAGES if target != "openapi.json" else ("",):
            asked = f"{target}{'&' if '?' in target else '?'}lang={language}" if language else target
            answer = ask(f"/api/v1/{asked.replace('簿記', '%E7%B0%BF%E8%A8%98')}")
            assert answer.status == 200, asked
            assert ANOTHER_TRADE.findall(answer.text) == [], asked


def test_paper_and_net_are_two_ways_to_sit_with_a_rate_each() -> None:
    rates = {fact.mode: (fact.low, fact.source) for fact in know().facts("nissho-boki-2") if fact.field == "pass_rate"}

    assert rates == {"hall": (20.9, "foresight-boki"), "online": (37.0, "kentei-candidate-data")}


def test_the_fee_follows_its_rises() -> None:
    fees = {}
    for on in ("2019-01-15", "2020-06-01", "2025-06-01"):
        facts = Day(read(), date.fromisoformat(on)).facts("nissho-boki-3")
        fees[on[:4]] = [fact.low for fact in facts if fact.field == "exam_fee" and fact.known]
    assert fees == {"2019": [2800], "2020": [2850], "2025": [3300]}


def test_a_page_of_the_new_fees_takes_the_place_of_the_old_ones() -> None:
    """The grades of 全経 as skhyakka-zenkei prints them, over those of 2010."""
    later = Day(read(), date(2026, 11, 29))
    fees = {
        slug: sorted((fact.label, fact.low) for fact in later.facts(slug) if fact.field == "exam_fee")
        for slug in ("zenkei-boki-1", "zenkei-boki-3")
    }

    assert fees == {
        "zenkei-boki-1": [("原価計算・管理会計", 2600), ("商業簿記・財務会計", 3500)],
        "zenkei-boki-3": [(None, 2900)],
    }


def test_the_registration_of_those_who_wish_is_in_no_sum_of_the_payroll_exam() -> None:
    study = know().cost("payroll-1").study[0]

    assert study.once
    assert (study.once.low, study.once.high) == (10_000, 10_000)
    assert [(term.name, term.once_low) for term in study.at_wish] == [("事務手数料", 2_000)]


def test_what_has_ended_is_no_candidate() -> None:
    ended = {place.slug for place in know().order if place.life == "ended"}

    assert ended == {"batic", "nissho-boki-4"}


def test_no_organiser_is_made_up() -> None:
    catalogue = read()
    readings = [reading for source in catalogue.sources.values() for reading in source.readings]
    printed = {
        getattr(text, "text", None)
        for reading in readings
        for says in reading.says.values()
        for text in says.get("organiser", ())
    }
    speaking = {source.publisher for source in catalogue.sources.values() if source.kind == "organiser"}
    organisers = {organiser for one in catalogue.certifications.values() for organiser in one.organisers}

    for organiser in organisers - speaking:
        organisation = catalogue.organisations[organiser]
        assert printed & {organisation.name, *organisation.aliases}, organiser


def test_the_chamber_that_held_the_exam_that_ended_is_named_by_the_day_it_said_so() -> None:
    told = {(one.text, one.source, one.on) for one in know().facts("batic") if one.field == "organiser"}

    assert told == {("東京商工会議所", "laxetveritas-batic", date(2023, 3, 22))}
    assert all(one.organisers for one in read().certifications.values())


@pytest.mark.usefixtures("shared")
def test_the_advice_to_take_none_is_given_for_the_exam_that_ended() -> None:
    done = CliRunner().invoke(
        app,
        ["advise", "--market", "bookkeeping", "--aim", "international", "--on", DAY.isoformat(), "--format", "json"],
    )

    answer = json.loads(done.output)
    assert answer["verdict"] == "none_needed"
