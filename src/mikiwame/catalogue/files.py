"""The files that people edit, as models: what each may say, in which words, and what is refused."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    StringConstraints,
    Tag,
    ValidationInfo,
    field_validator,
)
from pydantic import (
    Field as Limited,
)

from mikiwame.catalogue.shapes import CorporateNumber, OneOrMany, Period, Slug, SomeDay, WholeDay, Words
from mikiwame.catalogue.texts import Texts
from mikiwame.notation.grades import GRADES, covers_grade
from mikiwame.notation.qualifiers import sort_label
from mikiwame.vocabulary.addresses import Address
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.qualifiers import Mode, Qualifiers
from mikiwame.vocabulary.reasons import Reason, join
from mikiwame.vocabulary.rules import Stance, Strength
from mikiwame.vocabulary.zones import read_zone


class File(BaseModel):
    """What all files share: a key that no model knows is refused, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, defer_build=True)


class Category(File):
    """``other_trade``: certifications of another trade than the market's, kept but never scored against the others."""

    title: Texts
    about: Texts | None = None
    extra_on: list[Slug] = []
    other_trade: Literal["true"] | None = None
    source: Slug | None = None


PLACE = 12
"""Months of head start that each place in a plain list of source kinds gives over the next."""

Months = Annotated[int, Limited(ge=0, le=1200)]


def _as_head_starts(written: object) -> object:
    """A list of kinds, the weightiest first, is the same as giving each place a year over the next."""
    if not isinstance(written, list):
        return written
    return {kind: str(PLACE * (len(written) - 1 - place)) for place, kind in enumerate(written)}


_HEAD_STARTS = BeforeValidator(_as_head_starts, json_schema_input_type=Mapping[Slug, Months] | list[Slug])


class Premise(File):
    text: Texts
    source: Slug


class Firmness(File):
    """From which share of draws won a pair's order is firm, and from which it leans; less is a tie."""

    firm: Annotated[float, Limited(gt=0.5, le=1)] = 0.95
    leaning: Annotated[float, Limited(gt=0.5, le=1)] = 0.75

    @field_validator("leaning", mode="after")
    @classmethod
    def _stay_below_firm(cls, leaning: float, read: ValidationInfo) -> float:
        if leaning > read.data.get("firm", 1):
            raise UnfitError(Reason("form.leaning_above_firm"))
        return leaning


def _check_zone(name: str) -> str:
    return read_zone(name).key


class Market(File):
    title: Texts
    timezone: Annotated[str, AfterValidator(_check_zone)] | None = None
    premise: Premise | None = None
    beginners: Slug
    recommend_at_most: Annotated[int, Limited(ge=1, le=100)]
    categories: Annotated[dict[Slug, Category], Limited(min_length=1)]
    source_kinds: Annotated[Mapping[Slug, Months], Limited(min_length=1), _HEAD_STARTS]
    first_hand: list[Slug] = ["government", "organiser"]
    unknown_limit: Annotated[float, Limited(ge=0, le=1)] = 1 / 3
    firmness: Firmness = Firmness()
    freshness: Mapping[Field, Annotated[int, Limited(ge=1, le=1200)]] = {}


class Event(File):
    """``entered``: the day on which it came into the files, where that is later than its source was read."""

    on: SomeDay
    source: Slug
    text: Words | None = None
    entered: WholeDay | None = None


class CertificationEvent(Event):
    """``revised``: from that day the exam is held in another way, and what was said before of the fields in ``changes``
    is of an earlier regime. So is what names a label in ``closes`` (a grade or part that there is no longer), unless
    its page is known to be newer. In the modes in ``suspends`` nobody can sit the exam from that day, though it may
    be held so again.
    """

    event: Literal["started", "last_sitting", "renamed", "revised"]
    closes: list[Words] = []
    suspends: list[Mode] = []
    changes: Annotated[list[Field], Limited(validate_default=True)] = []

    @field_validator("changes", mode="after")
    @classmethod
    def _name_changes(cls, changes: list[Field], read: ValidationInfo) -> list[Field]:
        revised = read.data.get("event") == "revised"
        told = bool(changes or read.data.get("closes") or read.data.get("suspends"))
        if revised and not told:
            raise UnfitError(Reason("form.revised_alone"))
        if told and not revised:
            raise UnfitError(Reason("form.changes_of_no_revision"))
        return changes


class OrganisationEvent(Event):
    event: Literal["founded", "dissolved", "renamed"]


LinkKind = Literal["official", "paid", "none"]


class Link(File):
    """A way on that the pages offer. ``paid``: whoever publishes the pages gets something for those who follow it.

    Nothing that judges ever sees a link: no stage takes one, so that no payment can reach a score.
    """

    to: Address
    kind: LinkKind
    label: Words


def _check_grade(grade: str) -> str:
    if sort_label("pass_rate", grade) != Qualifiers(grade=grade) or not covers_grade(grade, grade):
        raise UnfitError(Reason("form.no_grade", {"grade": grade, "known": join(GRADES, "or")}))
    return grade


class Certification(File):
    """``strand``, ``grade``: what it is itself and needs no naming; what a text says of another grade is not of it.

    ``organisers`` is empty where no source names one.
    """

    name: Words
    aliases: list[Words] = []
    category: Slug
    strand: Words | None = None
    grade: Annotated[str, AfterValidator(_check_grade)] | None = None
    organisers: list[Slug]
    life: list[CertificationEvent] = []
    links: list[Link] = []


