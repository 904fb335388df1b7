"""A register of two made-up sheets, which have every element of the form, and what reading one gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pytest

from mikiwame.registers.france import FRANCE
from mikiwame.registers.reading import Outcome, read_register

MADE_UP = Path(__file__).with_name("made_up.xml")


@dataclass
class Read:
    outcome: Outcome
    tables: Mapping[str, pl.DataFrame]

    def list_rows(self, table: str, number: str | None = None) -> list[dict[str, object]]:
        """What is told in each row, None left out."""
        rows = self.tables[table].rows(named=True)
        told = [{key: value for key, value in row.items() if value is not None} for row in rows]
        return [row for row in told if number in (None, row.get("number"))]

    def list_complaints(self) -> list[tuple[object, ...]]:
        return self.tables["complaints"].select("line", "number", "element", "code").rows()


def read_files(*paths: Path, strict: bool = False) -> Read:
    parts: dict[str, list[pl.DataFrame]] = {}
    outcome = read_register(
        paths, FRANCE, lambda name, table: parts.setdefault(name, []).append(table), lambda _: None, strict=strict
    )
    return Read(outcome, {name: pl.concat(tables) for name, tables in parts.items()})


@pytest.fixture(scope="session")
def made_up() -> Read:
    return read_files(MADE_UP)


@pytest.fixture
def read_changed(tmp_path: Path) -> Callable[..., Read]:
    """Read the made-up register with one text in place of another."""

    def read(old: str, new: str, *, strict: bool = False) -> Read:
        text = MADE_UP.read_text(encoding="utf-8")
        assert old in text
        path = tmp_path / "changed.xml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return read_files(path, strict=strict)

    return read
