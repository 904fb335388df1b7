"""What lies ahead of somebody who takes a certification: what it costs to pass, and the next sittings."""

from datetime import date
from typing import Any

from mikiwame.publishing.calendar import BASES, OVER, list_calendar, may_be_over
from mikiwame.publishing.cost import STUDIES, explain_cost, write_range
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.words import STANDINGS, write_day

Row = dict[str, Any]

SITTINGS = 6
"""Sittings shown: half a year of a monthly exam."""


def describe_costs(known: Knowledge, slug: str, citations: Citations) -> list[Row]:
    """One row a way of study: its sum in words, every term as it is reckoned, and what is not known."""
    answer = known.keep(("cost", slug), lambda: explain_cost(known.comparison, slug))
    return [describe_cost(study, citations) for study in answer["study"]]


def describe_cost(study: Row, citations: Citations) -> Row:
    """One way of study of ``cost.explain_cost`` for a page."""
    return {
        "title": STUDIES[study["study"]],
        "possible": study["possible"],
        "amount": write_range(study["low"], study["high"]) if study["low"] is not None else None,
        "words": study["words"],
        "untaxed": any(term["tax"] for term in study["terms"]),
        "terms": [_write_term(term, citations) for term in study["terms"]],
        "conditional": [_write_conditional(term, citations) for term in study["conditional"]],
        "unknown": [{"name": one["name"], "because": one["because"]} for one in study["unknown"]],
    }


def _write_term(term: Row, citations: Citations) -> Row:
    return {
        "name": term["name"],
        "sign": term["sign"],
        "because": term["because"],
        "condition": term["condition"],
        "choices": [{"label": choice["label"], "words": choice["words"]} for choice in term["choices"]],
        "doubts": list(dict.fromkeys(_say_doubt(source) for source in term["sources"] if source["doubt"])),
        "numbers": list(dict.fromkeys(citations.cite(source["source"]) for source in term["sources"])),
    }


def _write_conditional(term: Row, citations: Citations) -> Row:
    total = None if term["sum_low"] is None else write_range(term["sum_low"], term["sum_high"])
    return _write_term(term, citations) | {"sum": total}


def _say_doubt(source: Row) -> str:
    return f"{source['what']}: {source['doubt']}"


def describe_sittings(known: Knowledge, slug: str, citations: Citations) -> list[Row]:
    """The next sittings as days in words, each with what it rests on; or a row that says why none is known."""
    rows = known.keep(("sittings", slug), lambda: list_calendar(known.comparison, slug, SITTINGS))
    ended = known.ranked[slug]["life"] == "ended"
    return [describe_sitting(row, citations) | {"ended": ended} for row in rows]


def describe_next_sitting(known: Knowledge, slug: str, citations: Citations) -> Row:
    """The first of the next sittings; where it may be over, its ``when`` names the first that one can count on too."""
    rows = describe_sittings(known, slug, citations)
    if not rows[0]["may_be_over"]:
        return rows[0]
    same = (row for row in rows if row["label"] == rows[0]["label"] and row["when"] and not row["may_be_over"])
    sure = next(same, None)
    return rows[0] | ({"when": f"{rows[0]['when']}、確実なのは{sure['when']}"} if sure else {})


def describe_sitting(row: Row, citations: Citations) -> Row:
    return {
        "label": row["label"],
        "when": _say_days(row),
        "may_be_over": may_be_over(row),
        "basis": BASES[row["basis"]] if row["basis"] else None,
        "because": row["because"],
        "text": row["text"],
        "doubts": row["doubts"],
        "standing": STANDINGS.get(row["standing"], ""),
        "on": row["on"],
        "finer": row["finer"],
        "deadline": row["deadline_because"],
        "number": citations.cite(row["source"]) if row["source"] else None,
    }


def _say_days(row: Row) -> str | None:
    """``2027年1月24日(日)`` or, where only the month is known, ``2027年1月``."""
    if row["first"] is None:
        return None
    first = date.fromisoformat(row["first"])
    if row["exact"]:
        return f"{write_day(first)}({row['weekday']})" if row["weekday"] else write_day(first)
    last = date.fromisoformat(row["last"])
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year}年{first.month}月" + (OVER if may_be_over(row) else "")
    return f"{write_day(first)}から{write_day(last)}まで"
