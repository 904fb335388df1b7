"""Whether the values of a register can be what they are said to be: words of the vocabulary, days, amounts, markets.

A wrong one would go through the stages in silence: an unknown unit joins no other, a share of 720 % is a good one.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

import polars as pl

from mikiwame.catalogue.files import Form, TieKind
from mikiwame.scale.reading import DAYS, Register, place
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.fields import FIELDS, KINDS, Field, Kind
from mikiwame.vocabulary.reasons import Reason, Value
from mikiwame.vocabulary.scales import STATES
from mikiwame.vocabulary.terms import TimeUnit

STANDINGS = ("absent", "elsewhere", "not_applicable", "unreadable", "withheld")
"""Kinds of claims that give no value, of any field."""

_TIMES: tuple[str, ...] = get_args(TimeUnit)

UNITS: Mapping[str, tuple[str, ...]] = {
    "money": ("yen", "yen/month"),
    "rate": ("percent",),
    "people": ("people",),
    "duration": ("minutes",),
    "schedule": ("dates", "per_year", "season"),
    "mark": ("deviation", "percent", "points", "questions"),
    "content": ("claims", "questions"),
    "application": ("dates", "season", *_TIMES),
    "result": ("dates", "season", *_TIMES),
    "retake": _TIMES,
    "upkeep": _TIMES,
    "study": ("days", "hours", "months"),
    "materials": ("yen",),
    "refund": ("percent",),
    "aid": ("percent", "yen"),
}
"""Kind -> the units of its values; those of any other kind have none."""

EVENTS = ("dissolved", "last_sitting")

EARLIEST, LATEST = count_days(date.min), count_days(date.max)
OLDEST = 36_500
"""Days that the word of one kind of source may count as newer than another's: what a market's file may say."""

PERCENT = 100.0


@dataclass(frozen=True)
class KnownTerms:
    """What the rules of some markets know: their kinds of sources, and their categories of certifications."""

    source_kinds: Collection[str]
    categories: Collection[str]


@dataclass(frozen=True)
class _Rule:
    """Rows of which ``wrong`` is true are at fault in ``column``."""

    column: str
    wrong: pl.Expr
    code: str
    values: Mapping[str, Value]

    def tell(self, row: Mapping[str, object]) -> Reason:
        """The reason, with the values of the columns that its words name."""
        found = {"column": self.column, "found": str(row[self.column]), "kind": str(row.get("kind"))}
        return Reason(self.code, {**found, **self.values})


def check_sound(sheets: Mapping[str, pl.DataFrame], register: Register, terms: KnownTerms) -> None:
    """:raises MikiwameError: for the first row of each table and column that holds what cannot be.

    :param terms: of the rules of the markets, which are the same for all.
    """
    faults = [
        fault
        for name, rules in _list_rules(register, terms).items()
        for fault in _find_faults(sheets[name], name, rules, register)
    ]
    if faults:
        raise MikiwameError(faults)


def is_suspect(name: str, register: Register, terms: KnownTerms) -> pl.Expr | None:
    """Whether any rule finds fault with a row of a table; None for a table that has no rules."""
    rules = _list_rules(register, terms).get(name)
    return pl.any_horizontal(rule.wrong for rule in rules) if rules else None


def _find_faults(sheet: pl.DataFrame, name: str, rules: list[_Rule], register: Register) -> Iterator[Complaint]:
    found = sheet.select(rule.wrong.any().alias(str(number)) for number, rule in enumerate(rules)).row(0)
    for wrong, rule in zip(found, rules, strict=True):
        if wrong:
            rows = sheet.filter(rule.wrong)
            yield place(register, name, rows, rule.tell(rows.row(-1, named=True)))


def _list_rules(register: Register, terms: KnownTerms) -> dict[str, list[_Rule]]:
    rules = {name: _bound_days(register.shape(name).columns) for name in ("claims", "events", "ties")}
    rules["events"].append(_know("event", EVENTS))
    rules["ties"].append(_know("tie", get_args(TieKind)))
    rules["organisations"] = [_know("form", get_args(Form))]
    rules["certifications"] = [_know("category", terms.categories)]
    if not register.unread:
        rules["claims"] += [*_rule_values(), _know("source_kind", terms.source_kinds)]
    return rules


def _know(column: str, known: Collection[str]) -> _Rule:
    words = sorted(known)
    return _Rule(column, ~pl.col(column).is_in(words), "registers.no_word", {"known": ", ".join(words)})


def _bound_days(columns: Collection[str]) -> list[_Rule]:
    return [
        _Rule(column, ~pl.col(column).is_between(EARLIEST, LATEST), "registers.no_day", {})
        for column in columns
        if column in DAYS
    ]


def _rule_values() -> list[_Rule]:
    low, high, kind, unit = (pl.col(name) for name in ("low", "high", "kind", "unit"))
    rules = [_know("field", FIELDS), _know("kind", (*get_args(Kind), *STANDINGS)), _bound("head_start", 0, OLDEST)]
    rules += _rule_kinds()
    rules += [_bound(column, 0, float("inf"), one.is_infinite()) for column, one in (("low", low), ("high", high))]
    rules += [_bound(column, 0, PERCENT, of=(kind == "rate")) for column in ("low", "high")]
    rules.append(_Rule("high", low > high, "registers.low_over_high", {}))
    rules += [_know_state(name) for name in ("eligibility", "venue")]
    for name, units in UNITS.items():
        other = (kind == name) & ~unit.is_in(units)
        rules.append(_Rule("unit", other, "registers.no_word", {"known": ", ".join(units)}))
    none = kind.is_in([one for one in get_args(Kind) if one not in UNITS]) & unit.is_not_null()
    return [*rules, _Rule("unit", none, "registers.no_unit", {})]


def _rule_kinds() -> Iterator[_Rule]:
    """A value is of its field's kind; what is not to be compared stays a text in any."""
    for own in get_args(Kind):
        fields = [field for field in FIELDS if KINDS[field] == own]
        known = sorted({own, "text", *STANDINGS})
        other = pl.col("field").is_in(fields) & ~pl.col("kind").is_in(known)
        yield _Rule("kind", other, "registers.no_word", {"known": ", ".join(known)})


