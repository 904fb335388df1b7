"""Pictures as a reader, a screen reader and a web server meet them."""

import itertools
import re
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import polars as pl
import pytest
from tests.saying import refused

from mikiwame.answers.facts import Evidence
from mikiwame.answers.history import PastValue, list_history
from mikiwame.interfaces.command_line.history import history_rows_or_picture
from mikiwame.pipeline import Comparison
from mikiwame.publishing import pictures
from mikiwame.publishing.pictures import Picture, write_picture
from mikiwame.publishing.pictures.drawing import measure_text, split_name, wrap_text
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.reasons import Figure
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak

Run = Callable[..., Comparison]
Box = tuple[float, float, float, float]

SVG = "{http://www.w3.org/2000/svg}"
LATEST = date(2026, 11, 22)
FIELDS = (
    ("medical-clerk", "exam_fee"),
    ("medical-clerk", "pass_rate"),
    ("medical-fee-claims", "pass_rate"),
    ("medical-fee-claims", "examinees"),
    ("medical-secretary-skills", "exam_fee"),
    ("medical-office-manager", "pass_rate"),
)


draw_ties = partial(pictures.draw_ties, speak("ja"))


def list_past(comparison: Comparison, slug: str, field: str) -> list[PastValue]:
    return list_history(Evidence(comparison), slug, field)


def draw_history(comparison: Comparison, slug: str, field: str, language: Language = "ja") -> Picture:
    name = comparison.catalogue.certifications[slug].name
    return pictures.draw_history(speak(language), list_past(comparison, slug, field), name, field, comparison.on)


def read_text(root: ElementTree.Element, name: str) -> str:
    element = root.find(f"{SVG}{name}")
    assert element is not None
    return element.text or ""


def list_titles(root: ElementTree.Element) -> str:
    return "\n".join(element.text or "" for element in root.iter(f"{SVG}title"))


def box_texts(root: ElementTree.Element) -> list[tuple[str, Box]]:
    """Each text with the rectangle that its letters take."""
    boxes = []
    for group in [root, *root.iter(f"{SVG}g")]:
        for text in group.findall(f"{SVG}text"):
            size, x, y = (float(text.get(name, "0")) for name in ("font-size", "x", "y"))
            wide = measure_text(text.text or "", size)
            anchor = text.get("text-anchor") or group.get("text-anchor")
            left = x - wide if anchor == "end" else x
            boxes.append((text.text or "", (left, y - size * 0.8, left + wide, y + size * 0.15)))
    return boxes


