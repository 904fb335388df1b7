"""What is known of one certification: its facts with how each stands, or every claim behind them."""

from collections.abc import Iterable
from typing import Any

import polars as pl

from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.fields import FIELDS

Row = dict[str, Any]

_ORDER = {field: number for number, field in enumerate([*FIELDS, "independence"])}
_VALUE = ("label", "low", "high", "unit", "state", "approx", "period", "text")


def list_facts(comparison: Comparison, slug: str) -> list[Row]:
    """One row a fact, in the order of the fields; ``others`` are the claims that say something else or say it too."""
    facts = comparison.facts.filter(pl.col("certification") == slug).sort("field", "label", nulls_last=False)
    claims = _list_known(comparison, slug)
    return [
        _write(fact) | {"standing": fact["standing"], "stale": fact["stale"], "others": _list_others(fact, claims)}
        for fact in sorted(facts.iter_rows(named=True), key=_order)
        if fact["claim"] is not None or fact["standing"] == "unknown"
    ]


def list_claims(comparison: Comparison, slug: str) -> list[Row]:
    """One row a claim known on the day, with the file and line it stands in; ``held`` says which ones facts rest on."""
    facts = comparison.facts.filter(pl.col("certification") == slug)
    standings = {
        (fact["field"], fact["label"]): (fact["standing"], fact["stale"]) for fact in facts.iter_rows(named=True)
    }
    held = set(facts["claim"].to_list())
    rows = []
    for claim in sorted(_list_known(comparison, slug), key=_order):
        standing, stale = standings.get((claim["field"], claim["label"]), ("unknown", False))
        about = {"standing": standing, "stale": stale, "held": claim["claim"] in held, "others": []}
        rows.append(_write(claim) | about | {name: claim[name] for name in ("reading", "file", "line")})
    return rows


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
        "on": None if row["day"] is None else read_count(row["day"]).isoformat(),
    }


def _list_others(fact: Row, claims: Iterable[Row]) -> list[Row]:
    key = (fact["field"], fact["label"])
    same = (claim for claim in claims if (claim["field"], claim["label"]) == key)
    return [_write(claim) for claim in same if claim["claim"] != fact["claim"]]
