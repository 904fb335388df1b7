"""Prices of several grades sat together, which are of none of them: 2・3級 11,200円 beside 2級 6,100円."""

from collections.abc import Iterable
from dataclasses import replace

from mikiwame.notation.heading_words import list_labels
from mikiwame.notation.naming import list_grades
from mikiwame.notation.spelling import level
from mikiwame.reading.entries import Entry
from mikiwame.reading.proposals import Because
from mikiwame.vocabulary.fields import KINDS


def refuse_joint(entries: Iterable[Entry]) -> None:
    """Refuse the price of a list of grades where one of them has a price of its own beside it."""
    groups: dict[object, list[Entry]] = {}
    for one in entries:
        if one.proposed and one.field and KINDS[one.field] == "money":
            place = one.found.table if one.found.table is not None else one.found.sections
            alike = replace(one.qualifiers, grade=None)
            groups.setdefault((place, one.field, alike), []).append(one)
    for group in groups.values():
        told = [(_list_own_grades(one), one) for one in group]
        alone = {grades[0] for grades, _ in told if len(grades) == 1}
        for grades, one in told:
            if len(grades) > 1 and alone & set(grades):
                one.because = Because(code="reading.taken_together", values={"grades": ", ".join(grades)})


def _list_own_grades(entry: Entry) -> tuple[str, ...]:
    """The grades that its own heads name, else those of the label that its text begins with."""
    own = list_grades(level(" ".join((*entry.found.rows, *entry.found.columns))))
    label = next((label for label, _, sure in list_labels(entry.text) if sure), "")
    return own or list_grades(level(label))
