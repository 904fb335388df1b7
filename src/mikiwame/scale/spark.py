"""A register on Apache Spark: all markets in one plan."""

from collections.abc import Mapping
from pathlib import Path

from mikiwame.pipeline import Question
from mikiwame.scale.reading import Register


def rank_on_spark(
    register: Register, rules: Mapping[str, str], questions: Mapping[str, Question], folder: Path, master: str | None
) -> int:
    raise NotImplementedError