Form = Literal[
    "company",
    "general_foundation",
    "public_foundation",
    "general_association",
    "public_association",
    "npo",
    "society",
    "chamber",
    "brand",
    "unknown",
]
TieKind = Literal[
    "runs",
    "owns",
    "founded",
    "member_of",
    "teaches_for",
    "places_for",
    "requires_course",
    "cash_back",
    "shares_address",
]


class Tie(File):
    kind: TieKind
    to: Slug
    certification: Slug | None = None
    source: Slug
    on: WholeDay | None = None
    text: Words | None = None


Role = Literal["organiser", "school", "staffing", "parent"]


class Organisation(File):
    """``misprints``: what pages print for a name by mistake, with what is meant, in place of which it is shown.

    ``web``: its own site. ``corporate_number``: where a public page tells it, with the page beside it in a comment.
    """

    name: Words
    aliases: list[Words] = []
    misprints: dict[Words, Words] = {}
    form: Form
    web: Address | None = None
    corporate_number: CorporateNumber | None = None
    roles: Annotated[list[Role], Limited(min_length=1)]
    life: list[OrganisationEvent] = []
    ties: list[Tie] = []


class Judged(File):
    """An editor's own word on what a page says, beside the page's.

    ``until``: the last day on which it holds, ended for the reason in ``because``, which must be given. ``confirmed``:
    why a value that looks impossible is right. ``entered``: the day on which it came into the files, where that is not
    the day of reading; it never changes.
    """

    until: WholeDay | None = None
    because: Annotated[Words | None, Limited(validate_default=True)] = None
    confirmed: Words | None = None
    entered: WholeDay | None = None

    @field_validator("because", mode="after")
    @classmethod
    def _give_reason(cls, because: str | None, read: ValidationInfo) -> str | None:
        if read.data.get("until") and not because:
            raise UnfitError(Reason("form.until_without_because"))
        if because and "until" in read.data and read.data["until"] is None:
            raise UnfitError(Reason("form.because_without_until"))
        return because


class Qualified(Judged):
    """What stands outside a text: in the heading of its column or the name of its row."""

    label: Words | None = None
    period: Period | None = None
    round: Words | None = None


class Withheld(Qualified):
    """The organiser was looked at and does not publish it."""

    withheld: Literal["true"]


class Printed(Qualified):
    """A text as printed.

    ``not_applicable``: the text (a dash) says that the certification has no such thing, not that it is unknown.
    """

    text: Words
    unit: Words | None = None
    not_applicable: Literal["true"] | None = None


def _as_said(value: object) -> object:
    """A bare text is the same as ``{text: …}``."""
    if isinstance(value, dict):
        return value
    if isinstance(value, str) and value.strip():
        return {"text": value}
    raise UnfitError(Reason("form.no_text"))


def _tell_said(value: Any) -> str:
    return "withheld" if isinstance(value, Withheld) or (isinstance(value, dict) and "withheld" in value) else "printed"


OneSaid = Annotated[
    Annotated[Withheld, Tag("withheld")] | Annotated[Printed, Tag("printed")],
    Discriminator(_tell_said),
    BeforeValidator(_as_said, json_schema_input_type=Words | Printed | Withheld),
]
Said = Annotated[list[OneSaid], OneOrMany(), Limited(min_length=1)]


class SourceReading(Judged):
    """``since`` after ``on``, or ``stated`` after it, announces: what is said holds from that day."""

    on: WholeDay
    stated: SomeDay | None = None
    since: SomeDay | None = None
    note: Words | None = None
    says: dict[Slug, dict[Field, Said]]


class LeftOutText(File):
    url: Words
    certification: Words
    field: Words
    text: Words
    because: Words


class LeftOut(File):
    """What was read and, on purpose, not taken up, each with the reason."""

    left_out: list[LeftOutText]


class Gone(File):
    """A page that is no more: what it printed is no less true for it, but nobody can look it up any more."""

    on: WholeDay
    because: Words | None = None


class Source(File):
    title: Words
    # Any plain word, so that a slip is told with the nearest of the market's kinds and not as the shape of a slug.
    kind: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9 _-]+$", max_length=100)]
    publisher: Slug | None = None
    voice: Slug | None = None
    url: Address | None = None
    gone: Gone | None = None
    readings: Annotated[list[SourceReading], Limited(min_length=1)]


IN_VIEW: tuple[str, ...] = (*get_args(Role), *get_args(TieKind))
"""What a rule can ask of the organisation in view: a role of it, or a kind of tie that leads from it to an exam."""

Answers = Annotated[list[Words], OneOrMany(), Limited(min_length=1)]


Situation = dict[str, Answers]
"""What must be known of a person: of each item one of the answers. The items are the conversation's."""


class Added(File):
    """The candidates that a rule adds: those to which a tie of this kind leads from the organisation in view."""

    tie: TieKind


class Advice(File):
    when: Annotated[list[Situation], OneOrMany(), Limited(min_length=1)]
    unless: Situation = {}
    say: Texts
    next: Texts | None = None
    next_without: Texts | None = None
    stance: Stance | None = None
    categories: list[Slug] = []
    bars: list[Slug] = []
    adds: Added | None = None
    asks: list[Texts] = []
    over: list[Slug] = []
    strength: Strength
    source: Slug
