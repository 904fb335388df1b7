"""Who sells one certification, drawn."""

from datetime import date
from xml.etree import ElementTree

import pytest
from tests.conftest import load_shipped

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.sellers import draw_sellers_in_page, list_sellers
from mikiwame.publishing.pictures import Seller, draw_sellers
from mikiwame.publishing.pictures.map import BROAD, NARROW
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak

SVG = "{http://www.w3.org/2000/svg}"
ORGANISERS = (("北協会", "一般社団法人、主催団体"),)
SELLERS = (
    Seller("南会社", "スクール", ("南会社が北協会の試験の講座を開く",), to_organiser=True),
    Seller("東会社", "人材会社", ("北協会の試験は東会社からの就職で返金がある",), from_organiser=True),
    Seller("西会社", "", ("西会社と北協会が同じ住所を公表",)),
)


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return Knowledge(load_shipped(), date(2026, 11, 27))


@pytest.mark.parametrize("width", [NARROW, BROAD])
def test_everybody_is_named_with_each_tie_in_words(width: int) -> None:
    root = ElementTree.fromstring(draw_sellers(speak("ja"), "だれが売る", ORGANISERS, SELLERS, width).svg)

    said = "".join(text.text or "" for text in root.iter(f"{SVG}text"))
    for seller in SELLERS:
        assert all(part in said for part in (seller.name, seller.role, *seller.ties))
    assert "北協会" in said
    boxes = [box for box in root.iter(f"{SVG}rect") if box.get("rx")]
    assert all(float(box.get("x", 0)) + float(box.get("width", 0)) <= width for box in boxes)
    lowest = max(float(box.get("y", 0)) + float(box.get("height", 0)) for box in boxes)
    assert lowest <= float(root.get("height", 0))


@pytest.mark.parametrize("width", [NARROW, BROAD])
def test_an_arrow_points_where_the_tie_leads_and_none_where_it_leads_nowhere(width: int) -> None:
    for sellers, heads in ((SELLERS, 2), (SELLERS[2:], 0)):
        root = ElementTree.fromstring(draw_sellers(speak("ja"), "だれが売る", ORGANISERS, sellers, width).svg)
        assert sum((path.get("d") or "").endswith("Z") for path in root.iter(f"{SVG}path")) == heads


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_tied_to_the_organiser_of_a_certification_is_drawn(known: Knowledge, language: Language) -> None:
    drawn = draw_sellers_in_page(known, "medical-office-test", speak(language))

    assert drawn is not None
    named = {tie.organisation_name for tie in known.ties if tie.to == "nihon-iryo-jimu-kyokai"}
    named |= {tie.to_name for tie in known.ties if tie.organisation == "nihon-iryo-jimu-kyokai"}
    assert len(named) >= 2
    for name in named:
        assert name.removeprefix("株式会社") in drawn.narrow


def test_a_certification_without_ties_has_no_such_picture(known: Knowledge) -> None:
    alone = [slug for slug in known.slugs if not list_sellers(known, slug, speak("ja"))]

    assert alone
    assert all(draw_sellers_in_page(known, slug, speak("ja")) is None for slug in alone)
