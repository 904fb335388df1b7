"""What cannot be what it is said to be is refused with its file and row, and nothing is read wrongly in silence."""

import math
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest
from tests.conftest import SHIPPED, SHIPPED_DAY
from tests.saying import refused
from tests.scale.conftest import MARKETS

from mikiwame.pipeline import load
from mikiwame.scale import rank_tables
from mikiwame.scale.checking import check_json, check_register
from mikiwame.scale.lines import find_named_twice
from mikiwame.scale.reading import open_register
from mikiwame.scale.shapes import SHAPES
from mikiwame.scale.soundness import KnownTerms

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
        ("claims", "unit", "yen", "venue", 'The column "unit" is "yen", but a value of the kind "venue" has no unit'),
        ("claims", "unit", "stars", "mark", 'The column "unit" is "stars". Use one of: deviation, percent, points'),
        ("claims", "kind", "rate", "money", 'The column "kind" is "rate". Use one of: absent, elsewhere, money'),
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
        ("certifications", "category", "juggling", None, 'The column "category" is "juggling". Use one of: '),
        ("ties", "certification", "nothing", None, 'There is no certification "nothing" of the market'),
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
        check_all(folder)

    assert raised.value.complaints[0].line == row


def check_all(folder: Path) -> None:
    for name in MARKETS:
        market = load(SHIPPED / name).market
        assert market
        check_register(open_register([folder]), ROOM, KnownTerms(market.source_kinds, market.categories), [name])


@pytest.mark.parametrize(
    ("name", "column", "value", "message"),
    [
        ("claims", "source_kind", "gossip", 'The column "source_kind" is "gossip"'),
        ("certifications", "category", "juggling", 'The column "category" is "juggling"'),
        ("ties", "certification", "nothing", 'There is no certification "nothing"'),
    ],
)
def test_so_are_the_words_of_its_rules(
    sheets: Sheets, tmp_path: Path, name: str, column: str, value: str, message: str
) -> None:
    table, row = spoil(sheets[name], column, value)
    folder = write({**sheets, name: table}, tmp_path / "in")

    with refused(message) as raised:
        check_all(folder)

    assert raised.value.complaints[0].line == row


def test_clues_that_no_rule_can_look_into_are_found_without_ranking(sheets: Sheets, tmp_path: Path) -> None:
    table, row = spoil(sheets["claims"], "clues", "[1, 2]")
    folder = write({**sheets, "claims": table}, tmp_path / "in")

    with refused('The column "clues" is not as notation writes it') as raised:
        check_json(open_register([folder]))

    assert raised.value.complaints[0].line == row


def test_the_shipped_markets_are_sound(register: Path) -> None:
    check_all(register)
    check_json(open_register([register]))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"market": "a", "certification": "b", "category": "c", "market": "d"}', "market"),
        ('{ "market":"a","certification" : "b", "category":"c" ,\t"category":null}', "category"),
        ('{"market": "a", "certification": "b", "category": "c"}', None),
        ('{"market": "a", "certification": "x, \\"market\\": y", "category": "c,"}', None),
        ('{"market": "a", "certification": "b", "category": "c", "more": {"market": [{"market": 1}]}}', None),
        ('{"market": "a", "certification": "b", "category": "c", "note": 1, "note": 2}', None),
    ],
)
def test_a_line_that_gives_a_value_twice_is_refused(tmp_path: Path, line: str, told: str | None) -> None:
    path = tmp_path / "certifications.jsonl"
    path.write_text(f'{{"market": "a", "certification": "a", "category": "c"}}\n{line}\n', encoding="utf-8")

    found = find_named_twice(path, SHAPES["certifications"].columns)

    assert [(one.line, one.reason.values["column"]) for one in [found] if one and one.reason] == [
        (2, one) for one in [told] if one
    ]


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
