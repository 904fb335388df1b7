"""What sources announce: values that are known on the day of a comparison and hold only from a later one."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import narwhals as nw
import polars as pl

from mikiwame.facts import is_announced, is_known
from mikiwame.facts.weighing import VALUELESS
from mikiwame.pipeline import Comparison
from mikiwame.publishing.figures import UNITS, say_figure
from mikiwame.publishing.known_claims import is_let_through, take_claims
from mikiwame.publishing.words import STATES, write_day
from mikiwame.vocabulary.complaints import Complaint
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.fields import FIELDS

Row = dict[str, Any]

_SAID = ("field", "label", "low", "high", "unit", "state", "kind", "tax", "period", "text")
_SOURCE = ("source", "source_kind", "url", "dated", "file", "line")
_SAME = ("field", "label", "unit", "low", "high", "state", "kind", "since")
_PLACES: dict[str, int] = {field: number for number, field in enumerate(FIELDS)}


def list_announced(comparison: Comparison, slug: str) -> list[Row]:
    """What is to hold from a later day, by field and day; what several say alike once, by the weightiest of them.

    :return: ``field, label, low, high, unit, state, kind, tax, period, text``, ``value`` (its reading), ``from`` (ISO),
        ``words`` for a reader (2027年4月1日から9,900円), ``source, source_kind, url, dated, file, line`` and ``on``,
        from when it is known.
    """
    ahead = ~nw.col("kind").is_in(VALUELESS) & is_announced(comparison.on) & is_known(comparison.on)
    wanted = (pl.col("certification") == slug) & is_let_through(comparison)
    known = take_claims(comparison, wanted, ahead & ~_never_holds())
    once: dict[tuple[Any, ...], Row] = {}
    for claim in sorted(known, key=lambda one: (-one["head_start"], -one["day"], one["claim"])):
        once.setdefault(tuple(claim[name] for name in _SAME), claim)
    return [_write(claim) for claim in sorted(once.values(), key=_order)]


def _never_holds() -> nw.Expr:
    return (nw.col("until") < nw.col("since")).fill_null(False)


def _order(claim: Row) -> tuple[int, int, str, int]:
    return _PLACES[claim["field"]], claim["since"], claim["label"] or "", claim["claim"]


def _write(claim: Row) -> Row:
    day = read_count(claim["since"])
    return {
        **{name: claim[name] for name in _SAID},
        "value": json.loads(claim["reading"]),
        "from": day.isoformat(),
        "words": say_announced(claim, day),
        **{name: claim[name] for name in _SOURCE},
        "on": read_count(claim["day"]).isoformat(),
    }


def say_announced(claim: Mapping[str, Any], day: date) -> str:
    """``2027年4月1日から9,900円``, or ``1級は2027年4月1日から9,900円``."""
    label = f"{claim['label']}は" if claim["label"] else ""
    return f"{label}{write_day(day)}から{_say_value(claim)}"


def _say_value(claim: Mapping[str, Any]) -> str:
    if claim["kind"] == "withheld":
        return STATES["withheld"]
    figure = claim["unit"] in UNITS and (claim["low"] is not None or claim["high"] is not None)
    if figure and claim["unit"] != "per_year":
        return say_figure(claim)
    return f"「{claim['text']}」"


def note_announcements(comparison: Comparison) -> list[Complaint]:
    """A note for each announcement that waits for its day: an editor sees that it was taken for one."""
    return [
        Complaint(
            row["file"],
            row["line"],
            "note",
            f'{row["field"]} of {slug}: "{row["text"] or "withheld"}" is announced: it counts from {row["from"]} on. '
            "If it holds already, correct the day.",
        )
        for slug in comparison.catalogue.certifications
        for row in list_announced(comparison, slug)
    ]
