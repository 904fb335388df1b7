"""Where each key of a catalogue's files belongs, from the models themselves, so that a misplaced one is sent there."""

import functools
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from mikiwame.catalogue.correction_files import Corrections
from mikiwame.catalogue.criterion_files import Criterion
from mikiwame.catalogue.desk_file import DeskFile
from mikiwame.catalogue.files import Advice, Certification, LeftOut, Market, Organisation, Source
from mikiwame.catalogue.heading_files import HeadingFile
from mikiwame.catalogue.publishers import Site
from mikiwame.catalogue.questions import Questions
from mikiwame.catalogue.situations import Situations
from mikiwame.catalogue.suggesting import find_nearest
from mikiwame.vocabulary.reasons import Reason, Value, join

SHELVES: dict[str, type[BaseModel]] = {
    "certifications": Certification,
    "organisations": Organisation,
    "sources": Source,
    "criteria": Criterion,
    "advice": Advice,
}
"""Folder of a market -> what each of its files is."""

_FIRST_SHELF = "sources"

_FILES: dict[str, type[BaseModel]] = {
    _FIRST_SHELF: Source,
    "market.yaml": Market,
    "situations.yaml": Situations,
    "questions.yaml": Questions,
    "left_out.yaml": LeftOut,
    "site.yaml": Site,
    "corrections.yaml": Corrections,
    "headings.yaml": HeadingFile,
    "desk.yaml": DeskFile,
    **SHELVES,
}
"""Name of a file, or of the folder that it is in -> what it is; where a key fits in several, the first is told."""

ANY = "*"
"""A key that an editor names himself: a slug, a field."""

_NAMED = ("says", "categories", "items", "answers", "questions")
"""Keys below which an editor chooses names that messages have a word for."""

MANY = 12
"""Up to so many keys are named when one is unknown and none is near."""


@dataclass(frozen=True)
class Spot:
    """A place in a kind of file, without the numbers of list items, and the keys that it knows."""

    path: tuple[str, ...]
    keys: tuple[str, ...]
    required: tuple[str, ...] = ()


@functools.cache
def list_spots(model: type[BaseModel]) -> tuple[Spot, ...]:
    """Every place of a model's file that knows keys, the outermost first."""
    return tuple(_walk(model, ()))


@functools.cache
def list_known_keys() -> frozenset[str]:
    """The keys of all files."""
    return frozenset(key for model in _FILES.values() for spot in list_spots(model) for key in spot.keys)


def explain_key(key: str, path: tuple[str, ...], model: type[BaseModel]) -> Reason:
    """Why a key cannot stand at ``path`` (names only, no numbers): it is unknown, or it belongs elsewhere."""
    here = [spot for spot in list_spots(model) if _fits(spot.path, path)]
    known = sorted({name for spot in here for name in spot.keys})
    home = _find_home(key, here, model)
    if home:
        return Reason("form.misplaced", {"key": key, "home": home})
    nearest = find_nearest(key, known)
    if nearest:
        return Reason("files.unknown_item", {"item": key, "remedy": Reason("files.meant", {"word": nearest})})
    abroad = _find_abroad(key, model)
    if abroad:
        return Reason("form.misplaced", {"key": key, "home": abroad})
    return Reason("files.unknown_item", {"item": key, "remedy": _offer_elsewhere(key, known, model)})


def find_meant(key: str, path: tuple[str, ...], model: type[BaseModel]) -> str | None:
    """The key of this place that an unknown one seems to mean."""
    return find_nearest(key, {name for spot in list_spots(model) if _fits(spot.path, path) for name in spot.keys})


def belongs_elsewhere(key: str, path: tuple[str, ...], model: type[BaseModel]) -> bool:
    """Whether a name that is no key here is a key of another place of the same kind of file."""
    spots = [spot for spot in list_spots(model) if key in spot.keys]
    return bool(spots) and not any(_fits(spot.path, path) for spot in spots)


