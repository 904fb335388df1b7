"""Who publishes a site is told by its market's own file, and nothing is put in the place of what it leaves out."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from tests.saying import refused

from mikiwame.catalogue import read_site
from mikiwame.catalogue.publishers import make_publisher
from mikiwame.publishing.pages import Site

Build = Callable[..., Site]
Write = Callable[[str, str], None]

TOLD = """
    name: {ja: 点字の見取り図, en: Braille Map}
    operator: 点字図書館
    contact: mailto:post@example.org
    licence: {name: CC0-1.0, title: Zero, url: https://example.org/0}
    attribution: 点字図書館の表
    """


@pytest.mark.parametrize("path", ["/compare", "/en/compare", "/data", "/en/data"])
def test_a_site_without_a_publisher_goes_by_its_market_s_title(build: Build, path: str) -> None:
    html = build().render(path).body.decode("utf-8")

    assert " | 点字の資格</title>" in html
    assert not [word for word in ("見極め", "Mikiwame", "creativecommons", "医療") if word in html]


def test_a_publisher_is_named_in_the_language_of_the_page(build: Build, write: Write) -> None:
    write("site.yaml", TOLD)
    japanese, english = (build().render(path).body.decode("utf-8") for path in ("/compare", "/en/compare"))

    assert " | 点字の見取り図</title>" in japanese
    assert " | Braille Map</title>" in english
    for html in (japanese, english):
        assert "点字図書館" in html
        assert 'href="mailto:post@example.org"' in html


def test_downloads_and_feed_are_the_publisher_s(build: Build, write: Write) -> None:
    assert "licenses" not in json.loads(build().render("/data/datapackage.json").body)
    assert json.loads(build().render("/data/facts.json").body)["licence"] is None
    write("site.yaml", TOLD)
    site = build()

    package = json.loads(site.render("/data/datapackage.json").body)
    assert package["licenses"] == [{"name": "CC0-1.0", "title": "Zero", "path": "https://example.org/0"}]
    assert "点字図書館の表" in site.render("/data").body.decode("utf-8")
    assert "<name>点字図書館</name>" in site.render("/changes.atom").body.decode("utf-8")


def test_about_tells_what_the_publisher_told_and_that_the_rest_was_not_told(build: Build, write: Write) -> None:
    unnamed = build().render("/about").body.decode("utf-8")
    write("site.yaml", TOLD + "corrections: mailto:mend@example.org\n    funding: 点字図書館の予算\n")
    named = build().render("/about").body.decode("utf-8")

    assert unnamed.count('class="note"') == 3, "who runs it, who pays, where mistakes are told"
    assert 'class="note"' not in named
    for told in ("点字図書館", "点字図書館の予算", 'href="mailto:mend@example.org"', "https://example.org/0"):
        assert told in named


def test_where_no_place_for_corrections_is_told_they_go_to_the_contact(build: Build, write: Write) -> None:
    write("site.yaml", TOLD)

    assert build().render("/about").body.decode("utf-8").count('href="mailto:post@example.org"') == 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('colours: {light: "#ffcc00"}', "colours.light: #ffcc00 has a contrast of 1.3"),
        ('colours: {dark: "#123456"}', "colours.dark: #123456 has a contrast of 1."),
        ("colours: {light: red}", "colours.light"),
        ("address: example.org", "address"),
        ("offline: perhaps", "offline"),
        ("analytics: UA-1", "analytics"),
    ],
)
def test_what_cannot_stand_in_a_site_s_file_is_refused(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(f"{text}\n", encoding="utf-8")

    with refused(re.escape(told)) as error:
        read_site(file)
    assert f"{file}:1" in str(error.value)


def test_a_publisher_s_own_file_may_lie_anywhere(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text('address: https://example.org/x/\ncolours: {light: "#004400"}\n', encoding="utf-8")

    publisher = make_publisher(read_site(file))
    assert publisher.address == "https://example.org/x"
    assert (publisher.colours.light, publisher.colours.dark) == ("#004400", "#8ec2ff")
    with refused():
        read_site(tmp_path / "missing.yaml")


def list_ways(site: Site, path: str) -> list[str]:
    page = site.render(path).body.decode("utf-8")
    return [unescape(one) for one in re.findall(r'<div class="wrong"><a href="([^"]*)"', page)]


def test_each_fact_leads_to_where_the_publisher_takes_mistakes(build: Build, write: Write) -> None:
    assert list_ways(build(), "/certifications/alpha") == []
    write("site.yaml", "corrections: https://example.org/tell?us=1\n")
    assert set(list_ways(build(), "/certifications/alpha")) == {"https://example.org/tell?us=1"}

    write("site.yaml", "corrections: mailto:mend@example.org?cc=a@example.org\n")
    first = list_ways(build(), "/en/certifications/alpha")[0]
    address, _, letter = first.partition("?")
    told = parse_qs(letter)
    assert address == "mailto:mend@example.org"
    assert told["cc"] == ["a@example.org"]
    assert "アルファ検定" in told["subject"][0]
    assert "/en/certifications/alpha" in told["body"][0]
    assert "\r\n" in told["body"][0]
