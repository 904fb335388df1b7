"""What each question gives: typed values and reasons, without words, without input or output."""

from mikiwame.answers.day import Day

__all__ = ["Day"]
