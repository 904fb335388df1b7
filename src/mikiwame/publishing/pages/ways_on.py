"""The links that the catalogue offers for a certification, and what search engines are told of it."""

from typing import Any

from mikiwame.publishing.evidence import list_leading
from mikiwame.publishing.open_data.structured import describe_credential
from mikiwame.publishing.pages.fact_cells import list_certification_facts
from mikiwame.publishing.pages.knowledge import Knowledge

Row = dict[str, Any]


def list_links(known: Knowledge, slug: str) -> list[Row]:
    """The ways on as ``to, kind, label``, in the order of the file."""
    return [link.model_dump() for link in known.catalogue.certifications[slug].links]


def describe_ways_on(known: Knowledge, slug: str) -> Row:
    """``links``, ``paid`` (whether one of them is, so that the page says so first) and ``json_ld``."""
    file, links = known.catalogue.certifications[slug], list_links(known, slug)
    organisers = [known.catalogue.organisations[one].name for one in file.organisers]
    address = f"{known.base}/certifications/{slug}" if "://" in known.base else None
    facts = list_leading(list_certification_facts(known, slug))
    return {
        "links": links,
        "paid": any(link["kind"] == "paid" for link in links),
        "json_ld": describe_credential(file.name, file.aliases, organisers, address, facts),
    }
