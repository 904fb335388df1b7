"""What stands beside a certification: certifications with almost its name, and organisations tied to its organiser."""

from dataclasses import dataclass
from datetime import date

from mikiwame.answers.ties import Group, Tie
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.words import Words


@dataclass(frozen=True, slots=True)
class TieView:
    """A tie in words, with what its source prints."""

    words: str
    text: str | None
    certification: str | None
    on: date
    number: int


def list_groups(known: Knowledge) -> list[Group]:
    """The groups of several organisations that ties of ownership, of one hand or one address join."""
    return [group for group in known.groups if len(group.members) > 1]


def describe_ties(known: Knowledge, slug: str, citations: Citations, words: Words) -> list[TieView]:
    """Every tie of an organiser that holds for this certification, in words, each once per source."""
    organisers = set(known.catalogue.certifications[slug].organisers)
    near = [tie for tie in known.ties if organisers & {tie.organisation, tie.to} and tie.certification in (None, slug)]
    return [describe_tie(tie, citations, words) for tie in near]


def describe_tie(tie: Tie, citations: Citations, words: Words) -> TieView:
    said = words.say(tie.says)
    return TieView(said, tie.text, tie.certification, tie.on, citations.cite(tie.source))
