"""What stands in the folder of a ranking: only a former ranking is ever replaced."""

from pathlib import Path

import pytest
from tests.conftest import SHIPPED, SHIPPED_DAY
from tests.saying import refused
from typer.testing import CliRunner

from mikiwame.interfaces.command_line.application import app
from mikiwame.scale import rank_tables, spark


def rank(register: Path, out: Path) -> None:
    done = CliRunner().invoke(app, ["rank", str(register), "--out", str(out), "--on", SHIPPED_DAY.isoformat()])
    if done.exception:
        raise done.exception


@pytest.fixture
def ranked(register: Path, tmp_path: Path) -> Path:
    rank(register, tmp_path / "ranked")
    return tmp_path / "ranked"


def test_a_folder_with_something_else_is_refused(register: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")

    with refused("There is something else in this folder"):
        rank(register, tmp_path / "out")

    assert (tmp_path / "out" / "thesis.txt").read_text() == "mine"


def test_something_put_into_a_table_of_a_ranking_is_refused_by_its_name(register: Path, ranked: Path) -> None:
    (ranked / "facts" / "notes.txt").write_text("mine")

    with refused("facts/notes.txt in this folder"):
        rank(register, ranked)

    assert (ranked / "facts" / "notes.txt").read_text() == "mine"


def test_a_link_that_leads_to_itself_is_refused(register: Path, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")

    with refused("can't be written"):
        rank(register, tmp_path / "loop")


def test_the_register_itself_is_never_replaced(register: Path) -> None:
    before = sorted(register.iterdir())

    with refused("There is something else in this folder"):
        rank(register, register)

    assert sorted(register.iterdir()) == before


def test_a_file_is_refused_and_stays(register: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")

    with refused("This is a file"):
        rank(register, tmp_path / "out")

    assert (tmp_path / "out").read_text() == "mine"


def test_something_put_beside_a_ranking_is_refused_by_its_name(register: Path, ranked: Path) -> None:
    (ranked / "notes.txt").write_text("mine")

    with refused("notes.txt in this folder"):
        rank(register, ranked)

    assert (ranked / "notes.txt").read_text() == "mine"


def test_a_ranking_is_replaced_also_without_what_tells_its_making(register: Path, ranked: Path) -> None:
    (ranked / "run.json").unlink()

    rank(register, ranked)

    assert (ranked / "run.json").is_file()


def test_a_link_to_the_folder_stays(register: Path, ranked: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(ranked)
    (ranked / "run.json").unlink()

    rank(register, tmp_path / "link")

    assert (tmp_path / "link").is_symlink()
    assert (ranked / "run.json").is_file()


def test_the_root_is_refused(register: Path) -> None:
    with refused("something else in this folder"):
        rank(register, Path("/"))


def test_what_spark_gives_up_at_is_told(register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyspark.errors import PySparkException

    def give_up(*_: object) -> None:
        raise PySparkException("Job 457 cancelled because SparkContext was shut down\n\tat org.apache.spark")

    monkeypatch.setattr(spark, "open_session", lambda master, claims: None)
    monkeypatch.setattr(spark, "plan_tables", give_up)
    (tmp_path / "out").mkdir()

    with refused("Spark gave up: Job 457 cancelled because SparkContext was shut down. What was there before"):
        rank_tables([register], SHIPPED, SHIPPED_DAY, tmp_path / "out", engine="spark")
