"""What cannot be what it is said to be is refused with its file and row, and nothing is read wrongly in silence."""

import math
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest
from tests.conftest import SHIPPED, SHIPPED_DAY
from tests.saying import refused

from mikiwame.scale import rank_tables
from mikiwame.scale.checking import check_register
from mikiwame.scale.reading import open_register

Sheets = Mapping[str, pl.DataFrame]

ROOM = 1 << 20


def write(sheets: Sheets, folder: Path) -> Path:
    folder.mkdir()
    for name, table in sheets.items():
        table.write_parquet(folder / f"{name}.parquet")
    return folder


def rank(folder: Path) -> None:
    (folder / "out").mkdir()
    rank_tables([folder], SHIPPED, SHIPPED_DAY, folder / "out")


def spoil(table: pl.DataFrame, column: str, value: object, kind: str | None = None) -> tuple[pl.DataFrame, int]:
    """The table with another value in the first row, or in the first of a kind; and the number of that row."""
    row = 0 if kind is None else table["kind"].to_list().index(kind)
    values = table[column].to_list()
    values[row] = value
    return table.with_columns(pl.Series(column, values, dtype=table[column].dtype)), row + 1


@pytest.mark.parametrize(
    ("name", "column", "value", "kind", "message"),
    [
        ("claims", "low", math.nan, "money", 'The column "low" is nan. Give a number of 0 or more'),
        ("claims", "high", math.inf, "money", 'The column "high" is inf'),
        ("claims", "low", -5.0, "money", 'The column "low" is -5.0'),
        ("claims", "low", 1e9, "money", 'which is less than "low"'),
        ("claims", "high", 720.0, "rate", 'The column "high" is 720.0. Give a number from 0 to 100'),
        ("claims", "unit", "dollars", "money", 'The column "unit" is "dollars". Use one of: yen, yen/month'),
        ("claims", "field", "exam_feee", None, 'The column "field" is "exam_feee"'),
        ("claims", "kind", "moneyy", None, 'The column "kind" is "moneyy"'),
        ("claims", "state", "mars", "venue", 'The column "state" is "mars". Use one of: home, everywhere, halls'),
        ("claims", "source_kind", "gossip", None, 'The column "source_kind" is "gossip"'),
        ("claims", "day", 10**15, None, 'The column "day" is 1000000000000000, which is no day'),
        ("claims", "read_day", -(10**9), None, "which is no day"),
        ("claims", "head_start", 2**62, None, 'The column "head_start" is 4611686018427387904'),
        ("claims", "clues", "[1, 2]", None, 'The column "clues" is not as notation writes it'),
        ("claims", "reading", "{no json", "schedule", 'The column "reading" is not as notation writes it'),
        ("claims", "market", None, None, 'The column "market" holds nothing'),
        ("claims", "market", "elsewhere", None, 'There is no certification of the market "elsewhere"'),
        ("certifications", "market", None, None, 'The column "market" holds nothing'),
        ("organisations", "form", "gang", None, 'The column "form" is "gang"'),
        ("organisations", "market", "elsewhere", None, 'There is no certification of the market "elsewhere"'),
        ("ties", "tie", "loves", None, 'The column "tie" is "loves"'),
        ("ties", "market", "elsewhere", None, 'There is no certification of the market "elsewhere"'),
        ("events", "event", "explosion", None, "Use one of: dissolved, last_sitting"),
        ("events", "last", 10**12, None, "which is no day"),
    ],
)
def test_a_value_that_cannot_be_is_told_with_its_row(
    sheets: Sheets, tmp_path: Path, name: str, column: str, value: object, kind: str | None, message: str
) -> None:
    table, row = spoil(sheets[name], column, value, kind)
    folder = write({**sheets, name: table}, tmp_path / "in")

    with refused() as raised:
        rank(folder)

    told = [one for one in raised.value.complaints if one.file == str(folder / f"{name}.parquet")]
    assert row in [one.line for one in told]
    with refused(message):
        raise raised.value
    assert [*(folder / "out").glob("*.json")] == []


@pytest.mark.parametrize(("column", "value"), [("low", math.nan), ("unit", "dollars"), ("day", 10**15)])
def test_a_whole_register_is_looked_at_without_holding_it(
    sheets: Sheets, tmp_path: Path, column: str, value: object
) -> None:
    table, row = spoil(sheets["claims"], column, value, "money")
    folder = write({**sheets, "claims": table}, tmp_path / "in")

    with refused(f'The column "{column}"') as raised:
        check_register(open_register([folder]), ROOM)

    assert raised.value.complaints[0].line == row


def test_the_shipped_markets_are_sound(register: Path) -> None:
    check_register(open_register([register]), ROOM)


def test_a_register_without_certifications_has_nothing_to_rank(sheets: Sheets, tmp_path: Path) -> None:
    folder = write({name: table.clear() for name, table in sheets.items()}, tmp_path / "in")

    with refused("This table of certifications has no rows"):
        rank(folder)


@pytest.mark.parametrize("column", ["market", "rules"])
def test_a_row_of_the_table_of_markets_names_both(sheets: Sheets, tmp_path: Path, column: str) -> None:
    markets = pl.DataFrame({"market": ["bookkeeping"], "rules": ["bookkeeping"]}).with_columns(
        pl.lit(None, dtype=pl.String).alias(column)
    )
    folder = write({**sheets, "markets": markets}, tmp_path / "in")

    with refused(f'The column "{column}" holds nothing'):
        rank(folder)
