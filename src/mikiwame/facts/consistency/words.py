"""Evidence -> complaints in words: what was found, the printed texts with source and day, and what to do."""

from collections.abc import Sequence

import polars as pl

from mikiwame.facts.consistency.evidence import COMPLAINT, Row
from mikiwame.vocabulary.days import read_count

INCONSISTENCIES: dict[str, pl.DataType | type[pl.DataType]] = {
    "certification": pl.String,
    "field": pl.String,
    "label": pl.String,
    "rule": pl.String,
    "severity": pl.String,  # warning or note
    "message": pl.String,
    "claim": pl.Int64,
    "marks": pl.List(pl.Struct({"certification": pl.String, "field": pl.String, "label": pl.String})),
}
"""Columns of a table of complaints; ``marks`` lists the facts that are to be marked as inconsistent."""

FINDINGS = {
    "rate-misfit": "passers / examinees is {figure:.1f}%, not the printed pass rate",
    "mixed-grades": "fees by grade do not go together",
    "lonely-label": 'the label "{label}" is known to one voice only',
    "examinees-outlier": "another voice gives more than three times as many examinees",
    "contradiction": "one page gives values that cannot both hold",
}
"""What each rule found, where the rule itself has no words of its own."""

ACTIONS = {
    "rate-misfit": "Read the page again; if it prints this, look for the organiser's numbers.",
    "rate-is-passing-mark": "Look for the organiser's pass rate; until then do not rely on this one.",
    "mixed-grades": "Ask the organiser's page which fee each grade has now, and date the others.",
    "schedule-misfit": "Read the page again, and add the organiser's timetable of that year.",
    "status-misfit": "Look for the organiser's notice, and correct the page's reading or the life event.",
    "status-misfit note": "Do not take these pages for news; when the organiser announces a sitting, add its page.",
    "lonely-label": "Check that the label names a grade or audience, and whether the others mean the same.",
    "examinees-outlier": "Find out whether they count sittings or years, and add the period to each.",
    "contradiction": "Read the page again, and give each its label, period or round.",
}
"""What to do about it: by rule, or by rule and severity."""

MARKING = {
    "rate-misfit": "all",
    "rate-is-passing-mark": "accused",
    "mixed-grades": "all",
    "schedule-misfit": "accused",
    "status-misfit": "accused",
    "examinees-outlier": "all",
    "contradiction": "all",
}
"""Which facts a complaint marks: those that rest on any of its witnesses, or on the accused claim only.

``lonely-label`` is not among them: it marks the fact of its label, whichever claim that rests on.
"""


def word_inconsistencies(rows: Sequence[Row]) -> pl.DataFrame:
    """One complaint for each rule and accused claim.

    :param rows: with the columns of ``evidence.EVIDENCE``.
    :return: columns of ``INCONSISTENCIES``, sorted by certification, field, label and rule.
    """
    grouped: dict[tuple[object, ...], list[Row]] = {}
    for row in sorted(rows, key=_order):
        grouped.setdefault((row["rule"], *(row[name] for name in COMPLAINT), row["severity"]), []).append(row)
    worded = [_word_complaint(group) for group in grouped.values()]
    table = pl.DataFrame(worded, schema=INCONSISTENCIES, orient="row")
    return table.sort("certification", "field", "label", "rule", "claim")


def _order(row: Row) -> tuple[object, ...]:
    """The accused claim first, then the others by number."""
    return row["claim"], row["witness"] != row["claim"], row["witness"], row["figure"] or 0.0


def _word_complaint(rows: list[Row]) -> Row:
    first = rows[0]
    details = dict.fromkeys(row["detail"] for row in rows if row["detail"])
    found = ", and ".join(details) or FINDINGS[first["rule"]].format(**first)
    cited = _cite_all(rows)
    action = ACTIONS.get(f"{first['rule']} {first['severity']}") or ACTIONS[first["rule"]]
    message = f"{_name_field(first)} of {first['certification']}: {found}: {cited}. {action}"
    columns = {name: first[name] for name in INCONSISTENCIES if name in first}
    return {**columns, "message": " ".join(message.split()), "marks": _mark_facts(rows)}


def _name_field(row: Row) -> str:
    return f"{row['field']} ({row['label']})" if row["label"] else str(row["field"])


CITED = 4
"""Texts that one complaint shows: the accused and a few of those against it; more is a wall that nobody reads."""


def _cite_all(rows: Sequence[Row]) -> str:
    cited = list(dict.fromkeys(map(_cite, rows)))
    more = [f"and {len(cited) - CITED} more"] if len(cited) > CITED else []
    return "; ".join([*cited[:CITED], *more])


def _cite(row: Row) -> str:
    said = row["text"] if row["text"] else "非公表"
    read = "" if row["dated"] else "read "
    return f'"{said}" ({row["witness_field"]}, {row["source"]}, {read}{read_count(row["day"])})'


def _mark_facts(rows: list[Row]) -> list[Row]:
    """The facts that rest on a false witness, each once; a note marks none but the label that it is about."""
    first = rows[0]
    if first["rule"] == "lonely-label":
        return [{name: first[name] for name in ("certification", "field", "label")}]
    if first["severity"] == "note":
        return []
    every = MARKING[first["rule"]] == "all"
    facts = {
        (row["certification"], row["witness_field"], row["witness_label"]): None
        for row in rows
        if row["held"] and (every or row["witness"] == first["claim"])
    }
    return [{"certification": one, "field": field, "label": label} for one, field, label in facts]


def list_marks(complaints: pl.DataFrame) -> pl.DataFrame:
    """Every fact that is to be marked, once: ``certification``, ``field``, ``label`` (null stands for none)."""
    marked = complaints.select(mark="marks").explode("mark").drop_nulls("mark")
    return marked.unnest("mark").unique().sort("certification", "field", "label")
