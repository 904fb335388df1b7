"""What a proposal would change of the facts of a day."""

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import write_file

from mikiwame.answers import Day
from mikiwame.answers.names import index_certifications
from mikiwame.answers.proposed import find_dictionary, list_proposed
from mikiwame.pipeline import load
from mikiwame.reading.pages import read_page

SOURCE = """
title: 案内
kind: organiser
url: https://example.org/guide
readings:
  - on: 2026-05-01
    says:
      alpha:
        exam_fee: ["1級 6,000円", "2級 5,000円"]
        pass_rate: {text: "50%", period: 2024}
        venue: 在宅
"""


@pytest.mark.parametrize(
    ("said", "change", "present"),
    [
        ("受験料：1級 6,000円 2級 5,000円", "confirms", ("1級 6,000円", "2級 5,000円")),
        ("受験料：1級 6,600円 2級 5,000円", "changes", ("1級 6,000円", "2級 5,000円")),
        ("受験料：3級 4,000円", "adds", ()),
        ("合格率：2025年度 52%", "changes", ("50%",)),
        ("合格率：2024年度 50%", "confirms", ("50%",)),
        ("合格率：2019年度 41%", "past", ("50%",)),
        ("試験会場：在宅", "confirms", ("在宅",)),
        ("試験時間：90分", "adds", ()),
    ],
)
def test_a_proposal_says_what_it_would_change(market: Path, said: str, change: str, present: tuple[str, ...]) -> None:
    write_file(market, "sources/guide.yaml", SOURCE)
    catalogue = load(market)
    page = f"<title>アルファ検定</title><p>{said}</p>".encode()
    reading = read_page(page, names=index_certifications(catalogue), headings=find_dictionary(catalogue))

    [row] = list_proposed(reading, Day(catalogue, date(2026, 7, 1)).evidence)

    assert row.would_change is not None
    assert (row.would_change.change, row.would_change.present) == (change, present)
