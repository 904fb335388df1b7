"""No page shows a key of the files or of the code in place of its words."""

import re
from collections.abc import Iterator

import pytest
from tests.conftest import build_shipped_site, load_shipped
from tests.publishing.pages.conftest import Read

from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words.messages import list_topics, read_topic

KEY = re.compile(r"(?<![\w./@:#?=&%-])[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+(?![\w./@:=&%-])", re.ASCII)
"""Several small words with hyphens or underscores between them, and no part of an address."""


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
def test_no_page_shows_a_key(read: Read, language: Language) -> None:
    site, own = build_shipped_site(), list_own_keys()
    shown: dict[str, set[str]] = {}
    for path in site.list_paths():
        page = site.render(path)
        if path.startswith("/en/") == (language == "en") and page.content_type.startswith("text/html"):
            found = set(find_keys(" ".join(read(page.body).words), own))
            shown |= {path: found} if found else {}

    assert shown == {}


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
