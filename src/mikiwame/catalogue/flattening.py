"""One reading -> rows: the figures or the state that a text gives, one row for each label."""

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

from mikiwame.vocabulary.readings import Money, Reading, Schedule, Venue

Row = dict[str, Any]

PREFECTURES = 47

EMPTY: Row = dict.fromkeys(("label", "low", "high", "unit", "state", "period", "since", "until", "tax"), None) | {
    "approx": False
}


def flatten(reading: Reading) -> list[Row]:
    """The values of one reading as rows of claims: ``kind, label, low, high, unit, state, approx, period``.

    Beside them ``since`` and ``until``, the ISO days that the text gives for the value, and ``tax``; None where it says
    nothing of them.
    """
    since: Any = reading.get("since")
    return [row | {"since": row["since"] or since} for row in _flatten_kind(reading)]


def _flatten_kind(reading: Reading) -> list[Row]:
    kind = reading["kind"]
    # The kind is asked of the reading itself each time: that is how the type checker tells one shape from another.
    if reading["kind"] == "money":
        return _flatten_money(reading)
    if reading["kind"] == "rate":
        return [_row(kind, value, unit="percent") for value in reading["values"]]
    if reading["kind"] == "people":
        return [_row(kind, value, unit="people") for value in reading["values"]]
    if reading["kind"] == "duration":
        return _flatten_duration(reading["parts"], reading["unlimited"])
    if reading["kind"] == "schedule":
        return [_flatten_schedule(reading)]
    if reading["kind"] == "venue":
        return [_row(kind, _place_of(reading))]
    if reading["kind"] == "eligibility":
        return [_row(kind, {"state": reading["state"]})]
    return [_row("absent" if reading.get("absent") else kind, {})]


_MONEY_UNITS = {"once": "yen", "month": "yen/month"}
_PRICE = itemgetter("label", "low", "high", "per")


def _flatten_money(money: Money) -> list[Row]:
    """The amounts, each with its days, and before them the prices that another follows."""
    changes: list[Mapping[str, Any]] = list(money.get("changes", []))
    last: list[Mapping[str, Any]] = list(money["amounts"])
    days = {_PRICE(change): change for change in changes}
    prices = [change for change in changes if _PRICE(change) not in map(_PRICE, last)]
    prices += [{**amount, **days.get(_PRICE(amount), {})} for amount in last]
    tax = money.get("tax")
    return [_row("money", {**price, "tax": tax}, unit=_MONEY_UNITS[price["per"]]) for price in prices]


def _row(kind: str, values: Mapping[str, Any], unit: str | None = None) -> Row:
    known = {name: values[name] for name in EMPTY if name in values}
    return {**EMPTY, "kind": kind, "unit": unit, **{name: _as_float(name, value) for name, value in known.items()}}


def _as_float(name: str, value: Any) -> Any:
    return float(value) if name in ("low", "high") and value is not None else value


def _flatten_duration(parts: Iterable[Mapping[str, Any]], unlimited: bool) -> list[Row]:
    if unlimited:
        return [_row("duration", {"state": "unlimited"}, unit="minutes")]
    timed = ({"label": part["label"], "low": part["minutes"], "high": part["minutes"]} for part in parts)
    return [_row("duration", part, unit="minutes") for part in timed]


def _flatten_schedule(schedule: Schedule) -> Row:
    """Sittings a year or at any time, or the days of single sittings: two things that do not contradict each other."""
    per_year = schedule["per_year"]
    if schedule.get("any_time"):
        return _row("schedule", {"state": "any_time"}, unit="per_year")
    days = schedule["dates"] or [f"{window['from']}/{window['to']}" for window in schedule.get("windows", [])]
    if per_year is None and days:
        return _row("schedule", {"state": " ".join(days)}, unit="dates")
    return _row("schedule", {"low": per_year, "high": per_year}, unit="per_year")


def _place_of(venue: Venue) -> Row:
    """The most open place that a venue names, as a state; for halls ``low`` is their number."""
    prefectures = venue["prefectures"] or 0
    if venue["home"]:
        return {"state": "home"}
    if prefectures >= PREFECTURES:
        return {"state": "everywhere"}
    halls = venue["halls"] or venue["prefectures"]
    if venue["home"] is None and halls is None:
        return {}
    return {"state": "halls", "low": halls, "high": halls}
