"""A text is made of known pieces or not, however many ways there are to cut it."""

import pytest

from mikiwame.notation.piecewise import Pieces, split_alternatives


def test_alternatives_are_parted_where_no_bracket_holds_them() -> None:
    assert split_alternatives("a|b(?:c|d)|[|x]e|\\|f") == ["a", "b(?:c|d)", "[|x]e", "\\|f"]


@pytest.mark.parametrize(
    ("text", "covered"), [("監視する", True), ("監視しない", False), ("", True), ("する監視", True)]
)
def test_a_text_is_covered_where_every_letter_is_in_a_piece(text: str, covered: bool) -> None:
    assert Pieces("監視|し", "する|る").cover(text) is covered


def test_many_ways_to_cut_a_text_cost_no_more_than_one() -> None:
    assert not Pieces("あ|ああ|あああ").cover("あ" * 400 + "い")
