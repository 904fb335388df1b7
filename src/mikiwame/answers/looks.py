"""What editors settled at the desk: which looks count, what is put off, and which pages are gone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mikiwame.answers.rows import ClaimRow
from mikiwame.catalogue import Catalogue
from mikiwame.catalogue.desk_file import Found, Settled
from mikiwame.catalogue.files import Printed, SourceReading
from mikiwame.vocabulary.days import count_days

SEEN: tuple[Found, ...] = ("unchanged", "printed_so")
"""What an editor found who saw the figure on its page."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one reading of a source, by its number, says of one field of a certification."""

    source: str
    reading: int
    certification: str
    field: str


class Statements:
    """The statement that a claim was read in, by the line of its file."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def _lines(self) -> Mapping[tuple[str, int], list[Statement]]:
        """File and line -> what stands there, which is more than one where a file is written in braces."""
        lines: dict[tuple[str, int], list[Statement]] = defaultdict(list)
        for slug, source in self._catalogue.sources.items():
            file = f"sources/{slug}.yaml"
            for number, reading in enumerate(source.readings):
                for certification, fields in reading.says.items():
                    for field in fields:
                        line = self._catalogue.find_line(file, ("readings", number, "says", certification, field))
                        lines[file, line].append(Statement(slug, number, certification, field))
        return lines

    def find(self, claim: ClaimRow) -> Statement | None:
        """The one with the claim's text, in its own field rather than in another; None for what no file says."""
        told = self._lines.get((claim.file, claim.line), [])
        here = [one for one in told if one.certification == claim.certification]
        return max(here, key=lambda one: (self._says(one, claim.text), one.field == claim.field), default=None)

    def _says(self, statement: Statement, text: str | None) -> bool:
        said = self.find_reading(statement).says[statement.certification][statement.field]  # type: ignore[index]
        return any((one.text if isinstance(one, Printed) else "") == (text or "") for one in said)

    def find_reading(self, statement: Statement) -> SourceReading:
        return self._catalogue.sources[statement.source].readings[statement.reading]


class Looks:
    """What ``desk.yaml`` says by a day, held against what stands in the files now."""

    def __init__(self, catalogue: Catalogue, on: date) -> None:
        self._catalogue, self._on = catalogue, on
        self.statements = Statements(catalogue)
        self._told: dict[tuple[str, str, str | None], list[Settled]] = defaultdict(list)
        for one in catalogue.settled:
            if one.on <= on:
                self._told[one.certification, one.field, one.source].append(one)

    def find_look(self, claim: ClaimRow) -> int | None:
        """The last day on which an editor saw the claim's text on its page, as a count of days."""
        return max((count_days(one.on) for one in self._list_of(claim) if one.found in SEEN), default=None)

    def settles(
        self, claim: ClaimRow, against: Iterable[str] = (), found: Iterable[Found] = ("printed_so", "gone")
    ) -> bool:
        """Whether an editor found one of these of the claim's text, and nothing stands against it that did not then."""
        rivals, wanted = set(against), tuple(found)
        return self._waits(self._list_of(claim)) or any(
            one.found in wanted and rivals <= set(one.against or ()) for one in self._list_of(claim)
        )

    def is_put_off(self, claim: ClaimRow) -> bool:
        """Whether a claim is to be looked at another day."""
        return self._waits(self._list_of(claim))

    def is_unknown_put_off(self, certification: str, field: str) -> bool:
        """Whether what nobody tells is to be looked for another day."""
        return self._waits(self._told.get((certification, field, None), []))

    def _waits(self, told: Iterable[Settled]) -> bool:
        return any(one.until is not None and self._on < one.until for one in told)

    def _list_of(self, claim: ClaimRow) -> list[Settled]:
        """What was settled of the claim's text as it is printed now."""
        statement = self.statements.find(claim)
        if statement is None or not self._told:
            return []
        told = self._told.get((statement.certification, statement.field, statement.source), [])
        return [one for one in told if (claim.text in one.text if one.text else not claim.text)]

    def is_gone(self, source: str) -> bool:
        """Whether the page of a source is no more."""
        gone = self._catalogue.sources[source].gone
        return gone is not None and gone.on <= self._on

    @cached_property
    def gone_pages(self) -> frozenset[str]:
        """The addresses that lead nowhere any more."""
        sources = {one.url for slug, one in self._catalogue.sources.items() if one.url and self.is_gone(slug)}
        told = {one.page for of_one in self._told.values() for one in of_one if one.page and one.found == "gone"}
        return frozenset(sources | told)


def cite(source: str, text: str | None) -> str:
    """What stands against a text, as ``desk.yaml`` has it."""
    return f"{source}: {text}" if text else source
