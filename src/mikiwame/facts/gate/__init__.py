"""Claims -> the claims that are held back: figures and days that cannot be, whoever prints them.

Each rule is a small unit of its own, a table operation that runs on any engine. A claim that is held back reaches no
fact and no score until its source file says ``confirmed`` with a reason; it still bears witness where it is confirmed.
The rules run in three rounds, since what one round finds may not bear witness in the next: what cannot be at all, what
is far from what others say of the same, and what is far from all of the market. In full in docs/decisions/0008-gate.md.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import narwhals as nw
import polars as pl

from mikiwame.facts.collecting import collect_rows
from mikiwame.facts.force import has_ended, is_known
from mikiwame.facts.gate.figures import HELD, HeldRow
from mikiwame.facts.gate.impossible import (
    find_dates_out_of_time,
    find_days_out_of_time,
    find_free_beside_priced,
    find_impossible_rates,
    find_years_out_of_time,
)
from mikiwame.facts.gate.jumps import find_jumps
from mikiwame.facts.gate.market import find_strange_labels, find_strangers
from mikiwame.facts.gate.rows import find_passers_over_examinees, find_rate_misfits
from mikiwame.facts.gate.states import find_outvoted_states
from mikiwame.vocabulary.tables import Frame, make_table

__all__ = ["HELD", "ROUNDS", "RULES", "hold_back"]

Rule = Callable[[Frame], Frame]

ROUNDS: Sequence[dict[Rule, str]] = (
    {
        find_days_out_of_time: "day-out-of-time",
        find_dates_out_of_time: "date-out-of-time",
        find_years_out_of_time: "year-out-of-time",
        find_impossible_rates: "impossible-rate",
        find_passers_over_examinees: "passers-over-examinees",
        find_rate_misfits: "rate-misfits-row",
        find_free_beside_priced: "free-beside-priced",
    },
    {find_jumps: "jump", find_outvoted_states: "outvoted"},
    {find_strange_labels: "unlike-other-labels", find_strangers: "outside-market"},
)
"""Rule -> its slug, in rounds; of one claim the first rule that finds it is told."""

RULES = [slug for rules in ROUNDS for slug in rules.values()]


@dataclass(frozen=True, slots=True)
class _Numbered:
    claim: int


@dataclass(frozen=True, slots=True)
class _Band:
    """A claim that a rule finds, with what the others give."""

    claim: int
    least: float | None
    greatest: float | None


def hold_back(claims: Frame, on: date) -> pl.DataFrame:
    """The claims known on the day ``on`` that may reach no fact: those that a rule finds and nobody has confirmed.

    :param claims: columns of ``tables.CLAIMS``, of the whole market: a figure alone is compared with the others' ones.
    :return: columns of ``HELD``, one row per claim, sorted by claim.
    """
    told = claims.filter(is_known(on)).with_columns(ended=has_ended(on))
    sure = {one.claim for one in collect_rows(told.filter(nw.col("confirmed")), _Numbered)}
    held: dict[int, HeldRow] = {}
    for rules in ROUNDS:
        found = _run_round(rules, told)
        held |= {claim: row for claim, row in found.items() if claim not in sure}
        told = told.filter(~nw.col("claim").is_in(sorted(held)))
    return make_table(HELD, (held[claim] for claim in sorted(held)))


def _run_round(rules: Mapping[Rule, str], told: Frame) -> dict[int, HeldRow]:
    """Each claim once, with the first of the rules that finds it and all that the others give.

    Every rule is worked out by itself: what it finds is little, and one plan of all of them would be slow to make.
    """
    found: dict[int, HeldRow] = {}
    for rule, slug in rules.items():
        bands = rule(told).group_by("claim").agg(least=nw.col("least").min(), greatest=nw.col("greatest").max())
        for band in collect_rows(bands, _Band):
            row: HeldRow = {"claim": band.claim, "rule": slug, "least": band.least, "greatest": band.greatest}
            found.setdefault(band.claim, row)
    return found
