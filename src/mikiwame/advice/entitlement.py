"""Whether what money back hangs on holds of one person: it holds, it fails, or nobody has told."""

from collections.abc import Iterable, Mapping
from typing import Literal

from mikiwame.vocabulary.persons import Person

Holds = Literal["holds", "fails", "untold"]

INSURED: Mapping[str, tuple[float, float]] = {
    "never": (0, 0),
    "under-1": (0, 1),
    "1-to-3": (1, 3),
    "3-or-more": (3, float("inf")),
}
"""Answer -> years in employment insurance: at least, and less than, but for those who never were in it."""


def judge_condition(code: str, number: float | None, person: Person, agencies: Iterable[str] = ()) -> Holds:
    """What the answers of a person say of one condition.

    What lies ahead (finishing the course, failing) nobody can tell yet.

    :param number: what the condition counts, such as years insured.
    :param agencies: slugs of those through whom the person has to find work.
    """
    if code == "course":
        return "untold" if person.study is None else "holds" if person.study == "course" else "fails"
    if code in ("insured", "entitled"):
        # Employment insurance pays the benefits for training: who never was in it is entitled to none.
        return _judge_insured(number, person)
    if code == "through_agency":
        return "holds" if person.in_view in tuple(agencies) else "untold"
    return "untold"


def _judge_insured(years: float | None, person: Person) -> Holds:
    """How many years are asked for may be untold; none at all are never enough."""
    if person.insured is None:
        return "untold"
    least, below = INSURED[person.insured]
    if person.insured == "never" or (years is not None and below <= years):
        return "fails"
    return "holds" if years is not None and least >= years else "untold"


def judge_all(held: Iterable[Holds]) -> Holds:
    """One that fails is enough to fail; all must hold to hold."""
    found = set(held)
    return "fails" if "fails" in found else "untold" if "untold" in found else "holds"
