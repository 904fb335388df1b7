"""Grades as exams number them: 1級 is the highest, and 準1級 stands between it and 2級."""

from mikiwame.vocabulary import patterns as re

GRADES = ("2級", "準1級", "上級")
"""As files write them."""

_AFTER_GRADES = 1000.0


def names_grade(label: str | None) -> bool:
    return "級" in (label or "")


def rank_grade(label: str | None) -> tuple[float, str]:
    """A key that sorts grades from the highest down, and other labels after them."""
    found = re.fullmatch("(準?)([0-9]+)級", label or "")
    return (int(found[2]) + 0.5 * bool(found[1]) if found else _AFTER_GRADES), label or ""


def covers_grade(named: str, own: str) -> bool:
    """Whether the grades that a label names (``1級・2級``, ``8級~10級``, ``2級以上``) have this one among them."""
    first, between, last = named.partition("~")
    place = rank_grade(own)[0]
    if between:
        return _rank_end(first) <= place <= _rank_end(last)
    if named.endswith("以上"):
        return place <= _rank_end(named)
    if named.endswith("以下"):
        return _rank_end(named) <= place < _AFTER_GRADES
    return own in named.split("・")


def _rank_end(named: str) -> float:
    return rank_grade(named.removesuffix("以上").removesuffix("以下"))[0]


def cut_grade(label: str, grade: str) -> str | None:
    """A label without a grade that it names: ``会計`` of ``1級会計``; None where nothing is left."""
    return label.replace(grade, "", 1).strip(" ・:") or None
