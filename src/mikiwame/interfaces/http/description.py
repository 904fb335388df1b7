"""The OpenAPI document: made by FastAPI, with what only the catalogue knows: choices, patterns, true examples."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NotRequired, TypedDict, cast

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from mikiwame.interfaces.http.answers import Answers
from mikiwame.interfaces.http.api import PREFIX
from mikiwame.interfaces.http.documents import ProblemDocument
from mikiwame.interfaces.http.parameters import Schema, list_enumerations
from mikiwame.publishing.questions.asking import (
    Advise,
    Asked,
    Compare,
    Explain,
    FindNames,
    ListCalendar,
    ListCorrections,
    ListFacts,
    ReckonCost,
    answer_question,
)
from mikiwame.words.documents import Json, write_document


class Parameter(TypedDict):
    """A parameter of a question, as OpenAPI describes it; so are the others."""

    name: str
    schema: Schema
    example: NotRequired[object]


class Media(TypedDict):
    example: NotRequired[object]


class Answered(TypedDict):
    content: dict[str, Media]


class Operation(TypedDict):
    parameters: NotRequired[list[Parameter]]
    responses: dict[str, Answered]


class Document(TypedDict):
    paths: dict[str, dict[str, Operation]]
    components: dict[str, dict[str, object]]


_TITLE = "Mikiwame"
_ABOUT = (
    "Which certification, if any, is worth the time and money: every figure with its source and its day. "
    "The answers are those of the commands of the same names. Errors are problem documents (RFC 9457)."
)
_EXAMPLE_DRAWS = 1000
_REFERENCE = "#/components/schemas/{model}"


def describe_api(app: FastAPI, answers: Answers, base: str) -> Document:
    """The document, with examples from today's catalogue."""
    servers = [{"url": base or "/"}]
    made = get_openapi(title=_TITLE, version=app.version, description=_ABOUT, routes=app.routes, servers=servers)
    document = cast(Document, made)
    problem = ProblemDocument.model_json_schema(ref_template=_REFERENCE)
    document["components"]["schemas"] |= problem.pop("$defs") | {"ProblemDocument": problem}
    choices, asked = list_enumerations(answers.known.catalogue), _list_asked(answers)
    for path, operation in _list_operations(document):
        for parameter in operation.get("parameters", []):
            _describe_parameter(parameter, choices, asked)
        example = _find_example(answers, path)
        if example is not None:
            operation["responses"]["200"]["content"]["application/json"]["example"] = example
    return document


def _list_operations(document: Document) -> Iterator[tuple[str, Operation]]:
    return ((path, operation) for path, item in document["paths"].items() for operation in item.values())


def _describe_parameter(parameter: Parameter, choices: Mapping[str, Schema], asked: Mapping[str, object]) -> None:
    """No parameter can be null in an address, so the schema does not offer it."""
    schema = parameter["schema"]
    offered = [one for one in schema.pop("anyOf", []) if one != {"type": "null"}]
    for known in (*offered[:1], choices.get(parameter["name"])):
        schema |= known or {}
    if parameter["name"] == "by":
        schema["format"] = "date"
    if parameter["name"] in asked:
        parameter["example"] = asked[parameter["name"]]


def _list_asked(answers: Answers) -> dict[str, object]:
    """A value for each parameter that has no list of them, so that every example can be tried."""
    known = answers.known
    first, second = known.slugs[0], known.slugs[min(1, len(known.slugs) - 1)]
    return {
        "slug": first,
        "against": second,
        "weights": f"{next(iter(known.catalogue.criteria))}=3",
        "q": known.catalogue.certifications[first].name,
        "by": known.on.replace(year=known.on.year + 1, day=1).isoformat(),
        "budget": 30000,
    }


def _find_example(answers: Answers, path: str) -> object:
    """Of a list the first row: enough to see its keys."""
    slug = answers.known.slugs[0]
    name = path.removeprefix(PREFIX + "/").split("/")[0]
    if name == "robustness":
        return _draw_example(answers)
    asked: dict[str, Asked] = {
        "compare": Compare(),
        "facts": ListFacts(certification=slug),
        "explain": Explain(certification=slug),
        "cost": ReckonCost(certification=slug),
        "calendar": ListCalendar(certification=slug, count=1),
        "advise": Advise(),
        "corrections": ListCorrections(),
        "names": FindNames(text=answers.known.catalogue.certifications[slug].name),
    }
    if name not in asked:
        return None
    answer = answer_question(asked[name], answers.known, answers.words)
    return answer[:1] if isinstance(answer, list) else answer


def _draw_example(answers: Answers) -> Json:
    """Of a few draws, and of each table one row."""
    report = answers.known.measure_robustness(draws=_EXAMPLE_DRAWS)
    if report is None:
        return None
    shown = replace(report, alternatives=report.alternatives[:1], pairs=report.pairs[:1], pairwise={})
    return write_document(shown, answers.words)
