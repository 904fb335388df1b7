"""What earlier runs read is recalled as it was read, and never where the text, the code or the file has changed."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mikiwame.catalogue import read_catalogue, tabulate_claims
from mikiwame.catalogue.claims import _read
from mikiwame.catalogue.remembering import FILES, MEMORIES, READINGS, Memory


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "readings-stamp.json"


def keep(path: Path, values: dict[str, object], most: int = 10) -> None:
    memory = Memory("readings", most)
    memory.open(path)
    for key, value in values.items():
        memory.keep(key, value)
    memory.close()


def recall(path: Path, key: str) -> object | None:
    memory = Memory("readings", 10)
    memory.open(path)
    return memory.recall(key)


def test_a_later_run_recalls_what_an_earlier_one_kept(kept: Path) -> None:
    keep(kept, {"exam_fee 8,800円": {"kind": "money"}, "lone \ud800": "x"})

    assert recall(kept, "exam_fee 8,800円") == {"kind": "money"}
    assert recall(kept, "lone \ud800") == "x"
    assert recall(kept, "exam_fee 8,801円") is None


def test_a_damaged_file_is_as_none_and_is_written_anew(kept: Path) -> None:
    keep(kept, {"text": "value"})
    whole = kept.read_bytes()
    for damaged in (whole.replace(b"value", b"wrong"), whole[:-3], b"", b"\x00", b"[]", whole.partition(b"\n")[2]):
        kept.write_bytes(damaged)
        assert recall(kept, "text") is None

    keep(kept, {"text": "again"})
    assert recall(kept, "text") == "again"


def test_what_other_code_kept_is_removed(kept: Path) -> None:
    other = kept.with_name("readings-other.json")
    keep(other, {"text": "old"})
    keep(kept, {"text": "new"})

    assert not other.exists()


def test_what_was_not_used_goes_first_where_it_is_too_much(kept: Path) -> None:
    keep(kept, {"a": "1", "b": "2"})
    keep(kept, {"c": "3"}, most=2)

    assert recall(kept, "c") == "3"
    assert [recall(kept, key) is None for key in ("a", "b")].count(True) == 1


def test_a_folder_that_takes_no_file_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")

    keep(tmp_path / "cache" / "readings-stamp.json", {"text": "value"})


def test_a_market_is_the_same_whether_read_or_recalled(market: Path, tmp_path: Path) -> None:
    def read() -> str:
        _read.cache_clear()
        for memory in (FILES, READINGS):
            memory.open(tmp_path / memory.name)
        catalogue = read_catalogue(market)
        told = repr((catalogue, tabulate_claims(catalogue).rows()))
        for memory in (FILES, READINGS):
            memory.close()
        return told

    plain = repr((catalogue := read_catalogue(market), tabulate_claims(catalogue).rows()))
    first, second = read(), read()

    assert all((tmp_path / memory.name).exists() for memory in MEMORIES)
    assert _drop_lines(first) == _drop_lines(second) == _drop_lines(plain)


def _drop_lines(told: str) -> str:
    """Without the raw lines of files, which only the reading itself needs."""
    parts = told.split("text_lines=[")
    return parts[0] + "".join(part.partition("], known=")[2] for part in parts[1:])


def test_the_program_answers_the_same_from_what_it_kept(market: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "kept")}
    environment.pop("MIKIWAME_NO_CACHE", None)
    command = [sys.executable, "-m", "mikiwame", "compare", "--catalogue", str(market), "--format", "json"]

    def ask() -> object:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    first = ask()
    kept = tmp_path / "kept" / "mikiwame"
    assert sorted(path.name.partition("-")[0] for path in kept.iterdir()) == ["files", "readings", "tables"]
    tables = {path: path.read_bytes() for path in (kept / "tables").iterdir()}
    assert tables
    assert ask() == first
    assert {path: path.read_bytes() for path in (kept / "tables").iterdir()} == tables

    environment["MIKIWAME_NO_CACHE"] = "1"
    shutil.rmtree(kept)
    assert ask() == first
    assert not kept.exists()
