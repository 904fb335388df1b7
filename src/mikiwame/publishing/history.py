"""The past values of a field as rows, for the pictures that do not take typed ones yet."""

from typing import Any

from mikiwame.answers import history
from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison
from mikiwame.words import speak
from mikiwame.words.documents import write_document

Row = dict[str, Any]


def list_history(comparison: Comparison, slug: str, field: str) -> list[Row]:
    rows: Any = write_document(history.list_history(Evidence(comparison), slug, field), speak("ja"))
    return [*rows]
