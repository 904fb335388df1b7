"""Each question with its typed parameters -> the very answer that commands, API, agents and receipts give.

A question is data: ``{"ask": "compare", "category": "general"}``. A parameter that is left out, or that says what would
hold without it, makes no other question.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from mikiwame.advice.cost_terms import STUDIES, Condition
from mikiwame.answers import Day
from mikiwame.answers.across import list_across
from mikiwame.answers.calendar import COUNT
from mikiwame.answers.corrections import list_corrections
from mikiwame.answers.firmness import Admitting, admit_weights, bound_weights
from mikiwame.notation.person import read_person
from mikiwame.ranking import ADDITIVE, DRAWS, METHODS, Policy, Region
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.persons import Study
from mikiwame.vocabulary.reasons import Listed, Reason, join
from mikiwame.words import Words
from mikiwame.words.documents import Json, write_document

Fault = Literal["unknown", "impossible"]
"""Of a question that can be read: it names what there is not, or asks what cannot be answered."""

LONGEST_TEXT = 200
MOST_DRAWS = 1_000_000
MOST_SITTINGS = 100

MOST_FAULTS = 5
"""Keys at fault that are told of one question."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
Text = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT, pattern=r"^[^\x00-\x1f\x7f]+$")]
Weight = Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)]
MethodName = Literal[(*METHODS,)]  # type: ignore[valid-type]
FieldName = Literal[(*FIELDS, "independence")]  # type: ignore[valid-type]


class QuestionError(MikiwameError):
    """A question that can be read and has no answer."""

    def __init__(self, fault: Fault, reason: Reason | str) -> None:
        self.fault = fault
        super().__init__(reason)


