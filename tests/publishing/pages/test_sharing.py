"""What stands for the site elsewhere: cards, icons, the manifest, and the worker that keeps what was read."""

import json
import struct
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from mikiwame.publishing.pages import Site
from mikiwame.publishing.pages.addresses import find_card, find_prefix
from mikiwame.publishing.pages.routes import Route
from mikiwame.publishing.pages.site import PAGES
from mikiwame.publishing.raster import share_card
from mikiwame.publishing.raster.share_card import Card, draw_card
from mikiwame.vocabulary.texts import LANGUAGES

Read = Callable[[bytes], Any]
Build = Callable[..., Site]
Write = Callable[[str, str], None]

BASE = "https://example.org/sub"
COLOURED = 'colours: {light: "#7a1f5c", dark: "#ffb3e1"}\n'


def open_picture(body: bytes) -> Image.Image:
    picture = Image.open(BytesIO(body))
    picture.load()
    return picture


@pytest.mark.parametrize(
    "path", ["/", "/compare", "/market", "/certifications/alpha", "/article", "/about", "/handout"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_its_card_which_is_a_picture_of_the_size_told(
    build: Build, read: Read, language: str, path: str
) -> None:
    site, prefix = build(base=BASE), "" if language == "ja" else f"/{language}"
    page = read(site.render(prefix + path).body)
    told = {one["property"]: str(one["content"]) for one in page.find("meta") if "property" in one}

    assert told["og:url"] == BASE + prefix + path
    assert told["og:title"]
    assert told["og:description"] == page.find("meta", name="description")[0]["content"]
    card = told["og:image"].removeprefix(BASE)
    assert card in site.list_paths()
    picture = open_picture(site.render(card).body)
    assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert page.find("meta", name="twitter:card")[0]["content"] == "summary_large_image"


def test_every_page_that_may_be_shared_has_a_card_that_is_there(build: Build) -> None:
    site = build(base=BASE)
    listed = set(site.list_paths())
    paths = [path for route in PAGES if isinstance(route, Route) for path in route.list_paths(site.known)]

    shared = [path for path in paths if not path.startswith("/embed/")]
    assert len(shared) > 10
    assert [path for path in shared for one in LANGUAGES if find_prefix(one) + find_card(path) not in listed] == []


def test_where_the_address_is_not_known_no_picture_is_named(build: Build, read: Read) -> None:
    page = read(build().render("/").body)

    assert not page.find("meta", property="og:image")
    assert page.find("meta", property="og:title")


def test_the_same_card_is_the_same_bytes_and_another_language_has_another(build: Build) -> None:
    first, second = build(base=BASE), build(base=BASE)

    assert first.render("/cards/front.png") == second.render("/cards/front.png")
    assert first.render("/cards/front.png").body != first.render("/en/cards/front.png").body


def test_a_card_shows_letters_of_its_own_for_each_japanese_character() -> None:
    """A font that lacks a character draws one and the same box for it."""
    drawn = {draw_card(Card(one, "", "", "", "#000000")) for one in "医療事務検定あアーA®"}

    assert len(drawn) == len("医療事務検定あアーA®")


@pytest.mark.parametrize("title", ["", "長い名前" * 100, "W" * 400, "a\u202eb", "字\ufffe"])
def test_a_card_has_room_for_any_title(title: str) -> None:
    card = draw_card(Card(title, title, title, title, "#0b57a4"))

    picture = open_picture(card).convert("RGB")
    margin: Any = picture.crop((1200 - 40, 0, 1200, 630)).getextrema()
    assert all(low > 240 for low, _ in margin), "something is written beyond the margin"


def test_a_publisher_s_colours_are_in_style_icon_and_manifest(build: Build, write: Write) -> None:
    write("site.yaml", COLOURED)
    site = build()

    style = site.render("/style.css").body.decode()
    assert style.rindex("--accent:#7a1f5c") > style.rindex("--accent:#0b57a4")
    assert "--accent:#ffb3e1" in style.rpartition("prefers-color-scheme:dark")[2]
    assert b"#7a1f5c" in site.render("/icon.svg").body
    assert b"#0b57a4" not in site.render("/icon.svg").body
    assert json.loads(site.render("/manifest.webmanifest").body)["theme_color"] == "#7a1f5c"
    assert open_picture(site.render("/icon-192.png").body).convert("RGB").getpixel((20, 96)) == (0x7A, 0x1F, 0x5C)


def test_the_papers_by_which_contrast_is_judged_are_those_of_the_style(site: Site) -> None:
    from mikiwame.vocabulary.colours import PAPERS

    light, dark = site.render("/style.css").body.decode().splitlines()[:2]
    for rules, papers in ((light, PAPERS["light"]), (dark, PAPERS["dark"])):
        told = dict(one.split(":") for one in rules.rpartition("{")[2].rstrip("}").split(";") if one.startswith("--"))
        named = [told[f"--{name}"] for name in ("paper", "soft", "good", "warnsoft")]
        assert [one if len(one) == 7 else f"#{one[1:] * 2}" for one in named] == list(papers)


def test_icons_are_of_the_sizes_that_are_told(site: Site, read: Read) -> None:
    manifest = json.loads(site.render("/manifest.webmanifest").body)
    for icon in manifest["icons"]:
        rendered = site.render(icon["src"])
        assert rendered.content_type == icon["type"]
        if icon["sizes"] != "any":
            assert "{}x{}".format(*open_picture(rendered.body).size) == icon["sizes"]
    assert open_picture(site.render("/apple-touch-icon.png").body).size == (180, 180)
    reserved, kind, count = struct.unpack("<HHH", site.render("/favicon.ico").body[:6])
    assert (reserved, kind, count) == (0, 1, 3)


@pytest.mark.parametrize("base", ["", "/sub", "https://example.org/sub"])
def test_the_manifest_starts_at_the_front_page_of_its_language(build: Build, base: str) -> None:
    site, before = build(base=base), "/sub" if base else ""
    for language, front in (("ja", "/"), ("en", "/en/")):
        manifest = json.loads(site.render(f"{front}manifest.webmanifest").body)
        assert (manifest["lang"], manifest["start_url"]) == (language, before + front)
        assert manifest["scope"] == f"{before}/"


def test_a_publisher_may_have_nothing_kept(build: Build, read: Read, write: Write) -> None:
    kept = build()
    assert read(kept.render("/").body).find("script", src="/sharing.js")[0]["data-worker"] == "/worker.js"
    assert b"respondWith" in kept.render("/worker.js").body
    write("site.yaml", "offline: false\n")
    site = build()

    assert "data-worker" not in read(site.render("/").body).find("script", src="/sharing.js")[0]
    worker = site.render("/worker.js").body
    assert b"respondWith" not in worker
    assert b"unregister" in worker


def test_letters_measured_one_by_one_take_what_the_whole_line_takes(site: Site) -> None:
    """Cards measure letter by letter, which is right for as long as the font has no pairs that move together."""
    names = [one.name for one in site.known.catalogue.certifications.values()]
    for size in (30, 46, 76):
        font = share_card._open_font(size)
        for line in (*names, "AVATAR To, 級「医療」…®"):
            assert share_card._measure(line, size) == font.getlength(line)


def test_a_card_is_in_shades_of_ink_and_of_the_site_s_colour_alone() -> None:
    picture = open_picture(draw_card(Card("医療事務", "", "", "", "#7a1f5c"))).convert("RGB")

    assert picture.getpixel((8, 315)) == (0x7A, 0x1F, 0x5C)
    assert picture.getpixel((1199, 0)) == (0xFF, 0xFF, 0xFF)
    letters = picture.crop((80, 152, 460, 260))
    assert letters.getextrema() == ((0x1B, 0xFF), (0x1D, 0xFF), (0x21, 0xFF))


@pytest.mark.parametrize(
    "title", ["医療事務", "Medical office certifications: needed? Which one?", "長い名前" * 40, "W" * 90]
)
def test_no_text_of_a_card_runs_into_its_day(title: str) -> None:
    """The day begins 86 pixels above the lower edge; above it, and below, nothing is written."""
    card = Card(title, "Whether you need one at all, and which. " * 6, "brand", "As of November 29, 2026.", "#0b57a4")
    picture = open_picture(draw_card(card)).convert("L")

    assert picture.crop((80, 528, 1200, 544)).getextrema() == (255, 255)
    assert picture.crop((80, 586, 1200, 630)).getextrema() == (255, 255)
    assert picture.crop((80, 440, 1200, 524)).getextrema() != (255, 255) or title == "医療事務"
