"""Downloads, feed, lists for search engines and structured data."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.conftest import DAY

from mikiwame.answers.changes import list_changes
from mikiwame.answers.explanation import Explanations
from mikiwame.answers.facts import Claim
from mikiwame.answers.ranking import Place
from mikiwame.pipeline import Comparison, compare, load
from mikiwame.publishing.open_data import Table
from mikiwame.publishing.open_data.csv_file import MARK, say_csv, write_csv, write_spreadsheet
from mikiwame.publishing.open_data.feed import ATOM, Entry, Feed, write_feed
from mikiwame.publishing.open_data.structured import describe_questions
from mikiwame.publishing.open_data.tables import Row
from mikiwame.publishing.pages import Site, build_site
from mikiwame.words import speak
from mikiwame.words.documents import describe_document, write_rows

NAMES = ("ranking", "findings", "facts", "claims", "criteria", "sources", "certifications", "organisations")


Write = Callable[[str, str], None]


@pytest.fixture
def site(market: Path) -> Site:
    return build_site(load(market), DAY)


def read_json(site: Site, name: str) -> dict[str, list[dict[str, object]]]:
    read: dict[str, list[dict[str, object]]] = json.loads(site.render(f"/data/{name}.json").body)
    return read


@pytest.mark.parametrize("name", NAMES)
def test_every_format_holds_the_same_rows_and_columns(site: Site, name: str) -> None:
    rows = read_json(site, name)["rows"]
    lines = site.render(f"/data/{name}.jsonl").body.decode("utf-8").split("\n")
    text = site.render(f"/data/{name}.csv").body.decode("utf-8")
    table = list(csv.DictReader(io.StringIO(text.removeprefix(MARK))))

    assert [json.loads(line) for line in lines[:-1]] == rows
    assert text.startswith(MARK)
    assert len(rows) == len(table) > 0
    assert [*rows[0]] == [*table[0]]


@pytest.mark.parametrize("name", NAMES)
def test_every_download_states_its_licence_and_day(market: Path, write: Write, name: str) -> None:
    write("site.yaml", "licence: {name: CC0-1.0, title: Zero, url: https://example.org/0}\nattribution: 誰か")
    head = json.loads(build_site(load(market), DAY).render(f"/data/{name}.json").body)

    terms = {"name": "CC0-1.0", "title": "Zero", "url": "https://example.org/0", "attribution": "誰か"}
    assert head["licence"] == terms
    assert head["on"] == "2026-07-01"


def test_the_keys_are_those_of_the_commands(site: Site, run: Callable[..., Comparison]) -> None:
    comparison = run()

    assert set(describe_document(Place).model_fields) <= set(read_json(site, "ranking")["rows"][0])
    assert {"id", "slug", *(one.name for one in fields(Claim))} == set(read_json(site, "claims")["rows"][0])
    assert {"slug", *write_rows(Explanations(comparison).explain("alpha"), speak("ja"))[0]} == set(
        read_json(site, "findings")["rows"][0]
    )


def test_the_age_of_a_source_is_the_days_since_it_was_known(site: Site) -> None:
    # read on 2026-06-01, looked at on 2026-07-01: the 30 days of June
    assert [(row["source"], row["known_on"], row["age_days"]) for row in read_json(site, "sources")["rows"]] == [
        ("guide", "2026-06-01", 30)
    ]


@pytest.mark.parametrize("text", ["=1+1", "+81", "@cmd", "-x", "\t=1"])
def test_a_text_that_a_spreadsheet_would_run_stays_a_text(text: str) -> None:
    assert f"'{text}" in write_csv(Table([{"text": text}])).decode("utf-8")
    assert f"'{text}" in write_spreadsheet(Table([{"text": text}])).decode("utf-8")


def test_numbers_of_a_table_stay_numbers() -> None:
    assert say_csv([{"low": -1, "high": 2.5, "known": True, "text": None}]) == "low,high,known,text\n-1,2.5,true,\n"


def test_a_name_of_a_column_is_no_formula_either() -> None:
    assert say_csv([{"=1+1": 1}]) == "'=1+1\n1\n"


def test_a_download_is_the_csv_with_a_mark_and_the_line_ends_of_the_standard() -> None:
    rows: list[Row] = [{"name": "医療, 事務", "grades": ["1級"]}, {"name": "検定"}]

    assert write_spreadsheet(Table(rows)).decode("utf-8") == MARK + say_csv(rows).replace("\n", "\r\n")


def test_the_package_describes_every_table(site: Site) -> None:
    package = json.loads(site.render("/data/datapackage.json").body)

    assert [one["name"] for one in package["resources"]] == list(NAMES)
    assert all(one["schema"]["fields"] for one in package["resources"])


NEW_FEE = """
    title: 試験案内
    kind: organiser
    publisher: north
    url: https://example.org/exam
    readings:
      - on: 2026-06-20
        says:
          alpha: {exam_fee: "6,500円", eligibility: なし}
    """


def test_a_value_that_takes_the_place_of_another_is_a_change_of_that_day(
    market: Path, write: Callable[[str, str], None]
) -> None:
    write("sources/exam.yaml", NEW_FEE)
    days = list_changes(compare(load(market), DAY))

    assert [str(day.day) for day in days] == ["2026-06-20", "2026-06-01"]
    # 受験料 5,000円 of the guide gives way to 6,500円 of the organiser; 受験資格 stays the same and is no change
    changed = [(one.certification, one.field, one.before.low, one.after.low) for one in days[0].changed]
    assert changed == [("alpha", "exam_fee", 5000, 6500)]
    assert days[0].first == ()


def test_what_a_later_day_brings_is_not_told_before_it(market: Path, write: Callable[[str, str], None]) -> None:
    write("sources/exam.yaml", NEW_FEE.replace("2026-06-20", "2026-07-20"))

    assert [str(day.day) for day in list_changes(compare(load(market), DAY))] == ["2026-06-01"]


def test_a_last_sitting_is_told_on_its_day(market: Path, write: Callable[[str, str], None]) -> None:
    life = "[{event: last_sitting, on: 2026-06-15, source: guide}]"
    write("certifications/beta.yaml", f"{{name: ベータ検定, category: basic, organisers: [south], life: {life}}}")
    days = {str(day.day): day for day in list_changes(compare(load(market), DAY))}

    assert [(event.event, event.certification) for event in days["2026-06-15"].events] == [("last_sitting", "beta")]


def test_the_page_and_the_feed_tell_the_same_change(market: Path, write: Callable[[str, str], None]) -> None:
    write("sources/exam.yaml", NEW_FEE)
    site = build_site(load(market), DAY)

    for path in ("/changes", "/changes.atom"):
        text = site.render(path).body.decode("utf-8")
        assert "5,000円" in text
        assert "6,500円" in text


def check_atom(content: bytes) -> ElementTree.Element:
    """What RFC 4287 asks of a feed and its entries, sections 4.1.1, 4.1.2, 4.2.6, 3.3."""
    feed = ElementTree.fromstring(content)
    entries = feed.findall(f"{{{ATOM}}}entry")
    identifiers = []
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{{{ATOM}}}{name}")) == 1
        identifiers.append(element.findtext(f"{{{ATOM}}}id") or "")
        assert datetime.fromisoformat(element.findtext(f"{{{ATOM}}}updated") or "").tzinfo
        assert any(link.get("rel") == "alternate" for link in element.findall(f"{{{ATOM}}}link"))
    assert feed.findtext(f"{{{ATOM}}}author/{{{ATOM}}}name")
    assert any(link.get("rel") == "self" for link in feed.findall(f"{{{ATOM}}}link"))
    assert all(re.match(r"tag:[a-z0-9.-]+,\d{4}:\S+$", one) for one in identifiers)
    assert len(set(identifiers)) == len(identifiers)
    return feed


@pytest.mark.parametrize("base", ["", "/sub", "https://example.org", "https://example.org/sub"])
def test_the_feed_is_valid_atom(market: Path, base: str) -> None:
    feed = check_atom(build_site(load(market), DAY, base).render("/changes.atom").body)

    # Three fees, one pass rate (the other is told to be unknown), and who may sit each of three.
    assert len(feed.findall(f"{{{ATOM}}}entry")) == 7


@pytest.mark.parametrize(("base", "name"), [("", "mikiwame,2026:"), ("https://example.org", "example.org,2026:")])
def test_the_feed_of_another_language_is_a_feed_of_its_own(market: Path, base: str, name: str) -> None:
    site = build_site(load(market), DAY, base)
    japanese, english = (check_atom(site.render(path).body) for path in ("/changes.atom", "/en/changes.atom"))

    first, other = ([one.text or "" for one in feed.iter(f"{{{ATOM}}}id")] for feed in (japanese, english))
    assert first == [one.replace(f"{name}en/", name) for one in other] != other
    addresses = [link.get("href", "") for link in english.iter(f"{{{ATOM}}}link")]
    assert all(one.startswith(f"{base}/en/changes") for one in addresses), addresses


def test_a_hostile_line_cannot_break_the_feed() -> None:
    entry = Entry("1f", "n1f", date(2026, 1, 1), "]]><x>\x00\u202e", ("a\nb", "<script>", "\ud800\x07", "長" * 9_999))

    text = ElementTree.tostring(
        check_atom(write_feed(Feed("題", "m", [entry], DAY, "", "発行者", "ja"))), encoding="unicode"
    )
    assert "<script" not in text
    assert len(text) < 3_000


def test_an_empty_feed_is_valid_too() -> None:
    check_atom(write_feed(Feed("題", "m", [], DAY, "https://example.org", "発行者", "ja")))


def read_json_feed(site: Site, path: str) -> dict[str, Any]:
    """What the specification asks of a feed and of each of its items."""
    read: dict[str, Any] = json.loads(site.render(path).body)
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["title"]
    assert all(one["id"] and one["content_text"] for one in read["items"])
    assert all(datetime.fromisoformat(one["date_published"]).tzinfo for one in read["items"])
    return read


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_json_feed_has_the_entries_of_the_atom_feed(prefix: str, market: Path, write: Write) -> None:
    write("sources/exam.yaml", NEW_FEE)
    site = build_site(load(market), DAY, "https://example.org/sub")
    read = read_json_feed(site, f"{prefix}/changes.json")
    atom = check_atom(site.render(f"{prefix}/changes.atom").body)

    assert [one["id"] for one in read["items"]] == [one.text for one in atom.iterfind(f"{{{ATOM}}}entry/{{{ATOM}}}id")]
    assert read["feed_url"] == f"https://example.org/sub{prefix}/changes.json"
    assert read["home_page_url"] == f"https://example.org/sub{prefix}/changes"


def test_a_certification_has_feeds_of_its_own_with_the_same_identifiers(market: Path, write: Write) -> None:
    write("sources/exam.yaml", NEW_FEE)
    site = build_site(load(market), DAY, "https://example.org")
    whole = {one["id"] for one in read_json_feed(site, "/changes.json")["items"]}
    own = {slug: read_json_feed(site, f"/changes/{slug}.json") for slug in ("alpha", "beta", "gamma")}
    ids = {slug: {one["id"] for one in feed["items"]} for slug, feed in own.items()}

    assert set.union(*ids.values()) == whole
    assert sum(map(len, ids.values())) == len(whole)
    assert own["alpha"]["home_page_url"] == "https://example.org/certifications/alpha"
    for slug in own:
        check_atom(site.render(f"/changes/{slug}.atom").body)


def test_a_feed_of_no_certification_is_missing(site: Site) -> None:
    assert site.render("/changes/nobody.atom").status == 404
    assert site.render("/changes/nobody.json").status == 404


def test_the_sitemap_names_every_page_by_its_whole_address(market: Path) -> None:
    site = build_site(load(market), DAY, "https://example.org/sub")
    sitemap = ElementTree.fromstring(site.render("/sitemap.xml").body)
    pages = [element.text for element in sitemap.iter() if element.tag.endswith("}loc")]

    assert "https://example.org/sub/certifications/alpha" in pages
    assert "https://example.org/sub/" in pages
    assert all(page and page.startswith("https://example.org/sub/") for page in pages)
    assert len(pages) == len(set(pages))
    assert b"Sitemap: https://example.org/sub/sitemap.xml" in site.render("/robots.txt").body


def test_the_sitemap_tells_each_page_in_every_language(market: Path) -> None:
    site = build_site(load(market), DAY, "https://example.org/sub")
    sitemap = ElementTree.fromstring(site.render("/sitemap.xml").body)
    told = {
        page[0].text: {one.attrib["hreflang"]: one.attrib["href"] for one in page if one.tag.endswith("}link")}
        for page in sitemap
    }

    ways = {
        "ja": "https://example.org/sub/certifications/alpha",
        "en": "https://example.org/sub/en/certifications/alpha",
        "x-default": "https://example.org/sub/certifications/alpha",
    }
    assert told[ways["ja"]] == told[ways["en"]] == ways


def test_the_sitemap_dates_a_page_by_what_was_last_read_of_it(market: Path, write: Write) -> None:
    for slug, day in (("alpha", "2026-06-10"), ("beta", "2026-06-20")):
        reading = f"- {{on: {day}, says: {{{slug}: {{exam_fee: 100円}}}}}}"
        write(f"sources/read-{slug}.yaml", f"title: T\nkind: comparison\nreadings:\n  {reading}\n")
    site = build_site(load(market), DAY, "https://example.org")
    sitemap = ElementTree.fromstring(site.render("/sitemap.xml").body)
    told = {str(page[0].text).removeprefix("https://example.org"): page[1].text for page in sitemap}

    assert told["/certifications/alpha"] == told["/en/certifications/alpha"] == "2026-06-10"
    assert told["/certifications/beta"] == told["/"] == "2026-06-20"


def test_without_a_host_there_is_no_sitemap(site: Site) -> None:
    assert "/sitemap.xml" not in site.list_paths()
    assert site.render("/sitemap.xml").status == 404
    assert b"Sitemap" not in site.render("/robots.txt").body


def read_structured(site: Site, slug: str) -> tuple[str, dict[str, list[dict[str, object]]]]:
    html = site.render(f"/certifications/{slug}").body.decode("utf-8")
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert len(found) == 1
    return found[0], json.loads(found[0])


def test_a_certification_is_described_for_search_engines(site: Site) -> None:
    text, data = read_structured(site, "alpha")
    credential = data["@graph"][0]

    assert credential["@type"] == "EducationalOccupationalCredential"
    assert credential["name"] == "アルファ検定"
    assert '"price":5000' in text
    assert "aggregateRating" not in text
    assert "review" not in text.lower()


def test_what_is_not_known_is_left_out_of_it(site: Site) -> None:
    text, _ = read_structured(site, "beta")

    assert "合格率" not in text


def test_a_hostile_name_cannot_end_the_script(market: Path, write: Callable[[str, str], None]) -> None:
    name = "</script><script>alert(1)</script>"
    write("certifications/alpha.yaml", f"{{name: '{name}', category: basic, organisers: [north]}}")
    _, data = read_structured(build_site(load(market), DAY), "alpha")

    assert data["@graph"][0]["name"] == name


def read_documents(site: Site, path: str) -> dict[str, dict[str, object]]:
    """What a page tells search engines, by its type."""
    html = site.render(path).body.decode("utf-8")
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {str(one.get("@type")): one for one in map(json.loads, found)}


def test_the_way_to_a_certification_is_told_in_the_language_of_its_page(market: Path) -> None:
    site = build_site(load(market), DAY, "https://example.org/sub")
    for language in ("", "/en"):
        base = f"https://example.org/sub{language}"
        trail = read_documents(site, f"{language}/certifications/alpha")["BreadcrumbList"]
        steps: Any = trail["itemListElement"]
        assert [one["position"] for one in steps] == [1, 2, 3]
        assert [one["item"] for one in steps] == [
            f"{base}/",
            f"{base}/market#basic",
            f"{base}/certifications/alpha",
        ]
        assert all(one["name"] for one in steps)


def test_the_article_is_told_with_its_day_and_whose_it_is(site: Site) -> None:
    article = read_documents(site, "/en/article")["Article"]

    assert article["dateModified"] == site.known.on.isoformat()
    assert article["inLanguage"] == "en"
    assert article["headline"]
    assert article["author"] == {"@type": "Organization", "name": site.known.site_name}


def test_questions_are_told_with_their_answers() -> None:
    told: Any = describe_questions([("要るか", "要らない")])

    assert told["@type"] == "FAQPage"
    assert told["mainEntity"] == [
        {"@type": "Question", "name": "要るか", "acceptedAnswer": {"@type": "Answer", "text": "要らない"}}
    ]
