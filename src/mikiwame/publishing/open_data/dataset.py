"""What every format of open data is written from: the tables of a market on one day, and who publishes them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from mikiwame.answers import Day
from mikiwame.answers.criteria import Asked, list_criteria
from mikiwame.answers.explanation import Finding
from mikiwame.answers.facts import Claim, Fact
from mikiwame.answers.identifying import identify_claims, identify_fact
from mikiwame.answers.ranking import Place
from mikiwame.answers.register import (
    RegisteredCertification,
    RegisteredOrganisation,
    list_certifications,
    list_organisations,
)
from mikiwame.answers.sources import KnownSource
from mikiwame.publishing.open_data.csv_file import write_spreadsheet
from mikiwame.publishing.open_data.tables import Table
from mikiwame.vocabulary.publishers import Publisher
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words import Words, speak
from mikiwame.words.documents import ColumnType, Document, list_columns, write_rows

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Columns = Mapping[str, ColumnType]


@dataclass(frozen=True, slots=True)
class Measured:
    """Of a file: its bytes, and their SHA-256 in hexadecimal digits."""

    size: int
    digest: str


class Dataset:
    """A market on a day in one language. The tables are worked out as they are asked for, and then kept."""

    def __init__(self, day: Day, words: Words, site: str | None = None) -> None:
        """:param site: the whole address of the site that has the data too, in no language; None where it has none."""
        self.day = day
        self.words = words
        self.site = site
        self._tables: dict[str, list[Document]] = {}
        self._measured: dict[str, Measured] = {}
        self._written: dict[str, bytes] = {}

    @property
    def market(self) -> str:
        return self.day.catalogue.slug

    @property
    def on(self) -> date:
        return self.day.on

    @property
    def digest(self) -> str:
        """Of the catalogue."""
        return self.day.catalogue.digest

    @property
    def publisher(self) -> Publisher:
        return self.day.catalogue.publisher

    @property
    def title(self) -> str:
        return self.words("data.export_title", market=self.day.market.title)

    @property
    def name(self) -> str:
        """Of whoever publishes, as far as it is told; the name of the site where nobody is named."""
        told = self.publisher.operator or self.publisher.name
        return self.words.say_value(told) if told else self.words("data.export_undeclared")

    def list_rows(self, name: str) -> list[Document]:
        """The rows of one of ``TABLES``; every row has the keys of its columns, in their order."""
        if name not in self._tables:
            self._tables[name] = TABLES[name].list_rows(self)
        return self._tables[name]

    def make_table(self, name: str) -> Table:
        licence = self.publisher.describe_licence()
        return Table(self.list_rows(name), self.market, name, self.on, licence, self.digest)

    def measure_csv(self, name: str) -> Measured:
        """How large the CSV of a table is, and its digest: what several descriptions of it tell."""
        if name not in self._measured:
            content = self.write_csv(name)
            self._measured[name] = Measured(len(content), sha256(content).hexdigest())
        return self._measured[name]

    def write_csv(self, name: str) -> bytes:
        """The file of a table, which is measured before and after it is written."""
        if name not in self._written:
            self._written[name] = write_spreadsheet(self.make_table(name), tuple(TABLES[name].columns))
        return self._written[name]

    def find_address(self, path: str) -> str:
        """Of another file of the data: whole where the site knows its own, else beside this one."""
        return f"{self.site}/data/{path}" if self.site else path

    def list_facts(self, slug: str) -> list[tuple[str, Fact]]:
        """The facts of a certification, each with its identifier."""
        return [(identify_fact(self.market, slug, fact), fact) for fact in self.day.facts(slug)]

    def list_claims(self, slug: str) -> list[tuple[str, Claim]]:
        """The claims of a certification, each with its identifier."""
        claims = self.day.claims(slug)
        return list(zip(identify_claims(self.market, slug, claims), claims, strict=True))


def say_both(code: str, **values: str) -> dict[str, str]:
    """A text in every language."""
    return {language: speak(language)(code, **values) for language in LANGUAGES}


def translate(text: str) -> dict[str, str]:
    """A text of the catalogue in every language in which there is one, so that none stands for another."""
    said = {language: speak(language).say_value(text) for language in LANGUAGES}
    return {language: one for language, one in said.items() if language == LANGUAGES[0] or one != said[LANGUAGES[0]]}


@dataclass(frozen=True, slots=True)
class TableShape:
    """How a table comes about; ``keys`` are the columns that name one row."""

    row: type["DataclassInstance"]
    list_rows: Callable[[Dataset], list[Document]]
    before: tuple[str, ...] = ()
    """Columns of text before those of the row."""
    keys: tuple[str, ...] = ()

    @property
    def columns(self) -> Columns:
        own = list_columns(self.row)
        return {**{name: "string" for name in self.before if name not in own}, **own}


def _list_ranking(data: Dataset) -> list[Document]:
    return write_rows(data.day.compare().places, data.words)


def _list_certifications(data: Dataset) -> list[Document]:
    return write_rows(list_certifications(data.day.comparison), data.words)


def _list_organisations(data: Dataset) -> list[Document]:
    return write_rows(list_organisations(data.day.catalogue), data.words)


def _list_facts(data: Dataset) -> list[Document]:
    """Each with the identifier of the claim that it rests on; None where nothing is known."""
    rows: list[Document] = []
    for slug in data.day.slugs:
        numbers = data.day.evidence.number_claims(slug)
        ids: dict[int | None, str] = dict(zip(numbers, (one for one, _ in data.list_claims(slug)), strict=True))
        told = data.list_facts(slug)
        for (_, fact), row in zip(told, _name_each(slug, told, data.words), strict=True):
            rows.append({"id": row["id"], "slug": slug, "claim_id": ids.get(fact.claim), **row})
    return rows


def _list_claims(data: Dataset) -> list[Document]:
    return [row for slug in data.day.slugs for row in _name_each(slug, data.list_claims(slug), data.words)]


def _name_each(slug: str, told: Iterable[tuple[str, Fact | Claim]], words: Words) -> list[Document]:
    listed = list(told)
    rows = write_rows((answer for _, answer in listed), words)
    return [{"id": one, "slug": slug, **row} for (one, _), row in zip(listed, rows, strict=True)]


def _list_findings(data: Dataset) -> list[Document]:
    return [{"slug": slug, **row} for slug in data.day.slugs for row in write_rows(data.day.explain(slug), data.words)]


def _list_criteria(data: Dataset) -> list[Document]:
    return write_rows(list_criteria(data.day.comparison), data.words)


def _list_sources(data: Dataset) -> list[Document]:
    return write_rows(data.day.sources, data.words)


TABLES: Mapping[str, TableShape] = {
    "ranking": TableShape(Place, _list_ranking, keys=("slug",)),
    "findings": TableShape(Finding, _list_findings, ("slug",), ("slug", "criterion")),
    "facts": TableShape(Fact, _list_facts, ("id", "slug", "claim_id"), ("id",)),
    "claims": TableShape(Claim, _list_claims, ("id", "slug"), ("id",)),
    "criteria": TableShape(Asked, _list_criteria, keys=("criterion",)),
    "sources": TableShape(KnownSource, _list_sources, keys=("source",)),
    "certifications": TableShape(RegisteredCertification, _list_certifications, keys=("id",)),
    "organisations": TableShape(RegisteredOrganisation, _list_organisations, keys=("id",)),
}
"""Name of the table -> its rows, what most readers want first."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """That each value of a column stands in a column of another table too; ``always``: that there is always one."""

    table: str
    column: str
    other: str
    there: str
    always: bool


POINTERS = (
    *(Pointer(table, "slug", "certifications", "slug", True) for table in ("ranking", "findings", "facts", "claims")),
    Pointer("findings", "criterion", "criteria", "criterion", True),
    Pointer("claims", "source", "sources", "source", True),
    Pointer("facts", "source", "sources", "source", False),
    Pointer("facts", "claim_id", "claims", "id", False),
    Pointer("criteria", "source", "sources", "source", False),
)
