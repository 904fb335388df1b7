"""One reading -> values: the figures or the state that a text gives, one value per label."""

from collections.abc import Iterable
from operator import itemgetter

from mikiwame.catalogue.flattening_terms import SEASON, flatten_terms
from mikiwame.catalogue.values import Value
from mikiwame.vocabulary.readings import (
    Amount,
    Count,
    Duration,
    Eligibility,
    Money,
    PriceChange,
    Reading,
    Schedule,
    Share,
    Venue,
)

PREFECTURES = 47


def flatten(reading: Reading) -> list[Value]:
    """The values of one reading, each of which becomes a claim."""
    # The kind is asked of the reading itself each time: that is how the type checker tells one shape from another.
    if reading["kind"] == "money":
        return _flatten_money(reading)
    if reading["kind"] == "rate":
        return _flatten_counts("rate", reading["values"], "percent")
    if reading["kind"] == "people":
        return _hold_from(reading.get("since"), _flatten_counts("people", reading["values"], "people"))
    if reading["kind"] == "duration":
        return _hold_from(reading.get("since"), _flatten_duration(reading))
    if reading["kind"] == "schedule":
        return [_flatten_schedule(one) for one in (reading, *reading.get("others", ()))]
    if reading["kind"] == "venue":
        return [_flatten_venue(one) for one in (reading, *reading.get("others", ()))]
    if reading["kind"] == "eligibility":
        return _hold_from(reading.get("since"), [_flatten_eligibility(reading)])
    if reading["kind"] == "unreadable":
        return [Value("absent" if reading.get("absent") else "unreadable")]
    if reading["kind"] == "text" or reading["kind"] == "withheld":
        return [Value(reading["kind"])]
    return flatten_terms(reading)


def list_parts(reading: Reading) -> list[Reading]:
    """The readings of which one holds several, each of one grade or part; a reading alone of any other."""
    if reading["kind"] == "schedule":
        return [_leave_alone(one) for one in (reading, *reading.get("others", ()))]
    if reading["kind"] == "venue":
        return [_leave_venue_alone(one) for one in (reading, *reading.get("others", ()))]
    return [reading]


def _leave_alone(schedule: Schedule) -> Schedule:
    alone = schedule.copy()
    alone.pop("others", None)
    return alone


def _leave_venue_alone(venue: Venue) -> Venue:
    alone = venue.copy()
    alone.pop("others", None)
    return alone


def _hold_from(since: str | None, values: list[Value]) -> list[Value]:
    """The values from the day from which the text says that the whole of it holds."""
    return [value._replace(since=since) for value in values] if since else values


_MONEY_UNITS = {"once": "yen", "month": "yen/month"}
_PRICE = itemgetter("label", "low", "high", "per")


def _flatten_money(money: Money) -> list[Value]:
    """The amounts, each with its days, and before them the prices that another follows."""
    changes = money.get("changes", [])
    last = [_PRICE(amount) for amount in money["amounts"]]
    before = [change for change in changes if _PRICE(change) not in last]
    days = {_PRICE(change): change for change in changes}
    tax = money.get("tax")
    return [
        *(_flatten_price(change, tax, change) for change in before),
        *(_flatten_price(amount, tax, days.get(_PRICE(amount))) for amount in money["amounts"]),
    ]


def _flatten_price(price: Amount | PriceChange, tax: str | None, days: PriceChange | None) -> Value:
    return Value(
        "money",
        price["label"],
        _as_float(price["low"]),
        _as_float(price["high"]),
        _MONEY_UNITS[price["per"]],
        approx=bool(price.get("approx")),
        since=days["since"] if days else None,
        until=days["until"] if days else None,
        tax=tax,
    )


def _flatten_counts(kind: str, counts: Iterable[Share | Count], unit: str) -> list[Value]:
    return [
        Value(
            kind,
            count["label"],
            _as_float(count["low"]),
            _as_float(count["high"]),
            unit,
            approx=count["approx"],
            period=count["period"],
        )
        for count in counts
    ]


def _as_float(number: float | None) -> float | None:
    return None if number is None else float(number)


def _flatten_duration(duration: Duration) -> list[Value]:
    if duration["unlimited"]:
        return [Value("duration", unit="minutes", state="unlimited")]
    timed = [(part["label"], float(part["minutes"]), part.get("approx", False)) for part in duration["parts"]]
    return [Value("duration", label, length, length, "minutes", approx=about) for label, length, about in timed]


def _flatten_schedule(schedule: Schedule) -> Value:
    """Sittings a year or at any time, or the days of single sittings: two things that do not contradict each other."""
    label, since, per_year = schedule.get("label"), schedule.get("since"), _as_float(schedule["per_year"])
    if schedule.get("any_time"):
        return Value("schedule", label, unit="per_year", state="any_time", since=since)
    days = schedule["dates"] or [f"{window['from']}/{window['to']}" for window in schedule.get("windows", [])]
    if per_year is None and days:
        return Value("schedule", label, unit="dates", state=" ".join(days), since=since)
    if per_year is None and (season := schedule.get("season")):
        return Value("schedule", label, unit=SEASON, state=f"{season['from']}/{season['to']}", since=since)
    return Value("schedule", label, low=per_year, high=per_year, unit="per_year", since=since)


def _flatten_venue(venue: Venue) -> Value:
    """The most open place that a venue names, as a state; for halls ``low`` is their number."""
    label, since, prefectures = venue.get("label"), venue.get("since"), venue["prefectures"] or 0
    if venue["home"]:
        return Value("venue", label, state="home", since=since)
    if prefectures >= PREFECTURES:
        return Value("venue", label, state="everywhere", since=since)
    halls = _as_float(venue["halls"] or venue["prefectures"])
    if venue["home"] is None and halls is None:
        return Value("text")
    return Value("venue", label, low=halls, high=halls, state="halls", since=since)


def _flatten_eligibility(eligibility: Eligibility) -> Value:
    return Value("eligibility", eligibility.get("label"), state=eligibility["state"])
