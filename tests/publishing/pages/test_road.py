"""The road to passing as a time line: what each stop says, and what it leaves open."""

from collections.abc import Callable, Iterator
from xml.etree import ElementTree

import pytest
from tests.publishing.pages.conftest import Build

from mikiwame.publishing.pages.road import draw_road_in_page, list_stops
from mikiwame.publishing.pictures import Stop, draw_road
from mikiwame.publishing.pictures.map import BROAD, NARROW
from mikiwame.words import speak

Write = Callable[[str, str], None]

SVG = "{http://www.w3.org/2000/svg}"
STOPS = (
    Stop("いま", "学び始める", True, "講座 38,000円"),
    Stop("申込み", "締切はわからない", False, "受験料 5,000円", ("インターネット",)),
    Stop("試験", "2026年12月", True, "", ("自宅", "合格の目安: 60%以上")),
    Stop("結果", "発表の日はわからない", False, ""),
)


def list_texts(svg: str) -> Iterator[str]:
    return (text.text or "" for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))


@pytest.mark.parametrize("width", [NARROW, BROAD])
def test_a_road_says_every_stop_in_its_order_within_its_paper(width: int) -> None:
    picture = draw_road(speak("ja"), "道のり", STOPS, width)

    said = "".join(list_texts(picture.svg))
    told = [part for stop in STOPS for part in (stop.name, stop.when, stop.money, *stop.notes)]
    assert said == "".join(told)
    root = ElementTree.fromstring(picture.svg)
    assert all(float(text.get("y", 0)) <= picture.height for text in root.iter(f"{SVG}text"))
    description = root.find(f"{SVG}desc")
    assert description is not None
    assert all(part in (description.text or "") for part in told)


@pytest.mark.parametrize("width", [NARROW, BROAD])
def test_a_stop_that_nobody_can_date_is_hollow_and_the_way_to_it_dashed(width: int) -> None:
    root = ElementTree.fromstring(draw_road(speak("ja"), "道のり", STOPS, width).svg)

    assert [dot.get("fill") == "#ffffff" for dot in root.iter(f"{SVG}circle")] == [False, True, False, True]
    assert [line.get("stroke-dasharray") is not None for line in root.iter(f"{SVG}path")] == [True, False, True]


def test_a_fee_stands_at_the_stop_where_it_is_paid(build: Build, write: Write) -> None:
    known = build().known

    now, apply, sit, result = list_stops(known, "alpha", speak("en"))

    assert "5,000" in apply.money
    assert not apply.known
    assert "5,000" in result.notes[-1]
    assert not result.known
    assert "5,000" not in now.money + sit.money


def test_no_road_leads_to_an_exam_that_has_ended(build: Build, write: Write) -> None:
    write(
        "certifications/alpha.yaml",
        """
        name: 検定アルファ
        category: basic
        organisers: [north]
        life: [{event: last_sitting, on: 2025-03, source: guide}]
        """,
    )

    assert draw_road_in_page(build().known, "alpha", speak("ja")) is None
