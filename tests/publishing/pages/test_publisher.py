"""Who publishes a site is told by its market's own file, and nothing is put in the place of what it leaves out."""

import json
from collections.abc import Callable

import pytest

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
