"""Short texts on how an exam is sat: ways of each part, places of their own name, what is sent in or not to be had."""

from typing import Any

import pytest

from mikiwame.notation import read


def _tell(text: str) -> dict[str, Any]:
    return dict(read("mode", text))


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("筆記:CBT 実技:会場", [("筆記", ["test-centre"]), ("実技", ["hall"])]),
        ("2級は会場、3・4級は在宅", [("2級", ["hall"]), ("3・4級", ["home"])]),
        ("準1級以上は会場のみ", [("準1級以上", ["hall"])]),
        ("令和5年度までは紙、6年度からCBT", [("令和5年度まで", ["hall"]), ("6年度から", ["test-centre"])]),
    ],
)
def test_each_has_its_way(text: str, of: list[tuple[str, list[str]]]) -> None:
    assert [(one["label"], one["told"]["modes"]) for one in _tell(text)["of"]] == of


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("プールでの実技試験", ["hall"]),
        ("本校教室", ["classroom"]),
        ("作品提出による審査", ["correspondence"]),
        ("当面の間、オンラインで実施", ["online"]),
    ],
)
def test_the_place_is_kept_beside_the_way(text: str, modes: list[str]) -> None:
    assert _tell(text) == {"kind": "mode", "modes": modes, "remarks": [text]}


@pytest.mark.parametrize(("text", "denied"), [("在宅不可", ["home"]), ("CBTは行っておりません", ["test-centre"])])
def test_what_is_not_to_be_had_is_no_way(text: str, denied: list[str]) -> None:
    assert _tell(text) == {"kind": "mode", "modes": [], "denied": denied}


@pytest.mark.parametrize("text", ["会場により異なる", "CBT(廃止)", "2018年度まではCBT", "海外ではCBT", "マークシート"])
def test_a_text_that_tells_no_way_of_today_is_kept(text: str) -> None:
    assert read("mode", text)["kind"] == "text"
