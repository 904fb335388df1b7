"""A day of a market in Python: compare, look at one certification, advise somebody."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from mikiwame import answers
from mikiwame.answers.facts import Fact
from mikiwame.answers.frames import Table, make_table
from mikiwame.answers.leading import list_leading
from mikiwame.answers.ranking import Ranking
from mikiwame.catalogue import Catalogue
from mikiwame.catalogue.suggesting import suggest
from mikiwame.interfaces.notebook.persons import read_said
from mikiwame.notation.weights import read_weights
from mikiwame.pipeline import weigh_criteria
from mikiwame.ranking import ADDITIVE, POLICIES, Policy
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words
from mikiwame.words.checks import say_error, say_errors
from mikiwame.words.documents import Document, write_document, write_rows


class Compared:
    """One comparison. ``answer`` holds it as objects, :attr:`ranking` as a table."""

    def __init__(self, answer: Ranking, words: Words) -> None:
        self.answer = answer
        self._words = words

    @cached_property
    def ranking(self) -> Table:
        """A row per certification, best first; the columns are those of ``mikiwame compare --format csv``."""
        return make_table(write_rows(self.answer.places, self._words, "csv"))

    @property
    def recommended(self) -> list[str]:
        """The slugs of what a beginner may take."""
        return [place.slug for place in self.answer.recommended]

    def __repr__(self) -> str:
        return f"<Compared {len(self.answer.places)} certifications on {self.answer.on}>"

    def _repr_html_(self) -> str:
        return str(self.ranking._repr_html_())


class Facts(Mapping[str, tuple[Fact, ...]]):
    """What is known of one certification. ``facts.exam_fee`` is the leading fact; ``facts["exam_fee"]`` gives all."""

    def __init__(self, facts: tuple[Fact, ...], words: Words) -> None:
        self._facts = facts
        self._words = words

    @cached_property
    def table(self) -> Table:
        """A row per fact; the columns are those of ``mikiwame facts --format csv``."""
        return make_table(write_rows(self._facts, self._words, "csv"))

    def __getattr__(self, field: str) -> Fact | None:
        """The leading fact of a field; None where there is none."""
        if field not in FIELDS:
            known = Reason("files.use_one", {"words": ", ".join(FIELDS)})
            reason = Reason("asked.no_field_like", {"field": field, "remedy": suggest(field, FIELDS, known)})
            raise AttributeError(self._words.say(reason))
        return next((fact for fact in list_leading(self._facts) if fact.field == field), None)

    def __getitem__(self, field: str) -> tuple[Fact, ...]:
        return tuple(fact for fact in self._facts if fact.field == field) or _refuse(field)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(fact.field for fact in self._facts))

    def __len__(self) -> int:
        return len(set(self))

    def _repr_html_(self) -> str:
        return str(self.table._repr_html_())


def _refuse(field: str) -> tuple[Fact, ...]:
    raise KeyError(field)


class Certification:
    """One certification on a day."""

    def __init__(self, day: "Day", slug: str) -> None:
        self.slug = slug
        self._day = day

    @property
    def name(self) -> str:
        return self._day.words.say_value(self._day.catalogue.certifications[self.slug].name)

    @cached_property
    def facts(self) -> Facts:
        return Facts(self._day.known.facts(self.slug), self._day.words)

    def explain(self) -> Table:
        """A row per criterion: how it judges this certification, with which weight, why, and from which sources."""
        with say_errors(self._day.words):
            return make_table(write_rows(self._day.known.explain(self.slug), self._day.words, "csv"))

    def __repr__(self) -> str:
        return f"<Certification {self.slug}: {self.name}>"


class Day:
    """A market on a day. Whatever was computed for one answer is kept for the next."""

    def __init__(self, catalogue: Catalogue, on: date, words: Words) -> None:
        self.catalogue = catalogue
        self.on = on
        self.words = words
        self.known = answers.Day(catalogue, on)

    def compare(
        self,
        category: str | None = None,
        *,
        weights: Mapping[str, float] | None = None,
        unknown: Policy = "interval",
        method: str = ADDITIVE,
    ) -> Compared:
        """Compare all certifications, or those of one category.

        :param weights: criterion or its label -> weight above 0, in place of its own.
        :param unknown: what an unknown figure does to the score that orders: the middle of what is possible
            (``interval``), the worst (``worst_case``), its weight goes to what is known (``redistribute``), or no
            score (``exclude``).
        :param method: how findings become a score.
        :raises MikiwameError: for a category, criterion, weight, policy or method that there is not.
        """
        with say_errors(self.words):
            if unknown not in POLICIES:
                reason = Reason("asked.no_policy", {"policy": str(unknown), "known": ", ".join(POLICIES)})
                raise MikiwameError(reason)
            asked = None if category is None else str(category)
            return Compared(self.known.compare(asked, self._read_weights(weights), unknown, method), self.words)

    def _read_weights(self, weights: Mapping[str, float] | None) -> dict[str, float] | None:
        """Weights as the command reads them, which is what refuses those that are none."""
        if weights is None or weights == {}:
            return None
        pairs = weights.items() if isinstance(weights, Mapping) else ()
        text = ",".join(f"{name}={weight}" for name, weight in pairs) or str(weights)
        labels = {one.slug: self.words.say_value(one.short) for one in weigh_criteria(self.catalogue, {})}
        return read_weights(text, labels, "weights")

    def advise(self, person: Person) -> Document:
        """What one person should do; the keys are those of ``mikiwame advise --format json``.

        Here the person meets the market: answers are read as the command reads them (``budget="3万円"``, ``age=34``),
        and an item that the market does not ask for is refused.

        :raises MikiwameError: for an item or an answer that this market does not ask for, and for a day that is past.
        """
        with say_errors(self.words):
            said = read_said(self.catalogue, person, self.on)
            document = write_document(self.known.advise(said), self.words)
        return document if isinstance(document, dict) else {}

    def __getitem__(self, slug: str) -> Certification:
        """:raises MikiwameError: for a slug that there is not, with the nearest."""
        slugs, slug = self.catalogue.certifications, str(slug)
        if slug not in slugs:
            remedy = suggest(slug, slugs, Reason("asked.see_compare"))
            reason = Reason("asked.no_certification", {"text": slug, "remedy": remedy})
            raise say_error(MikiwameError(reason), self.words)
        return Certification(self, slug)

    def __repr__(self) -> str:
        return f"<Day {self.on}: {len(self.catalogue.certifications)} certifications>"
