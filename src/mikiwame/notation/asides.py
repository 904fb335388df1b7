"""Gives the labels that a bracket directly behind a figure names, whatever year stands in it too."""

import re
from typing import Final

from mikiwame.notation.calendar import SESSION, YEAR
from mikiwame.notation.labels import Labels, follow_labels, is_form

_NOTHING: Final[Labels] = (None,)
_BRACKET = re.compile(r"\s?\(([^()]{1,40})\)")
_WHEN = re.compile(rf"{YEAR.pattern}|{SESSION.pattern}|[0-9]{{1,2}}月(?:期|度|実施|試験)?")
_EACH = re.compile("(?:とも|ともに|共に|共通|いずれも|の場合)$")
# 短答式 and 論文式 are stages that one passes after another, and so no mere form of the questions.
_STAGE = re.compile("(?:短答|論文|筆記|実技|口述)式?(?:試験)?")


def name_behind(after: str) -> Labels:
    """Give the labels in the bracket that ``after`` begins with (``(令和7年・論文式)``, ``(1級、2級共通)``)."""
    bracket = _BRACKET.match(after)
    if not bracket:
        return follow_labels(after)
    words = _EACH.sub("", _WHEN.sub(" ", bracket[1]).strip(" ・、,/|:の"))
    labels = follow_labels(f"({words})")
    return (words,) if labels == _NOTHING and (names_stage(words) or is_form(words)) else labels


def names_stage(label: str | None) -> bool:
    """Say whether the label is a stage of the exam (``論文式``), which is one even where it stands alone."""
    return bool(label and _STAGE.fullmatch(label))
