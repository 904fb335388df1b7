"""The rules of advice as they stand in the files, for whoever reads them all."""

from dataclasses import dataclass

from mikiwame.catalogue import Catalogue
from mikiwame.vocabulary.rules import Stance

_STRENGTHS = ("strong", "moderate", "weak")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says, what to do next, what to ask of a school; without a ``stance`` it informs."""

    says: str
    next: str | None
    asks: tuple[str, ...]
    source: str
    stance: Stance | None


def list_rules(catalogue: Catalogue) -> tuple[Rule, ...]:
    """Those that hold for everybody first, then the firmest, then by name."""
    rules = [file for _, file in sorted(catalogue.advice.items())]
    ordered = sorted(rules, key=lambda file: (all(file.when), _STRENGTHS.index(file.strength)))
    return tuple(Rule(file.say, file.next, tuple(file.asks), file.source, file.stance) for file in ordered)
