"""Grades as exams number them: 1級 is the highest, and 準1級 stands between it and 2級."""

from mikiwame.vocabulary import patterns as re

_AFTER_GRADES = 1000.0


def names_grade(label: str | None) -> bool:
    return "級" in (label or "")


def rank_grade(label: str | None) -> tuple[float, str]:
    """A key that sorts grades from the highest down, and other labels after them."""
    found = re.fullmatch("(準?)([0-9]+)級", label or "")
    return (int(found[2]) + 0.5 * bool(found[1]) if found else _AFTER_GRADES), label or ""
