"""A day is the same whether it is worked out or recalled; only of files as they were read is one kept."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.conftest import DAY, SHIPPED, SHIPPED_DAY

from mikiwame import pipeline
from mikiwame.answers import Day
from mikiwame.answers.firmness import report_firmness
from mikiwame.catalogue import KEPT, Catalogue
from mikiwame.catalogue.remembering import ROOMS, STAGES
from mikiwame.pipeline import load
from mikiwame.vocabulary.complaints import MikiwameError


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where days are kept while the test runs."""
    KEPT.open(tmp_path / "kept", lambda: "code")
    yield tmp_path / "kept"
    KEPT.close()


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the pipeline was asked for."""
    told: list[str] = []
    for name in ("compare", "find_firmness", "find_misfits"):
        work = getattr(pipeline, name)

        def note(*asked: object, _work: Callable[..., object] = work, _name: str = name, **named: object) -> object:
            told.append(_name)
            return _work(*asked, **named)

        monkeypatch.setattr(pipeline, name, note)
    return told


def tell(day: Day) -> str:
    """All that is kept of a day, and what rests on it."""
    first = day.market.beginners
    compared, of_category = day.comparison, day.tabulate(first)
    tables = [getattr(one, name).rows() for one in (compared, of_category) for name in ("claims", "facts", "ranking")]
    firmness = day.firmness and report_firmness(compared, day.firmness)
    told = [day.compare(), day.compare(first), firmness, day.evidence.inconsistencies]
    return repr([*tables, *told, [(day.facts(slug), day.explain(slug)) for slug in day.slugs]])


@pytest.mark.usefixtures("anew")
def test_a_day_is_the_same_worked_out_kept_and_recalled(market: Path, tmp_path: Path, worked_out: list[str]) -> None:
    plain = tell(Day(load(market), DAY))
    KEPT.open(tmp_path / "kept", lambda: "code")
    try:
        first = tell(Day(load(market), DAY))
        worked_out.clear()
        second = tell(Day(load(market), DAY))
    finally:
        KEPT.close()

    assert first == plain
    assert second == plain
    assert worked_out == []


@pytest.mark.usefixtures("anew")
def test_a_shipped_day_is_the_same_worked_out_and_recalled(folder: Path, worked_out: list[str]) -> None:
    catalogue = load(SHIPPED / "bookkeeping")
    first = tell(Day(catalogue, SHIPPED_DAY))
    assert list(folder.iterdir())
    worked_out.clear()

    assert tell(Day(catalogue, SHIPPED_DAY)) == first
    assert worked_out == []


@pytest.mark.usefixtures("anew", "folder")
def test_another_day_text_or_copy_is_worked_out(
    market: Path, write: Callable[[str, str], None], worked_out: list[str]
) -> None:
    catalogue = load(market)
    _ = Day(catalogue, DAY).comparison
    assert worked_out == ["compare"]

    _ = Day(catalogue, DAY + timedelta(days=1)).comparison
    _ = Day(replace(catalogue, sources=dict(catalogue.sources)), DAY).comparison
    path = market / "sources" / "guide.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("5,000円", "5,500円"), encoding="utf-8")
    changed = Day(load(market), DAY)
    assert "5,500円" in changed.comparison.claims["text"].to_list()
    assert worked_out == ["compare"] * 4


@pytest.mark.usefixtures("anew", "folder")
def test_other_weights_than_those_of_the_files_are_worked_out_each_time(market: Path, worked_out: list[str]) -> None:
    catalogue = load(market)
    for _ in range(2):
        day = Day(catalogue, DAY)
        _ = day.comparison
        worked_out.clear()
        assert day.compare(weights={"fee": 7.0}).changed
        assert "find_firmness" in worked_out


@pytest.mark.usefixtures("anew", "folder")
def test_a_category_that_there_is_not_is_refused_though_a_day_is_kept(market: Path) -> None:
    catalogue = load(market)
    _ = Day(catalogue, DAY).comparison

    with pytest.raises(MikiwameError):
        Day(catalogue, DAY).tabulate("none")


def test_a_copy_is_not_as_it_was_read(market: Path) -> None:
    catalogue = load(market)
    assert catalogue.read_as == catalogue.digest
    assert replace(catalogue, sources={}).read_as is None
    assert Catalogue("other").read_as is None


def test_whatever_code_a_day_comes_from_is_in_its_key() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import mikiwame.pipeline, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name.split(".")[1] for name in told.stdout.split() if name.startswith("mikiwame.")}
    rooms = {one.partition("/")[0].removesuffix(".py") for one in (*ROOMS, *STAGES)}

    assert loaded <= rooms
