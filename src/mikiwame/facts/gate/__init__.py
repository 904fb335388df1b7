"""Claims -> the claims that are held back: figures and days that cannot be, whoever prints them.

Each rule is a small unit of its own, a table operation that runs on any engine. A claim that is held back reaches no
fact and no score until its source file says ``confirmed`` with a reason; it still bears witness where it is confirmed.
The rules run in three rounds, since what one round finds may not bear witness in the next: what cannot be at all, what
is far from what others say of the same, and what is far from all of the market. In full in docs/decisions/0008-gate.md.
"""

from collections.abc import Callable, Sequence
from datetime import date

import narwhals as nw

from mikiwame.facts.gate.figures import HELD, take_figures
from mikiwame.facts.gate.impossible import (
    find_days_out_of_time,
    find_free_beside_priced,
    find_impossible_rates,
    find_years_out_of_time,
)
from mikiwame.facts.gate.jumps import find_jumps
from mikiwame.facts.gate.market import find_strange_labels, find_strangers
from mikiwame.facts.gate.rows import find_passers_over_examinees, find_rate_misfits
from mikiwame.facts.gate.words import say_because
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.tables import Frame

__all__ = ["HELD", "ROUNDS", "RULES", "hold_back", "say_because"]

Rule = Callable[[Frame], Frame]

ROUNDS: Sequence[dict[Rule, str]] = (
    {
        find_days_out_of_time: "day-out-of-time",
        find_years_out_of_time: "year-out-of-time",
        find_impossible_rates: "impossible-rate",
        find_passers_over_examinees: "passers-over-examinees",
        find_rate_misfits: "rate-misfits-row",
        find_free_beside_priced: "free-beside-priced",
    },
    {find_jumps: "jump"},
    {find_strange_labels: "unlike-other-labels", find_strangers: "outside-market"},
)
"""Rule -> its slug, in rounds; of one claim the first rule that finds it is told."""

RULES = [slug for rules in ROUNDS for slug in rules.values()]


def hold_back(claims: Frame, on: date) -> Frame:
    """The claims known on the day ``on`` that may reach no fact: those that a rule finds and nobody has confirmed.

    :param claims: columns of ``tables.CLAIMS``, of the whole market: a figure alone is compared with the others' ones.
    :return: columns of ``HELD``, one row a claim, in no order.
    """
    told = claims.filter(nw.col("day") <= count_days(on))
    found: list[Frame] = []
    for rules in ROUNDS:
        found.append(_run_round(rules, told))
        told = told.join(found[-1].select("claim"), on="claim", how="anti")
    return nw.concat(found)


def _run_round(rules: dict[Rule, str], told: Frame) -> Frame:
    """Each claim once, with the first of the rules that finds it and what the others give."""
    rows = [_number_rule(rule(told), place) for place, rule in enumerate(rules)]
    first = nw.col("place") == nw.col("place").min().over("claim")
    once = nw.concat(rows).filter(first).group_by("claim", "place")
    bands = once.agg(least=nw.col("least").min(), greatest=nw.col("greatest").max())
    named = bands.with_columns(rule=_name_rule(list(rules.values())))
    confirmed = told.filter(nw.col("confirmed")).select("claim")
    return named.join(confirmed, on="claim", how="anti").select(*HELD)


def _number_rule(found: Frame, place: int) -> Frame:
    return found.select("claim", "least", "greatest", place=nw.lit(place))


def _name_rule(slugs: Sequence[str]) -> nw.Expr:
    named = nw.lit(slugs[-1])
    for place, slug in reversed(list(enumerate(slugs[:-1]))):
        named = nw.when(nw.col("place") == place).then(nw.lit(slug)).otherwise(named)
    return named
