"""The tables that a register is read from and ranked into, and the columns of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import NoneType
from typing import get_args

import polars as pl

from mikiwame.facts.consistency import EVIDENCE
from mikiwame.facts.gate import HELD
from mikiwame.vocabulary.tables import (
    CLAIMS,
    EVENTS,
    FACTS,
    FINDINGS,
    ORGANISERS,
    SCORES,
    TIES,
    ClaimRow,
    Columns,
    EventRow,
    OrganiserRow,
    TieRow,
)

UNREAD = ("file", "line", "because")
"""Columns of claims that no stage reads."""

FALSE = ("approx", "confirmed", "graded")
"""Columns of claims that may be missing: nothing of the kind is said."""

OF_MARKET: Columns = {"market": pl.String}


@dataclass(frozen=True, slots=True)
class Shape:
    """``columns`` and their types; of those that ``may_lack`` a table need not have any, and what a missing one means.

    ``keys`` name one row.
    """

    columns: Columns
    may_lack: Mapping[str, object]
    keys: tuple[str, ...] = ()


def _shape(columns: Columns, row: type, keys: tuple[str, ...] = ()) -> Shape:
    nullable = [name for name, hint in row.__annotations__.items() if NoneType in get_args(hint)]
    lacking: dict[str, object] = dict.fromkeys(name for name in columns if name in nullable or name == "reading")
    lacking |= {name: False for name in columns if name in FALSE}
    return Shape({**OF_MARKET, **columns}, lacking, keys)


_CERTIFICATIONS: Columns = {"certification": pl.String, "category": pl.String}
_NAMED: Columns = {"strand": pl.String, "grade": pl.String}  # what it is itself, as in a catalogue; read with its texts
_READ = {name: kind for name, kind in CLAIMS.items() if name not in UNREAD}

SHAPES: Mapping[str, Shape] = {
    "claims": _shape(_READ, ClaimRow, ("market", "claim")),
    "certifications": Shape(
        {**OF_MARKET, **_CERTIFICATIONS, **_NAMED}, dict.fromkeys(_NAMED), ("market", "certification")
    ),
    "organisations": _shape(ORGANISERS, OrganiserRow),
    "ties": _shape(TIES, TieRow),
    "events": _shape(EVENTS, EventRow),
    "markets": Shape({**OF_MARKET, "rules": pl.String}, {}, ("market",)),
}
"""Name of a table to read -> its shape."""

OF_MARKETS = ("certifications", "claims", "events", "organisations", "ties")
"""The tables whose rows a ranking of a market is made from. By its place each gives its rows digests of their own."""

VALUED = ("kind", "low", "high", "state", "reading")
"""Columns of claims without any of which a file holds texts that have not been read into values yet."""

_UNREAD: Columns = {
    "certification": pl.String,
    "field": pl.String,
    "text": pl.String,  # as printed
    "source": pl.String,
    "source_kind": pl.String,
    "read_day": pl.Int64,
}
_UNREAD_NULLABLE: Columns = {
    "day": pl.Int64,  # that the page gives itself
    "since": pl.Int64,  # from when the page says that it holds
    "until": pl.Int64,  # the last day on which it holds, by an editor's word, for the reason in ``because``
    "because": pl.String,
    "label": pl.String,  # what stands outside the text: the heading of its column or the name of its row
    "period": pl.String,
    "round": pl.String,
    "url": pl.String,
    "voice": pl.String,  # whose word it is; else the site of ``url``, else the source
    "confirmed": pl.Boolean,
}

TEXTS = Shape({**OF_MARKET, **_UNREAD, **_UNREAD_NULLABLE}, dict.fromkeys(_UNREAD_NULLABLE))
"""Shape of claims that have not been read: texts, and where they stand."""

NEEDED = ("claims", "certifications")
"""Without the others nothing is known of organisers, ties and ends, and each market has rules of its own name."""

_ORDER: Columns = {
    **_CERTIFICATIONS,
    "life": pl.String,
    "ends": pl.Int64,
    "eligibility": pl.String,
    "rank": pl.Int64,  # among all of its market, as `compare` has it
    "category_rank": pl.Int64,  # among those of its category, as `compare --category` has it
    "place": pl.Int64,
    "recommended": pl.Boolean,
}

OUTPUTS: Mapping[str, Columns] = {
    "facts": {**OF_MARKET, **FACTS},
    "findings": {**OF_MARKET, **FINDINGS},
    "scores": {**OF_MARKET, **SCORES},
    "order": {**OF_MARKET, **_ORDER},
    "complaints": {**OF_MARKET, **EVIDENCE},
    "held_back": {**OF_MARKET, **HELD},
}
"""Name of a table that is written, in parts of whole markets -> its columns. Beside them stand ``summary`` and
``index``, a row per market.
"""

READ = "claims"
"""Folder of the claims with their values, as they were read, beside the others where texts came without."""

FIRMNESS: Columns = {
    **OF_MARKET,
    "category": pl.String,
    "certification": pl.String,
    "draws": pl.Int64,
    "first_share": pl.Float64,
    "first_error": pl.Float64,
    "expected_rank": pl.Float64,
}
"""Columns of the table that is written beside them where firmness is asked for, in a folder of this name."""
