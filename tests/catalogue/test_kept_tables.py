"""Tables that an earlier run worked out are recalled as they were, and never where what they follow from changed."""

import os
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from mikiwame.catalogue.kept_tables import KeptTables, digest_tables

TABLES = {
    "facts": pl.DataFrame(
        {"text": ["8,800円", None, ""], "low": [8800.0, None, float("nan")], "tied": [True, None, False]}
    ),
    "none": pl.DataFrame(schema={"claim": pl.Int64, "days": pl.List(pl.Float64)}),
}


def open_kept(folder: Path, stamp: str = "code", **limits: int) -> KeptTables:
    kept = KeptTables(**limits)
    kept.open(folder, lambda: stamp)
    return kept


def list_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.tables"))


def test_tables_are_recalled_with_their_types_names_and_rows(tmp_path: Path) -> None:
    open_kept(tmp_path).keep(TABLES, "market", "2026-11-22")

    found = open_kept(tmp_path).recall("market", "2026-11-22")

    assert found is not None
    assert list(found) == list(TABLES)
    for name, table in TABLES.items():
        assert found[name].schema == table.schema
        assert found[name].equals(table, null_equal=True)
        assert digest_tables(found[name]) == digest_tables(table)


def test_nothing_is_recalled_for_another_day_or_of_other_code(tmp_path: Path) -> None:
    open_kept(tmp_path).keep(TABLES, "market", "2026-11-22")

    assert open_kept(tmp_path).recall("market", "2026-11-23") is None
    assert open_kept(tmp_path).recall("market2026-11-22") is None
    assert open_kept(tmp_path, "other code").recall("market", "2026-11-22") is None


def test_closed_it_writes_and_reads_nothing(tmp_path: Path) -> None:
    kept = KeptTables()
    kept.keep(TABLES, "market")
    assert kept.recall("market") is None

    kept.open(tmp_path, lambda: "code")
    kept.keep(TABLES, "market")
    kept.close()
    assert kept.recall("market") is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[:-1],
        lambda whole: whole.replace(b"8,800", b"8,900"),
        lambda whole: whole.partition(b"\n")[2],
        lambda whole: b"",
        lambda whole: b"\n",
    ],
)
def test_a_damaged_file_is_as_none_and_is_written_anew(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    kept = open_kept(tmp_path)
    kept.keep(TABLES, "market")
    (path,) = list_files(tmp_path)
    assert b"8,800" in path.read_bytes()

    path.write_bytes(damage(path.read_bytes()))
    assert kept.recall("market") is None

    kept.keep(TABLES, "market")
    assert kept.recall("market") is not None


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    kept = open_kept(tmp_path, most=2)
    for name in "ab":
        kept.keep(TABLES, name)
    for number, path in enumerate(list_files(tmp_path), 1):
        os.utime(path, (number, number))
    oldest, _ = list_files(tmp_path)
    recent = next(name for name in "ab" if kept._find(tmp_path, (name,)) != oldest)

    kept.keep(TABLES, "c")

    assert not oldest.exists()
    assert kept.recall(recent) is not None
    assert kept.recall("c") is not None


def test_being_recalled_counts_as_use(tmp_path: Path) -> None:
    kept = open_kept(tmp_path, most=2)
    for name in "ab":
        kept.keep(TABLES, name)
    for path in list_files(tmp_path):
        os.utime(path, (1, 1))
    kept.recall("a")

    kept.keep(TABLES, "c")

    assert kept.recall("a") is not None
    assert kept.recall("b") is None


def test_files_take_no_more_room_than_allowed(tmp_path: Path) -> None:
    open_kept(tmp_path).keep(TABLES, "a")
    size = list_files(tmp_path)[0].stat().st_size

    kept = open_kept(tmp_path, most_bytes=size * 3)
    for name in "bcdef":
        kept.keep(TABLES, name)
    assert len(list_files(tmp_path)) == 3

    open_kept(tmp_path, "small", largest=size // 2).keep(TABLES, "g")
    assert open_kept(tmp_path, "small").recall("g") is None


def test_a_folder_that_takes_no_file_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    kept = open_kept(tmp_path / "cache")

    kept.keep(TABLES, "market")

    assert kept.recall("market") is None


def test_a_digest_tells_any_two_tables_apart() -> None:
    table = pl.DataFrame({"a": [1, 2], "b": ["x", "y"]})
    others = [
        pl.DataFrame({"a": [1, 3], "b": ["x", "y"]}),
        pl.DataFrame({"a": [2, 1], "b": ["y", "x"]}),
        pl.DataFrame({"a": [1.0, 2.0], "b": ["x", "y"]}),
        pl.DataFrame({"a": [1, 2], "c": ["x", "y"]}),
        pl.DataFrame({"a": [1, 2], "b": ["xy", ""]}),
        pl.DataFrame({"b": ["x", "y"], "a": [1, 2]}),
        table.clear(),
    ]

    assert len({digest_tables(one) for one in (table, *others)}) == 1 + len(others)
    assert digest_tables(pl.concat([table[:1], table[1:]], rechunk=False)) == digest_tables(table)
    assert digest_tables(table, table) != digest_tables(table)
