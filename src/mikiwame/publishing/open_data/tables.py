"""A table to write in any format, and what a format is: its name, its media type, and how it is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mikiwame.words.documents import Json

Row = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the same keys, and what a file says above them where its format has room for it."""

    rows: Sequence[Row]
    market: str = ""
    name: str = ""
    on: date | None = None
    licence: Mapping[str, str] | None = None
    catalogue: str | None = None
    """The digest of the catalogue that the rows were worked out from."""


@dataclass(frozen=True, slots=True)
class TableFormat:
    """``name`` is what ``--format`` calls it; ``ending`` is that of a download's name, None where it is none."""

    name: str
    media_type: str
    write: Callable[[Table], bytes]
    ending: str | None = None
