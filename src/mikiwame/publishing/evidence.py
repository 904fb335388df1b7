"""What is known of one certification: its facts with how each stands, or every claim behind them."""

import json
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any

import polars as pl

from mikiwame.pipeline import Comparison, find_inconsistencies
from mikiwame.publishing.holding import list_held_back
from mikiwame.publishing.words import WAITS, say_reason
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.fields import FIELDS

Row = dict[str, Any]

_ORDER = {field: number for number, field in enumerate([*FIELDS, "independence"])}
_VALUE = ("label", "low", "high", "unit", "state", "approx", "period", "text")


def list_facts(comparison: Comparison, slug: str) -> list[Row]:
    """One row a fact, in the order of the fields; ``others`` are the claims that say something else or say it too.

    ``held_back``: what sources print for it that waits for an editor's word, as ``holding.list_held_back`` tells it.
    """
    facts = comparison.facts.filter(pl.col("certification") == slug).sort("field", "label", nulls_last=False)
    claims = _list_known(comparison, slug)
    readings = {claim["claim"]: json.loads(claim["reading"]) for claim in claims}
    held = list_held_back(comparison, slug)
    numbers = {row["claim"] for row in held}
    let_through = [claim for claim in claims if claim["claim"] not in numbers]
    rows = [
        _write(fact)
        | {"value": readings.get(fact["claim"]), "because": say_reason(fact, comparison.market.freshness)}
        | _describe(fact)
        | {"others": _list_others(fact, let_through)}
        for fact in sorted(facts.iter_rows(named=True), key=_order)
        if fact["claim"] is not None or fact["standing"] == "unknown"
    ]
    return _put_beside(rows, held)


def _put_beside(rows: list[Row], held: Iterable[Row]) -> list[Row]:
    """The facts with what is held back of each: beside that of the same label and unit, else the first of its field."""
    beside: dict[int, list[Row]] = {}
    for one in held:
        same_field = [place for place, row in enumerate(rows) if row["field"] == one["field"]]
        same = [place for place in same_field if _name_cell(rows[place]) == _name_cell(one)]
        for place in (same or same_field)[:1]:
            beside.setdefault(place, []).append(one["said"])
    return [_tell_held(row, beside.get(place, [])) for place, row in enumerate(rows)]


def _tell_held(row: Row, said: list[Row]) -> Row:
    waits = bool(said) and row["standing"] == "unknown" and row["source"] is None
    return row | ({"because": WAITS} if waits else {}) | {"held_back": said}


def list_leading(facts: Iterable[Row]) -> list[Row]:
    """Of each field the strongest fact, or the whole list of grades or audiences that its source gives."""
    leading: list[Row] = []
    for _, group in groupby(facts, key=itemgetter("field")):
        rows = list(group)
        best = max(rows, key=lambda row: (row["strength"] or 0, row["label"] is None))
        leading += [row for row in rows if row is best or (best["label"] and _is_beside(row, best))]
    return leading


def _is_beside(row: Row, best: Row) -> bool:
    return bool(row["label"]) and (row["source"], row["on"]) == (best["source"], best["on"])


def list_claims(comparison: Comparison, slug: str) -> list[Row]:
    """One row a claim known on the day, with the file and line it stands in; ``held`` says which ones facts rest on."""
    facts = comparison.facts.filter(pl.col("certification") == slug)
    standings = {_name_cell(fact): (fact["standing"], fact["stale"]) for fact in facts.iter_rows(named=True)}
    held = set(facts["claim"].to_list())
    waiting = {row["claim"]: [row["said"]] for row in list_held_back(comparison, slug)}
    rows = []
    for claim in sorted(_list_known(comparison, slug), key=_order):
        standing, stale = standings.get(_name_cell(claim), ("unknown", False))
        about = {"standing": standing, "stale": stale, "held": claim["claim"] in held, "others": []}
        about["held_back"] = waiting.get(claim["claim"], [])
        rows.append(_write(claim) | about | {name: claim[name] for name in ("reading", "file", "line")})
    return rows


def _name_cell(row: Row) -> tuple[str, str | None, str | None]:
    """What a fact is of, and a claim for or against: days of single sittings stand beside the sittings a year."""
    return row["field"], row["label"], row["unit"]


def mark_facts(comparison: Comparison, slug: str, rows: list[Row]) -> list[Row]:
    """The facts of :func:`list_facts` with ``inconsistent``: what each cannot be right together with, in words."""
    marked: dict[tuple[str, str | None], list[str]] = {}
    for complaint in find_inconsistencies(comparison).filter(certification=slug).iter_rows(named=True):
        for mark in complaint["marks"]:
            marked.setdefault((mark["field"], mark["label"]), []).append(complaint["message"])
    return [row | {"inconsistent": marked.get((row["field"], row["label"]), [])} for row in rows]


def _describe(fact: Row) -> Row:
    return {name: fact[name] for name in ("standing", "stale", "strength", "claim")}


def _list_known(comparison: Comparison, slug: str) -> list[Row]:
    known = (pl.col("certification") == slug) & (pl.col("day") <= count_days(comparison.on))
    return list(comparison.claims.filter(known).iter_rows(named=True))


def _order(row: Row) -> tuple[int, bool, int]:
    return _ORDER[row["field"]], row["label"] is not None, row["claim"] or 0


def _write(row: Row) -> Row:
    return {
        "field": row["field"],
        **{name: row[name] for name in _VALUE},
        "kind": row["kind"],
        "source": row["source"],
        "source_kind": row["source_kind"],
        "url": row["url"],
        "dated": row["dated"],
        "on": None if row["day"] is None else read_count(row["day"]).isoformat(),
    }


def _list_others(fact: Row, claims: Iterable[Row]) -> list[Row]:
    same = (claim for claim in claims if all(claim[name] == fact[name] for name in ("field", "label", "unit")))
    return [_write(claim) for claim in same if claim["claim"] != fact["claim"]]
