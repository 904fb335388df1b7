"""What was corrected, as rows, as feeds and at its place on the page."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.conftest import DAY

from mikiwame.answers import Day
from mikiwame.pipeline import load
from mikiwame.publishing.open_data.feed import ATOM
from mikiwame.publishing.pages import Site, build_site
from mikiwame.publishing.questions.asking import answer_question, read_question
from mikiwame.words import speak

Write = Callable[[str, str], None]

TOLD = """
corrections:
  - outcome: refused
    on: 2026-05-01
    certification: beta
    field: pass_rate
    old: 60%
    because: 要項でもこの値だった
  - report: 7K3F-9Q2M
    outcome: corrected
    on: 2026-06-01
    certification: alpha
    field: exam_fee
    old: 5,000円
    new: 6,500円
    because: 要項が改定されていた
    source: guide
    reply: {by: south, on: 2026-06-02, text: 改定しました}
  - {outcome: refused, on: 2999-01-01, certification: beta, field: pass_rate, because: まだ来ない日}
"""


@pytest.fixture
def site(market: Path, write: Write) -> Site:
    write("corrections.yaml", TOLD)
    return build_site(load(market), DAY, "https://example.org")


def test_rows_are_the_same_as_download_and_as_answer(market: Path, site: Site) -> None:
    rows = json.loads(site.render("/data/corrections.json").body)
    answer = answer_question(read_question({"ask": "corrections"}), Day(load(market), DAY), speak("ja"))

    assert rows == answer
    assert [(row["id"], row["outcome"], row["new"]) for row in rows[:1]] == [("7K3F-9Q2M", "corrected", "6,500円")]
    assert rows[0]["reply"] == {
        "organisation": "south",
        "name": load(market).organisations["south"].name,
        "on": "2026-06-02",
        "text": "改定しました",
    }
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("prefix", "title"), [("", "直しました: 5,000円 → 6,500円"), ("/en", "corrected: 5,000円 → 6,500円")]
)
def test_the_feeds_have_an_entry_for_each_with_its_place_on_the_page(site: Site, prefix: str, title: str) -> None:
    atom = ElementTree.fromstring(site.render(f"{prefix}/corrections.atom").body)
    read = json.loads(site.render(f"{prefix}/corrections.json").body)
    page = site.render(f"{prefix}/corrections").body.decode("utf-8")
    entries = atom.findall(f"{{{ATOM}}}entry")

    assert [one.findtext(f"{{{ATOM}}}id") for one in entries] == [one["id"] for one in read["items"]]
    assert (entries[0].findtext(f"{{{ATOM}}}title") or "").endswith(title)
    assert len(entries) == 2
    for entry in entries:
        link = entry.find(f"{{{ATOM}}}link")
        address = link.get("href", "") if link is not None else ""
        assert address.startswith(f"https://example.org{prefix}/corrections#")
        assert f'id="{address.partition("#")[2]}"' in page


def test_a_feed_without_corrections_is_empty(market: Path) -> None:
    site = build_site(load(market), DAY)

    assert json.loads(site.render("/corrections.json").body)["items"] == []
    assert json.loads(site.render("/data/corrections.json").body) == []
