"""Claims -> the claims that are held back: figures and days that cannot be, whoever prints them.

Each rule is a small unit of its own, a table operation that runs on any engine. A claim that is held back reaches no
fact and no score until its source file says ``confirmed`` with a reason; it still bears witness where it is confirmed.
The rules run in three rounds, since what one round finds may not bear witness in the next: what cannot be at all, what
is far from what others say of the same, and what is far from all of the market. In full in docs/decisions/0008-gate.md.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import narwhals as nw

from mikiwame.facts.consistency.rates import take_counted
from mikiwame.facts.force import has_ended, is_known
from mikiwame.facts.gate.figures import HELD, take_figures
from mikiwame.facts.gate.impossible import (
    find_dates_out_of_time,
    find_days_out_of_time,
    find_free_beside_priced,
    find_impossible_rates,
    find_years_out_of_time,
)
from mikiwame.facts.gate.jumps import find_jumps
from mikiwame.facts.gate.market import find_strange_labels, find_strangers
from mikiwame.facts.gate.needs import find_missing
from mikiwame.facts.gate.rows import find_passers_over_examinees, find_rate_misfits
from mikiwame.facts.gate.states import find_outvoted_states
from mikiwame.vocabulary.tables import Frame, Look

__all__ = ["HELD", "ROUNDS", "RULES", "hold_back"]

Rule = Callable[[Frame, Sequence[str]], Frame]
"""The claims told, or their figures, and the columns besides that part one market from another -> the claims found."""

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

OF_COUNTED: frozenset[Rule] = frozenset({find_passers_over_examinees, find_rate_misfits})
"""Rules that look at rates and numbers of people alone."""

OF_FIGURES: frozenset[Rule] = frozenset(
    {find_impossible_rates, find_free_beside_priced, find_jumps, find_strange_labels, find_strangers}
)
"""Rules that look at figures alone, as :func:`take_figures` gives them."""

NEEDS: Mapping[Rule, str] = {
    find_passers_over_examinees: "passers",
    find_rate_misfits: "passers",
    find_dates_out_of_time: "dates",
    find_years_out_of_time: "years",
    find_free_beside_priced: "free",
    find_jumps: "wide",
    find_outvoted_states: "rivals",
    find_strange_labels: "labels",
    find_strangers: "crowd",
}
"""What a rule finds nothing without, as ``gate.needs`` has it."""

RULES = [slug for rules in ROUNDS for slug in rules.values()]


def hold_back(
    claims: Frame, on: date, keep: Callable[[Frame], Frame], apart: Sequence[str] = (), look: Look | None = None
) -> Frame:
    """The claims known on the day ``on`` that may reach no fact: those that a rule finds and nobody has confirmed.

    :param claims: columns of ``tables.CLAIMS``, of whole markets: a figure alone is compared with the others' ones.
    :param keep: has the engine work out what a round finds, on which all later ones rest; ``apart``: columns that part
        one market from another where there are several; ``look``: reads a row now, where that is cheap: then what no
        claim gives cause for is left out.
    :return: columns of ``HELD``, one row per claim.
    """
    told = claims.filter(is_known(on)).with_columns(ended=has_ended(on))
    figures = keep(take_figures(told))
    sure = told.filter(nw.col("confirmed")).select("claim")
    missing = find_missing(told, figures, apart, look) if look else frozenset()
    held: list[Frame] = []
    for all_rules in ROUNDS:
        rules = {rule: slug for rule, slug in all_rules.items() if NEEDS.get(rule) not in missing}
        if not rules:
            continue
        found = _run_round(rules, told, figures, keep, apart)
        held.append(keep(found.join(sure, on="claim", how="anti")))
        told, figures = (table.join(held[-1], on="claim", how="anti") for table in (told, figures))
    return nw.concat(held)


def _run_round(
    rules: Mapping[Rule, str], told: Frame, figures: Frame, keep: Callable[[Frame], Frame], apart: Sequence[str]
) -> Frame:
    """Each claim once, with the first of the rules that finds it and all that the others give."""
    counted = keep(take_counted(told)) if not OF_COUNTED.isdisjoint(rules) else told
    seen = dict.fromkeys(rules, told) | dict.fromkeys(OF_FIGURES, figures) | dict.fromkeys(OF_COUNTED, counted)
    found = [
        rule(seen[rule], apart).select("claim", "least", "greatest", place=nw.lit(place), rule=nw.lit(slug))
        for place, (rule, slug) in enumerate(rules.items())
    ]
    each = nw.concat(found).group_by("claim", "place", "rule").agg(nw.col("least").min(), nw.col("greatest").max())
    first = each.with_columns(first=nw.col("place").min().over("claim"))
    return first.filter(nw.col("place") == nw.col("first")).select(*HELD)
