"""What a market asks a person: the items that every market shares, and those of its own with their answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mikiwame.vocabulary.persons import SHARED_ITEMS, SHARED_VALUES


@dataclass(frozen=True, slots=True)
class OneAnswer:
    """One answer of a list: how it is shown, and what else people say for it."""

    value: str
    words: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnItem:
    """An item of the market's own. ``decides``: knowing it is enough for more than what holds for everybody."""

    slug: str
    name: str
    question: str
    answers: tuple[OneAnswer, ...]
    decides: bool = True

    def find_answer(self, value: str) -> OneAnswer | None:
        return next((one for one in self.answers if one.value == value), None)


@dataclass(frozen=True)
class Conversation:
    """Everything that can be asked. ``asked_first`` are the questions of the short conversation, in their order.

    ``example`` is the name of an organisation that a person may have in view, to show how one is typed.
    """

    own: Mapping[str, OwnItem] = field(default_factory=dict)
    asked_first: tuple[str, ...] = ("age",)
    example: str | None = None

    @cached_property
    def items(self) -> tuple[str, ...]:
        first, *others = SHARED_ITEMS
        return (first, *self.own, *others)

    @cached_property
    def values(self) -> Mapping[str, tuple[str, ...]]:
        """Item -> its values, for the items that have a list of them, in the order of the items."""
        own = {item: tuple(one.value for one in said.answers) for item, said in self.own.items()}
        return {item: (SHARED_VALUES | own)[item] for item in self.items if item in SHARED_VALUES or item in own}

    @cached_property
    def decisive(self) -> tuple[str, ...]:
        """The items of which one at least must be said before anything but the premise can be told to a person."""
        return ("age", *(item for item, said in self.own.items() if said.decides))
