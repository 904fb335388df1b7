"""What a field's history holds, in which order, and what it leaves out."""

from collections.abc import Callable
from datetime import date

from tests.saying import refused

from mikiwame.answers.facts import Evidence
from mikiwame.answers.history import list_history
from mikiwame.interfaces.command_line.history import history_rows_or_picture
from mikiwame.pipeline import Comparison

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]


def write_page(write: Write, name: str, fee: str, *, stated: str | None = None, on: str = "2026-05-01") -> None:
    """A page of its own voice that says a fee of alpha."""
    day = f"stated: {stated}" if stated else "note: 日付なし"
    write(
        f"sources/{name}.yaml",
        f"""
        title: {name}のページ
        kind: comparison
        url: https://{name}.example/fee
        readings:
          - on: {on}
            {day}
            says:
              alpha: {{exam_fee: "{fee}"}}
        """,
    )


def test_values_run_from_the_oldest_to_the_newest_and_copies_without_a_day_come_last(write: Write, run: Run) -> None:
    write_page(write, "newer", "4,800円", stated="2020-03-01")
    write_page(write, "older", "4,500円", stated="2011-03-01")

    rows = list_history(Evidence(run()), "alpha", "exam_fee")

    assert [(row.day, row.low, row.dated) for row in rows] == [
        (date(2011, 3, 1), 4500, True),
        (date(2020, 3, 1), 4800, True),
        (date(2026, 6, 1), 5000, False),
    ]


def test_each_row_names_its_source_and_the_held_one_is_todays_fact(write: Write, run: Run) -> None:
    write_page(write, "older", "4,500円", stated="2011-03-01")

    old, new = list_history(Evidence(run()), "alpha", "exam_fee")

    assert (old.source, old.title, old.url, old.held) == (
        *("older", "olderのページ", "https://older.example/fee"),
        False,
    )
    assert (new.source, new.source_kind, new.held) == ("guide", "comparison", True)


def test_what_one_voice_says_twice_of_one_day_is_one_row(write: Write, run: Run) -> None:
    for page in ("one", "two"):
        write(
            f"sources/{page}.yaml",
            """
            title: 同じ人のページ
            kind: comparison
            voice: same-hand
            readings: [{on: 2026-05-01, stated: 2015-04-01, says: {alpha: {exam_fee: "4,600円"}}}]
            """,
        )

    assert [row.low for row in list_history(Evidence(run()), "alpha", "exam_fee")] == [4600, 5000]


def test_two_voices_that_agree_are_two_rows(write: Write, run: Run) -> None:
    for page in ("one", "two"):
        write_page(write, page, "4,600円", stated="2015-04-01")

    assert [row.low for row in list_history(Evidence(run()), "alpha", "exam_fee")] == [4600, 4600, 5000]


def test_a_figure_of_a_year_stands_at_the_end_of_that_year(write: Write, run: Run) -> None:
    write(
        "sources/results.yaml",
        """
        title: 結果
        kind: comparison
        url: https://results.example
        readings: [{on: 2026-05-01, says: {alpha: {pass_rate: "55% (2019年)"}}}]
        """,
    )

    first, *_ = list_history(Evidence(run()), "alpha", "pass_rate")

    assert (first.day, first.period, first.dated, first.on) == (date(2019, 12, 31), "2019", True, date(2026, 5, 1))


def test_what_is_published_after_the_day_is_left_out(write: Write, run: Run) -> None:
    write_page(write, "later", "9,900円", stated="2026-06-20", on="2026-06-20")

    before = list_history(Evidence(run(on=date(2026, 6, 19))), "alpha", "exam_fee")
    after = list_history(Evidence(run(on=date(2026, 6, 20))), "alpha", "exam_fee")

    assert [row.low for row in before] == [5000]
    assert [row.low for row in after] == [9900, 5000]


def test_the_shipped_history_of_a_fee_holds_its_four_amounts(shipped: Run) -> None:
    rows = list_history(Evidence(shipped(date(2026, 11, 22))), "medical-clerk", "exam_fee")

    known = {(row.low, row.day.year) for row in rows}
    assert {(6500, 2008), (7500, 2016), (7700, 2020), (8800, 2025)} <= known


def test_a_field_that_there_is_none_of_is_refused(run: Run) -> None:
    with refused('There is no field "fee"'):
        history_rows_or_picture(Evidence(run()), "alpha", "fee")
