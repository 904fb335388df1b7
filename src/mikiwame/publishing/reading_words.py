"""What was read in a text, in a few plain words for its editor: ``8,800 yen``, ``about 76.7% (2022)``."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Part = Mapping[str, Any]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_ELIGIBILITY: dict[str, str] = {
    "open": "open to all",
    "de_facto_course": "in practice only after a course",
    "course_required": "only after a course",
    "experience": "only with experience",
    "other": "another condition",
}

_TAX = {"excluded": "tax not included", "mixed": "tax not included in some"}


def say_reading(reading: Mapping[str, Any]) -> str:
    """A reading, in the shape of ``vocabulary.readings``, in words."""
    say = _OF_KIND.get(reading["kind"])
    said = say(reading) if say else str(reading["kind"])
    return f"{said}, from {reading['since']}" if reading.get("since") else said


def _say_money(reading: Part) -> str:
    amounts = [_say_amount(one) for one in reading["amounts"]]
    changes = [_say_amount(one) + _say_span(one) for one in reading.get("changes") or ()]
    tax = _TAX.get(reading.get("tax") or "")
    return "; ".join(amounts) + (f" ({tax})" if tax else "") + (f" [{'; '.join(changes)}]" if changes else "")


def _say_amount(one: Part) -> str:
    per = " a month" if one["per"] == "month" else ""
    return _say_label(one) + _say_range(one, lambda figure: f"{figure:,}") + " yen" + per


def _say_span(one: Part) -> str:
    since, until = one.get("since"), one.get("until")
    return (f" from {since}" if since else "") + (f" until {until}" if until else "")


def _say_rates(reading: Part) -> str:
    return "; ".join(_say_hedged(one, _say_range(one, lambda figure: f"{figure:g}") + "%") for one in reading["values"])


def _say_counts(reading: Part) -> str:
    return "; ".join(
        _say_hedged(one, _say_range(one, lambda figure: f"{figure:,}") + " people") for one in reading["values"]
    )


def _say_hedged(one: Part, said: str) -> str:
    return (
        _say_label(one) + ("about " if one["approx"] else "") + said + (f" ({one['period']})" if one["period"] else "")
    )


def _say_label(one: Part) -> str:
    return f"{one['label']}: " if one["label"] else ""


def _say_range(one: Part, write: Callable[[Any], str]) -> str:
    low, high = one["low"], one["high"]
    if low is None or high is None:
        return f"at least {write(low)}" if high is None else f"at most {write(high)}"
    return write(low) if low == high else f"{write(low)} to {write(high)}"


def _say_duration(reading: Part) -> str:
    if reading["unlimited"]:
        return "no time limit"
    return "; ".join(f"{_say_label(part)}{part['minutes']} minutes" for part in reading["parts"])


def _say_schedule(reading: Part) -> str:
    said = [
        "at any time" if reading.get("any_time") else "",
        _say_times(reading["per_year"]),
        _say_months(reading["months"] or ()),
        "on " + ", ".join(reading["dates"]) if reading["dates"] else "",
        f"by the rule {reading['rule']}" if reading["rule"] else "",
        f"a season from {_say_ends(reading['season'])}" if reading.get("season") else "",
        *(f"open from {_say_ends(window)}" for window in reading.get("windows") or ()),
    ]
    return ", ".join(part for part in said if part) or "a schedule without days"


def _say_months(months: Sequence[int]) -> str:
    if len(months) == len(_MONTHS):
        return "every month"
    return "in " + ", ".join(_MONTHS[month - 1] for month in months) if months else ""


def _say_ends(span: Part) -> str:
    return f"{span['from']} to {span['to']}"


def _say_times(per_year: int | None) -> str:
    if per_year is None:
        return ""
    return "once a year" if per_year == 1 else f"{per_year} times a year"


def _say_venue(reading: Part) -> str:
    said = [
        "at home" if reading["home"] else "",
        f"halls: {reading['halls']}" if reading["halls"] is not None else "",
        f"prefectures: {reading['prefectures']}" if reading["prefectures"] is not None else "",
        {True: "proctored", False: "not proctored"}.get(reading["proctored"], ""),
        "not at home" if reading["home"] is False else "",
    ]
    return ", ".join(part for part in said if part) or "a venue without number"


def _say_unreadable(reading: Part) -> str:
    return f"{'no value' if reading.get('absent') else 'NOT READ'}: {reading['because'].rstrip('.')}"


_OF_KIND: dict[str, Callable[[Part], str]] = {
    "money": _say_money,
    "rate": _say_rates,
    "people": _say_counts,
    "duration": _say_duration,
    "schedule": _say_schedule,
    "venue": _say_venue,
    "eligibility": lambda reading: _ELIGIBILITY.get(reading["state"], str(reading["state"])),
    "text": lambda reading: "kept as text",
    "withheld": lambda reading: "not published by the organiser",
    "unreadable": _say_unreadable,
}
