"""Published texts as rows of claims."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl

from mikiwame import notation
from mikiwame.catalogue import tabulate_claims
from mikiwame.catalogue.flattening import flatten
from mikiwame.pipeline import load
from mikiwame.vocabulary.tables import CLAIMS

Write = Callable[[str, str], None]


def test_a_text_with_several_figures_gives_several_claims() -> None:
    rows = flatten(
        {
            "kind": "money",
            "amounts": [
                {"label": "1級", "low": 5280, "high": 5280, "per": "once"},
                {"label": "2級", "low": 400, "high": None, "per": "month"},
            ],
        }
    )

    assert [(row.label, row.low, row.high, row.unit) for row in rows] == [
        ("1級", 5280.0, 5280.0, "yen"),
        ("2級", 400.0, None, "yen/month"),
    ]


def test_a_source_that_has_no_value_is_told_from_a_text_nobody_can_read() -> None:
    assert flatten(notation.read("exam_fee", "不明"))[0].kind == "absent"
    assert flatten(notation.read("exam_fee", "お問い合わせください"))[0].kind == "unreadable"


def test_a_hall_in_every_prefecture_is_everywhere_and_fewer_are_counted() -> None:
    every = flatten({"kind": "venue", "home": False, "halls": 50, "prefectures": 47, "proctored": None})
    some = flatten({"kind": "venue", "home": False, "halls": 17, "prefectures": None, "proctored": None})

    assert every[0].state == "everywhere"
    assert (some[0].state, some[0].low) == ("halls", 17.0)


def test_claims_keep_text_place_and_day(market: Path) -> None:
    claims = tabulate_claims(load(market))

    fee = claims.filter(certification="alpha", field="exam_fee").row(0, named=True)
    assert dict(claims.schema) == dict(CLAIMS)
    assert (fee["text"], fee["low"], fee["file"], fee["line"]) == ("5,000円", 5000.0, "sources/guide.yaml", 7)
    assert fee["day"] == 20605  # 2026-06-01: 56 years, 14 leap days and 151 days after 1970-01-01


def test_a_page_is_no_newer_than_the_day_it_was_read(market: Path, write: Write) -> None:
    """A page that gives only its year speaks for the whole year, of which the rest has not come yet."""
    write(
        "sources/guide.yaml",
        """
        title: 手引き
        kind: comparison
        readings:
          - {on: 2026-06-01, stated: 2026, says: {alpha: {exam_fee: 1円}}}
          - {on: 2026-05-01, stated: 2024-03, says: {beta: {exam_fee: 1円}}}
        """,
    )

    dates = pl.from_epoch(tabulate_claims(load(market))["day"], time_unit="d").to_list()
    assert [str(day) for day in dates] == ["2026-06-01", "2024-03-31"]


def test_the_days_and_the_tax_that_a_text_names_stand_at_its_amounts() -> None:
    amount: Any = {"label": "1級", "low": 8800, "high": 8800, "per": "once"}
    reading: Any = {
        "kind": "money",
        "amounts": [amount, {**amount, "label": "2級", "low": 5000}],
        "tax": "mixed",
        "changes": [
            {**amount, "low": 7850, "high": 7850, "since": None, "until": "2024-03-31"},
            {**amount, "since": "2024-04-01", "until": None},
        ],
    }

    rows = flatten(reading)

    assert [(row.label, row.low, row.since, row.until, row.tax) for row in rows] == [
        ("1級", 7850, None, "2024-03-31", "mixed"),
        ("1級", 8800, "2024-04-01", None, "mixed"),
        ("2級", 5000, None, None, "mixed"),
    ]


def test_a_text_says_from_which_day_the_whole_of_it_holds() -> None:
    rows = flatten({"kind": "duration", "parts": [{"label": None, "minutes": 90}], "unlimited": False, "since": DAY})

    assert [row.since for row in rows] == [DAY]


DAY = "2027-04-01"

OWN = """
title: 案内
kind: organiser
url: https://own.example/results
readings:
  - on: 2026-05-01
    says:
      alpha: {examinees: SAID}
"""


def read_own(market: Path, write: Write, said: str) -> list[dict[str, object]]:
    write("sources/own.yaml", OWN.replace("SAID", said))
    return tabulate_claims(load(market)).filter(source="own").to_dicts()


def test_withheld_stands_beside_figures_with_what_stands_outside_it(market: Path, write: Write) -> None:
    said = '[{withheld: true}, "11,842人", {withheld: true, label: 3級, period: 2025, round: 第8回}]'
    rows = read_own(market, write, said)

    assert [(row["kind"], row["label"], row["low"], row["period"], row["round"], row["unit"]) for row in rows] == [
        ("withheld", None, None, None, None, "people"),
        ("people", None, 11842.0, None, None, "people"),
        ("withheld", "3級", None, "2025", "第8回", "people"),
    ]


def test_a_figure_of_a_month_is_of_its_year_and_of_no_later_day(market: Path, write: Write) -> None:
    for period in ("2008-05", "2008年5月"):
        (row,) = read_own(market, write, f"{{text: 120人, period: {period}}}")
        # 2008-05-31: 38 years, 9 leap days (1972 to 2004) and 151 days after 1970-01-01.
        assert (row["period"], row["year"], row["true_day"], row["dated"]) == ("2008-05", 2008, 14030, True)

    (row,) = read_own(market, write, "{text: 120人, period: 2008年度}")
    assert (row["period"], row["year"]) == ("2008", 2008)


def test_an_editors_reason_and_confirmation_stand_at_the_claim(market: Path, write: Write) -> None:
    said = "{text: 120人, until: 2026-08-31, because: 改定, confirmed: 主催団体に電話で確かめた}"
    (row,) = read_own(market, write, said)

    assert (row["until"], row["because"], row["confirmed"]) == (20696, "改定", True)  # 2026-06-01 is 20605; and 91 days


def test_a_label_beside_a_text_holds_for_those_within_it_that_say_other_things(market: Path, write: Write) -> None:
    write(
        "sources/guide.yaml",
        """
        title: 資格の手引き
        kind: comparison
        url: https://example.org/guide
        readings:
          - on: 2026-06-01
            says:
              alpha:
                duration: {text: 学科60分 実技120分, label: 一般会場}
                exam_fee: {text: "1級:5,000円 2級:4,000円", label: 3級}
                passing_mark: {text: 学科試験/約80%以上, label: 在宅受験 学科}
        """,
    )
    claims = tabulate_claims(load(market))

    halls = claims.filter(field="duration").sort("part").select("mode", "part", "low").rows()
    assert halls == [("hall", "学科", 60.0), ("hall", "実技", 120.0)]
    assert sorted(claims.filter(field="exam_fee")["grade"].to_list()) == ["1級", "2級"]
    assert claims.filter(field="passing_mark").select("mode", "part").row(0) == ("home", "学科")
