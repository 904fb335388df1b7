"""What one person should do: the verdict, every sentence with its rule and source, and what would change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mikiwame.advice.cost_terms import Study
from mikiwame.advice.judging import Lack, Verdict
from mikiwame.answers.calendar import Occurrence
from mikiwame.answers.cost_shapes import StudyCost
from mikiwame.answers.offers import Offer
from mikiwame.vocabulary.persons import Answer
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.rules import Stance, Strength


@dataclass(frozen=True, slots=True)
class Advised:
    """A certification recommended, or what one would choose from all the same.

    ``line`` is the whole of it in one line; ``cost`` is by this person's way of study; ``added_by`` is the rule that
    adds it beside the ranking.
    """

    slug: str
    name: str
    line: Reason
    because: Reason
    sources: tuple[str, ...]
    cost: StudyCost
    next_sittings: tuple[Occurrence, ...]
    warnings: tuple[Reason, ...]
    study: Study
    added_by: str | None
    offers: tuple[Offer, ...]
    """What may come off or back with a course, with what of it holds of this person."""


@dataclass(frozen=True, slots=True)
class Need:
    """Whether no certification is needed, with what the rules say of it."""

    holds: bool
    because: Reason
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rejection:
    """``opened``: its category is one to choose from; ``rule`` is the one that bars it, or None."""

    slug: str
    name: str
    category: str
    opened: bool
    because: Reason
    rule: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleSaid:
    """A rule that fired. ``decides``: the verdict rests on it, alone or with others.

    ``but`` is what came of a candidate that the rule speaks of and that a limit rules out.
    """

    rule: str
    says: str
    source: str
    strength: Strength
    stance: Stance | None
    yields_to: tuple[str, ...]
    decides: bool
    but: Reason | None


@dataclass(frozen=True, slots=True)
class Unmet:
    """A rule that would speak but for what is known of ``items``."""

    rule: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step to take, or a question to ask, with the rule that it is from."""

    says: str
    rule: str
    source: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Answers to one item, each of which alone would lead to another outcome; None is leaving it unsaid."""

    item: str
    answers: tuple[Answer | None, ...]
    verdict: Verdict
    recommended: tuple[str, ...]
    on_premise: bool
    says: Reason


@dataclass(frozen=True, slots=True)
class Unsaid:
    """An item that was not said, with what saying it would change."""

    item: str
    question: Reason | str
    changes: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """What one person should do.

    ``decides`` is the rule that the verdict rests on, ``rests_on_premise`` says that it holds for everybody, ``lack``
    why nothing can be said. ``would_change`` and ``unsaid`` are the changes of one answer that change the verdict,
    ``earliest`` the day to wait for, ``to_check`` what no source tells of the cost.
    """

    verdict: Verdict
    sentence: Reason
    decides: str | None
    rests_on_premise: bool
    lack: Lack | None
    recommended: tuple[Advised, ...]
    none_needed: Need
    rejected: tuple[Rejection, ...]
    rules: tuple[RuleSaid, ...]
    held_back: tuple[Unmet, ...]
    if_anyway: tuple[Advised, ...]
    next: tuple[Step, ...]
    to_check: tuple[Reason, ...]
    unknown_organisation: Reason | None
    questions: tuple[Step, ...]
    person: Mapping[str, Answer]
    would_change: tuple[Turn, ...]
    unsaid: tuple[Unsaid, ...]
    earliest: date | None

    @property
    def shown(self) -> tuple[Advised, ...]:
        """The certifications recommended, or those to choose from all the same."""
        return self.recommended or self.if_anyway


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """One certification of an advice as a row: for tables of data. ``becomes`` is what becomes of it."""

    verdict: Verdict
    becomes: str
    slug: str
    name: str
    because: Reason
    cost_low: int | None
    cost_high: int | None
    sources: tuple[str, ...]


def list_advice_lines(advice: Advice) -> list[AdviceLine]:
    """One row per certification."""
    groups = (("recommended", advice.recommended), ("if_anyway", advice.if_anyway))
    put_forward = [
        AdviceLine(advice.verdict, becomes, one.slug, one.name, one.because, one.cost.low, one.cost.high, one.sources)
        for becomes, group in groups
        for one in group
    ]
    return put_forward + [
        AdviceLine(advice.verdict, "rejected", one.slug, one.name, one.because, None, None, one.sources)
        for one in advice.rejected
    ]
