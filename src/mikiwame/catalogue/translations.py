"""Texts of a market that lack a language which its title has: worth a note, since such pages mix two languages."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from mikiwame.catalogue.reading import Catalogue
from mikiwame.catalogue.tree import Place
from mikiwame.vocabulary.complaints import Complaint
from mikiwame.vocabulary.reasons import Reason, join
from mikiwame.vocabulary.texts import LANGUAGES, Text


def check_translations(catalogue: Catalogue) -> list[Complaint]:
    """A note for each such text, at its line."""
    wanted = catalogue.market.title.translations if catalogue.market else {}
    return [
        Complaint.of(file, catalogue.find_line(file, place), "note", _explain(place, missing))
        for file, model in _list_models(catalogue)
        for place, text in _list_texts(model, ())
        if (missing := [language for language in wanted if language not in (text.translations or LANGUAGES[:1])])
    ]


def _explain(place: Place, missing: list[str]) -> Reason:
    name = ".".join(part for part in place if isinstance(part, str))
    shown = join([f"`{language}`" for language in missing], "both")
    return Reason("files.no_text_in", {"name": name, "languages": shown, "form": f"{{ja: …, {missing[0]}: …}}"})


def _list_models(catalogue: Catalogue) -> Iterator[tuple[str, BaseModel]]:
    lone: dict[str, BaseModel | None] = {
        "market.yaml": catalogue.market,
        "situations.yaml": catalogue.situations,
        "questions.yaml": catalogue.questions,
        "site.yaml": catalogue.site,
    }
    yield from ((file, model) for file, model in lone.items() if model)
    for shelf, models in (("criteria", catalogue.criteria), ("advice", catalogue.advice)):
        yield from ((f"{shelf}/{slug}.yaml", model) for slug, model in models.items())


def _list_texts(found: object, place: Place) -> Iterator[tuple[Place, Text]]:
    if isinstance(found, Text):
        yield place, found
    elif isinstance(found, BaseModel):
        for name in type(found).model_fields:
            yield from _list_texts(getattr(found, name), (*place, name))
    elif isinstance(found, Mapping):
        for key, value in found.items():
            yield from _list_texts(value, (*place, str(key)))
    elif isinstance(found, list | tuple):
        for index, value in enumerate(found):
            yield from _list_texts(value, (*place, index))
