"""The parameters of each question, with their bounds; one that there is not is refused, so that no slip goes unseen."""

import re
from collections.abc import Collection
from typing import Annotated, Any, Literal, TypedDict, TypeVar

from fastapi import Path
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model

from mikiwame.answers.calendar import COUNT
from mikiwame.answers.firmness import Admitting
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.http.problems import RequestError
from mikiwame.notation import weights as notation
from mikiwame.notation.person import LARGEST_BUDGET
from mikiwame.notation.prefectures import PREFECTURES
from mikiwame.ranking import ADDITIVE, METHODS, Policy
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.persons import Age, Computers, Insured, Study
from mikiwame.vocabulary.texts import LANGUAGES, Language, say_text

LEAST_DRAWS, DRAWS, MOST_DRAWS = 1_000, 20_000, 50_000
"""Fewer than the command draws, which takes seconds: here others wait. A share's standard error is 0.4 % at most."""

LARGEST_SEED = 2**31 - 1
LARGEST_FACTOR = 1000
LONGEST_TEXT = 200
_LONGEST_WEIGHTS = 800

_PLAIN = r"^[^<>\x00-\x1f\x7f]+$"
"""Text as ``requests`` lets it through."""

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_NUMBER = r"([1-9][0-9]{0,2}(\.[0-9]{1,3})?|0\.[0-9]{0,2}[1-9])"
"""A weight: above 0 and below 1000."""


def _read_digits(value: object) -> object:
    """Digits only: what else Pydantic takes for a number (``1_000``, `` 7 ``, ``3.0``) is none of JSON Schema."""
    if isinstance(value, str) and not re.fullmatch("-?(0|[1-9][0-9]{0,17})", value):
        raise ValueError("write a whole number in digits")
    return value


def _read_decimal(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,18})?([eE][-+]?[0-9]{1,2})?", value):
        raise ValueError("write a number like 2 or 1.5")
    return value


Digits = Annotated[int, BeforeValidator(_read_digits)]
Decimal = Annotated[float, BeforeValidator(_read_decimal)]
Yen = Annotated[int, Field(ge=0, le=LARGEST_BUDGET), BeforeValidator(_read_digits)]
Flag = Literal["true", "false"]
Slug = Annotated[str, Path(pattern=_SLUG, max_length=100, description="The certification, as `compare` lists it.")]
SlugText = Annotated[str, Field(pattern=_SLUG, max_length=100)]
Weights = Annotated[
    str,
    Field(
        max_length=_LONGEST_WEIGHTS,
        description="Weights in place of those of the catalogue: `criterion=number,…`. Of two for one criterion the "
        "last holds.",
    ),
]
MethodName = Literal[(*METHODS,)]  # type: ignore[valid-type]
FieldName = Literal[(*FIELDS, "independence")]  # type: ignore[valid-type]


class Query(BaseModel):
    """What every question takes."""

    model_config = ConfigDict(extra="forbid")

    lang: Language = Field(LANGUAGES[0], description="The language of the sentences and of the catalogue's own texts.")


class CorrectionsQuery(Query):
    """Nothing besides."""


class CompareQuery(Query):
    category: SlugText | None = Field(None, description="Only this category.")
    weights: Weights | None = None
    unknown: Policy = Field("interval", description="What an unknown figure does to the score that orders.")
    method: MethodName = Field(
        ADDITIVE,
        description="How findings become a score. "
        + " ".join(f"`{one.name}`: {one.gist}." for one in METHODS.values()),
    )


class FactsQuery(Query):
    field: FieldName | None = Field(None, description="Only this field.")
    all: Flag = Field("false", description="Every claim, not only those that hold.")


class ExplainQuery(Query):
    against: SlugText | None = Field(None, description="Another certification to hold beside it.")


