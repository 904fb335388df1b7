"""Puts what the pieces of a text tell together: one value of all, or a value of each label."""

from collections.abc import Mapping, Sequence
from typing import Final, cast

from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import (
    Aid,
    Application,
    Edition,
    Materials,
    Refund,
    ResultDay,
    Retake,
    Support,
    Terms,
    Told,
    Upkeep,
)

_Read = Terms | Money | Unreadable | Withheld

NOT_APPLIED: Final[Application] = {
    "kind": "application",
    "windows": [],
    "season": None,
    "deadline": None,
    "opens": None,
    "closes": None,
    "ways": [],
    "any_time": False,
}
NO_RESULT: Final[ResultDay] = {
    "kind": "result",
    "after": None,
    "date": None,
    "at_once": False,
    "approx": False,
    "ways": [],
    "counted_from": "exam",
}
_RETAKE: Final[Retake] = {"kind": "retake", "exempt": None, "valid": None, "unlimited": None, "wait": None}
_UPKEEP: Final[Upkeep] = {"kind": "upkeep", "renewal": False, "every": None, "fee": None, "optional": False}
_MATERIALS: Final[Materials] = {"kind": "materials", "books": [], "official": None, "on_sale": None}
_SUPPORT: Final[Support] = {"kind": "support", "questions": None, "corrections": None, "placement": None}
_REFUND: Final[Refund] = {"kind": "refund", "offered": None, "share": None, "within": None, "conditions": []}
_AID: Final[Aid] = {"kind": "aid", "training": None, "share": None, "cap": None, "amount": None, "conditions": []}
NOTHING_ASKED: Final[Edition] = {"kind": "edition", "subject": "", "revision": None, "as_of": None, "since": None}

NOTHING: Final[Mapping[str, Terms]] = {
    "application": NOT_APPLIED,
    "result_day": NO_RESULT,
    "retake": _RETAKE,
    "upkeep": _UPKEEP,
    "materials": _MATERIALS,
    "support": _SUPPORT,
    "refund": _REFUND,
    "aid": _AID,
    "based_on": NOTHING_ASKED,
}
"""Field -> the reading that tells nothing of all, beside what is told of each label."""


def merge_told(field: str, told: Sequence[tuple[str | None, _Read]]) -> Terms | Money | None:
    """Give one reading of what the pieces tell, or None where they don't go together."""
    of_all = [value for label, value in told if label is None]
    labelled = [(label, value) for label, value in told if label is not None]
    if field == "certificate_fee":
        return _merge_money(told)
    if of_all and labelled:
        return None
    if of_all:
        return _join(of_all)
    labels = {label for label, _ in labelled}
    if any(value["kind"] == "materials" and not value["books"] for _, value in labelled):
        # Which books somebody may learn with is advice, and no word of what there is.
        return None
    if not labelled or len(labels) < len(labelled) or any(_has_labels(value) for _, value in labelled):
        return None
    of = [Told(label=label, told=value) for label, value in labelled]
    return cast(Terms, {**NOTHING[field], "of": of})


def _has_labels(value: _Read) -> bool:
    return "of" in value


def _join(values: Sequence[_Read]) -> Terms | None:
    """Several statements of all go together where no two tell the same thing otherwise."""
    if len({value["renewal"] for value in values if value["kind"] == "upkeep"}) > 1:
        # "永久有効。ただし会員資格は1年更新": one is renewed and the other is not, and no label tells which.
        return None
    joined: dict[str, object] = dict(cast(Mapping[str, object], values[0]))
    for value in values[1:]:
        for key, said in value.items():
            if said in (None, [], False) or joined.get(key) == said:
                continue
            if joined.get(key) not in (None, [], False):
                return None
            joined[key] = said
    if joined.get("at_once") and (joined.get("after") or joined.get("date")):
        return None
    return cast(Terms, joined)


def _merge_money(told: Sequence[tuple[str | None, _Read]]) -> Money | None:
    amounts = [
        {**amount, "label": label or amount["label"]}
        for label, value in told
        if value["kind"] == "money"
        for amount in value["amounts"]
    ]
    labels = {amount["label"] for amount in amounts}
    if len(amounts) != len(told) or len(labels) < len(amounts) or (None in labels and len(labels) > 1):
        return None
    return cast(Money, {"kind": "money", "amounts": amounts}) if amounts else None
