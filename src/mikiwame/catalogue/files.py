"""The files that people edit, as models: what each may say, in which words, and what is refused."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    InstanceOf,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic import (
    Field as Limited,
)

from mikiwame.vocabulary.days import Day, read_day
from mikiwame.vocabulary.fields import FIELDS, KINDS, OPINIONS, Field
from mikiwame.vocabulary.scales import DISCLOSURES, STATES, Scale, read_scale

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


def _as_day(value: object) -> Day:
    return read_day(value if isinstance(value, str) else "")


def _as_date(value: object) -> date:
    day = _as_day(value)
    if day.first != day.last:
        raise ValueError(f'"{day}" is not one day. Write the whole day, like 2026-08-01.')
    return day.first


SomeDay = Annotated[InstanceOf[Day], BeforeValidator(_as_day)]
WholeDay = Annotated[date, BeforeValidator(_as_date)]


class File(BaseModel):
    """What all files share: a key that no model knows is refused, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Category(File):
    title: Words
    about: Words | None = None
    extra_on: list[Slug] = []
    source: Slug | None = None


class Premise(File):
    text: Words
    source: Slug


class Market(File):
    title: Words
    premise: Premise | None = None
    beginners: Slug
    recommend_at_most: Annotated[int, Limited(ge=1, le=100)]
    categories: Annotated[dict[Slug, Category], Limited(min_length=1)]
    source_kinds: Annotated[list[Slug], Limited(min_length=1)]
    freshness: Mapping[Field, Annotated[int, Limited(ge=1)]] = {}

    @model_validator(mode="after")
    def _name_only_own_categories(self) -> Self:
        named = [self.beginners, *(slug for category in self.categories.values() for slug in category.extra_on)]
        for slug in named:
            if slug not in self.categories:
                raise ValueError(f'"{slug}" is none of the categories here. Add it or correct the name.')
        return self


class Event(File):
    event: Literal["started", "last_sitting", "founded", "dissolved", "renamed"]
    on: SomeDay
    source: Slug
    text: Words | None = None


class Certification(File):
    name: Words
    aliases: list[Words] = []
    category: Slug
    organisers: Annotated[list[Slug], Limited(min_length=1)]
    life: list[Event] = []


Form = Literal[
    "company",
    "general_foundation",
    "public_foundation",
    "general_association",
    "public_association",
    "npo",
    "society",
    "brand",
    "unknown",
]
TieKind = Literal["runs", "owns", "teaches_for", "places_for", "requires_course", "cash_back", "shares_address"]


class Tie(File):
    kind: TieKind
    to: Slug
    certification: Slug | None = None
    source: Slug
    text: Words | None = None


class Organisation(File):
    name: Words
    aliases: list[Words] = []
    form: Form
    roles: Annotated[list[Literal["organiser", "school", "staffing", "parent"]], Limited(min_length=1)]
    life: list[Event] = []
    ties: list[Tie] = []


class Withheld(File):
    withheld: Literal["true"]


def _as_texts(value: object) -> object:
    """One text, one ``{withheld: true}``, or a list of texts: always a list, so that complaints name one place."""
    return value if isinstance(value, list) else [value]


def _check_said(value: object) -> str | Withheld:
    if isinstance(value, dict):
        return Withheld.model_validate(value)
    if isinstance(value, str) and value.strip():
        return value
    raise ValueError("There is no text here. Copy what the page prints, or remove the line.")


Said = Annotated[list[Annotated[Any, AfterValidator(_check_said)]], BeforeValidator(_as_texts)]


class SourceReading(File):
    on: WholeDay
    stated: SomeDay | None = None
    note: Words | None = None
    says: dict[Slug, dict[Field, Said]]


class Source(File):
    title: Words
    kind: Slug
    publisher: Slug | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    readings: Annotated[list[SourceReading], Limited(min_length=1)]


def _as_fields(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _check_readable(field: str) -> str:
    if field in OPINIONS:
        raise ValueError(f'"{field}" is somebody\'s opinion; a criterion reads facts only. Read another field.')
    readable = [name for name in FIELDS if KINDS[name] != "text"]
    if field not in readable and field not in STATES:
        raise ValueError(f'"{field}" cannot be read by a criterion. Use one of: {", ".join(readable)}, independence.')
    return field


class Criterion(File):
    question: Words
    short: Annotated[str, StringConstraints(min_length=1, max_length=8)] | None = None
    group: Words
    reads: Annotated[
        list[Annotated[str, AfterValidator(_check_readable)]],
        BeforeValidator(_as_fields),
        Limited(min_length=1),
    ]
    scale: Annotated[InstanceOf[Scale], BeforeValidator(read_scale)]
    unknown: tuple[Annotated[float, Limited(ge=0, le=1)], Annotated[float, Limited(ge=0, le=1)]] = (0, 1)
    weight: Annotated[float, Limited(gt=0, le=1000)]
    why: Words
    source: Slug | None = None

    @field_validator("scale", mode="after")
    @classmethod
    def _fit_to_field(cls, scale: Scale, read: ValidationInfo) -> Scale:
        fields = read.data.get("reads", [])
        if scale.form != "openness" and len(fields) > 1:
            raise ValueError("Only a scale of openness reads several fields. Make one criterion for each field.")
        for field in fields:
            scale.check_fits(field)
        return scale

    @field_validator("unknown", mode="after")
    @classmethod
    def _run_upwards(cls, unknown: tuple[float, float]) -> tuple[float, float]:
        if unknown[0] > unknown[1]:
            raise ValueError("This runs from high to low. Write the lower end first.")
        return unknown


__all__ = ["DISCLOSURES", "Certification", "Criterion", "Market", "Organisation", "Source"]