class Asked(BaseModel):
    """One question. ``weighs``: whether its answer hangs on weights; ``drawn``: on draws, from a seed."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    weighs: ClassVar[bool] = False
    drawn: ClassVar[bool] = False
    ask: str

    def find(self, day: Day) -> object:
        """The typed answer.

        :raises QuestionError: when there is none.
        :raises MikiwameError: for a value that the market does not know.
        """
        raise NotImplementedError

    def weigh(self, day: Day) -> Mapping[str, float] | None:
        """Criterion -> the weight that the answer rests on; None where it rests on none."""
        return day.tabulate().weights if self.weighs else None

    @property
    def sampling(self) -> tuple[int, int] | None:
        """The draws and the seed that the answer rests on; None where nothing is drawn."""
        return (DRAWS, 0) if self.drawn else None

    def write(self) -> dict[str, Json]:
        """The question as data, without what holds anyway."""
        told: dict[str, Json] = self.model_dump(mode="json", exclude_defaults=True)
        return {"ask": self.ask, **told}


class _Weighted(Asked):
    weighs: ClassVar[bool] = True
    drawn: ClassVar[bool] = True

    category: Slug | None = Field(None, description="Only this category; null for the whole market.")
    weights: dict[str, Weight] = Field(
        default_factory=dict, max_length=50, description="Criterion to weight, in place of those of the catalogue."
    )

    def weigh(self, day: Day) -> Mapping[str, float]:
        self.check(day)
        return day.tabulate(self.category, self.weights).weights

    def check(self, day: Day) -> None:
        if self.category is not None:
            find_category(day, self.category)
        unknown = [one for one in (*self.weights, *self.list_bounded()) if one not in day.catalogue.criteria]
        if unknown:
            known = ", ".join(day.catalogue.criteria)
            raise QuestionError("unknown", Reason("asked.no_criterion", {"criterion": unknown[0], "known": known}))

    def list_bounded(self) -> Iterable[str]:
        """Criteria of which the share is bounded."""
        return ()


class Compare(_Weighted):
    """All certifications of the market or of a category, best first."""

    ask: Literal["compare"] = "compare"
    unknown: Policy = Field("interval", description="What an unknown figure does to the score that orders.")
    method: MethodName = Field(ADDITIVE, description="How findings become a score.")

    def find(self, day: Day) -> object:
        self.check(day)
        return day.compare(self.category, self.weights, self.unknown, self.method).places


class MeasureRobustness(_Weighted):
    """How much of the order rests on the weights chosen and on figures nobody published."""

    ask: Literal["robustness"] = "robustness"
    admit: Admitting = Field("uniform", description="Which weights to try.")
    factor: float = Field(2.0, ge=1, le=1000, description="With `around`: how many times less or more.")
    bounds: dict[str, tuple[float, float]] = Field(
        default_factory=dict, description="Criterion to bounds of its share."
    )
    draws: int = Field(DRAWS, ge=1, le=MOST_DRAWS)
    seed: int = Field(0, ge=0, le=2**63 - 1)

    @property
    def sampling(self) -> tuple[int, int]:
        return self.draws, self.seed

    def list_bounded(self) -> Iterable[str]:
        return self.bounds

    def find(self, day: Day) -> object:
        self.check(day)
        report = day.measure_robustness(self.category, self.weights, self._admit(day), self.draws, self.seed)
        if report is None:
            raise QuestionError("unknown", Reason("asked.all_ended"))
        return report

    def _admit(self, day: Day) -> Region:
        weights = day.tabulate(self.category, self.weights).weights
        if self.bounds:
            return bound_weights({criterion: self.bounds.get(criterion, (0.0, 1.0)) for criterion in weights})
        return admit_weights(self.admit, weights, self.factor)


class _OfOne(Asked):
    certification: Slug = Field(description="The slug of a certification, as `compare` lists it.")

    def check(self, day: Day) -> None:
        find_slug(day, self.certification)


class ListFacts(Asked):
    """What is known of one certification, each figure with its source and its day; or one field of all, rising."""

    ask: Literal["facts"] = "facts"
    certification: Slug | None = Field(None, description="The slug of a certification; null for all, of one `field`.")
    field: FieldName | None = Field(None, description="Only this field.")
    all: bool = Field(False, description="Every claim, not only those that hold.")
    category: Slug | None = Field(None, description="Without a certification: only this category.")

    def find(self, day: Day) -> object:
        if self.certification is None:
            return self._list_across(day)
        if self.category is not None:
            raise QuestionError("impossible", Reason("asked.category_beside"))
        find_slug(day, self.certification)
        if self.all:
            return [one for one in day.claims(self.certification) if self.field in (None, one.field)]
        return day.facts(self.certification) if self.field is None else day.field(self.certification, self.field)

    def _list_across(self, day: Day) -> object:
        if self.field is None or self.all:
            raise QuestionError("impossible", Reason("asked.field_wanted"))
        if self.category is not None:
            find_category(day, self.category)
        return list_across(day, self.field, self.category)


class ListTies(Asked):
    """Every tie between organisations, or those of whoever holds one certification."""

    ask: Literal["ties"] = "ties"
    certification: Slug | None = Field(None, description="Only ties of those who hold it; null for all.")

    def find(self, day: Day) -> object:
        if self.certification is None:
            return day.ties
        find_slug(day, self.certification)
        holders = day.catalogue.certifications[self.certification].organisers
        return [one for one in day.ties if one.to in holders or one.organisation in holders]


class Explain(_OfOne):
    """Why one certification has its score, or what sets it apart from another."""

    weighs: ClassVar[bool] = True
    ask: Literal["explain"] = "explain"
    against: Slug | None = Field(None, description="The slug of another certification to hold beside it.")

    def find(self, day: Day) -> object:
        self.check(day)
        if self.against is None:
            return day.explain(self.certification)
        find_slug(day, self.against)
        if self.against == self.certification:
            raise QuestionError("impossible", Reason("asked.with_itself", {"slug": self.certification}))
        return day.explain_against(self.certification, self.against)


class ReckonCost(_OfOne):
    """What one certification costs until it is passed."""

    ask: Literal["cost"] = "cost"
    study: Study | None = Field(None, description="Only this way of study.")
    grade: Text | None = Field(None, description="Only this grade or audience, as `facts` labels it.")
    training_benefit: bool = Field(False, description="Count the benefit for training too.")

    def find(self, day: Day) -> object:
        self.check(day)
        conditions: list[Condition] = ["training_benefit"] if self.training_benefit else []
        studies: Sequence[Study] = [self.study] if self.study else STUDIES
        try:
            return day.cost(self.certification, studies, conditions, self.grade)
        except MikiwameError as error:
            raise QuestionError("unknown", error.complaints[0].reason or error.complaints[0].message) from None


class ListCalendar(Asked):
    """When certifications can next be sat, and from which source that is known."""

    ask: Literal["calendar"] = "calendar"
    certification: Slug | None = Field(None, description="Only this certification; null for all.")
    count: int = Field(COUNT, ge=1, le=MOST_SITTINGS, description="Sittings to list.")

    def find(self, day: Day) -> object:
        if self.certification is not None:
            find_slug(day, self.certification)
        return day.calendar(self.certification, self.count)


class Advise(Asked):
    """What one person should do. What is not said stays unknown."""

    weighs: ClassVar[bool] = True
    drawn: ClassVar[bool] = True
    ask: Literal["advise"] = "advise"
    person: dict[str, Text] = Field(default_factory=dict, max_length=50, description="Item to answer.")

    def find(self, day: Day) -> object:
        conversation = day.catalogue.conversation
        for item in self.person:
            if item not in conversation.items:
                known = ", ".join(conversation.items)
                raise QuestionError("unknown", Reason("asked.no_item", {"item": item, "known": known}))
        return day.advise(read_person(conversation, self.person))


class FindNames(Asked):
    """The certifications that a text may mean, best first, each with its near-twins."""

    ask: Literal["names"] = "names"
    text: Text = Field(description="A name as somebody remembers it.")

    def find(self, day: Day) -> object:
        return day.names.find(self.text)


class ListChanges(Asked):
    """What changed, day by day, the newest first."""

    ask: Literal["changes"] = "changes"
    days: int = Field(10, ge=1, le=1000, description="Days to list.")

    def find(self, day: Day) -> object:
        return day.changes[: self.days]


class ListCorrections(Asked):
    """What was corrected because a reader told us, and what was checked and left as it was, the newest first."""

    ask: Literal["corrections"] = "corrections"

    def find(self, day: Day) -> object:
        return list_corrections(day.catalogue, day.on)


Question = (
    Compare
    | MeasureRobustness
    | ListFacts
    | ListTies
    | Explain
    | ReckonCost
    | ListCalendar
    | Advise
    | FindNames
    | ListChanges
    | ListCorrections
)

_QUESTION: TypeAdapter[Question] = TypeAdapter(Annotated[Question, Field(discriminator="ask")])


def read_question(told: object) -> Question:
    """A question of data as JSON holds it.

    :raises MikiwameError: for what is no question, naming every parameter at fault.
    """
    try:
        return _QUESTION.validate_json(json.dumps(told))
    except ValidationError as error:
        raise MikiwameError(Reason("asked.no_question", {"faults": list_faults(error, 1)})) from None


def list_faults(error: ValidationError, skipped: int = 0) -> Listed:
    """Which keys of data in JSON are at fault, and why.

    :param skipped: so many parts of a key's place are of our own making.
    """
    faults = error.errors(include_url=False, include_input=False, include_context=False)
    return join([_explain(fault, skipped) for fault in faults[:MOST_FAULTS]], "sentences")


def _explain(fault: ErrorDetails, skipped: int) -> Reason:
    key = ".".join(str(part) for part in fault["loc"][skipped:])
    if not key:
        return Reason("asked.whole_at_fault", {"said": fault["msg"]})
    if fault["type"] == "missing":
        return Reason("asked.key_missing", {"key": key})
    if fault["type"] == "extra_forbidden":
        return Reason("asked.key_unknown", {"key": key})
    return Reason("asked.key_at_fault", {"key": key, "said": fault["msg"]})


def answer_question(question: Asked, day: Day, words: Words) -> Json:
    """The answer as JSON holds it, in the language of the words."""
    return write_document(question.find(day), words)


def find_category(day: Day, category: str) -> None:
    """:raises QuestionError: when the market has no such category."""
    if category not in day.market.categories:
        known = ", ".join(day.market.categories)
        raise QuestionError("unknown", Reason("asked.no_category", {"category": category, "known": known}))


def find_slug(day: Day, slug: str) -> None:
    """:raises QuestionError: when no certification has the slug."""
    if slug not in day.catalogue.certifications:
        raise QuestionError("unknown", Reason("asked.no_slug"))
