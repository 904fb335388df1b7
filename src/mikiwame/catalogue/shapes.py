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

from mikiwame.notation.days import read_day, read_period, read_whole_day
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.days import Day
from mikiwame.vocabulary.reasons import Reason

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


def _as_day(value: object) -> Day:
    return read_day(value if isinstance(value, str) else "")


def _as_date(value: object) -> date:
    return read_whole_day(value if isinstance(value, str) else "")


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


def _check_corporate_number(number: str) -> str:
    """The first digit is 9 less the rest by 9 of the others' sum, of which, from the last, each second counts twice."""
    total = sum(int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number[1:])))
    if int(number[0]) != 9 - total % 9:
        raise UnfitError(Reason("form.wrong_check_digit", {"number": number}))
    return number


CorporateNumber = Annotated[str, StringConstraints(pattern=r"^[0-9]{13}$"), AfterValidator(_check_corporate_number)]
"""Thirteen digits by which Japan's tax agency tells legal persons apart (法人番号)."""
