"""A text is made of known pieces or not, however many ways there are to cut it."""

import pytest

from mikiwame.notation.piecewise import Pieces, Words, split_alternatives


def test_alternatives_are_parted_where_no_bracket_holds_them() -> None:
    assert split_alternatives("a|b(?:c|d)|[|x]e|\\|f") == ["a", "b(?:c|d)", "[|x]e", "\\|f"]


@pytest.mark.parametrize(
    ("text", "covered"), [("監視する", True), ("監視しない", False), ("", True), ("する監視", True)]
)
def test_a_text_is_covered_where_every_letter_is_in_a_piece(text: str, covered: bool) -> None:
    assert Pieces("監視|し", "する|る").cover(text) is covered


def test_many_ways_to_cut_a_text_cost_no_more_than_one() -> None:
    assert not Pieces("あ|ああ|あああ").cover("あ" * 400 + "い")
    assert not Words("あ|ああ|あああ").cover("あ" * 400 + "い")


@pytest.mark.parametrize(
    ("text", "covered"), [("会場でのみ", True), ("会場での", True), ("会場み", False), ("", False)]
)
def test_a_word_is_given_back_where_another_begins_within_it(text: str, covered: bool) -> None:
    assert Words("会場|での?|のみ").cover(text) is covered


@pytest.mark.parametrize(("text", "covered"), [("紙での", True), ("紙", True), ("紙会場", False)])
def test_a_word_that_looks_ahead_sees_what_follows(text: str, covered: bool) -> None:
    assert Words("会場|での?", "紙(?=で|$)").cover(text) is covered
