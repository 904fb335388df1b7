"""A tree checked against its model: the model, or complaints that say where, what and what to do."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mikiwame.catalogue.placing import belongs_elsewhere, explain_key, find_meant
from mikiwame.catalogue.slips import find_key_slip
from mikiwame.catalogue.suggesting import suggest_choices
from mikiwame.catalogue.tree import Place, Plain, Tree
from mikiwame.notation.characters import find_odd_character, make_plain, name_character, shorten
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.reasons import Reason, Value

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
        for place, reason in _list_told(errors.errors(include_url=False), tree, model).items():
            tree.complain(*_explain_by_slip(tree, place, reason))
        return None


def _explain_by_slip(tree: Tree, place: Place, reason: Reason) -> tuple[int, Reason]:
    """Line and fault. Where keys were wanted and a text found that is nearly a key and its value, how to mend that."""
    if reason.code == MAPPING and place in tree.slips:
        line, text = tree.slips[place]
        return line, find_key_slip(text) or reason
    return tree.find_line(place), reason


def _list_told(errors: list[ErrorDetails], tree: Tree, model: type[BaseModel]) -> dict[Place, Reason]:
    """Place -> fault. Of one place only the first is told, and no key is missing that is there misspelt."""
    told: dict[Place, Reason] = {}
    placed = [(error, _find_place(error, tree)) for error in errors]
    meant = {
        (*place[:-1], find_meant(str(place[-1]), _names(place[:-1]), model))
        for error, place in placed
        if error["type"] == "extra_forbidden"
    }
    for error, place in placed:
        if error["type"] != "missing" or place not in meant:
            told.setdefault(place, _explain(error, place, tree, model))
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


def _tell_path(place: Place, tree: Tree) -> Value:
    """``readings (2nd).says.alpha``: the keys as they stand in the file, and which item where a list has several."""
    told: Value = None
    found: Plain = tree.content
    for part in place:
        if isinstance(part, str):
            told = part if told is None else Reason("form.path", {"path": told, "key": part})
        elif isinstance(found, list) and len(found) > 1 and told is not None:
            told = Reason("form.item", {"path": told, "number": part + 1})
        found = _step_into(found, part)
    return Reason("form.file") if told is None else told


def _step_into(found: Plain, part: str | int) -> Plain:
    if isinstance(found, dict):
        return found.get(str(part))
    return found[part] if isinstance(found, list) and isinstance(part, int) and part < len(found) else None


def _explain(error: ErrorDetails, place: Place, tree: Tree, model: type[BaseModel]) -> Reason:
    path, key = _tell_path(place, tree), str(place[-1]) if place else ""
    found, kind = error.get("input"), error["type"]
    if kind == "extra_forbidden" or _is_misplaced(error, place, model):
        return explain_key(key, _names(place[:-1]), model)
    if kind == "missing" and isinstance(place[-1], int):
        return Reason("form.item_missing", {"place": _tell_path(place[:-1], tree), "number": place[-1] + 1})
    if kind == "missing":
        if not _names(place[:-1]):
            return Reason("form.missing", {"key": key})
        return Reason("form.missing_in", {"key": key, "place": _tell_path(place[:-1], tree)})
    if kind == "value_error":
        return Reason("form.at", {"place": path, "fault": _find_reason(error)})
    if found is None:
        return Reason("form.no_value", {"place": path})
    explain = _OF_KIND.get(kind, _explain_other)
    return explain(path, found, {**error.get("ctx", {}), "kind": kind})


def _find_reason(error: ErrorDetails) -> Reason:
    """Why a rule of ours refuses a value."""
    raised = error["ctx"]["error"]
    return raised.reason if isinstance(raised, UnfitError) else Reason("form.other_rule", {"said": str(raised)})


def _is_misplaced(error: ErrorDetails, place: Place, model: type[BaseModel]) -> bool:
    """Whether a name that an editor may choose here is a key of another place (a field where a slug belongs)."""
    chosen = error["loc"][-1:] == ("[key]",) or error["type"] in ("dict_type", "model_type")
    return chosen and bool(place) and belongs_elsewhere(str(place[-1]), _names(place[:-1]), model)


_LIMITS = {
    "greater_than": "gt",
    "greater_than_equal": "ge",
    "less_than": "lt",
    "less_than_equal": "le",
    "too_short": "min_length",
    "too_long": "max_length",
    "string_too_short": "min_length",
    "string_too_long": "max_length",
}
"""Pydantic's name of a fault -> its name of the limit that is broken."""


