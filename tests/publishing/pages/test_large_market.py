"""A large market: the shipped one, with large beginning at twenty certifications and a page at five rows."""

import re
import runpy
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mikiwame.pipeline import load
from mikiwame.publishing.pages import advice, compare_long, compare_pairs, compare_rows, crawlers
from mikiwame.publishing.pages.rendering import flatten
from mikiwame.publishing.pages.site import Site, build_site

DAY = date(2026, 11, 22)
ROWS = 5
ROOT = Path(__file__).parents[3]
SHIPPED = ROOT / "catalogue" / "medical-office"


@pytest.fixture(scope="module")
def patched() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mikiwame.answers.measured.LARGE", 20)
        for module in (advice, compare_long, compare_pairs, compare_rows):
            patch.setattr(module, "FIRST", ROWS)
        patch.setattr(crawlers, "PART", 20)
        yield


@pytest.fixture(scope="module")
def large(patched: None) -> Site:
    """As a server has it."""
    return build_site(load(SHIPPED), DAY, "https://example.org", answers_queries=True)


@pytest.fixture(scope="module")
def published(patched: None, large: Site) -> Site:
    return build_site(large.known.catalogue, DAY, "https://example.org")


def read(site: Site, path: str, **query: str) -> str:
    told = site.render(path, query)
    assert told.status == 200, path
    return told.body.decode("utf-8")


def list_rows(page: str) -> list[str]:
    return re.findall(r'data-slug="([a-z0-9-]+)"', page)


def list_own(site: Site, category: str) -> list[str]:
    return [place.slug for place in site.known.order if place.category == category]


def test_the_pages_together_have_every_certification_of_a_category_once(large: Site) -> None:
    own = list_own(large, "general")
    count = -(-len(own) // ROWS)
    pages = [read(large, "/compare"), *(read(large, f"/compare/in/general/{page}") for page in range(2, count + 1))]

    assert count > 1
    assert [slug for page in pages for slug in list_rows(page)] == own
    assert large.render(f"/compare/in/general/{count + 1}").status == 404
    assert large.render("/compare/in/general/1").status == 404


def test_the_first_page_leads_to_the_others(large: Site) -> None:
    page = read(large, "/compare")

    assert 'href="/compare/in/general/2"' in page
    assert large.known.is_large
    assert 'id="comparison"' not in page
    assert "/compare.js" not in page


def test_the_server_filters_and_pages_what_is_left(large: Site) -> None:
    wanted = [slug for slug in list_own(large, "general") if large.known.find_limits(slug).home]

    found = list_rows(read(large, "/compare", only="home"))
    following = list_rows(read(large, "/compare", only="home", page="2")) if len(wanted) > ROWS else []

    assert [*found, *following] == wanted[: 2 * ROWS]
    assert large.render("/compare", {"only": "home", "page": "99"}).status == 404


def test_the_server_sorts_all_and_not_one_page(large: Site) -> None:
    names = sorted(
        (large.known.catalogue.certifications[slug].name for slug in list_own(large, "general")),
        key=flatten,
    )

    found = list_rows(read(large, "/compare", sort="name"))

    assert [large.known.catalogue.certifications[slug].name for slug in found] == names[:ROWS]


def test_other_weights_give_the_order_of_the_whole_category(large: Site) -> None:
    weights = large.known.comparison.weights | {"exam-fee": 40.0}
    order = [place.slug for place in large.known.reorder(weights) if place.category == "general"]

    assert list_rows(read(large, "/compare", weights="exam-fee:40")) == order[:ROWS]


def test_a_server_makes_the_page_of_any_two_and_lists_neighbours_only(large: Site, published: Site) -> None:
    own = list_own(large, "general")

    assert large.render(f"/compare/pairs/{own[0]}/{own[-1]}").status == 200
    listed = [path for path in published.list_paths() if path.startswith("/compare/pairs/")]
    assert listed
    assert len(listed) <= ROWS * len(published.known.market.categories)


def test_a_published_page_of_a_large_market_has_no_form_that_nobody_answers(published: Site) -> None:
    page = read(published, "/compare")

    assert "<form id=" not in page
    assert 'href="/compare/only/home"' in page


def test_advice_names_those_nearest_to_being_kept_and_counts_the_others(large: Site) -> None:
    path = max((one for one in large.list_paths() if one.startswith("/advice/none/")), key=len)
    kept, _, turned_down = read(large, path).partition('id="rejected"')
    chosen = re.findall(r'<h3><a href="[^"]*/certifications/', kept)

    named = re.findall(r'<div><a href="[^"]*/certifications/', turned_down)
    others = re.search(r"ほかの(\d+)件は、比較の表で見る", turned_down)

    assert len(named) == ROWS
    assert others
    assert int(others[1]) == len(large.known.slugs) - len(chosen) - ROWS


def test_the_sitemap_comes_in_parts_that_list_every_page_once(large: Site) -> None:
    index = read(large, "/sitemap.xml")
    parts = re.findall(r"<loc>https://example\.org(/sitemap-\d+\.xml)</loc>", index)
    found = [place for part in parts for place in re.findall(r"<loc>([^<]+)</loc>", read(large, part))]

    assert "<sitemapindex" in index
    assert len(parts) > 1
    assert len(found) == len(set(found))
    assert {f"https://example.org/certifications/{slug}" for slug in large.known.slugs} <= set(found)
    assert large.render(f"/sitemap-{len(parts) + 1}.xml").status == 404


def test_a_server_makes_no_file_of_whole_tables(large: Site, published: Site) -> None:
    assert large.render("/data/claims.csv").status == 404
    assert "/data/claims.csv" not in large.list_paths()
    assert "/data/claims.csv" in published.list_paths()
    assert "claims.csv" not in read(large, "/data")


def test_a_market_of_copies_is_sound_and_the_same_each_time(tmp_path: Path) -> None:
    write_market = runpy.run_path(str(ROOT / "benchmarks" / "make_large_market.py"))["write_market"]
    write_market(tmp_path / "one", 42, share=0.02)
    write_market(tmp_path / "other", 42, share=0.02)

    catalogue = load(tmp_path / "one")

    assert len(catalogue.certifications) == 42
    assert {path.name: path.read_bytes() for path in (tmp_path / "one").glob("*/*-1.yaml")} == {
        path.name: path.read_bytes() for path in (tmp_path / "other").glob("*/*-1.yaml")
    }
