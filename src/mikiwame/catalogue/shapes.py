"""The plain values that files hold (slugs, words, days, lists), each as it is read and as an editor's schema has it."""

from datetime import date
from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    InstanceOf,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mikiwame.notation.days import read_day, read_period
from mikiwame.vocabulary.days import Day

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


def _as_day(value: object) -> Day:
    return read_day(value if isinstance(value, str) else "")


def _as_date(value: object) -> date:
    day = _as_day(value)
    if day.first != day.last:
        raise ValueError(f'"{day}" is not one day. Write the whole day as YYYY-MM-DD.')
    return day.first


_WrittenDay = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
_WrittenDate = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]

SomeDay = Annotated[InstanceOf[Day], BeforeValidator(_as_day, json_schema_input_type=_WrittenDay)]
WholeDay = Annotated[date, BeforeValidator(_as_date, json_schema_input_type=_WrittenDate)]

Period = Annotated[str, AfterValidator(read_period)]


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


class OneOrMany:
    """On a list: one of something is the same as a list of one, so that complaints name one place."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}
