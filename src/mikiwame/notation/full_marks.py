"""Asks of the full marks of a part that they can be its own: the whole has no fewer."""

from collections.abc import Sequence

from mikiwame.vocabulary.terms import Mark


def leave_full_to_whole(marks: Sequence[Mark]) -> None:
    """``合計84点以上かつ記述20点以上/120点``: the full marks of the whole are none of a part's."""
    for part in marks:
        whole = _find_whole(part, marks)
        if whole and whole["of"] is not None and part["of"] is not None and part["of"] >= whole["of"]:
            part["of"] = None


def has_more_than_whole(marks: Sequence[Mark]) -> bool:
    """``合計84点以上かつ記述20点以上(120点満点)``: 120 are too many for a part of which 84 are enough of the whole."""
    for part in marks:
        whole = _find_whole(part, marks)
        if whole and whole["of"] is None and part["of"] is not None and part["of"] >= whole["low"]:
            return True
    return False


def _find_whole(part: Mark, marks: Sequence[Mark]) -> Mark | None:
    """The mark of the sum of which a part is told its own; a mark of each is of no sum."""
    label = part["label"]
    if label is None or part["each"] or part["unit"] != "points":
        return None
    sums = (one for one in marks if one is not part and one["unit"] == "points" and not one["each"])
    return next((one for one in sums if one["label"] is None or label.startswith(f"{one['label']} ")), None)
