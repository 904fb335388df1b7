"""The rows of a ranking as JSON holds them, and its sentences, for pages that do not take the answers yet."""

from typing import Any

from mikiwame.answers.firmness import judge_recommendation
from mikiwame.answers.ranking import describe_ranking, list_places
from mikiwame.pipeline import Comparison
from mikiwame.ranking import Firmness
from mikiwame.words import speak
from mikiwame.words.documents import write_document
from mikiwame.words.ranking import say_answer

Row = dict[str, Any]


def list_ranking(comparison: Comparison, firmness: Firmness | None = None, first: Firmness | None = None) -> list[Row]:
    return write_document(list_places(comparison, firmness, first), speak("ja"))  # type: ignore[return-value]


def write_answer(comparison: Comparison, firmness: Firmness | None, options: str = "") -> list[str]:
    firmly = judge_recommendation(comparison, firmness)
    return say_answer(describe_ranking(comparison), firmly, speak("ja"), options)
