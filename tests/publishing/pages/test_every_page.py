"""What holds for every page of the shipped site."""

import gzip
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from tests.published import Published

from mikiwame.publishing.pages import Rendered, Site
from mikiwame.publishing.pages.addresses import FRAMED, find_prefix, read_address
from mikiwame.publishing.pages.site import PAGES
from mikiwame.vocabulary.texts import LANGUAGES

Read = Callable[[bytes], Any]

BUDGET = 60_000
"""Bytes of a page with all that it loads, compressed."""

CODE = re.compile(r"\b[a-z]+_[a-z0-9_]+\b")
"""A word that only programs say: a field, a state or a qualifier."""

ADDRESS = re.compile(r"https?://\S+|\S+\.(?:html?|php|asp|pdf)\S*")

EVERY_NTH_ADVICE = 37
"""Of some 840 addresses of advice, those read here: each answer of each question is among them."""


def list_sample(site: Site) -> list[str]:
    """Every path, of the complete conversations only some."""
    paths = site.list_paths()
    complete = [path for path in paths if read_address(path)[1].count("/") == 5]
    return [path for path in paths if path not in complete] + complete[::EVERY_NTH_ADVICE]


Pages = dict[str, Any]


@pytest.fixture(scope="module")
def rendered(site: Site, published: Published) -> dict[str, Rendered]:
    """Path -> what stands there, of the sample."""
    return {path: published.render(path) for path in list_sample(site)}


@pytest.fixture(scope="module")
def pages(rendered: dict[str, Rendered], read: Read) -> Pages:
    """Path -> page taken apart, of every page of the sample that is not made for a frame."""
    return {path: read(one.body) for path, one in rendered.items() if is_page(one) and not is_framed(path)}


@pytest.fixture(scope="module")
def framed(rendered: dict[str, Rendered], read: Read) -> Pages:
    """Path -> page taken apart, of every page that is made for a frame."""
    return {path: read(one.body) for path, one in rendered.items() if is_page(one) and is_framed(path)}


def is_page(one: Rendered) -> bool:
    return one.content_type.startswith("text/html")


def is_framed(path: str) -> bool:
    return read_address(path)[1].startswith(FRAMED)


def test_no_address_is_listed_twice(site: Site) -> None:
    paths = site.list_paths()

    assert len(paths) == len(set(paths))


def test_every_listed_path_is_there(site: Site, published: Published) -> None:
    assert [path for path in site.list_paths() if path not in published.kinds] == []


def list_head(page: Any) -> list[str]:
    """The tags before the body."""
    tags = [tag for tag, _ in page.tags]
    return tags[: tags.index("body")]


def test_every_page_has_one_h1_its_landmarks_a_description_and_a_language(pages: Pages) -> None:
    for path, page in pages.items():
        counts = {tag: page.count(tag) for tag in ("h1", "main", "header", "footer")}
        # A picture in the page has a title of its own, which is not the page's.
        counts["title"] = list_head(page).count("title")
        assert counts == dict.fromkeys(counts, 1), path
        assert page.count("nav") >= 1, path
        assert page.find("html", lang=read_address(path)[0]), path
        assert page.find("meta", name="description")[0]["content"], path
        assert page.find("a", href="#main"), path


def test_a_page_for_a_frame_is_whole_runs_nothing_and_leads_out_of_the_frame(site: Site, framed: Pages) -> None:
    listed = set(site.list_paths())

    assert len(framed) == len(LANGUAGES) * len(site.known.slugs)
    for path, page in framed.items():
        language, plain = read_address(path)
        assert {tag: page.count(tag) for tag in ("h1", "main", "title", "script", "form")} == {
            **dict.fromkeys(("h1", "main", "title"), 1),
            **dict.fromkeys(("script", "form"), 0),
        }, path
        assert (page.faults, page.open) == ([], []), path
        assert page.find("html", lang=language), path
        assert page.find("meta", name="robots")[0]["content"] == "noindex", path
        whole = find_prefix(language) + plain.replace(FRAMED, "/certifications/")
        assert {(one["href"], one["target"]) for one in page.find("a")} == {(whole, "_blank")}, path
        assert whole in listed, path
        assert CODE.findall(page.text) == [], path


