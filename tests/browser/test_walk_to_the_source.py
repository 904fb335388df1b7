"""A newcomer's walk from the front page to the source of a figure, in every manner in which readers come."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.browser.reader import MANNERS, Manner, Reader

ANSWERS = ("事務の経験はない", "20代", "仕事を探している", "医院の受付や会計")


@pytest.mark.parametrize("manner", MANNERS, ids=str)
@pytest.mark.parametrize("host", ["static", "server"])
def test_a_newcomer_gets_from_the_front_page_to_the_source_of_a_figure(
    host: str, manner: Manner, meet: Callable[[str, Manner], Reader], request: pytest.FixtureRequest
) -> None:
    reader = meet(request.getfixturevalue(host), manner)

    reader.open("/")
    hear_advice(reader)
    open_certification(reader)
    reader.press(reader.main.locator("summary", has_text="試験についてわかっていること"))
    reach_source(reader, "合格率")

    assert reader.complaints == []


def hear_advice(reader: Reader) -> None:
    """Answer question after question by following its links."""
    for answer in ANSWERS:
        reader.follow(reader.find("link", re.compile(answer)))
    for answer in ANSWERS:
        expect(reader.main.get_by_text(answer).first).to_be_visible()


def open_certification(reader: Reader) -> None:
    """Go on to the first certification that the page speaks of."""
    link = reader.main.locator("a[href*='/certifications/']").first
    name = link.inner_text().strip()
    reader.follow(link)
    expect(reader.page.get_by_role("heading", level=1)).to_contain_text(name)


def reach_source(reader: Reader, field: str) -> None:
    """From the row of a fact follow its source to the list of sources, where a link leads to the page that says it."""
    row = reader.main.get_by_role("row", name=re.compile(field)).first
    expect(row.locator("time").first).to_be_visible()
    reader.follow(reader.find("link", re.compile("出典"), row))
    source = reader.page.locator(f"[id='{urlsplit(reader.page.url).fragment}']")
    expect(source).to_be_in_viewport()
    link = source.get_by_role("link").first
    expect(link).to_have_attribute("href", re.compile("^https?://"))
    reader.hover(link)
