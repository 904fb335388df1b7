"""What stands beside a certification: names mistaken for its own, and organisations tied to its organiser."""

from typing import Any

from mikiwame.publishing.naming import find_names
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.ties import count_groups, list_ties, say_tie

Row = dict[str, Any]


def find_warning(known: Knowledge, slug: str) -> Row:
    """``beware``, the sentence on near-twins or null, and ``twins``, the slugs named in it."""
    return known.keep(("twins", slug), lambda: _find_warning(known, slug))


def _find_warning(known: Knowledge, slug: str) -> Row:
    names = known.catalogue.certifications
    found = {row["slug"]: row for row in find_names(known.comparison, names[slug].name)}
    beware = found[slug]["beware"] if slug in found else None
    others = [other for other in names if other != slug]
    twins = [other for other in others if beware and f"「{names[other].name}」" in beware]
    return {"beware": beware, "twins": twins}


def list_twins(known: Knowledge, slug: str) -> Row:
    """The warning with the twins as rows of the ranking."""
    warning = find_warning(known, slug)
    return warning | {"twins": [known.ranked[one] for one in warning["twins"] if one in known.ranked]}


def list_all_ties(known: Knowledge) -> list[Row]:
    return known.keep("ties", lambda: list_ties(known.comparison))


def list_groups(known: Knowledge) -> list[Row]:
    """The groups of several organisations that ties of ownership, of one hand or one address join."""
    groups = known.keep("groups", lambda: count_groups(known.comparison))
    return [group for group in groups if len(group["members"]) > 1]


def describe_ties(known: Knowledge, slug: str, citations: Citations) -> list[Row]:
    """Every tie of an organiser that holds for this certification, in words, each once a source."""
    organisers = set(known.catalogue.certifications[slug].organisers)
    near = [
        tie
        for tie in list_all_ties(known)
        if organisers & {tie["organisation"], tie["to"]} and tie["certification"] in (None, slug)
    ]
    return [describe_tie(tie, citations) for tie in near]


def describe_tie(tie: Row, citations: Citations) -> Row:
    return {
        "words": say_tie(tie),
        "text": tie["text"],
        "certification": tie["certification"],
        "on": tie["on"],
        "number": citations.cite(tie["source"]),
    }