def test_every_page_leads_to_the_same_page_in_every_language(pages: Pages) -> None:
    for path, page in pages.items():
        language, plain = read_address(path)
        ways = {one: find_prefix(one) + plain for one in LANGUAGES}
        switch = {str(one["hreflang"]): one["href"] for one in page.find("a", rel="alternate")}
        assert switch == {one: address for one, address in ways.items() if one != language}, path


def test_where_the_whole_address_is_known_a_page_names_its_versions_for_search_engines(
    pages: Pages, build: Callable[..., Site], read: Read
) -> None:
    base = "https://example.org/sub"
    site = build(base=base)
    for path in ("/", "/en/", "/compare", "/en/certifications/alpha"):
        plain = read_address(path)[1]
        ways = {one: base + find_prefix(one) + plain for one in LANGUAGES}
        links = read(site.render(path).body).find("link", rel="alternate")
        told = {str(one["hreflang"]): one["href"] for one in links if "hreflang" in one}
        assert told == ways | {"x-default": ways[LANGUAGES[0]]}, path
    assert not [one for page in pages.values() for one in page.find("link", rel="alternate") if "hreflang" in one]


def test_every_tag_is_closed_in_its_order_and_every_id_is_given_once(pages: Pages) -> None:
    for path, page in pages.items():
        assert (page.faults, page.open) == ([], []), path
        assert len(page.ids) == len(set(page.ids)), path


def test_no_page_shows_what_only_a_program_says(pages: Pages) -> None:
    for path, page in pages.items():
        assert re.findall(r"\bNone\b|\bTrue\b|\bFalse\b|\bnan\b|\{\w*\}|[Uu]ndefined", page.text) == [], path


def test_no_page_of_a_certification_or_comparison_shows_a_code(pages: Pages) -> None:
    shown = {path: page for path, page in pages.items() if "/certifications/" in path or "/compare" in path}
    # Slugs of sources and addresses have no underscores but those of their pages.
    codes = {path: CODE.findall(ADDRESS.sub("", page.text)) for path, page in shown.items()}

    assert len(shown) > 70
    assert {path: found for path, found in codes.items() if found} == {}


def test_every_link_within_the_site_leads_to_a_listed_path_and_an_id_that_is_there(site: Site, pages: Pages) -> None:
    listed = set(site.list_paths())
    for path, page in pages.items():
        for link in page.links:
            found = urlsplit(link)
            if not found.scheme:
                target = found.path or path
                assert target in listed, (path, link)
                assert not found.fragment or target not in pages or found.fragment in pages[target].ids, (path, link)


def test_nothing_is_loaded_from_another_host_and_nothing_is_written_inline(pages: Pages) -> None:
    for path, page in pages.items():
        loaded = [attributes.get("src") or "" for tag, attributes in page.tags if tag in ("img", "script")]
        loaded += [attributes.get("href") or "" for attributes in page.find("link", rel="stylesheet")]
        assert all(link.startswith("/") or not link for link in loaded), path
        inline = [
            name for _, attributes in page.tags for name in attributes if name == "style" or name.startswith("on")
        ]
        assert inline == [], path
        assert all("src" in one or "json" in str(one.get("type")) for one in page.find("script")), path
        assert page.count("style") == 0, path


def test_every_field_of_a_form_has_a_label_and_every_picture_its_words_and_size(
    served_site: Site, pages: Pages, read: Read
) -> None:
    asking = {f"{path}?": read(served_site.render(path).body) for path in ("/advice", "/names", "/compare")}
    for path, page in (asking | pages).items():
        labelled = {label.get("for") for label in page.find("label")}
        fields = [attributes for tag, attributes in page.tags if tag in ("input", "select", "textarea")]
        assert all(one.get("id") in labelled or one.get("aria-label") for one in fields), path
        assert all(one.get("alt") and one.get("width") and one.get("height") for one in page.find("img")), path


