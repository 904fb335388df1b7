"""Published texts as rows of claims."""

from collections.abc import Callable
from pathlib import Path

import polars as pl

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

    assert [(row["label"], row["low"], row["high"], row["unit"]) for row in rows] == [
        ("1級", 5280.0, 5280.0, "yen"),
        ("2級", 400.0, None, "yen/month"),
    ]


def test_a_source_that_has_no_value_is_told_from_a_text_nobody_can_read() -> None:
    assert flatten({"kind": "unreadable", "because": "x", "absent": True})[0]["kind"] == "absent"
    assert flatten({"kind": "unreadable", "because": "x"})[0]["kind"] == "unreadable"


def test_a_hall_in_every_prefecture_is_everywhere_and_fewer_are_counted() -> None:
    every = flatten({"kind": "venue", "home": False, "halls": 50, "prefectures": 47, "proctored": None})
    some = flatten({"kind": "venue", "home": False, "halls": 17, "prefectures": None, "proctored": None})

    assert every[0]["state"] == "everywhere"
    assert (some[0]["state"], some[0]["low"]) == ("halls", 17.0)


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
