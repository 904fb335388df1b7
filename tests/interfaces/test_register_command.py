"""`mikiwame register`: what it prints, what it writes, and what it leaves as it was."""

import json
import shutil
from pathlib import Path

import polars as pl
import pytest
from tests.registers.conftest import MADE_UP
from tests.saying import refused
from typer.testing import CliRunner, Result

from mikiwame.interfaces.command_line.application import app
from mikiwame.vocabulary.complaints import MikiwameError


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["register", *map(str, arguments)])


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.xml"
    path.write_text(MADE_UP.read_text(encoding="utf-8").replace("25/01/2023", "31/02/2023"), encoding="utf-8")
    return path


def test_without_a_folder_it_only_counts() -> None:
    told = json.loads(run(MADE_UP, "--format", "json").stdout)

    assert told["sheets"] == [
        {"register": "RNCP", "status": "active", "count": 1},
        {"register": "RS", "status": "inactive", "count": 1},
    ]
    assert told["ties"] == [
        {"tie": "certifies", "state": "active", "count": 2},
        {"tie": "certifies", "state": "inactive", "count": 1},
        {"tie": "examines", "state": "active", "count": 1},
        {"tie": "examines", "state": "inactive", "count": 1},
        {"tie": "trains", "state": "active", "count": 1},
        {"tie": "trains", "state": "withdrawn", "count": 1},
    ]
    assert told["elements"]["unknown"] == 0
    assert told["complaints"] == {}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_person_is_told_what_was_read(language: str) -> None:
    done = run(MADE_UP, "--lang", language)

    assert done.exit_code == 0
    assert all(told in done.stdout for told in ("RNCP", "RS", "4"))


def test_tables_are_written_as_parquet_or_as_lines_of_json(tmp_path: Path) -> None:
    assert run(MADE_UP, "--out", tmp_path / "a").exit_code == 0
    assert run(MADE_UP, "--out", tmp_path / "b", "--write", "jsonl").exit_code == 0

    ties = pl.read_parquet(tmp_path / "a" / "ties" / "*.parquet")
    lines = (tmp_path / "b" / "ties.jsonl").read_text(encoding="utf-8").splitlines()
    assert ties.height == len(lines) == 6
    assert json.loads(lines[0])["state_changed"] == "2020-07-23"
    assert (tmp_path / "a" / "summary.json").read_bytes() == (tmp_path / "b" / "summary.json").read_bytes()
    assert (tmp_path / "a" / "register" / "certifications.parquet").is_file()


def test_what_can_not_be_read_is_told_and_the_rest_written(tmp_path: Path, broken: Path) -> None:
    done = run(broken, "--out", tmp_path / "out")

    assert done.exit_code == 0
    assert "broken.xml:200: RS99902: <DATE_DECISION>" in done.stderr
    assert pl.read_parquet(tmp_path / "out" / "complaints" / "*.parquet")["code"].to_list() == ["day"]


def test_strictly_read_nothing_is_written_and_the_old_tables_stay(tmp_path: Path, broken: Path) -> None:
    out = tmp_path / "out"
    run(MADE_UP, "--out", out)
    before = (out / "summary.json").read_bytes()

    done = run(broken, "--out", out, "--strict")

    assert isinstance(done.exception, MikiwameError)
    assert (out / "summary.json").read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_file_that_breaks_off_leaves_the_old_tables(tmp_path: Path) -> None:
    out, cut = tmp_path / "out", tmp_path / "cut.xml"
    cut.write_bytes(MADE_UP.read_bytes()[:-200])
    run(MADE_UP, "--out", out)

    assert isinstance(run(cut, "--out", out).exception, MikiwameError)
    assert pl.read_parquet(out / "ties" / "*.parquet").height == 6


def test_new_tables_take_the_place_of_old_ones_and_of_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(MADE_UP, "--out", out, "--lang", "en")
    assert run(MADE_UP, "--out", out, "--lang", "en").exit_code == 0

    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(MADE_UP, other)
    done = run(MADE_UP, "--out", other, "--lang", "en")

    assert "something else in this folder" in str(done.exception)
    assert list(other.iterdir()) == [other / MADE_UP.name]
    assert "This is a file" in str(run(MADE_UP, "--out", MADE_UP, "--lang", "en").exception)


@pytest.mark.parametrize("name", ["notes.txt", "register/claims.parquet"])
def test_what_somebody_put_beside_the_tables_is_not_lost(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    run(MADE_UP, "--out", out)
    (out / name).write_text("mine")

    with refused(f"{Path(name).name} in this folder .* would be lost"):
        raise run(MADE_UP, "--out", out).exception or AssertionError

    assert (out / name).read_text() == "mine"
