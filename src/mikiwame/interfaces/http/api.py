"""The JSON API: each question under ``/api/v1``, answered with the very data of the command of the same name."""

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from mikiwame.answers.advice import Advice
from mikiwame.answers.calendar import Occurrence
from mikiwame.answers.cost_shapes import CostAnswer
from mikiwame.answers.difference import Difference
from mikiwame.answers.explanation import Finding
from mikiwame.answers.facts import Claim, Fact
from mikiwame.answers.firmness import Robustness
from mikiwame.answers.names import FoundName
from mikiwame.answers.ranking import Place
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.http.answers import Answers, write_json
from mikiwame.interfaces.http.parameters import (
    CalendarQuery,
    CompareQuery,
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
    return router


async def _answer(worker: Worker, ask: Callable[[], object]) -> Response:
    body = await worker.run(lambda: write_json(ask()))
    return Response(body, media_type="application/json")


def _add_comparisons(router: APIRouter, find: Find, catalogue: Catalogue, workers: Workers) -> None:
    categories = list_categories(catalogue)

    @router.get("/compare", response_model=list[describe_document(Place)])  # type: ignore[misc]
    async def compare(query: Annotated[CompareQuery, Query()]) -> Response:
        """All certifications of the market or of a category, best first."""
        check_choice("category", query.category, categories)
        asked = query.category, read_weights(catalogue, query.weights), query.unknown, query.method
        return await _answer(workers.answers, lambda: find(query.lang).compare(*asked))

    @router.get("/robustness", response_model=describe_document(Robustness))
    async def robustness(query: Annotated[RobustnessQuery, Query()]) -> Response:
        """How much of the order rests on the weights chosen and on figures nobody published."""
        check_choice("category", query.category, categories)
        weights = read_weights(catalogue, query.weights)

        def ask() -> object:
            of = query.category, weights, query.admit, query.factor, query.draws, query.seed
            return find(query.lang).measure_robustness(*of)

        return await _answer(workers.draws, ask)


def _add_certifications(router: APIRouter, find: Find, worker: Worker) -> None:
    @router.get("/facts/{slug}", response_model=list[describe_document(Fact)] | list[describe_document(Claim)])  # type: ignore[misc]
    async def facts(slug: Slug, query: Annotated[FactsQuery, Query()]) -> Response:
        """What is known of one certification, each figure with its source and its day."""
        return await _answer(worker, lambda: find(query.lang).list_facts(slug, query.field, query.all == "true"))

    @router.get("/explain/{slug}", response_model=list[describe_document(Finding)] | describe_document(Difference))  # type: ignore[misc]
    async def explain(slug: Slug, query: Annotated[ExplainQuery, Query()]) -> Response:
        """Why one certification has its score, or what sets it apart from another."""
        return await _answer(worker, lambda: find(query.lang).explain(slug, query.against))

    @router.get("/cost/{slug}", response_model=describe_document(CostAnswer))
    async def cost(slug: Slug, query: Annotated[CostQuery, Query()]) -> Response:
        """What one certification costs until it is passed."""
        benefit = query.training_benefit == "true"
        return await _answer(worker, lambda: find(query.lang).explain_cost(slug, query.study, query.grade, benefit))

    @router.get("/calendar/{slug}", response_model=list[describe_document(Occurrence)])  # type: ignore[misc]
    async def calendar(slug: Slug, query: Annotated[CalendarQuery, Query()]) -> Response:
        """When one certification can next be sat, and from which source that is known."""
        return await _answer(worker, lambda: find(query.lang).list_calendar(slug, query.count))


def _add_persons(router: APIRouter, find: Find, catalogue: Catalogue, worker: Worker) -> None:
    asked = describe_person(catalogue.conversation)

    @router.get("/advise", response_model=describe_document(Advice))
    async def advise(query: Annotated[asked, Query()]) -> Response:  # type: ignore[valid-type]  # made of the market
        """What one person should do. What is not said stays unknown; nothing is stored."""
        person: PersonQuery = query
        check_choice("place", person.place, PREFECTURES)
        check_choice("in_view", person.in_view, catalogue.organisations)
        return await _answer(worker, lambda: find(person.lang).advise(person.said))

    @router.get("/names", response_model=list[describe_document(FoundName)])  # type: ignore[misc]
    async def names(query: Annotated[NamesQuery, Query()]) -> Response:
        """The certifications that a text may mean, best first, each with its near-twins."""
        return await _answer(worker, lambda: find(query.lang).find_names(query.q))
