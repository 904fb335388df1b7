"""Readings of the terms on which an exam is sat and learnt for -> values: what can be compared of each, as a claim.

The whole reading stays beside the claim; ``state`` is what two pages can agree or differ in.
"""

from collections.abc import Iterable, Iterator

from mikiwame.catalogue.values import Value
from mikiwame.vocabulary.terms import (
    Aid,
    Application,
    Edition,
    ExamContent,
    Mark,
    Materials,
    PassingMark,
    Refund,
    ResultDay,
    Retake,
    StudyTime,
    Support,
    Terms,
    Time,
    Upkeep,
    list_told,
)

AT_ONCE = "at_once"
ANY_TIME = "any_time"
BY_HAND = "by_hand"
SEASON = "season"


def flatten_terms(reading: Terms) -> list[Value]:
    """The values of one reading of terms, at least one: a text that tells nothing to compare stays a text."""
    told = [one for one in _flatten(reading) if (one.low, one.high, one.state, one.label) != (None, None, None, None)]
    return told or [Value("text")]


def _flatten(reading: Terms) -> Iterable[Value]:
    told = list_told(reading)
    if told:
        return [value._replace(label=one["label"]) for one in told for value in _flatten(one["told"])]
    # The kind is asked of the reading itself each time: that is how the type checker tells one shape from another.
    if reading["kind"] == "mark":
        return _flatten_marks(reading)
    if reading["kind"] == "content":
        return _flatten_content(reading)
    if reading["kind"] == "application":
        return _flatten_application(reading)
    if reading["kind"] == "result":
        return [_flatten_result(reading)]
    if reading["kind"] == "mode":
        return [Value("mode", state=_list(reading["modes"]), since=_find_first_day(reading.get("since")))]
    if reading["kind"] == "open_book":
        # A text that speaks of a calculator alone says of books neither yes nor no.
        return [Value("open_book", state=None if "devices" in reading else reading["allowed"])]
    if reading["kind"] == "proctored":
        return [Value("proctored", state="yes" if reading["proctored"] else "no")]
    return _flatten_way(reading)


def _find_first_day(since: str | None) -> str | None:
    """The first day of a year or month, so that what begins later is announced and not yet held true."""
    return f"{since}{'-01' * (since.count('-') < 1)}-01" if since else None


def _flatten_way(
    reading: Retake | Upkeep | StudyTime | Materials | Support | Refund | Aid | Edition,
) -> Iterable[Value]:
    if reading["kind"] == "retake":
        return [_flatten_retake(reading)]
    if reading["kind"] == "upkeep":
        return [_flatten_upkeep(reading)]
    if reading["kind"] == "study":
        return _flatten_study(reading)
    if reading["kind"] == "materials":
        return _flatten_materials(reading)
    if reading["kind"] == "support":
        offered = [name for name in ("questions", "corrections", "placement") if reading[name]]
        says = any(reading[name] is not None for name in ("questions", "corrections", "placement"))
        return [Value("support", state=_list(offered) or ("none" if says else None))]
    if reading["kind"] == "refund":
        told = _say(reading["offered"], "offered", "none")
        return [Value("refund", None, reading["share"], reading["share"], "percent", told)]
    if reading["kind"] == "aid":
        return [_flatten_aid(reading)]
    each = reading.get("as_of_each_year")
    each = f"{each} of the year before" if each and "year_before" in reading else each
    state = reading["revision"] or reading["as_of"] or each or reading["since"] or reading.get("edition")
    return [Value("edition", state=state)]


def _say(told: bool | None, yes: str, no: str) -> str | None:
    return None if told is None else yes if told else no


def _list(names: Iterable[str]) -> str | None:
    return " ".join(names) or None


def _flatten_aid(reading: Aid) -> Value:
    share, amount = reading["share"], reading["amount"]
    if "scheme" in reading:
        # What another scheme pays is no claim on the benefit that the field compares.
        return Value("aid")
    if share is None and amount is not None:
        return Value("aid", None, float(amount), float(amount), "yen", reading["training"])
    return Value("aid", None, share, share, "percent", reading["training"])


def _flatten_marks(reading: PassingMark) -> Iterator[Value]:
    """The marks to pass by; one for each question that lies below that of the whole is a floor and passes nobody."""
    for mark in reading["marks"]:
        if mark["each"] and any(_lies_below(mark, other) for other in reading["marks"]):
            continue
        full = None if mark["of"] is None else f"of_{mark['of']}"
        low, high = float(mark["low"]), float(mark["high"])
        yield Value("mark", mark["label"], low, high, mark["unit"], full, mark["approx"])


