"""Printed labels for readers of another language: said where every part has a word, else as printed."""

import pytest

from mikiwame.words import speak
from mikiwame.words.printed import say_printed_label

SAID = {
    "準1級": "pre-grade 1",
    "ネット試験": "online exam",
    "実技・学科": "practical and written",
    "在宅受験 実技": "at home, practical",
    "在宅受験 介護": "在宅受験 介護",
    "北海道": "北海道",
}


@pytest.mark.parametrize(("label", "said"), SAID.items())
def test_a_label_is_said_whole_or_left_as_printed(label: str, said: str) -> None:
    assert say_printed_label(label, speak("en")) == said


@pytest.mark.parametrize("label", SAID)
def test_its_own_readers_see_it_as_printed(label: str) -> None:
    assert say_printed_label(label, speak("ja")) == label
