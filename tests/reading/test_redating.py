"""Confirmed figures are given the day on which their page was seen, and keep the one on which they were entered."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import SHIPPED, load_shipped
from tests.saying import refused

from mikiwame.catalogue.writing import open_source
from mikiwame.pipeline import load
from mikiwame.reading.rechecking import Confirmed, Figure, list_figures, list_redated, redate

SEEN = date(2026, 11, 28)
ON = date(2026, 12, 1)

GUIDE = """\
# who wrote this
title:  資格の手引き   # kept
kind: comparison
url: "https://example.org/guide"
readings:
  - on: 2026-06-01   # the first look
    says:
      # one of three
      alpha: {exam_fee: "5,000円", pass_rate: 60%}
      beta:
        exam_fee:
          - 8,000円
          - {text: '7,000円', label: 団体}
"""


@pytest.fixture
def guide(market: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        (market / "sources" / "guide.yaml").write_text(text, encoding="utf-8")
        return market

    return write


def renew(market: Path, keep: Callable[[Figure], bool] = lambda one: True) -> str:
    files = load(market)
    confirmed = [Confirmed(one, SEEN) for one in list_figures(files, "guide", ON) if keep(one)]
    return redate(files, open_source(market, "guide"), list_redated(files, confirmed))


def renew_day(text: str) -> str:
    first = "2026-06-01   # the first look\n"
    return text.replace(first, "2026-11-28   # the first look\n    entered: 2026-06-01\n")


def test_a_reading_that_stands_whole_is_given_the_new_day(guide: Callable[[str], Path]) -> None:
    once = renew(guide(GUIDE))

    assert once == renew_day(GUIDE)
    assert renew(guide(once.replace("2026-11-28", "2026-08-01"))) == once


def test_what_stands_of_a_reading_becomes_one_of_its_own(guide: Callable[[str], Path]) -> None:
    market = guide(GUIDE)

    text = renew(market, lambda one: one.text != "60%")

    new = """\
  - on: 2026-11-28
    says:
      alpha:
        exam_fee: 5,000円
      beta:
        exam_fee:
          - 8,000円
          - {text: "7,000円", label: 団体}
"""
    assert text == GUIDE.replace("readings:\n", f"readings:\n{new}")
    guide(text)
    figures = list_figures(load(market), "guide", ON)
    assert [(one.on == SEEN, one.text) for one in figures].count((False, "60%")) == 1
    assert len(figures) == 4


def test_a_field_of_which_one_text_is_gone_keeps_its_day(guide: Callable[[str], Path]) -> None:
    text = renew(guide(GUIDE), lambda one: one.label is None and one.text != "60%")

    assert "8,000円" not in text.partition("2026-06-01")[0]


def test_an_older_look_renews_nothing(guide: Callable[[str], Path]) -> None:
    files = load(guide(GUIDE))
    figures = list_figures(files, "guide", ON)

    assert list_redated(files, [Confirmed(one, date(2026, 6, 1)) for one in figures]) == {}


@pytest.mark.parametrize("bound", ["since: 2026-05-01", "until: 2027-01-01\n    because: 改定"])
def test_a_reading_with_bounds_is_renewed_whole_or_not(guide: Callable[[str], Path], bound: str) -> None:
    text = GUIDE.replace("    says:", f"    {bound}\n    says:")
    market = guide(text)

    assert renew(market) == renew_day(text)
    assert renew(market, lambda one: one.certification == "alpha") == text


def test_a_reading_on_one_line_keeps_all_else(guide: Callable[[str], Path]) -> None:
    text = (
        'title: 手引き\nkind: comparison\nreadings: [{on: "2026-06-01", says: {alpha: {exam_fee: "on: 2026-01-01"}}}]\n'
    )
    market = guide(text)

    with refused("by hand"):
        renew(market)


def test_figures_are_the_newest_word_of_a_source_that_has_not_ended(guide: Callable[[str], Path]) -> None:
    newer = GUIDE.replace(
        "readings:\n",
        """readings:
  - on: 2026-07-01
    says: {alpha: {exam_fee: ["5,500円", {text: "4,000円", until: 2026-08-01, because: 終了}]}}
""",
    )
    figures = list_figures(load(guide(newer)), "guide", ON)

    assert [(one.certification, one.field, one.text) for one in figures] == [
        ("alpha", "exam_fee", "5,500円"),
        ("alpha", "pass_rate", "60%"),
        ("beta", "exam_fee", "8,000円"),
        ("beta", "exam_fee", "7,000円"),
    ]


@given(st.data())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_shipped_files_keep_every_other_line(data: st.DataObject) -> None:
    files = load_shipped()
    slug = data.draw(st.sampled_from(sorted(files.sources)))
    figures = list_figures(files, slug, ON)
    chosen = data.draw(st.lists(st.sampled_from(figures), unique=True)) if figures else []
    opened = open_source(SHIPPED / "medical-office", slug)

    renewed = list_redated(files, [Confirmed(one, SEEN) for one in chosen])
    after = redate(files, opened, renewed).splitlines()

    kept = [line for line in opened.text.splitlines() if "on: " not in line]
    assert is_within(kept, after)


def is_within(lines: list[str], others: list[str]) -> bool:
    """Whether all lines stand among the others in their order."""
    rest = iter(others)
    return all(line in rest for line in lines)
