"""What advice chooses from: each certification that could be a candidate, with what a person's limits ask of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from mikiwame.advice.calendar import Sitting
from mikiwame.advice.cost import Cost
from mikiwame.advice.cost_terms import Study
from mikiwame.advice.firing import Rulebook
from mikiwame.advice.memory import Memory
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.rules import Rule


@dataclass(frozen=True)
class Option:
    """One certification. ``qualifies``: it runs, anybody may sit it without a course, and it has a rank.

    ``venue`` is a state of ``scales.STATES`` or None for unknown, ``prefectures`` are those that a list of halls
    names, ``whole`` says that it names as many as there are halls. ``any_time``: nobody waits for a sitting.
    ``agencies`` are, by kind of tie, the organisations in view of which lead to it. ``sittings`` are those to come,
    earliest first. ``below`` are the certifications that score higher under the market's weights in nearly all cases
    that the unknown figures allow.
    """

    slug: str
    category: str
    score: float
    qualifies: bool
    costs: Mapping[Study, Cost]
    sittings: tuple[Sitting, ...] = ()
    venue: str | None = None
    prefectures: frozenset[str] = frozenset()
    whole: bool = False
    any_time: bool = False
    agencies: Mapping[str, frozenset[str]] = field(default_factory=dict)
    below: frozenset[str] = frozenset()

    def pick_study(self, asked: str | None) -> Study:
        """The way that is asked for; else self-study, where it leads to the exam."""
        if asked:
            return "course" if asked == "course" else "self"
        return "self" if self.costs["self"].possible else "course"

    def pick_cost(self, asked: str | None) -> Cost:
        return self.costs[self.pick_study(asked)]

    def pick_least(self, asked: str | None) -> float | None:
        """Yen that must be there whatever happens: the known costs of who passes at the first try; None for none known.

        The cost to pass is a mean, and a mean beyond the budget rules nobody out who may pass at once.
        """
        once = self.pick_cost(asked).once
        return once[0] if once else None


@dataclass(frozen=True)
class Choices:
    """A market on one day as advice sees it: rules, candidates best first, and what each organisation is.

    ``marks`` are an organisation's roles and the kinds of tie that lead from it to an exam; ``places`` are those that a
    person may name. ``memory`` is for ``judging`` alone.
    """

    rules: tuple[Rule, ...]
    options: tuple[Option, ...]
    marks: Mapping[str, frozenset[str]]
    beginners: str
    at_most: int
    on: date
    conversation: Conversation = field(default_factory=Conversation)
    places: tuple[str, ...] = ()
    memory: Memory = field(default_factory=Memory, init=False, repr=False, compare=False)

    @cached_property
    def rulebook(self) -> Rulebook:
        return Rulebook(self.rules)

    @cached_property
    def led(self) -> Mapping[str, Mapping[str, tuple[Option, ...]]]:
        """Organisation -> kind of tie -> the options that it leads to, in their order."""
        found: dict[str, dict[str, tuple[Option, ...]]] = {}
        for option in self.options:
            for kind, organisations in option.agencies.items():
                for slug in organisations:
                    kinds = found.setdefault(slug, {})
                    kinds[kind] = (*kinds.get(kind, ()), option)
        return found
