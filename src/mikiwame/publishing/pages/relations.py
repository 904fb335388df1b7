"""What stands beside a certification: certifications with almost its name, and organisations tied to its organiser."""

from typing import Any

from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.ties import count_groups, list_ties, say_tie

Row = dict[str, Any]


def list_twins(known: Knowledge, slug: str) -> list[Row]:
    """The rows of the ranking of those whose names are taken for this one, the nearest first."""
    return [known.ranked[twin.slug] for twin in known.names.twins(slug).twins if twin.slug in known.ranked]


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
