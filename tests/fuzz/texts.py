"""Published texts, changed: every reading comes in its shape, in time, and never as an exception."""

import json
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.mutating import mutate
from tests.fuzz.target import Input
from tests.notation.test_any_text import check_shape

from mikiwame.notation import read
from mikiwame.vocabulary.fields import FIELDS, KINDS

NOTATION = Path(__file__).parents[1] / "notation"
_READ = [field for field in FIELDS if KINDS[field] != "text"]


class Texts:
    """One input is ``[field, text]``."""

    name = "texts"

    def __init__(self) -> None:
        lines = [line for file in sorted(NOTATION.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
        self.seeds: list[tuple[str, str]] = [(row["field"], row["raw"]) for row in map(json.loads, lines)]
        self.raws = [raw for _, raw in self.seeds]

    def make(self, random: Random) -> Input:
        field, raw = random.choice(self.seeds)
        return [random.choice(_READ) if random.random() < 0.1 else field, mutate(random, raw, self.raws)]

    def run(self, made: Input) -> None:
        field, text = made
        reading: dict[str, Any] = dict(read(field, text))
        check_shape(field, reading)
        json.dumps(reading, ensure_ascii=False, allow_nan=False).encode("utf-8")