class RobustnessQuery(Query):
    category: SlugText | None = Field(None, description="Only this category.")
    weights: Weights | None = None
    admit: Admitting = Field("uniform", description="Which weights to try.")
    factor: Decimal = Field(2.0, ge=1, le=LARGEST_FACTOR, description="With `around`: how many times less or more.")
    draws: Digits = Field(DRAWS, ge=LEAST_DRAWS, le=MOST_DRAWS)
    seed: Digits = Field(0, ge=0, le=LARGEST_SEED)


class PersonQuery(Query):
    """What every market asks; :func:`describe_person` adds a market's own items."""

    age: Age | None = None
    place: str | None = Field(None, max_length=10, description="The prefecture.")
    budget: Yen | None = Field(None, description="Yen to spend in all.")
    study: Study | None = None
    computers: Computers | None = None
    in_view: SlugText | None = Field(None, description="An employer, school or agency of the catalogue.")
    by: Annotated[str, Field(pattern=_DAY)] | None = Field(None, description="Day by which to have sat the exam.")
    insured: Insured | None = Field(None, description="Years in employment insurance, for training benefits.")

    @property
    def said(self) -> dict[str, str | None]:
        said = self.model_dump(exclude={"lang"})
        return {item: None if value is None else str(value) for item, value in said.items()}


def describe_person(conversation: Conversation) -> type[PersonQuery]:
    """The parameters of a person in one market: each item of its own takes one of its values."""
    # Pydantic takes the fields beside options of other types, so that no one type fits all that it is handed.
    own: dict[str, Any] = {
        item: (Literal[conversation.values[item]] | None, Field(None, description=say_text(said.question, "en")))
        for item, said in conversation.own.items()
    }
    return create_model("AdviseQuery", __base__=PersonQuery, **own)


class NamesQuery(Query):
    q: str = Field(
        min_length=1, max_length=LONGEST_TEXT, pattern=_PLAIN, description="A name as somebody remembers it."
    )


class CostQuery(Query):
    study: Study | None = Field(None, description="Only this way of study.")
    grade: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT, pattern=_PLAIN)] | None = Field(
        None, description="Only this grade or audience, as `facts` labels it."
    )
    training_benefit: Flag = Field("false", description="Count the benefit for training too.")


class CalendarQuery(Query):
    count: Digits = Field(COUNT, ge=1, le=100, description="Sittings to list.")


Model = TypeVar("Model", bound=Query)


def read_weights(catalogue: Catalogue, text: str | None) -> dict[str, float]:
    """:raises RequestError: unless the text has the form of :func:`describe_weights`."""
    if text is None:
        return {}
    if not re.fullmatch(describe_weights(catalogue), text):
        known = ", ".join(catalogue.criteria)
        raise RequestError(
            400, f"weights: write criterion=number,… with numbers above 0 and below 1000. Criteria: {known}."
        )
    return notation.read_weights(text, {slug: slug for slug in catalogue.criteria}, "weights", twice=True)


def describe_weights(catalogue: Catalogue) -> str:
    pair = f"({'|'.join(catalogue.criteria)})={_NUMBER}"
    return f"^{pair}(,{pair}){{0,19}}$"


class Schema(TypedDict, total=False):
    """What a parameter may be, as JSON Schema says it."""

    anyOf: list["Schema"]
    type: str
    format: str
    enum: list[str]
    pattern: str


def list_enumerations(catalogue: Catalogue) -> dict[str, Schema]:
    """What only the catalogue knows of the parameters' schemas."""
    return {
        "category": {"enum": list_categories(catalogue)},
        "place": {"enum": list(PREFECTURES)},
        "in_view": {"enum": list(catalogue.organisations)},
        "weights": {"pattern": describe_weights(catalogue)},
    }


def list_categories(catalogue: Catalogue) -> list[str]:
    return list(catalogue.market.categories) if catalogue.market else []


def check_choice(name: str, value: str | None, choices: Collection[str]) -> None:
    """:raises RequestError: for a value that is none of the choices."""
    if value is not None and value not in choices:
        raise RequestError(400, f"{name}: unknown value. Use one of: {', '.join(choices)}.")
