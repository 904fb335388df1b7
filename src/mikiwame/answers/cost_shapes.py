"""What the answer on the cost of one certification holds: sums, their terms with sources, and what nobody can tell."""

from dataclasses import dataclass
from dataclasses import field as set_field
from datetime import date

from mikiwame.advice.cost_terms import LARGE, Condition, Part, Sign, Study
from mikiwame.answers.announced import Announced
from mikiwame.vocabulary.reasons import Figure, Listed, Reason, Term

SITTINGS = Term("counters", "sitting")


@dataclass(frozen=True, slots=True)
class Cited:
    """A printed text that the cost rests on, with its source and what to doubt in it."""

    what: Term
    text: str | None
    doubt: Listed
    standing: Term | None
    """None for what is no fact: a tie between organisations."""
    source: str
    title: str
    url: str | None
    on: date
    dated: bool


@dataclass(frozen=True, slots=True)
class Times:
    """How often something is paid, on average; ``high`` is None where nobody knows."""

    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One price that a term can have, of a grade or a way of study, and the working for a reader to check."""

    label: str | None
    price_low: int
    price_high: int | None
    times_low: float
    times_high: float | None
    low: int
    high: int | None
    words: Reason

    @property
    def is_averaged(self) -> bool:
        """Whether it is paid more than once on average."""
        return (self.times_low, self.times_high) != (1.0, 1.0)

    @property
    def price(self) -> Figure:
        return Figure(self.price_low, self.price_high, "yen")


@dataclass(frozen=True, slots=True)
class CostTerm:
    """One part of the sum, in whole yen; ``high`` is None where no bound is known."""

    name: Term | str
    part: Part
    sign: Sign
    low: int
    high: int | None
    times: Times | None
    per: Term | None
    """What ``times`` counts."""
    tax: str | None
    text: str | None
    because: Reason
    condition: Condition | None
    choices: tuple[Choice, ...]
    sources: tuple[Cited, ...]
    once_low: int
    """What it costs who passes at the first sitting."""
    once_high: int | None

    @property
    def amount(self) -> Figure:
        return Figure(self.low, self.high, "yen")

    @property
    def once(self) -> Figure:
        return Figure(self.once_low, self.once_high, "yen")

    @property
    def each_sitting(self) -> bool:
        return self.per == SITTINGS


@dataclass(frozen=True, slots=True)
class Needed:
    """What must hold before money comes off or back, as its source prints it."""

    code: str
    number: float | None
    """Of what the code counts, such as years insured."""
    quote: str
    words: Reason


@dataclass(frozen=True, slots=True)
class Reduction(CostTerm):
    """What comes off only for some, with the sums if its condition holds: on average and at the first sitting."""

    sum_low: int | None
    sum_high: int | None
    once_sum_low: int | None
    once_sum_high: int | None
    conditions: tuple[Needed, ...]

    @property
    def once_sum(self) -> Figure | None:
        return None if self.once_sum_low is None else Figure(self.once_sum_low, self.once_sum_high, "yen")


@dataclass(frozen=True, slots=True)
class PlainSum:
    """Whole yen, and the sum in words; ``high`` is None where no bound is known."""

    low: int
    high: int | None
    words: Reason

    @property
    def amount(self) -> Figure:
        return Figure(self.low, self.high, "yen")


@dataclass(frozen=True, slots=True)
class Told:
    """What sources say of sitting again, keeping the certificate or money back, as far as it is read."""

    words: Reason
    text: str | None
    sources: tuple[Cited, ...]
    conditions: tuple[Needed, ...] = ()
    offered: bool | None = None
    """Of money back: whether there is any."""


@dataclass(frozen=True, slots=True)
class PartialPrice:
    """What those pay who have passed a part already."""

    label: str | None
    low: int
    high: int | None

    @property
    def amount(self) -> Figure:
        return Figure(self.low, self.high, "yen")


@dataclass(frozen=True, slots=True)
class AgainSum(PlainSum):
    """What each further sitting costs after a fail."""

    partial: tuple[PartialPrice, ...]
    rules: tuple[Told, ...]
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class NotCounted:
    """What nobody can put a figure on: it comes on top (``+``) or off (``-``)."""

    name: Term
    part: Part
    sign: Sign
    because: Reason
    condition: Condition | None
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class StudyCost:
    """The cost by one way of study; None where no bound is known, and nothing where this way leads to no exam.

    ``once`` is what passing at the first sitting costs, ``again`` each sitting more, ``average`` (``low`` to ``high``)
    the mean over all who sit until they pass, None where no pass rate is known. ``words`` says all of them.
    """

    study: Study
    possible: bool
    because: Reason | None
    low: int | None
    high: int | None
    words: Reason
    terms: tuple[CostTerm, ...]
    conditional: tuple[Reduction, ...]
    unknown: tuple[NotCounted, ...]
    at_wish: tuple[CostTerm, ...]
    """Fees that only those pay who wish for what they buy; in no sum."""
    sources: tuple[Cited, ...]
    once: PlainSum | None
    again: AgainSum | None
    average: PlainSum | None
    less: tuple[Reason, ...]
    """What may come off or back for some, each with its condition."""
    upkeep: tuple[Told, ...]
    refunds: tuple[Told, ...]

    @property
    def on_top(self) -> tuple[NotCounted, ...]:
        """What is paid beside the plain sum, for which the number of sittings is no matter."""
        return tuple(one for one in self.unknown if one.sign == "+" and one.part != "sittings")

    @property
    def lacks(self) -> tuple[NotCounted, ...]:
        """The large parts that the sum is without."""
        return tuple(one for one in self.on_top if one.part in LARGE)

    def list_cited(self) -> list[Cited]:
        parts: tuple[CostTerm | NotCounted | Told | AgainSum, ...]
        parts = (*self.terms, *self.conditional, *self.unknown, *self.at_wish, *self.upkeep, *self.refunds)
        parts += (self.again, *self.again.rules) if self.again else ()
        return [*(source for part in parts for source in part.sources), *self.sources]


@dataclass(frozen=True, slots=True)
class AnnouncedPrice(Announced):
    """A price that is to hold from a later day, with the title of its source."""

    title: str


@dataclass(frozen=True, slots=True)
class CostAnswer:
    """Yen until it is passed, by each way of study, each number rounded by itself, half up."""

    slug: str
    name: str
    life: str
    on: date
    grade: str | None
    announced: tuple[AnnouncedPrice, ...]
    """Prices of a later day; none counts yet."""
    study: tuple[StudyCost, ...]

    def list_cited(self) -> list[Cited]:
        """Everything printed that the answer rests on."""
        return [source for study in self.study for source in study.list_cited()]


@dataclass(frozen=True, slots=True)
class CostLine:
    """One term, reduction, unknown or sum of an answer as a row: for tables of data."""

    slug: str
    study: Study
    kind: str
    """term, conditional, at_wish, unknown, once, again, average or sum"""
    name: Term | str
    sign: str
    low: int | None
    high: int | None
    because: Reason
    sources: str = set_field(default="")
    """Slugs, with a blank between them."""