def _lies_below(mark: Mark, other: Mark) -> bool:
    of_the_same = other["label"] in (None, mark["label"])
    return of_the_same and mark["unit"] == other["unit"] and mark["high"] < other["low"]


def _flatten_content(reading: ExamContent) -> Iterator[Value]:
    """A value per part, and one of the whole for what is done with claims (レセプト). That there is a part is none."""
    for part in reading["parts"]:
        if part["questions"] is None and not part["forms"]:
            continue
        questions = None if part["questions"] is None else float(part["questions"])
        unit = None if questions is None else "questions"
        # At most so many may be fewer, which a figure for comparison has to say as well.
        bounded = bool(part.get("approx") or part.get("at_most"))
        yield Value("content", part["label"], questions, questions, unit, state=_list(part["forms"]), approx=bounded)
    done = [*reading["claims"], *([BY_HAND] if reading["by_hand"] else [])]
    if reading["claims"]:
        yield Value("content", unit="claims", state=_list(done))


def _flatten_application(reading: Application) -> Iterator[Value]:
    """Days by which to apply pass, and with them the ways that the text tells beside them; how long before an exam one
    applies does not.
    """
    days = [f"{window['from']}/{window['to']}" for window in reading["windows"]]
    days += [reading["deadline"]] if reading["deadline"] else []
    last = max((day.rpartition("/")[2] for day in days), default=None)
    season = f"{reading['season']['from']}/{reading['season']['to']}" if reading["season"] else None
    if season:
        yield Value("application", unit=SEASON, state=season, season=season)
    for one in reading.get("seasons", ()):
        each = f"{one['from']}/{one['to']}"
        yield Value("application", unit=SEASON, state=each, season=each)
    if days:
        yield Value("application", unit="dates", state=_list(days))
    ways = [*([ANY_TIME] if reading["any_time"] else []), *reading["ways"]]
    if ways or reading["closes"]:
        told = Value("application", state=_list(ways), until=last, season=season)
        yield _give_time(told, reading["closes"])


def _give_time(value: Value, time: Time | None) -> Value:
    return value._replace(low=time["low"], high=time["high"], unit=time["unit"]) if time else value


def _flatten_result(reading: ResultDay) -> Value:
    if reading["date"]:
        until = reading.get("until")
        return Value("result", unit="dates", state=f"{reading['date']}/{until}" if until else reading["date"])
    season = reading.get("season")
    if season:
        told = f"{season['from']}/{season['to']}"
        return Value("result", unit=SEASON, state=told, season=told)
    at_once = AT_ONCE if reading["at_once"] else None
    return _give_time(Value("result", state=at_once, approx=reading["approx"]), reading["after"])


def _flatten_retake(reading: Retake) -> Value:
    told = [
        _say(reading["exempt"], "exempt", "no_exemption"),
        _say(reading["unlimited"], "unlimited", "limited"),
        "wait" if reading["wait"] else None,
        _say(reading.get("allowed"), "allowed", "not_allowed"),
        "fee" if "fee" in reading else None,
        "limit" if "limit" in reading else None,
    ]
    return _give_time(Value("retake", state=_list(one for one in told if one)), reading["valid"])


def _flatten_upkeep(reading: Upkeep) -> Value:
    return _give_time(Value("upkeep", state="renewal" if reading["renewal"] else "none"), reading["every"])


def _flatten_study(reading: StudyTime) -> Iterator[Value]:
    for label, told in ((None, reading), *((one["label"], one) for one in reading.get("of", ()))):
        for unit, span in (("hours", told["hours"]), ("months", told["months"]), ("days", told.get("days"))):
            if span:
                yield Value("study", label, span["low"], span["high"], unit, approx=told["approx"])


def _flatten_materials(reading: Materials) -> Iterator[Value]:
    told = [_say(reading["official"], "official", "none_official"), _say(reading["on_sale"], "on_sale", "none_on_sale")]
    state = _list(one for one in told if one)
    for book in reading["books"]:
        price = None if book["price"] is None else float(book["price"])
        most = float(book["most"]) if "most" in book else price
        yield Value("materials", book["title"], price, most, None if price is None else "yen", state)
    if not reading["books"]:
        yield Value("materials", state=state)
