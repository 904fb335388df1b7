"""The tables of the article: one a category, one row a certification, one cell a question that readers ask."""

from typing import Any

from mikiwame.publishing.explanation import FORMS
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.fact_cells import list_leading_facts, rank_grade, write_value
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.pages.ways_on import list_links
from mikiwame.publishing.ranking import say_state
from mikiwame.publishing.words import name_field

Row = dict[str, Any]

COLUMNS = (
    "organiser",
    "exam_fee",
    "eligibility",
    "examinees",
    "pass_rate",
    "schedule",
    "venue",
    "duration",
    "school",
    "course_cost",
)
"""What readers of such a comparison look for, in the order in which they are used to find it."""

WITH = {"exam_fee": ("extra_fee",)}
"""Fields shown in the cell of another: what comes on top of the fee belongs beside it."""


def list_tables(known: Knowledge, citations: Citations) -> list[Row]:
    """One table a category that has certifications, in the market's order; in each the best first, the ended last."""
    tables = [_describe_table(known, slug, citations) for slug in known.market.categories]
    return [table for table in tables if table["rows"]]


def _describe_table(known: Knowledge, slug: str, citations: Citations) -> Row:
    category = known.market.categories[slug]
    rows = [_describe_row(known, row, citations) for row in known.ranking if row["category"] == slug]
    return {
        "slug": slug,
        "title": category.title,
        "about": category.about,
        "number": citations.cite(category.source) if category.source else None,
        "on_top_of": [known.market.categories[other].title for other in category.extra_on],
        "columns": [name_field(field) for field in COLUMNS],
        "rows": rows,
        "linked": any(row["links"] for row in rows),
    }


def _describe_row(known: Knowledge, row: Row, citations: Citations) -> Row:
    slug = row["slug"]
    return {
        "slug": slug,
        "name": row["name"],
        "score": row["score"],
        "recommended": row["recommended"],
        "because": row["excluded_because"],
        "state": say_state(known.comparison, slug).strip("()"),
        "cells": [_describe_cell(known, slug, field, citations) for field in COLUMNS],
        "links": list_links(known, slug),
    }


def _describe_cell(known: Knowledge, slug: str, field: str, citations: Citations) -> Row:
    if field == "organiser":
        rows = _list_organisers(known, slug, citations)
    elif field == "school":
        rows = _list_schools(known, slug, citations)
    else:
        rows = _list_facts(known, slug, field, citations)
    return {"name": name_field(field), "rows": _merge(rows)}


def _list_facts(known: Knowledge, slug: str, field: str, citations: Citations) -> list[Row]:
    """The facts of a field, grade by grade, and those known of the fields that go with it."""
    own = list_leading_facts(known, slug, field)
    beside = [fact for name in WITH.get(field, ()) for fact in list_leading_facts(known, slug, name)]
    facts = [*own, *(fact for fact in beside if not _is_missing(fact))]
    texts = [fact["text"] for fact in facts]
    ordered = sorted(facts, key=lambda fact: (fact["field"] != field, rank_grade(fact["label"])))
    return [_write_fact(fact, field, texts.count(fact["text"]) > 1, citations) for fact in ordered]


def _is_missing(fact: Row) -> bool:
    return fact["standing"] in ("withheld", "unknown")


def _write_fact(fact: Row, field: str, shares_text: bool, citations: Citations) -> Row:
    missing = _is_missing(fact)
    number = citations.cite(fact["source"]) if fact["source"] else None
    return _write_cell_row(None if missing else write_value(fact, shares_text), number, fact["on"]) | {
        "label": fact["label"] if fact["field"] == field else fact["label"] or name_field(fact["field"]),
        "missing": fact["because"] if missing else None,
        "dated": fact["dated"],
        "doubt": None if missing else _say_doubt(fact),
    }


def _say_doubt(fact: Row) -> str | None:
    words = read_texts("ja").article.doubts
    said = {
        words.stale: fact["stale"],
        words.disputed: fact["standing"] == "disputed",
        words.inconsistent: fact["misfits"],
    }
    return "・".join(word for word, holds in said.items() if holds) or None


def _write_cell_row(value: str | None, number: int | None, on: str | None) -> Row:
    known = {"label": None, "missing": None, "dated": True, "doubt": None, "small": None}
    return known | {"value": value, "number": number, "on": on}


def _list_organisers(known: Knowledge, slug: str, citations: Citations) -> list[Row]:
    """The organisers with their legal form; the source is the one that names them, where one does."""
    facts = [fact for fact in list_leading_facts(known, slug, "organiser") if fact["source"]]
    names = [known.catalogue.organisations[one] for one in known.catalogue.certifications[slug].organisers]
    number = citations.cite(facts[0]["source"]) if facts else None
    on, dated = (facts[0]["on"], facts[0]["dated"]) if facts else (None, True)
    return [
        _write_cell_row(one.name, number, on) | {"small": _say_form(one.name, one.form), "dated": dated}
        for one in names
    ]


def _say_form(name: str, form: str) -> str | None:
    """The legal form, unless the name tells it."""
    said = FORMS[form]
    return None if said in name or said.removesuffix("など") in name else said


def _list_schools(known: Knowledge, slug: str, citations: Citations) -> list[Row]:
    """Who teaches for it, of the ties; else what a source prints; else that none was found."""
    organisers = known.catalogue.certifications[slug].organisers
    own = {
        tie.organisation_name: tie
        for tie in known.ties
        if tie.tie == "teaches_for" and tie.to in organisers and tie.certification in (None, slug)
    }
    if own:
        return [_write_cell_row(name, citations.cite(tie.source), tie.on.isoformat()) for name, tie in own.items()]
    return [_write_cell_row(None, None, None) | {"missing": read_texts("ja").article.no_school}]


def _merge(rows: list[Row]) -> list[Row]:
    """Rows of one source, day and doubt give them once, at the last of them."""
    merged = []
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        same = following and all(row[name] == following[name] for name in ("number", "on", "dated", "doubt", "missing"))
        merged.append(row | {"cited": not same})
    return merged
