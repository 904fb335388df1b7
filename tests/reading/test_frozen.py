"""A page that stood still while its site moved on is noticed by its links and its newest day."""

from datetime import UTC, date, datetime

import pytest

from mikiwame.notation.newest import find_newest_year
from mikiwame.reading.keeping import KeptPage
from mikiwame.reading.rechecking import frozen
from mikiwame.reading.rechecking.frozen import Frozen, gather_signs
from mikiwame.reading.rechecking.signs import Signs, read_signs

DAY = datetime(2026, 11, 28, tzinfo=UTC)


def sign(path: str, body: str, title: str = "協会", encoding: str = "utf-8") -> Signs:
    content = f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode(encoding)
    address = f"https://one.example{path}"
    signs = read_signs(KeptPage(address, address, content, f"text/html; charset={encoding}", "", DAY, DAY))
    assert signs
    return signs


def find_frozen(page: Signs, others: list[Signs], former: list[Signs]) -> Frozen | None:
    return gather_signs([page, *others], former).find_frozen(page)


OLD = "<h1>令和7年度 試験要項</h1><p>令和7年6月8日<p>受験料 8,800円"


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (f"{OLD}<a href='/r8'>令和8年度 試験要項</a>", "recheck.frozen_edition"),
        (f"{OLD}<a href='/r8'>2026年度試験要項</a>", "recheck.frozen_edition"),
        (f"{OLD}<a href='/r8'>令和8年度 会費のご案内</a>", None),
        (f"{OLD}<a href='/r8'>2026年</a>", None),
        (f"{OLD}<a href='/r6'>令和6年度 試験要項</a>", None),
        (f"{OLD}<a href='https://two.example/r8'>令和8年度 試験要項</a>", None),
        (f"{OLD}<p>令和8年度も同じです<a href='/r8'>令和8年度 試験要項</a>", None),
    ],
)
def test_a_link_to_a_newer_edition(page: str, code: str | None) -> None:
    found = find_frozen(sign("/r7", page), [], [])

    assert (found.because.code if found else None) == code
    assert found is None or found.sure


def test_another_page_of_the_site_links_to_a_newer_edition() -> None:
    index = sign("/", "<a href='/r8'>令和8年度 試験要項</a>")

    found = find_frozen(sign("/r7", OLD), [index], [])

    assert found
    assert found.because.values["address"] == "https://one.example/r8"


def test_a_link_that_led_to_the_page_leads_elsewhere() -> None:
    page = sign("/a", "<p>受験料 8,800円")
    now, before = sign("/", "<a href='/b'>試験のご案内</a>"), sign("/", "<a href='/a'>試験のご案内</a>")
    both = sign("/", "<a href='/b'>試験のご案内</a><a href='/a'>旧制度</a>")

    found = find_frozen(page, [now], [before])

    assert found
    assert (found.because.code, found.sure) == ("recheck.frozen_replaced", True)
    assert find_frozen(page, [both], [before]) is None
    assert find_frozen(page, [now], [now]) is None


def test_of_several_newer_editions_the_newest_is_told_and_never_the_page_itself() -> None:
    links = [
        "<a href='/r8'>令和8年度 試験要項</a>", "<a href='/r9'>令和9年度 試験要項</a>",
        "<a href='/r6'>令和6年度 試験要項</a>",
        "<a href='/news'>令和9年度 試験</a>", "<a href='/r7'>令和10年度 試験要項</a>",
    ]  # fmt: skip
    for order in (links, links[::-1]):
        found = find_frozen(sign("/r7", OLD), [sign("/", "".join(order)), sign("/b", order[0])], [])

        assert found
        assert found.because.values["address"] == "https://one.example/r9"


def test_what_a_page_does_with_its_own_links_says_nothing_of_itself() -> None:
    page, before = sign("/a", "<a href='/b'>こちら</a>"), sign("/a", "<a href='/a'>こちら</a>")
    other = sign("/c", "<a href='/d'>試験</a>"), sign("/c", "<a href='/a'>試験</a>")

    assert find_frozen(page, [], [before]) is None
    found = find_frozen(page, [other[0]], [before, other[1]])
    assert found
    assert found.because.values["from"] == "https://one.example/c"


def test_the_links_of_a_site_are_read_once_however_many_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def note(words: str) -> int | None:
        read.append(words)
        return find_newest_year(words)

    monkeypatch.setattr(frozen, "find_newest_year", note)
    links = "".join(f"<a href='/r{number}'>令和{number}年度 試験要項</a>" for number in range(1, 8))
    pages = [sign(f"/{number}", f"{OLD}{links}") for number in range(30)]
    site = gather_signs(pages, [])

    assert [site.find_frozen(page) for page in pages] == [None] * 30
    assert len(read) == 7


@pytest.mark.parametrize(
    ("body", "noticed"),
    [
        ("<p>更新日 2025年1月10日", True),
        ("<p>更新日 2026年1月10日", False),
        ("<p>次の試験は2027年1月17日", False),
        ("<p>年6回", False),
    ],
)
def test_a_page_whose_newest_day_lies_far_behind_its_sites(body: str, noticed: bool) -> None:
    news = sign("/news", "<p>2026年11月20日 お知らせ<p>2027年3月1日の試験")

    found = find_frozen(sign("/a", body), [news], [])

    assert bool(found) == noticed
    assert not (found and found.sure)


def test_days_are_read_in_the_encoding_of_the_page() -> None:
    assert sign("/a", "<p>令和7年6月8日", encoding="cp932").newest.day == date(2025, 6, 8)


def test_pages_without_markup_have_no_signs() -> None:
    page = KeptPage("https://one.example/a", "https://one.example/a", b"%PDF", "application/pdf", "", DAY, DAY)

    assert read_signs(page) is None
