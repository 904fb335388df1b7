"""What is held back until an editor confirms it: for a reader beside the fact, for an editor at its line."""

import json
from typing import Any

import polars as pl

from mikiwame.facts.gate import say_because
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.complaints import Complaint
from mikiwame.vocabulary.days import read_count

Row = dict[str, Any]

BECAUSE = {
    "day-out-of-time": "日付が1950年より前か、先すぎるため",
    "year-out-of-time": "ページを読んだ日にはわからない年か、1950年より前の年の値のため",
    "date-out-of-time": "ページを読んだ日から2年より先か、1950年より前の試験日のため",
    "impossible-rate": "率は0~100%のはずのため",
    "passers-over-examinees": "同じ行または同じ年の合格者数が受験者数を超えるため({others})",
    "rate-misfits-row": "同じ行の受験者数・合格者数・合格率が合わないため(計算では{others})",
    "free-beside-priced": "ほかの出典には値段がある({others})ため",
    "jump": "ほかの値({others})と3倍を超えて違うため",
    "outvoted": "2倍以上の出典が別のことを伝えているため",
    "unlike-other-labels": "ほかの区分の値({others})と3倍を超えて違うため",
    "outside-market": "出典が1つだけで、ほかの資格の値({others})の幅を3倍を超えて外れるため",
}

UNITS = {"yen": "円", "yen/month": "円(月)", "percent": "%", "people": "人", "minutes": "分", "per_year": "回"}


def list_held_back(comparison: Comparison, slug: str) -> list[Row]:
    """The claims of one certification that reach no fact.

    :return: ``claim``, the ``field, label, unit`` of the fact that it would be of, and ``said``, what is shown beside
        that: ``text, value, source, on, dated, rule, because``. ``because`` is for readers.
    """
    claims = comparison.claims.filter(pl.col("certification") == slug)
    held = comparison.held_back.join(claims, on="claim", how="inner", suffix="_of_claim").sort("claim")
    return [
        {name: row[name] for name in ("claim", "field", "label", "unit")} | {"said": _describe(row)}
        for row in held.iter_rows(named=True)
    ]


def _describe(row: Row) -> Row:
    return {
        "text": row["text"],
        "value": json.loads(row["reading"]),
        "source": row["source"],
        "on": read_count(row["day"]).isoformat(),
        "dated": row["dated"],
        "rule": row["rule"],
        "because": say_reason_held(row),
    }


def say_reason_held(row: Row) -> str:
    """Why, for a reader; ``row`` has ``rule, least, greatest, unit``."""
    return BECAUSE[row["rule"]].format(others=_write_band(row["least"], row["greatest"], row["unit"]))


def _write_band(least: float | None, greatest: float | None, unit: str | None) -> str:
    if least is None or greatest is None:
        return ""
    first, last = f"{round(least, 1):,.12g}", f"{round(greatest, 1):,.12g}"
    return f"{first}{f'~{last}' * (last != first)}{UNITS.get(unit or '', '')}"


def list_held_complaints(comparison: Comparison) -> list[Complaint]:
    """A warning for each claim that is held back, at its line: what was found and how to let it through."""
    held = comparison.held_back.join(comparison.claims, on="claim", how="inner", suffix="_of_claim").sort("claim")
    return [_complain(row) for row in held.iter_rows(named=True)]


def _complain(row: Row) -> Complaint:
    label = f" {row['label']}" if row["label"] else ""
    found = f'{row["field"]}{label} of {row["certification"]}: "{row["text"]}" is held back ({row["rule"]})'
    because = say_because(row["rule"], row)
    remedy = "Read the page again; correct the text, or add `confirmed: the reason` beside it."
    return Complaint(row["file"], row["line"], "warning", f"{found}, since {because}. {remedy}")
