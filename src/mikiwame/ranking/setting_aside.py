"""Stars that no weights can explain: the fewest to set aside, and which of the others each of them collides with.

V. Mousseau, J. Figueira, L. Dias, C. Gomes da Silva and J. Climaco, Resolving inconsistencies among constraints on the
parameters of an MCDA model, European Journal of Operational Research 147 (2003) 72-93. They remove constraints; here
everything that one alternative's stars say is removed together, because a reader asks which certification it is.
"""

from dataclasses import dataclass

import numpy as np

from mikiwame.ranking.fewest_aside import Aside, AsideSearch
from mikiwame.ranking.performance import Array, Mask
from mikiwame.ranking.star_conflicts import ROUNDING
from mikiwame.ranking.star_programme import KEPT_MARGIN, MARGIN, Programme


@dataclass(frozen=True)
class Unexplained:
    """An alternative, ``row``, that had to be set aside.

    ``against``: the kept rows that stand on the wrong side of it at the weights which order all kept ones rightly and
    come nearest to explaining it, the furthest first. ``always``: those of them that stand there at all such weights.
    ``level``: those of ``always`` whose scores equal its own, to ``MARGIN``, at all such weights; ``turned``: those
    that stand the other way round, by more than ``MARGIN``, at all of them.
    ``unavoidable``: whether every smallest choice of rows to set aside has this one; nothing where that is not shown.
    """

    row: int
    against: tuple[int, ...]
    always: tuple[int, ...]
    level: tuple[int, ...]
    turned: tuple[int, ...]
    unavoidable: bool | None

    def restore_rows(self, rows: tuple[int, ...]) -> "Unexplained":
        """The same with each row counted as ``rows`` says."""
        named = (self.against, self.always, self.level, self.turned)
        against, always, level, turned = (tuple(rows[row] for row in each) for each in named)
        return Unexplained(rows[self.row], against, always, level, turned, self.unavoidable)


def describe_unexplained(
    programme: Programme, stars: Array, search: AsideSearch, aside: Aside
) -> tuple[Unexplained, ...]:
    """The rows set aside, each with what it collides with.

    :param stars: shape (alternatives).
    :param search: the one that found ``aside``, at the programme's values.
    """
    needed = _find_unavoidable(search, aside)
    rows = np.flatnonzero(aside.rows).tolist()
    return tuple(_describe(programme, stars, ~aside.rows, row, needed.get(row)) for row in rows)


def _find_unavoidable(search: AsideSearch, aside: Aside) -> dict[int, bool]:
    """Whether every smallest choice has the row, for each row set aside of which that is shown."""
    shown: dict[int, bool] = {}
    for row in np.flatnonzero(aside.rows).tolist():
        if not aside.fewest or row in shown or search.order.budget.left <= 0:
            continue
        other = search.find_fewest(kept=row, limit=aside.at_least)
        if other.at_least > aside.at_least:
            shown[row] = True
        elif other.rows.sum() == aside.at_least:
            # Another smallest choice shows of every row that it lacks that one can do without it.
            shown |= dict.fromkeys(np.flatnonzero(aside.rows & ~other.rows).tolist(), False)
    return shown


def _describe(programme: Programme, stars: Array, kept: Mask, row: int, unavoidable: bool | None) -> Unexplained:
    against = _find_against(programme, stars, kept, row)
    most = {other: _find_most_lead(programme, stars, kept, (row, other)) for other in against}
    always = [other for other in against if most[other] < KEPT_MARGIN - ROUNDING]
    turned = [other for other in always if most[other] < -MARGIN - ROUNDING]
    near = [other for other in always if abs(most[other]) <= MARGIN + ROUNDING]
    # The least lead of a pair is the most of the pair turned round.
    least = {other: -_find_most_lead(programme, -stars, kept, (row, other)) for other in near}
    level = [other for other in near if least[other] >= -MARGIN - ROUNDING]
    return Unexplained(row, tuple(against), tuple(always), tuple(level), tuple(turned), unavoidable)


def _find_against(programme: Programme, stars: Array, kept: Mask, row: int) -> list[int]:
    cost = programme.count_errors(np.arange(len(stars)) == row)
    scores = programme.values @ programme.solve(cost, kept=kept)[programme.weights]
    leads = np.sign(stars[row] - stars) * (scores[row] - scores)
    wrong = (leads < KEPT_MARGIN - ROUNDING) & (stars != stars[row]) & kept
    return [int(other) for other in np.argsort(leads, kind="stable") if wrong[other]]


def _find_most_lead(programme: Programme, stars: Array, kept: Mask, pair: tuple[int, int]) -> float:
    """By how much the one of the pair with more stars leads at most, over the weights that order all kept rows."""
    better, worse = sorted(pair, key=lambda row: -stars[row])
    lead = programme.weigh(programme.values[better] - programme.values[worse])
    return float(lead @ programme.solve(-lead, kept=kept))
