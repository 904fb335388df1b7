"""What a market says in words of its own: a text as it stands, or one per language, ``{ja: …, en: …}``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import GetCoreSchemaHandler
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.texts import LANGUAGES, Text

LONGEST = 20_000
"""Characters of a text."""


def _check_language(language: str) -> str:
    if language not in LANGUAGES:
        raise UnfitError(Reason("form.no_language", {"language": language, "known": ", ".join(LANGUAGES)}))
    return language


def _check_map(texts: Mapping[str, str]) -> Mapping[str, str]:
    first = LANGUAGES[0]
    if first not in texts:
        raise UnfitError(Reason("form.first_language_missing", {"language": first}))
    return texts


def _tell_form(written: object) -> str:
    return "by_language" if isinstance(written, dict) else "text"


def _make_text(written: str | Mapping[str, str]) -> Text:
    return Text(written) if isinstance(written, str) else Text(written[LANGUAGES[0]], written)


@dataclass(frozen=True)
class ByLanguage:
    """Reads a text in either form. ``longest``: the most characters in the first language, ``longer`` in others."""

    longest: int = LONGEST
    longer: int = LONGEST

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        language = core_schema.no_info_after_validator_function(_check_language, core_schema.str_schema())
        texts = core_schema.dict_schema(language, _limit(self.longer))
        several = core_schema.no_info_after_validator_function(_check_map, texts)
        either = core_schema.tagged_union_schema({"text": _limit(self.longest), "by_language": several}, _tell_form)
        return core_schema.no_info_after_validator_function(_make_text, either)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        def limit(longest: int) -> JsonSchemaValue:
            return {"type": "string", "minLength": 1, "maxLength": longest}

        texts = {language: limit(self.longer if number else self.longest) for number, language in enumerate(LANGUAGES)}
        several = {
            "type": "object",
            "properties": texts,
            "required": [LANGUAGES[0]],
            "additionalProperties": False,
        }
        return {"anyOf": [limit(self.longest), several]}


def _limit(longest: int) -> CoreSchema:
    return core_schema.str_schema(strip_whitespace=True, min_length=1, max_length=longest)


Texts = Annotated[Text, ByLanguage()]

Heading = Annotated[Text, ByLanguage(longest=8, longer=16)]
"""The heading of a column."""
