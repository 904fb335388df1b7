"""The file of a criterion: what it asks, whose word it takes, and how it judges the answer."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, InstanceOf, ValidationInfo, WithJsonSchema, field_validator
from pydantic import Field as Limited

from mikiwame.catalogue.files import File, Months
from mikiwame.catalogue.shapes import OneOrMany, Slug, Words
from mikiwame.catalogue.texts import Heading, Texts
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.fields import FIELDS, KINDS, OPINIONS, PRICED
from mikiwame.vocabulary.qualifiers import Mode
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.scales import STATES, Scale, read_scale

_READABLE = (*(name for name in FIELDS if KINDS[name] != "text"), "independence")


def _check_readable(field: str) -> str:
    if field in OPINIONS:
        raise UnfitError(Reason("form.reads_opinion", {"field": field}))
    if field not in _READABLE and field not in STATES:
        raise UnfitError(Reason("form.reads_nothing", {"field": field, "known": ", ".join(_READABLE)}))
    return field


_Readable = Annotated[str, AfterValidator(_check_readable), WithJsonSchema({"enum": [*_READABLE]})]
_Point = tuple[float, float]
_WrittenScale = list[_Point] | dict[str, float | _Point | list[_Point]]


class Criterion(File):
    """``by``: whose word it takes, kinds of source; ``within_months``: how old a fact may be.

    ``matter``: what readers are asked to weigh, of which criteria with the same one are part.
    ``mode``, ``audience``, ``grade``, ``part``: a fact of that, or where there is none one of the whole exam.
    """

    question: Texts
    short: Heading | None = None
    group: Texts
    matter: Heading | None = None
    reads: Annotated[
        list[_Readable],
        OneOrMany(),
        Limited(min_length=1),
    ]
    scale: Annotated[InstanceOf[Scale], BeforeValidator(read_scale, json_schema_input_type=_WrittenScale)]
    unknown: tuple[Annotated[float, Limited(ge=0, le=1)], Annotated[float, Limited(ge=0, le=1)]] = (0, 1)
    weight: Annotated[float, Limited(gt=0, le=1000)]
    applies_to: Annotated[list[Slug], Limited(min_length=1)] | None = None
    by: Annotated[tuple[Slug, ...], OneOrMany()] = ()
    within_months: Months | None = None
    mode: Mode | None = None
    audience: Words | None = None
    grade: Words | None = None
    part: Words | None = None
    why: Texts
    source: Slug | None = None

    @field_validator("scale", mode="after")
    @classmethod
    def _fit_to_field(cls, scale: Scale, read: ValidationInfo) -> Scale:
        fields = read.data.get("reads", [])
        priced = scale.form == "number" and all(field in PRICED for field in fields)
        if scale.form != "openness" and len(fields) > 1 and not priced:
            raise UnfitError(Reason("form.reads_several"))
        for field in fields:
            scale.check_fits(field)
        return scale

    @field_validator("unknown", mode="after")
    @classmethod
    def _run_upwards(cls, unknown: tuple[float, float]) -> tuple[float, float]:
        if unknown[0] > unknown[1]:
            raise UnfitError(Reason("form.runs_downwards"))
        return unknown

    @property
    def qualified(self) -> tuple[tuple[str, str], ...]:
        """What a fact must be of: pairs of a qualifier and its value."""
        asked = {"mode": self.mode, "audience": self.audience, "grade": self.grade, "part": self.part}
        return tuple((name, value) for name, value in asked.items() if value is not None)
