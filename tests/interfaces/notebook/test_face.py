"""The package in Python: everything that its first page promises, on a small market."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import mikiwame as mw


@pytest.fixture(name="day")
def open_day(market: Path) -> mw.Day:
    return mw.load(market).on("2026-07-01")


def test_a_ranking_is_a_table_that_a_notebook_shows(day: mw.Day) -> None:
    compared = day.compare()

    assert compared.ranking["slug"].to_list() == [place.slug for place in compared.answer.places]
    assert set(compared.ranking["slug"]) == {"alpha", "beta", "gamma"}
    assert compared.recommended == ["alpha"]
    assert "<table" in compared._repr_html_()


def test_weights_of_ones_own_change_the_scores(day: mw.Day) -> None:
    own, weighed = (
        dict(zip(*compared.ranking.select("slug", "score"), strict=True))
        for compared in (day.compare(), day.compare(weights={"fee": 9}))
    )

    # alpha and gamma differ by the fee alone: 5/6 and 2/3, by a weight of 1 of 4, and of 9 of 12.
    assert own["alpha"] - own["gamma"] == pytest.approx((5 / 6 - 2 / 3) / 4)
    assert weighed["alpha"] - weighed["gamma"] == pytest.approx((5 / 6 - 2 / 3) * 9 / 12)


def test_a_category_is_compared_alone(day: mw.Day) -> None:
    assert day.compare("extra").ranking["slug"].to_list() == ["gamma"]


def test_a_fact_is_an_object_with_its_source_and_day(day: mw.Day) -> None:
    fee = day["alpha"].facts.exam_fee

    assert fee is not None
    assert (fee.low, fee.unit, fee.source, fee.on) == (5000, "yen", "guide", date(2026, 6, 1))
    assert day["alpha"].facts["exam_fee"][0] == fee
    assert "exam_fee" in set(day["alpha"].facts)


def test_an_explanation_has_a_row_per_criterion(day: mw.Day) -> None:
    assert set(day["alpha"].explain()["criterion"]) == {"fee", "open"}


def test_somebody_is_advised(day: mw.Day) -> None:
    assert {"verdict", "recommended", "none_needed"} <= set(day.advise(mw.Person(age="30s")))


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda day: day["alhpa"], "「alpha」のことでしょうか"),
        (lambda day: day.compare("none"), "「none」という分類はありません"),
        (lambda day: day.compare(weights={"none": 1}), "「none」という観点はありません"),
    ],
)
def test_what_there_is_not_is_told_with_what_there_is(day: mw.Day, ask: object, said: str) -> None:
    assert callable(ask)
    with pytest.raises(mw.MikiwameError, match=said):
        ask(day)


def test_a_field_that_there_is_not_is_told_with_the_nearest(day: mw.Day) -> None:
    with pytest.raises(AttributeError, match="「exam_fee」のことでしょうか"):
        _ = day["alpha"].facts.exam_fees


@pytest.mark.parametrize("text", ["2026-02-30", "2026", "soon"])
def test_a_text_that_is_no_day_is_refused(market: Path, text: str) -> None:
    with pytest.raises(mw.MikiwameError):
        mw.load(market).on(text)


def test_a_market_that_there_is_not_is_told_with_those_there_are() -> None:
    with pytest.raises(mw.MikiwameError, match="medical-office"):
        mw.load("no-such-market")


def test_a_text_is_read_as_the_command_reads_it() -> None:
    reading = mw.read("exam_fee", "8,800円")

    assert reading["kind"] == "money"


def test_every_name_of_the_face_is_there_and_no_other() -> None:
    assert all(getattr(mw, name) for name in mw.__all__)
    with pytest.raises(AttributeError, match="mikiwame has no 'nonsense'"):
        _ = mw.nonsense


def test_importing_the_package_loads_nothing_else() -> None:
    program = "import sys, mikiwame; print({'polars', 'numpy', 'pydantic', 'typer'} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"
