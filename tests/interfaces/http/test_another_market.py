"""A market whose conversation has nothing of hospitals: advised by command, site and API alike."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.catalogue.said import inspect
from tests.interfaces.http.conftest import Ask, make_ask
from tests.interfaces.running import run

from mikiwame.interfaces.http import create_app
from mikiwame.pipeline import load
from mikiwame.publishing.pages import build_site

DAY = date(2026, 7, 1)

SITUATIONS = """
asked_first: [instrument, age]
example: 南会社
items:
  instrument:
    name: {ja: 道具, en: tool}
    question: {ja: どの道具を使いますか。, en: Which tool do you use?}
    answers:
      slate: {words: {ja: 点字盤, en: a slate}, also: [手打ち]}
      typewriter: {words: {ja: 点字タイプライター, en: a brailler}, also: [タイプ]}
  last_job:
    name: 前の仕事
    question: 前の仕事は何でしたか。
    decides: "false"
    answers:
      teaching: {words: 教える仕事}
      none: {words: なかった}
"""

NOT_NEEDED = """
when: {}
say: {premise}
stance: none_needed
strength: weak
source: guide
"""

WITH_A_SLATE = """
when: {instrument: slate}
say: 点字盤を使う人は、基礎の資格を取ることを検討してよいでしょう。
next: 候補から1つ選ぶ。
next_without: 点字盤に慣れる。
stance: consider
categories: [basic]
over: [not-needed]
strength: strong
source: guide
"""

ANOTHER_TRADE = re.compile("医療|病院|医院|クリニック|レセプト|看護|診療|ニチイ|hospital|clinic|medical", re.IGNORECASE)


@pytest.fixture
def braille(market: Path, write: Callable[[str, str], None]) -> Path:
    """The small market with a conversation of its own."""
    write("situations.yaml", SITUATIONS)
    write("advice/not-needed.yaml", NOT_NEEDED.replace("{premise}", "資格がなくても点字の仕事はできます。"))
    write("advice/with-a-slate.yaml", WITH_A_SLATE)
    assert [str(one) for one in inspect(market)[1]] == []
    return market


@pytest.fixture
def ask(braille: Path) -> Ask:
    return make_ask(create_app(load(braille), lambda: DAY))


@pytest.mark.parametrize(
    "told", [("--instrument", "slate"), ("--instrument", "手打ち"), ("--tell", "instrument=slate")]
)
def test_the_command_has_the_items_of_the_market_as_options(braille: Path, told: tuple[str, str]) -> None:
    done = run("advise", "--catalogue", str(braille), "--on", "2026-07-01", "--format", "json", *told)

    answer = json.loads(done.stdout)
    assert answer["person"] == {"instrument": "slate"}
    assert (answer["verdict"], [row["slug"] for row in answer["recommended"]]) == ("take", ["alpha"])


def test_an_item_of_two_words_is_an_option_with_a_hyphen(braille: Path) -> None:
    done = run("advise", "--catalogue", str(braille), "--on", "2026-07-01", "--format", "json", "--last-job", "none")

    answer = json.loads(done.stdout)
    assert answer["person"] == {"last_job": "none"}
    assert answer["lack"] == "unsaid", "it does not decide"


def test_an_item_of_another_market_is_wrong_usage(braille: Path) -> None:
    assert run("advise", "--catalogue", str(braille), "--aim", "hospital").returncode == 2
    assert run("advise", "--catalogue", str(braille), "--tell", "aim=hospital").returncode == 2


def test_the_api_has_the_items_of_the_market_as_parameters(ask: Ask) -> None:
    answer = ask("/api/v1/advise?instrument=slate&last_job=teaching")

    assert answer.json["person"] == {"instrument": "slate", "last_job": "teaching"}
    assert ask("/api/v1/advise?aim=hospital").status == 400
    assert ask("/api/v1/advise?instrument=brush").status == 400
    named = {one["name"] for one in ask("/api/v1/openapi.json").json["paths"]["/api/v1/advise"]["get"]["parameters"]}
    assert {"instrument", "last_job"} < named
    assert "aim" not in named


def test_the_site_asks_the_questions_of_the_market(ask: Ask) -> None:
    assert "どの道具を使いますか。" in ask("/advice").text
    assert ask("/advice/slate").status == 200
    assert "アルファ検定" in ask("/advice/slate/30s").text
    assert ask("/advice/none/30s/looking/claims").status == 404
    assert "Which tool do you use?" in ask("/en/advice").text


def test_no_page_holds_a_word_of_another_trade(braille: Path) -> None:
    site = build_site(load(braille), DAY)
    pages = [path for path in site.list_paths() if not path.endswith((".css", ".js", ".svg", ".woff2"))]

    found = {path: ANOTHER_TRADE.findall(site.render(path).body.decode("utf-8", "ignore")) for path in pages}
    assert {path: words for path, words in found.items() if words} == {}


def test_the_parts_of_the_conversation_are_checked(market: Path, write: Callable[[str, str], None]) -> None:
    write("situations.yaml", SITUATIONS.replace("[instrument, age]", "[instrumemt, age]"))

    (complaint,) = inspect(market)[1]
    assert str(complaint).startswith('situations.yaml:1: "instrumemt" is not an item with a list of answers.')


@pytest.mark.parametrize(
    ("found", "written", "complaint"),
    [
        ("  instrument:", "  budget:", '"budget" has a meaning already'),
        ("slate: {words", "unsaid: {words", '"unsaid" stands for no answer'),
        ("en: tool", "fr: outil", '"fr" is not a language here'),
        ("{ja: 道具, en: tool}", "", "items.instrument.name has no value"),
    ],
)
def test_a_fault_of_the_conversation_is_told(
    market: Path, write: Callable[[str, str], None], found: str, written: str, complaint: str
) -> None:
    write("situations.yaml", SITUATIONS.replace(found, written, 1).replace("asked_first: [instrument, age]\n", ""))

    told = [str(one) for one in inspect(market)[1]]
    assert any(complaint in one for one in told), told