def cross(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize(("slug", "field"), FIELDS)
def test_a_history_has_a_title_a_description_and_every_source(shipped: Run, slug: str, field: str) -> None:
    comparison = shipped(LATEST)

    root = ElementTree.fromstring(draw_history(comparison, slug, field).svg)

    assert comparison.catalogue.certifications[slug].name in read_text(root, "title")
    assert "2026年11月22日現在" in read_text(root, "title")
    assert "出典のある数値" in read_text(root, "desc")
    titles = list_titles(root)
    for row in list_past(comparison, slug, field):
        if row.low is not None:
            assert row.source in titles
            assert row.title in titles


def test_the_same_facts_give_the_same_bytes(shipped: Run) -> None:
    comparison = shipped(LATEST)

    for slug, field in FIELDS[:2]:
        assert draw_history(comparison, slug, field) == draw_history(comparison, slug, field)
    assert draw_ties(comparison) == draw_ties(shipped(LATEST))


def test_text_stays_text_in_the_fonts_of_japanese_systems(shipped: Run) -> None:
    svg = draw_history(shipped(LATEST), "medical-clerk", "exam_fee").svg

    texts = {element.text for element in ElementTree.fromstring(svg).iter(f"{SVG}text")}
    assert {"受験料の移り変わり", "8,800円", "6,500円", "日付なし", "2020年"} <= texts
    assert "Hiragino Sans" in svg


def test_a_picture_speaks_no_english_to_a_screen_reader(shipped: Run) -> None:
    svg = draw_history(shipped(LATEST), "medical-clerk", "exam_fee").svg

    assert not re.search(r'aria-roledescription|aria-label="[A-Z]-axis', svg)


@pytest.mark.parametrize(("slug", "field"), FIELDS)
def test_a_picture_in_english_holds_no_japanese_but_what_sources_print(shipped: Run, slug: str, field: str) -> None:
    comparison = shipped(LATEST)

    root = ElementTree.fromstring(draw_history(comparison, slug, field, "en").svg)

    printed = {row.label for row in list_past(comparison, slug, field)}
    own = [text.text or "" for text in root.iter(f"{SVG}text")]
    name = comparison.catalogue.certifications[slug].name
    japanese = [text for text in own if re.search("[\u3040-\u30ff\u4e00-\u9fff]", text)]
    assert root.get("lang") == "en"
    assert [text for text in japanese if text not in printed and text not in name] == []


def test_a_history_without_figures_can_not_be_drawn(run: Run) -> None:
    comparison = run()
    name = comparison.catalogue.certifications["beta"].name

    with refused(f"No source gives a figure for pass_rate of {name}"):
        draw_history(comparison, "beta", "pass_rate")


def test_a_market_of_one_copy_is_drawn_without_years(run: Run) -> None:
    root = ElementTree.fromstring(draw_history(run(), "alpha", "exam_fee").svg)

    assert "5,000円" in list_titles(root)
    assert not any((text.text or "").endswith("年") for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize(
    ("low", "high", "unit", "said"),
    [
        (8800, 8800, "yen", "8,800円"),
        (50, 60, "percent", "50〜60%"),
        (76.7, 76.7, "percent", "76.7%"),
        (100, None, "people", "100人以上"),
        (None, 100, "people", "100人以下"),
        (1234567, 1234567, "people", "1,234,567人"),
    ],
)
def test_figures_are_written_whole(low: float | None, high: float | None, unit: str, said: str) -> None:
    assert speak("ja").figure(Figure(low, high, unit)) == said


def test_ties_show_every_organisation_tied_and_every_source(shipped: Run) -> None:
    comparison = shipped(LATEST)

    root = ElementTree.fromstring(draw_ties(comparison).svg)

    description, titles = read_text(root, "desc"), list_titles(root)
    assert "団体のつながり" in read_text(root, "title")
    for tie in comparison.ties.filter(pl.col("day") <= count_days(LATEST)).iter_rows(named=True):
        for slug in (tie["organisation"], tie["other"]):
            assert comparison.catalogue.organisations[slug].name in titles
        assert tie["source"] in titles
        assert tie["source"] in description


@pytest.mark.parametrize("width", [400, 800])
def test_no_text_of_the_ties_covers_another_or_leaves_the_paper(shipped: Run, width: int) -> None:
    root = ElementTree.fromstring(draw_ties(shipped(LATEST), width).svg)

    boxes = box_texts(root)
    assert len(boxes) > 60
    assert [pair for pair in itertools.combinations(boxes, 2) if cross(pair[0][1], pair[1][1])] == []
    assert [text for text, box in boxes if box[0] < 0 or box[2] > width or box[3] > float(root.get("height", 0))] == []


def test_a_market_without_ties_shows_its_organisers(run: Run) -> None:
    root = ElementTree.fromstring(draw_ties(run()).svg)

    assert "つながりの出典が見つかっていない団体: 北協会、南会社" in read_text(root, "desc")


def test_a_picture_is_written_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_picture(tmp_path / "one.svg", Picture("<svg/>\n", 1, 1))

    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("one.svg", "<svg/>\n")]


def test_a_picture_into_no_folder_is_refused_and_the_old_one_stays(tmp_path: Path) -> None:
    with refused("Name another file"):
        write_picture(tmp_path / "missing" / "one.svg", Picture("<svg/>", 1, 1))


def test_the_facts_command_gets_rows_and_a_picture_of_them(run: Run, tmp_path: Path) -> None:
    rows = history_rows_or_picture(Evidence(run()), "alpha", "exam_fee", tmp_path / "fee.svg")

    assert [row.low for row in rows] == [5000]
    assert "5,000円" in (tmp_path / "fee.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("日本病院会", ["日本病院会"]),
        ("ヒューマンアカデミー", ["ヒューマン", "アカデミー"]),
        ("三幸医療エージェント", ["三幸医療", "エージェント"]),
    ],
)
def test_names_break_where_their_script_changes(name: str, lines: list[str]) -> None:
    assert split_name(name, 120, 13) == lines


def test_no_line_begins_with_a_closing_mark() -> None:
    assert wrap_text("あいうえ。おか", 48, 12) == ["あいう", "え。おか"]
