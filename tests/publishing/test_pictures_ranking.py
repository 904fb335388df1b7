"""Scores, acceptability and contributions as pictures: what a bar's length, its words and a screen reader tell."""

import itertools
import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.saying import refused

from mikiwame.publishing import pictures
from mikiwame.publishing.pictures import Contribution, Picture, RankShares, ScoreBar
from mikiwame.publishing.pictures.drawing import measure_text
from mikiwame.publishing.pictures.map import BROAD
from mikiwame.words import speak

Row = ScoreBar | RankShares | Contribution
Draw = Callable[..., Picture]
Element = ElementTree.Element
Box = tuple[float, float, float, float]

SVG = "{http://www.w3.org/2000/svg}"
LONG = "全国医療事務<実務>&「認定」試験(メディカルクラーク®)1級ABC" * 2
SHOUTED = "W" * 60


JA = speak("ja")
draw_scores = partial(pictures.draw_scores, JA)
draw_acceptability = partial(pictures.draw_acceptability, JA)
draw_contributions = partial(pictures.draw_contributions, JA)
draw_broad_contributions = partial(draw_contributions, width=BROAD)


def score(name: str = "甲試験", rank: int | None = 1, **others: Any) -> ScoreBar:
    return ScoreBar(**({"name": name, "rank": rank, "score": 0.5, "score_low": 0.4, "score_high": 0.6} | others))


def share(name: str = "甲試験", shares: tuple[float, ...] = (0.5, 0.25, 0.125, 0.1, 0.025)) -> RankShares:
    return RankShares(name, shares)


def contribution(short: str = "受験料", **others: Any) -> Contribution:
    usual: dict[str, Any] = {"weight": 0.2, "low": 0.05, "high": 0.1, "known": True}
    return Contribution(short, **(usual | others))


PICTURES: tuple[tuple[Draw, Callable[..., Row]], ...] = (
    (draw_scores, score),
    (draw_acceptability, share),
    (draw_contributions, contribution),
)
CONTRIBUTIONS = (
    contribution(LONG, known=False, weight=0.1),
    contribution(SHOUTED, low=0.1, high=0.2, known=False),
    *(contribution(f"項目{number}", weight=0.01, low=0.0, high=0.01) for number in range(60)),
)
HARD: dict[str, tuple[Draw, Sequence[Row]]] = {
    "scores": (
        draw_scores,
        [
            score(LONG, 1, recommended=True, note="終" * 60),
            score(SHOUTED, 100, recommended=True, score_low=0.0, score=0.5, score_high=1.0),
            score("短", None, note="終了", score_low=0.999, score=0.9995, score_high=1.0),
            *(score(f"資格{number}", number, recommended=number % 2 == 0) for number in range(2, 60)),
        ],
    ),
    "acceptability": (
        draw_acceptability,
        [share(LONG), share(SHOUTED, (0.004, 0.99, 0.003, 0.003)), share("短", (1.0,))]
        + [share(f"資格{number}", (number / 60, 0.0, 1 - number / 60)) for number in range(60)],
    ),
    "contributions": (draw_contributions, CONTRIBUTIONS),
    "broad contributions": (draw_broad_contributions, CONTRIBUTIONS),
}


def read(picture: Picture) -> Element:
    return ElementTree.fromstring(picture.svg)


def find_text(root: Element, name: str) -> str:
    return root.findtext(f"{SVG}{name}") or ""


