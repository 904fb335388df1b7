"""What was read in a text, in a few plain words for its editor: ``¥8,800``, ``about 76.7% (2022)``."""

from collections.abc import Iterable, Sequence
from typing import cast

from mikiwame.answers.desk import ReadText
from mikiwame.vocabulary.readings import (
    Amount,
    Count,
    Duration,
    Eligibility,
    Money,
    Part,
    PriceChange,
    Reading,
    Schedule,
    Share,
    Venue,
    tell_why,
)
from mikiwame.vocabulary.reasons import Figure
from mikiwame.vocabulary.terms import Remarked, Terms
from mikiwame.words.exam import TERMS, say_terms
from mikiwame.words.recurring import say_rule
from mikiwame.words.speaking import Words


def say_read(read: ReadText, words: Words) -> str:
    """How a text was read, with what stands outside it in brackets."""
    said = say_reading(read.reading, words) if read.applicable else words("readings.not_applicable")
    said += "".join(f" [{word}]" for word in read.outside if word not in said)
    return words("readings.printed", text=read.text, said=said) if read.text else said


def say_reading(reading: Reading, words: Words) -> str:
    """A reading, in the shape of ``vocabulary.readings``, in words."""
    said = _say_value(reading, words)
    since = reading.get("since") if reading["kind"] != "edition" else None
    said = words("readings.since", said=said, day=str(since)) if since else said
    for remark in cast(Remarked, reading).get("remarks", ()):
        said = words("readings.remarked", said=said, remark=remark)
    return said


def _say_value(reading: Reading, words: Words) -> str:
    if reading["kind"] in TERMS:
        return say_terms(cast(Terms, reading), words) or words("readings.text")
    return _say_exam_value(reading, words)


def _say_exam_value(reading: Reading, words: Words) -> str:
    match reading["kind"]:
        case "money":
            return _say_money(reading, words)
        case "rate":
            return _say_hedged(reading["values"], "percent", words)
        case "people":
            return _say_hedged(reading["values"], "people", words)
        case "duration":
            return _say_duration(reading, words)
        case "schedule":
            each = (reading, *reading.get("others", ()))
            return _join([_label(one.get("label"), _say_schedule(one, words), words) for one in each])
        case "venue":
            places = (reading, *reading.get("others", ()))
            return _join([_label(one.get("label"), _say_venue(one, words), words) for one in places])
        case "eligibility":
            return _label(reading.get("label"), _say_eligibility(reading, words), words)
        case "unreadable":
            said = words.say(tell_why(reading)).rstrip(".。")
            return words("readings.no_value" if reading.get("absent") else "readings.not_read", because=said)
        case "withheld":
            return words("readings.withheld")
        case _:
            return words("readings.text")


def _say_eligibility(reading: Eligibility, words: Words) -> str:
    state = words(f"readings.eligibility-{reading['state']}")
    excepting = reading.get("excepting")
    return words("readings.excepting", state=state, grades=words.list(excepting, "terms")) if excepting else state


def _say_money(reading: Money, words: Words) -> str:
    said = _join([_say_amount(one, words) for one in reading["amounts"]])
    if tax := reading.get("tax"):
        said = words("readings.taxed", said=said, tax=words(f"readings.tax-{tax}"))
    changes = _join([_say_change(one, words) for one in reading.get("changes") or ()])
    return f"{said} [{changes}]" if changes else said


def _say_amount(one: Amount | PriceChange, words: Words) -> str:
    unit = "yen/month" if one["per"] == "month" else "yen"
    said = words.figure(Figure(one["low"], one["high"], unit))
    return _label(one["label"], words("readings.about", said=said) if one.get("approx") else said, words)


def _say_change(one: PriceChange, words: Words) -> str:
    said = _say_amount(one, words)
    if since := one.get("since"):
        said = words("readings.from", said=said, day=since)
    if until := one.get("until"):
        said = words("readings.until", said=said, day=until)
    return said


def _say_hedged(values: Iterable[Share | Count], unit: str, words: Words) -> str:
    return _join([_say_one(one, unit, words) for one in values])


def _say_one(one: Share | Count, unit: str, words: Words) -> str:
    said = words.figure(Figure(one["low"], one["high"], unit))
    if one["approx"]:
        said = words("readings.about", said=said)
    if one["period"]:
        said = words("readings.of_period", said=said, period=one["period"])
    return _label(one["label"], said, words)


def _label(label: str | None, said: str, words: Words) -> str:
    return words("readings.labelled", label=label, said=said) if label else said


def _join(said: Sequence[str]) -> str:
    return "; ".join(said)


def _say_duration(reading: Duration, words: Words) -> str:
    if reading["unlimited"]:
        return words("readings.no_limit")
    return _join([_label(part["label"], _say_length(part, words), words) for part in reading["parts"]])


def _say_length(part: Part, words: Words) -> str:
    said = words.figure(Figure(part["minutes"], part["minutes"], "minutes"))
    return words("readings.about", said=said) if part.get("approx") else said


def _say_how_often(reading: Schedule, words: Words) -> str:
    if reading["per_year"] is None:
        return ""
    name = "readings.per_year_about" if reading.get("approx") else "readings.per_year"
    return words(name, times=reading["per_year"])


def _say_schedule(reading: Schedule, words: Words) -> str:
    said = [
        words("readings.any_time") if reading.get("any_time") else "",
        _say_how_often(reading, words),
        _say_months(reading["months"] or (), words),
        words("readings.on", days=", ".join(reading["dates"])) if reading["dates"] else "",
        say_rule(reading["rule"], words, reading["months"] or ()) if reading["rule"] else "",
    ]
    if season := reading.get("season"):
        said.append(words("readings.season", first=season["from"], last=season["to"]))
    windows = reading.get("windows") or ()
    said += [words("readings.window", first=window["from"], last=window["to"]) for window in windows]
    return words.list([part for part in said if part]) or words("readings.no_days")


def _say_months(months: Sequence[int], words: Words) -> str:
    if len(months) == 12:
        return words("readings.every_month")
    named = words.list([words("readings.month", month=month) for month in months])
    return words("readings.in_months", months=named) if months else ""


def _say_venue(reading: Venue, words: Words) -> str:
    proctored = {True: words("readings.proctored"), False: words("readings.unproctored")}
    said = [
        words("readings.home") if reading["home"] else "",
        words("readings.halls", count=reading["halls"]) if reading["halls"] is not None else "",
        words("readings.prefectures", count=reading["prefectures"]) if reading["prefectures"] is not None else "",
        "" if reading["proctored"] is None else proctored[reading["proctored"]],
        words("readings.not_home") if reading["home"] is False else "",
    ]
    return words.list([part for part in said if part]) or words("readings.no_venue")
