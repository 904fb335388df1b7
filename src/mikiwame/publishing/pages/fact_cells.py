"""The facts of one certification as cells of a definition table: value, standing, day, source and doubt together."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from mikiwame.publishing.evidence import list_facts, list_leading
from mikiwame.publishing.figures import say_figure
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.words import SOURCE_KINDS, STANDINGS, name_field, write_some_day, write_tax
from mikiwame.vocabulary.fields import KINDS, OPINIONS

Row = dict[str, Any]

COUNTED = ("yen", "percent", "people", "minutes")
"""Units whose figure tells all; how often a year says less than the printed schedule."""

LONGEST_PRINTED = 24
"""Characters up to which a figure is shown as it was printed; of more, the figure alone, and the print below it."""


def list_certification_facts(known: Knowledge, slug: str) -> list[Row]:
    """The rows of ``evidence.list_facts`` with ``misfits``, the rules that found what each misfits."""
    return known.keep(("facts", slug), lambda: [_mark(row) for row in list_facts(known.comparison, slug)])


def _mark(row: Row) -> Row:
    return row | {
        "misfits": [reason["code"].partition(".")[2].replace("_", "-") for reason in row["inconsistent_reason"]]
    }


def list_leading_facts(known: Knowledge, slug: str, field: str) -> list[Row]:
    """Of one field the fact that counts, or those of all its grades."""
    return [row for row in list_leading(list_certification_facts(known, slug)) if row["field"] == field]


def list_cells(known: Knowledge, slug: str, citations: Citations) -> list[Row]:
    """One cell a field of the exam, in the order of the fields.

    :return: ``field, name, rows, groups, others, context``: ``rows`` are the facts that count, one a grade or part, the
        highest first; ``groups`` the same with those of one source and one standing together; ``others`` what else
        sources print; ``held_back`` what waits for an editor's word; ``context`` where the figure stands in its
        category, or null.
    """
    facts = [row for row in list_certification_facts(known, slug) if row["field"] in _ASKED]
    return [_write_cell(known, slug, field, rows, citations) for field, rows in _group(facts)]


def list_remarks(known: Knowledge, slug: str, citations: Citations) -> list[Row]:
    """What sources say of fields that nobody reads figures from, as printed; opinions with whose they are."""
    facts = [row for row in list_certification_facts(known, slug) if row["field"] not in _ASKED and row["source"]]
    return [
        {
            "field": field,
            "name": name_field(field),
            "opinion": field in OPINIONS,
            "prints": _list_prints(rows, citations),
        }
        for field, rows in _group(facts)
    ]


_ASKED = {field for field, kind in KINDS.items() if kind != "text"}


def _group(facts: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    return [(field, list(rows)) for field, rows in groupby(facts, key=itemgetter("field"))]


def _write_cell(known: Knowledge, slug: str, field: str, facts: Sequence[Row], citations: Citations) -> Row:
    leading = list_leading(facts)
    texts = [fact["text"] for fact in leading]
    written = [_write_fact(fact, texts.count(fact["text"]) > 1, citations) for fact in leading]
    rows = sorted(written, key=lambda row: rank_grade(row["label"]))
    rest = [fact for fact in facts if fact not in leading]
    others = [other for fact in leading for other in fact["others"]]
    held = {(one["text"], one["source"]): one for fact in facts for one in fact["held_back"]}
    return {
        "field": field,
        "name": name_field(field),
        "rows": rows,
        "groups": _join_alike(rows),
        "others": _list_prints([*rest, *others], citations),
        "held_back": [one | {"number": citations.cite(one["source"])} for one in held.values()],
        "context": known.context(slug, field),
    }


def _join_alike(rows: Iterable[Row]) -> list[Row]:
    """What is said of several grades alike is said once: each group has its ``rows`` of ``label`` and ``value``."""
    groups: dict[Any, Row] = {}
    for row in rows:
        alike = {name: value for name, value in row.items() if name not in ("label", "value", "printed")}
        group = groups.setdefault(repr(alike), alike | {"rows": [], "prints": []})
        group["rows"].append({"label": row["label"], "value": row["value"]})
        if row["printed"] and row["printed"] not in group["prints"]:
            group["prints"].append(row["printed"])
    return list(groups.values())


def rank_grade(label: str | None) -> tuple[float, str]:
    """Grades from the highest down as exams number them (1級, 準1級, 2級), other labels after them."""
    found = re.fullmatch(r"(準?)([0-9]+)級", label or "")
    return (int(found[2]) + 0.5 * bool(found[1]) if found else _AFTER_GRADES), label or ""


_AFTER_GRADES = 1000.0


def _write_fact(fact: Row, shares_text: bool, citations: Citations) -> Row:
    """``missing`` is why there is no value, in words; null where there is one."""
    missing = fact["because"] if fact["standing"] in ("withheld", "unknown") else None
    value = write_value(fact, shares_text)
    return {
        "label": fact["label"],
        "value": None if missing else value,
        "printed": fact["text"] if fact["text"] != value and not missing else None,
        "missing": missing,
        "standing": STANDINGS[fact["standing"]],
        "doubt": None if missing else fact["because"],
        "disputed": fact["standing"] == "disputed",
        "misfits": [say_misfit(rule) for rule in fact["misfits"]],
        "announced": cite_announced(fact, citations),
        **cite_fact(fact, citations),
    }


def cite_announced(fact: Row, citations: Citations) -> list[Row]:
    """What is to take the place of a fact, each in words with the number of its source."""
    return [{"words": one["words"], "number": citations.cite(one["source"])} for one in fact["announced"]]


def say_misfit(rule: str) -> str:
    """Why a value cannot be right together with others, for a reader; by the slug of the rule that found it."""
    words = read_texts("ja").misfits
    said: str = getattr(words, rule.replace("-", "_"), words.other)
    return said


def write_value(fact: Row, shares_text: bool = False) -> str:
    """The value as printed; in words of this site where it is one of few states, and as a figure where the print is
    long, names its own field or tells several values at once.
    """
    text, state = fact["text"] or "", getattr(read_texts("ja").states, fact["state"] or "", None)
    if state:
        return str(state)
    named = [name_field(fact["field"]), *([fact["label"]] if fact["label"] else [])]
    clumsy = len(text) > LONGEST_PRINTED or shares_text or any(name in text for name in named)
    figure = fact["unit"] in COUNTED and (fact["low"] is not None or fact["high"] is not None)
    if not (clumsy and figure):
        return text + write_tax(fact["tax"])
    about = "約" if fact["approx"] else ""
    period = f"({write_some_day(fact['period'])})" if fact["period"] else ""
    return f"{about}{say_figure(fact)}{period}"


def cite_fact(fact: Row, citations: Citations) -> Row:
    """``number`` of the source, its ``kind`` in words, its day, and whether it tells that day itself."""
    if not fact["source"]:
        return {"number": None, "kind": None, "on": None, "dated": False}
    return {
        "number": citations.cite(fact["source"]),
        "kind": SOURCE_KINDS.get(fact["source_kind"], fact["source_kind"]),
        "on": fact["on"],
        "dated": fact["dated"],
    }


def _list_prints(facts: Iterable[Row], citations: Citations) -> list[Row]:
    """Each printed text once a source and day."""
    once = {(fact["text"], fact["source"], fact["on"]): fact for fact in facts if fact["source"]}
    return [
        {"text": fact["text"] or "公表していない", "label": fact["label"]} | cite_fact(fact, citations)
        for fact in once.values()
    ]
