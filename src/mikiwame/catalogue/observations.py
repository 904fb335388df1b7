"""Sat, passed and rate of one row belong together: where a source gives two counts and no rate, the rate follows."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import itemgetter

from mikiwame.vocabulary.fields import UNITS
from mikiwame.vocabulary.scales import DERIVED
from mikiwame.vocabulary.tables import QUALIFIED, ClaimRow

COUNTED = ("pass_rate", "examinees", "passers")

Told = tuple[int, ClaimRow]
"""The number of the sitting that a claim speaks of, and the claim."""

_ROW = itemgetter("certification", "source", "day", "read_day", "period", *QUALIFIED)


def derive_rates(told: Iterable[Told]) -> list[Told]:
    """The pass rate of each population and period of which one source counts who sat and who passed, but gives no rate.

    A count that the source does not put into one figure, and one of no period, gives none: nobody knows whether such
    counts are of one row.
    """
    rows: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in told:
        if one[1]["field"] in COUNTED and one[1]["period"]:
            rows[_ROW(one[1])].append(one)
    return [rate for row in rows.values() for rate in _derive_rate(row)]


def _derive_rate(row: Sequence[Told]) -> list[Told]:
    if any(claim["kind"] in ("rate", "withheld") for _, claim in row if claim["field"] == "pass_rate"):
        return []
    sat, passed = ([one for one in row if _counts(one[1], field)] for field in ("examinees", "passers"))
    if not sat or len({claim["low"] for _, claim in sat}) > 1 or len({claim["low"] for _, claim in passed}) != 1:
        return []
    (sitting, whole), (_, part) = sat[0], passed[0]
    if not whole["low"] or not part["low"] or part["low"] > whole["low"]:
        return []
    return [(sitting, _divide(part, whole))]


def _counts(claim: ClaimRow, field: str) -> bool:
    plain = claim["kind"] == "people" and claim["low"] == claim["high"] and not claim["approx"]
    return plain and claim["field"] == field


def _divide(part: ClaimRow, whole: ClaimRow) -> ClaimRow:
    """The rate in percent, to one decimal place, with both counts as printed and in its reading."""
    sat, passed = whole["low"] or 0.0, part["low"] or 0.0
    rate = round(100 * passed / sat, 1)
    share = {"label": whole["label"], "low": rate, "high": rate, "approx": False, "period": whole["period"]}
    counts = {"examinees": round(sat), "passers": round(passed)}
    return {
        **whole,
        "field": "pass_rate",
        "kind": "rate",
        "low": rate,
        "high": rate,
        "unit": UNITS["rate"],
        "state": DERIVED,
        "reading": json.dumps({"kind": "rate", "values": [share], "derived_from": counts}, ensure_ascii=False),
        "clues": None,
        "text": whole["text"] if whole["text"] == part["text"] else f"{whole['text']} / {part['text']}",
    }
