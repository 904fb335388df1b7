"""The map of the kinds of work, and how pictures look where a reader's device is dark."""

import itertools
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.publishing.pages.conftest import Build

from mikiwame.pipeline import Comparison
from mikiwame.publishing import pages
from mikiwame.publishing.pictures import Picture, draw_map
from mikiwame.publishing.pictures.colours import DARK, write_rules
from mikiwame.publishing.pictures.drawing import INK, PALE, PAPER
from mikiwame.publishing.pictures.map import ALONE, BASE, BROAD, EXTRA, GROUND, NARROW
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak

Run = Callable[..., Comparison]

SVG = "{http://www.w3.org/2000/svg}"
STYLE_SHEET = Path(pages.__file__).parent / "static" / "style.css"


def find_boxes(picture: Picture) -> dict[str, tuple[str, tuple[float, float, float, float]]]:
    """Address -> the words of its box, and the box: left, top, right, bottom."""
    boxes = {}
    for link in ElementTree.fromstring(picture.svg).iter(f"{SVG}a"):
        rect = link.find(f"{SVG}rect")
        assert rect is not None
        x, y, width, height = (float(rect.get(name, "0")) for name in ("x", "y", "width", "height"))
        words = " ".join(text.text or "" for text in link.iter(f"{SVG}text"))
        boxes[str(link.get("href"))] = words, (x, y, x + width, y + height)
    return boxes


@pytest.mark.parametrize("width", [NARROW, BROAD])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_work_is_a_link_that_a_finger_meets(shipped: Run, language: Language, width: int) -> None:
    comparison = shipped(date(2026, 11, 22))

    boxes = find_boxes(draw_map(speak(language), comparison, width, lambda slug: f"/to/{slug}"))

    assert set(boxes) == {f"/to/{slug}" for slug in comparison.market.categories}
    areas = [box for _, box in boxes.values()]
    assert all(left >= 0 and right <= width and bottom - top >= 44 for left, top, right, bottom in areas)
    for one, other in itertools.combinations(areas, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_a_box_says_the_kind_of_work_and_how_many_are_compared(shipped: Run) -> None:
    comparison = shipped(date(2026, 11, 22))

    boxes = find_boxes(draw_map(speak("en"), comparison, BROAD, lambda slug: slug))

    counts = comparison.ranking["category"].to_list()
    for slug, category in comparison.market.categories.items():
        title = speak("en").say_value(category.title)
        assert boxes[slug][0].startswith(title)
        assert f" {counts.count(slug)} " in boxes[slug][0].removeprefix(title)


@pytest.mark.parametrize("width", [NARROW, BROAD])
def test_the_beginners_box_comes_first_and_what_goes_on_top_next(shipped: Run, width: int) -> None:
    comparison = shipped(date(2026, 11, 22))

    boxes = find_boxes(draw_map(speak("ja"), comparison, width, lambda slug: slug))

    market = comparison.market
    first = boxes[market.beginners][1]
    assert min(boxes.values(), key=lambda told: (told[1][1], told[1][0]))[1] == first
    on_top = [boxes[slug][1] for slug, one in market.categories.items() if market.beginners in one.extra_on]
    others = [boxes[slug][1] for slug, one in market.categories.items() if not one.extra_on]
    assert max(box[3] for box in on_top) <= min(box[1] for box in others if box != first)


def test_the_map_is_told_in_words_too(build: Build) -> None:
    svg = build().render("/pictures/categories.svg").body.decode()

    assert "基礎（資格2件、最初の1つはここから）。応用（資格1件、基礎に足す）。" in svg


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_leads_to_the_page_in_its_own_language(build: Build, language: Language) -> None:
    prefix = "" if language == "ja" else f"/{language}"

    page = build().render(f"{prefix}/market").body.decode()

    assert f'href="{prefix}/market#basic"' in page
    assert 'style="' not in page


def test_a_picture_in_a_page_darkens_by_the_style_sheet_of_the_page() -> None:
    assert write_rules(".drawn ") in STYLE_SHEET.read_text(encoding="utf-8")


@pytest.mark.parametrize("ground", [PAPER, GROUND, BASE, EXTRA, ALONE])
@pytest.mark.parametrize("ink", [INK, PALE])
def test_letters_stay_readable_in_the_dark(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5
    assert contrast(DARK[ink], DARK[ground]) >= 4.5


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 has it."""
    lighter, darker = sorted((measure_light(one), measure_light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def measure_light(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