def list_texts(root: Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def list_rows(root: Element) -> list[Element]:
    return [group for group in root.iter(f"{SVG}g") if group.get("role") == "graphics-symbol"]


def measure_parts(root: Element, name: str) -> list[float]:
    return [float(part.get("width", "0")) for part in root.iter(f"{SVG}rect") if part.get("class") == name]


def find_starts(root: Element, name: str) -> list[float]:
    return [float(part.get("x", "0")) for part in root.iter(f"{SVG}rect") if part.get("class") == name]


def box_text(text: Element) -> Box:
    size, x, y = (float(text.get(name, "0")) for name in ("font-size", "x", "y"))
    wide = measure_text(text.text or "", size)
    left = x - wide * {"end": 1, "middle": 0.5}.get(text.get("text-anchor", ""), 0)
    return left, y - size * 0.88, left + wide, y + size * 0.12


def cross(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def find_lightness(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def find_contrast(one: str, other: str) -> float:
    light, dark = sorted((find_lightness(one), find_lightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


# Lengths


def test_an_interval_of_scores_is_as_long_as_its_points() -> None:
    root = read(
        draw_scores([score(score_low=0.25, score=0.5, score_high=0.75), score(score_low=0.4, score_high=0.6)], "点", "")
    )

    long, short = measure_parts(root, "interval")
    assert long / short == pytest.approx(0.5 / 0.2, rel=1e-3)


def test_an_interval_begins_and_ends_at_the_numbers_of_the_scale() -> None:
    root = read(draw_scores([score(score_low=0.25, score=0.5, score_high=1.0)], "点", ""))

    ticks = {text.text: float(text.get("x", "0")) for text in root.iter(f"{SVG}text")}
    (start,), (width,) = find_starts(root, "interval"), measure_parts(root, "interval")
    assert start == pytest.approx(ticks["25"], abs=0.01)
    assert start + width == pytest.approx(ticks["100点"], abs=0.01)
    (mark,), (thick,) = find_starts(root, "mark"), measure_parts(root, "mark")
    assert mark + thick / 2 == pytest.approx(ticks["50"], abs=0.01)


def test_parts_of_the_bar_are_as_long_as_their_shares_with_the_fourth_and_later_together() -> None:
    root = read(draw_acceptability([share(shares=(0.5, 0.25, 0.125, 0.1, 0.025))], "順位", ""))

    widths = [measure_parts(root, f"place-{place}")[0] for place in (1, 2, 3, 4)]
    assert [width / widths[0] for width in widths] == pytest.approx([1, 0.5, 0.25, 0.25], rel=1e-3)
    starts = [find_starts(root, f"place-{place}")[0] for place in (1, 2, 3, 4)]
    assert starts[1:] == pytest.approx(
        [start + width for start, width in zip(starts[:3], widths[:3], strict=True)], abs=0.02
    )


def test_a_place_that_never_came_takes_no_room() -> None:
    root = read(draw_acceptability([share(shares=(0.0, 1.0))], "順位", ""))

    assert measure_parts(root, "place-1") == []
    assert "100%" in list_texts(root)


def test_bars_of_criteria_are_as_long_as_their_weights_and_filled_as_far_as_is_sure() -> None:
    rows = [contribution(weight=0.4, low=0.1, high=0.3), contribution(weight=0.1, low=0.1, high=0.1)]
    root = read(draw_contributions(rows, "内訳", ""))

    heavy, light, _ = measure_parts(root, "weight")
    assert heavy / light == pytest.approx(4, rel=1e-3)
    sure, all_sure, _ = measure_parts(root, "sure")
    assert sure / heavy == pytest.approx(0.1 / 0.4, rel=1e-3)
    assert all_sure == light
    assert measure_parts(root, "spread")[0] / heavy == pytest.approx((0.3 - 0.1) / 0.4, rel=1e-3)


def test_the_last_row_adds_up_what_is_sure_spread_and_unknown_of_a_hundred_points() -> None:
    rows = [
        contribution(weight=0.5, low=0.2, high=0.3),
        contribution(weight=0.3, low=0.1, high=0.1),
        contribution(weight=0.2, low=0.0, high=0.2, known=False),
    ]
    root = read(draw_contributions(rows, "内訳", ""))

    full = measure_parts(root, "weight")[-1]
    parts = [measure_parts(root, name)[-1] / full for name in ("sure", "spread", "unknown")]
    assert parts == pytest.approx([0.2 + 0.1, 0.3 - 0.2, 0.2], rel=1e-3)
    assert "30.0〜60.0点" in list_texts(list_rows(root)[-1])
    assert "大切さ 100%" in list_texts(list_rows(root)[-1])


# Words


def test_every_recommended_one_is_marked_in_a_word() -> None:
    rows = [score("甲", 1, recommended=True), score("乙", 2, recommended=True), score("丙", 3)]

    drawn = list_rows(read(draw_scores(rows, "点", "")))

    assert ["おすすめ" in list_texts(row) for row in drawn] == [True, True, False]


def test_scores_stand_by_rank_and_those_without_one_say_so_at_the_end() -> None:
    rows = [score("終わった", None, note="終了"), score("二番", 2), score("一番", 1)]

    drawn = list_rows(read(draw_scores(rows, "点", "")))

    assert [list_texts(row)[0] for row in drawn] == ["1位", "2位", "順位なし"]
    assert "終了" in list_texts(drawn[-1])


def test_a_score_is_written_with_its_interval_unless_it_has_none() -> None:
    rows = [score(score_low=0.757, score=0.7945, score_high=0.832), score(score_low=0.72, score=0.72, score_high=0.72)]

    wide, exact = list_rows(read(draw_scores(rows, "点", "")))

    assert {"79.5点", "75.7〜83.2"} <= set(list_texts(wide))
    assert list_texts(exact) == ["1位", "甲試験", "72.0点"]


@pytest.mark.parametrize(
    ("top", "said"),
    [(1, "1位 41%"), (2, "1位か2位 76%"), (3, "1〜3位 90%"), (5, "1〜5位 100%")],
)
def test_the_end_of_a_bar_takes_the_first_places_together(top: int, said: str) -> None:
    root = read(draw_acceptability([share(shares=(0.41, 0.35, 0.14, 0.06, 0.04))], "順位", "", top))

    assert said in list_texts(root)


def test_the_legend_names_every_place() -> None:
    texts = list_texts(read(draw_acceptability([share()], "順位", "")))

    assert {"1位", "2位", "3位", "4位以下"} <= set(texts)


def test_a_part_that_is_too_narrow_holds_no_figure() -> None:
    texts = list_texts(read(draw_acceptability([share(shares=(0.93, 0.02, 0.03, 0.02))], "順位", "")))

    assert "93%" in texts
    assert not {"2%", "3%"} & set(texts)


def test_a_rare_place_is_not_said_to_be_impossible_nor_a_frequent_one_certain() -> None:
    said = find_text(read(draw_acceptability([share(shares=(0.997, 0.003))], "順位", "", top=1)), "desc")

    assert "1位 99%超、2位 1%未満、3位 0%" in said


def test_a_criterion_tells_its_weight_its_points_and_whether_it_is_unknown() -> None:
    rows = [
        contribution("講座費用", weight=0.12, low=0.091, high=0.12),
        contribution("知名度", weight=0.05, low=0.0, high=0.05, known=False),
    ]

    cost, fame, total = list_rows(read(draw_contributions(rows, "内訳", "")))

    assert {"講座費用", "大切さ 12%", "9.1〜12.0点"} <= set(list_texts(cost))
    assert {"知名度（不明）", "0〜5.0点"} <= set(list_texts(fame))
    assert "合計（不明な点を含む）" in list_texts(total)


def test_what_is_unknown_is_hatched_and_what_a_range_leaves_open_is_not() -> None:
    unknown, spread, _ = list_rows(read(draw_contributions([contribution(known=False), contribution()], "内訳", "")))

    assert len(unknown.findall(f"{SVG}path")) == 1
    assert spread.findall(f"{SVG}path") == []


def test_hatching_stays_within_its_part() -> None:
    root = read(draw_contributions([contribution(low=0.1, high=0.1999, weight=0.2, known=False)], "内訳", ""))

    (row, _) = list_rows(root)
    (part,) = (rect for rect in row.iter(f"{SVG}rect") if rect.get("class") == "unknown")
    left, top, wide, high = (float(part.get(name, "0")) for name in ("x", "y", "width", "height"))
    path = row.findall(f"{SVG}path")[0].get("d", "")
    points = [tuple(map(float, point.split())) for point in re.findall(r"[ML]([\d.]+ [\d.]+)", path)]
    assert len(points) > 20
    assert all(left - 0.02 <= x <= left + wide + 0.02 and top - 0.02 <= y <= top + high + 0.02 for x, y in points)


def test_a_screen_reader_is_told_the_data() -> None:
    root = read(
        draw_scores([score("甲試験", recommended=True), score("乙試験", None, note="終了")], "点", "二つの資格。")
    )

    assert find_text(root, "title") == "点"
    assert find_text(root, "desc") == (
        "二つの資格。1位 甲試験 50.0点（幅は40.0〜60.0点）、おすすめ。"
        "順位なし 乙試験 50.0点（幅は40.0〜60.0点）、終了。"
    )


# Every picture


@pytest.mark.parametrize(("draw", "row"), PICTURES)
def test_the_same_rows_give_the_same_bytes(draw: Draw, row: Callable[..., Row]) -> None:
    assert draw([row(), row("他")], "題", "説明") == draw([row(), row("他")], "題", "説明")


@pytest.mark.parametrize(("draw", "row"), PICTURES)
def test_marks_of_xml_in_a_name_are_kept_as_letters(draw: Draw, row: Callable[..., Row]) -> None:
    root = read(draw([row("甲<乙>&\x0b\n丙")], "題<&>", "説明<&>"))

    assert "甲<乙>&  丙" in list_texts(root)
    assert find_text(root, "title") == "題<&>"


@pytest.mark.parametrize(("draw", "row"), PICTURES)
def test_no_rows_are_said_in_words(draw: Draw, row: Callable[..., Row]) -> None:
    root = read(draw([], "題", "説明。"))

    assert any(text.endswith("がありません。") for text in list_texts(root))
    assert find_text(root, "desc").endswith("がありません。")
    assert list_rows(root) == []


@pytest.mark.parametrize(("draw", "row"), PICTURES)
def test_a_single_row_is_drawn_as_wide_as_a_telephone(draw: Draw, row: Callable[..., Row]) -> None:
    root = read(draw([row()], "題", "説明"))

    assert root.get("width") == "400"
    assert "甲試験" in list_texts(root) or "受験料" in list_texts(root)


def test_on_a_desk_each_bar_stands_beside_its_name_and_lengths_keep_their_proportions() -> None:
    rows = [
        contribution("受験料", low=0.1, high=0.1, weight=0.2),
        contribution("知名度", low=0.2, high=0.2, weight=0.4),
    ]
    narrow, broad = (read(draw(rows, "内訳", "")) for draw in (draw_contributions, draw_broad_contributions))

    assert broad.get("width") == "896"
    assert find_text(narrow, "desc") == find_text(broad, "desc")
    for row in list_rows(broad):
        (name,) = (box_text(text) for text in row.iter(f"{SVG}text") if text.get("text-anchor") is None)
        (bar,) = (part for part in row.iter(f"{SVG}rect") if part.get("class") == "weight")
        top = float(bar.get("y", "0"))
        assert name[2] < float(bar.get("x", "0"))
        assert top <= name[1] < name[3] <= top + float(bar.get("height", "0"))
    least, most, whole = measure_parts(broad, "weight")
    assert most / least == pytest.approx(2, abs=1e-3)
    assert whole / most == pytest.approx(0.6, abs=1e-3)
    assert measure_parts(broad, "sure")[0] / least == pytest.approx(0.5, abs=1e-3)
    assert most > 1.4 * measure_parts(narrow, "weight")[1]


@pytest.mark.parametrize("name", HARD)
def test_no_text_covers_another_or_leaves_the_picture(name: str) -> None:
    draw, rows = HARD[name]
    root = read(draw(rows, "と" * 60, "説明"))

    boxes = [(text.text, box_text(text)) for text in root.iter(f"{SVG}text")]
    assert len(boxes) > 180
    near = ((one, other) for one, other in itertools.combinations(boxes, 2) if abs(one[1][1] - other[1][1]) < 40)
    assert [(one, other) for one, other in near if cross(one[1], other[1])] == []
    width, height = (float(root.get(name, "0")) for name in ("width", "height"))
    assert [text for text, box in boxes if box[0] < 0 or box[1] < 0 or box[2] > width or box[3] > height] == []


@pytest.mark.parametrize("name", HARD)
def test_no_bar_leaves_the_picture_or_lies_under_a_name(name: str) -> None:
    draw, rows = HARD[name]
    root = read(draw(rows, "題", "説明"))

    for row in list_rows(root):
        bars = [part for part in row.iter(f"{SVG}rect") if part.get("class")]
        names = [box_text(text) for text in row.iter(f"{SVG}text") if text.get("text-anchor") is None]
        for bar in bars:
            x, y, wide, high = (float(bar.get(key, "0")) for key in ("x", "y", "width", "height"))
            assert x >= 0
            assert x + wide <= float(root.get("width", "0"))
            assert not any(cross((x, y, x + wide, y + high), box) for box in names)


@pytest.mark.parametrize("name", HARD)
def test_capitals_wider_than_the_average_stay_within_the_picture(name: str) -> None:
    """A W takes up to 0.97 of its size in the fonts of Japanese systems."""
    draw, rows = HARD[name]

    root = read(draw(rows, "題", "説明"))
    shouted = [text for text in root.iter(f"{SVG}text") if (text.text or "").startswith("WW")]

    assert shouted
    for text in shouted:
        size, x = float(text.get("font-size", "0")), float(text.get("x", "0"))
        assert x + 0.97 * size * (text.text or "").count("W") <= float(root.get("width", "0"))


@pytest.mark.parametrize("name", HARD)
def test_letters_are_large_and_dark_enough(name: str) -> None:
    draw, rows = HARD[name]
    for text in read(draw(rows, "題", "説明")).iter(f"{SVG}text"):
        assert float(text.get("font-size", "0")) >= 12
        if text.get("fill") != "#ffffff":
            assert find_contrast(text.get("fill", ""), "#ffffff") >= 4.5


def test_figures_within_bars_have_contrast_and_the_places_go_from_dark_to_light() -> None:
    (row,) = list_rows(read(draw_acceptability([share(shares=(0.3, 0.3, 0.2, 0.2))], "順位", "")))

    fills = [part.get("fill", "") for part in row.iter(f"{SVG}rect") if part.get("class")]
    letters = [text.get("fill", "") for text in row.iter(f"{SVG}text") if text.get("text-anchor") == "middle"]
    assert len(fills) == len(letters) == 4
    assert all(find_contrast(one, other) >= 4.5 for one, other in zip(fills, letters, strict=True))
    lightness = [find_lightness(fill) for fill in fills]
    assert lightness == sorted(lightness)
    assert all(find_contrast(one, other) >= 1.5 for one, other in itertools.pairwise(fills))


# Refusals


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ({"score_low": 0.7}, "甲試験.*score = 0.5.*from 0.7 to 1"),
        ({"score_high": 1.2}, "甲試験.*score_high = 1.2"),
        ({"score": float("nan")}, "甲試験.*score = nan"),
    ],
)
def test_a_score_outside_its_interval_is_refused(numbers: dict[str, Any], found: str) -> None:
    with refused(found):
        draw_scores([score(**numbers)], "点", "")


@pytest.mark.parametrize("shares", [(0.5, 0.4), (1.5, -0.5), (float("nan"), 1.0), ()])
def test_shares_that_are_not_a_whole_are_refused(shares: tuple[float, ...]) -> None:
    with refused(r"甲試験.*Give shares of 0 or more that sum to 1"):
        draw_acceptability([share(shares=shares)], "順位", "")


def test_no_first_places_are_refused() -> None:
    with refused("first 0 places"):
        draw_acceptability([share()], "順位", "", top=0)


def test_a_contribution_above_its_weight_is_refused() -> None:
    with refused(r"受験料.*weight = 0\.2.*from 0.3"):
        draw_contributions([contribution(high=0.3)], "内訳", "")
