"""Two desks at once write nothing twice: the second is told what was settled meanwhile, where and by whom."""

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import write_file
from tests.interfaces.test_settling import EXAM, ON
from tests.interfaces.test_workbench import ADDRESS, write_page
from tests.saying import refused

from mikiwame.answers.settling import Answer
from mikiwame.interfaces.visitbench import VisitBench
from mikiwame.interfaces.workbench import Workbench, lay_out
from mikiwame.pipeline import load
from mikiwame.reading.entering import Wish
from mikiwame.words import speak
from mikiwame.words.settling import take_values

LATER = Answer("later", until=date(2027, 5, 1))


@pytest.fixture
def exam(market: Path) -> Path:
    (market / "sources" / "guide.yaml").unlink()
    write_file(market, "sources/exam.yaml", EXAM)
    return market


def sit_down(folder: Path, by: str) -> VisitBench:
    return VisitBench(folder, ON, Wish(by=by))


def find(bench: VisitBench, certification: str, field: str) -> int:
    wanted = [
        number
        for number, one in enumerate(bench.open(0).settling.matters)
        if (one.certification, one.field) == (certification, field)
    ]
    return wanted[0]


def put_off(bench: VisitBench, certification: str = "alpha", field: str = "exam_fee") -> None:
    settling = bench.open(0).settling
    settling.go(find(bench, certification, field))
    assert settling.settle(LATER) is None


def test_what_another_desk_put_off_is_not_put_off_again(exam: Path) -> None:
    first, second = sit_down(exam, "佐藤"), sit_down(exam, "鈴木")
    put_off(second)
    put_off(first)
    first.write(0)
    written = (exam / "desk.yaml").read_text(encoding="utf-8")

    with refused(r"desk\.yaml:\d+: exam_fee of alpha .* by 佐藤 on March 1, 2027: later"):
        second.write(0)
    assert (exam / "desk.yaml").read_text(encoding="utf-8") == written


def test_two_desks_may_settle_different_figures(exam: Path) -> None:
    first, second = sit_down(exam, "佐藤"), sit_down(exam, "鈴木")
    put_off(second, "beta")
    put_off(first, "alpha")
    first.write(0)
    second.write(0)

    settled = [(one.certification, one.by) for one in load(exam).settled]
    assert settled == [("alpha", "佐藤"), ("beta", "鈴木")]


def test_a_new_value_is_not_added_twice(exam: Path) -> None:
    first, second = sit_down(exam, "佐藤"), sit_down(exam, "鈴木")
    for bench in (first, second):
        settling = bench.open(0).settling
        settling.go(find(bench, "alpha", "exam_fee"))
        assert settling.settle(take_values(settling.matter, [{"text": "5,500円"}], speak("ja"))) is None
    first.write(0)

    with refused(r"sources/exam\.yaml: The file was changed meanwhile"):
        second.write(0)
    assert (exam / "sources" / "exam.yaml").read_text(encoding="utf-8").count("5,500円") == 1


def test_a_page_is_not_entered_twice(market: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(write_page(("受験料", "8,900円")))
    benches = []
    for _ in range(2):
        laid_out = lay_out([str(path)], load(market), ADDRESS, None)
        benches.append(Workbench(market, laid_out, date(2026, 11, 28), Wish(kind="organiser")))
        benches[-1].open(0).deciding.accept()
    first, second = benches
    first.write(0)

    with refused("changed meanwhile"):
        second.write(0)
    texts = [file.read_text(encoding="utf-8") for file in (market / "sources").iterdir()]
    assert sum(text.count("8,900円") for text in texts) == 1
