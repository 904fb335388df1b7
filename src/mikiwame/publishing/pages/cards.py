"""One certification in a few lines: what a beginner asks of an exam before anything else."""

from typing import Any

from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.fact_cells import cite_announced, cite_fact, list_leading_facts, write_value
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.prospects import describe_costs, describe_next_sitting
from mikiwame.publishing.words import name_field, write_doubt

Row = dict[str, Any]

SHOWN = ("exam_fee", "pass_rate", "venue", "eligibility")


def describe_card(known: Knowledge, slug: str, citations: Citations) -> Row:
    """``slug, name, row`` (of the ranking), ``facts`` in one line each, ``cost`` of the cheapest way that is possible,
    and the next ``sitting``.
    """
    return {
        "slug": slug,
        "name": known.catalogue.certifications[slug].name,
        "row": known.places[slug],
        "facts": [_describe_fact(known, slug, field, citations) for field in SHOWN],
        "cost": next((one for one in describe_costs(known, slug, citations) if one.possible), None),
        "sitting": describe_next_sitting(known, slug, citations),
    }


def _describe_fact(known: Knowledge, slug: str, field: str, citations: Citations) -> Row:
    """A field in one line, with a word for each doubt and the source."""
    facts = list_leading_facts(known, slug, field)
    texts = [fact["text"] for fact in facts]
    values = [_write(fact, texts) for fact in facts if fact["standing"] not in ("withheld", "unknown")]
    return {
        "name": name_field(field),
        "value": "、".join(values) or None,
        "missing": facts[0]["because"] if facts and not values else None,
        "doubt": write_doubt(facts[0]) if values else "",
        "announced": [one for fact in facts for one in cite_announced(fact, citations)],
        **cite_fact(facts[0], citations),
    }


def _write(fact: Row, texts: list[str | None]) -> str:
    value = write_value(fact, texts.count(fact["text"]) > 1)
    return f"{fact['label']} {value}" if fact["label"] else value
