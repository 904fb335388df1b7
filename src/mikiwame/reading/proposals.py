"""What one page says, before anybody has accepted it: each cell that structure finds, and what is read out of it."""

from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, JsonValue

from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.qualifiers import Qualifiers

Rule: TypeAlias = Literal["table", "definition_list", "heading", "label", "list_item", "structured_data", "time"]
"""How the cell was found: in a grid, a ``<dl>``, a paragraph under a heading, ``label: value`` on one line, …"""

DayKind: TypeAlias = Literal["updated", "published", "valid"]
"""What a day that a page gives is: when it was last changed, when it was published, as of when its figures hold."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(_Frozen):
    """Where a text stands: an XPath, ``page 2 box 60.0 110.5 240.0 130.2`` (points), ``line 12``."""

    path: str
    before: str
    """Up to 40 characters of the page in front of it, white space levelled."""
    after: str


class Heading(_Frozen):
    """What stands over a cell: heads of its row and column, and of the sections around it, the outermost first."""

    row: str | None = None
    column: str | None = None
    section: tuple[str, ...] = ()
    caption: str | None = None


class Cell(_Frozen):
    """One text that structure finds under a heading, white space levelled and else as printed."""

    text: str
    heading: Heading
    place: Place
    rule: Rule


class Because(_Frozen):
    """Why something is not proposed, without words: a code and the values of its sentence."""

    code: str
    values: dict[str, JsonValue] = {}


class Proposal(_Frozen):
    """One reading of a page in one field: proposed where ``because`` is None, refused otherwise."""

    field: Field
    text: str
    """The words of the page that hold the value, as a catalogue file would have them."""
    value: dict[str, JsonValue] | None
    """As ``notation.read`` gives it; None where that is not read."""
    unit: str | None = None
    """What a bare figure counts, where only its heading says so; as a catalogue file's ``unit``."""
    qualifiers: Qualifiers
    """What heads of row and column say that the value is true of."""
    label: str | None
    """The printed words that the qualifiers were sorted out of, as a catalogue file's ``label``."""
    certification: str | None
    quote: str
    """The whole cell, or the line with its label: what has to be found again, word for word, under the same heading."""
    heading: Heading
    place: Place
    rule: Rule
    because: Because | None = None


class Ignored(_Frozen):
    """A cell whose heading is known, and known to be something that no field holds."""

    cell: Cell
    because: Because


class ProposedDay(_Frozen):
    """A day that the page gives of itself; ``day`` is ISO 8601, as far as printed (``2026``, ``2026-04``)."""

    kind: DayKind
    day: str
    quote: str
    place: Place
    rule: Rule


class Unseen(_Frozen):
    """Parts of the page that readers don't see and that were not read: ``script`` 12, ``comment`` 3, ``hidden`` 1."""

    kind: str
    count: int


class Counts(_Frozen):
    """``known`` = ``proposed`` + ``refused`` + ``ignored``."""

    cells: int
    """Every cell that structure finds, under whatever heading."""
    known: int
    """Of these, under a heading that the dictionary has; one under a heading of two fields counts twice."""
    unknown: int
    """Cells under no heading that it has."""
    proposed: int
    refused: int
    ignored: int

    @property
    def holds(self) -> bool:
        """Whether nothing was dropped in silence."""
        return self.known == self.proposed + self.refused + self.ignored


class PageReading(_Frozen):
    """Everything that one page gives."""

    address: str | None
    digest: str
    """``sha256:`` and the hexadecimal digest of the bytes as they came."""
    encoding: str | None
    """By which the bytes were decoded; None for a PDF."""
    title: str | None
    days: tuple[ProposedDay, ...] = ()
    cells: tuple[Cell, ...] = ()
    """Every cell, in the order of the page: where a kept quote is looked for again."""
    proposals: tuple[Proposal, ...] = ()
    refused: tuple[Proposal, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    unread: Because | None = None
    """Why the page as a whole could not be read; None where it was."""
    counts: Counts = Counts(cells=0, known=0, unknown=0, proposed=0, refused=0, ignored=0)