def _explain_limit(place: Value, found: object, context: Mapping[str, object]) -> Reason:
    kind = str(context["kind"])
    most = context[_LIMITS[kind]]
    limit = most if isinstance(most, int | float) else str(most)
    if isinstance(found, str) and kind.startswith(("greater", "less")):
        fault = Reason(f"form.limit-{kind}", {"text": shorten(found), "limit": limit})
    elif kind == "string_too_short":
        fault = Reason("form.nothing_written")
    else:
        fault = Reason(f"form.size-{kind}", {"limit": limit})
    return Reason("form.at", {"place": place, "fault": fault})


def _explain_other(place: Value, found: object, context: Mapping[str, object]) -> Reason:
    """What no kind of value here should end in; Pydantic's own name of the fault is all that can be told."""
    text = shorten(found) if isinstance(found, str) else ""
    fault = Reason("form.other", {"text": text, "kind": str(context["kind"]).replace("_", " ")})
    return Reason("form.at", {"place": place, "fault": fault})


def _explain_literal(place: Value, found: object, context: Mapping[str, object]) -> Reason:
    choices = re.findall(r"'([^']+)'", str(context["expected"]))
    fault = _hint_plain(found, lambda plain: plain in choices) or Reason(
        "form.unknown", {"text": shorten(found), "remedy": suggest_choices(str(found), choices)}
    )
    return Reason("form.at", {"place": place, "fault": fault})


def _explain_pattern(place: Value, found: object, context: Mapping[str, object]) -> Reason:
    pattern = re.compile(str(context["pattern"]))
    fault = _hint_plain(found, lambda plain: bool(pattern.search(plain))) or _refuse_pattern(found, pattern.pattern)
    return Reason("form.at", {"place": place, "fault": fault})


def _refuse_pattern(found: object, pattern: str) -> Reason:
    text = shorten(found)
    if "mailto" in pattern:
        return Reason("form.no_contact", {"text": text})
    if "https" in pattern:
        return Reason("form.no_address", {"text": text})
    for part, name in _OF_PATTERN.items():
        if part in pattern:
            return Reason(f"form.pattern-{name}", {"text": text})
    slug = re.sub(r"[^a-z0-9]+", "-", make_plain(str(found)).lower()).strip("-")
    if str(found).isascii() and _SLUG.fullmatch(slug):
        return Reason("form.no_slug_meant", {"text": text, "slug": slug})
    return Reason("form.no_slug", {"text": text})


_OF_PATTERN = {
    "0-9a-fA-F": "colour",
    "{13}": "corporate_number",
    "0-9A-Z": "reference",
    "{4}": "year",
    "(_[a-z0-9]+)": "item_name",
    " _-": "plain_word",
}
"""A part of a pattern that no other has -> what the pattern stands for."""


def _explain_number(place: Value, found: object, context: Mapping[str, object]) -> Reason:
    hint = _hint_plain(found, lambda plain: bool(re.fullmatch(r"-?[0-9]{1,20}(?:\.[0-9]{1,20})?", plain)))
    return Reason("form.at", {"place": place, "fault": hint or Reason("form.no_number", {"text": shorten(found)})})


def _hint_plain(found: object, fits: Callable[[str], bool]) -> Reason | None:
    """The remedy where nothing is wrong but a character that looks like the right one."""
    text = str(found)
    odd, plain = find_odd_character(text), make_plain(text)
    if (odd is None and text == plain) or not fits(plain):
        return None
    if odd is None:
        return Reason("form.blank_at_end", {"text": shorten(text), "plain": plain})
    return Reason("form.odd_character", {"text": shorten(text), "character": name_character(odd), "plain": plain})


def _want_text(place: Value, found: object, context: Mapping[str, object]) -> Reason:
    return Reason("form.text_wanted", {"place": place})


def _want_list(place: Value, found: object, context: Mapping[str, object]) -> Reason:
    if isinstance(found, str):
        right = ", ".join(part for part in _COMMAS.split(make_plain(found).strip("[]")) if part)
        return Reason("form.list_wanted_of", {"place": place, "right": right})
    return Reason("form.list_wanted", {"place": place})


MAPPING = "form.mapping_wanted"


def _want_mapping(place: Value, found: object, context: Mapping[str, object]) -> Reason:
    return Reason("form.mapping_wanted", {"place": place})


_OF_KIND: dict[str, Callable[[Value, object, Mapping[str, object]], Reason]] = {
    "literal_error": _explain_literal,
    "string_pattern_mismatch": _explain_pattern,
    "string_type": _want_text,
    "list_type": _want_list,
    "tuple_type": _want_list,
    "dict_type": _want_mapping,
    "model_type": _want_mapping,
    "model_attributes_type": _want_mapping,
    "mapping_type": _want_mapping,
    "int_parsing": _explain_number,
    "float_parsing": _explain_number,
    "int_from_float": _explain_number,
    "finite_number": _explain_number,
    "int_type": _explain_number,
    "float_type": _explain_number,
    **dict.fromkeys(_LIMITS, _explain_limit),
}