def _fits(pattern: tuple[str, ...], path: tuple[str, ...]) -> bool:
    return len(pattern) == len(path) and all(one in (ANY, name) for one, name in zip(pattern, path, strict=True))


def _find_home(key: str, here: list[Spot], model: type[BaseModel]) -> Reason | None:
    """The place in this kind of file that knows the key."""
    if any(key in spot.keys for spot in here):
        spot = next(spot for spot in here if key in spot.keys)
        return _tell_beside(Reason("form.own_item"), spot, key)
    spots = [spot for spot in list_spots(model) if key in spot.keys]
    if not spots:
        return None
    # Items of several kinds stand in one place: a label goes beside a text, and beside `withheld` too.
    beside = [_list_beside(spot, key) for spot in spots[1:] if spot.path == spots[0].path]
    others: list[Value] = [join(one, "and") for one in beside if one]
    first = _tell_spot(spots[0], key)
    return Reason("form.or_beside", {"spot": first, "keys": join(others, "or")}) if others else first


def _find_abroad(key: str, model: type[BaseModel]) -> Reason | None:
    """The first other kind of file that knows the key, and the place in it."""
    for name, other in _FILES.items():
        for spot in list_spots(other) if other is not model else ():
            if key in spot.keys:
                file: Value = Reason("form.file_of_shelf", {"shelf": name}) if name in SHELVES else name
                return Reason("form.in_file", {"file": file, "spot": _tell_spot(spot, key)})
    return None


def _offer_elsewhere(key: str, known: list[str], model: type[BaseModel]) -> Reason:
    every = {name: spot for spot in reversed(list_spots(model)) for name in spot.keys}
    nearest = find_nearest(key, every)
    if nearest:
        return Reason("form.meant_at", {"word": nearest, "spot": _tell_spot(every[nearest], nearest)})
    if 0 < len(known) <= MANY:
        return Reason("form.remove_or_use", {"words": ", ".join(known)})
    return Reason("form.remove")


def _tell_spot(spot: Spot, key: str) -> Reason:
    """At the top of the file, beside `title`; in `says`, below the slug of a certification."""
    named = [name for name in spot.path if name != ANY]
    if not named:
        return _tell_beside(Reason("form.top"), spot, key)
    if spot.path[-1] != ANY or spot.required:
        return _tell_beside(Reason("form.within", {"key": named[-1]}), spot, key)
    name = Reason(f"form.named-{named[-1]}" if named[-1] in _NAMED else "form.named")
    return _tell_beside(Reason("form.below_name", {"key": named[-1], "name": name}), spot, key)


def _tell_beside(place: Reason, spot: Spot, key: str) -> Reason:
    beside = _list_beside(spot, key)
    return Reason("form.beside", {"spot": place, "keys": join(beside, "and")}) if beside else place


def _list_beside(spot: Spot, key: str) -> list[Value]:
    """Keys that are always there where the key goes."""
    beside: list[Value] = [f"`{name}`" for name in spot.required if name != key]
    return beside[:2]


def _walk(model: type[BaseModel], path: tuple[str, ...]) -> Iterator[Spot]:
    fields = model.model_fields
    yield Spot(path, tuple(fields), tuple(name for name, one in fields.items() if one.is_required()))
    for name, one in fields.items():
        yield from _walk_type(one.annotation, (*path, name))


def _walk_type(annotation: Any, path: tuple[str, ...]) -> Iterator[Spot]:
    """The models and the named keys inside a type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from _walk(annotation, path)
        return
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated or origin in (Union, types.UnionType, list, tuple):
        for one in inside[:1] if origin is Annotated else inside:
            yield from _walk_type(one, path)
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        if get_origin(inside[0]) is Literal:
            yield Spot(path, tuple(map(str, get_args(inside[0]))))
        yield from _walk_type(inside[1], (*path, ANY))
