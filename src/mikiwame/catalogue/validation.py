"""A tree checked against its model: the model, or complaints that say where, what and what to do."""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from mikiwame.catalogue.tree import Place, Tree

Model = TypeVar("Model", bound=BaseModel)

LIKE = 60
"""From this similarity (0 to 100, RapidFuzz ratio) a known key is offered in place of an unknown one."""


FEW = 8
"""Up to so many choices are all named, even when one of them is offered."""


def validate(tree: Tree, model: type[Model]) -> Model | None:
    """The file as ``model``; None after noting every fault in ``tree.complaints``."""
    if tree.content is None:
        return None
    try:
        return model.model_validate(tree.content)
    except ValidationError as errors:
        told: dict[Place, str] = {}
        for error in errors.errors(include_url=False):
            place = tuple(part for part in error["loc"] if part != "[key]")
            # A key that is wrong comes before its value: of one place only the first fault is told.
            told.setdefault(place, _say(error, place, model))
        for place, message in told.items():
            tree.complain(tree.find_line(place), message)
        return None


def _say(error: ErrorDetails, place: Place, model: type[BaseModel]) -> str:
    name = ".".join(str(part) for part in place if isinstance(part, str)) or "the file"
    key = place[-1] if place else ""
    found, context = error.get("input"), error.get("ctx", {})
    kind = error["type"]
    if kind == "value_error":
        return f"{name}: {context['error']}"
    if kind == "extra_forbidden":
        return f'Nobody reads the key "{key}"{_offer(str(key), _known_keys(model))}'
    if kind == "missing":
        return f'The key "{key}" is missing. Add it.'
    if found is None:
        return f"{name} has no value. Give it one or remove the line."
    if kind == "literal_error":
        return f"{name}: {_show(found)} is not known{_offer_choices(str(found), str(context['expected']))}"
    return _say_of_shape(kind, name, found, context, error["msg"])


def _say_of_shape(kind: str, name: str, found: object, context: Mapping[str, Any], message: str) -> str:
    if kind == "string_pattern_mismatch" and "https" in context["pattern"]:
        return f"{name}: {_show(found)} is no address. Write it from https:// on, or leave url out."
    if kind == "string_pattern_mismatch":
        return f"{name}: {_show(found)} is no slug. Use lower-case letters, digits and single hyphens."
    if kind == "string_type":
        return f"{name} should be one text. Write it on one line after the colon."
    if kind in ("list_type", "tuple_type"):
        return f"{name} should be a list. Write it as [a, b]."
    if kind in ("dict_type", "model_type"):
        return f"{name} should hold `key: value` lines. Write them below it, indented."
    if kind in ("int_parsing", "float_parsing"):
        return f"{name}: {_show(found)} is no number. Write digits."
    return f"{name}: {_show(found)} does not fit: {message[:1].lower()}{message[1:]}. Correct it."


def _show(value: object) -> str:
    text = str(value)
    return f'"{text[:60]}…"' if len(text) > 60 else f'"{text}"'


def _offer(written: str, known: list[str]) -> str:
    best = process.extractOne(written, known, scorer=fuzz.ratio, score_cutoff=LIKE)
    return f'. Did you mean "{best[0]}"?' if best else ". Remove it."


def _offer_choices(written: str, expected: str) -> str:
    choices = re.findall(r"'([^']+)'", expected)
    best = process.extractOne(written, choices, scorer=fuzz.ratio, score_cutoff=LIKE)
    guess = f'. Did you mean "{best[0]}"?' if best else "."
    return guess if best and len(choices) > FEW else f"{guess} Use one of: {', '.join(choices)}."


def _known_keys(model: type[BaseModel]) -> list[str]:
    """Every key of the model and of the models inside it: a key at the wrong depth is still named well."""
    definitions = model.model_json_schema(mode="validation").get("$defs", {})
    keys = set(model.model_fields)
    for definition in definitions.values():
        keys.update(definition.get("properties", {}))
    return sorted(keys)
