"""The JSON API: each question under ``/api/v1``, answered with the very data of the command of the same name."""

import json
from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from mikiwame.answers.advice import Advice
from mikiwame.answers.calendar import Occurrence
from mikiwame.answers.corrections import Corrected
from mikiwame.answers.cost_shapes import CostAnswer
from mikiwame.answers.difference import Difference
from mikiwame.answers.explanation import Finding
from mikiwame.answers.facts import Claim, Fact
from mikiwame.answers.firmness import Robustness
from mikiwame.answers.names import FoundName
from mikiwame.answers.ranking import Place
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.http.answers import Answers
from mikiwame.interfaces.http.headers import RECEIPT
from mikiwame.interfaces.http.parameters import (
    CalendarQuery,
    CompareQuery,
    CorrectionsQuery,
    CostQuery,
    ExplainQuery,
    FactsQuery,
    NamesQuery,
    PersonQuery,
    RobustnessQuery,
    Slug,
    check_choice,
    describe_person,
    list_categories,
    read_weights,
)
from mikiwame.interfaces.http.problems import PROBLEM_TYPE
from mikiwame.interfaces.http.workers import Worker, Workers
from mikiwame.notation.prefectures import PREFECTURES
from mikiwame.publishing.questions.asking import (
    Advise,
    Asked,
    Compare,
    Explain,
    FindNames,
    ListCalendar,
    ListCorrections,
    ListFacts,
    MeasureRobustness,
    ReckonCost,
)
from mikiwame.vocabulary.texts import Language
from mikiwame.words.documents import describe_document

PREFIX = "/api/v1"

Find = Callable[[Language], Answers]
"""The answers of today in a language."""

_SCHEMA = {"$ref": "#/components/schemas/ProblemDocument"}
PROBLEMS: Mapping[int | str, dict[str, object]] = {
    status: {"description": words, "content": {PROBLEM_TYPE: {"schema": _SCHEMA}}}
    for status, words in (("4XX", "The request is at fault: the document says why."), ("5XX", "The server is."))
}


def make_router(find: Find, catalogue: Catalogue, workers: Workers) -> APIRouter:
    """The routes of the API; ``find`` is asked anew at each request, since the day goes on."""
    router = APIRouter(prefix=PREFIX, responses=dict(PROBLEMS))
    _add_comparisons(router, find, catalogue, workers)
    _add_certifications(router, find, workers.answers)
    _add_persons(router, find, catalogue, workers.answers)
    _add_corrections(router, find, workers.answers)
    return router


async def _answer(worker: Worker, find: Find, language: Language, question: Asked) -> Response:
    answered = await worker.run(lambda: find(language).answer(question))
    receipt = json.dumps(answered.receipt, separators=(",", ":"))
    return Response(answered.body, media_type="application/json", headers={RECEIPT: receipt})


def _add_comparisons(router: APIRouter, find: Find, catalogue: Catalogue, workers: Workers) -> None:
    categories = list_categories(catalogue)

    @router.get("/compare", response_model=list[describe_document(Place)])  # type: ignore[misc]
    async def compare(query: Annotated[CompareQuery, Query()]) -> Response:
        """All certifications of the market or of a category, best first."""
        check_choice("category", query.category, categories)
        weights = read_weights(catalogue, query.weights)
        question = Compare(category=query.category, weights=weights, unknown=query.unknown, method=query.method)
        return await _answer(workers.answers, find, query.lang, question)

    @router.get("/robustness", response_model=describe_document(Robustness))
    async def robustness(query: Annotated[RobustnessQuery, Query()]) -> Response:
        """How much of the order rests on the weights chosen and on figures nobody published."""
        check_choice("category", query.category, categories)
        told = query.model_dump(exclude={"lang", "weights"})
        question = MeasureRobustness(weights=read_weights(catalogue, query.weights), **told)
        return await _answer(workers.draws, find, query.lang, question)


def _add_certifications(router: APIRouter, find: Find, worker: Worker) -> None:
    @router.get("/facts/{slug}", response_model=list[describe_document(Fact)] | list[describe_document(Claim)])  # type: ignore[misc]
    async def facts(slug: Slug, query: Annotated[FactsQuery, Query()]) -> Response:
        """What is known of one certification, each figure with its source and its day."""
        question = ListFacts(certification=slug, field=query.field, all=query.all == "true")
        return await _answer(worker, find, query.lang, question)

    @router.get("/explain/{slug}", response_model=list[describe_document(Finding)] | describe_document(Difference))  # type: ignore[misc]
    async def explain(slug: Slug, query: Annotated[ExplainQuery, Query()]) -> Response:
        """Why one certification has its score, or what sets it apart from another."""
        return await _answer(worker, find, query.lang, Explain(certification=slug, against=query.against))

    @router.get("/cost/{slug}", response_model=describe_document(CostAnswer))
    async def cost(slug: Slug, query: Annotated[CostQuery, Query()]) -> Response:
        """What one certification costs until it is passed."""
        benefit = query.training_benefit == "true"
        question = ReckonCost(certification=slug, study=query.study, grade=query.grade, training_benefit=benefit)
        return await _answer(worker, find, query.lang, question)

    @router.get("/calendar/{slug}", response_model=list[describe_document(Occurrence)])  # type: ignore[misc]
    async def calendar(slug: Slug, query: Annotated[CalendarQuery, Query()]) -> Response:
        """When one certification can next be sat, and from which source that is known."""
        return await _answer(worker, find, query.lang, ListCalendar(certification=slug, count=query.count))


def _add_corrections(router: APIRouter, find: Find, worker: Worker) -> None:
    @router.get("/corrections", response_model=list[describe_document(Corrected)])  # type: ignore[misc]
    async def corrections(query: Annotated[CorrectionsQuery, Query()]) -> Response:
        """What was corrected because a reader told us, and what was checked and left as it was, the newest first."""
        return await _answer(worker, find, query.lang, ListCorrections())


def _add_persons(router: APIRouter, find: Find, catalogue: Catalogue, worker: Worker) -> None:
    asked = describe_person(catalogue.conversation)

    @router.get("/advise", response_model=describe_document(Advice))
    async def advise(query: Annotated[asked, Query()]) -> Response:  # type: ignore[valid-type]  # made of the market
        """What one person should do. What is not said stays unknown; nothing is stored."""
        person: PersonQuery = query
        check_choice("place", person.place, PREFECTURES)
        check_choice("in_view", person.in_view, catalogue.organisations)
        said = {item: text for item, text in person.said.items() if text is not None}
        return await _answer(worker, find, person.lang, Advise(person=said))

    @router.get("/names", response_model=list[describe_document(FoundName)])  # type: ignore[misc]
    async def names(query: Annotated[NamesQuery, Query()]) -> Response:
        """The certifications that a text may mean, best first, each with its near-twins."""
        return await _answer(worker, find, query.lang, FindNames(text=query.q))
