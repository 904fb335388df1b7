"""What is known of one certification: its facts with how each stands, or every claim behind them."""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import polars as pl

from mikiwame.facts.weighing import VALUELESS
from mikiwame.pipeline import Comparison, find_inconsistencies
from mikiwame.publishing.announcing import list_announced
from mikiwame.publishing.known_claims import list_known_claims
from mikiwame.publishing.words import say_reason, write_day
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.fields import FIELDS

Row = dict[str, Any]

_ORDER = {field: number for number, field in enumerate([*FIELDS, "independence"])}
_VALUE = ("label", "low", "high", "unit", "state", "approx", "period", "tax", "text")


def list_facts(comparison: Comparison, slug: str) -> list[Row]:
    """One row a fact, in the order of the fields; ``others`` are the claims that say something else or say it too.

    ``announced`` are the rows of ``announcing.list_announced`` that are to take its place, or to stand beside it.
    """
    facts = comparison.facts.filter(pl.col("certification") == slug).sort("field", "label", nulls_last=False)
    claims = list_known_claims(comparison, slug)
    readings = {claim["claim"]: json.loads(claim["reading"]) for claim in claims}
    rows = [
        _write(fact)
        | {"value": readings.get(fact["claim"]), "because": _say_because(comparison, fact, claims)}
        | _describe(fact)
        | {"others": _list_others(comparison, fact, claims), "announced": []}
        for fact in sorted(facts.iter_rows(named=True), key=_order)
        if fact["claim"] is not None or fact["standing"] == "unknown"
    ]
    _attach_announced(rows, list_announced(comparison, slug))
    return rows


def _attach_announced(rows: Sequence[Row], announced: Iterable[Row]) -> None:
    """Each announcement at the fact that it follows, else at the first of its field; of no fact it is nowhere told."""
    for one in announced:
        of_field = [row for row in rows if row["field"] == one["field"]]
        own = [row for row in of_field if (row["label"], row["unit"]) == (one["label"], one["unit"])]
        for row in (own or of_field)[:1]:
            row["announced"].append(one)


def _say_because(comparison: Comparison, fact: Row, claims: Iterable[Row]) -> str | None:
    """Why a fact is not known, where values of it are: they hold no longer, or not yet."""
    if fact["standing"] == "unknown" and fact["claim"] is None:
        valued = [claim for claim in claims if claim["field"] == fact["field"] and claim["kind"] not in VALUELESS]
        days = [claim["until"] for claim in valued if claim["until"] is not None]
        if valued and len(days) == len(valued):
            return f"出典の値は{write_day(read_count(max(days)))}までのもの"
        if valued:
            return "出典の値は、まだ始まっていないか、もう終わったもの"
    return say_reason(fact, comparison.market.freshness)


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
    rows = []
    for claim in sorted(list_known_claims(comparison, slug), key=_order):
        standing, stale = standings.get(_name_cell(claim), ("unknown", False))
        about = {"standing": standing, "stale": stale, "held": claim["claim"] in held, "others": []}
        place = {name: claim[name] for name in ("reading", "file", "line")}
        rows.append(_write(claim) | about | place | _write_days(claim))
    return rows


def _write_days(claim: Row) -> Row:
    """The first and last day on which a claim holds, where one is named, and why an editor ended it."""
    since, until = (None if claim[name] is None else read_count(claim[name]).isoformat() for name in ("since", "until"))
    return {"since": since, "until": until, "because_until": claim["because"] if until else None}


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


def _list_others(comparison: Comparison, fact: Row, claims: Iterable[Row]) -> list[Row]:
    today = count_days(comparison.on)
    same = (claim for claim in claims if all(claim[name] == fact[name] for name in ("field", "label", "unit")))
    begun = (claim for claim in same if claim["since"] is None or claim["since"] <= today)
    return [_write(claim) | _write_days(claim) for claim in begun if claim["claim"] != fact["claim"]]
