"""No page shows a key of the files or of the code in place of its words."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from tests.conftest import load_shipped
from tests.published import Published

from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words.messages import list_topics, read_topic

KEY = re.compile(r"(?<![\w./@:#?=&%-])[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+(?![\w./@:=&%-])", re.ASCII)
"""Several small words with hyphens or underscores between them, and no part of an address."""

MARKUP = re.compile(r"<script\b.*?</script>|<(?:[^<>\"]|\"[^\"]*\")*>", re.DOTALL)
"""What stands around the text of a page; the tests of the files hold that every tag is of this form."""


def list_own_keys() -> set[str]:
    """Slugs of the catalogue, and keys that the words of the product belong to."""
    catalogue = load_shipped()
    assert catalogue.market
    slugs = {*catalogue.certifications, *catalogue.organisations, *catalogue.sources, *catalogue.market.categories}
    messages = {name for topic in list_topics("en") for name in read_topic("en", topic).variables}
    return slugs | messages | {key for name in messages for key in name.split("-", 1)}


def find_keys(text: str, own: set[str]) -> Iterator[str]:
    """A key has an underscore, which no word has, or is one of ours: English has words with hyphens."""
    return (one for one in KEY.findall(text) if "_" in one or one in own)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_shows_a_key(published: Published, language: Language) -> None:
    own, seen = list_own_keys(), set[str]()
    shown: dict[str, set[str]] = {}
    for path, kind in published.kinds.items():
        if path.startswith("/en/") == (language == "en") and kind.startswith("text/html"):
            # Thousands of pages are written from the same pieces, each of which is read where it comes first.
            pieces = set(MARKUP.split(published.render(path).body.decode("utf-8"))) - seen
            found = {key for piece in pieces for key in find_keys(unescape(piece), own)}
            shown |= {path: found} if found else {}
            seen |= pieces

    assert len(seen) > 2_000
    assert shown == {}


def test_what_stands_between_tags_is_read_and_scripts_are_not() -> None:
    page = '<p title="a > some_title">one_key <b>two_key</b><script src="/x.js">three_key</script> &quot;four_key</p>'

    found = {key for piece in MARKUP.split(page) for key in find_keys(unescape(piece), set())}

    assert found == {"one_key", "two_key", "four_key"}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("給付training_benefit円", ["training_benefit"]),
        ("by medical-clerk, of", ["medical-clerk"]),
        ("self-made, pass-rate", []),
        ("https://example.org/medical-clerk", []),
        ("medical-clerk.yaml", []),
    ],
)
def test_a_key_is_told_from_a_word_and_an_address(text: str, keys: list[str]) -> None:
    assert list(find_keys(text, {"medical-clerk"})) == keys
