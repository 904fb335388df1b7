"""How the published values of one field changed over the years: every dated claim, then the copies without a day."""

from typing import Any

import polars as pl

from mikiwame.pipeline import Comparison
from mikiwame.publishing.known_claims import list_known_claims
from mikiwame.vocabulary.days import count_days, read_count

Row = dict[str, Any]

_SAID = (
    "label",
    "low",
    "high",
    "unit",
    "kind",
    "state",
    "text",
    "period",
    "round",
    "dated",
    "source",
    "source_kind",
    "tax",
)
_SAME = ("label", "low", "high", "unit", "kind", "state", "period", "round", "true_day", "voice", "dated", "tax")
"""What makes two claims one: a sitting that the page numbers is a value of its own, though its figure be the same."""


def list_history(comparison: Comparison, slug: str, field: str) -> list[Row]:
    """One row a value, day and voice, oldest first; claims without a day of their own come last, ``dated`` false.

    :return: ``label, low, high, unit, kind, state, text, period, round, dated, source, source_kind, day, title, url,
        on, held``; ``day`` is the ISO day that the value is true of, ``on`` that of the page, ``held`` says whether
        today's fact rests on it. What no number tells (withheld, a state, a text) has ``low`` and ``high`` null.
    """
    held = set(comparison.facts.filter(pl.col("certification") == slug)["claim"].drop_nulls().to_list())
    once: dict[tuple[Any, ...], Row] = {}
    for claim in sorted(_list_known(comparison, slug, field), key=lambda one: one["claim"] not in held):
        once.setdefault(tuple(claim[name] for name in _SAME), claim)
    return [_write(comparison, claim, claim["claim"] in held) for claim in sorted(once.values(), key=_order)]


def _list_known(comparison: Comparison, slug: str, field: str) -> list[Row]:
    """What is known of the days up to that of the comparison: what is announced is no history yet."""
    known = list_known_claims(comparison, slug)
    today = count_days(comparison.on)
    past = (claim for claim in known if claim["field"] == field and (claim["since"] is None or claim["since"] <= today))
    return sorted(past, key=lambda claim: claim["claim"])


def _order(claim: Row) -> tuple[bool, int, str, str, int]:
    return not claim["dated"], claim["true_day"], (claim["round"] or "").zfill(8), claim["label"] or "", claim["claim"]


def _write(comparison: Comparison, claim: Row, held: bool) -> Row:
    return {
        **{name: claim[name] for name in _SAID},
        "day": read_count(claim["true_day"]).isoformat(),
        "title": comparison.catalogue.sources[claim["source"]].title,
        "url": claim["url"],
        "on": read_count(claim["day"]).isoformat(),
        "held": held,
    }
