"""What the desk puts first: how often figures move, which ones turn a recommendation, and which pages to visit."""

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import DAY

from mikiwame.answers.day import Day
from mikiwame.answers.moving import PRIOR_YEARS, YEAR, learn_paces
from mikiwame.answers.rows import ClaimRow, read_rows
from mikiwame.answers.turning import find_turning
from mikiwame.answers.visits import PER_FIGURE, PER_VISIT, Visits
from mikiwame.pipeline import load

Write = Callable[[str, str], None]

FEES = """
    title: 料金表
    kind: organiser
    url: https://example.org/fees
    readings:
      - {{on: 2026-06-01, stated: 2021-06-01, says: {{alpha: {{exam_fee: "4,000円"}}}}}}
      - {{on: 2026-06-01, stated: 2023-06-01, says: {{alpha: {{exam_fee: "4,000円"}}}}}}
      - {{on: 2026-06-01, stated: 2025-06-01, says: {{alpha: {{exam_fee: "{last}"}}}}}}
    """


def list_claims(market: Path) -> list[ClaimRow]:
    return read_rows(Day(load(market), DAY).comparison.claims, ClaimRow)


def test_the_pace_of_a_field_counts_moves_between_dated_readings(market: Path, write: Write) -> None:
    write("sources/guide.yaml", FEES.format(last="5,000円"))

    pace = learn_paces(list_claims(market)).of("exam_fee")

    # Four years, less the leap day's quarters, in which the fee moved once; the mean is (1 + 1) / (years + 1).
    years = (730 + 731) / YEAR
    assert pace.moves == 1
    assert pace.years == pytest.approx(years)
    mean = 2 / (years + 1)
    assert pace.rate == pytest.approx((1 + PRIOR_YEARS * mean) / (years + PRIOR_YEARS))
    assert pace.find_chance(round(YEAR)) == pytest.approx(1 - math.exp(-pace.rate), rel=1e-3)
    assert pace.find_chance(-1) == 0


def test_the_same_figure_read_again_is_no_move(market: Path, write: Write) -> None:
    write("sources/guide.yaml", FEES.format(last="4,000円"))

    assert learn_paces(list_claims(market)).of("exam_fee").moves == 0


def test_without_history_every_field_has_one_pace(market: Path) -> None:
    paces = learn_paces([])

    assert paces.of("exam_fee") == paces.of("venue")
    assert paces.of("venue").rate == 1


def test_only_what_could_pass_the_first_place_turns_the_recommendation(market: Path, write: Write) -> None:
    # Alpha costs 5,000 yen (5/6 of the scale), beta 8,000 (1/3); both are open. Were alpha's fee beta's, they would tie
    # and nobody would be first; were beta's alpha's, likewise. No other fee is known in the category.
    write(
        "sources/guide.yaml",
        "title: x\nkind: comparison\nreadings:\n  - on: 2026-06-01\n    says:\n"
        '      alpha: {exam_fee: "5,000円", eligibility: なし}\n      beta: {exam_fee: "8,000円", eligibility: なし}\n',
    )
    turning = find_turning(Day(load(market), DAY).comparison)

    assert 0.35 < turning["alpha", "fee"] < 0.65
    assert turning["beta", "fee"] == 0
    assert turning["alpha", "open"] == 1
    assert turning["beta", "open"] == 0
    assert ("gamma", "fee") not in turning


def test_figures_of_one_page_are_one_visit(market: Path) -> None:
    visits = Visits(Day(load(market), DAY.replace(year=2028))).list_visits()

    (visit,) = (one for one in visits if one.url == "https://example.org/guide")
    assert (visit.source, visit.title) == ("guide", "資格の手引き")
    assert {look.why for look in visit.look_for} <= {"stale", "undated", "disputed"}
    assert visit.minutes == PER_VISIT + PER_FIGURE * len(visit.look_for)
    assert [look.may_turn for look in visit.look_for] == sorted((one.may_turn for one in visit.look_for), reverse=True)
    none = math.prod(1 - look.moved * look.turns for look in visit.look_for)
    assert visit.may_turn == pytest.approx(1 - none)
    assert visit.look_for[0].file == "sources/guide.yaml"


def test_visits_keep_to_the_minutes_there_are(market: Path) -> None:
    desk = Visits(Day(load(market), DAY.replace(year=2028)))

    whole = desk.list_visits()
    some = desk.list_visits(whole[0].minutes)

    assert some[0] == whole[0]
    assert sum(one.minutes for one in some) <= whole[0].minutes
    assert desk.list_visits(1) == []


def test_what_nobody_tells_is_looked_for_on_the_organisers_page(market: Path, write: Write) -> None:
    write(
        "certifications/beta.yaml",
        "name: ベータ検定\ncategory: basic\norganisers: [south]\n"
        "links: [{to: 'https://example.org/beta', kind: official, label: 案内}]\n",
    )
    write(
        "sources/guide.yaml",
        "title: x\nkind: comparison\nurl: https://example.org/guide\nreadings:\n  - on: 2026-06-01\n    says:\n"
        "      alpha: {eligibility: なし}\n      beta: {eligibility: なし}\n",
    )
    visits = Visits(Day(load(market), DAY)).list_visits()

    (visit,) = (one for one in visits if one.url == "https://example.org/beta")
    assert visit.source is None
    assert [(look.field, look.why, look.text) for look in visit.look_for] == [("exam_fee", "unknown", None)]