def _know_state(name: Field) -> _Rule:
    states = STATES[name]
    wrong = (pl.col("kind") == name) & ~pl.col("state").is_in(states)
    return _Rule("state", wrong, "registers.no_word", {"known": ", ".join(states)})


def _bound(column: str, least: int, most: float, wrong: pl.Expr | None = None, of: pl.Expr | None = None) -> _Rule:
    """A number must be from ``least`` to ``most``; of NaN it is not known whether it is."""
    outside = ~pl.col(column).is_between(least, most)
    if column in ("low", "high"):
        outside = outside | pl.col(column).is_nan()
    outside = outside if wrong is None else outside | wrong
    told: dict[str, Value] = {"least": str(least), "most": "none" if most == float("inf") else f"{most:g}"}
    return _Rule(column, outside if of is None else of & outside, "registers.out_of_range", told)


def count_rows(register: Register) -> pl.DataFrame:
    """The rows of each ``market`` that each ``table`` of a register holds."""
    tables = [register.scan(name).group_by("market").agg(rows=pl.len()) for name in register.files]
    named = [table.with_columns(table=pl.lit(name)) for name, table in zip(register.files, tables, strict=True)]
    return pl.concat(named).collect(engine="streaming")


def check_markets(register: Register, sources: pl.DataFrame) -> None:
    """Rows of no market, or of one that has no certification, would be in no ranking.

    :param sources: how many rows of each ``market`` each ``table`` holds, as :func:`runs.survey_sources` tells.
    :raises MikiwameError: for the first such market of each table.
    """
    known = sources.filter(table="certifications")["market"].drop_nulls().unique()
    lost = sources.filter(pl.col("table") != "markets", ~pl.col("market").is_in(known.implode(), nulls_equal=True))
    faults = []
    for name, market in (
        lost.select("table", "market").sort("table", "market").unique("table", keep="first").iter_rows()
    ):
        empty, none = (
            Reason("registers.column_empty", {"column": "market"}),
            Reason("registers.no_market", {"market": market or ""}),
        )
        rows = register.scan(name).filter(pl.col("market").eq_missing(pl.lit(market))).tail(1).collect()
        faults.append(place(register, name, rows, empty if market is None else none))
    if faults:
        raise MikiwameError(faults)
    if known.is_empty():
        reason = Reason("registers.no_rows", {"name": "certifications"})
        raise MikiwameError([Complaint.of(str(path), 0, "error", reason) for path in register.files["certifications"]])