def test_a_page_with_all_that_it_loads_is_at_most_60_kb_compressed(
    published: Published, rendered: dict[str, Rendered], pages: Pages
) -> None:
    @cache
    def weigh(path: str) -> int:
        return len(gzip.compress((rendered.get(path) or published.render(path)).body))

    for path, page in pages.items():
        loaded = {one.get("src") for tag, one in page.tags if tag in ("img", "script")}
        loaded |= {one.get("href") for one in page.find("link", rel="stylesheet")}
        assert weigh(path) + sum(weigh(str(link)) for link in loaded if link) <= BUDGET, path


def test_the_same_site_is_the_same_bytes_in_another_process(site: Site, published: Published) -> None:
    """Sets and dictionaries are in another order there, so that nothing may rest on it."""
    paths = ["/", "/market", "/method", "/names", "/advice", "/advice/none/30s/looking/claims", "/pictures/ties.svg"]
    paths += [path for path in site.list_paths() if path.startswith("/certifications/")][:3]
    program = """if True:
        import hashlib, sys
        from datetime import date
        from pathlib import Path
        from mikiwame.pipeline import load
        from mikiwame.publishing.pages import build_site
        site = build_site(load(Path(sys.argv[1])), date(2026, 11, 22))
        for path in sys.argv[2:]:
            print(hashlib.sha256(site.render(path).body).hexdigest())
        """
    market = Path(__file__).parents[3] / "catalogue" / "medical-office"
    environment = os.environ | {"PYTHONHASHSEED": "4711", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-c", program, str(market), *paths],
        capture_output=True,
        check=True,
        text=True,
        env=environment,
    )
    assert done.stdout.split() == [hashlib.sha256(published.render(path).body).hexdigest() for path in paths]


def test_a_link_stays_in_the_language_of_its_page(pages: Pages) -> None:
    shared = {route.pattern for route in PAGES if not route.spoken}
    for path, page in pages.items():
        switch = {one["href"] for tag in ("a", "link") for one in page.find(tag, rel="alternate") if "hreflang" in one}
        inner = {urlsplit(link).path for link in set(page.links) - switch if link.startswith("/")} - shared
        assert {read_address(one)[0] for one in inner} == {read_address(path)[0]}, path


def test_an_address_that_there_is_not_in_a_language_is_said_in_it(site: Site, read: Read) -> None:
    for path in ("/en/certifications/nothing", "/en/style.css", "/en/nothing"):
        rendered = site.render(path)
        assert rendered.status == 404, path
        assert read(rendered.body).find("html", lang="en"), path
    assert site.render("/en").status == site.render("/xx/").status == 404


def test_an_address_that_there_is_not_is_a_page_with_status_404(site: Site, read: Read) -> None:
    for path in ("/certifications/nothing", "/advice/rich", "/pictures/x.svg", "/../etc/passwd", "//", "/<script>"):
        rendered = site.render(path)
        assert rendered.status == 404, path
        assert read(rendered.body).count("h1") == 1
        assert b"passwd" not in rendered.body
        assert b"<script>" not in rendered.body


@pytest.mark.parametrize(
    ("base", "link", "canonical"),
    [
        ("", "/method", None),
        ("/sub", "/sub/method", None),
        ("https://example.org", "/method", "https://example.org/method"),
        ("https://example.org/sub/", "/sub/method", "https://example.org/sub/method"),
    ],
)
def test_links_start_at_the_base_and_a_whole_address_makes_the_page_canonical(
    build: Callable[..., Site], read: Read, base: str, link: str, canonical: str | None
) -> None:
    page = read(build(base=base).render("/method").body)

    assert link in page.links
    assert [one["href"] for one in page.find("link", rel="canonical")] == ([canonical] if canonical else [])
