"""A tree checked against its model: the model, or complaints that say where, what and what to do."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mikiwame.catalogue.placing import belongs_elsewhere, explain_key, find_meant
from mikiwame.catalogue.suggesting import offer_choices
from mikiwame.catalogue.tree import Place, Plain, Tree
from mikiwame.notation.characters import find_odd_character, make_plain, name_character, show
from mikiwame.vocabulary import patterns as re

Model = TypeVar("Model", bound=BaseModel)

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*+")
_COMMAS = re.compile(r"[\s]*+[,\u3001\uff0c\u30fb]\s*+")


def validate(tree: Tree, model: type[Model]) -> Model | None:
    """The file as ``model``; None after noting every fault in ``tree.complaints``."""
    if tree.content is None:
        return None
    try:
        return model.model_validate(tree.content)
    except ValidationError as errors:
        for place, message in _list_told(errors.errors(include_url=False), tree, model).items():
            told = (tree.find_line(place), message)
            # A mapping was wanted and a text found: where that text is nearly a key and its value, this says how.
            tree.complain(*(tree.slips.get(place, told) if _SHAPE in message else told))
        return None


def _list_told(errors: list[ErrorDetails], tree: Tree, model: type[BaseModel]) -> dict[Place, str]:
    """Place -> message. Of one place only the first fault is told, and no key is missing that is there misspelt."""
    told: dict[Place, str] = {}
    placed = [(error, _find_place(error, tree)) for error in errors]
    meant = {
        (*place[:-1], find_meant(str(place[-1]), _names(place[:-1]), model))
        for error, place in placed
        if error["type"] == "extra_forbidden"
    }
    for error, place in placed:
        if error["type"] != "missing" or place not in meant:
            told.setdefault(place, _say(error, place, tree, model))
    return told


def _find_place(error: ErrorDetails, tree: Tree) -> Place:
    """The place of a fault in the file: what the model adds on its way (lists of one, kinds of an item) is left out."""
    place: list[str | int] = []
    found: Plain = tree.content
    for number, part in enumerate(error["loc"]):
        if _has(found, part) and not _is_kind(found, error["loc"][number : number + 2]):
            place.append(part)
            found = _step_into(found, part)
    if error["type"] == "missing":
        place.append(error["loc"][-1])
    return tuple(place)


def _has(found: Plain, part: str | int) -> bool:
    if isinstance(found, dict):
        return part in found
    return isinstance(found, list) and isinstance(part, int) and part < len(found)


def _is_kind(found: Plain, parts: Place) -> bool:
    """Whether a part is the kind of an item that happens to be a key of it too (``withheld``)."""
    within = _step_into(found, parts[0])
    return len(parts) > 1 and not isinstance(within, dict | list) and _has(found, parts[1])


def _names(place: Place) -> tuple[str, ...]:
    return tuple(part for part in place if isinstance(part, str))


def _say_path(place: Place, tree: Tree) -> str:
    """``readings (2nd).says.alpha``: the keys as they stand in the file, and which item where a list has several."""
    said: list[str] = []
    found: Plain = tree.content
    for part in place:
        if isinstance(part, str):
            said.append(part)
        elif isinstance(found, list) and len(found) > 1 and said:
            said[-1] += f" ({_say_number(part + 1)})"
        found = _step_into(found, part)
    return ".".join(said) or "the file"


def _step_into(found: Plain, part: str | int) -> Plain:
    if isinstance(found, dict):
        return found.get(str(part))
    return found[part] if isinstance(found, list) and isinstance(part, int) and part < len(found) else None


def _say_number(number: int) -> str:
    last = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def _say(error: ErrorDetails, place: Place, tree: Tree, model: type[BaseModel]) -> str:
    name, key = _say_path(place, tree), str(place[-1]) if place else ""
    found, kind = error.get("input"), error["type"]
    if kind == "extra_forbidden" or _is_misplaced(error, place, model):
        return explain_key(key, _names(place[:-1]), model)
    if kind == "missing":
        where = f" in {_say_path(place[:-1], tree)}" if _names(place[:-1]) else ""
        return f'The key "{key}" is missing{where}. Add it.'
    if kind == "value_error":
        return f"{name}: {error['ctx']['error']}"
    if found is None:
        return f"{name} has no value. Give it one or remove the line."
    context = error.get("ctx", {})
    say = _OF_KIND.get(kind)
    return say(name, found, context) if say else _say_other(name, found, error["msg"])


def _is_misplaced(error: ErrorDetails, place: Place, model: type[BaseModel]) -> bool:
    """Whether a name that an editor may choose here is a key of another place (a field where a slug belongs)."""
    chosen = error["loc"][-1:] == ("[key]",) or error["type"] in ("dict_type", "model_type")
    return chosen and bool(place) and belongs_elsewhere(str(place[-1]), _names(place[:-1]), model)


def _say_other(name: str, found: object, message: str) -> str:
    shown = f"{show(found)} does not fit" if isinstance(found, str) else "This does not fit"
    return f"{name}: {shown}: {message[:1].lower()}{message[1:]}. Correct it."


def _say_literal(name: str, found: object, context: Mapping[str, object]) -> str:
    choices = re.findall(r"'([^']+)'", str(context["expected"]))
    hint = _hint_plain(found, lambda plain: plain in choices)
    if hint:
        return f"{name}: {hint}"
    return f"{name}: {show(found)} is not known. {offer_choices(str(found), choices)}"


def _say_pattern(name: str, found: object, context: Mapping[str, object]) -> str:
    pattern = re.compile(str(context["pattern"]))
    hint = _hint_plain(found, lambda plain: bool(pattern.search(plain)))
    if hint:
        return f"{name}: {hint}"
    if "https" in pattern.pattern:
        return f"{name}: {show(found)} is no address. Write it from https:// on, without blanks, or leave it out."
    if "{4}" in pattern.pattern:
        return f"{name}: {show(found)} is no year. Write the four digits of the year."
    slug = re.sub(r"[^a-z0-9]+", "-", make_plain(str(found)).lower()).strip("-")
    meant = f' Did you mean "{slug}"?' if str(found).isascii() and _SLUG.fullmatch(slug) else ""
    return f"{name}: {show(found)} is no slug. Use lower-case letters, digits and single hyphens.{meant}"


def _say_number_wanted(name: str, found: object, context: Mapping[str, object]) -> str:
    hint = _hint_plain(found, lambda plain: bool(re.fullmatch(r"-?[0-9]{1,20}(?:\.[0-9]{1,20})?", plain)))
    return f"{name}: {hint or f'{show(found)} is no number. Write digits.'}"


def _hint_plain(found: object, fits: Callable[[str], bool]) -> str | None:
    """The remedy where nothing is wrong but a character that looks like the right one."""
    text = str(found)
    odd, plain = find_odd_character(text), make_plain(text)
    if odd is None and text != plain:
        odd = " "
    if odd is None or not fits(plain):
        return None
    named = "blank at its end" if odd == " " else name_character(odd)
    return f'{show(text)} holds a {named}. Write "{plain}".'


def _say_text_wanted(name: str, found: object, context: Mapping[str, object]) -> str:
    return f"{name} should be one text. Write it on one line after the colon."


def _say_list_wanted(name: str, found: object, context: Mapping[str, object]) -> str:
    if isinstance(found, str):
        right = ", ".join(part for part in _COMMAS.split(make_plain(found).strip("[]")) if part)
        return f"{name} should be a list. Write [{right}]."
    return f"{name} should be a list. Begin each item with a hyphen and a space."


def _say_mapping_wanted(name: str, found: object, context: Mapping[str, object]) -> str:
    return f"{name}{_SHAPE}. Write them below it, indented."


_SHAPE = " should hold `key: value` lines"


_OF_KIND: dict[str, Callable[[str, object, Mapping[str, object]], str]] = {
    "literal_error": _say_literal,
    "string_pattern_mismatch": _say_pattern,
    "string_type": _say_text_wanted,
    "list_type": _say_list_wanted,
    "tuple_type": _say_list_wanted,
    "dict_type": _say_mapping_wanted,
    "model_type": _say_mapping_wanted,
    "model_attributes_type": _say_mapping_wanted,
    "mapping_type": _say_mapping_wanted,
    "int_parsing": _say_number_wanted,
    "float_parsing": _say_number_wanted,
}
