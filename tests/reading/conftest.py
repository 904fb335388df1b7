"""Reads pages with the names of the shipped market, which are loaded once."""

from collections.abc import Callable
from functools import cache

import pytest
from tests.conftest import load_shipped

from mikiwame.answers.names import index_certifications
from mikiwame.names import NameIndex
from mikiwame.reading.dictionary import Dictionary, open_dictionary
from mikiwame.reading.pages import read_page
from mikiwame.reading.proposals import PageReading

Read = Callable[..., PageReading]

MANAGER = "<title>医療事務管理士技能認定試験</title>"
"""What most pages of these tests are of."""


@cache
def load_names() -> NameIndex:
    return index_certifications(load_shipped())


@cache
def load_dictionary() -> Dictionary:
    return open_dictionary()


def read_bytes(content: bytes, **options: object) -> PageReading:
    given: dict[str, object] = {"names": load_names(), "headings": load_dictionary(), "address": "page.html"}
    return read_page(content, **{**given, **options})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def read() -> Read:
    """Read the body of an HTML page whose title names one certification."""

    def read_body(body: str, title: str = MANAGER, **options: object) -> PageReading:
        page = f"<!DOCTYPE html><html><head><meta charset=utf-8>{title}</head><body>{body}</body></html>"
        return read_bytes(page.encode(), **options)

    return read_body


def tell(reading: PageReading) -> list[tuple[str, str]]:
    """Field and text of what is proposed, in the order of the page."""
    return [(one.field, one.text) for one in reading.proposals]


def tell_refused(reading: PageReading) -> list[tuple[str, str]]:
    """Text and the code of the reason of what is refused."""
    return [(one.text, one.because.code if one.because else "") for one in reading.refused]
