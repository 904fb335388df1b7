"""The package in Python: everything that its first page promises, on a small market."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
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


@pytest.mark.parametrize(
    ("item", "answer", "read"),
    [
        ("budget", "3万円", 30_000),
        ("budget", 20_000, 20_000),
        ("age", 34, "30s"),
        ("age", "30代", "30s"),
        ("place", "東京", "東京都"),
        ("study", "独学", "self"),
        ("by", "2027-03", "2027-03-31"),
        ("by", date(2027, 3, 1), "2027-03-01"),
        ("by", datetime(2027, 3, 1, 12, tzinfo=UTC), "2027-03-01"),
        ("in_view", "北協会", "north"),
        ("in_view", "知らない会社", "知らない会社"),
    ],
)
def test_answers_of_a_person_are_read_as_the_command_reads_them(
    day: mw.Day, item: str, answer: str | int | date, read: str | int
) -> None:
    assert day.advise(mw.Person({item: answer}))["person"] == {item: read}


def test_what_is_unsaid_stays_so(day: mw.Day) -> None:
    assert day.advise(mw.Person(age=None, study="", place="わからない"))["person"] == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"agee": 3}, "「agee」という質問項目はありません"),
        ({"age": 3}, "34 のように歳を書くか"),
        ({"age": [34]}, "34 のように歳を書くか"),
        ({"budget": True}, "30000 か 3万円 のように書いてください"),
        ({"budget": -1}, "30000 か 3万円 のように書いてください"),
        ({"budget": 1.5}, "30000 か 3万円 のように書いてください"),
        ({"by": date(2026, 6, 30)}, "2026年7月1日より前です"),
        ({"by": 20270301}, "YYYY-MM-DD"),
        (None, "None は、相談する人ではありません"),
        ("30s", "mw.Person"),
    ],
)
def test_what_no_person_says_is_refused_with_what_to_give(day: mw.Day, said: object, told: str) -> None:
    with pytest.raises(mw.MikiwameError, match=told):
        day.advise(mw.Person(said) if isinstance(said, dict) else said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda day: day.compare(unknown="worst"), "「worst」は選べません.*worst_case"),
        (lambda day: day.compare(weights={"fee": -1}), "「fee=-1」は使えません"),
        (lambda day: day.compare(weights={"fee": None}), "「fee=None」に数がありません"),
        (lambda day: day.compare(weights=5), "「5」という観点はありません"),
        (lambda day: day.compare(5), "「5」という分類はありません"),
        (lambda day: day[5], "「5」"),
        (lambda _: mw.read("exam_fee", 8800), "8800 is no text"),  # type: ignore[arg-type]
        (lambda _: mw.read("exam_fee", "8,800円", lang="fr"), 'no language "fr"'),  # type: ignore[arg-type]
        (lambda _: mw.load(5), "「5」という市場がここにありません"),  # type: ignore[arg-type]
        (lambda _: mw.load(lang=["ja"]), "no language"),  # type: ignore[arg-type]
    ],
)
def test_a_wrong_argument_is_refused_in_words(day: mw.Day, ask: Callable[[mw.Day], object], told: str) -> None:
    with pytest.raises(mw.MikiwameError, match=told):
        ask(day)


def test_weights_are_taken_as_the_command_takes_them(day: mw.Day) -> None:
    by_number, by_text = (day.compare(weights={"fee": weight}) for weight in (9, "9"))  # type: ignore[dict-item]

    assert by_number.ranking.equals(by_text.ranking)


def test_a_fact_is_short_on_a_line(day: mw.Day) -> None:
    assert repr(day["alpha"].facts.exam_fee) == "<Fact exam_fee: '5,000円', single>"


@pytest.mark.parametrize("moment", [date(2026, 7, 1), datetime(2026, 7, 1, 23, 59, tzinfo=UTC), "2026-07-01"])
def test_a_day_may_be_a_date_a_time_or_a_text(market: Path, moment: date | str) -> None:
    assert mw.load(market).on(moment).on == date(2026, 7, 1)
    assert type(mw.load(market).on(moment).on) is date


@pytest.mark.parametrize("text", ["2026-02-30", "2026", "soon", 20260701, None])
def test_what_is_no_day_is_refused(market: Path, text: str) -> None:
    with pytest.raises(mw.MikiwameError, match=r"YYYY-MM-DD|2026-02-30"):
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
