"""The questions of the API -> the very data that the commands print as JSON."""

import json
from collections.abc import Mapping, Sequence

from mikiwame.advice.cost_terms import STUDIES, Condition, Study
from mikiwame.answers.firmness import Admitting, admit_weights
from mikiwame.interfaces.http.problems import RequestError
from mikiwame.notation.person import read_person
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.ranking import ADDITIVE, Policy
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import Words
from mikiwame.words.documents import Document, Json, write_document, write_rows


class Answers:
    """The answers of one day in one language. Nothing here is a stage: each method asks what is ``known``."""

    def __init__(self, known: Knowledge, words: Words) -> None:
        self.known = known
        self.words = words

    def compare(
        self, category: str | None, weights: Mapping[str, float], unknown: Policy, method: str = ADDITIVE
    ) -> list[Document]:
        return write_rows(self.known.compare(category, weights, unknown, method).places, self.words)

    def list_facts(self, slug: str, field: str | None, every_claim: bool) -> list[Document]:
        self._find(slug)
        if every_claim:
            return write_rows([one for one in self.known.claims(slug) if field in (None, one.field)], self.words)
        return write_rows(self.known.facts(slug) if field is None else self.known.field(slug, field), self.words)

    def explain(self, slug: str, against: str | None) -> Json:
        self._find(slug)
        if against is None:
            return write_document(self.known.explain(slug), self.words)
        self._find(against)
        if against == slug:
            raise RequestError(409, "A certification cannot be compared with itself. Name two different ones.")
        return write_document(self.known.explain_against(slug, against), self.words)

    def measure_robustness(
        self,
        category: str | None,
        weights: Mapping[str, float],
        admit: Admitting,
        factor: float,
        draws: int,
        seed: int,
    ) -> Json:
        region = admit_weights(admit, self.known.tabulate(category, weights).weights, factor)
        report = self.known.measure_robustness(category, weights, region, draws, seed)
        if report is None:
            raise RequestError(404, "All of these have ended, so that there is no order to be firm.")
        return write_document(report, self.words)

    def advise(self, answers: Mapping[str, str | None]) -> Json:
        person = read_person(self.known.catalogue.conversation, answers)
        return write_document(self.known.advise(person), self.words)

    def find_names(self, text: str) -> list[Json]:
        return [write_document(found, self.words) for found in self.known.names.find(text)]

    def explain_cost(self, slug: str, study: Study | None, grade: str | None, training_benefit: bool) -> Json:
        conditions: list[Condition] = ["training_benefit"] if training_benefit else []
        studies: Sequence[Study] = [study] if study else STUDIES
        self._find(slug)
        try:
            return write_document(self.known.cost(slug, studies, conditions, grade), self.words)
        except MikiwameError as error:
            raise RequestError(404, error.complaints[0].message) from None

    def list_calendar(self, slug: str, count: int) -> list[Document]:
        self._find(slug)
        return write_rows(self.known.calendar(slug, count), self.words)

    def _find(self, slug: str) -> None:
        """:raises RequestError: when no certification has the slug."""
        if slug not in self.known.catalogue.certifications:
            raise RequestError(404, "No certification has this slug. /api/v1/compare lists them all.")


def write_json(answer: object) -> bytes:
    """As the commands write it, but for the white space. What is no number in JSON is a fault of ours."""
    text = json.dumps(answer, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")
