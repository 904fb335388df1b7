"""The links that the catalogue offers for a certification, and what search engines are told of it."""

from dataclasses import dataclass

from mikiwame.answers.leading import list_leading
from mikiwame.publishing.open_data.structured import describe_credential
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.words import Words
from mikiwame.words.documents import Document


@dataclass(frozen=True, slots=True)
class WayOn:
    """A link; ``paid`` is the kind of one that earns whoever publishes the page something."""

    to: str
    kind: str
    label: str


def list_links(known: Knowledge, slug: str) -> tuple[WayOn, ...]:
    """The ways on, in the order of the file."""
    return tuple(WayOn(link.to, link.kind, link.label) for link in known.catalogue.certifications[slug].links)


def list_trail(known: Knowledge, slug: str, words: Words) -> tuple[tuple[str, str], ...]:
    """The pages from the front page to the certification's own: name and path of each."""
    file = known.catalogue.certifications[slug]
    category = words.say_value(known.market.categories[file.category].title)
    return (
        (words("certification.crumb_front"), "/"),
        (category, f"/market#{file.category}"),
        (words.say_value(file.name), f"/certifications/{slug}"),
    )


def describe_credential_of(known: Knowledge, slug: str, words: Words) -> Document:
    """The certification as JSON-LD."""
    file = known.catalogue.certifications[slug]
    organisers = [known.catalogue.organisations[one].name for one in file.organisers]
    address = f"{known.base}/certifications/{slug}" if "://" in known.base else None
    facts = list_leading(known.facts(slug))
    offered = slug in known.running
    return describe_credential(file.name, file.aliases, organisers, address, facts, words, offered=offered)


def find_official(known: Knowledge, slug: str) -> str | None:
    """The address of the official guide; where none is known, of the site of an organiser."""
    file = known.catalogue.certifications[slug]
    guides = (link.to for link in file.links if link.kind == "official")
    sites = (known.catalogue.organisations[one].web for one in file.organisers)
    return next((address for address in (*guides, *sites) if address), None)
